//! Half an escape sequence, as bad lines and odd keys send it.

use crate::world::World;
use rustix::process::Signal;
use std::time::Duration;

#[test]
fn text_goes_on_after_it() {
    let world = World::new();
    let window = world.workshop();
    window.press("an odd line");
    window.wait_for("an odd line");
    window.send(b"\x1b[");
    window.settle(Duration::from_millis(300));
    world.wait_on_disk("an odd line");
    window.press(" and after");
    window.wait_until("the whole line", |screen| screen.contains("an odd line and after"));
}

#[test]
fn the_program_still_ends_when_asked() {
    let world = World::new();
    let window = world.workshop();
    window.press("an odd line");
    window.wait_for("an odd line");
    window.send(b"\x1b[");
    window.signal(Signal::TERM);
    assert_eq!(window.exit_within(Duration::from_secs(1)), 143);
    window.assert_given_back();
    assert_eq!(world.continued().line(), "an odd line");
}
