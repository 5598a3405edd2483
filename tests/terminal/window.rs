//! One window of a terminal with a program in it.

use crate::given_back::leftovers;
use crate::keys;
use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};
use std::fmt::Write as _;
use std::io::{Read, Write};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread;
use std::time::{Duration, Instant};

/// A window, the program in it, and all that the program has drawn.
pub(crate) struct Window {
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Mutex<Option<Box<dyn Write + Send>>>,
    shared: Arc<Shared>,
    before: String,
    pid: i32,
}

struct Shared {
    seen: Mutex<Seen>,
    changed: Condvar,
}

struct Seen {
    screen: vt100::Parser,
    bytes: Vec<u8>,
    /// How many of the bytes the screen shows.
    shown: usize,
    reading: Reading,
    ended: bool,
    status: Option<ExitStatus>,
}

impl Seen {
    fn show(&mut self, until: usize) {
        let Self { screen, bytes, shown, .. } = self;
        screen.process(&bytes[*shown..until]);
        *shown = until;
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    On,
    Off,
    Closed,
}

impl Window {
    /// Starts the program in a window of that size.
    pub(crate) fn open(command: CommandBuilder, columns: u16, rows: u16) -> Self {
        let pair = native_pty_system().openpty(size(columns, rows)).expect("a terminal");
        let before = format!("{:?}", pair.master.get_termios());
        let child = pair.slave.spawn_command(command).expect("the program");
        drop(pair.slave);
        let pid = i32::try_from(child.process_id().expect("a number")).expect("a number");
        let reader = pair.master.try_clone_reader().expect("its output");
        let writer = pair.master.take_writer().expect("its input");
        let shared = Arc::new(Shared {
            seen: Mutex::new(Seen {
                screen: vt100::Parser::new(rows, columns, 0),
                bytes: Vec::new(),
                shown: 0,
                reading: Reading::On,
                ended: false,
                status: None,
            }),
            changed: Condvar::new(),
        });
        let (theirs, others) = (Arc::clone(&shared), Arc::clone(&shared));
        thread::spawn(move || read(reader, &theirs));
        thread::spawn(move || wait(child, &others));
        Self { master: Some(pair.master), writer: Mutex::new(Some(writer)), shared, before, pid }
    }

    /// The number of the process.
    pub(crate) fn pid(&self) -> i32 {
        self.pid
    }

    /// Presses keys: `hello<Enter>`.
    pub(crate) fn press(&self, text: &str) {
        self.send(&keys::bytes(text));
    }

    /// Sends bytes as they are.
    pub(crate) fn send(&self, bytes: &[u8]) {
        let mut writer = self.writer.lock().expect("not poisoned");
        let writer = writer.as_mut().expect("the window is open");
        // A program that has ended reads nothing.
        let _ = writer.write_all(bytes).and_then(|()| writer.flush());
    }

    /// Pastes, between brackets if the program asked for them.
    pub(crate) fn paste(&self, text: &str) {
        if self.lock().screen.screen().bracketed_paste() {
            self.send(format!("\x1b[200~{text}\x1b[201~").as_bytes());
        } else {
            self.send(text.as_bytes());
        }
    }

    /// Gives the window another size.
    pub(crate) fn resize(&self, columns: u16, rows: u16) {
        self.lock().screen.screen_mut().set_size(rows, columns);
        let master = self.master.as_ref().expect("the window is open");
        master.resize(size(columns, rows)).expect("another size");
    }

    /// The terminal stops reading, after at most one more piece of output.
    pub(crate) fn stop_reading(&self) {
        self.set_reading(Reading::Off);
    }

    /// The terminal reads again.
    pub(crate) fn read_again(&self) {
        self.set_reading(Reading::On);
    }

    /// Closes the window as a person does, while the program runs.
    pub(crate) fn close(&mut self) {
        self.set_reading(Reading::Closed);
        // The reader sees that only after one more piece of output.
        self.resize(90, 25);
        self.until("closed", |seen| seen.ended);
        *self.writer.lock().expect("not poisoned") = None;
        self.master = None;
    }

    /// Sends a signal to the program.
    pub(crate) fn signal(&self, signal: Signal) {
        let pid = Pid::from_raw(self.pid).expect("a number");
        // It may have ended already.
        let _ = kill_process(pid, signal);
    }

    /// The text on the screen.
    pub(crate) fn text(&self) -> String {
        self.lock().screen.screen().contents()
    }

    /// The words on the line where one writes, without its label and without what stands at its end.
    pub(crate) fn line(&self) -> String {
        line_of(&self.text())
    }

    /// Whether the cursor can be seen.
    pub(crate) fn shows_cursor(&self) -> bool {
        !self.lock().screen.screen().hide_cursor()
    }

    /// Everything that was ever sent to the terminal.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.lock().bytes.clone()
    }

    /// Waits until the screen shows `text`.
    pub(crate) fn wait_for(&self, text: &str) {
        self.wait_until(&format!("{text:?} on the screen"), |screen| screen.contains(text));
    }

    /// Waits until the text on the screen is as it should be.
    pub(crate) fn wait_until(&self, what: &str, is_so: impl Fn(&str) -> bool) {
        self.until(what, |seen| is_so(&seen.screen.screen().contents()));
    }

    /// Whether nothing is sent to the terminal for that long.
    pub(crate) fn is_quiet_for(&self, span: Duration) -> bool {
        let seen = self.lock();
        let count = seen.bytes.len();
        let until = |seen: &mut Seen| seen.bytes.len() == count;
        let waited = self.shared.changed.wait_timeout_while(seen, span, until);
        waited.expect("not poisoned").1.timed_out()
    }

    /// Waits until nothing is sent to the terminal for that long.
    pub(crate) fn settle(&self, span: Duration) {
        let until = Instant::now() + patience();
        while !self.is_quiet_for(span) {
            assert!(Instant::now() < until, "never quiet:\n{}", self.text());
        }
    }

    /// Waits for the end of the program and everything it has drawn, and says how it ended.
    pub(crate) fn exit(&self) -> u32 {
        self.until("the end", |seen| {
            seen.status.is_some() && (seen.ended || seen.reading != Reading::On)
        });
        self.lock().status.as_ref().expect("it has ended").exit_code()
    }

    /// The same, within `limit`, or longer on a machine that many share.
    pub(crate) fn exit_within(&self, limit: Duration) -> u32 {
        self.within(limit, || self.exit())
    }

    /// Fails if `what` takes longer than `limit`, or longer yet on a machine that many share.
    pub(crate) fn within<T>(&self, limit: Duration, what: impl FnOnce() -> T) -> T {
        let begun = Instant::now();
        let result = what();
        let taken = begun.elapsed();
        assert!(taken <= limit * widening(), "it took {taken:?}:\n{}", self.text());
        result
    }

    /// Waits for the end of the program, although another may still have the window.
    pub(crate) fn wait_for_end(&self) {
        self.until("the end", |seen| seen.status.is_some());
    }

    /// Whether the program has ended.
    pub(crate) fn has_ended(&self) -> bool {
        self.lock().status.is_some()
    }

    /// Fails unless the terminal is as it was before the program began.
    pub(crate) fn assert_given_back(&self) {
        let bytes = self.bytes();
        let left = leftovers(&bytes);
        assert!(left.is_empty(), "not given back: {left:?}");
        assert!(self.shows_cursor(), "the cursor is hidden");
        let master = self.master.as_ref().expect("the window is open");
        assert_eq!(format!("{:?}", master.get_termios()), self.before, "line settings");
    }

    fn set_reading(&self, reading: Reading) {
        self.lock().reading = reading;
        self.shared.changed.notify_all();
    }

    fn until(&self, what: &str, is_so: impl Fn(&Seen) -> bool) {
        let waiting = |seen: &mut Seen| !is_so(seen);
        let (seen, waited) = self
            .shared
            .changed
            .wait_timeout_while(self.lock(), patience(), waiting)
            .expect("not poisoned");
        let picture = picture(&seen);
        drop(seen);
        assert!(!waited.timed_out(), "waited in vain for {what}:\n{picture}");
    }

    fn lock(&self) -> MutexGuard<'_, Seen> {
        self.shared.seen.lock().expect("not poisoned")
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        self.set_reading(Reading::On);
        if !self.has_ended() {
            let _ = Pid::from_raw(self.pid).map(|pid| kill_process(pid, Signal::KILL));
        }
    }
}

/// How much slower the machine may be than the one that the limits are for.
fn widening() -> u32 {
    if std::env::var_os("CI").is_some() { 5 } else { 1 }
}

fn patience() -> Duration {
    Duration::from_secs(15) * widening()
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

fn written(screen: &str) -> (&str, &str) {
    let line = screen.lines().rev().find_map(|line| line.trim_start().strip_prefix("WRITE"));
    line.and_then(|line| line.split_once('›')).unwrap_or_default()
}

/// The words on the line where one writes.
pub(crate) fn line_of(screen: &str) -> String {
    let (_, written) = written(screen);
    let written = written.strip_prefix(' ').unwrap_or_default();
    written.split("  ").next().unwrap_or_default().trim_end().to_owned()
}

/// What stands before them: `Note · Amal`.
pub(crate) fn label_of(screen: &str) -> String {
    written(screen).0.trim().to_owned()
}

fn picture(seen: &Seen) -> String {
    let mut picture = String::new();
    for line in seen.screen.screen().contents().lines() {
        let _ = writeln!(picture, "| {line}");
    }
    let _ = writeln!(picture, "ended: {}, status: {:?}", seen.ended, seen.status);
    let last = seen.bytes.len().saturating_sub(500);
    let _ = writeln!(picture, "last bytes: {}", seen.bytes[last..].escape_ascii());
    picture
}

fn read(mut reader: Box<dyn Read + Send>, shared: &Shared) {
    let mut buffer = vec![0; 1 << 16];
    loop {
        let seen = shared.seen.lock().expect("not poisoned");
        let seen = shared.changed.wait_while(seen, |seen| seen.reading == Reading::Off);
        if seen.expect("not poisoned").reading == Reading::Closed {
            break;
        }
        let Ok(count @ 1..) = reader.read(&mut buffer) else { break };
        let mut seen = shared.seen.lock().expect("not poisoned");
        seen.bytes.extend_from_slice(&buffer[..count]);
        let whole = whole_frames(&seen.bytes, seen.shown);
        seen.show(whole);
        shared.changed.notify_all();
    }
    drop(reader);
    let mut seen = shared.seen.lock().expect("not poisoned");
    let all = seen.bytes.len();
    seen.show(all);
    seen.ended = true;
    drop(seen);
    shared.changed.notify_all();
}

/// Up to where the bytes can be shown: a synchronised update is shown once it is whole.
fn whole_frames(bytes: &[u8], shown: usize) -> usize {
    let mark = b"\x1b[?2026h".len();
    let from = shown.saturating_sub(mark);
    let last = |sign: u8| {
        let is_mark =
            |window: &[u8]| window.starts_with(b"\x1b[?2026") && window.ends_with(&[sign]);
        bytes[from..].windows(mark).rposition(is_mark).map(|at| from + at)
    };
    match (last(b'h'), last(b'l')) {
        (Some(begin), end) if end.is_none_or(|end| end < begin) => begin.max(shown),
        _ => bytes.len(),
    }
}

fn wait(mut child: Box<dyn Child + Send + Sync>, shared: &Shared) {
    let status = child.wait().expect("its end");
    shared.seen.lock().expect("not poisoned").status = Some(status);
    shared.changed.notify_all();
}

#[test]
fn a_frame_is_shown_once_it_is_whole() {
    let bytes = b"one\x1b[?2026htwo\x1b[?2026l three\x1b[?2026hfour";
    assert_eq!(whole_frames(&bytes[..5], 0), 5);
    assert_eq!(whole_frames(&bytes[..14], 5), 5);
    assert_eq!(whole_frames(&bytes[..22], 5), 22);
    assert_eq!(whole_frames(bytes, 22), 28);
}

#[test]
fn the_line_is_found() {
    let screen =
        " Shared purpose\n WRITE  Note · Jo › we both said it      kept 10:18\n Enter keep";
    assert_eq!(line_of(screen), "we both said it");
    assert_eq!(label_of(screen), "Note · Jo");
    assert_eq!(line_of(" WRITE   Note ›         kept 10:18"), "");
    assert_eq!(line_of("nothing"), "");
}
