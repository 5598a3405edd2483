//! The user's own content files.
#![expect(
    clippy::disallowed_methods,
    reason = "the folders of the user's own content are listed here"
)]

use crate::content::{Source, order};
use crate::domain::format::Origin;
use crate::domain::practice::Fault;
use crate::handwritten;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// The most files of one folder that are read.
const MOST_FILES: usize = 500;

/// A file of the user's own, as it was read.
pub(super) struct OwnFile {
    path: PathBuf,
    bytes: Vec<u8>,
}

impl OwnFile {
    /// The file as any content file.
    pub(super) fn source(&self) -> Source<'_> {
        Source {
            path: self.path.clone(),
            origin: Origin::File(self.path.clone()),
            bytes: &self.bytes,
        }
    }
}

/// The TOML files of a folder, in the order of their names. A folder that is not there holds none.
pub(super) fn files(folder: &Path, faults: &mut Vec<Fault>) -> Vec<OwnFile> {
    let mut fault = |file: &Path, reason: String| faults.push(handwritten::fault(file, reason));
    let paths = match paths(folder) {
        Ok(paths) => paths,
        Err(error) if error.kind() == ErrorKind::NotFound => return Vec::new(),
        Err(error) => {
            fault(folder, format!("the folder can't be read ({error}); check who may open it"));
            return Vec::new();
        }
    };
    if let Some(first_too_many) = paths.get(MOST_FILES) {
        let reason = format!(
            "this file and those after it were not read; the folder holds {} files, and \
             {MOST_FILES} is the most",
            paths.len()
        );
        fault(first_too_many, reason);
    }
    let mut files = Vec::new();
    for path in paths.into_iter().take(MOST_FILES) {
        match handwritten::bytes(&path) {
            Ok(Some(bytes)) => files.push(OwnFile { path, bytes }),
            // It has just been taken away.
            Ok(None) => {}
            Err(reason) => fault(&path, reason),
        }
    }
    files
}

fn paths(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name();
        let text = name.to_string_lossy();
        // Names with a dot in front are the half-written files of editors and file systems.
        if !text.starts_with('.') && text.to_lowercase().ends_with(".toml") {
            paths.push(folder.join(&name));
        }
    }
    paths.sort_by_cached_key(|path| (order::natural(&path.to_string_lossy()), path.clone()));
    Ok(paths)
}
