//! A whole hour of Shared purpose, and what is left of it when things go wrong.

use crate::stage::Stage;

#[test]
fn what_was_on_the_screen_is_there_after_a_crash() {
    let mut stage = Stage::new();
    stage.types("w<Enter><A-y><A-y><Esc>aAmal, Jo<Enter><Esc>kept<Enter><PgDn><Tab>half a li");
    stage.sees("› half a li").sees("Jo");
    stage.crash();
    stage.sees("Continue").sees("Shared purpose").types("<Enter>");
    stage.sees("step 2 of 9").sees("Sentence · Jo › half a li").sees("WRITE");
}

#[test]
fn the_clock_goes_on_where_it_stood_after_leaving() {
    let mut stage = Stage::new();
    stage.types("w<Enter><wait 72s>").sees("2:48");
    stage.types("<Esc>q").sees("Continue").types("<wait 20m><Enter>").sees("2:48").sees_no("Away");
}

#[test]
fn time_away_after_a_crash_is_said_and_one_key_counts_it() {
    let mut stage = Stage::new();
    stage.types("w<Enter><wait 60s>").sees("3:00");
    stage.wait(std::time::Duration::from_millis(1));
    stage.world();
    stage.crash();
    stage.types("<wait 11m><Enter>").sees("Away 11 minutes, left out of the clock").sees("3:00");
    stage.types("<A-k>").sees("Away 11 minutes, counted").sees("+8:00");
    stage.types("<A-k>").sees("left out of the clock").sees("3:00");
}

#[test]
fn a_sleep_of_the_machine_is_noticed_and_said() {
    let mut stage = Stage::new();
    stage.types("w<Enter><wait 60s>").sees("3:00").types("<sleep 11m>");
    stage.sees("Away 11 minutes, left out of the clock").sees("3:00");
}

#[test]
fn a_clock_stopped_by_hand_stands_still_after_leaving_and_after_a_crash() {
    let mut stage = Stage::new();
    stage.types("w<Enter><wait 72s><Esc>t <Esc>").sees("2:48").sees("stopped");
    stage
        .types("<Esc>q<wait 5m><Enter>")
        .sees("2:48")
        .sees("stopped")
        .types("<wait 1m>")
        .sees("2:48");
    stage.crash();
    stage.types("<Enter>").sees("2:48").sees("stopped");
    stage.types("<Esc>t <Esc><wait 8s>").sees("2:40").sees_no("stopped");
    stage.types("<Esc>q<Enter><wait 10s>").sees("2:30");
}
