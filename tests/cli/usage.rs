//! Help, versions, mistakes, and readers who leave early.

use crate::home::Home;
use balcony::shown::Shown;
use std::process::Stdio;

const NO_TERMINAL: &str = "Balcony needs a terminal to draw on, and its output goes elsewhere. \
                           Without one, use `balcony list`, `balcony show ID`, `balcony note TEXT` \
                           or `balcony export`; `balcony --help` has them all.\n";

#[test]
fn the_app_needs_a_terminal() {
    let home = Home::new();
    for arguments in [
        &[][..],
        &["workshop"],
        &["workshop", "f04"],
        &["reflect"],
        &["reflect", "f03"],
        &["review"],
    ] {
        home.run(arguments).refuses(2, NO_TERMINAL);
    }
    assert!(!home.path(".local").exists(), "nothing is made");
}

#[test]
fn a_format_or_journal_that_is_not_there_is_told_first() {
    let home = Home::lived_in();
    let ending = home.run(&["workshop", "shared porpoise"]);
    assert_eq!((ending.status, ending.data.as_str()), (2, ""));
    assert!(
        ending.messages.starts_with("There is no format “shared porpoise”. There is: "),
        "{ending:?}"
    );
    assert!(ending.messages.contains("shared-purpose"));
    let ending = home.run(&["reflect", "personal reflexion"]);
    assert!(ending.messages.contains("balcony-minute, personal-reflection"), "{ending:?}");
    assert!(!ending.messages.contains("shared-purpose"), "{ending:?}");
    home.run(&["reflect", "shared-purpose"]).refuses(
        2,
        "“Shared purpose” is for a group. `balcony workshop shared-purpose` begins it.\n",
    );
    home.run(&["--journal", "x"])
        .refuses(2, "There is no journal “x”. There is: personal, wirral.\n");
}

#[test]
fn help_and_version_are_data() {
    let home = Home::new();
    home.run(&["--version"]).prints(concat!("balcony ", env!("CARGO_PKG_VERSION"), "\n"));
    let short = home.run(&["-h"]);
    let long = home.run(&["--help"]);
    assert_eq!((short.status, long.status), (0, 0));
    assert!(!short.data.contains("Examples:") && long.data.contains("\nExamples:\n  balcony "));
    for line in long.data.lines() {
        assert!(line.chars().count() <= 100, "{line}");
    }
    for command in [
        "workshop", "reflect", "review", "note", "formats", "list", "show", "search", "export",
        "check", "schema", "paths",
    ] {
        assert!(short.data.contains(&format!("\n  {command} ")), "{command}");
        assert_eq!(home.run(&[command, "--help"]).status, 0);
    }
}

#[test]
fn a_mistake_is_told_without_acting_on_the_terminal() {
    let home = Home::new();
    for hostile in ["li\u{1b}[2Jst", "li\u{9b}2J\u{202e}st", "--\u{1b}]0;x\u{7}", "\u{200b}list"] {
        for arguments in [&[hostile][..], &["show", hostile], &["export", "--format", hostile]] {
            let ending = home.run(arguments);
            assert_eq!((ending.status, ending.data.as_str()), (2, ""));
            for line in ending.messages.lines() {
                assert_eq!(Shown::line(line).as_str(), line);
            }
        }
    }
    for arguments in [&["list", "--jsn"][..], &["show"], &["export", "--format", "docx"]] {
        let ending = home.run(arguments);
        assert_eq!((ending.status, ending.data.as_str()), (2, ""));
        assert!(ending.messages.starts_with("error: "), "{ending:?}");
    }
}

#[test]
fn how_the_app_looks_may_be_said_to_every_command() {
    let home = Home::new();
    for arguments in [
        &["--theme", "high-contrast", "--color", "never", "--ascii", "list"][..],
        &["list", "--theme=none", "--color=always"],
        &["--color", "auto", "list"],
    ] {
        assert_eq!(home.run(arguments).status, 0, "{arguments:?}");
    }
    for (arguments, choice) in [
        (["--theme", "blue"], "terminal, dark, light, high-contrast, none"),
        (["--color", "sometimes"], "auto, always, never"),
    ] {
        let ending = home.run(&arguments);
        assert_eq!((ending.status, ending.data.as_str()), (2, ""));
        assert!(ending.messages.contains(&format!("[possible values: {choice}]")), "{ending:?}");
    }
    home.run(&["--theme", "dark"]).refuses(2, NO_TERMINAL);
}

#[test]
fn a_reader_who_leaves_early_is_no_error() {
    let home = Home::lived_in();
    for arguments in [&["schema"][..], &["list"], &["show", "20261123"], &["--help"]] {
        let (reader, writer) = std::io::pipe().unwrap();
        let mut command = home.command(arguments);
        command.stdout(writer).stderr(Stdio::piped());
        drop(reader);
        let child = command.spawn().unwrap();
        drop(command);
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
    }
}

#[test]
fn a_full_disk_is_an_error() {
    let home = Home::new();
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full");
    let Ok(full) = full else { return };
    let mut command = home.command(&["schema"]);
    command.stdout(full).stderr(Stdio::piped());
    let output = command.spawn().unwrap().wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let message = String::from_utf8(output.stderr).unwrap();
    assert_eq!(message, "Could not print: No space left on device (os error 28).\n");
}
