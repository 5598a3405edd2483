//! What the settings file chooses, and what is said where it makes no sense.

use crate::stage::Stage;

#[test]
fn a_fault_is_said_once_at_the_start_and_the_rest_counts() {
    let mut stage = Stage::with_settings("theme = \"blue\"\ndates = \"iso\"\nmeasure = 20\n");
    stage.sees("In config.toml, line 1: `theme` can't be \"blue\"; write \"terminal\", \"dark\"");
    stage.sees("more: `balcony check` names them all").sees("2026-11-23");
    stage.types("<wait 1m>").sees_no("config.toml").types("w<Esc>").sees_no("config.toml");
}

#[test]
fn days_are_written_as_chosen_wherever_they_are_shown() {
    let mut stage = Stage::with_settings("dates = \"iso\"\n");
    stage.sees("2026-11-23").sees_no("Nov");
    stage.types("w<Enter><A-d>We meet monthly<Enter><Enter>fri<Enter>");
    stage
        .sees("Look again on 2026-11-27")
        .sees("look again on 2026-11-27")
        .types("<wait 1m>")
        .sees_no("Nov");
    stage.types("<Esc>q<wait 49h>").sees("left 2026-11-23").sees_no("Nov");
    stage.types("r").sees("2026-11-23  10:00").types("<Enter>").sees_no("Nov");
    stage.sees("2026-11-23").sees("look again on 2026-11-27");
    stage.types("<Esc>t").types("D").sees_no("Nov");
}

#[test]
fn days_come_with_their_names_if_nobody_chooses() {
    let mut stage = Stage::new();
    stage
        .types("w<Enter><A-d>We talk<Enter><Enter>next friday<Enter>")
        .sees("Look again on Fri 4 Dec 2026");
    stage.types("<A-d>We call<Enter><Enter>next week<Enter>").sees("Look again on Mon 30 Nov 2026");
    stage.types("<Esc>q<wait 10s>");
    stage.sees("Mon 23 Nov 2026").types("w<Enter><A-d>We meet<Enter><Enter>fri<Enter>");
    stage
        .sees("Look again on Fri 27 Nov 2026")
        .types("<Esc>q<Esc>r")
        .sees("November 2026")
        .sees("Mon 23  10:00");
    stage.types("<Enter>").sees("Mon 23 Nov 2026").sees("look again on Fri 27 Nov 2026");
}

/// The width of the line across below the title of a session that is read.
fn width_of_a_page(settings: &str) -> usize {
    let mut stage = Stage::with_settings(settings);
    stage.types("w<Enter><Esc>qr<Enter>").sees("Workshop · Mon 23 Nov 2026");
    let screen = stage.screen();
    let rules = screen.lines().filter(|line| line.starts_with("  ") && line.contains("───"));
    rules.map(|line| line.trim().chars().count()).max().unwrap_or_default()
}

#[test]
fn a_page_is_as_wide_as_chosen() {
    assert_eq!(width_of_a_page(""), 76);
    assert_eq!(width_of_a_page("measure = 40"), 40);
    assert_eq!(width_of_a_page("measure = 100"), 100);
}

#[test]
fn the_bell_rings_once_as_the_time_of_a_step_runs_out_and_only_if_it_is_wanted() {
    let mut stage = Stage::with_settings("bell = true\n");
    stage.types("w<Enter><wait 239s>").sees("0:01");
    assert_eq!(stage.world().rings, 0);
    stage.types("<wait 1s>").sees("0:00");
    assert_eq!(stage.world().rings, 1);
    stage.types("still writing<wait 3m><Enter>and more<wait 1m>").sees("+4:00");
    assert_eq!(stage.world().rings, 1, "once a step");
    stage.types("<PgDn><wait 1s><PgUp><wait 5m>");
    assert_eq!(stage.world().rings, 1, "coming back does not ring again");
    stage.types("<PgDn><wait 30m>");
    assert_eq!(stage.world().rings, 2, "the next step rings for itself");

    let mut stage = Stage::new();
    stage.types("w<Enter><wait 10m>").sees("+6:00");
    assert_eq!(stage.world().rings, 0);
}

#[test]
fn the_bell_is_silent_for_a_step_that_is_over_when_the_session_is_taken_up_again() {
    let mut stage = Stage::with_settings("bell = true\n");
    stage.types("w<Enter><wait 10m><Esc>q<wait 1m><Enter>").sees("+6:00").types("<wait 1m>");
    assert_eq!(stage.world().rings, 1);
    stage.crash();
    stage.types("<Enter><wait 2m>").sees("step 1 of 9");
    assert_eq!(stage.world().rings, 0);
}
