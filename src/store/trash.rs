//! Deleted sessions, for thirty days.

use crate::domain::catalogue::SessionKey;
use crate::domain::id::Id;
use crate::domain::time::{self, Time};
use crate::store::{DataFolder, StoreError, document, history, names, reading, writing};
use std::path::{Path, PathBuf};

/// A session in the trash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trashed {
    /// Which session.
    pub key: SessionKey,
    /// The name of the folder that says when it was deleted: `20261123T101800Z`.
    pub deleted: String,
    /// Where it lies now.
    pub path: PathBuf,
    /// Its title, if it can be read.
    pub title: Option<String>,
}

/// Moves a session and its versions to the trash. What was typed last must be saved before.
///
/// # Errors
/// If it cannot be moved.
pub fn trash(folder: &DataFolder, key: &SessionKey, at: Time) -> Result<Trashed, StoreError> {
    let path = folder.locate(key)?;
    if path.symlink_metadata().is_err() {
        let name = key.id.as_str().to_owned();
        return Err(StoreError::Missing { name, path: folder.root().to_owned() });
    }
    let from = path.parent().unwrap_or_else(|| folder.root());
    writing::refuse_links(folder, from)?;
    let (deleted, home) = free_folder(folder, key, at);
    writing::make_inside(folder, &home)?;
    let place = home.join(path.file_name().unwrap_or_default());
    for version in versions_in(from, &key.id)? {
        writing::move_new(&version, &home.join(version.file_name().unwrap_or_default()))?;
    }
    writing::move_new(&path, &place)?;
    writing::sync_folder(&home)?;
    writing::sync_folder(from)?;
    let title = title(&place);
    Ok(Trashed { key: key.clone(), deleted, path: place, title })
}

/// A folder of the time `at` in which nothing of this name lies yet.
fn free_folder(folder: &DataFolder, key: &SessionKey, at: Time) -> (String, PathBuf) {
    let stamp = time::to_file_name(at);
    let mut deleted = stamp.clone();
    let mut number = 1;
    loop {
        let home = folder.trash().join(&deleted).join(&key.journal);
        let is_free = home.join(format!("{}.json", key.id)).symlink_metadata().is_err();
        if is_free || number == 1000 {
            return (deleted, home);
        }
        number += 1;
        deleted = format!("{stamp}-{number}");
    }
}

/// Moves a session back to where it was.
///
/// # Errors
/// If it cannot be moved, or a session of that name is there.
pub fn restore(folder: &DataFolder, trashed: &Trashed) -> Result<(), StoreError> {
    let home = trash_folder(folder, trashed)?;
    let place = folder.session_file(&trashed.key)?;
    if folder.locate(&trashed.key)?.symlink_metadata().is_ok() {
        return Err(StoreError::Taken { path: place });
    }
    writing::refuse_links(folder, &home)?;
    let to = place.parent().unwrap_or_else(|| folder.root());
    writing::make_inside(folder, to)?;
    for version in versions_in(&home, &trashed.key.id)? {
        writing::move_new(&version, &to.join(version.file_name().unwrap_or_default()))?;
    }
    writing::move_new(&home.join(place.file_name().unwrap_or_default()), &place)?;
    writing::sync_folder(to)?;
    writing::sync_folder(&home)?;
    tidy(&home);
    Ok(())
}

fn trash_folder(folder: &DataFolder, trashed: &Trashed) -> Result<PathBuf, StoreError> {
    let deleted = names::fit(&trashed.deleted)?;
    Ok(folder.trash().join(deleted).join(names::fit(&trashed.key.journal)?))
}

/// What is in the trash, last deleted first.
pub fn trashed(folder: &DataFolder) -> Vec<Trashed> {
    let mut found = Vec::new();
    for (deleted, slug, home) in folders(folder) {
        let stems: Vec<String> = reading::list(&home)
            .unwrap_or_default()
            .iter()
            .filter_map(reading::name)
            .filter_map(|name| name.strip_suffix(".json").map(str::to_owned))
            .filter(|stem| names::fit(stem).is_ok())
            .collect();
        for stem in &stems {
            let main = names::version_of(stem);
            if main.is_some_and(|main| stems.iter().any(|other| other == main)) {
                continue;
            }
            let path = home.join(format!("{stem}.json"));
            let key = SessionKey::new(slug.clone(), Id::new(stem.clone()));
            let title = title(&path);
            found.push(Trashed { key, deleted: deleted.clone(), path, title });
        }
    }
    found.sort_by(|one, other| (&other.deleted, &other.key).cmp(&(&one.deleted, &one.key)));
    found
}

/// The folders of the trash: when deleted, from which journal, where.
pub(crate) fn folders(folder: &DataFolder) -> Vec<(String, String, PathBuf)> {
    let mut found = Vec::new();
    for (deleted, place) in inner(&folder.trash()) {
        found.extend(inner(&place).into_iter().map(|(slug, home)| (deleted.clone(), slug, home)));
    }
    found
}

fn inner(path: &Path) -> Vec<(String, PathBuf)> {
    let items = reading::list(path).unwrap_or_default();
    items
        .iter()
        .filter(|item| reading::is_folder(item))
        .filter_map(|item| Some((reading::name(item)?, item.path())))
        .filter(|(name, _)| names::fit(name).is_ok())
        .collect()
}

/// The files in a folder that are other versions of a session.
pub(crate) fn versions_in(place: &Path, session: &Id) -> Result<Vec<PathBuf>, StoreError> {
    let is_version = |name: &str| {
        name.strip_suffix(".json").and_then(names::version_of) == Some(session.as_str())
    };
    Ok(reading::list(place)?
        .iter()
        .filter(|item| reading::name(item).is_some_and(|name| is_version(&name)))
        .map(std::fs::DirEntry::path)
        .collect())
}

/// Removes folders of the trash that are empty by now.
pub(crate) fn tidy(home: &Path) {
    writing::remove_empty(home);
    if let Some(deleted) = home.parent() {
        writing::remove_empty(deleted);
    }
}

fn title(path: &Path) -> Option<String> {
    let bytes = reading::read(path, reading::CAP).ok()?;
    let document = document::parse(path, &bytes).ok()?;
    Some(document.session.header.title)
}

/// Removes what has been in the trash or in the history for more than thirty days.
///
/// # Errors
/// If something cannot be removed.
pub fn prune(folder: &DataFolder, now: Time) -> Result<(), StoreError> {
    for (deleted, place) in inner(&folder.trash()) {
        if history::is_old(&deleted, now) {
            std::fs::remove_dir_all(&place).map_err(StoreError::io("remove", &place))?;
        }
    }
    history::prune(folder, now)
}
