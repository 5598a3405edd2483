//! One window at a time may write.

use crate::domain::time::Time;
use crate::store::{DataFolder, StoreError};
use std::fs::File;

/// Who holds the lock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// On which machine.
    pub host: String,
    /// Which process.
    pub pid: u32,
    /// Since when.
    pub since: Time,
}

/// The right to write, given back when dropped.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

/// What came of asking for the lock.
#[derive(Debug)]
pub enum Outcome {
    /// It is ours.
    Held(Lock),
    /// Somebody else has it; who, if that can be read.
    Elsewhere(Option<Holder>),
    /// This file system knows no locks: go on, but say so.
    Unsupported,
}

/// Asks for the right to write, without waiting.
///
/// # Errors
/// If the lock file cannot be made or is no regular file.
pub fn acquire(folder: &DataFolder, about: &Holder) -> Result<Outcome, StoreError> {
    let _ = (folder, about);
    todo!()
}
