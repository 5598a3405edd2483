//! What the documents say is what the program does.

#![expect(clippy::disallowed_methods, reason = "tests read the project's own files")]
#![expect(clippy::unwrap_used, reason = "a document that cannot be read has failed its test")]

mod content;
mod file_format;
mod modules;
mod project;
mod tables;

use std::path::{Path, PathBuf};

/// The project's folder.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file of the project.
fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// All files of the project that are not made by building it, in no order.
fn files() -> Vec<PathBuf> {
    let mut folders = vec![root().to_owned()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for item in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let (path, name) = (item.path(), item.file_name());
            if item.file_type().is_ok_and(|kind| kind.is_dir()) {
                if name != "target" && name != ".git" {
                    folders.push(path);
                }
            } else if name != ".git" {
                files.push(path);
            }
        }
    }
    files
}
