//! Many sessions, one after the other, to be looked through.

use crate::domain::catalogue::SessionKey;
use crate::domain::id::Id;
use crate::domain::session::Session;
use crate::store::draft::read;
use crate::store::{DataFolder, document, open, reading};
use std::collections::HashSet;
use std::path::Path;

/// A walk through the sessions of a folder.
#[derive(Debug)]
pub struct Survey<'a> {
    folder: &'a DataFolder,
    /// The sessions of which words wait in a draft log.
    drafted: HashSet<Id>,
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
}
