//! Leaving by the keyboard: the terminal is given back.

use crate::world::World;

#[test]
fn q_on_home() {
    let world = World::new();
    let window = world.open(&[]);
    window.wait_for("Run a workshop");
    window.press("q");
    assert_eq!(window.exit(), 0);
    window.assert_given_back();
}

#[test]
fn the_demo_says_that_it_goes_and_goes() {
    let world = World::new();
    let temporary = world.file("temporary");
    std::fs::create_dir(&temporary).expect("a folder");
    let path = temporary.to_string_lossy().into_owned();
    let window = world.open_with(&["demo"], &[("TMPDIR", &path)]);
    window.wait_for("all of it is removed when you leave");
    window.wait_for("What Ros still holds   Power ledger");
    assert_eq!(std::fs::read_dir(&temporary).expect("the folder").count(), 1);
    window.press("w");
    window.wait_for("Enter begin");
    window.press("<Enter>");
    window.wait_for("Since last time");
    window.press("<Esc>q");
    window.wait_for("Continue");
    window.press("q");
    assert_eq!(window.exit(), 0);
    window.assert_given_back();
    assert_eq!(std::fs::read_dir(&temporary).expect("the folder").count(), 0);
    assert!(!world.data().exists(), "nothing of one's own was touched");
}

#[test]
fn control_c_on_home() {
    let world = World::new();
    let window = world.open(&[]);
    window.wait_for("Run a workshop");
    window.press("<C-c>");
    assert_eq!(window.exit(), 0);
    window.assert_given_back();
}

#[test]
fn control_c_twice_in_a_workshop() {
    let world = World::new();
    let window = world.workshop();
    window.press("half a thou");
    window.wait_for("half a thou");
    window.press("<C-c>");
    window.settle(std::time::Duration::from_millis(200));
    assert!(!window.has_ended());
    window.press("<C-c>");
    assert_eq!(window.exit(), 0);
    window.assert_given_back();
    world.assert_saved(&["half a thou"]);
    assert_eq!(world.continued().line(), "half a thou");
}

#[test]
fn q_in_lead_and_q_on_home() {
    let world = World::new();
    let window = world.workshop();
    window.press("half a thou<Esc>");
    window.wait_for("LEAD");
    window.press("q");
    window.wait_for("Continue");
    window.press("q");
    assert_eq!(window.exit(), 0);
    window.assert_given_back();
    world.assert_saved(&["half a thou"]);
    assert_eq!(world.continued().line(), "half a thou");
}

#[test]
fn a_new_size_is_drawn_and_the_line_stays() {
    let world = World::new();
    let window = world.workshop();
    window.press("half a thou");
    window.wait_for("half a thou");
    for (columns, rows) in [(80, 24), (30, 8), (1, 1), (200, 60), (90, 30)] {
        window.resize(columns, rows);
    }
    window.wait_for("half a thou");
    window.press("ght");
    window.wait_for("half a thought");
    let rule = "─".repeat(90);
    window.wait_until("the new width", |screen| screen.lines().any(|line| line == rule));
    let bytes = window.bytes();
    let taken = String::from_utf8_lossy(&bytes).matches("\x1b[?1049h").count();
    assert_eq!(taken, 1, "a new size is no reason to take the terminal again");
}
