//! Idle: nothing is drawn, nothing is computed, nobody wakes up but for a clock that runs.

use crate::process::{cost, wakes_of_main};
use crate::world::World;
use std::time::Duration;

#[test]
fn idle_is_idle() {
    let world = World::new();
    let window = world.open(&[]);
    window.wait_for("Run a workshop");
    window.settle(Duration::from_secs(1));
    let before = cost(window.pid());
    assert!(window.is_quiet_for(Duration::from_secs(2)), "something was drawn");
    assert_eq!(cost(window.pid()), before);
}

#[test]
fn a_clock_that_runs_wakes_nobody_up_more_than_once_a_second() {
    let world = World::new();
    let window = world.workshop();
    // Until all is saved, and the clock has gone on from there.
    window.wait_for("saved ");
    let clock = |screen: &str| {
        let rows = screen.lines().map(|row| row.split_whitespace().collect::<Vec<_>>());
        let is_clock = |row: &Vec<&str>| row.get(1).is_some_and(|bar| bar.starts_with(['━', '─']));
        rows.filter(is_clock).map(|row| row[0].to_owned()).next().expect("a clock")
    };
    let tick = || {
        let before = clock(&window.text());
        window.wait_until("the next second", |screen| clock(screen) != before);
    };
    tick();
    let before = wakes_of_main(window.pid());
    for _ in 0..4 {
        tick();
    }
    let wakes = wakes_of_main(window.pid()) - before;
    assert!((3..=6).contains(&wakes), "{wakes} in four seconds");
}
