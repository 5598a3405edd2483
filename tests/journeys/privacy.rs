//! What the room may read over the facilitator's shoulder.

use crate::stage::Stage;

const ASKS: &str = "Can the room see this screen?";

fn running() -> Stage {
    let mut stage = Stage::new();
    stage.types("w<Enter>").sees("WRITE");
    stage
}

#[test]
fn it_is_asked_once_in_a_workshop_and_the_answer_is_kept() {
    let mut stage = running();
    stage.sees(ASKS).types("<A-y>").sees("are dots now").sees_no(ASKS);
    stage.types("<Esc>q<Enter>").sees("step 1 of 9").sees_no(ASKS).sees_no("Welcome");
    stage.crash();
    stage.types("<Enter>").sees("step 1 of 9").sees_no(ASKS).sees_no("Welcome");
    assert!(stage.session_file().contains("\"room_sees_screen\": true"));
}

#[test]
fn nobody_is_asked_alone_and_nothing_is_dots() {
    let mut stage = Stage::new();
    stage.types("w/personal<Enter><Enter>").sees("Which moment has stayed").sees_no(ASKS);
    stage.types("<PgDn>my own words").sees("my own words").sees_no("•••");
}

#[test]
fn until_somebody_has_said_everything_that_is_not_for_the_room_is_dots() {
    let mut stage = running();
    stage.sees("For you").sees_no("Welcome");
    stage.types("said aloud").sees("› said aloud").types("<Enter>");
    stage.types("<A-b>she sighs").sees_no("she sighs").sees("Balcony note ›");
    stage.types("<Enter>").sees_no("she sighs");
    stage.types("<PgDn>fed and warm").sees_no("fed").types("<Enter>").sees_no("fed");
    stage.types("<A-d>").types("we meet on Mondays").sees("› we meet on Mondays");
}

#[test]
fn where_only_the_facilitator_sees_the_screen_notes_and_the_line_are_readable() {
    let mut stage = running();
    stage.types("<A-y><A-y>").sees("Welcome").sees_no(ASKS);
    stage
        .types("<PgDn>fed and warm")
        .sees("› fed and warm")
        .types("<Enter>")
        .sees_no("fed and warm");
    stage.types("<A-y>").types("half").sees_no("half");
}

#[test]
fn a_peek_shows_everything_and_ends_by_itself_after_five_seconds() {
    let mut stage = running();
    stage.types("<A-y><PgDn>fed<Enter>half a li").sees_no("fed").sees_no("half a li");
    // A look at the notes and the line shows nothing of what others gave in hiding.
    stage.types("<A-l>").sees_no("fed").sees("› half a li").sees("Write one sentence");
    stage.types("<wait 4s>").sees("half a li");
    stage.types("<wait 1s>").sees_no("half a li").sees_no("fed").sees_no("Write one sentence");
    stage.types("<Up>").sees_no("fed").types("<A-l>").sees("fed").types("<wait 5s>").sees_no("fed");
    stage.types("<Up><A-l>").sees("fed").types("<Esc>").sees_no("fed").types("<A-l>");
    stage.types("<A-l>").sees("half a li").types("<A-l>").sees_no("half a li").sees("Dots again");
    stage.types("<A-l>").sees("half a li").types("<PgDn>").types("<PgUp>").sees_no("half a li");
}

#[test]
fn what_is_dots_does_not_go_to_another_editor_on_the_same_screen() {
    let mut stage = running();
    stage.types("<A-y><PgDn>fed<A-v>").sees("Not now").sees("show the room");
    stage.types("<A-l><A-v>").sees("the editor failed");
}

#[test]
fn an_owner_named_for_something_hidden_is_dots_as_well() {
    let mut stage = running();
    stage.types("<A-y><Esc>aAmal<Enter><Esc><PgDn>fed<Enter><Up><Enter>").sees_no("fed");
    stage.types(" and warm").sees_no("warm").types("<Enter><Up><A-l>").sees("fed and warm");
}

#[test]
fn what_is_half_written_in_hiding_does_not_come_along_into_the_open() {
    for keys in ["<PgDn><PgDn>", "<Esc>g<End><Enter>", "<PgUp>", "<Esc>n"] {
        let mut stage = running();
        stage.types("<A-y><PgDn>never out loud").sees_no("never").types(keys).sees_no("never");
        stage.types("<A-w>").sees_no("never");
        let sitting = &stage.model().run().unwrap().sitting;
        let kept: Vec<_> = sitting.session.entries.iter().map(|entry| entry.text()).collect();
        assert_eq!(
            (kept.as_slice(), sitting.editor.text()),
            (&["never out loud"][..], ""),
            "{keys}"
        );
        assert!(sitting.session.entries[0].step() == Some(&sitting.session.plan[1].id), "{keys}");
    }
}

#[test]
fn one_stray_letter_makes_nothing_readable_on_a_screen_that_the_room_sees() {
    let mut stage = Stage::new();
    stage.types("w<Enter><A-y><wait 1m><PgDn>fed").sees_no("fed");
    // Somebody types where letters are commands: the question hears no y of the same go.
    stage.types("<Esc>yy").sees("Can only you see this screen now?").sees_no("fed");
    stage.types("<Enter>").sees_no("Can only you see").sees_no("fed");
    stage.types("<A-y>").sees("Can only you see this screen now?").types("<wait 1s>y").sees("fed");
    stage.types("<A-y>").sees("are dots now").sees_no("fed");
    stage.types("<A-y>").sees("Only you see this screen").sees("fed");
}
