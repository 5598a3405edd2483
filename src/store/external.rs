//! A text handed to the user's own editor.

use crate::domain::id::Id;
use crate::store::{DataFolder, StoreError};
use std::path::Path;

/// A text file for an editor, only for this user's eyes.
#[derive(Debug)]
pub struct ExternalText {}

impl ExternalText {
    /// Writes `text` to a new file.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn create(
        folder: &DataFolder,
        session: &Id,
        random: &Id,
        text: &str,
    ) -> Result<Self, StoreError> {
        let _ = (folder, session, random, text);
        todo!()
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        todo!()
    }

    /// What it says now.
    ///
    /// # Errors
    /// If it cannot be read, is larger than 1 MiB or is not UTF-8.
    pub fn read_back(&self) -> Result<String, StoreError> {
        todo!()
    }

    /// Removes it.
    ///
    /// # Errors
    /// If it cannot be removed.
    pub fn remove(self) -> Result<(), StoreError> {
        todo!()
    }
}
