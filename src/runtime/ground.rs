//! Whether there is a terminal to draw on at all.

use rustix::stdio::{stdin, stdout};
use rustix::termios::isatty;
use std::env;

/// The exit status when there is nothing to draw on.
pub const EXIT_STATUS: u8 = 2;

/// Nothing happens if there is a terminal; else a sentence saying what to use instead.
pub fn check() -> Result<(), String> {
    judge(isatty(stdin()), isatty(stdout()), env::var("TERM").ok().as_deref())
}

fn judge(reads: bool, draws: bool, kind: Option<&str>) -> Result<(), String> {
    let why = match kind {
        _ if !draws => "Balcony needs a terminal to draw on, and its output goes elsewhere.",
        _ if !reads => {
            "Balcony needs a terminal to read keys from, and its input comes from elsewhere."
        }
        None | Some("") => "Balcony needs a terminal to draw on, and TERM names none.",
        Some("dumb") => "Balcony needs a terminal that it can draw on, and TERM is \"dumb\".",
        Some(_) => return Ok(()),
    };
    Err(format!(
        "{why} Without one, use `balcony list`, `balcony show ID`, `balcony note TEXT` or \
         `balcony export`; `balcony --help` has them all."
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_is_fit() {
        assert_eq!(judge(true, true, Some("xterm-256color")), Ok(()));
        assert_eq!(judge(true, true, Some("linux")), Ok(()));
    }

    #[test]
    fn anything_else_is_said() {
        for (reads, draws, kind) in [
            (false, true, Some("xterm")),
            (true, false, Some("xterm")),
            (true, true, None),
            (true, true, Some("")),
            (true, true, Some("dumb")),
        ] {
            let sentence = judge(reads, draws, kind).unwrap_err();
            assert!(sentence.starts_with("Balcony needs a terminal "), "{sentence}");
            assert!(sentence.contains("`balcony list`"), "{sentence}");
        }
    }
}
