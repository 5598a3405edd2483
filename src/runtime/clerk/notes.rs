//! Reading one's own sessions: balcony notes, and what is to be recalled.

use super::Clerk;
use crate::app::msg::Msg;
use crate::domain::catalogue::SessionKey;
use crate::domain::noted::Noted;
use crate::domain::recalled::{WANTED, recalled};
use crate::store::survey::Survey;
use std::path::PathBuf;

impl Clerk {
    /// Reads the notes that are asked for; one that cannot be read is left out, and listed elsewhere.
    pub(super) fn read_notes(&self, asked: &[(SessionKey, PathBuf)]) -> Msg {
        let survey = Survey::new(&self.folder);
        let read = |(key, path): &(SessionKey, PathBuf)| {
            Noted::of(key, &survey.session(key, path, |_| true)?)
        };
        let notes = asked.iter().filter_map(read).collect();
        Msg::NotesRead { asked: asked.iter().map(|(key, _)| key.clone()).collect(), notes }
    }

    /// Reads what is to be recalled of the sessions that are asked for, and parses no others.
    pub(super) fn recall(&self, asked: &[(SessionKey, PathBuf)]) -> Msg {
        let survey = Survey::new(&self.folder);
        let is_wanted = |file: &str| WANTED.iter().any(|word| file.contains(word));
        let read = |(key, path): &(SessionKey, PathBuf)| {
            Some(recalled(key, &survey.session(key, path, is_wanted)?))
        };
        let found = asked.iter().filter_map(read).flatten().collect();
        Msg::Recalled { asked: asked.iter().map(|(key, _)| key.clone()).collect(), recalled: found }
    }
}
