//! What is said when the program fails by its own fault: where, and nothing of what people wrote.

use crate::runtime::terminal::restore_now;
use crate::runtime::tty::write_within;
use rustix::stdio::stderr;
use rustix::termios::isatty;
use signal_hook::low_level::exit;
use std::panic::{Location, set_hook};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// The exit status after a panic.
pub const EXIT_STATUS: i32 = 101;

/// How long a terminal that does not read may delay the end.
const PATIENCE: Duration = Duration::from_millis(200);

static ENDING: AtomicBool = AtomicBool::new(false);

/// From here on a panic on any thread gives the terminal back, says one sentence and ends the
/// program.
///
/// Nothing is saved on the way: whatever was shown had been written to the draft before, and a
/// program that has just proved itself wrong should not write files. A helper's panic ends the
/// program too, since without its helpers it would go on without saving, reading or drawing.
pub fn install() {
    set_hook(Box::new(|panic| {
        if ENDING.swap(true, Ordering::SeqCst) {
            return;
        }
        let was_drawing = restore_now();
        say(&sentence(panic.location(), was_drawing));
        exit(EXIT_STATUS);
    }));
}

/// The payload stays out of it: it may carry what people wrote.
fn sentence(location: Option<&Location<'_>>, was_drawing: bool) -> String {
    let place = location.map_or_else(String::new, |location| {
        format!(", at {}:{}", short(location.file()), location.line())
    });
    let kept = if was_drawing {
        " Everything you had seen is kept in the draft, and `balcony` brings it back."
    } else {
        ""
    };
    format!("Balcony has stopped because of a mistake in its own code{place}.{kept}\n")
}

/// A path within the code; of a library's path on the machine that built it, only the end.
fn short(path: &str) -> String {
    if !path.starts_with('/') {
        return path.to_owned();
    }
    let mut parts: Vec<&str> = path.rsplit('/').take(4).collect();
    parts.reverse();
    parts.join("/")
}

fn say(sentence: &str) {
    if isatty(stderr()) {
        let _ = write_within(sentence.as_bytes(), PATIENCE);
    } else {
        let _ = rustix::io::write(stderr(), sentence.as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_names_the_place_and_the_way_back() {
        let here = Location::caller();
        let sentence = sentence(Some(here), true);
        assert!(sentence.contains("src/runtime/panic.rs:"), "{sentence}");
        assert!(sentence.contains("`balcony` brings it back"), "{sentence}");
        assert_eq!(sentence.lines().count(), 1);
    }

    #[test]
    fn outside_the_screen_nothing_is_said_of_a_draft() {
        assert_eq!(
            sentence(None, false),
            "Balcony has stopped because of a mistake in its own code.\n"
        );
    }

    #[test]
    fn paths_of_the_building_machine_are_cut() {
        assert_eq!(short("src/ui/home.rs"), "src/ui/home.rs");
        assert_eq!(short("/home/a/registry/src/x/lib-1.0/src/a.rs"), "x/lib-1.0/src/a.rs");
    }
}
