//! Whole documents as they are handed over.

use crate::sample::{empty, reflection, say, shared_purpose, shared_purpose_ended};
use balcony::domain::session::Session;
use balcony::domain::visible::Viewer;
use balcony::domain::words::{EntryKind, Names, SessionKind, Show, StepState};
use balcony::export::{json, json_text, markdown};

const JOURNAL: &str = "Wirral food partnership";

fn room(session: &Session) -> String {
    markdown(session, JOURNAL, Viewer::Room)
}

fn owner(session: &Session) -> String {
    markdown(session, JOURNAL, Viewer::Owner)
}

#[test]
fn an_empty_session() {
    insta::assert_snapshot!(room(&empty(SessionKind::Workshop, "")));
}

#[test]
fn a_workshop_that_ended_with_everything_revealed() {
    insta::assert_snapshot!(room(&shared_purpose_ended()));
}

#[test]
fn a_workshop_that_goes_on_with_nothing_revealed() {
    insta::assert_snapshot!(room(&shared_purpose()));
}

#[test]
fn a_workshop_that_goes_on_as_its_owner_reads_it() {
    insta::assert_snapshot!(owner(&shared_purpose()));
}

#[test]
fn a_workshop_without_names_and_with_made_up_ones_and_with_counts() {
    let mut session = shared_purpose_ended();
    session.plan[0].names = Names::Alias;
    session.plan[1].names = Names::None;
    session.plan[2].show = Show::Counts;
    insta::assert_snapshot!(room(&session));
}

#[test]
fn a_workshop_that_stopped_early_and_one_that_is_about_to_begin() {
    let mut session = shared_purpose_ended();
    session.entries.truncate(2);
    for step in &mut session.plan[1..] {
        step.state = StepState::Waiting;
        step.spans.clear();
    }
    session.plan[0].state = StepState::Skipped;
    let stopped = room(&session);
    session.header.ended = None;
    session.entries.clear();
    session.plan[0].state = StepState::Waiting;
    session.plan[0].spans.clear();
    let about_to_begin = room(&session);
    insta::assert_snapshot!(format!("{stopped}\n~~~~\n\n{about_to_begin}"));
}

#[test]
fn a_reflection_as_its_owner_reads_it() {
    insta::assert_snapshot!(owner(&reflection()));
}

#[test]
fn a_reflection_for_others() {
    insta::assert_snapshot!(room(&reflection()));
}

#[test]
fn a_note() {
    let mut session = empty(SessionKind::Note, "");
    say(&mut session, None, None, EntryKind::Balcony, "Whoever chairs, decides");
    session.header.ended = Some(session.header.started);
    insta::assert_snapshot!(owner(&session));
}

#[test]
fn json_for_the_room() {
    insta::assert_snapshot!(json_text(&json(&shared_purpose_ended(), Viewer::Room)));
}

#[test]
fn json_for_the_owner() {
    insta::assert_snapshot!(json_text(&json(&shared_purpose(), Viewer::Owner)));
}
