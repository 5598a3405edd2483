//! `balcony list` fits the window it is printed in, and is whole anywhere else.

use crate::world::World;

const LONG: &str =
    "A note that is so long that nobody could ever say it in one breath, let alone in one line";

#[test]
fn each_session_has_one_line_in_a_terminal() {
    let world = World::new();
    for text in ["seen", "heard"] {
        assert_eq!(world.open(&["note", text]).exit(), 0);
    }
    for (path, text) in world.files("journals/personal/sessions") {
        let title = if text.contains("seen") { "A short one" } else { LONG };
        std::fs::write(path, text.replace("Balcony note", title)).expect("a file");
    }
    let list = world.open(&["list"]);
    assert_eq!(list.exit(), 0);
    let screen = list.text();
    let lines: Vec<&str> = screen.lines().filter(|line| !line.trim().is_empty()).collect();
    assert_eq!(lines.len(), 2, "{screen}");
    assert!(lines.iter().all(|line| line.contains("note") && line.contains("1 entry")), "{screen}");
    assert!(screen.contains("A note that is") && screen.contains('…'), "{screen}");
    // Where nobody looks at it, nothing is cut.
    let to_a_file = format!("{} list > list.txt", crate::world::PROGRAM);
    let shell = world.shell();
    shell.press(&format!("{to_a_file}; echo do''ne<Enter>"));
    shell.wait_for("done");
    let file = std::fs::read_to_string(world.file("list.txt")).expect("a file");
    assert!(file.contains(LONG), "{file}");
}
