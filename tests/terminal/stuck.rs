//! A terminal that stops reading stops nothing else.

use crate::given_back::leftovers;
use crate::window::Window;
use crate::world::World;
use rustix::process::Signal;
use std::time::Duration;

/// Draws until the line to the terminal is full.
fn fill(window: &Window) {
    window.stop_reading();
    for round in 0..200 {
        window.resize(100 + round % 2, 30);
        window.is_quiet_for(Duration::from_millis(2));
    }
}

#[test]
fn what_is_typed_then_is_kept_and_the_end_is_quick() {
    let world = World::new();
    let window = world.workshop();
    fill(&window);
    window.press("typed in the dark");
    world.wait_on_disk("typed in the dark");
    window.signal(Signal::TERM);
    assert_eq!(window.exit_within(Duration::from_secs(3)), 143);
    window.read_again();
    window.exit();
    let left = leftovers(&window.bytes());
    assert!(left.is_empty(), "a terminal that reads again finds {left:?}");
    window.assert_given_back();
    assert_eq!(world.continued().line(), "typed in the dark");
}

#[test]
fn a_terminal_that_reads_again_shows_all() {
    let world = World::new();
    let window = world.workshop();
    fill(&window);
    window.press("typed in the dark");
    world.wait_on_disk("typed in the dark");
    window.read_again();
    window.wait_for("typed in the dark");
}
