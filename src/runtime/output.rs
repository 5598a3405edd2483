//! Frames on their way to the terminal: drawing never waits for it.

#[cfg(test)]
mod tests;

use crate::runtime::clock::Deadline;
use crate::runtime::occurrence::{Occurrence, Reporter};
use crate::runtime::tty::watch;
use ratatui::backend::Backend;
use ratatui::{TerminalOptions, Viewport};
use rustix::event::PollFlags;
use rustix::fd::{AsFd, BorrowedFd};
use rustix::io::Errno;
use std::collections::VecDeque;
use std::io::{self, Write};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";
const BELL: &[u8] = b"\x07";

/// How much is written at once: small, so that giving the terminal back need not wait for the rest
/// of a frame.
const PIECE: usize = 4096;

/// What a drawing backend writes to: it only remembers, until `Output::send`.
#[derive(Clone, Debug)]
pub struct FrameWriter(Arc<Mutex<Vec<u8>>>);

impl Write for FrameWriter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut frame = lock(&self.0);
        if frame.is_empty() {
            frame.extend_from_slice(BEGIN);
        }
        frame.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    /// Does nothing: a backend flushes several times a frame, and a frame is sent whole.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A screen as large as the terminal is now. Its size is asked for again only by [`draw_anew`]:
/// asking with each frame may wait for milliseconds while the terminal is being written to.
pub fn whole_screen<B: Backend>(backend: B) -> Result<ratatui::Terminal<B>, B::Error> {
    let viewport = Viewport::Fixed(backend.size()?.into());
    ratatui::Terminal::with_options(backend, TerminalOptions { viewport })
}

/// Makes the next drawing one of the whole screen, whatever the terminal shows now.
///
/// `ratatui::Terminal::clear` would do so too, but it asks the terminal where its cursor is and
/// waits for the answer, which the input thread gets.
pub fn draw_anew<B: Backend>(screen: &mut ratatui::Terminal<B>) -> Result<(), B::Error> {
    let size = screen.size()?;
    screen.resize(size.into())
}

/// The frames on their way, and the thread that writes them.
#[derive(Debug)]
pub struct Output {
    frame: Arc<Mutex<Vec<u8>>>,
    shared: Arc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    waiting: VecDeque<Vec<u8>>,
    spare: Option<Vec<u8>>,
    writing: bool,
    /// Whether somebody wants to hear when all of it has been written.
    awaited: bool,
    closed: bool,
    failed: bool,
}

impl State {
    fn is_idle(&self) -> bool {
        self.failed || (self.waiting.is_empty() && !self.writing)
    }
}

impl Output {
    /// Starts the thread that writes to `sink`, a `tty::own_file`, as long as `is_ours` says so.
    pub fn start(
        sink: impl AsFd + Send + 'static,
        is_ours: fn() -> bool,
        reporter: Reporter,
    ) -> io::Result<Self> {
        let shared = Arc::new(Shared::default());
        let theirs = Arc::clone(&shared);
        thread::Builder::new()
            .name("output".to_owned())
            .spawn(move || run(sink.as_fd(), is_ours, &theirs, &reporter))?;
        Ok(Self { frame: Arc::default(), shared })
    }

    /// What the drawing backend writes to.
    pub fn writer(&self) -> FrameWriter {
        FrameWriter(Arc::clone(&self.frame))
    }

    /// Lets the terminal's bell ring with the next frame.
    pub fn ring(&self) {
        // A frame in memory takes everything.
        let _ = self.writer().write_all(BELL);
    }

    /// Whether everything sent has reached the terminal; draw only then. If it has not,
    /// `Occurrence::Shown` follows once it has.
    pub fn is_idle(&self) -> bool {
        let mut state = lock(&self.shared.state);
        let is_idle = state.is_idle();
        state.awaited |= !is_idle;
        is_idle
    }

    /// Sends what was drawn as one frame. Nothing is sent if nothing was drawn.
    pub fn send(&self) {
        let mut frame = lock(&self.frame);
        if frame.is_empty() {
            return;
        }
        frame.extend_from_slice(END);
        let mut state = lock(&self.shared.state);
        if state.failed {
            frame.clear();
            return;
        }
        let mut next = state.spare.take().unwrap_or_default();
        std::mem::swap(&mut *frame, &mut next);
        state.waiting.push_back(next);
        self.shared.changed.notify_all();
    }

    /// Forgets what was drawn but not sent.
    pub fn discard(&self) {
        lock(&self.frame).clear();
    }

    /// Waits until everything sent has reached the terminal, but not longer than `patience`; says
    /// whether it has.
    pub fn drain(&self, patience: Duration) -> bool {
        let deadline = Deadline::after(patience);
        let mut state = lock(&self.shared.state);
        while !state.is_idle() {
            let left = deadline.left();
            if left.is_zero() {
                return false;
            }
            state = self
                .shared
                .changed
                .wait_timeout(state, left)
                .unwrap_or_else(PoisonError::into_inner)
                .0;
        }
        true
    }
}

impl Drop for Output {
    /// Lets the thread end; one that waits for the terminal is not waited for.
    fn drop(&mut self) {
        lock(&self.shared.state).closed = true;
        self.shared.changed.notify_all();
    }
}

fn run(sink: BorrowedFd<'_>, is_ours: fn() -> bool, shared: &Shared, reporter: &Reporter) {
    while let Some(frame) = next(shared) {
        let outcome = write_frame(sink, is_ours, &frame);
        let mut state = lock(&shared.state);
        state.writing = false;
        state.failed = outcome.is_err();
        let is_awaited = state.is_idle() && std::mem::take(&mut state.awaited);
        state.spare = Some({
            let mut frame = frame;
            frame.clear();
            frame
        });
        drop(state);
        shared.changed.notify_all();
        match outcome {
            Ok(()) if is_awaited => reporter.report(Occurrence::Shown),
            Ok(()) => {}
            Err(error) => {
                let why = io::Error::from(error).to_string();
                return reporter.report(Occurrence::TerminalFailed(why));
            }
        }
    }
}

fn next(shared: &Shared) -> Option<Vec<u8>> {
    let mut state = lock(&shared.state);
    loop {
        if let Some(frame) = state.waiting.pop_front() {
            state.writing = true;
            return Some(frame);
        }
        if state.closed {
            return None;
        }
        state = shared.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
    }
}

fn write_frame(sink: BorrowedFd<'_>, is_ours: fn() -> bool, frame: &[u8]) -> Result<(), Errno> {
    let mut left = frame;
    while !left.is_empty() && is_ours() {
        let piece = left.get(..PIECE).unwrap_or(left);
        match rustix::io::write(sink, piece) {
            Ok(written) => left = left.get(written..).unwrap_or_default(),
            Err(Errno::INTR) => {}
            Err(Errno::AGAIN) => {
                watch(sink, PollFlags::OUT, None).or_else(|error| match error {
                    Errno::INTR => Ok(PollFlags::empty()),
                    error => Err(error),
                })?;
            }
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
