//! Deleted sessions, for thirty days.

use crate::domain::catalogue::SessionKey;
use crate::domain::time::Time;
use crate::store::{DataFolder, StoreError};
use std::path::PathBuf;

/// A session in the trash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trashed {
    /// Which session.
    pub key: SessionKey,
    /// The name of the folder that says when it was deleted: `20261123T101800Z`.
    pub deleted: String,
    /// Where it lies now.
    pub path: PathBuf,
    /// Its title, if it can be read.
    pub title: Option<String>,
}

/// Moves a session and its versions to the trash.
///
/// # Errors
/// If it cannot be moved.
pub fn trash(folder: &DataFolder, key: &SessionKey, at: Time) -> Result<Trashed, StoreError> {
    let _ = (folder, key, at);
    todo!()
}

/// Moves a session back to where it was.
///
/// # Errors
/// If it cannot be moved, or a session of that name is there.
pub fn restore(folder: &DataFolder, trashed: &Trashed) -> Result<(), StoreError> {
    let _ = (folder, trashed);
    todo!()
}

/// What is in the trash, last deleted first.
pub fn trashed(folder: &DataFolder) -> Vec<Trashed> {
    let _ = folder;
    todo!()
}

/// Removes what has been in the trash or in the history for more than thirty days.
///
/// # Errors
/// If something cannot be removed.
pub fn prune(folder: &DataFolder, now: Time) -> Result<(), StoreError> {
    let _ = (folder, now);
    todo!()
}
