//! One session being kept.

use crate::app::msg::Msg;
use crate::domain::catalogue::SessionKey;
use crate::domain::id::Id;
use crate::domain::moment::Moment;
use crate::domain::part::Part;
use crate::domain::session::Session;
use crate::runtime::job::Job;
use crate::store::draft::{DraftLog, DraftStart};
use crate::store::{DataFolder, Hash};
use std::path::PathBuf;
use std::time::Duration;

/// From the first byte that is not synced to the sync.
const SYNC: Duration = Duration::from_millis(500);
/// From the last change to the checkpoint.
const REST: Duration = Duration::from_secs(2);
/// From the first change that is not saved to the checkpoint, at the latest.
const LATEST: Duration = Duration::from_secs(10);
/// From a failure to the next try.
const AGAIN: Duration = Duration::from_secs(2);
/// A log of this size is long, if it is also much longer than the session.
const LONG: u64 = 256 * 1024;
/// How many times longer than the session a long log is.
const TIMES: u64 = 32;

/// The draft log of one session and when what is due.
#[derive(Debug)]
pub struct Desk {
    key: SessionKey,
    base: Option<Hash>,
    sequence: u64,
    /// Logs of others that are part of the session, until a checkpoint holds what they said.
    logs: Vec<PathBuf>,
    /// Logs of others whose words the file holds by now.
    covered: Vec<PathBuf>,
    log: Option<DraftLog>,
    /// Logs that failed; removed once a checkpoint holds what they said.
    spoilt: Vec<DraftLog>,
    /// Changes since the checkpoint that is under way was begun.
    since: Option<Vec<Part>>,
    size: u64,
    unsynced: Option<Duration>,
    syncing: bool,
    unsaved: Option<Duration>,
    changed: Option<Duration>,
    urgent: bool,
    failed: Option<Failure>,
}

#[derive(Debug)]
struct Failure {
    reason: String,
    again: Duration,
}

impl Desk {
    /// A desk for a session whose file has the fingerprint `base`, if it has a file.
    pub fn new(key: SessionKey, base: Option<Hash>, sequence: u64, logs: Vec<PathBuf>) -> Self {
        Self {
            key,
            base,
            sequence,
            logs,
            covered: Vec::new(),
            log: None,
            spoilt: Vec::new(),
            since: None,
            size: 0,
            unsynced: None,
            syncing: false,
            unsaved: None,
            changed: None,
            urgent: false,
            failed: None,
        }
    }

    /// Which session.
    pub fn key(&self) -> &SessionKey {
        &self.key
    }

    /// What kept the last changes from being written, if they were not.
    pub fn failure(&self) -> Option<&str> {
        self.failed.as_ref().map(|failure| failure.reason.as_str())
    }

    /// Whether anything is not in the session's file yet.
    pub fn is_unsaved(&self) -> bool {
        self.unsaved.is_some() || self.since.is_some() || self.failed.is_some()
    }

    /// Writes changes to the draft log, making one if there is none.
    pub fn record(
        &mut self,
        folder: &DataFolder,
        parts: &[Part],
        quiet: bool,
        session: &Session,
        moment: Moment,
        random: &Id,
    ) {
        let steady = moment.steady;
        if !quiet {
            self.unsaved.get_or_insert(steady);
            self.changed = Some(steady);
        }
        if let Some(since) = &mut self.since {
            since.extend_from_slice(parts);
        }
        // While saving fails there is no log to trust: the next try writes all of it.
        if self.failed.is_some() && self.log.is_none() {
            return;
        }
        let is_first = self.log.is_none() && self.base.is_none();
        let all = if is_first { session.parts() } else { Vec::new() };
        let written = if is_first { &all } else { parts };
        match self.append(folder, written, moment, random) {
            Ok(()) => {
                self.unsynced.get_or_insert(steady);
            }
            Err(reason) => self.fail(reason, steady),
        }
    }

    fn append(
        &mut self,
        folder: &DataFolder,
        parts: &[Part],
        moment: Moment,
        random: &Id,
    ) -> Result<(), String> {
        if self.log.is_none() {
            self.log = Some(self.new_log(folder, moment, random)?);
        }
        let Some(log) = &mut self.log else { return Ok(()) };
        let outcome = log.append(parts).map_err(|error| error.to_string());
        self.size = log.size();
        if outcome.is_err() {
            self.spoilt.extend(self.log.take());
        }
        outcome
    }

    fn new_log(
        &mut self,
        folder: &DataFolder,
        moment: Moment,
        random: &Id,
    ) -> Result<DraftLog, String> {
        let start = DraftStart {
            base: self.base,
            sequence: self.sequence,
            covers: self.covered.clone(),
            at: moment.wall,
            random: random.clone(),
        };
        self.sequence += 1;
        DraftLog::create(folder, &self.key, &start).map_err(|error| error.to_string())
    }

    fn fail(&mut self, reason: String, steady: Duration) {
        self.failed = Some(Failure { reason, again: steady + AGAIN });
        self.unsaved.get_or_insert(steady);
    }

    /// Wants the session saved without waiting for a rest.
    pub fn hasten(&mut self) {
        self.urgent = true;
    }

    /// Tries again at once, if something failed.
    pub fn retry_now(&mut self) {
        if let Some(failure) = &mut self.failed {
            failure.again = Duration::ZERO;
        }
        self.urgent = true;
    }

    /// When something is due next, on the steady clock.
    pub fn deadline(&self) -> Option<Duration> {
        if let Some(failure) = &self.failed {
            return self.since.is_none().then_some(failure.again);
        }
        let sync =
            self.unsynced.filter(|_| !self.syncing && self.log.is_some()).map(|at| at + SYNC);
        let save = self.save_at().filter(|_| self.since.is_none());
        [sync, save].into_iter().flatten().min()
    }

    fn save_at(&self) -> Option<Duration> {
        let unsaved = self.unsaved?;
        if self.urgent {
            return Some(Duration::ZERO);
        }
        let rested = self.changed.map_or(unsaved, |changed| changed + REST);
        Some(rested.min(unsaved + LATEST))
    }

    fn is_log_long(&self, session: &Session) -> bool {
        // The serialised size is only asked for once the log is long at all.
        self.size > LONG
            && self.size > TIMES * crate::store::document::to_bytes(session).len() as u64
    }

    /// What is due by now.
    pub fn due(
        &mut self,
        folder: &DataFolder,
        session: &Session,
        moment: Moment,
        id: &mut dyn FnMut() -> Id,
    ) -> Vec<Job> {
        let steady = moment.steady;
        let mut jobs = Vec::new();
        if let Some(failure) = &self.failed {
            if failure.again > steady || self.since.is_some() {
                return jobs;
            }
            // A fresh log with all of it first, so that a crash right now costs nothing.
            if self.log.is_none() {
                match self.append(folder, &session.parts(), moment, &id()) {
                    Ok(()) => {
                        self.unsynced = Some(steady);
                    }
                    Err(reason) => {
                        self.fail(reason, steady);
                        return jobs;
                    }
                }
            }
            self.unsaved.get_or_insert(steady);
            jobs.push(self.checkpoint(session, moment, id()));
            return jobs;
        }
        if self.unsynced.is_some_and(|at| at + SYNC <= steady) && !self.syncing {
            jobs.extend(self.sync_job());
        }
        let is_due = self.save_at().is_some_and(|at| at <= steady);
        if self.since.is_none() && (is_due || self.is_log_long(session)) {
            jobs.push(self.checkpoint(session, moment, id()));
        }
        jobs
    }

    fn sync_job(&mut self) -> Option<Job> {
        let handle = self.log.as_ref()?.sync_handle().ok()?;
        self.unsynced = None;
        self.syncing = true;
        Some(Job::Sync { key: self.key.clone(), handle })
    }

    fn checkpoint(&mut self, session: &Session, moment: Moment, random: Id) -> Job {
        self.since = Some(Vec::new());
        self.unsaved = None;
        self.changed = None;
        self.urgent = false;
        self.size = 0;
        Job::Checkpoint {
            key: self.key.clone(),
            session: Box::new(session.clone()),
            at: moment.wall,
            random,
        }
    }

    /// The draft log was synced, or could not be.
    pub fn synced(&mut self, result: Result<(), String>, moment: Moment) -> Option<Msg> {
        self.syncing = false;
        let reason = result.err()?;
        // A failed sync is never tried again on the same file: a new log gets all of it.
        self.spoilt.extend(self.log.take());
        self.fail(reason.clone(), moment.steady);
        Some(Msg::SaveFailed(reason))
    }

    /// The session's file was written, or could not be.
    pub fn checkpointed(
        &mut self,
        folder: &DataFolder,
        result: Result<Hash, String>,
        moment: Moment,
        random: &Id,
    ) -> (Vec<Job>, Option<Msg>) {
        let since = self.since.take().unwrap_or_default();
        let hash = match result {
            Ok(hash) => hash,
            Err(reason) => {
                self.fail(reason.clone(), moment.steady);
                return (Vec::new(), Some(Msg::SaveFailed(reason)));
            }
        };
        self.base = Some(hash);
        self.covered.append(&mut self.logs);
        self.failed = None;
        let mut over: Vec<DraftLog> = std::mem::take(&mut self.spoilt);
        over.extend(self.log.take());
        if !since.is_empty() {
            match self.append(folder, &since, moment, random) {
                Ok(()) => {
                    self.unsynced = Some(moment.steady);
                }
                Err(reason) => {
                    // The old logs still say what came since: they stay until all of it is saved.
                    self.spoilt = over;
                    self.fail(reason.clone(), moment.steady);
                    return (Vec::new(), Some(Msg::SaveFailed(reason)));
                }
            }
        }
        let successor = || self.log.as_ref().and_then(|log| log.sync_handle().ok());
        let jobs =
            over.into_iter().map(|log| Job::Retire { log, successor: successor() }).collect();
        // “Saved” is said of everything, or not at all.
        let saved = (self.unsaved.is_none() && since.is_empty()).then_some(Msg::Saved(moment.wall));
        (jobs, saved)
    }
}
