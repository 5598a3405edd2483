//! Put aside by an editor that is open, and taken up again.

use crate::given_back::leftovers;
use crate::world::{PROGRAM, World};

#[test]
fn the_shell_gets_its_terminal_and_editor_and_program_come_back() {
    let world = World::new();
    let shell = world.shell();
    shell.send(b"export EDITOR='kill -TSTP 0; printf ght >>'\r");
    shell.press(&format!("{PROGRAM} workshop shared-purpose<Enter>"));
    shell.wait_for("WRITE");
    shell.press("half a thou");
    shell.wait_for("half a thou");
    shell.press("<A-v>");
    shell.wait_for("Stopped");
    let left = leftovers(&shell.bytes());
    assert!(left.is_empty(), "not given back: {left:?}");
    shell.press("echo the shell is well<Enter>");
    shell.wait_until("an answer", |screen| screen.matches("the shell is well").count() == 2);
    shell.press("fg<Enter>");
    shell.wait_for("half a thought");
    shell.press("s");
    shell.wait_for("half a thoughts");
    shell.press("<C-c><C-c>");
    shell.wait_until("the shell", |screen| screen.trim_end().ends_with("ready>"));
    let left = leftovers(&shell.bytes());
    assert!(left.is_empty(), "not given back: {left:?}");
    world.assert_saved(&["half a thoughts"]);
    shell.press("exit<Enter>");
    shell.exit();
}
