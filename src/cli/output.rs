//! What is printed: nothing in it can act on a terminal.

use crate::export::json_text;
use crate::shown::Shown;
use anyhow::Context;
use rustix::termios::tcgetwinsize;
use serde_json::Value;
use std::io::{self, IsTerminal, Write};

/// Prints text on standard output, line by line.
///
/// # Errors
/// If it cannot be written.
pub(super) fn data(text: &str) -> anyhow::Result<()> {
    print(&safe(text))
}

/// How many columns the terminal has on which standard output is seen, if it is one.
pub(super) fn columns() -> Option<usize> {
    let output = io::stdout();
    let size = tcgetwinsize(&output).ok().filter(|_| output.is_terminal())?;
    Some(usize::from(size.ws_col)).filter(|columns| *columns > 0)
}

/// Prints JSON on standard output, pretty and lossless.
///
/// # Errors
/// If it cannot be written.
pub(super) fn json(value: &Value) -> anyhow::Result<()> {
    print(&json_text(value))
}

/// Says something on standard error; that nobody can read it is no error.
pub(super) fn message(text: &str) {
    let _ = write(io::stderr().lock(), &safe(text));
}

/// The text as it may be printed, with a line break at its end unless there is none of it.
pub(super) fn safe(text: &str) -> String {
    let text = text.strip_suffix('\n').unwrap_or(text);
    if text.is_empty() {
        return String::new();
    }
    let lines: Vec<_> = Shown::lines(text).into_iter().map(Shown::into_string).collect();
    lines.join("\n") + "\n"
}

fn print(text: &str) -> anyhow::Result<()> {
    write(io::stdout().lock(), text).context("Could not print")
}

fn write(mut stream: impl Write, text: &str) -> io::Result<()> {
    stream.write_all(text.as_bytes())?;
    stream.flush()
}
