//! One session being kept.

#[cfg(test)]
mod tests;

use crate::app::msg::Msg;
use crate::domain::catalogue::SessionKey;
use crate::domain::id::Id;
use crate::domain::moment::Moment;
use crate::domain::part::Part;
use crate::domain::session::Session;
use crate::runtime::job::Job;
use crate::store::draft::{DraftLog, DraftStart};
use crate::store::{DataFolder, Hash, document};
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
    /// The fingerprint of the file to which the changes in the log belong.
    log_base: Option<Hash>,
    /// From which size of the log on it is looked again whether it is long.
    long_from: u64,
    /// Whether anything was written to the log since it was begun.
    has_words: bool,
    /// Logs that are over; removed once a checkpoint holds what they said.
    over: Vec<PathBuf>,
    /// Whether a checkpoint is under way.
    saving: bool,
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
            log_base: None,
            long_from: LONG,
            has_words: false,
            over: Vec::new(),
            saving: false,
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

    /// Whether an answer of the store's hand is still to come.
    pub fn is_busy(&self) -> bool {
        self.saving || self.syncing
    }

    /// Whether anything is not in the session's file yet.
    pub fn is_unsaved(&self) -> bool {
        self.unsaved.is_some() || self.saving || self.failed.is_some()
    }

    /// Writes changes to the draft log, making one if there is none.
    pub fn record(
        &mut self,
        folder: &DataFolder,
        parts: &[Part],
        quiet: bool,
        moment: Moment,
        random: &Id,
    ) {
        let steady = moment.steady;
        if !quiet {
            self.unsaved.get_or_insert(steady);
            self.changed = Some(steady);
        }
        // While saving fails there is no log to trust: the next try writes all of it.
        if self.failed.is_some() && self.log.is_none() {
            return;
        }
        match self.append(folder, parts, moment, random) {
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
            self.begin_log(folder, self.base, moment, random)?;
        }
        let Some(log) = &mut self.log else { return Ok(()) };
        self.has_words = true;
        let outcome = log.append(parts).map_err(|error| error.to_string());
        if outcome.is_err() {
            self.end_log();
        }
        outcome
    }

    /// Begins a log for changes to the file with the fingerprint `base`; the one before is over.
    fn begin_log(
        &mut self,
        folder: &DataFolder,
        base: Option<Hash>,
        moment: Moment,
        random: &Id,
    ) -> Result<(), String> {
        let start = DraftStart {
            base,
            sequence: self.sequence,
            covers: self.covered.clone(),
            at: moment.wall,
            random: random.clone(),
        };
        let log = DraftLog::create(folder, &self.key, &start).map_err(|error| error.to_string())?;
        self.sequence += 1;
        self.end_log();
        self.log = Some(log);
        self.log_base = base;
        self.long_from = LONG;
        self.has_words = false;
        Ok(())
    }

    /// Closes the log; its words stay where they are until a checkpoint holds them.
    fn end_log(&mut self) {
        self.over.extend(self.log.take().map(|log| log.path().to_owned()));
    }

    fn fail(&mut self, reason: String, steady: Duration) {
        self.failed = Some(Failure { reason, again: steady + AGAIN });
        self.unsaved.get_or_insert(steady);
    }

    /// Wants the session saved without waiting for a rest.
    pub fn hasten(&mut self) {
        self.urgent = true;
    }

    /// Wants everything in the session's file, signs of life included, so that no log stays behind.
    pub fn finish(&mut self, moment: Moment) {
        if self.log.is_some() {
            self.unsaved.get_or_insert(moment.steady);
        }
        self.retry_now();
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
            return (!self.saving).then_some(failure.again);
        }
        let sync =
            self.unsynced.filter(|_| !self.syncing && self.log.is_some()).map(|at| at + SYNC);
        let save = self.save_at().filter(|_| !self.saving);
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

    fn is_log_long(&mut self, session: &Session) -> bool {
        let size = self.log.as_ref().map_or(0, DraftLog::size);
        if size <= self.long_from {
            return false;
        }
        // How large the session is costs time to know: it is asked again only where it may matter.
        self.long_from = LONG.max(TIMES * document::to_bytes(session).len() as u64);
        size > self.long_from
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
            if failure.again > steady || self.saving {
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
            jobs.extend(self.checkpoint(folder, session, moment, id));
            return jobs;
        }
        if self.unsynced.is_some_and(|at| at + SYNC <= steady) && !self.syncing {
            jobs.extend(self.sync_job());
        }
        let is_due = self.save_at().is_some_and(|at| at <= steady);
        if !self.saving && (is_due || self.is_log_long(session)) {
            jobs.extend(self.checkpoint(folder, session, moment, id));
        }
        jobs
    }

    fn sync_job(&mut self) -> Option<Job> {
        let handle = self.log.as_ref()?.sync_handle().ok()?;
        self.unsynced = None;
        self.syncing = true;
        Some(Job::Sync { key: self.key.clone(), handle })
    }

    /// Begins the log that follows the checkpoint, then the checkpoint: after a crash in between,
    /// the file's fingerprint tells which logs it holds already.
    fn checkpoint(
        &mut self,
        folder: &DataFolder,
        session: &Session,
        moment: Moment,
        id: &mut dyn FnMut() -> Id,
    ) -> Option<Job> {
        let hash = document::fingerprint(session);
        // A checkpoint that is tried again needs no second log that says the same.
        let has_begun = self.log.is_some() && !self.has_words && self.log_base == Some(hash);
        if !has_begun && let Err(reason) = self.begin_log(folder, Some(hash), moment, &id()) {
            self.fail(reason, moment.steady);
            return None;
        }
        self.saving = true;
        self.unsaved = None;
        self.changed = None;
        self.urgent = false;
        Some(Job::Checkpoint {
            key: self.key.clone(),
            session: Box::new(session.clone()),
            at: moment.wall,
            random: id(),
        })
    }

    /// Logs that are over could not be removed: the next checkpoint tries again.
    pub fn retained(&mut self, mut logs: Vec<PathBuf>) {
        logs.append(&mut self.over);
        self.over = logs;
    }

    /// The draft log was synced, or could not be.
    pub fn synced(&mut self, result: Result<(), String>, moment: Moment) -> Option<Msg> {
        self.syncing = false;
        let reason = result.err()?;
        // A failed sync is never tried again on the same file: a new log gets all of it.
        self.end_log();
        self.fail(reason.clone(), moment.steady);
        Some(Msg::SaveFailed(reason))
    }

    /// The session's file was written, or could not be.
    pub fn checkpointed(
        &mut self,
        result: Result<Hash, String>,
        moment: Moment,
    ) -> (Vec<Job>, Option<Msg>) {
        self.saving = false;
        let hash = match result {
            Ok(hash) => hash,
            Err(reason) => {
                self.fail(reason.clone(), moment.steady);
                return (Vec::new(), Some(Msg::SaveFailed(reason)));
            }
        };
        self.base = Some(hash);
        self.covered.append(&mut self.logs);
        if let Some(failure) = &mut self.failed
            && self.unsaved.is_some()
            && self.log.is_none()
        {
            // It failed after this checkpoint was begun: what was changed since is in no log to
            // trust, so none is removed and the next try comes at once.
            failure.again = Duration::ZERO;
            return (Vec::new(), None);
        }
        self.failed = None;
        if !self.has_words {
            // Last of all the log that nobody wrote to: until then it tells that the others are over.
            self.end_log();
            self.unsynced = None;
        }
        let logs = std::mem::take(&mut self.over);
        let retire = (!logs.is_empty()).then(|| Job::Retire { key: self.key.clone(), logs });
        let jobs = retire.into_iter().collect();
        // “Saved” is said of everything, or not at all.
        (jobs, self.unsaved.is_none().then_some(Msg::Saved(moment.wall)))
    }
}
