//! Requests to end that come from outside: heard at once, answered in time whatever hangs.

use crate::runtime::occurrence::{Occurrence, Reporter};
use crate::runtime::terminal::{is_lent, restore_now};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGWINCH};
use signal_hook::iterator::Signals;
use signal_hook::low_level::exit;
use std::io;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// How long the main loop has to save and leave before the program ends without it. What was seen
/// is in the draft by then.
const GRACE: Duration = Duration::from_millis(900);

/// A request to end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// Somebody, or the system going down, asks politely.
    Terminate,
    /// The window was closed or the line dropped.
    HangUp,
    /// Ctrl-C of another program in the same terminal.
    Interrupt,
    /// The same, more firmly.
    Quit,
}

impl Signal {
    /// Its number.
    pub fn number(self) -> i32 {
        match self {
            Self::Terminate => SIGTERM,
            Self::HangUp => SIGHUP,
            Self::Interrupt => SIGINT,
            Self::Quit => SIGQUIT,
        }
    }

    /// The exit status that says so, as shells count: 128 and the number.
    pub fn exit_status(self) -> u8 {
        u8::try_from(128 + self.number()).unwrap_or(1)
    }

    fn from_number(number: i32) -> Option<Self> {
        [Self::Terminate, Self::HangUp, Self::Interrupt, Self::Quit]
            .into_iter()
            .find(|signal| signal.number() == number)
    }
}

/// Starts the thread that hears signals.
///
/// The first request to end is reported, and the program ends after 0.9 seconds if the main loop
/// has not ended it; the second is ignored; the third ends the program at once.
pub fn listen(reporter: Reporter) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGCONT, SIGWINCH])?;
    thread::Builder::new().name("signals".to_owned()).spawn(move || {
        let mut requests = 0;
        for number in signals.forever() {
            match (number, Signal::from_number(number)) {
                // A key of the keyboard, meant for the program that has the terminal now.
                (_, Some(Signal::Interrupt | Signal::Quit)) if is_lent() => {}
                (_, Some(signal)) => {
                    requests += 1;
                    answer(signal, requests, &reporter);
                }
                (SIGCONT, None) => reporter.report(Occurrence::Continued),
                (_, None) => reporter.report(Occurrence::Resized),
            }
        }
    })?;
    Ok(())
}

fn answer(signal: Signal, requests: usize, reporter: &Reporter) {
    match requests {
        1 => {
            reporter.report(Occurrence::Signal(signal));
            let watchdog = thread::Builder::new().name("watchdog".to_owned());
            let started = watchdog.spawn(move || {
                let (_never, ended) = mpsc::channel::<()>();
                let _ = ended.recv_timeout(GRACE);
                end(signal);
            });
            if started.is_err() {
                end(signal);
            }
        }
        2 => {}
        _ => end(signal),
    }
}

fn end(signal: Signal) -> ! {
    restore_now();
    exit(signal.exit_status().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_exit_status_is_what_shells_expect() {
        assert_eq!(Signal::HangUp.exit_status(), 129);
        assert_eq!(Signal::Interrupt.exit_status(), 130);
        assert_eq!(Signal::Quit.exit_status(), 131);
        assert_eq!(Signal::Terminate.exit_status(), 143);
    }

    #[test]
    fn only_requests_to_end_are_requests_to_end() {
        assert_eq!(Signal::from_number(SIGTERM), Some(Signal::Terminate));
        assert_eq!(Signal::from_number(SIGCONT), None);
        assert_eq!(Signal::from_number(SIGWINCH), None);
    }
}
