//! Without a terminal there is no full screen, and a sentence says what to use.

use crate::world::{PROGRAM, World};
use std::process::{Command, Output, Stdio};

fn run(world: &World) -> Output {
    Command::new(PROGRAM)
        .env_clear()
        .envs(world.environment())
        .stdin(Stdio::null())
        .output()
        .expect("the program")
}

#[test]
fn no_terminal() {
    let output = run(&World::new());
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(output.stdout, b"");
    let sentence = String::from_utf8_lossy(&output.stderr);
    assert!(sentence.contains("Balcony needs a terminal"), "{sentence}");
    assert!(sentence.contains("`balcony list`"), "{sentence}");
}

#[test]
fn a_dumb_terminal() {
    let world = World::new();
    let window = world.open_with(&[], &[("TERM", "dumb")]);
    assert_eq!(window.exit(), 2);
    let text = window.text();
    assert!(text.contains("Balcony needs a terminal"), "{text}");
    assert!(!window.bytes().contains(&0x1b), "no sequences for a terminal that knows none");
}
