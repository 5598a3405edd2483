//! The files that are part of the program.

use crate::content::{Source, order};
use crate::domain::format::Origin;
use include_dir::{Dir, include_dir};

static ASSETS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets");

/// The built-in formats, in the order of their file names.
pub(super) fn formats() -> Vec<Source<'static>> {
    sources("formats")
}

/// The built-in building blocks, in the order of their file names.
pub(super) fn blocks() -> Vec<Source<'static>> {
    sources("blocks")
}

fn sources(folder: &str) -> Vec<Source<'static>> {
    let mut sources: Vec<_> = ASSETS
        .get_dir(folder)
        .into_iter()
        .flat_map(|folder| folder.files())
        .filter(|file| file.path().extension().is_some_and(|ending| ending == "toml"))
        .map(|file| Source {
            path: file.path().to_owned(),
            origin: Origin::BuiltIn,
            bytes: file.contents(),
        })
        .collect();
    sources.sort_by_cached_key(|source| order::natural(&source.path.to_string_lossy()));
    sources
}
