//! Earlier versions of a session, and what others wrote over it.

use crate::domain::id::Id;
use crate::domain::time::{self, Time};
use crate::store::writing;
use crate::store::{DataFolder, StoreError, reading};
use chrono::{NaiveDateTime, TimeDelta};
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

/// How many versions of our own are kept.
const VERSIONS: usize = 10;

/// How long any version is kept, and how long the trash.
const DAYS: i64 = 30;

/// How long there is at least between two versions.
const MINUTES: i64 = 10;

/// What a kept file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    /// An earlier version of our own.
    Ours,
    /// What another program put in place of ours: no number of newer versions drives it out.
    Theirs,
    /// A draft log with damaged lines: likewise.
    Draft,
}

impl Kept {
    const fn ending(self) -> &'static str {
        match self {
            Self::Ours => ".json",
            Self::Theirs => ".theirs.json",
            Self::Draft => ".draft.jsonl",
        }
    }

    fn of(name: &str) -> Option<Self> {
        [Self::Theirs, Self::Draft, Self::Ours]
            .into_iter()
            .find(|kept| name.ends_with(kept.ending()))
    }
}

/// Whether it is time for another version after the one at `last`.
pub(crate) fn is_due(last: Option<Time>, now: Time) -> bool {
    last.is_none_or(|last| (now - last).abs() >= TimeDelta::minutes(MINUTES))
}

/// Puts the file at `path` aside under the name of the time, on the disk when this returns.
pub(crate) fn keep(
    folder: &DataFolder,
    session: &Id,
    path: &Path,
    kept: Kept,
    at: Time,
) -> Result<PathBuf, StoreError> {
    let home = folder.history(session)?;
    writing::make_inside(folder, &home)?;
    let stamp = time::to_file_name(at);
    let mut number = 1;
    let place = loop {
        let again = if number == 1 { String::new() } else { format!("-{number}") };
        let place = home.join(format!("{stamp}{again}{}", kept.ending()));
        match link_or_copy(path, &place) {
            Err(StoreError::Taken { .. }) if number < 1000 => number += 1,
            done => break done.map(|()| place)?,
        }
    };
    writing::sync_folder(&home)?;
    Ok(place)
}

/// A second name for the same file, or a copy where the file system has no such thing.
fn link_or_copy(from: &Path, to: &Path) -> Result<(), StoreError> {
    match std::fs::hard_link(from, to) {
        Ok(()) => {
            // What another program wrote may not be on the disk yet.
            let (file, _) = reading::open(to)?;
            return file.sync_all().map_err(StoreError::io("sync", to));
        }
        Err(fault) if fault.kind() == std::io::ErrorKind::AlreadyExists => {
            return Err(StoreError::Taken { path: to.to_owned() });
        }
        Err(_) => {}
    }
    let (mut source, _) = reading::open(from)?;
    let mut copy = writing::create(to)?;
    let done = copy_all(&mut source, &mut copy);
    if done.is_err() {
        // Half a copy is worth nothing while the original is there.
        let _ = writing::remove(to);
    }
    done.map_err(StoreError::io("copy", from))
}

fn copy_all(source: &mut File, copy: &mut File) -> std::io::Result<()> {
    std::io::copy(source, copy)?;
    copy.flush()?;
    copy.sync_all()
}

/// Removes a session's versions beyond the tenth, and all that is older than thirty days.
pub(crate) fn prune_session(home: &Path, now: Time) -> Result<(), StoreError> {
    let mut names: Vec<String> = reading::list(home)?.iter().filter_map(reading::name).collect();
    names.sort_unstable_by(|one, other| other.cmp(one));
    let mut ours = 0;
    for name in names {
        let Some(kept) = Kept::of(&name) else { continue };
        ours += usize::from(kept == Kept::Ours);
        if is_old(&name, now) || (kept == Kept::Ours && ours > VERSIONS) {
            writing::remove(&home.join(name))?;
        }
    }
    Ok(())
}

/// Removes old versions of every session.
pub(crate) fn prune(folder: &DataFolder, now: Time) -> Result<(), StoreError> {
    for item in reading::list(&folder.histories())? {
        if reading::is_folder(&item) {
            prune_session(&item.path(), now)?;
            writing::remove_empty(&item.path());
        }
    }
    Ok(())
}

/// Whether a name that begins with a time says one of more than thirty days ago.
pub(crate) fn is_old(name: &str, now: Time) -> bool {
    let stamp = name.get(..16).unwrap_or_default();
    NaiveDateTime::parse_from_str(stamp, "%Y%m%dT%H%M%SZ")
        .is_ok_and(|then| now.naive_utc() - then > TimeDelta::days(DAYS))
}
