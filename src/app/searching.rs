//! Looking for words in many sessions: what is asked for, and what was found.

use crate::domain::catalogue::SessionKey;
use crate::search::Found;
use std::path::PathBuf;

/// Some of the sessions, to be looked through for words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batch {
    /// Which of all such requests it is.
    pub number: u64,
    /// The words.
    pub words: String,
    /// The sessions and their files, in the order in which they are listed.
    pub sessions: Vec<(SessionKey, PathBuf)>,
}

/// A session that holds the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Which one.
    pub key: SessionKey,
    /// The passage that fits best.
    pub found: Found,
}
