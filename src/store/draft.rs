//! The draft log: what was typed since the last checkpoint, one line a change.

use crate::domain::catalogue::SessionKey;
use crate::domain::id::Id;
use crate::domain::part::Part;
use crate::domain::time::Time;
use crate::store::{DataFolder, Hash, StoreError};
use std::path::Path;

/// How a log begins.
#[derive(Clone, Debug)]
pub struct DraftStart {
    /// The fingerprint of the file to which the log's changes belong; none if there is no file yet.
    pub base: Option<Hash>,
    /// Its place among the logs of this session by this process.
    pub sequence: u64,
    /// When it was begun.
    pub at: Time,
    /// Chance for its name.
    pub random: Id,
}

/// An open draft log. After a failed write it takes nothing more: make a new one with all parts.
#[derive(Debug)]
pub struct DraftLog {}

/// A second hold on a log, for the thread that syncs it.
#[derive(Debug)]
pub struct SyncHandle {}

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
        let _ = (folder, key, start);
        todo!()
    }

    /// Adds these parts in exactly one write.
    ///
    /// # Errors
    /// If not all of it was written, now or earlier.
    pub fn append(&mut self, parts: &[Part]) -> Result<(), StoreError> {
        let _ = parts;
        todo!()
    }

    /// How many bytes it has.
    pub fn size(&self) -> u64 {
        todo!()
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        todo!()
    }

    /// A second hold on it that another thread may sync.
    ///
    /// # Errors
    /// If the system has no more handles.
    pub fn sync_handle(&self) -> Result<SyncHandle, StoreError> {
        todo!()
    }

    /// Removes it for good, once a checkpoint holds all it said.
    ///
    /// # Errors
    /// If it cannot be removed.
    pub fn remove(self) -> Result<(), StoreError> {
        todo!()
    }
}

impl SyncHandle {
    /// Waits until all that was appended is on the disk. Once it has failed, it fails for ever.
    ///
    /// # Errors
    /// If the disk refuses: make a new log with all parts.
    pub fn sync(&mut self) -> Result<(), StoreError> {
        todo!()
    }
}
