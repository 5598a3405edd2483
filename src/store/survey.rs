//! Many sessions, one after the other, to be looked through.

use crate::domain::catalogue::{SessionKey, Stamp};
use crate::domain::id::Id;
use crate::domain::session::Session;
use crate::store::draft::read;
use crate::store::{DataFolder, document, open, reading};
use std::collections::HashSet;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

/// A walk through the sessions of a folder.
#[derive(Debug)]
pub struct Survey<'a> {
    folder: &'a DataFolder,
    /// The sessions of which words wait in a draft log.
    drafted: HashSet<Id>,
}

/// What is seen of a session that was read before.
#[derive(Debug)]
pub enum Seen {
    /// Its file is still the one that was read.
    Same,
    /// It is another one; what waits in a draft has no stamp.
    Changed(Box<Session>, Option<Stamp>),
    /// It cannot be read.
    Unreadable,
}

impl<'a> Survey<'a> {
    /// A walk that begins now.
    pub fn new(folder: &'a DataFolder) -> Self {
        let logs = read::logs(folder).unwrap_or_default();
        Self { folder, drafted: logs.into_iter().map(|log| log.session).collect() }
    }

    /// The session whose file is at `path`, with what waits in its draft logs, if it can be read.
    /// A file whose text is not `wanted` is left at that; a session with drafts is always read.
    pub fn session(
        &self,
        key: &SessionKey,
        path: &Path,
        wanted: impl FnOnce(&str) -> bool,
    ) -> Option<Session> {
        if self.drafted.contains(&key.id) {
            return open::read(self.folder, key).ok().map(|opened| opened.session);
        }
        let bytes = reading::read(path, reading::CAP).ok()?;
        if !std::str::from_utf8(&bytes).is_ok_and(wanted) {
            return None;
        }
        document::parse(path, &bytes).ok().map(|document| document.session)
    }

    /// The session whose file is at `path`, unless that is still as it was `known`.
    pub fn changed(&self, key: &SessionKey, path: &Path, known: Option<Stamp>) -> Seen {
        // Taken first: what is written while it is read is seen next time.
        let stamp = stamp(path).filter(|_| !self.drafted.contains(&key.id));
        if stamp.is_some() && stamp == known {
            return Seen::Same;
        }
        match self.session(key, path, |_| true) {
            Some(session) => Seen::Changed(Box::new(session), stamp),
            None => Seen::Unreadable,
        }
    }
}

fn stamp(path: &Path) -> Option<Stamp> {
    let about = path.symlink_metadata().ok()?;
    let changed = (about.ctime(), about.ctime_nsec());
    Some(Stamp { changed, size: about.len(), number: about.ino() })
}
