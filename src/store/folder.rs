//! The data folder, and where everything lies in it.

use crate::store::error::StoreError;
use std::path::{Path, PathBuf};

/// Which process writes: its machine and its number.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Process {
    host: String,
    pid: u32,
}

impl Process {
    /// The process `pid` of the machine `host`, whose name is made fit for file names.
    pub fn new(host: &str, pid: u32) -> Self {
        let host: String = host
            .chars()
            .take(40)
            .map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '_' })
            .collect();
        Self { host: if host.is_empty() { "unknown".into() } else { host }, pid }
    }

    /// The machine, as file names write it.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The number of the process on its machine.
    pub fn pid(&self) -> u32 {
        self.pid
    }
}

/// The folder in which everything is kept, as one process sees it.
#[derive(Clone, Debug)]
pub struct DataFolder {
    root: PathBuf,
    process: Process,
}

impl DataFolder {
    /// The data folder at `root`, which need not exist yet.
    ///
    /// # Errors
    /// If something that is no folder stands at `root`.
    pub fn new(root: PathBuf, process: Process) -> Result<Self, StoreError> {
        Ok(Self { root, process })
    }

    /// Where it is.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Who writes in it.
    pub fn process(&self) -> &Process {
        &self.process
    }
}
