//! Looking back over the months: what came of each session, filters, and how things went on.

use crate::stage::Stage;
use balcony::domain::entry::{Entry, EntryHead};
use balcony::domain::id::Id;
use balcony::domain::person::Person;
use balcony::domain::session::Session;
use balcony::domain::step::PlanStep;
use balcony::domain::time;
use balcony::domain::words::{Audience, EntryKind, SessionKind};

/// A session of *My team* with Amal in it, in which this was said.
fn session(day: &str, title: &str, said: &[(&str, EntryKind, &str)]) -> Session {
    let at = time::from_text(&format!("{day}T10:00:00+00:00")).unwrap();
    let mut session = Session::begin(SessionKind::Workshop, title, at, &Id::new(title));
    session.plan.push(PlanStep::blank(Id::new("step"), "One step"));
    session.people = vec![Person::named(Id::new("a"), "Amal")];
    session.header.ended = Some(at + chrono::TimeDelta::minutes(42));
    for (id, kind, text) in said {
        let head = EntryHead {
            id: Id::new(*id),
            at,
            step: Some(Id::new("step")),
            by: Some(Id::new("a")),
            audience: Audience::Room,
            kind: kind.clone(),
        };
        session.entries.push(Entry::new(head, text));
    }
    session
}

fn put(stage: &Stage, session: &Session) {
    let year = Session::year(&session.header.id);
    let folder = stage.data(&format!("journals/my-team/sessions/{year}"));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{}.json", session.header.id));
    std::fs::write(path, session.to_value().to_string()).unwrap();
}

/// Three workshops in two months; a promise of the first was looked at in the last.
fn three(width: u16, height: u16) -> Stage {
    let mut stage = Stage::sized(width, height);
    let promise = ("promise", EntryKind::Commitment, "Ask two carers #carers");
    let decision = ("decision", EntryKind::Decision, "We say a meal");
    let purpose = ("purpose", EntryKind::Purpose, "So that nobody goes hungry");
    put(&stage, &session("2026-10-05", "Shared purpose", &[promise, decision, purpose]));
    put(&stage, &session("2026-10-19", "Walk", &[("walk", EntryKind::Note, "Quiet")]));
    let mut last =
        session("2026-11-16", "Coming back", &[("look", EntryKind::Look, "They said yes")]);
    last.entries[0] = last.entries[0].clone().with("of", "promise").with("verdict", "kept");
    put(&stage, &last);
    stage.crash();
    stage
}

#[test]
fn sessions_stand_below_their_months_with_what_came_of_them() {
    let mut stage = three(120, 40);
    stage.types("r").sees("November 2026").sees("October 2026");
    stage.sees(
        "Mon  5  10:00  Workshop    Shared purpose   1 person · 42 min · 1 decided · 1 promised",
    );
    // Months are no rows to stand on.
    stage.types("<Down><Down><Enter>").sees("Shared purpose · My team").types("<Esc>");
    stage.types("<Up><Enter>").sees("Walk · My team");
}

#[test]
fn filters_are_kept_as_chips_and_taken_away_one_by_one() {
    let mut stage = three(120, 40);
    stage.types("rfkind:decision").sees("1 session").sees_no("Coming back").sees("Shared purpose");
    stage.types("<Enter>").sees("Only  kind:decision").sees("1 session");
    stage.types("f before:2026-10-10<Enter>").sees("kind:decision   before:2026-10-10");
    // Looking for words keeps to them.
    stage.types("/quiet").sees("nothing found").types("<Esc><Esc>");
    stage.types("<Enter>").sees("So that nobody").types("<Esc>").sees("kind:decision");
    stage.types("<BS>").sees("Only  kind:decision").sees_no("before:").types("<BS>");
    stage.sees("3 sessions").sees_no("Only");
    stage.types("fkind:decision<Esc>").sees("3 sessions");
}

#[test]
fn a_filter_says_what_it_may_name() {
    let mut stage = three(120, 40);
    stage.types("rfkind:").sees("Tab  workshop   look   note").types("de");
    stage.sees("Tab  decision").sees_no("workshop   ").types("<Esc>");
    stage.types("fblock:").sees("Tab  Citizens at the heart   Shared").types("citiz");
    stage
        .sees("Citizens at the heart")
        .sees_no("Shared")
        .types("<Esc>/before:")
        .sees("a day, 2026-11-23");
}

#[test]
fn any_filter_is_taken_away_and_not_only_the_last() {
    let mut stage = three(120, 40);
    stage.types("rfkind:workshop person:amal after:2026<Enter>").sees("← → and Del take one away");
    stage
        .types("<Right>")
        .sees("▸kind:workshop")
        .sees("Del take away")
        .types("<Right><Right><Right>");
    stage.sees("▸after:2026").types("<Left>x").sees_no("person:").sees("▸after:2026");
    stage.types("<Left><BS>").sees("Only ▸after:2026").types("<Down>").sees("after:2026");
    stage.sees_no("▸after").types("<Left><Del>").sees_no("Only").sees("v compare");
}

#[test]
fn a_filter_that_has_the_hand_is_changed_and_letters_of_the_list_go_on_meaning_it() {
    let mut stage = three(120, 40);
    stage.types("rfkind:workshop<Enter><Right><Enter>").sees("Only › kind:workshop");
    stage.types("<Esc>").sees("Only  kind:workshop").types("<Right><Esc>").sees("Look back");
    stage.types("<Right>/quiet").sees("1 found");
}

#[test]
fn what_there_is_is_offered_most_used_first_and_tab_takes_it() {
    let mut stage = three(120, 40);
    stage.types("rfpers").sees("Tab  person:").types("<Tab>").sees("Only › person:");
    stage.sees("Tab  Amal").sees("Tab take it").types("<Tab>").sees("Only › person:Amal");
    stage.sees("Tab all journals").types("tag:").sees("Tab  carers").types("<Tab>");
    stage.sees("tag:carers").sees("1 session").types("bulb:giv").sees("Tab  Giving power away");
    stage.types("<Tab>").sees("bulb:\"Giving power away\"").types("<Esc>");
    // While words are looked for the same is offered, and a word that is no filter is left alone.
    stage.types("/pers").sees_no("Tab  person").types("<Esc>person:am<Tab>").sees("person:Amal");
    stage.sees("5 found");
}

#[test]
fn a_filter_without_a_word_is_no_chip() {
    let mut stage = three(120, 40);
    stage.types("rfkind:workshop person:<Enter>").sees("kind:workshop").sees_no("person:");
}

#[test]
fn what_fits_is_by_person_tag_and_time() {
    let mut stage = three(120, 40);
    for (filter, count, seen) in [
        ("tag:carers", "1 session", "Shared purpose"),
        ("person:amal", "3 sessions", "Walk"),
        ("after:2026-11", "1 session", "Coming back"),
        ("kind:look", "1 session", "Coming back"),
        ("walk", "1 session", "Walk"),
    ] {
        stage.types("rf").types(filter).types("<Enter>").sees(count).sees(seen).types("<Esc>");
    }
    stage.types("rfkind:zebra<Enter>").sees("No kind is called “zebra”").sees("3 sessions");
    stage.types("<BS>ftag:nothing<Enter>").sees("Nothing fits these filters here");
}

#[test]
fn how_a_promise_went_on_can_be_followed_to_its_sessions() {
    let mut stage = three(100, 30);
    stage.types("r<End><Enter>o").sees("What goes on").sees("Purpose").sees("Ask two carers");
    stage.sees("kept").types("<Down><Enter>").sees("Commitment").sees("Shared purpose");
    stage.sees("Coming back").sees("kept: They said yes");
    stage.types("<Down><Enter>").sees("Coming back · My team").sees("They said yes");
    // The look leads to its promise.
    stage.types("o").sees("Ask two carers").types("<Enter>").sees("Shared purpose · My team");
    stage.types("<Esc>").sees("Look back");
}

#[test]
fn a_session_of_which_nothing_goes_on_says_so() {
    let mut stage = three(100, 30);
    stage.types("r<Down><Enter>o").sees("Nothing of this session goes on in others");
}

#[test]
fn the_months_and_what_is_found_look_so() {
    for (width, height) in [(80, 24), (120, 40)] {
        let mut stage = three(width, height);
        insta::assert_snapshot!(format!("months_{width}x{height}"), stage.types("r").screen());
        stage.types("fkind:decision person:amal<Enter>");
        insta::assert_snapshot!(format!("chips_{width}x{height}"), stage.screen());
        stage.types("/meal kind:zebra");
        insta::assert_snapshot!(format!("found_{width}x{height}"), stage.screen());
        stage.types("<Esc><Esc><Enter>o<Down><Enter>");
        insta::assert_snapshot!(format!("went_on_{width}x{height}"), stage.screen());
    }
}

#[test]
fn home_shows_the_last_session_also_below_what_is_prepared_and_what_waits() {
    let mut stage = Stage::sized(80, 24);
    let promises = ["one", "two", "three"].map(|name| (name, EntryKind::Commitment, name));
    let mut last = session("2026-11-16", "The larder", &promises);
    let due = chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    last.entries = last.entries.into_iter().map(|entry| entry.with_due(due)).collect();
    put(&stage, &last);
    stage.crash();
    stage.types("wtFor my team<Enter><Esc>").sees("Prepared   For my team");
    stage.sees("Waiting for you").sees("one").sees("two").sees("three");
    stage.sees("Recently").sees("Workshop    The larder").sees("Enter open");
}
