//! Colours and signs as arguments, environment and settings ask for them.

use crate::window::Window;
use crate::world::World;
use std::fs;

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
    toured_with(world, &[], more)
}

/// The same, started with these arguments.
fn toured_with(world: &World, arguments: &[&str], more: &[(&str, &str)]) -> Window {
    let window = world.open_with(arguments, more);
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

/// A world with this settings file.
fn world_with_settings(settings: &str) -> World {
    let world = World::new();
    let file = world.file("config/balcony/config.toml");
    fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
    fs::write(file, settings).expect("a settings file");
    world
}

#[test]
fn settings_without_colour_give_way_to_arguments() {
    let world = world_with_settings("theme = \"none\"\n");
    let is_any = |window: &Window| styles(window).iter().any(|style| is_coloured(style));
    assert!(!is_any(&toured(&world, &[])));
    assert!(is_any(&toured_with(&World::new(), &["--color", "always"], &[("NO_COLOR", "1")])));
    assert!(!is_any(&toured_with(&World::new(), &["--color", "never"], &[])));
}

#[test]
fn exact_colours_are_only_for_terminals_that_show_them() {
    let is_exact = |window: &Window| styles(window).iter().any(|style| style.contains("38;2;"));
    let every = [("COLORTERM", "truecolor")];
    assert!(is_exact(&toured(&world_with_settings("theme = \"dark\"\n"), &every)));
    let world = World::new();
    let window = world.open(&["--theme", "light"]);
    window.wait_for("COLORTERM");
    assert!(!is_exact(&window));
}

#[test]
fn plain_signs_may_be_asked_for() {
    let window = toured_with(&World::new(), &["--ascii"], &[]);
    let bytes = window.bytes();
    let text = String::from_utf8_lossy(&bytes);
    let odd: Vec<_> = text.chars().filter(|letter| !letter.is_ascii()).collect();
    assert!(odd.is_empty(), "{odd:?}");
}

#[test]
fn a_fault_of_the_settings_is_said_at_the_start() {
    let world = world_with_settings("\ntheme = \"blue\"\n");
    world.open(&[]).wait_for("In config.toml, line 2: `theme` can't be \"blue\"");
}

#[test]
fn colours_are_told_from_other_styles() {
    for (numbers, is) in
        [("1", false), ("39;49", false), ("0", false), ("38;5;12", true), ("1;97", true)]
    {
        assert_eq!(is_coloured(numbers), is, "{numbers}");
    }
}
