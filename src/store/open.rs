//! Reading one session: its file and what waits in its draft logs.

use crate::domain::catalogue::SessionKey;
use crate::domain::session::Session;
use crate::store::checkpoint::Seen;
use crate::store::{DataFolder, StoreError};
use std::path::PathBuf;

/// A session as it was opened.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The session.
    pub session: Session,
    /// Whether a newer program wrote it, so that it may only be read.
    pub newer: bool,
    /// Its file as it was seen, for the next checkpoint.
    pub seen: Seen,
    /// What somebody should know, a sentence each.
    pub notices: Vec<String>,
    /// The draft logs that are part of it: to be removed after the next checkpoint.
    pub logs: Vec<PathBuf>,
    /// The sequence number for the next draft log.
    pub sequence: u64,
}

/// The file and all its draft logs, whoever wrote them. Writes nothing and needs no lock.
///
/// # Errors
/// If there is no such session or it cannot be read.
pub fn read(folder: &DataFolder, key: &SessionKey) -> Result<Opened, StoreError> {
    let _ = (folder, key);
    todo!()
}

/// The file and the draft logs of this machine, to be gone on with; call it with the lock, after recovery.
///
/// # Errors
/// If there is no such session or it cannot be read.
pub fn open(folder: &DataFolder, key: &SessionKey) -> Result<Opened, StoreError> {
    let _ = (folder, key);
    todo!()
}

/// The sessions whose id is `wanted` or begins with it; one only where it is exact.
pub fn find(folder: &DataFolder, wanted: &str) -> Vec<SessionKey> {
    let _ = (folder, wanted);
    todo!()
}

/// Removes draft logs whose words a checkpoint holds by now.
///
/// # Errors
/// If one cannot be removed.
pub fn remove_logs(folder: &DataFolder, logs: &[PathBuf]) -> Result<(), StoreError> {
    let _ = (folder, logs);
    todo!()
}
