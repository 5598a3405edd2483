//! The draft log: what was typed since the last checkpoint, one line a change.

use crate::domain::catalogue::SessionKey;
use crate::domain::id::Id;
use crate::domain::part::Part;
use crate::domain::time::Time;
use crate::store::{DataFolder, Hash, StoreError, names, writing};
use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

pub(crate) mod line;
pub(crate) mod read;
pub(crate) mod weave;

/// How a log begins.
#[derive(Clone, Debug)]
pub struct DraftStart {
    /// The fingerprint of the file to which the log's changes belong; none if there is no file yet.
    pub base: Option<Hash>,
    /// Its place among the logs of this session: each new one counts on.
    pub sequence: u64,
    /// Logs of other processes whose words the base file holds: what `open` gave, until they are removed.
    pub covers: Vec<PathBuf>,
    /// When it was begun.
    pub at: Time,
    /// Chance for its name.
    pub random: Id,
}

/// An open draft log. After a failed write it takes nothing more: make a new one with all parts.
#[derive(Debug)]
pub struct DraftLog {
    path: PathBuf,
    file: File,
    size: u64,
    is_spent: bool,
}

/// A second hold on a log, for the thread that syncs it.
#[derive(Debug)]
pub struct SyncHandle {
    path: PathBuf,
    file: File,
    is_named: bool,
    is_spent: bool,
}

impl DraftLog {
    /// Makes a new log for a session. Where the session has no file yet, append all its parts first.
    ///
    /// # Errors
    /// If the log cannot be made.
    pub fn create(
        folder: &DataFolder,
        key: &SessionKey,
        start: &DraftStart,
    ) -> Result<Self, StoreError> {
        names::fit(&key.journal)?;
        let session = Id::new(names::fit(key.id.as_str())?);
        writing::make_inside(folder, &folder.drafts())?;
        let name = names::Owned::name(&session, folder.process(), &start.random);
        let path = folder.drafts().join(format!("{name}.jsonl"));
        let file = writing::create(&path)?;
        let mut log = Self { path, file, size: 0, is_spent: false };
        match log.write(&line::start(folder.process(), key, start)) {
            Ok(()) => Ok(log),
            Err(fault) => {
                // It says nothing yet; recovery removes it if this does not.
                let _ = writing::remove(&log.path);
                Err(fault)
            }
        }
    }

    /// Adds these parts in exactly one write.
    ///
    /// # Errors
    /// If not all of it was written, now or earlier.
    pub fn append(&mut self, parts: &[Part]) -> Result<(), StoreError> {
        let mut lines = Vec::new();
        for part in parts {
            line::add(&mut lines, &part.to_value());
        }
        if lines.is_empty() { Ok(()) } else { self.write(&lines) }
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        if self.is_spent {
            return Err(StoreError::Spent { path: self.path.clone() });
        }
        let written = loop {
            match self.file.write(bytes) {
                Err(fault) if fault.kind() == io::ErrorKind::Interrupted => {}
                done => break done,
            }
        };
        let fault = match written {
            Ok(count) if count == bytes.len() => {
                self.size += bytes.len() as u64;
                return Ok(());
            }
            // A write that stops half-way does so because there is no more room.
            Ok(_) => io::ErrorKind::StorageFull.into(),
            Err(fault) => fault,
        };
        self.is_spent = true;
        Err(StoreError::io("write", &self.path)(fault))
    }

    /// Lets every write from now on fail as on a full disk.
    #[cfg(test)]
    pub(crate) fn break_for_test(&mut self) {
        self.file = File::options().write(true).open("/dev/full").unwrap();
    }

    /// How many bytes it has.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Whether a write failed, so that it takes nothing more.
    pub fn is_spent(&self) -> bool {
        self.is_spent
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// A second hold on it that another thread may sync.
    ///
    /// # Errors
    /// If the system has no more handles.
    pub fn sync_handle(&self) -> Result<SyncHandle, StoreError> {
        let file = self.file.try_clone().map_err(StoreError::io("open", &self.path))?;
        Ok(SyncHandle { path: self.path.clone(), file, is_named: false, is_spent: false })
    }

    /// Removes it for good, once a checkpoint holds all it said.
    ///
    /// # Errors
    /// If it cannot be removed.
    pub fn remove(self) -> Result<(), StoreError> {
        writing::remove(&self.path)?;
        self.path.parent().map_or(Ok(()), writing::sync_folder)
    }
}

impl SyncHandle {
    /// Waits until all that was appended is on the disk. Once it has failed, it fails for ever.
    ///
    /// # Errors
    /// If the disk refuses: make a new log with all parts.
    pub fn sync(&mut self) -> Result<(), StoreError> {
        if self.is_spent {
            return Err(StoreError::Spent { path: self.path.clone() });
        }
        let done = self.file.sync_data().map_err(StoreError::io("sync", &self.path));
        self.is_spent = done.is_err();
        done?;
        if !self.is_named {
            self.path.parent().map_or(Ok(()), writing::sync_folder)?;
            self.is_named = true;
        }
        Ok(())
    }

    /// Where the log is.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// Removes draft logs whose words a checkpoint holds by now: oldest first, as `open` gave them.
///
/// # Errors
/// If one cannot be removed.
pub fn remove_logs(folder: &DataFolder, logs: &[PathBuf]) -> Result<(), StoreError> {
    let home = folder.drafts();
    for log in logs {
        if log.parent() == Some(home.as_path()) {
            writing::remove(log)?;
        }
    }
    if logs.is_empty() { Ok(()) } else { writing::sync_folder(&home) }
}
