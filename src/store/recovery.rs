//! Putting sessions back together after a crash.

use crate::domain::catalogue::SessionKey;
use crate::domain::id::Id;
use crate::domain::time::Time;
use crate::store::checkpoint::{self, Seen};
use crate::store::draft::read::{self, LogFile, Opening};
use crate::store::draft::weave::{self, Woven};
use crate::store::draft::{self, DraftLog, DraftStart};
use crate::store::history::{self, Kept};
use crate::store::{DataFolder, Hash, Process, StoreError, document, open, sweep};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// What became of the words that a dead process left behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovered {
    /// Whose they are; none for what belongs to no session.
    pub key: Option<SessionKey>,
    /// Whether they are in the session's file now.
    pub saved: bool,
    /// What somebody should know, a sentence each.
    pub notices: Vec<String>,
}

/// Replays the draft logs that dead processes of `host` left, saves the sessions and removes the logs.
/// May be killed at any point and run again. Call it before this process begins a log of its own: a number may come
/// back, as it does in containers, and then ours would look like a dead one's. Under the lock no other process of this machine writes drafts, so
/// `is_alive` may then say no to every number; without locks it should ask the system.
pub fn recover(
    folder: &DataFolder,
    host: &str,
    at: Time,
    is_alive: impl Fn(u32) -> bool,
    random: &mut dyn FnMut() -> Id,
) -> Vec<Recovered> {
    let host = Process::new(host, folder.process().pid());
    let mut told = Vec::new();
    let logs = match read::logs(folder) {
        Ok(logs) => logs,
        Err(fault) => vec_of_fault(&mut told, &fault),
    };
    let mut sessions: BTreeMap<SessionKey, Vec<&LogFile>> = BTreeMap::new();
    for log in &logs {
        match fate(folder, log, host.host(), &is_alive) {
            Fate::Replay(key) => sessions.entry(key).or_default().push(log),
            Fate::Remove => {
                // An empty log that stays does no harm.
                let _ = draft::remove_logs(folder, std::slice::from_ref(&log.path));
            }
            Fate::Leave(key, reason) => {
                let place = log.path.display();
                let notice =
                    format!("Words wait in the draft {place}, which is left alone: {reason}.");
                told.push(Recovered { key, saved: false, notices: vec![notice] });
            }
        }
    }
    for (key, logs) in sessions {
        let as_host = DataFolder::clone(folder).written_by(host.clone());
        told.extend(recover_session(&as_host, &key, &logs, at, random));
    }
    told.extend(sweep::sweep(folder, host.host(), &is_alive));
    told
}

fn vec_of_fault(told: &mut Vec<Recovered>, fault: &StoreError) -> Vec<LogFile> {
    told.push(Recovered { key: None, saved: false, notices: vec![format!("{fault}.")] });
    Vec::new()
}

/// What is to become of a log.
enum Fate {
    Replay(SessionKey),
    Remove,
    Leave(Option<SessionKey>, String),
}

fn fate(folder: &DataFolder, log: &LogFile, host: &str, is_alive: &impl Fn(u32) -> bool) -> Fate {
    let leave = |reason: String| Fate::Leave(log.key(folder), reason);
    if log.process.host() != host {
        return leave(format!("it was written on another machine, {}", log.process.host()));
    }
    if is_alive(log.process.pid()) {
        return leave(format!("process {} may still be writing it", log.process.pid()));
    }
    match &log.opening {
        Opening::Empty => Fate::Remove,
        Opening::Unreadable(reason) => leave(reason.clone()),
        Opening::Good(start) if start.newer => leave("a newer Balcony wrote it".into()),
        Opening::Good(_) | Opening::Damaged => match log.key(folder) {
            Some(key) if folder.session_file(&key).is_ok() => Fate::Replay(key),
            _ => leave("it does not say to which session it belongs".into()),
        },
    }
}

fn recover_session(
    folder: &DataFolder,
    key: &SessionKey,
    logs: &[&LogFile],
    at: Time,
    random: &mut dyn FnMut() -> Id,
) -> Option<Recovered> {
    match put_together(folder, key, logs, at, random) {
        Ok(notices) if notices.is_empty() => None,
        Ok(notices) => Some(Recovered { key: Some(key.clone()), saved: true, notices }),
        Err(fault) => {
            let places: Vec<String> =
                logs.iter().map(|log| log.path.display().to_string()).collect();
            let notice = format!(
                "Words wait in the draft {}, which is left alone. {fault}.",
                places.join(" and ")
            );
            Some(Recovered { key: Some(key.clone()), saved: false, notices: vec![notice] })
        }
    }
}

fn put_together(
    folder: &DataFolder,
    key: &SessionKey,
    logs: &[&LogFile],
    at: Time,
    random: &mut dyn FnMut() -> Id,
) -> Result<Vec<String>, StoreError> {
    let on_disk = open::on_disk(folder, key)?;
    if on_disk.as_ref().is_some_and(|(_, document)| document.newer) {
        let reason = "it can be read here, and not changed".to_owned();
        return Err(StoreError::Newer { path: folder.locate(key)?, reason });
    }
    let disk = on_disk.as_ref().map(|(hash, _)| *hash);
    let mut woven = weave::weave(on_disk.map(|(_, document)| document.session), disk, logs)?;
    let mut paths: Vec<PathBuf> = logs.iter().map(|log| log.path.clone()).collect();
    let mut notices = std::mem::take(&mut woven.notices);
    if woven.session.is_none() && woven.parts > 0 {
        return Err(StoreError::Orphaned { path: paths.swap_remove(0) });
    }
    if woven.is_changed && woven.parts > 0 {
        notices.extend(save(folder, key, &woven, disk, logs, at, random, &mut paths)?);
    }
    for path in &woven.damaged {
        let place = history::keep(folder, &key.id, path, Kept::Draft, at)?;
        notices.push(format!("A copy of the damaged draft is kept in {}.", place.display()));
    }
    draft::remove_logs(folder, &paths)?;
    Ok(notices)
}

/// Saves what was put together. A marker in the drafts folder says first that the logs are about to be in the file,
/// so that a kill before they are removed does not make them count twice.
#[expect(clippy::too_many_arguments, reason = "the steps of one recovery, told apart to be read")]
fn save(
    folder: &DataFolder,
    key: &SessionKey,
    woven: &Woven,
    disk: Option<Hash>,
    logs: &[&LogFile],
    at: Time,
    random: &mut dyn FnMut() -> Id,
    paths: &mut Vec<PathBuf>,
) -> Result<Vec<String>, StoreError> {
    let Some(session) = &woven.session else { return Ok(Vec::new()) };
    let start = DraftStart {
        base: Some(document::fingerprint(session)),
        sequence: open::next_sequence(logs),
        covers: paths.clone(),
        at,
        random: random(),
    };
    let marker = DraftLog::create(folder, key, &start)?;
    let saved = marker.sync_handle().and_then(|mut handle| handle.sync()).and_then(|()| {
        let mut notices = Vec::new();
        if woven.is_conflict {
            let path = folder.locate(key)?;
            let place = history::keep(folder, &key.id, &path, Kept::Theirs, at)?;
            notices.push(format!(
                "The session’s file was changed by another program after these words were typed. \
                 It is kept in {}, and the words were put on top.",
                place.display()
            ));
        }
        let kept = woven.is_conflict.then_some(at);
        let mut seen = Seen { file: disk, kept };
        let done = checkpoint::checkpoint(folder, key, session, &mut seen, at, &random())?;
        notices.extend(done.notices);
        Ok(notices)
    });
    match saved {
        Ok(mut notices) => {
            paths.push(marker.path().to_owned());
            let title = &session.header.title;
            notices.insert(0, format!("What was typed last in “{title}” was put back."));
            Ok(notices)
        }
        Err(fault) => {
            // An empty marker does no harm; it only must not pile up at every failing start.
            let _ = marker.remove();
            Err(fault)
        }
    }
}
