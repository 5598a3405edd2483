//! Removing a session so that no copy of ours is left.

use crate::domain::catalogue::SessionKey;
use crate::domain::id::Id;
use crate::store::draft::read;
use crate::store::names::Owned;
use crate::store::{DataFolder, StoreError, external, names, reading, relocate, trash, writing};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Removes a session for good: file, versions, history, drafts and trash, whether it is deleted already or not.
/// Copies made by sync programs elsewhere, and backups, are beyond reach.
///
/// # Errors
/// If something cannot be removed; call it again.
pub fn erase(folder: &DataFolder, key: &SessionKey) -> Result<(), StoreError> {
    let place = folder.session_file(key)?;
    let histories = histories(folder, key)?;
    writing::refuse_links(folder, place.parent().unwrap_or_else(|| folder.root()))?;
    writing::refuse_links(folder, &folder.histories())?;
    let mut changed = BTreeSet::new();

    // What shows the session goes last, so that an erasure cut short can be seen and done again.
    remove_all(&drafts(folder, key)?, &mut changed)?;
    for history in histories {
        std::fs::remove_dir_all(&history).map_err(StoreError::io("remove", &history))?;
        changed.insert(folder.histories());
    }
    let mut last = Vec::new();
    for (_, slug, home) in trash::folders(folder) {
        if slug == key.journal {
            last.extend(copies_in(&home, &key.id, &mut changed)?);
        }
    }
    let sessions = folder.sessions(&key.journal)?;
    for home in std::iter::once(sessions).chain(folder.years(&key.journal)) {
        last.extend(copies_in(&home, &key.id, &mut changed)?);
    }
    remove_all(&relocate::stragglers(folder, key)?, &mut changed)?;
    remove_all(&last, &mut changed)?;
    for home in &changed {
        writing::sync_folder(home)?;
        if home.starts_with(folder.trash()) {
            trash::tidy(home);
        }
    }
    Ok(())
}

/// Removes a session's other versions and half-written files in a folder, and gives back its own file there.
fn copies_in(
    home: &Path,
    session: &Id,
    changed: &mut BTreeSet<PathBuf>,
) -> Result<Vec<PathBuf>, StoreError> {
    let mut copies = trash::versions_in(home, session)?;
    copies.extend(
        reading::list(home)?
            .iter()
            .filter(|item| {
                let name = reading::name(item).unwrap_or_default();
                names::parse_temporary(&name).is_some_and(|owned| owned.session == *session)
            })
            .map(std::fs::DirEntry::path),
    );
    remove_all(&copies, changed)?;
    let own = home.join(format!("{session}.json"));
    Ok(own.symlink_metadata().is_ok().then_some(own).into_iter().collect())
}

/// The folders of earlier versions of a session, and of those that sync programs made of it.
fn histories(folder: &DataFolder, key: &SessionKey) -> Result<Vec<PathBuf>, StoreError> {
    names::fit(key.id.as_str())?;
    Ok(reading::list(&folder.histories())?
        .iter()
        .filter(|item| reading::name(item).is_some_and(|name| is_same(&name, &key.id)))
        .map(std::fs::DirEntry::path)
        .collect())
}

/// Whether a name is the session's, or that of another version of it.
fn is_same(name: &str, session: &Id) -> bool {
    name == session.as_str() || names::version_of(name) == Some(session.as_str())
}

/// Draft logs of a session, texts handed to an editor, and what editors left beside them.
fn drafts(folder: &DataFolder, key: &SessionKey) -> Result<Vec<PathBuf>, StoreError> {
    let foreign: Vec<String> = read::logs(folder)?
        .into_iter()
        .filter(|log| log.start().is_some_and(|start| is_elsewhere(folder, &start.key, key)))
        .map(|log| log.name)
        .collect();
    Ok(reading::list(&folder.drafts())?
        .iter()
        .filter(|item| {
            let name = reading::name(item).unwrap_or_default();
            is_of(&name, &key.id) && !foreign.contains(&name)
        })
        .map(std::fs::DirEntry::path)
        .collect())
}

/// Whether what a log says it belongs to is there, in another journal than `key`.
fn is_elsewhere(folder: &DataFolder, said: &SessionKey, key: &SessionKey) -> bool {
    let name = format!("{}.json", said.id);
    let in_trash = |(_, slug, home): &(String, String, PathBuf)| {
        *slug == said.journal && home.join(&name).symlink_metadata().is_ok()
    };
    said.journal != key.journal && (folder.has(said) || trash::folders(folder).iter().any(in_trash))
}

/// Whether a file in the drafts folder is a session's, also under the names editors give to their own copies.
fn is_of(name: &str, session: &Id) -> bool {
    let log = name.strip_suffix(".jsonl").and_then(Owned::parse);
    if let Some(owned) = log.or_else(|| external::parse(name).map(|(owned, _)| owned)) {
        return is_same(owned.session.as_str(), session);
    }
    let plain = name.trim_start_matches(['.', '#', '~']);
    plain.strip_prefix(session.as_str()).is_some_and(|rest| rest.starts_with('.'))
}

fn remove_all(paths: &[PathBuf], changed: &mut BTreeSet<PathBuf>) -> Result<(), StoreError> {
    for path in paths {
        writing::remove(path)?;
        changed.extend(path.parent().map(Path::to_owned));
    }
    Ok(())
}
