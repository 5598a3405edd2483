//! The second window may read and says so.

use crate::world::World;

#[test]
fn the_second_window_is_read_only() {
    let world = World::new();
    let first = world.open(&[]);
    first.wait_for("Run a workshop");
    let second = world.open(&[]);
    second.wait_for("Balcony is open in another window on ");
    second.wait_for(&format!("(process {})", first.pid()));
    second.wait_for("can read, not write");
    second.press("q");
    assert_eq!(second.exit(), 0);
    second.assert_given_back();
    first.press("q");
    assert_eq!(first.exit(), 0);
}

#[test]
fn the_first_window_killed_the_next_may_write() {
    let world = World::new();
    let first = world.open(&[]);
    first.wait_for("Run a workshop");
    first.signal(rustix::process::Signal::KILL);
    first.exit();
    let next = world.open(&[]);
    next.wait_for("Run a workshop");
    assert!(!next.text().contains("not write"), "{}", next.text());
}
