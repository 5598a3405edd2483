//! Prepare: nothing is required, and everything can be made to fit.

use crate::stage::Stage;

#[test]
fn an_agenda_is_made_to_fit_and_its_clock_times_follow() {
    let mut stage = Stage::new();
    stage.types("w").sees("10:04").sees("10:14").sees("11:00");
    // The check-in takes two minutes more; the second step is left out; a new one comes behind it.
    stage.types("<Tab>++<Down>d").sees("left out").sees("10:06").sees("10:56");
    stage.types("aLunch together<Enter>").sees("Lunch together").sees("11:01");
    stage.types("<Enter>").sees("step 1 of 9").sees("Lunch together").sees_no("In one sentence");
    stage.sees("ends 11:01");
}

#[test]
fn a_step_moved_before_the_one_it_reveals_is_warned_of() {
    let mut stage = Stage::new();
    stage.types("w<Tab><Down><Down><Down>[[").sees("Nothing reveals “In one sentence”");
    stage.types("r").sees_no("Nothing reveals");
}

#[test]
fn title_and_people_are_kept_when_prepare_is_left_and_come_along() {
    let mut stage = Stage::new();
    stage
        .types("wtOur own words<Enter>pAmal, Jo<Enter><Esc>")
        .sees("Our own words")
        .sees("2 people named");
    stage.types("<Esc>").sees("A question for today").types("w").sees("Our own words");
    stage.types("<Enter>").sees("Our own words").types("<Tab>").sees("Note · Amal");
}

#[test]
fn formats_are_found_by_purpose_time_and_size() {
    let mut stage = Stage::new();
    stage.types("w/agree purpose").sees("Shared purpose");
    stage
        .types("zebra")
        .sees("Nothing fits what you wish for")
        .types("<Esc>")
        .sees("Shared purpose");
    stage.types("m").sees("up to 30 min").sees_no("Shared purpose");
    stage.types("mm").sees("up to 60 min").sees("Shared purpose");
    stage.types("s").sees("for 3 people").sees_no("Shared purpose");
}

#[test]
fn what_one_person_writes_alone_goes_to_their_own_journal_and_to_nobody_else() {
    let mut stage = Stage::new();
    stage.types("w/personal<Enter><Enter>").sees("Which moment has stayed with you?");
    stage.types("the silence after the vote<Enter><Esc>q<wait 3s>");
    let files = stage.files(".json");
    let (path, text) = files.iter().find(|(_, text)| text.contains("the silence")).unwrap();
    assert!(path.to_string_lossy().contains("/journals/personal/"), "{path:?}");
    assert!(text.contains("\"audience\": \"self\""), "{text}");
}
