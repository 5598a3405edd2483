//! Coming back to one's own pages.

use crate::stage::Stage;
use chrono::TimeDelta;

/// Pages a year, a quarter, a month and a week before the day on which the stage ends, each begun
/// with this text.
fn after_a_year() -> Stage {
    let mut stage = Stage::new();
    for (text, days) in [
        ("The first winter", 274),
        ("A hot August. Who is missing? #carry", 61),
        ("- Ring Amal by Friday #promise", 24),
        ("The door again", 6),
    ] {
        stage.types(&format!("g0{text}<C-d>"));
        stage.jump_wall_clock(TimeDelta::days(days));
        stage.crash();
    }
    stage
}

#[test]
fn on_this_day_stand_the_pages_nearest_to_it() {
    let mut stage = after_a_year();
    stage
        .types("o")
        .sees("Coming back")
        .sees("On this day")
        .sees("a week ago")
        .sees("The door again");
    stage.sees("a month ago").sees("a quarter ago").sees("a year ago").sees("The first winter");
    stage.sees("Days on which I wrote");
    stage
        .types("<Down><Down><Down><Enter>")
        .sees("The first winter")
        .sees("Reflection")
        .types("<Esc>");
    // Two weeks later none of a week ago is near.
    stage.jump_wall_clock(TimeDelta::days(14));
    stage.crash();
    stage.types("o").sees_no("a week ago").types("<Esc>").sees_no("Coming back");
}

#[test]
fn promises_and_questions_stand_there_as_long_as_their_tag_stands() {
    let mut stage = after_a_year();
    stage.types("o").sees("My commitments to myself").sees("Ring Amal by Friday").sees("by Fri");
    stage.sees("Questions I carry").sees("  Who is missing?");
    stage.types("<End><Enter>").sees("A hot August").types("cy");
    stage.types("<BS><BS><BS><BS><BS><BS><BS><Esc>o").sees_no("Questions I carry");
}

#[test]
fn without_anything_to_come_back_to_it_says_how_to_mark_it() {
    let mut stage = Stage::new();
    stage
        .types("o")
        .sees("#promise")
        .sees("#carry")
        .sees("Nov 2026")
        .types("<Esc>")
        .sees_no("#carry");
}

#[test]
fn what_was_written_before_about_a_word_is_found_in_own_pages_only() {
    let mut stage = Stage::new();
    stage.types("w<Enter><A-y><A-y>The bridge is closed<Enter><A-q>");
    stage.types("g0We met on the bridge<C-d>g0Again the bridge<F3>").sees("Look back · Personal");
    stage.sees("Find › bridge").sees("We met on the bridge").sees("Again the bridge");
    stage.sees_no("is closed").types("<Down><Enter>").sees("bridge");
    stage.types("<Esc><Esc><Esc><Esc><Esc>").sees("Continue");
    stage.types("d").types("g0Once more bridge<F3>").sees("Your own pages are not shown now");
}

#[test]
fn from_a_page_one_comes_back_and_the_page_is_kept() {
    let mut stage = after_a_year();
    stage
        .types("g0half a thought<F4>")
        .sees("Questions I carry")
        .types("<Enter>")
        .sees("The door again");
    stage.types("<Esc>").sees("Continue");
    let files: String = stage.session_files().into_iter().map(|(_, text)| text).collect();
    assert!(files.contains("half a thought"));
}

#[test]
fn what_was_written_before_about_the_same_block_is_found() {
    let mut stage = Stage::new();
    stage.types("g0We met on the bridge<C-k>h<C-d>").types("g0Nothing of it<C-d>");
    stage.types("g0Today <F3>").sees("Go to a word, or select some");
    stage.types("<C-k>h<F3>").sees("Look back · Personal").sees("block:");
    stage.sees("We met on the bridge").sees_no("Nothing of it");
}
