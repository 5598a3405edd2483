//! The production loop, one turn at a time: facts in, effects carried out, changes written before anything is drawn.

mod performing;
mod quitting;
mod waiting;
mod wall;

use crate::app::effect::Effect;
use crate::app::key::Key;
use crate::app::model::Model;
use crate::app::msg::{Extent, Msg};
use crate::app::screen::Screen;
use crate::app::update;
use crate::domain::catalogue::SessionKey;
use crate::domain::id::Id;
use crate::domain::moment::{Moment, Now};
use crate::domain::wall::Wall;
use crate::runtime::job::{Job, Report};
use crate::runtime::keeper::Keeper;
use crate::runtime::world::World;
use crate::store::DataFolder;
use crossterm::event::Event;
use std::collections::VecDeque;
use std::mem::take;
use std::time::Duration;

/// How often a running clock leaves a sign of life.
const SIGN_OF_LIFE: Duration = Duration::from_secs(15);

/// The program: its model, what it keeps, and the world around it.
#[derive(Debug)]
pub struct Program<W> {
    /// What it knows.
    pub model: Model,
    /// The world around it.
    pub world: W,
    keeper: Keeper,
    folder: DataFolder,
    facts: VecDeque<Msg>,
    sign: Option<Duration>,
    wall: Option<Wall>,
    /// Whether something was changed that the wall may show: more than the line being typed.
    is_wall_stale: bool,
    /// Whether something was done that follow-up work waits for.
    has_settled: bool,
    /// Whether a checkpoint was asked for just now: it waits until what was done is on the screen.
    is_hastened: bool,
    /// Sessions to be moved to the trash as soon as what was written in them last is saved.
    to_trash: Vec<SessionKey>,
    ending: bool,
    is_over: bool,
    /// What it asks the terminal for, if the screen must be drawn anew.
    pub must_clear: bool,
}

impl<W: World> Program<W> {
    /// The program with its first jobs given out.
    pub fn new(model: Model, folder: DataFolder, world: W) -> Self {
        Self {
            model,
            world,
            keeper: Keeper::new(folder.clone()),
            folder,
            facts: VecDeque::new(),
            sign: None,
            wall: None,
            is_wall_stale: false,
            has_settled: false,
            is_hastened: false,
            to_trash: Vec::new(),
            ending: false,
            is_over: false,
            must_clear: false,
        }
    }

    /// Asks for everything that the first screen does not need.
    pub fn begin(&mut self) {
        if matches!(self.model.screen, Screen::Wall(_)) {
            return self.world.submit(Job::ReadWall);
        }
        let at = self.world.moment().wall;
        self.world.submit(Job::ReadPractice);
        self.world.submit(Job::Recover(at));
    }

    /// Whether the program has ended.
    pub fn is_over(&self) -> bool {
        self.is_over
    }

    /// A batch of what people typed: all of it changes the model before anything is written or drawn.
    pub fn input(&mut self, events: Vec<Event>) {
        for event in events {
            match event {
                Event::Key(key) => {
                    if let Some(key) = Key::from_event(key) {
                        self.tell(Msg::Pressed(key));
                    }
                }
                Event::Paste(text) => self.tell(Msg::Pasted(text)),
                Event::FocusLost => self.tell(Msg::FocusLost),
                Event::Resize(..) => self.tell(Msg::Resized),
                Event::FocusGained | Event::Mouse(_) => {}
            }
        }
        self.settle();
    }

    /// One fact, with all that follows from it.
    pub fn fact(&mut self, msg: Msg) {
        self.tell(msg);
        self.settle();
    }

    /// An answer of the store's hand.
    pub fn report(&mut self, report: Report) {
        let moment = self.world.moment();
        let fact = match report {
            Report::Fact(fact) => Some(self.with_what_waits(fact)),
            // A session that runs is not replaced by one that was asked for before.
            Report::Opened { .. } if self.model.is_in_session() => None,
            Report::Opened { fact, key, base, sequence, logs } => {
                let fact = self.with_what_waits(fact);
                self.keeper.open(key, base, sequence, logs);
                self.is_wall_stale = true;
                Some(fact)
            }
            Report::Synced { key, result } => self.keeper.synced(&key, result, moment),
            Report::Retained { key, logs } => {
                self.keeper.retained(&key, logs);
                None
            }
            Report::Checkpointed { key, result } => {
                let (jobs, fact) = self.keeper.checkpointed(&key, result, moment);
                for job in jobs {
                    self.world.submit(job);
                }
                fact
            }
        };
        if let Some(fact) = fact {
            self.fact(fact);
        } else {
            self.settle();
        }
    }

    /// The time has come for whatever was due.
    pub fn deadline_came(&mut self) {
        let steady = self.world.moment().steady;
        self.is_hastened = false;
        if self.sign.is_some_and(|sign| sign <= steady) {
            self.sign = None;
            if let Some(run) = self.model.run_mut() {
                run.sitting.note_alive();
            }
        }
        self.fact(Msg::DeadlineCame);
    }

    /// Draws until one drawing more would show nothing else. A drawing may show how much room there
    /// is, on which the next depends: where a page goes to a heading and then to words that were
    /// found, that is the third.
    ///
    /// # Errors
    /// If a drawing fails.
    pub fn draw<E>(
        &mut self,
        mut once: impl FnMut(&Model, Moment) -> Result<Extent, E>,
    ) -> Result<(), E> {
        for _ in 0..3 {
            let extent = once(&self.model, self.world.moment())?;
            if !update::show_extent(&mut self.model, extent) {
                break;
            }
        }
        Ok(())
    }

    /// When something is due next, on the steady clock.
    pub fn deadline(&self) -> Option<Duration> {
        let model = self.model.next_change(self.world.moment());
        [model, self.keeper.deadline(), self.sign].into_iter().flatten().min()
    }

    /// The program is asked to end: what can be saved in a moment is saved, whatever happens.
    pub fn terminate(&mut self) {
        self.ending = true;
        self.fact(Msg::Terminated);
        self.is_over = true;
    }

    fn id(&mut self) -> Id {
        Id::from_bits(self.world.bits())
    }

    fn tell(&mut self, msg: Msg) {
        self.facts.push_back(msg);
        self.tell_waiting();
    }

    fn tell_waiting(&mut self) {
        while let Some(msg) = self.facts.pop_front() {
            let moment = self.world.moment();
            let world = &mut self.world;
            let mut bits = || world.bits();
            let mut now = Now::new(moment, &mut bits);
            let effects = update::update(&mut self.model, msg, &mut now);
            for effect in effects {
                self.perform(effect);
            }
        }
    }

    /// Writes what was changed, and does what is due.
    fn settle(&mut self) {
        self.write_changes();
        let moment = self.world.moment();
        let running = self.model.run().map(|run| run.sitting.clock.is_running());
        self.sign = match (running, self.sign) {
            (Some(true), None) => Some(moment.steady + SIGN_OF_LIFE),
            (Some(true), sign) => sign,
            _ => None,
        };
        if !self.is_hastened {
            self.do_what_is_due();
        }
        self.trash_what_is_saved();
        self.has_settled = true;
        self.tell_waiting();
    }

    /// Whether a checkpoint was asked for that waits until the screen shows what was done.
    pub fn owes_checkpoint(&self) -> bool {
        self.is_hastened
    }

    /// What can wait until the screen shows what was done: the wall, and a checkpoint that was
    /// asked for. Whether the screen has something new to show because of it.
    pub fn follow_up(&mut self) -> bool {
        if !take(&mut self.has_settled) {
            return false;
        }
        self.show_wall();
        if take(&mut self.is_hastened) {
            self.do_what_is_due();
        }
        let is_new = !self.facts.is_empty();
        self.tell_waiting();
        is_new
    }

    fn write_changes(&mut self) {
        let moment = self.world.moment();
        if let Some(Effect::Record { parts, quiet }) = update::settle(&mut self.model, moment) {
            self.record(&parts, quiet);
        }
    }

    fn do_what_is_due(&mut self) {
        let moment = self.world.moment();
        let world = &mut self.world;
        let mut id = || Id::from_bits(world.bits());
        let session = self.model.sitting().map(|sitting| &sitting.session);
        let before = self.keeper.failure().is_some();
        let jobs = self.keeper.due(session, moment, &mut id);
        for job in jobs {
            self.world.submit(job);
        }
        if !before && let Some(reason) = self.keeper.failure() {
            self.facts.push_back(Msg::SaveFailed(reason.to_owned()));
        }
    }
}
