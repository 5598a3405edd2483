//! The demo on the screens: what a year and a half looks like.

use crate::stage::Stage;
use balcony::domain::id::Id;
use balcony::domain::time;
use balcony::store::journal::save_journal;
use balcony::store::note::create_note;
use balcony::store::{DataFolder, Process};
use balcony::{content, demo};
use insta::assert_snapshot;
use tempfile::TempDir;

/// The demo as it stands on the day of the stage, in a terminal of this size.
pub(crate) fn demo(width: u16, height: u16) -> Stage {
    let folder = TempDir::new().unwrap();
    let data = DataFolder::new(folder.path().join("data"), Process::new("demo", 1)).unwrap();
    let now = time::from_text("2026-11-23T10:00:00+00:00").unwrap();
    let demo = demo::play(&content::load(None), now).unwrap();
    data.prepare().unwrap();
    let mut number = 0;
    let mut fresh = || {
        number += 1;
        Id::from_bits(number)
    };
    for journal in [&demo.place, &demo.personal] {
        save_journal(&data, journal, &fresh()).unwrap();
    }
    for (key, session) in &demo.sessions {
        create_note(&data, key, session, &fresh()).unwrap();
    }
    Stage::in_folder(folder, width, height)
}

#[test]
fn home_opens_on_the_place_with_what_is_prepared_and_what_waits() {
    let mut stage = demo(80, 24);
    stage.sees("Merrowdale nights (demo)").sees("Prepared   What Ros still holds");
    stage.sees("Waiting for you").sees("look today");
    assert_snapshot!("demo_home_80x24", stage.screen());
    let mut stage = demo(120, 40);
    assert_snapshot!("demo_home_120x40", stage.screen());
    stage.types("r").sees("19 sessions");
    assert_snapshot!("demo_review_120x40", stage.screen());
}

#[test]
fn what_was_said_is_found_and_read() {
    let mut stage = demo(120, 40);
    stage.types("r/broken hip<Enter>").sees("What we did").sees("broken hip");
    let mut stage = demo(120, 40);
    stage.types("r<Enter>").sees("A quarter of an hour").sees("Led by Jean Mossop");
    assert_snapshot!("demo_reader_120x40", stage.screen());
}

#[test]
fn the_next_workshop_opens_on_what_the_last_ones_left() {
    let mut stage = demo(120, 40);
    stage.types("w<Enter>").sees("Since last time").sees("somebody picks up who");
    stage.sees("stuck").sees("look due today").sees("The night off");
    assert_snapshot!("demo_since_120x40", stage.screen());
}

#[test]
fn one_s_own_pages_are_in_one_s_own_journal() {
    let mut stage = demo(120, 40);
    stage.types("r").sees_no("Before a hard conversation").types("a");
    stage.sees("Before a hard conversation").sees("26 sessions");
}

#[test]
fn threads_follow_what_goes_on_over_all_sessions() {
    for (width, height) in [(80, 24), (120, 40)] {
        let mut stage = demo(width, height);
        stage.types("t").sees("Experiments").sees("Looked at · 4");
        stage.types("<Down><Down><Down><Down>").sees("look today").sees("Seen").sees("Predicted");
        assert_snapshot!(format!("threads_experiments_{width}x{height}"), stage.screen());
        stage.types("<Tab>").sees("Pauline Dace · 1 open").sees("was due ");
        assert_snapshot!(format!("threads_commitments_{width}x{height}"), stage.screen());
        stage.types("<Tab>").sees("Versions · 3").sees("2 to 3").sees("held by Hazel Oddie");
        assert_snapshot!(format!("threads_purpose_{width}x{height}"), stage.screen());
        stage.types("<Tab>").sees("Furthest apart first").sees("a step back, which is normal");
        assert_snapshot!(format!("threads_scores_{width}x{height}"), stage.screen());
        stage.types("<Tab>").sees("November 2026").sees("Light bulb").sees("Decision");
        assert_snapshot!(format!("threads_way_{width}x{height}"), stage.screen());
        stage.types("<Tab>").sees("Seed · 1").types("<S-Tab>").sees("November 2026");
    }
}

#[test]
fn a_review_of_an_experiment_is_prepared_from_its_thread() {
    let mut stage = demo(120, 40);
    stage.types("t<Down><Down><Down><Down>").sees("The night off").types("w");
    stage.sees("Experiment review").sees("Review: The night off").types("<Enter><wait 1s>");
    stage.sees("Since last time").sees("The night off");
    let mut stage = demo(120, 40);
    stage.types("t<Tab>w").sees("w prepares the review of an experiment");
}

#[test]
fn threads_lead_to_the_very_entry_and_back() {
    let mut stage = demo(120, 40);
    stage.types("t<Tab>a").sees("kept").types("a").sees_no("kept  ");
    stage.types("<Enter><wait 1s>").sees("Without Ros").sees("the handlers' union");
    stage.types("<Esc>").sees("Pauline Dace · 1 open").sees("Commitments");
    stage.types("<Tab><Down><Down> ").sees("compared with this").types("<Up><Up>").sees("1 to 3");
    stage.types("<Esc>").sees("A question for today");
}

#[test]
fn where_nothing_goes_on_yet_threads_say_what_to_do() {
    let mut stage = Stage::new();
    stage
        .types("t<wait 1s>")
        .sees("No experiment yet")
        .types("<Tab>")
        .sees("Nothing has been promised");
    stage
        .types("<Tab>")
        .sees("No purpose has been put")
        .types("<Tab>")
        .sees("Nothing has been scored");
    stage.types("<Tab>").sees("Nothing has turned yet").types("<Esc>").sees("Balcony");
}
