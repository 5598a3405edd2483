//! The window is closed, or the line drops.

use crate::world::World;
use std::time::Duration;

#[test]
fn everything_typed_is_kept_and_nothing_runs_on() {
    let world = World::new();
    let mut window = world.workshop();
    window.press("half a thou");
    window.wait_for("half a thou");
    window.close();
    assert_eq!(window.exit_within(Duration::from_secs(1)), 129);
    world.assert_saved(&["half a thou"]);
    world.continued().wait_for("half a thou");
}
