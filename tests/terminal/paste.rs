//! Pastes arrive whole, whatever their size.

use crate::window::Window;
use crate::world::World;
use std::time::Duration;

fn words(size: usize) -> String {
    let mut text = String::new();
    let mut number = 0;
    while text.len() < size {
        number += 1;
        text.push_str(&format!("w{number:07} "));
    }
    text.truncate(size - 4);
    text + "last"
}

fn arrives(size: usize, hand_over: impl Fn(&Window, &str)) {
    let world = World::new();
    let window = world.workshop();
    let text = words(size);
    hand_over(&window, &text);
    world.wait_on_disk(&text);
    window.settle(Duration::from_millis(100));
    window.press("!");
    world.wait_on_disk(&(text + "!"));
}

#[test]
fn of_one_kilobyte() {
    arrives(1 << 10, Window::paste);
}

#[test]
fn of_64_kilobytes() {
    arrives(64 << 10, Window::paste);
}

#[test]
fn of_a_megabyte() {
    arrives(1_000_000, Window::paste);
}

#[test]
fn of_64_kilobytes_without_brackets() {
    arrives(64 << 10, |window, text| window.send(text.as_bytes()));
}

#[test]
fn a_paste_is_text_and_never_commands() {
    let world = World::new();
    let window = world.workshop();
    window.press("<Esc>");
    window.wait_for("LEAD");
    window.paste("q then u");
    window.wait_for("q then u");
    window.settle(Duration::from_millis(100));
    assert!(!window.has_ended());
}
