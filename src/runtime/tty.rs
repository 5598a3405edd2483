//! Writing to the terminal without ever waiting for it longer than a stated time.

use crate::runtime::clock::Deadline;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fd::{AsFd, BorrowedFd, OwnedFd};
use rustix::fs::{Mode, OFlags, open};
use rustix::io::{Errno, write};
use rustix::process::getpgrp;
use rustix::stdio::{stdin, stdout};
use rustix::termios::{QueueSelector, tcflush, tcgetpgrp};
use std::io;
use std::time::Duration;

/// The longest wait before trying again to write to a terminal that somebody else writes to.
const PAUSE: Duration = Duration::from_millis(5);

/// The terminal, opened once more, so that its being non-blocking is nobody else's concern: the
/// shell's own descriptors stay as they are.
///
/// Only a writer that never blocks leaves room for another: the system lets nobody else write
/// while one waits.
pub fn own_file() -> io::Result<OwnedFd> {
    let flags = OFlags::RDWR | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
    match open("/dev/tty", flags, Mode::empty()) {
        Ok(file) => Ok(file),
        Err(_) => stdout().try_clone_to_owned(),
    }
}

/// Writes all of `bytes` to the terminal, or gives up after `patience`.
///
/// What waits in the terminal's queue is thrown away when half the patience has gone: a terminal
/// that does not read should find these bytes first when it reads again.
pub fn write_within(bytes: &[u8], patience: Duration) -> io::Result<()> {
    let file = own_file()?;
    let file = file.as_fd();
    let whole = Deadline::after(patience);
    let half = Deadline::after(patience / 2);
    let mut left = bytes;
    let mut flushed = false;
    while !left.is_empty() {
        if half.left().is_zero() && !flushed && !in_background() {
            flushed = true;
            tcflush(file, QueueSelector::OFlush)?;
        }
        let until = if flushed { whole } else { half };
        match write_some(file, left, until.left()) {
            Ok(written) => left = left.get(written..).unwrap_or_default(),
            Err(Errno::INTR) => {}
            Err(Errno::AGAIN) if whole.left().is_zero() => return Err(Errno::TIMEDOUT.into()),
            Err(Errno::AGAIN) => wait(until.left().min(PAUSE)),
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// Whether another program holds the terminal now; changing its settings would then stop us.
pub fn in_background() -> bool {
    tcgetpgrp(stdin()).is_ok_and(|group| group != getpgrp())
}

/// Waits until one of `flags` or an end of the line can be seen on `file`; an empty answer means
/// that `patience` ended first.
pub fn watch(
    file: BorrowedFd<'_>,
    flags: PollFlags,
    patience: Option<Duration>,
) -> Result<PollFlags, Errno> {
    let mut files = [PollFd::from_borrowed_fd(file, flags)];
    let patience = patience.and_then(|patience| Timespec::try_from(patience).ok());
    match poll(&mut files, patience.as_ref()) {
        Ok(_) => Ok(files[0].revents()),
        Err(error) => Err(error),
    }
}

fn write_some(file: BorrowedFd<'_>, bytes: &[u8], patience: Duration) -> Result<usize, Errno> {
    if watch(file, PollFlags::OUT, Some(patience))?.is_empty() {
        return Err(Errno::AGAIN);
    }
    write(file, bytes)
}

fn wait(span: Duration) {
    let span = Timespec::try_from(span).ok();
    let _ = poll(&mut [], Some(&span.unwrap_or(Timespec { tv_sec: 0, tv_nsec: 1_000_000 })));
}
