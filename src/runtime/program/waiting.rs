//! What is in memory only, in the place of what the disk says.

use super::Program;
use crate::app::gathering;
use crate::app::indexing::Reading;
use crate::app::model::Saving;
use crate::app::msg::{Msg, Purpose, ReadSession};
use crate::domain::catalogue::{Catalogue, Row, RowContent, SessionKey, Summary};
use crate::domain::link::Links;
use crate::domain::noted::Noted;
use crate::domain::recalled;
use crate::domain::session::Session;
use crate::domain::thread::Gathered;
use crate::domain::visible::Viewer;
use crate::runtime::world::World;
use crate::search::Leaf;

impl<W: World> Program<W> {
    /// What the store found, with the sessions that wait to be saved as they are in memory.
    pub(super) fn with_what_waits(&mut self, fact: Msg) -> Msg {
        match fact {
            Msg::SessionRead { key, purpose, result } => self.read(key, purpose, result),
            Msg::Catalogued(catalogue) => Msg::Catalogued(self.with_rows(catalogue)),
            Msg::Recalled { asked, mut recalled } => {
                for (key, session) in self.keeper.waiting().filter(|(key, _)| asked.contains(key)) {
                    recalled.retain(|one| one.key != *key);
                    recalled.extend(recalled::recalled(key, session));
                }
                Msg::Recalled { asked, recalled }
            }
            Msg::NotesRead { asked, notes } => {
                let notes = self.with_notes(&asked, notes);
                Msg::NotesRead { asked, notes }
            }
            Msg::Indexed { number, read } => Msg::Indexed { number, read: self.with_leaves(read) },
            Msg::Gathered { reading, gathered } => {
                let gathered = self.with_gathered(&reading, gathered);
                Msg::Gathered { reading, gathered }
            }
            Msg::Erased(Ok(key)) => {
                self.keeper.forget(&key);
                if self.keeper.failure().is_none() {
                    self.model.saving = Saving::Untouched;
                }
                Msg::Erased(Ok(key))
            }
            other => other,
        }
    }

    fn read(
        &mut self,
        key: SessionKey,
        purpose: Purpose,
        result: Result<Box<ReadSession>, String>,
    ) -> Msg {
        let waiting = self.keeper.waiting().find(|(waiting, _)| **waiting == key);
        let Some(session) = waiting.map(|(_, session)| session.clone()) else {
            return Msg::SessionRead { key, purpose, result };
        };
        let result = match result {
            Ok(read) => ReadSession { session, ..*read },
            // The disk does not give it, and it is here.
            Err(_) => {
                if purpose == Purpose::Continuing && !self.model.is_in_session() {
                    self.keeper.open(key.clone(), None, 0, Vec::new());
                }
                self.as_read(&key, session)
            }
        };
        Msg::SessionRead { key, purpose, result: Ok(Box::new(result)) }
    }

    fn as_read(&self, key: &SessionKey, session: Session) -> ReadSession {
        let known = self.model.catalogue.iter().flat_map(|catalogue| &catalogue.journals);
        let journal = known.chain([&self.model.journal]).find(|one| one.slug == key.journal);
        let journal = journal.unwrap_or(&self.model.journal).clone();
        ReadSession { session, links: Links::default(), journal, newer: false, notices: Vec::new() }
    }

    /// What the sessions bring, those in memory as they are there.
    fn with_gathered(
        &self,
        reading: &gathering::Reading,
        mut gathered: Vec<(SessionKey, Gathered)>,
    ) -> Vec<(SessionKey, Gathered)> {
        for (key, session) in self.keeper.waiting() {
            if let Some((_, brought)) = gathered.iter_mut().find(|(one, _)| one == key) {
                *brought = Gathered::of(session, reading.viewer);
            }
        }
        gathered
    }

    /// The notes, those in memory as they are there.
    fn with_notes(&self, asked: &[SessionKey], mut notes: Vec<Noted>) -> Vec<Noted> {
        for (key, session) in self.keeper.waiting().filter(|(key, _)| asked.contains(key)) {
            notes.retain(|note| note.key != *key);
            notes.extend(Noted::of(key, session));
        }
        notes.sort_by_key(|note| asked.iter().position(|key| *key == note.key));
        notes
    }

    /// What was read to be looked through, the sessions in memory as they are there.
    fn with_leaves(&self, mut read: Vec<(SessionKey, Reading)>) -> Vec<(SessionKey, Reading)> {
        for (key, session) in self.keeper.waiting() {
            if let Some((_, reading)) = read.iter_mut().find(|(one, _)| one == key) {
                let leaf = Leaf::of(key.clone(), session, Viewer::Owner);
                *reading = Reading::Read(Box::new(leaf), None);
            }
        }
        read
    }

    fn with_rows(&self, mut catalogue: Catalogue) -> Catalogue {
        for (key, session) in self.keeper.waiting() {
            let content = RowContent::Readable(Summary::of(session, false));
            match catalogue.rows.iter_mut().find(|row| row.key == *key) {
                Some(row) => row.content = content,
                None => {
                    let path = self.folder.session_file(key).unwrap_or_default();
                    let row = Row { key: key.clone(), path, content, versions: Vec::new() };
                    catalogue.rows.insert(0, row);
                }
            }
        }
        catalogue
    }
}
