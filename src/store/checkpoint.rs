//! Saving a session so that it stays saved.

use crate::domain::catalogue::SessionKey;
use crate::domain::id::Id;
use crate::domain::session::Session;
use crate::domain::time::Time;
use crate::store::history::{self, Kept};
use crate::store::writing::{self, Beside};
use crate::store::{DataFolder, Hash, StoreError, document, reading};
use std::path::Path;

/// The file as it was last seen, and when a version of it was last put aside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Its fingerprint; none if there was no file.
    pub file: Option<Hash>,
    /// When a version was last put in the history.
    pub kept: Option<Time>,
}

/// What came of a checkpoint.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checkpointed {
    /// What somebody should know, a sentence each.
    pub notices: Vec<String>,
}

/// Saves a session; when this returns, it is on the disk. `seen` is brought up to date even where a later step
/// fails, so that a second try does not take our own file for somebody else's.
///
/// # Errors
/// If it could not be saved; the file is then as it was before, or whole and new but perhaps not yet on the disk.
pub fn checkpoint(
    folder: &DataFolder,
    key: &SessionKey,
    session: &Session,
    seen: &mut Seen,
    at: Time,
    random: &Id,
) -> Result<Checkpointed, StoreError> {
    let path = folder.locate(key)?;
    let bytes = document::verified_bytes(&path, session)?;
    let home = path.parent().unwrap_or_else(|| folder.root());
    writing::make_inside(folder, home)?;
    let beside = Beside::write(folder, &path, &key.id, random, &bytes)?;

    let mut done = Checkpointed::default();
    let disk = on_disk(&path)?;
    if disk == seen.file {
        if disk.is_some() && history::is_due(seen.kept, at) {
            // An earlier version is a kindness; that it cannot be kept must not stop the saving.
            match history::keep(folder, &key.id, &path, Kept::Ours, at) {
                Ok(_) => tidy(folder, key, at),
                Err(fault) => done.notices.push(format!(
                    "The session is saved, but its earlier version was not put aside: {fault}."
                )),
            }
            seen.kept = Some(at);
        }
    } else if disk == Some(Hash::of(&bytes)) {
        // It says what is to be said already; whoever wrote it may not have waited for the disk.
    } else if disk.is_some() {
        let place = history::keep(folder, &key.id, &path, Kept::Theirs, at)?;
        done.notices.push(format!(
            "Another program changed this session’s file meanwhile. What it wrote is kept in {}.",
            place.display()
        ));
    } else {
        done.notices.push(format!(
            "This session’s file was gone and has been written again: {}.",
            path.display()
        ));
    }

    if disk.is_some() {
        beside.replace(&path)?;
    } else {
        beside.place(&path)?;
    }
    seen.file = Some(Hash::of(&bytes));
    writing::sync_folder(home)?;
    Ok(done)
}

/// The fingerprint of what is there now.
///
/// # Errors
/// If it must not be overwritten: it is damaged, or of a newer program.
fn on_disk(path: &Path) -> Result<Option<Hash>, StoreError> {
    let Some(bytes) = reading::read_if_there(path, reading::CAP)? else {
        return Ok(None);
    };
    if document::parse(path, &bytes)?.newer {
        let reason = "it can be read here, and not changed".to_owned();
        return Err(StoreError::Newer { path: path.to_owned(), reason });
    }
    Ok(Some(Hash::of(&bytes)))
}

fn tidy(folder: &DataFolder, key: &SessionKey, at: Time) {
    if let Ok(home) = folder.history(&key.id) {
        // Too many versions do no harm; the next checkpoint tries again.
        let _ = history::prune_session(&home, at);
    }
}
