//! Saving a session so that it stays saved.

use crate::domain::catalogue::SessionKey;
use crate::domain::id::Id;
use crate::domain::session::Session;
use crate::domain::time::Time;
use crate::store::{DataFolder, Hash, StoreError};

/// The file as it was last seen, and when a version of it was last put aside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Its fingerprint; none if there was no file.
    pub file: Option<Hash>,
    /// When a version was last put in the history.
    pub kept: Option<Time>,
}

/// What came of a checkpoint.
#[derive(Clone, Debug)]
pub struct Checkpointed {
    /// The file as it is now.
    pub seen: Seen,
    /// What somebody should know, a sentence each.
    pub notices: Vec<String>,
}

/// Saves a session; when this returns, it is on the disk.
///
/// # Errors
/// If it could not be saved; the file is then as it was before.
pub fn checkpoint(
    folder: &DataFolder,
    key: &SessionKey,
    session: &Session,
    seen: &Seen,
    at: Time,
    random: &Id,
) -> Result<Checkpointed, StoreError> {
    let _ = (folder, key, session, seen, at, random);
    todo!()
}
