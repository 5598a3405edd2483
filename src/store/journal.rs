//! The file that says what a journal is.

use crate::domain::id::Id;
use crate::domain::journal::Journal;
use crate::store::{DataFolder, StoreError};

/// The journal in the folder `slug`; none if there is no such folder.
/// A folder without a `journal.json` is a journal under the folder's name.
///
/// # Errors
/// If its file is damaged.
pub fn read_journal(folder: &DataFolder, slug: &str) -> Result<Option<Journal>, StoreError> {
    let _ = (folder, slug);
    todo!()
}

/// Writes a journal's file, and makes its folder where it is missing.
///
/// # Errors
/// If it cannot be written, or what stands there cannot be read and so is not to be overwritten.
pub fn save_journal(folder: &DataFolder, journal: &Journal, random: &Id) -> Result<(), StoreError> {
    let _ = (folder, journal, random);
    todo!()
}
