//! Reading one session: its file and what waits in its draft logs.

use crate::domain::catalogue::SessionKey;
use crate::domain::id::Id;
use crate::domain::session::Session;
use crate::store::checkpoint::Seen;
use crate::store::document::Document;
use crate::store::draft::read::{self, LogFile, Opening};
use crate::store::draft::weave;
use crate::store::{DataFolder, Hash, StoreError, document, names, reading};
use std::path::PathBuf;

/// A session as it was opened.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The session.
    pub session: Session,
    /// Whether a newer program wrote it, so that it may only be read.
    pub newer: bool,
    /// Its file as it was seen, for the next checkpoint.
    pub seen: Seen,
    /// What somebody should know, a sentence each.
    pub notices: Vec<String>,
    /// The draft logs that are part of it: to be removed after the next checkpoint, oldest first.
    pub logs: Vec<PathBuf>,
    /// The sequence number for the next draft log.
    pub sequence: u64,
}

/// The file and all its draft logs, whoever wrote them. Writes nothing and needs no lock.
///
/// # Errors
/// If there is no such session or it cannot be read.
pub fn read(folder: &DataFolder, key: &SessionKey) -> Result<Opened, StoreError> {
    opened(folder, key, |_| true)
}

/// The file and the draft logs of this machine, to be gone on with; call it with the lock, after recovery.
///
/// # Errors
/// If there is no such session or it cannot be read.
pub fn open(folder: &DataFolder, key: &SessionKey) -> Result<Opened, StoreError> {
    opened(folder, key, |log| log.process.host() == folder.process().host())
}

fn opened(
    folder: &DataFolder,
    key: &SessionKey,
    is_wanted: impl Fn(&LogFile) -> bool,
) -> Result<Opened, StoreError> {
    for _ in 0..4 {
        match opened_once(folder, key, &is_wanted) {
            // Another window may have saved between our look at the logs and our look at the file.
            Ok((_, true)) => {}
            Err(fault) if fault.is_missing() => {}
            done => return done.map(|(opened, _)| opened),
        }
    }
    opened_once(folder, key, &is_wanted).map(|(opened, _)| opened)
}

/// The session, and whether file and logs contradict each other.
fn opened_once(
    folder: &DataFolder,
    key: &SessionKey,
    is_wanted: &impl Fn(&LogFile) -> bool,
) -> Result<(Opened, bool), StoreError> {
    let all = read::logs(folder)?;
    let on_disk = on_disk(folder, key)?;
    let (logs, others): (Vec<_>, Vec<_>) =
        all.iter().filter(|log| belongs(folder, log, key)).partition(|log| is_wanted(log));
    let disk = on_disk.as_ref().map(|(hash, _)| *hash);
    let newer = on_disk.as_ref().is_some_and(|(_, document)| document.newer);
    let woven = weave::weave(on_disk.map(|(_, document)| document.session), disk, &logs)?;
    let session = match woven.session {
        Some(session) => session,
        None => return Err(nothing(folder, key, &logs)),
    };
    let mut notices = woven.notices;
    if woven.is_conflict {
        notices.push(
            "The session’s file was changed by another program after these words were typed; they were put on top."
                .into(),
        );
    }
    for log in others {
        notices.push(format!(
            "On {} more words wait in the draft {}.",
            log.process.host(),
            log.path.display()
        ));
    }
    // What is on the disk is not what the logs know: the next checkpoint puts it aside first.
    let known = logs.iter().find_map(|log| log.start()).and_then(|start| start.base);
    let opened = Opened {
        session,
        newer,
        seen: Seen { file: if woven.is_conflict { known } else { disk }, kept: None },
        notices,
        sequence: next_sequence(&logs),
        logs: logs.into_iter().map(|log| log.path.clone()).collect(),
    };
    Ok((opened, woven.is_conflict))
}

/// The sequence number after those of `logs`.
pub(crate) fn next_sequence(logs: &[&LogFile]) -> u64 {
    let highest = logs.iter().filter_map(|log| log.start()).map(|start| start.sequence).max();
    highest.map_or(0, |highest| highest.saturating_add(1))
}

/// A session's file and its fingerprint, if there is one.
pub(crate) fn on_disk(
    folder: &DataFolder,
    key: &SessionKey,
) -> Result<Option<(Hash, Document)>, StoreError> {
    let path = folder.locate(key)?;
    let Some(bytes) = reading::read_if_there(&path, reading::CAP)? else {
        return Ok(None);
    };
    document::parse(&path, &bytes).map(|document| Some((Hash::of(&bytes), document)))
}

fn belongs(folder: &DataFolder, log: &LogFile, key: &SessionKey) -> bool {
    log.session == key.id
        && match &log.opening {
            Opening::Good(start) if start.newer => false,
            Opening::Good(_) | Opening::Empty | Opening::Damaged => {
                log.key(folder).as_ref() == Some(key)
            }
            Opening::Unreadable(_) => false,
        }
}

fn nothing(folder: &DataFolder, key: &SessionKey, logs: &[&LogFile]) -> StoreError {
    match logs.first() {
        Some(log) => StoreError::Orphaned { path: log.path.clone() },
        None => {
            StoreError::Missing { name: key.id.as_str().to_owned(), path: folder.root().to_owned() }
        }
    }
}

/// The sessions whose id is `wanted` or begins with it; one only where it is exact.
pub fn find(folder: &DataFolder, wanted: &str) -> Vec<SessionKey> {
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for slug in folder.slugs().unwrap_or_default() {
        let sessions = folder.sessions(&slug).into_iter();
        for place in sessions.chain(folder.years(&slug)) {
            let items = reading::list(&place).unwrap_or_default();
            let stems = items
                .iter()
                .filter_map(reading::name)
                .filter_map(|name| name.strip_suffix(".json").map(str::to_owned))
                .filter(|stem| stem.starts_with(wanted) && names::fit(stem).is_ok());
            found.extend(stems.map(|stem| SessionKey::new(slug.clone(), Id::new(stem))));
        }
    }
    for log in read::logs(folder).unwrap_or_default() {
        if log.session.as_str().starts_with(wanted) {
            found.extend(log.key(folder));
        }
    }
    found.sort();
    found.dedup();
    let has_id = |id: &str| found.iter().any(|key| key.id.as_str() == id);
    if has_id(wanted) {
        found.retain(|key| key.id.as_str() == wanted);
        return found;
    }
    // Another version of a session is reached through the session, unless it is asked for in full.
    let versions: Vec<SessionKey> = found
        .iter()
        .filter(|key| names::version_of(key.id.as_str()).is_some_and(has_id))
        .cloned()
        .collect();
    found.retain(|key| !versions.contains(key));
    found
}
