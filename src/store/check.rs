//! Reading every file and saying which are damaged, and how.

use crate::store::DataFolder;
use std::path::PathBuf;

/// What a look at every file found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// How many files were read.
    pub files: usize,
    /// What is damaged.
    pub damaged: Vec<Finding>,
    /// What is not damaged and still worth a word.
    pub remarks: Vec<Finding>,
}

/// A file and what is the matter with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which file or folder.
    pub path: PathBuf,
    /// What is the matter.
    pub reason: String,
}

/// Reads every file of every kind. Changes nothing.
pub fn check(folder: &DataFolder) -> Report {
    let _ = folder;
    todo!()
}
