//! A mistake in the program: the terminal is given back, and nothing people wrote is printed.

use crate::world::World;
use std::time::Duration;

#[test]
fn the_terminal_is_given_back_and_the_words_come_back() {
    let world = World::new();
    let window =
        world.open_with(&["workshop", "shared-purpose"], &[("BALCONY_PANIC_ON_KEY", "F12")]);
    window.wait_for("WRITE");
    window.press("a secret thought");
    window.wait_for("a secret thought");
    window.press("<F12>");
    assert_eq!(window.exit_within(Duration::from_secs(1)), 101);
    window.assert_given_back();
    let screen = window.text();
    assert!(screen.contains("mistake in its own code, at src/"), "{screen}");
    let bytes = window.bytes();
    let all = String::from_utf8_lossy(&bytes);
    let (_, after) = all.rsplit_once("\x1b[?1049l").expect("the screen was left");
    assert!(!after.contains("secret"), "{after:?}");
    assert_eq!(world.continued().line(), "a secret thought");
}
