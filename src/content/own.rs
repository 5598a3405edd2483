//! The user's own content files.
#![expect(
    clippy::disallowed_methods,
    reason = "the user's config folder is read here, and only here"
)]

use crate::content::{LARGEST_FILE, Source, order};
use crate::domain::format::Origin;
use crate::domain::practice::Fault;
use rustix::fs::OFlags;
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Read};
use std::os::unix::fs::OpenOptionsExt;
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
    let mut fault = |file: &Path, reason: String| {
        faults.push(Fault { file: file.to_owned(), line: None, reason });
    };
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
        match bytes(&path) {
            Ok(bytes) => files.push(OwnFile { path, bytes }),
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

/// What a regular file holds. Never follows a link and never waits for a writer.
fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
    let file = OpenOptions::new()
        .read(true)
        .custom_flags(i32::from_ne_bytes(flags.bits().to_ne_bytes()))
        .open(path)
        .map_err(|error| {
            if fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink()) {
                "this is a link, and links are not followed; put the file itself here".to_owned()
            } else {
                unreadable(&error)
            }
        })?;
    let found = file.metadata().map_err(|error| unreadable(&error))?;
    if found.is_dir() {
        return Err("this is a folder; only files are read here, so give it another name".into());
    }
    if !found.is_file() {
        return Err("this is not an ordinary file; put an ordinary file here".into());
    }
    let mut bytes = Vec::new();
    // One byte more than is allowed, so that a page can tell that it is too much.
    file.take(LARGEST_FILE + 1).read_to_end(&mut bytes).map_err(|error| unreadable(&error))?;
    Ok(bytes)
}

fn unreadable(error: &io::Error) -> String {
    format!("the file can't be read ({error}); check who may open it")
}
