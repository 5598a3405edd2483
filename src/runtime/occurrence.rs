//! What the threads around the main loop report to it.

use crate::runtime::signals::Signal;
use crossterm::event::Event;
use std::fmt::{self, Debug, Formatter};
use std::sync::Arc;

/// Something that happened outside the main loop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Occurrence {
    /// Keys, pastes and changes of focus, in the order in which they came; the next batch is read
    /// once `Input::allow` was called.
    Input(Vec<Event>),
    /// No input can ever come again, and why. Reported once.
    InputFailed(String),
    /// The terminal has a new size, or had others meanwhile: draw all of it, even if the size is
    /// the same again.
    Resized,
    /// The program runs again after it was stopped: take the terminal again and draw all of it.
    Continued,
    /// The last frame has reached the terminal, which was asked for while it had not.
    Shown,
    /// Nothing can ever be drawn again, and why. Reported once.
    TerminalFailed(String),
    /// The file of the wall has changed.
    WallChanged,
    /// Somebody asks the program to end: save, leave, end with `Signal::exit_status`.
    Signal(Signal),
}

/// A way to tell the main loop what happened, whatever its channel carries.
#[derive(Clone)]
pub struct Reporter(Arc<dyn Fn(Occurrence) + Send + Sync>);

impl Reporter {
    /// A reporter that calls `tell` on the thread on which something happened.
    pub fn new(tell: impl Fn(Occurrence) + Send + Sync + 'static) -> Self {
        Self(Arc::new(tell))
    }

    /// Reports `occurrence`; it never waits.
    pub fn report(&self, occurrence: Occurrence) {
        (self.0)(occurrence);
    }
}

impl Debug for Reporter {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("Reporter")
    }
}
