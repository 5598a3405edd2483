//! Reading sessions: to be read, to be set side by side, or to be gone on with.

use super::{Clerk, sentence};
use crate::app::msg::{Msg, Purpose, ReadSession};
use crate::domain::catalogue::SessionKey;
use crate::domain::session::Session;
use crate::runtime::job::Report;
use crate::store::links;
use crate::store::open::{self, Opened};

impl Clerk {
    pub(super) fn read(&mut self, key: SessionKey, purpose: Purpose) -> Report {
        match purpose {
            Purpose::Reading | Purpose::Closing => {
                let result = self.read_only(&key);
                Report::Fact(Msg::SessionRead { key, purpose, result })
            }
            Purpose::Continuing => self.open(key),
        }
    }

    /// Reads two sessions as they are.
    pub(super) fn read_both(&self, keys: Box<[SessionKey; 2]>) -> Msg {
        let read = keys.each_ref().map(|key| self.read_only(key));
        Msg::BothRead { keys, read: Box::new(read) }
    }

    fn read_only(&self, key: &SessionKey) -> Result<Box<ReadSession>, String> {
        let opened = open::read(&self.folder, key).map_err(sentence)?;
        let Opened { session, newer, notices, .. } = opened;
        Ok(Box::new(self.found(key, session, newer, notices)))
    }

    fn open(&mut self, key: SessionKey) -> Report {
        let purpose = Purpose::Continuing;
        let opened = match open::open(&self.folder, &key) {
            Ok(opened) => opened,
            Err(error) => {
                let result = Err(sentence(error));
                return Report::Fact(Msg::SessionRead { key, purpose, result });
            }
        };
        let Opened { session, newer, seen, notices, logs, sequence } = opened;
        let result = Ok(Box::new(self.found(&key, session, newer, notices)));
        let fact = Msg::SessionRead { key: key.clone(), purpose, result };
        let base = seen.file;
        self.seen.insert(key.clone(), seen);
        // A crash may have come before the earlier versions lost their names.
        self.named.insert(key.clone());
        self.replayed.insert(key.clone(), logs.clone());
        Report::Opened { fact, key, base, sequence, logs }
    }

    /// A session as it was found, with where its links lead.
    fn found(
        &self,
        key: &SessionKey,
        session: Session,
        newer: bool,
        notices: Vec<String>,
    ) -> ReadSession {
        let journal = self.journal(&key.journal);
        let links = links::links(&self.folder, &journal, &session);
        ReadSession { session, links, journal, newer, notices }
    }
}
