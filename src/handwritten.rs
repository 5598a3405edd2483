//! TOML files that people write: opened with care, read key by key, each fault with its line.

mod file;
mod page;
mod section;

use crate::domain::practice::Fault;
pub(crate) use file::bytes;
pub(crate) use page::Page;
pub(crate) use section::{At, Section};
use std::path::Path;

/// The most that such a file may hold: 1 MiB.
pub(crate) const LARGEST_FILE: u64 = 1024 * 1024;

/// What is wrong with a file as a whole.
pub(crate) fn fault(file: &Path, reason: impl Into<String>) -> Fault {
    Fault { file: file.to_owned(), line: None, reason: reason.into() }
}
