//! What the room learns of who says what: tightened at once, loosened only for what comes after.

use crate::stage::Stage;

/// Two people have said something in the open first step.
fn said() -> Stage {
    let mut stage = Stage::new();
    stage.types("w<Enter><A-y><A-y><Esc>aAmaltheia, Joscelyn<Enter><Esc>");
    stage.types("<Tab>first of all<Enter><Tab>second of all<Enter>");
    stage
}

fn wall(stage: &mut Stage) -> String {
    stage.types("<A-w>");
    let screen = stage.screen();
    stage.types("w");
    screen
}

#[track_caller]
fn tells_no_name(text: &str) {
    for name in ["Amaltheia", "Joscelyn"] {
        assert!(!text.contains(name), "{text}");
    }
}

/// Everything on the disk that may hold what was said: sessions, versions, drafts.
fn disk(stage: &Stage) -> Vec<String> {
    let files = stage.files(".json").into_iter().chain(stage.files(".jsonl"));
    files.map(|(_, text)| text).filter(|text| text.contains("of all")).collect()
}

#[test]
fn made_up_names_go_for_all_that_was_said_and_undo_does_not_lift_them() {
    let mut stage = said();
    assert!(wall(&mut stage).contains("Joscelyn"));
    stage.types("<C-n>").sees("Names in this step").types("<Down><Enter>").sees("Made-up names");
    let made_up = wall(&mut stage);
    tells_no_name(&made_up);
    assert!(made_up.contains("second of all"));
    // The facilitator still knows; a screen that the room sees tells no more than the wall.
    stage.sees("Amaltheia").types("<A-y>").sees_no("Amaltheia  ").sees_no("Joscelyn  ");
    stage.types("<A-y><A-y><PgDn><PgUp><C-z><C-z><C-z><C-z><C-y>");
    tells_no_name(&wall(&mut stage));
}

#[test]
fn a_screen_that_the_room_sees_has_the_made_up_name_on_the_line_as_well() {
    let mut stage = said();
    stage.types("<C-n><Down><Enter><Tab><Tab>").sees("Note · Amaltheia ›").types("<A-y>");
    stage.sees_no("Amaltheia ›").sees("Note · ").types("<Tab>").sees_no("Joscelyn ›");
    stage.types("<C-a><BS>Jos: third of all<Enter>").sees("Said by ").sees_no("Joscelyn");
    // An entry that is put in other words keeps its own rule.
    stage.types("<Up><Enter>").sees("Edit note · ").sees_no("Joscelyn");
    // Peeking ends that, and so does a screen that only the facilitator sees.
    stage.types("<Enter><A-y>").sees("Note · ");
    // As the screen goes round, the field has no name that the page before would give away.
    stage.types("<A-y><A-z><Enter>").sees("Pass it on to Amaltheia").types("<Enter>");
    stage.sees("Your words").sees_no("Amaltheia").types("<Esc><A-y><A-z><Enter>");
    stage.sees("Amaltheia");
}

#[test]
fn somebody_has_the_same_made_up_name_throughout() {
    let mut stage = said();
    stage.types("<Tab>third of all<Enter><C-n><Down><Enter>");
    let screen = wall(&mut stage);
    let name_of = |text: &str| {
        let line = screen.lines().find(|line| line.contains(text)).unwrap_or_default();
        line.replace(text, "").trim().to_owned()
    };
    assert!(!name_of("first of all").is_empty());
    assert_ne!(name_of("first of all"), name_of("second of all"), "{screen}");
}

#[test]
fn no_names_asks_takes_them_from_the_whole_disk_and_cannot_be_undone() {
    let mut stage = said();
    // Versions are put aside every ten minutes, with the names in them.
    stage.types("<wait 11m>third of all<Enter><wait 11m>fourth of all<Enter><wait 11m>");
    assert!(disk(&stage).iter().filter(|text| text.contains("\"by\": \"")).count() >= 2);
    stage.types("<C-n><End><Enter>").sees("This cannot be undone").types("<Enter>").sees("WRITE");
    assert!(wall(&mut stage).contains("Joscelyn"), "no is the answer unless somebody says yes");
    stage.types("<C-n><End><Enter>y").sees("· no names ›").sees("Said in this step · 4");
    tells_no_name(&wall(&mut stage));
    stage.types("<C-z>").sees("Nothing to take back").types("<C-y>").types("<wait 20s>");
    for text in disk(&stage) {
        assert!(!text.contains("\"by\":\"") && !text.contains("\"by\": \""), "{text}");
    }
    let session = stage.session();
    let began = &session["plan"][0]["spans"][0]["started"];
    for entry in session["entries"].as_array().unwrap() {
        assert_eq!((&entry["at"], entry["by"].is_null()), (began, true));
    }
}

#[test]
fn a_crash_right_after_it_leaves_no_names_once_the_session_is_taken_up() {
    let mut stage = said();
    stage.types("<wait 11m>third of all<Enter><wait 11m>fourth of all<Enter><wait 11m>");
    stage.types("<C-n><End><Enter>");
    stage.world().is_slow = true;
    stage.types("y");
    stage.crash();
    stage.types("<Enter>").sees("step 1 of 9").types("fifth of all<Enter><wait 20s>");
    for text in disk(&stage) {
        assert!(!text.contains("\"by\":\"") && !text.contains("\"by\": \""), "{text}");
    }
}

#[test]
fn loosening_is_for_what_is_said_afterwards() {
    let mut stage = said();
    stage.types("<C-n><Down><Enter><C-n><Up><Enter>").sees("From now on");
    tells_no_name(&wall(&mut stage));
    stage.types("<Tab><Tab>third of all<Enter>");
    let wall = wall(&mut stage);
    assert!(wall.contains("Joscelyn") || wall.contains("Amaltheia"), "{wall}");
    assert_eq!(wall.matches("Joscelyn").count() + wall.matches("Amaltheia").count(), 1);
    stage.types("<Esc>xy<wait 1m>x").sees("Written to");
    let export = stage.files(".md").remove(0).1;
    // Who was there is no secret; who said what was to be one.
    let said: Vec<&str> = export.lines().filter(|line| line.contains("of all")).collect();
    let named = |line: &&&str| line.contains("Joscelyn") || line.contains("Amaltheia");
    assert_eq!(said.len(), 3, "{export}");
    assert_eq!(said.iter().filter(named).count(), 1, "{export}");
}

#[test]
fn loosening_can_be_taken_back() {
    let mut stage = said();
    stage.types("<C-n><Down><Enter><C-n><Up><Enter><C-z>").sees("Taken back");
    stage.types("<C-n>").sees("✓ Made-up").types("<Esc>");
    tells_no_name(&wall(&mut stage));
}
