//! Asked to end from outside: saved, the terminal given back, in a second.

use crate::world::World;
use rustix::process::Signal;
use std::time::Duration;

const SECOND: Duration = Duration::from_secs(1);

fn ends_well(signal: Signal, status: u32) {
    let world = World::new();
    let window = world.workshop();
    window.press("a kept thought<Enter>half a thou");
    window.wait_for("half a thou");
    window.signal(signal);
    assert_eq!(window.exit_within(SECOND), status);
    window.assert_given_back();
    world.assert_saved(&["a kept thought", "half a thou"]);
    let back = world.continued();
    back.wait_for("a kept thought");
    assert_eq!(back.line(), "half a thou");
}

#[test]
fn term() {
    ends_well(Signal::TERM, 143);
}

#[test]
fn hang_up() {
    ends_well(Signal::HUP, 129);
}

#[test]
fn interrupt() {
    ends_well(Signal::INT, 130);
}

#[test]
fn quit() {
    ends_well(Signal::QUIT, 131);
}

#[test]
fn on_home_as_well() {
    let world = World::new();
    let window = world.open(&[]);
    window.wait_for("Run a workshop");
    window.signal(Signal::TERM);
    assert_eq!(window.exit_within(SECOND), 143);
    window.assert_given_back();
}

#[test]
fn two_at_once_change_nothing() {
    let world = World::new();
    let window = world.workshop();
    window.press("half a thou");
    window.wait_for("half a thou");
    window.signal(Signal::TERM);
    window.signal(Signal::HUP);
    let status = window.exit_within(SECOND);
    assert!(matches!(status, 143 | 129), "{status}");
    window.assert_given_back();
    assert_eq!(world.continued().line(), "half a thou");
}

#[test]
fn continued_after_a_stop_all_is_drawn_again() {
    let world = World::new();
    let window = world.workshop();
    window.press("still here");
    window.wait_for("still here");
    window.settle(Duration::from_millis(200));
    let before = window.bytes().len();
    window.signal(Signal::STOP);
    window.signal(Signal::CONT);
    window.settle(Duration::from_millis(200));
    let bytes = window.bytes();
    let after = String::from_utf8_lossy(&bytes[before..]);
    assert!(after.contains("WRITE"), "drawn again: {after:?}");
    window.press(" and well");
    window.wait_for("still here and well");
    window.signal(Signal::TERM);
    assert_eq!(window.exit_within(SECOND), 143);
    window.assert_given_back();
}
