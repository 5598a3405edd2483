//! The list of everything.

use crate::domain::catalogue::{Catalogue, Row, RowContent, SessionKey, Summary};
use crate::domain::id::Id;
use crate::domain::words::JournalKind;
use crate::store::draft::read::{self, LogFile};
use crate::store::{DataFolder, StoreError, document, journal, names, open, reading};
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::fs::DirEntry;
use std::path::{Path, PathBuf};

mod light;

/// All journals and sessions in a few words each; what cannot be read is there with its reason.
pub fn catalogue(folder: &DataFolder) -> Catalogue {
    let mut catalogue = Catalogue::default();
    // Before the files: a session that is saved meanwhile must not fall between the two.
    let logs = read::logs(folder);
    add_journals(folder, &mut catalogue);
    let mut slugs: Vec<String> =
        catalogue.journals.iter().map(|journal| journal.slug.clone()).collect();
    slugs.sort_unstable();
    for slug in slugs {
        add_sessions(folder, &slug, &mut catalogue);
    }
    add_drafts(folder, logs, &mut catalogue);
    gather_versions(folder, &mut catalogue.rows);
    catalogue.rows.sort_by(|one, other| order(one).cmp(&order(other)));
    catalogue
}

/// Newest first, as their names say; names without a time last.
fn order(row: &Row) -> (bool, Reverse<&str>, &str, &Path) {
    let id = row.key.id.as_str();
    (names::leading_id(id).is_none(), Reverse(id), &row.key.journal, &row.path)
}

fn add_journals(folder: &DataFolder, catalogue: &mut Catalogue) {
    let items = match reading::list(&folder.journals()) {
        Ok(items) => items,
        Err(fault) => return catalogue.notices.push(format!("{fault}.")),
    };
    for item in items {
        let Some(slug) = reading::name(&item).filter(|name| names::fit(name).is_ok()) else {
            if reading::is_folder(&item) && !reading::is_hidden(&item) {
                let path = item.path();
                let notice = format!(
                    "The journal in {} is not shown: its name cannot be used.",
                    path.display()
                );
                catalogue.notices.push(notice);
            }
            continue;
        };
        if item.file_type().is_ok_and(|kind| kind.is_symlink()) {
            let path = item.path();
            let notice = format!("{} is a symbolic link, which is not followed.", path.display());
            catalogue.notices.push(notice);
        }
        if !reading::is_folder(&item) {
            continue;
        }
        let journal = journal::read_journal(folder, &slug).unwrap_or_else(|fault| {
            catalogue.notices.push(format!("{fault}. Its sessions are listed under “{slug}”."));
            None
        });
        catalogue.journals.push(journal.unwrap_or_else(|| journal::unnamed(&slug)));
    }
    catalogue.journals.sort_by_cached_key(|journal| {
        (journal.kind != JournalKind::Personal, journal.name.to_lowercase(), journal.slug.clone())
    });
}

fn add_sessions(folder: &DataFolder, slug: &str, catalogue: &mut Catalogue) {
    let Ok(sessions) = folder.sessions(slug) else { return };
    let items = match reading::list(&sessions) {
        Ok(items) => items,
        Err(fault) => return catalogue.notices.push(format!("{fault}.")),
    };
    let mut bytes = Vec::new();
    add_files(slug, &sessions, items.iter(), &mut bytes, catalogue);
    for item in items.iter().filter(|item| !reading::is_hidden(item)) {
        let year = item.path();
        if reading::is_folder(item) {
            match reading::list(&year) {
                Ok(items) => add_files(slug, &year, items.iter(), &mut bytes, catalogue),
                Err(fault) => catalogue.notices.push(format!("{fault}.")),
            }
        } else if item.file_type().is_ok_and(|kind| kind.is_symlink()) && year.is_dir() {
            let notice = format!("{} is a symbolic link, which is not followed.", year.display());
            catalogue.notices.push(notice);
        }
    }
}

/// Adds a row for every `.json` in a folder.
fn add_files<'a>(
    slug: &str,
    place: &Path,
    items: impl Iterator<Item = &'a DirEntry>,
    bytes: &mut Vec<u8>,
    catalogue: &mut Catalogue,
) {
    let handle = reading::folder(place);
    for item in items {
        let name = item.file_name();
        let Some(shown) = name.to_string_lossy().strip_suffix(".json").map(str::to_owned) else {
            continue;
        };
        if shown.starts_with('.') {
            continue;
        }
        let path = item.path();
        let content = if name.to_str().is_none() {
            RowContent::Damaged("its name is not UTF-8 text".into())
        } else if let Err(fault) = names::fit(&shown) {
            RowContent::Damaged(format!("its name cannot be used: {}", fault.reason()))
        } else {
            let read = match &handle {
                Ok(handle) => {
                    reading::read_at(handle, Path::new(&name), &path, reading::CAP, bytes)
                }
                Err(_) => reading::read(&path, reading::CAP).map(|read| *bytes = read),
            };
            match read.and_then(|()| summary(&path, bytes)) {
                Ok(summary) => RowContent::Readable(summary),
                Err(fault) if fault.is_missing() => continue,
                Err(fault) => RowContent::Damaged(fault.reason()),
            }
        };
        let key = SessionKey::new(slug, Id::new(shown));
        catalogue.rows.push(Row { key, path, content, versions: Vec::new() });
    }
}

fn summary(path: &Path, bytes: &[u8]) -> Result<Summary, StoreError> {
    match light::summary(bytes) {
        Some(summary) => Ok(summary),
        None => document::parse(path, bytes)
            .map(|document| Summary::of(&document.session, document.newer)),
    }
}

/// Adds the sessions that have no file yet.
fn add_drafts(
    folder: &DataFolder,
    logs: Result<Vec<LogFile>, StoreError>,
    catalogue: &mut Catalogue,
) {
    let logs = match logs {
        Ok(logs) => logs,
        Err(fault) => return catalogue.notices.push(format!("{fault}.")),
    };
    if logs.is_empty() {
        return;
    }
    let mut known: HashSet<SessionKey> = catalogue.rows.iter().map(|row| row.key.clone()).collect();
    for log in logs {
        let Some(key) = log.start().and_then(|_| log.key(folder)) else { continue };
        if names::fit(&key.journal).is_err() || !known.insert(key.clone()) {
            continue;
        }
        let content = match open::read(folder, &key) {
            Ok(opened) => RowContent::Readable(Summary::of(&opened.session, opened.newer)),
            // A log that says nothing yet is no session.
            Err(StoreError::Missing { .. }) => continue,
            Err(StoreError::Orphaned { .. }) if log.start().is_some_and(|s| s.base.is_none()) => {
                continue;
            }
            Err(fault) => RowContent::Damaged(fault.reason()),
        };
        if !catalogue.journals.iter().any(|journal| journal.slug == key.journal) {
            catalogue.journals.push(journal::unnamed(&key.journal));
        }
        let path = folder.locate(&key).ok().filter(|path| path.symlink_metadata().is_ok());
        let path = path.unwrap_or_else(|| log.path.clone());
        catalogue.rows.push(Row { key, path, content, versions: Vec::new() });
    }
}

/// Puts other versions of a session under it: those of a sync program, and files of one name in two folders.
fn gather_versions(folder: &DataFolder, rows: &mut Vec<Row>) {
    let mut first: HashMap<SessionKey, PathBuf> = HashMap::with_capacity(rows.len());
    let mut doubles = false;
    for row in rows.iter() {
        let stem = row.key.id.as_str();
        doubles |= names::version_of(stem).is_some();
        let path = first.entry(row.key.clone()).or_insert_with(|| row.path.clone());
        if *path != row.path {
            doubles = true;
            if folder.session_file(&row.key).is_ok_and(|right| right == row.path) {
                path.clone_from(&row.path);
            }
        }
    }
    if !doubles {
        return;
    }
    let anywhere: HashMap<Id, SessionKey> =
        first.keys().map(|key| (key.id.clone(), key.clone())).collect();
    let mut versions: HashMap<SessionKey, Vec<PathBuf>> = HashMap::new();
    rows.retain(|row| {
        if first.get(&row.key).is_some_and(|path| *path != row.path) {
            versions.entry(row.key.clone()).or_default().push(row.path.clone());
            return false;
        }
        // A version stays with its session also while that is on its way to another journal.
        let main = names::version_of(row.key.id.as_str()).and_then(|id| {
            let own = SessionKey::new(row.key.journal.clone(), Id::new(id));
            let has_own = first.contains_key(&own);
            if has_own { Some(own) } else { anywhere.get(&own.id).cloned() }
        });
        let is_version = main.is_some();
        if let Some(main) = main {
            versions.entry(main).or_default().push(row.path.clone());
        }
        !is_version
    });
    for row in rows {
        if let Some(mut paths) = versions.remove(&row.key) {
            paths.sort_unstable();
            row.versions = paths;
        }
    }
}
