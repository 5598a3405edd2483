//! Moving a session from one journal to another.
//!
//! The session's own file goes last, in one step: until then the session is where it was, after it where it
//! is to be, and the versions beside it are shown with it in either place. What waits in draft logs and in the
//! history is found by the session's id, and need not move.

use crate::domain::catalogue::SessionKey;
use crate::store::{DataFolder, StoreError, trash, writing};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// One file's way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Way {
    /// Where it is.
    pub(crate) from: PathBuf,
    /// Where it is to be.
    pub(crate) to: PathBuf,
}

/// Moves a session and its versions to the journal in the folder `journal`, and says how it is found from now on.
/// What was typed last must be saved before. May be killed at any point and done again.
///
/// # Errors
/// If there is no such session, one of its name is there already, or it cannot be moved.
pub fn relocate(
    folder: &DataFolder,
    key: &SessionKey,
    journal: &str,
) -> Result<SessionKey, StoreError> {
    let target = SessionKey::new(journal, key.id.clone());
    if *journal != *key.journal {
        walk(folder, &ways(folder, key, journal)?)?;
    }
    Ok(target)
}

/// Which files are to move, in order, the session's own last.
pub(crate) fn ways(
    folder: &DataFolder,
    key: &SessionKey,
    journal: &str,
) -> Result<Vec<Way>, StoreError> {
    let own = folder.locate(key)?;
    if own.symlink_metadata().is_err() {
        let name = key.id.as_str().to_owned();
        return Err(StoreError::Missing { name, path: folder.root().to_owned() });
    }
    let target = SessionKey::new(journal, key.id.clone());
    let there = folder.locate(&target)?;
    if there.symlink_metadata().is_ok() {
        return Err(StoreError::Taken { path: there });
    }
    let (from, to) = (folder.sessions(&key.journal)?, folder.sessions(journal)?);
    let name = own.file_name().unwrap_or_default().to_owned();
    let mut ways = Vec::new();
    for home in std::iter::once(from.clone()).chain(folder.years(&key.journal)) {
        let double = home.join(&name);
        if double != own && double.symlink_metadata().is_ok() {
            // Two files under one name: which of them is the session is for people to say.
            return Err(StoreError::Taken { path: double });
        }
        for version in trash::versions_in(&home, &key.id)? {
            ways.push(way(&version, &from, &to)?);
        }
    }
    let year = own.parent().unwrap_or(&own);
    for straggler in stragglers(folder, key)? {
        if !straggler.starts_with(&to) {
            let beside = year.join(straggler.file_name().unwrap_or_default());
            let to = way(&beside, &from, &to)?.to;
            ways.push(Way { from: straggler, to });
        }
    }
    ways.push(way(&own, &from, &to)?);
    Ok(ways)
}

/// The way of a file that lies somewhere in `from` to the same place in `to`.
fn way(file: &Path, from: &Path, to: &Path) -> Result<Way, StoreError> {
    let inner = file.strip_prefix(from).unwrap_or(file);
    let way = Way { from: file.to_owned(), to: to.join(inner) };
    if way.to.symlink_metadata().is_ok() {
        return Err(StoreError::Taken { path: way.to });
    }
    Ok(way)
}

/// Moves the files, each in one step.
pub(crate) fn walk(folder: &DataFolder, ways: &[Way]) -> Result<(), StoreError> {
    let home = |path: &Path| path.parent().unwrap_or_else(|| folder.root()).to_owned();
    let left: BTreeSet<PathBuf> = ways.iter().map(|way| home(&way.from)).collect();
    let entered: BTreeSet<PathBuf> = ways.iter().map(|way| home(&way.to)).collect();
    for place in &left {
        writing::refuse_links(folder, place)?;
    }
    for place in &entered {
        writing::make_inside(folder, place)?;
    }
    for way in ways {
        writing::move_new(&way.from, &way.to)?;
    }
    for place in entered.iter().chain(&left) {
        writing::sync_folder(place)?;
    }
    Ok(())
}

/// Versions of a session that lie in journals which do not have it, as a move cut short leaves them.
/// None where another journal has a session of the same id, for then nobody can say whose they are.
pub(crate) fn stragglers(
    folder: &DataFolder,
    key: &SessionKey,
) -> Result<Vec<PathBuf>, StoreError> {
    let mut others = folder.slugs()?;
    others.retain(|slug| *slug != key.journal);
    if others.iter().any(|slug| folder.has(&SessionKey::new(slug.clone(), key.id.clone()))) {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for slug in others {
        let sessions = folder.sessions(&slug)?;
        for home in std::iter::once(sessions).chain(folder.years(&slug)) {
            // A folder that cannot be listed holds nothing that we know of.
            found.extend(trash::versions_in(&home, &key.id).unwrap_or_default());
        }
    }
    found.sort_unstable();
    Ok(found)
}
