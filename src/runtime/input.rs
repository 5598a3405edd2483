//! What people type, read on a thread of its own and handed over in batches.

#[cfg(test)]
mod tests;

use crate::runtime::decode::Decoder;
use crate::runtime::occurrence::{Occurrence, Reporter};
use crate::runtime::tty::watch;
use crossterm::event::Event;
use rustix::event::PollFlags;
use rustix::fd::{AsFd, BorrowedFd};
use rustix::io::{Errno, read};
use std::io;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;
use std::time::Duration;

/// How many events a batch holds before it is handed over although more could be read.
const BATCH: usize = 4096;

/// How much is read at once; no more events than this come on top of a full batch.
const PIECE: usize = 4096;

/// The thread that reads the terminal, one batch for each permission.
#[derive(Debug)]
pub struct Input {
    permission: SyncSender<()>,
}

impl Input {
    /// Starts the thread; it reads nothing until `allow`.
    pub fn start(source: impl AsFd + Send + 'static, reporter: Reporter) -> io::Result<Self> {
        let (permission, permitted) = sync_channel(1);
        thread::Builder::new()
            .name("input".to_owned())
            .spawn(move || run(source.as_fd(), &permitted, &reporter))?;
        Ok(Self { permission })
    }

    /// Permits one more batch: once at the start, then once after each batch was handled.
    ///
    /// Between a batch and the next permission nothing is read, so an editor that a key of the
    /// batch opened has the terminal to itself.
    pub fn allow(&self) {
        // Full: it is permitted already. Disconnected: the failure was reported.
        let _ = self.permission.try_send(());
    }
}

fn run(source: BorrowedFd<'_>, permitted: &Receiver<()>, reporter: &Reporter) {
    let mut decoder = Decoder::default();
    while permitted.recv().is_ok() {
        match batch(source, &mut decoder) {
            Ok(events) => reporter.report(Occurrence::Input(events)),
            Err(error) => {
                let why = io::Error::from(error).to_string();
                return reporter.report(Occurrence::InputFailed(why));
            }
        }
    }
}

/// Everything that can be read now, at least one event; waits for that one without waking up.
///
/// What was read before the terminal failed is returned; the next call fails again.
fn batch(source: BorrowedFd<'_>, decoder: &mut Decoder) -> Result<Vec<Event>, Errno> {
    let mut events = Vec::new();
    let mut bytes = [0; PIECE];
    while events.len() < BATCH {
        let patience = if events.is_empty() { decoder.patience() } else { Some(Duration::ZERO) };
        match receive(source, &mut bytes, patience) {
            Ok(Some(count)) => decoder.feed(bytes.get(..count).unwrap_or_default(), &mut events),
            Ok(None) if events.is_empty() => decoder.give_up(&mut events),
            Ok(None) => break,
            Err(Errno::INTR | Errno::AGAIN) => {}
            Err(_) if !events.is_empty() => break,
            Err(error) => return Err(error),
        }
    }
    Ok(events)
}

/// How many bytes came, or none within `patience`. The end of the input is an error: a terminal
/// has no end, only a hang-up.
fn receive(
    source: BorrowedFd<'_>,
    bytes: &mut [u8],
    patience: Option<Duration>,
) -> Result<Option<usize>, Errno> {
    let seen = watch(source, PollFlags::IN, patience)?;
    if seen.is_empty() {
        return Ok(None);
    }
    match read(source, bytes)? {
        0 => Err(Errno::IO),
        count => Ok(Some(count)),
    }
}
