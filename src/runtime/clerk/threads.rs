//! Reading sessions for what outlives them.

use super::Clerk;
use crate::app::gathering::Reading;
use crate::app::msg::Msg;
use crate::domain::catalogue::SessionKey;
use crate::domain::thread::{Gathered, WANTED};
use crate::domain::visible::Viewer;
use crate::store;
use crate::store::survey::Survey;
use std::path::PathBuf;

impl Clerk {
    /// Reads the sessions that are asked for, and no others, so that saves get in between.
    pub(super) fn gather(&self, reading: Reading) -> Msg {
        let survey = Survey::new(&self.folder);
        let has_any = |file: &str| WANTED.iter().any(|word| file.contains(word));
        let read = |(key, path): &(SessionKey, PathBuf)| {
            let session = survey.session(key, path, has_any);
            let gathered = session.map(|session| Gathered::of(&session, reading.viewer));
            (key.clone(), gathered.unwrap_or_default())
        };
        let gathered = reading.sessions.iter().map(read).collect();
        Msg::Gathered { reading, gathered }
    }

    /// The threads of a session's journal as their owner may read them.
    pub(super) fn follow(&self, key: SessionKey) -> Msg {
        let threads = store::threads::threads(&self.folder, &key.journal, Viewer::Owner);
        Msg::Followed { key, overview: Box::new(threads.overview(None)) }
    }
}
