//! The real world: the machine's clocks, the store thread, and other programs.

use crate::domain::moment::Moment;
use crate::runtime::clerk::Clerk;
use crate::runtime::clock::SystemClock;
use crate::runtime::job::{Job, Report};
use crate::runtime::occurrence::Occurrence;
use crate::runtime::output::Output;
use crate::runtime::terminal::Terminal;
use crate::runtime::world::World;
use rustix::process::{self, Pid, kill_process};
use std::collections::VecDeque;
use std::io;
use std::path::Path;
use std::process::{Child, Command, ExitStatus};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

/// Something that reached the main loop.
#[derive(Debug)]
pub enum Arrival {
    /// Something happened around the program.
    Occurred(Occurrence),
    /// The store's hand answers.
    Reported(Box<Report>),
    /// The other editor has ended, and how.
    EditorEnded(io::Result<ExitStatus>),
}

/// The machine the program runs on.
#[derive(Debug)]
pub struct Machine<'a> {
    clock: SystemClock,
    jobs: Sender<Job>,
    /// Closed once the store's hand has done all its jobs.
    idle: Receiver<()>,
    sender: Sender<Arrival>,
    arrivals: Receiver<Arrival>,
    /// What came while something else was waited for.
    later: VecDeque<Arrival>,
    terminal: &'a mut Terminal,
    output: &'a Output,
}

/// How long a terminal that does not read delays another editor.
const DRAIN: Duration = Duration::from_millis(500);

/// How long another editor has to end when the program is asked to.
const EDITOR_ENDS: Duration = Duration::from_millis(200);

impl<'a> Machine<'a> {
    /// The machine, with the store thread started.
    ///
    /// # Errors
    /// If there can be no thread.
    pub fn start(
        clock: SystemClock,
        mut clerk: Clerk,
        sender: Sender<Arrival>,
        arrivals: Receiver<Arrival>,
        terminal: &'a mut Terminal,
        output: &'a Output,
    ) -> io::Result<Self> {
        let (jobs, work) = channel::<Job>();
        let (busy, idle) = channel();
        let tell = sender.clone();
        let mut chance = SystemClock::start()?;
        thread::Builder::new().name("store".to_owned()).spawn(move || {
            let _busy = busy;
            while let Ok(job) = work.recv() {
                for report in clerk.work(job, &mut || chance.bits()) {
                    if tell.send(Arrival::Reported(Box::new(report))).is_err() {
                        return;
                    }
                }
            }
        })?;
        let later = VecDeque::new();
        Ok(Self { clock, jobs, idle, sender, arrivals, later, terminal, output })
    }

    /// Waits until the store's hand has done what it was given, but not longer than `patience`.
    pub fn finish(self, patience: Duration) {
        drop(self.jobs);
        let _ = self.idle.recv_timeout(patience);
    }

    /// The next thing that reaches the loop, or nothing within `wait`.
    pub fn next(&mut self, wait: Option<Duration>) -> Option<Arrival> {
        if let Some(arrival) = self.later.pop_front() {
            return Some(arrival);
        }
        match wait {
            // The machine holds a sender itself: the channel never closes.
            None => self.arrivals.recv().ok(),
            Some(wait) => self.arrivals.recv_timeout(wait).ok(),
        }
    }

    /// Waits for the other editor; if the program is asked to end meanwhile, so is the editor.
    fn wait_for_editor(&mut self, mut shell: Child) -> io::Result<ExitStatus> {
        let pid = i32::try_from(shell.id()).ok().and_then(Pid::from_raw);
        let sender = self.sender.clone();
        thread::Builder::new().name("editor".to_owned()).spawn(move || {
            let _ = sender.send(Arrival::EditorEnded(shell.wait()));
        })?;
        let mut patience = None;
        loop {
            let arrival = match patience {
                None => self.arrivals.recv().map_err(io::Error::other)?,
                Some(patience) => self.arrivals.recv_timeout(patience).map_err(io::Error::other)?,
            };
            if let Arrival::EditorEnded(outcome) = arrival {
                return outcome;
            }
            if let (Arrival::Occurred(Occurrence::Signal(_)), Some(pid)) = (&arrival, pid) {
                // It may have ended just now.
                let _ = kill_process(pid, process::Signal::TERM);
                patience = Some(EDITOR_ENDS);
            }
            self.later.push_back(arrival);
        }
    }

    /// Takes the terminal again after somebody else had it.
    ///
    /// # Errors
    /// If it cannot be had.
    pub fn take_terminal_again(&mut self) -> io::Result<()> {
        self.terminal.resume()
    }
}

impl World for Machine<'_> {
    fn moment(&self) -> Moment {
        self.clock.moment()
    }

    fn bits(&mut self) -> u128 {
        self.clock.bits()
    }

    fn submit(&mut self, job: Job) {
        // A store thread that is gone has ended the program by its panic already.
        let _ = self.jobs.send(job);
    }

    fn report(&mut self, patience: Duration) -> Option<Report> {
        let is_report = |arrival: &Arrival| matches!(arrival, Arrival::Reported(_));
        if let Some(index) = self.later.iter().position(is_report)
            && let Some(Arrival::Reported(report)) = self.later.remove(index)
        {
            return Some(*report);
        }
        let give_up = self.clock.moment().steady + patience;
        loop {
            let left = give_up.saturating_sub(self.clock.moment().steady);
            match self.arrivals.recv_timeout(left) {
                Ok(Arrival::Reported(report)) => return Some(*report),
                Ok(arrival) => self.later.push_back(arrival),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return None,
            }
        }
    }

    fn ring(&mut self) {
        self.output.ring();
    }

    fn suspend(&mut self) -> Result<(), String> {
        self.output.drain(DRAIN);
        let outcome = self.terminal.suspend_self();
        outcome.map_err(|error| format!("The terminal did not come back: {error}"))
    }

    fn edit(&mut self, path: &Path) -> Result<(), String> {
        let editor = ["VISUAL", "EDITOR"]
            .into_iter()
            .filter_map(|name| std::env::var(name).ok())
            .find(|editor| !editor.trim().is_empty())
            .ok_or("No editor is known. Set VISUAL or EDITOR, for example: export EDITOR=nano")?;
        self.output.drain(DRAIN);
        self.terminal.suspend();
        // Through the shell, so that an editor may bring its options.
        let shell = Command::new("sh").arg("-c").arg(editing(&editor)).arg("sh").arg(path).spawn();
        let outcome = shell.and_then(|shell| self.wait_for_editor(shell));
        self.terminal
            .resume()
            .map_err(|error| format!("The terminal did not come back: {error}"))?;
        match outcome {
            Ok(status) if status.success() => Ok(()),
            Ok(_) => Err(format!(
                "{editor} failed; the line is as it was. What it wrote is in {}",
                path.display()
            )),
            Err(error) => {
                Err(format!("{editor} could not be started: {error}. The line is as it was"))
            }
        }
    }
}

/// The shell's command that edits the file `$1`. The shell makes room for a plain editor; else it
/// leaves the keys that interrupt to the editor, as Balcony does.
fn editing(editor: &str) -> String {
    if editor.contains(|sign: char| "|&;<>()`$=\n".contains(sign)) {
        format!("trap : INT QUIT; {editor} \"$1\"")
    } else {
        format!("exec {editor} \"$1\"")
    }
}
