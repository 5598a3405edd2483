//! The files that are part of the program.

use crate::content::{Source, order};
use crate::domain::format::Origin;
use include_dir::{Dir, include_dir};

static ASSETS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets");

/// The built-in files of one folder, in the order of their names.
pub(super) fn sources(folder: &str) -> Vec<Source<'static>> {
    let folder = if folder.is_empty() { Some(&ASSETS) } else { ASSETS.get_dir(folder) };
    let mut sources: Vec<_> = folder
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
