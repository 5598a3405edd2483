//! The wall in a window of its own, beside the console.

use crate::world::World;

#[test]
fn the_wall_follows_the_console_and_shows_nothing_that_is_hidden() {
    let world = World::new();
    let wall = world.open(&["wall"]);
    wall.wait_for("No workshop is running");
    let console = world.workshop();
    wall.wait_for("step 1 of 9");
    console.press("<A-y>said aloud<Enter>");
    wall.wait_for("said aloud");
    console.press("<A-b>a private thing<Enter>half a line");
    console.press("<PgDn>");
    wall.wait_for("step 2 of 9");
    console.press("fed and warm<Enter>warm meals<Enter>");
    wall.wait_for("2 have given; nobody sees it yet");
    let text = std::fs::read_to_string(world.data().join("wall.json")).unwrap();
    for secret in ["private", "half a line", "fed and warm", "warm meals"] {
        assert!(!wall.text().contains(secret) && !text.contains(secret), "{secret} is on the wall");
    }
    console.press("<PgDn><PgDn><A-r>");
    console.wait_for("Show everybody");
    console.press("y");
    wall.wait_for("fed and warm");
    console.press("<Esc><Esc>q");
    wall.wait_for("No workshop is running");
    assert!(!world.data().join("wall.json").exists());
    wall.press("q");
    assert_eq!(wall.exit(), 0);
    wall.assert_given_back();
    console.press("q");
    assert_eq!(console.exit(), 0);
}

#[test]
fn the_wall_takes_no_lock_and_a_wall_left_by_a_crash_is_taken_away() {
    let world = World::new();
    let console = world.workshop();
    console.press("<A-y>said aloud<Enter>");
    let wall = world.open(&["wall"]);
    wall.wait_for("said aloud");
    console.signal(rustix::process::Signal::KILL);
    console.exit();
    let next = world.open(&[]);
    next.wait_for("Continue");
    assert!(!next.text().contains("not write"), "{}", next.text());
    wall.wait_for("No workshop is running");
}

#[test]
fn a_damaged_wall_is_said_and_followed_again() {
    let world = World::new();
    let wall = world.open(&["wall"]);
    wall.wait_for("No workshop is running");
    let console = world.workshop();
    wall.wait_for("step 1 of 9");
    std::fs::write(world.data().join("wall.json"), "{ damaged").unwrap();
    wall.wait_for("wall.json");
    console.press("<A-y>said aloud<Enter>");
    wall.wait_for("said aloud");
}
