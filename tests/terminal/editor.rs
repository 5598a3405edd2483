//! The line handed to the user's own editor, and back.

use crate::window::Window;
use crate::world::World;
use rustix::process::Signal;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::time::Duration;

/// A workshop whose editor is this shell script; the text's file is `$1`.
fn window_with(world: &World, script: &str) -> Window {
    window_in(world, "sh", script)
}

/// The same, with the command that runs the script.
fn window_in(world: &World, shell: &str, script: &str) -> Window {
    let editor = world.file("editor.sh");
    fs::write(&editor, script).expect("a script");
    let command = format!("{shell} {}", editor.display());
    let window = world.open_with(&["workshop", "shared-purpose"], &[("EDITOR", &command)]);
    window.wait_for("WRITE");
    window.press("half a thou");
    window.wait_for("half a thou");
    window
}

/// The texts that lie ready for an editor.
fn texts(world: &World) -> Vec<(PathBuf, String)> {
    let mut files = world.files("drafts");
    files.retain(|(path, _)| path.extension().is_some_and(|ending| ending == "txt"));
    files
}

#[test]
fn the_text_comes_back_and_its_file_goes() {
    let world = World::new();
    let window = window_with(&world, "printf 'ght, and more' >> \"$1\"");
    window.press("<A-v>");
    window.wait_for("half a thought, and more");
    window.press("!");
    window.wait_for("half a thought, and more!");
    assert_eq!(texts(&world), []);
    window.press("<C-c><C-c>");
    assert_eq!(window.exit(), 0);
    window.assert_given_back();
    world.assert_saved(&["half a thought, and more!"]);
}

#[test]
fn an_editor_that_fails_keeps_the_line() {
    let world = World::new();
    let window = window_with(&world, "echo lost > \"$1\"; exit 3");
    window.press("<A-v>");
    window.wait_for("failed; the line is as it was");
    assert_eq!(window.line(), "half a thou");
    window.press("ght");
    window.wait_for("half a thought");
}

#[test]
fn that_there_is_no_editor_is_said() {
    let world = World::new();
    let window = world.workshop();
    window.press("half a thou<A-v>");
    window.wait_for("Set VISUAL or EDITOR");
    assert_eq!(window.line(), "half a thou");
}

#[test]
fn keys_typed_meanwhile_reach_only_the_editor_which_finds_the_terminal_as_it_was() {
    let world = World::new();
    let script = "echo ready; read answer; printf ' %s' \"$answer\" >> \"$1\"";
    let window = window_with(&world, script);
    window.press("<A-v>");
    window.wait_for("ready");
    window.assert_given_back();
    let (path, text) = texts(&world).remove(0);
    assert_eq!(text, "half a thou");
    let mode = fs::metadata(&path).expect("a file").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    window.press("sand q<Enter>");
    window.wait_for("half a thou sand q");
    assert_eq!(window.line(), "half a thou sand q");
    assert_eq!(texts(&world), []);
}

#[test]
fn control_c_in_the_editor_is_the_editors() {
    control_c("sh");
    control_c("LEVEL=1 sh");
}

fn control_c(shell: &str) {
    let world = World::new();
    let script = "trap 'kill $!; printf ght >> \"$1\"; exit 0' INT; sleep 60 & echo ready; wait";
    let window = window_in(&world, shell, script);
    window.press("<A-v>");
    window.wait_for("ready");
    window.press("<C-c>");
    window.wait_for("half a thought");
    // Longer than a program that was asked to end would take.
    window.settle(Duration::from_millis(300));
    window.press("s");
    window.wait_for("half a thoughts");
    window.signal(Signal::TERM);
    assert_eq!(window.exit(), 143);
}

#[test]
fn asked_to_end_while_the_editor_is_open_it_ends_both() {
    let world = World::new();
    let script =
        "stty raw -echo; trap 'echo ended > \"$0.over\"; exit' TERM; printf ready; read it";
    let window = window_with(&world, script);
    window.press("<A-v>");
    window.wait_for("ready");
    window.signal(Signal::TERM);
    assert_eq!(window.exit_within(Duration::from_secs(1)), 143);
    window.assert_given_back();
    assert!(world.session().contains("half a thou"));
    assert!(world.file("editor.sh.over").exists(), "the editor is left behind");
    assert_eq!(world.continued().line(), "half a thou");
}

#[test]
fn killed_while_the_editor_is_open_nothing_is_lost() {
    let world = World::new();
    let window = window_with(&world, "echo ght >> \"$1\"; echo ready; read answer");
    window.press("<A-v>");
    window.wait_for("ready");
    window.signal(Signal::KILL);
    window.wait_for_end();
    let next = world.continued();
    assert_eq!(next.line(), "half a thou");
    let (_, text) = texts(&world).remove(0);
    assert_eq!(text, "half a thought\n", "what the editor wrote is left alone");
}
