//! The files in which somebody may be named.

use super::lines;
use super::traces::{Changed, Who};
use crate::store::{DataFolder, StoreError, document, names, reading, trash};
use serde_json::Value;
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// A file in which somebody may be named.
#[derive(Clone, Debug)]
pub(super) struct File {
    /// Where it is.
    pub(super) path: PathBuf,
    /// What it is.
    pub(super) kind: Kind,
    /// Whether it is of the journal, so that its owners are the journal's people.
    pub(super) is_own: bool,
}

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A session as it is now, or as it was deleted.
    Current,
    /// Another or an earlier version of a session.
    Version,
    /// A draft log that was put aside.
    Log,
}

/// Every file of every journal, the history and the trash that may hold a session.
pub(super) fn files(folder: &DataFolder, own: &str) -> Result<Vec<File>, StoreError> {
    let mut found = Vec::new();
    for slug in folder.slugs()? {
        let sessions = folder.sessions(&slug)?;
        for home in std::iter::once(sessions).chain(folder.years(&slug)) {
            add(&home, slug == own, &mut found);
        }
    }
    for (_, slug, home) in trash::folders(folder) {
        add(&home, slug == own, &mut found);
    }
    let stem = |path: &Path| path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let own_ids: HashSet<String> =
        found.iter().filter(|file| file.is_own).filter_map(|file| stem(&file.path)).collect();
    for item in reading::list(&folder.histories())? {
        let name = reading::name(&item).unwrap_or_default();
        let is_own = own_ids.contains(&name)
            || names::version_of(&name).is_some_and(|main| own_ids.contains(main));
        for item in reading::list(&item.path()).unwrap_or_default() {
            let name = reading::name(&item).unwrap_or_default();
            let kind = if name.ends_with(".draft.jsonl") { Kind::Log } else { Kind::Version };
            if kind == Kind::Log || name.ends_with(".json") {
                found.push(File { path: item.path(), kind, is_own });
            }
        }
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(found)
}

fn add(home: &Path, is_own: bool, found: &mut Vec<File>) {
    for item in reading::list(home).unwrap_or_default() {
        let name = item.file_name().to_string_lossy().into_owned();
        let Some(stem) = name.strip_suffix(".json").filter(|stem| !stem.starts_with('.')) else {
            continue;
        };
        let is_version = names::version_of(stem).is_some();
        let kind = if is_version { Kind::Version } else { Kind::Current };
        found.push(File { path: item.path(), kind, is_own });
    }
}

impl File {
    /// What it says: one session, or the parts of a log. The error is the reason why it is left alone.
    pub(super) fn values(&self, bytes: &[u8]) -> Result<Vec<Value>, String> {
        if self.kind == Kind::Log {
            return Ok(lines::values(bytes));
        }
        let document = document::parse(&self.path, bytes).map_err(|fault| fault.reason())?;
        if document.newer {
            return Err("a newer Balcony wrote it".into());
        }
        document::json(&self.path, bytes).map(|value| vec![value]).map_err(|fault| fault.reason())
    }

    /// What it is to say from now on; none if nothing changes.
    pub(super) fn changed(
        &self,
        bytes: &[u8],
        who: &Who,
        replace: Changed,
    ) -> Result<Option<Vec<u8>>, String> {
        if self.kind == Kind::Log {
            return Ok(lines::changed(bytes, |value| replace(who, value, self.is_own)));
        }
        let mut changed = false;
        let mut after = None;
        for mut value in self.values(bytes)? {
            changed |= replace(who, &mut value, self.is_own);
            after = Some(document::pretty(&value));
        }
        let Some(after) = after.filter(|_| changed) else { return Ok(None) };
        // What would not be a session any more is not written.
        document::parse(&self.path, &after).map_err(|fault| fault.reason())?;
        Ok(Some(after))
    }
}
