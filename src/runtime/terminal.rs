//! The one guard of the terminal: what it takes, it gives back, on every way out.

use crate::runtime::clock::Deadline;
use crate::runtime::tty::{in_background, write_within};
use rustix::process::{Signal, kill_current_process_group};
use rustix::stdio::stdin;
use rustix::termios::{OptionalActions, Termios, tcgetattr, tcsetattr};
use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

/// Keeps the window's title, for `GIVE_BACK` to bring back.
const KEEP_TITLE: &[u8] = b"\x1b[22;0t";

/// What is said to the terminal when it is taken: our title, the alternate screen, emptied, the
/// cursor hidden until somebody writes, bracketed paste, and word when the window is left.
///
/// The keyboard is left as it is. The kitty protocol would tell Esc from Alt, which the keys of
/// Balcony do not need, and would break Ctrl-C on keyboards without Latin letters.
const TAKE: &[u8] = b"\x1b]0;Balcony\x07\x1b[?1049h\x1b[2J\x1b[H\x1b[?25l\x1b[?2004h\x1b[?1004h";

/// What gives it back, in whatever state it is: cut off a sequence that was only half written, end
/// a synchronised update, word of the window, bracketed paste and every kind of mouse report, then
/// the cursor's shape, the colours, the screen, the cursor, the title.
const GIVE_BACK: &[u8] = b"\x18\x1b[?2026l\x1b[?1004l\x1b[?2004l\x1b[?1006l\x1b[?1003l\x1b[?1002l\x1b[?1000l\x1b[0 q\x1b[0m\x1b[?1049l\x1b[?25h\x1b[23;0t";

/// How long a terminal that does not read may delay the start.
const TAKING: Duration = Duration::from_secs(2);

/// How long a terminal that does not read may delay the end.
const GIVING: Duration = Duration::from_millis(200);

/// The settings of the terminal before the program changed them.
static BEFORE: OnceLock<Termios> = OnceLock::new();

/// Whether the terminal is ours now.
static HELD: AtomicBool = AtomicBool::new(false);

/// Whether another program has the terminal by our leave.
static LENT: AtomicBool = AtomicBool::new(false);

/// Until when the key that ended another program may still be heard.
static RETURNED: Mutex<Option<Deadline>> = Mutex::new(None);

/// How late that key may be heard; once the terminal is ours, its keys are no signals.
const ECHO: Duration = Duration::from_secs(1);

/// The terminal, taken; dropping it gives the terminal back.
#[derive(Debug)]
#[must_use = "the terminal is given back when this is dropped"]
pub struct Terminal(());

impl Terminal {
    /// Takes the terminal.
    pub fn enter() -> io::Result<Self> {
        if BEFORE.get().is_none() {
            let _ = BEFORE.set(tcgetattr(stdin())?);
        }
        let mut terminal = Self(());
        terminal.resume()?;
        Ok(terminal)
    }

    /// Gives the terminal back for a while, to an editor or the shell. Nothing may be on its way to
    /// the terminal: `Output::drain` first.
    pub fn suspend(&mut self) {
        LENT.store(true, Ordering::SeqCst);
        restore_now();
    }

    /// Takes the terminal again, emptied, even if it is ours already and somebody else has changed
    /// it meanwhile: all of it must be drawn anew.
    pub fn resume(&mut self) -> io::Result<()> {
        let mut raw = BEFORE.get().cloned().ok_or_else(|| io::Error::other("no terminal"))?;
        raw.make_raw();
        if LENT.swap(false, Ordering::SeqCst) {
            *lock(&RETURNED) = Some(Deadline::after(ECHO));
        }
        let was_held = HELD.swap(true, Ordering::SeqCst);
        tcsetattr(stdin(), OptionalActions::Now, &raw)?;
        if !was_held {
            write_within(KEEP_TITLE, TAKING)?;
        }
        write_within(TAKE, TAKING)
    }

    /// Whether there is no terminal any more: its window was closed, or its line dropped.
    pub fn is_gone(&self) -> bool {
        tcgetattr(stdin()).is_err()
    }

    /// Gives the terminal back, stops the program until the shell continues it, and takes the
    /// terminal again. Only the main thread may call this. Without a shell nothing stops.
    pub fn suspend_self(&mut self) -> io::Result<()> {
        self.suspend();
        // The stop that a keyboard sends rather than SIGSTOP: it reaches a wrapping script too, and
        // the system drops it where no shell is left that could ever continue us.
        kill_current_process_group(Signal::TSTP)?;
        self.resume()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        restore_now();
    }
}

/// Whether the terminal is ours now.
pub fn is_held() -> bool {
    HELD.load(Ordering::SeqCst)
}

/// Whether another program has the terminal by our leave, or had it a moment ago.
pub fn is_lent() -> bool {
    let is_fresh = |returned: Deadline| !returned.left().is_zero();
    LENT.load(Ordering::SeqCst) || lock(&RETURNED).is_some_and(is_fresh)
}

fn lock(returned: &Mutex<Option<Deadline>>) -> MutexGuard<'_, Option<Deadline>> {
    returned.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Gives the terminal back if it is ours, from any thread, within a fifth of a second; says whether
/// it was ours.
pub fn restore_now() -> bool {
    if !HELD.swap(false, Ordering::SeqCst) {
        return false;
    }
    // A terminal that is gone cannot be given back; there is nobody to tell.
    let _ = write_within(GIVE_BACK, GIVING);
    if let Some(before) = BEFORE.get()
        && !in_background()
    {
        let _ = tcsetattr(stdin(), OptionalActions::Now, before);
    }
    true
}
