//! Never losing a word: draft logs, when they are synced, when sessions are saved, and trying again.

mod desk;

use crate::app::msg::Msg;
use crate::domain::catalogue::SessionKey;
use crate::domain::id::Id;
use crate::domain::moment::Moment;
use crate::domain::part::Part;
use crate::domain::session::Session;
use crate::runtime::job::Job;
use crate::store::{DataFolder, Hash};
pub use desk::Desk;
use std::path::PathBuf;
use std::time::Duration;

/// Keeps what is changed: one desk for the running session, and one for each that was left but not yet saved.
#[derive(Debug)]
pub struct Keeper {
    folder: DataFolder,
    current: Option<Desk>,
    closing: Vec<(Desk, Session)>,
}

impl Keeper {
    /// A keeper with nothing to keep yet.
    pub fn new(folder: DataFolder) -> Self {
        Self { folder, current: None, closing: Vec::new() }
    }

    /// Keeps this session from now on. `base` is the fingerprint of its file, if it has one; `logs`
    /// are the draft logs of others that are part of it.
    pub fn open(&mut self, key: SessionKey, base: Option<Hash>, sequence: u64, logs: Vec<PathBuf>) {
        // A session that is taken up again before it was saved goes on at its own desk.
        let waiting = self.closing.iter().position(|(desk, _)| *desk.key() == key);
        let desk = waiting.map(|index| self.closing.swap_remove(index).0);
        self.current = Some(desk.unwrap_or_else(|| Desk::new(key, base, sequence, logs)));
    }

    /// Writes changes of the running session to its draft log: of a new session, all of it first.
    pub fn record(&mut self, parts: &[Part], quiet: bool, moment: Moment, random: &Id) {
        if let Some(desk) = &mut self.current {
            desk.record(&self.folder, parts, quiet, moment, random);
        }
    }

    /// Wants everything saved before the program ends.
    pub fn finish(&mut self, moment: Moment) {
        for desk in self.desks_mut() {
            desk.finish(moment);
        }
    }

    /// Wants the running session saved without waiting for a rest.
    pub fn hasten(&mut self) {
        if let Some(desk) = &mut self.current {
            desk.hasten();
        }
    }

    /// Keeps the running session no longer, once it is saved.
    pub fn close(&mut self, session: Session, moment: Moment) {
        if let Some(mut desk) = self.current.take() {
            desk.finish(moment);
            if desk.is_unsaved() {
                self.closing.push((desk, session));
            }
        }
    }

    /// Tries to save again at once what could not be saved.
    pub fn retry(&mut self) {
        for desk in self.desks_mut() {
            desk.retry_now();
        }
    }

    /// What is due by now. `session` is the running one.
    pub fn due(
        &mut self,
        session: Option<&Session>,
        moment: Moment,
        id: &mut dyn FnMut() -> Id,
    ) -> Vec<Job> {
        let folder = &self.folder;
        let mut jobs = Vec::new();
        if let (Some(desk), Some(session)) = (&mut self.current, session) {
            jobs.extend(desk.due(folder, session, moment, id));
        }
        for (desk, session) in &mut self.closing {
            jobs.extend(desk.due(folder, session, moment, id));
        }
        jobs
    }

    /// When something is due next, on the steady clock.
    pub fn deadline(&self) -> Option<Duration> {
        self.desks().filter_map(Desk::deadline).min()
    }

    /// A draft log was synced, or could not be.
    pub fn synced(
        &mut self,
        key: &SessionKey,
        result: Result<(), String>,
        moment: Moment,
    ) -> Option<Msg> {
        let desk = self.desks_mut().find(|desk| desk.key() == key)?;
        desk.synced(result, moment)
    }

    /// Draft logs that are over could not be removed.
    pub fn retained(&mut self, key: &SessionKey, logs: Vec<PathBuf>) {
        if let Some(desk) = self.desks_mut().find(|desk| desk.key() == key) {
            desk.retained(logs);
        }
    }

    /// A session's file was written, or could not be.
    pub fn checkpointed(
        &mut self,
        key: &SessionKey,
        result: Result<Hash, String>,
        moment: Moment,
    ) -> (Vec<Job>, Option<Msg>) {
        let Some(desk) = self.desks_mut().find(|desk| desk.key() == key) else {
            return (Vec::new(), None);
        };
        let (jobs, fact) = desk.checkpointed(result, moment);
        self.closing.retain(|(desk, _)| desk.is_unsaved());
        // “Saved” is said of all sessions, or not at all.
        let is_true = !matches!(fact, Some(Msg::Saved(_))) || self.failure().is_none();
        (jobs, fact.filter(|_| is_true))
    }

    /// The sessions that were left and wait to be saved: newer than anything on the disk.
    pub fn waiting(&self) -> impl Iterator<Item = (&SessionKey, &Session)> {
        self.closing.iter().map(|(desk, session)| (desk.key(), session))
    }

    /// Keeps nothing of a session that was left: it was erased.
    pub fn forget(&mut self, key: &SessionKey) {
        self.closing.retain(|(desk, _)| desk.key() != key);
    }

    /// What kept the last changes from being written, if they were not.
    pub fn failure(&self) -> Option<&str> {
        self.desks().find_map(Desk::failure)
    }

    /// Whether an answer of the store's hand is still to come.
    pub fn is_busy(&self) -> bool {
        self.desks().any(Desk::is_busy)
    }

    /// Whether anything is not saved for good yet.
    pub fn is_unsaved(&self) -> bool {
        self.desks().any(Desk::is_unsaved)
    }

    /// The sessions that could not be saved.
    pub fn unsaved(&self, running: Option<&Session>) -> Vec<Session> {
        let current = self.current.as_ref().filter(|desk| desk.is_unsaved()).and(running);
        current.into_iter().chain(self.waiting().map(|(_, session)| session)).cloned().collect()
    }

    fn desks(&self) -> impl Iterator<Item = &Desk> {
        self.current.iter().chain(self.closing.iter().map(|(desk, _)| desk))
    }

    fn desks_mut(&mut self) -> impl Iterator<Item = &mut Desk> {
        self.current.iter_mut().chain(self.closing.iter_mut().map(|(desk, _)| desk))
    }
}
