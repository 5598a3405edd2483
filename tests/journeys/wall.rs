//! The console's own window as the wall.

use crate::stage::Stage;

fn running() -> Stage {
    let mut stage = Stage::new();
    stage.types("w<Enter><A-y><Esc>aAmal, Jo<Enter><Esc><Tab>said aloud<Enter>half a line");
    stage
}

#[test]
fn one_key_turns_the_window_into_the_wall_and_one_key_back() {
    let mut stage = running();
    stage.types("<A-w>").sees("step 1 of 9").sees("Amal: said aloud").sees_no("WRITE");
    stage.sees_no("half a line").sees_no("For you").sees_no("Agenda");
    stage.types("w").sees("› half a line").sees("WRITE");
    stage.types("<Esc>w").sees_no("WRITE").types("<Esc>").sees("WRITE").sees("half a line");
}

#[test]
fn a_clicker_turns_the_steps_of_the_wall_and_letters_do_nothing() {
    let mut stage = running();
    stage.types("<A-w><PgDn>").sees("step 2 of 9").types("<PgUp>").sees("step 1 of 9");
    stage.types("xdq").sees("step 1 of 9").types("w").sees("› half a line");
}

#[test]
fn the_end_is_asked_about_on_the_facilitators_own_screen() {
    let mut stage = running();
    stage.types("<Esc>g<End><Enter><A-w><PgDn>").sees("End this session?").sees("WRITE");
}

#[test]
fn what_is_hidden_is_counted_and_comes_with_the_reveal() {
    let mut stage = running();
    stage.types("<PgDn>fed<Enter>warm<Enter><A-w>").sees("2 have given").sees_no("fed");
    stage.types("w<PgDn><PgDn><A-r>y<Esc><A-w>").sees("fed").sees("warm");
}

#[test]
fn alone_there_is_no_wall() {
    let mut stage = Stage::new();
    stage.types("w/personal<Enter><Enter>mine<A-w>").sees("mine");
    assert!(!stage.data("wall.json").exists());
}

#[test]
fn the_walls_file_is_there_while_a_workshop_runs_and_only_then() {
    let mut stage = running();
    let text = std::fs::read_to_string(stage.data("wall.json")).unwrap();
    assert!(text.contains("said aloud") && !text.contains("half a line"));
    stage.types("<Esc>q");
    assert!(!stage.data("wall.json").exists());
}
