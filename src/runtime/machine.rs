//! The real world: the machine's clocks, the store thread, and other programs.

use crate::domain::moment::Moment;
use crate::runtime::clerk::Clerk;
use crate::runtime::clock::SystemClock;
use crate::runtime::job::{Job, Report};
use crate::runtime::occurrence::Occurrence;
use crate::runtime::output::Output;
use crate::runtime::terminal::Terminal;
use crate::runtime::world::World;
use std::collections::VecDeque;
use std::io;
use std::path::Path;
use std::process::Command;
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
}

/// The machine the program runs on.
#[derive(Debug)]
pub struct Machine<'a> {
    clock: SystemClock,
    jobs: Sender<Job>,
    arrivals: Receiver<Arrival>,
    /// What came while only reports were waited for.
    later: VecDeque<Arrival>,
    terminal: &'a mut Terminal,
    output: &'a Output,
}

/// How long a terminal that does not read delays another editor.
const DRAIN: Duration = Duration::from_millis(500);

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
        let mut chance = SystemClock::start()?;
        thread::Builder::new().name("store".to_owned()).spawn(move || {
            while let Ok(job) = work.recv() {
                for report in clerk.work(job, &mut || chance.bits()) {
                    if sender.send(Arrival::Reported(Box::new(report))).is_err() {
                        return;
                    }
                }
            }
        })?;
        Ok(Self { clock, jobs, arrivals, later: VecDeque::new(), terminal, output })
    }

    /// The next thing that reaches the loop, or nothing within `wait`.
    pub fn next(&mut self, wait: Option<Duration>) -> Option<Arrival> {
        if let Some(arrival) = self.later.pop_front() {
            return Some(arrival);
        }
        match wait {
            // The machine holds a sender itself, through its threads: the channel never closes.
            None => self.arrivals.recv().ok(),
            Some(wait) => self.arrivals.recv_timeout(wait).ok(),
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
        let outcome = Command::new("sh")
            .arg("-c")
            .arg(format!("{editor} \"$1\""))
            .arg("sh")
            .arg(path)
            .status();
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
