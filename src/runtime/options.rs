//! How the app is opened.

use crate::store::DataFolder;
use std::path::PathBuf;

/// What the app opens with.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where the user's sessions are.
    pub data: DataFolder,
    /// Where the user's own formats and building blocks are, if there is a home for them.
    pub config: Option<PathBuf>,
    /// The folder of the journal to open, if one was named.
    pub journal: Option<String>,
    /// The first screen.
    pub start: Start,
}

/// The first screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Start {
    /// Home.
    Home,
    /// Prepare a workshop, on the format with this id if one was named.
    Workshop(Option<String>),
    /// Look back.
    Review,
}
