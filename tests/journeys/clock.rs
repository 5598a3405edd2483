//! The clock informs and never locks.

use crate::stage::Stage;

fn running() -> Stage {
    let mut stage = Stage::new();
    stage.types("w<Enter>").sees("4:00");
    stage
}

#[test]
fn a_step_over_its_time_says_so_and_takes_words_as_before() {
    let mut stage = running();
    stage.types("<wait 4m>").sees("0:00").types("<wait 59s>").sees("+0:59");
    stage.types("<wait 1s>").sees("+1:00").sees("1 min late");
    stage
        .types("still talking<Enter>")
        .sees("still talking")
        .types("<wait 59m>")
        .sees("60 min late");
    stage.types("and still<Enter>").sees("and still").types("<PgDn>").sees("step 2 of 9");
    stage.sees("60 min late").sees("6:00");
}

#[test]
fn sleeping_while_stopped_is_no_absence() {
    let mut stage = running();
    stage.types("<wait 60s><Esc>t <Esc>").sees("stopped").types("<sleep 2h>").sees("3:00");
    stage.sees_no("Away").types("<Esc>t <Esc><wait 10s>").sees("2:50").sees_no("Away");
}

#[test]
fn a_short_sleep_is_no_absence_and_counts() {
    let mut stage = running();
    stage.types("<wait 60s><sleep 30s>").sees("2:30").sees_no("Away");
}

#[test]
fn time_away_after_a_crash_is_told_by_the_last_sign_of_life() {
    let mut stage = running();
    // Nothing is typed: only the sign of life, every fifteen seconds, tells how long it ran.
    stage.types("<wait 100s>");
    stage.crash();
    stage.types("<wait 10m><Enter>").sees("Away 10 minutes, left out of the clock").sees("2:30");
}

#[test]
fn two_absences_in_one_step_are_both_left_out() {
    let mut stage = running();
    stage.types("<wait 30s><sleep 5m><wait 30s><sleep 7m>").sees("3:00").sees("Away 7 minutes");
    stage.types("<A-k>").sees("+4:00").types("<A-k>").sees("3:00");
}

#[test]
fn an_absence_right_at_the_beginning_of_a_step_is_its_own() {
    let mut stage = running();
    stage.types("<wait 60s><PgDn><sleep 5m>").sees("6:00").sees("Away 5 minutes");
    stage.types("<A-k>").sees("1:00").types("<wait 3s>");
    let plan = stage.session()["plan"].clone();
    assert_eq!(plan[0]["spans"][0]["ended"], "2026-11-23T10:01:00+00:00", "not the step before");
}

#[test]
fn minutes_are_given_and_taken_but_never_below_none() {
    let mut stage = running();
    stage.types("<Esc>t++").sees("6:00").types("---").sees("3:00").types("-----").sees("0:00");
    stage.types("+").sees("1:00").types("<Esc>").sees("WRITE");
}

#[test]
fn the_clock_of_a_step_goes_on_where_it_stopped() {
    let mut stage = running();
    stage.types("<wait 60s><PgDn><wait 2m><PgUp>").sees("3:00").types("<wait 60s><PgDn>");
    stage.sees("4:00").types("<PgUp>").sees("2:00");
    stage.types("<wait 5s><Esc>q<wait 1h><Enter>").sees("1:55").sees_no("Away");
}

#[test]
fn nothing_wakes_an_idle_program() {
    let mut stage = running();
    stage.types("<Esc>t <Esc>word<Enter><wait 30s>");
    assert_eq!(stage.next_deadline(), None, "while the clock stands");
    stage.types("<Esc>q<wait 30s>");
    assert_eq!(stage.next_deadline(), None, "at home");
}

#[test]
fn a_wall_clock_that_jumps_does_not_move_the_countdown() {
    let mut stage = running();
    stage.types("<wait 60s>");
    stage.jump_wall_clock(chrono::TimeDelta::hours(3));
    stage.draw();
    stage.sees("3:00").types("<wait 60s>").sees("2:00").sees_no("Away");
    stage.types("<PgDn><wait 3s>");
    let plan = stage.session()["plan"].clone();
    assert_eq!(plan[0]["spans"][0]["ended"], "2026-11-23T10:02:00+00:00");
    stage.jump_wall_clock(chrono::TimeDelta::hours(-3));
    stage.types("<wait 57s>").sees("5:00");
}
