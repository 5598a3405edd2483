//! What a step talks about: shown above what it gathers, on the console and on the wall.

use crate::stage::Stage;

/// A workshop of the format found by these words; the room sees the screen.
fn running(format: &str) -> Stage {
    let mut stage = Stage::new();
    stage.types(&format!("w/{format}<Enter><Enter><A-y><Esc>aAmal, Bo, Chidi<Enter><Esc>"));
    stage
}

#[test]
fn drafts_are_read_while_people_say_how_far_they_stand_behind_them() {
    let mut stage = running("shared");
    stage.types("<PgDn>fed<Enter>warm<Enter>known<Enter><PgDn><PgDn><PgDn><PgDn>").sees("step 6");
    // Nobody has revealed the sentences, so there is nothing of them to look at.
    stage
        .sees_no("warm")
        .types("<A-w>")
        .sees_no("In one sentence")
        .sees_no("warm")
        .types("<A-w>")
        .sees("WRITE");
    stage.types("We eat together<Enter><C-d>what local means<Enter>Bo<Enter><Enter>");
    stage.types("<PgDn>").sees("step 7").sees("One draft").sees("· We eat together");
    stage.sees("Said in this step · 0");
    stage.types("<C-g>We all eat well<Enter><PgDn>").sees("step 8");
    stage.sees("Our purpose").sees("We all eat well").sees("We eat together");
    stage.types("<A-w>").sees("Purpose · We all eat well").sees("· We eat together");
    stage.sees("5: I will say it as my own").types("w");
    // A draft is put right where it is looked at, and the mistake is taken back.
    stage.types("<Up><Up><Up>").sees("One draft").types("<Enter>").sees("› We ");
    stage.types("<Esc><Esc>").types("<PgDn>").sees("step 9");
    stage
        .sees("Differences kept open")
        .sees("what local means (held by Bo)")
        .sees_no("We eat together");
    stage.types("<A-w>").sees("Differences kept open").sees("what local means (held by Bo)");
}

const CARD: &str = "People come if the larder comes to them<Enter>A table at the gate<Enter>\
    <Enter><Enter><Enter>Who stops<Enter>A neighbour comes<Enter>Nobody stops<Enter>\
    A child is teased<Enter><Enter><Enter>+14<Enter>18 dec<Enter>yyyyyy";

#[test]
fn cards_stand_before_the_room_while_it_decides_and_the_wall_says_which_run() {
    let mut stage = running("safe-fail");
    stage.types("<PgDn><PgDn><PgDn><PgDn>").sees("step 5").types(CARD).types("<Esc>");
    stage.types("<A-w>").sees("First look: Mon 7 Dec 2026").sees_no("Running").types("w");
    stage.types("<PgDn>").sees("step 6").sees("Write the card");
    stage.types("<PgDn>").sees("step 7").sees("Write the card").sees("People come if the larder");
    stage.types("<A-w>").sees("What we do: A table at the gate").sees_no("Running").types("w");
    // It is set running from here, and said here.
    stage.types("<Up><Enter>").sees("Experiment · ready").types("<C-r>").sees("It runs.");
    stage.types("<Esc><Esc><A-w>");
    let line = "Running  People come if the larder comes to them, first look Mon 7 Dec 2026";
    stage
        .sees(line)
        .types("w<wait 5s><PgDn>")
        .sees("step 8")
        .types("<A-w>")
        .sees_no("Running")
        .types("w");
    stage.types("<PgDn>").sees("step 9").types("<A-w>").sees(line);
}

#[test]
fn numbers_are_read_again_while_they_are_talked_about_and_never_before_they_are_shown() {
    let mut stage = running("building-blocks");
    stage.types("<PgDn>").types("12345123451").types("54321543215").types("33333333333");
    stage.types("<PgDn><PgDn><PgDn>").sees("step 5").sees_no("mean");
    stage.types("<A-w>").sees_no("mean").types("w<PgUp><PgUp>").sees("step 3").types("<A-r>y");
    stage.types("<PgDn><PgDn>").sees("step 5").sees("Eleven numbers").sees("mean");
    stage.types("<A-w>").sees("Eleven numbers").sees("mean");
}
