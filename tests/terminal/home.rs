//! Home, idle: nothing is drawn, nothing is computed, nobody wakes up.

use crate::process::cost;
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
