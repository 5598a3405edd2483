//! Colours and signs as the environment asks for them.

use crate::window::Window;
use crate::world::World;

/// Whether a sequence of styles sets a colour that is not the terminal's own.
fn is_coloured(numbers: &str) -> bool {
    let mut numbers = numbers.split(';').filter_map(|number| number.parse().ok());
    numbers.any(|number: u16| matches!(number, 30..=38 | 40..=48 | 58 | 90..=97 | 100..=107))
}

/// The numbers of every `ESC [ … m` so far.
fn styles(window: &Window) -> Vec<String> {
    let bytes = window.bytes();
    let text = String::from_utf8_lossy(&bytes);
    let numbers = text.split("\x1b[").skip(1).filter_map(|piece| piece.split_once('m'));
    numbers
        .map(|(numbers, _)| numbers.to_owned())
        .filter(|numbers| numbers.chars().all(|sign| sign.is_ascii_digit() || sign == ';'))
        .collect()
}

/// A window that has shown Home, Prepare, a running session and LEAD.
fn toured(world: &World, more: &[(&str, &str)]) -> Window {
    let window = world.open_with(&[], more);
    window.wait_for("Run a workshop");
    window.press("<Enter>");
    window.wait_for("Shared purpose");
    window.press("<Enter>");
    window.wait_for("WRITE");
    window.press("<A-d>we meet<Enter><Enter><Enter>and more");
    window.wait_for("and more");
    window.press("<Esc>");
    window.wait_for("LEAD");
    window
}

#[test]
fn there_are_colours() {
    let window = toured(&World::new(), &[]);
    assert!(styles(&window).iter().any(|style| is_coloured(style)));
}

#[test]
fn no_color_takes_the_colours_and_leaves_bold_and_reverse() {
    let window = toured(&World::new(), &[("NO_COLOR", "1")]);
    let styles = styles(&window);
    let coloured: Vec<_> = styles.iter().filter(|style| is_coloured(style)).collect();
    assert!(coloured.is_empty(), "{coloured:?}");
    for (number, name) in [("1", "bold"), ("7", "reverse")] {
        let is_there = |style: &String| style.split(';').any(|one| one == number);
        assert!(styles.iter().any(is_there), "{name} is gone: {styles:?}");
    }
}

#[test]
fn without_utf_8_every_sign_is_plain_and_letters_stay() {
    let world = World::new();
    let window = toured(&world, &[("LANG", "C")]);
    window.press("<Esc>");
    window.wait_for("WRITE");
    window.press(" by Zoë");
    window.wait_for("and more by Zoë");
    window.press("<C-c>");
    window.wait_for("once more");
    let bytes = window.bytes();
    let text = String::from_utf8_lossy(&bytes).replace('ë', "");
    let odd: Vec<_> = text.chars().filter(|letter| !letter.is_ascii()).collect();
    assert!(odd.is_empty(), "{odd:?}");
}

#[test]
fn colours_are_told_from_other_styles() {
    for (numbers, is) in
        [("1", false), ("39;49", false), ("0", false), ("38;5;12", true), ("1;97", true)]
    {
        assert_eq!(is_coloured(numbers), is, "{numbers}");
    }
}
