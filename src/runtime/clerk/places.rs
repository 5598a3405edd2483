//! What is wished for journals and their people.

use super::{Clerk, sentence};
use crate::app::msg::Msg;
use crate::app::places::{Answer, Forgotten, Moved, Wish};
use crate::domain::catalogue::SessionKey;
use crate::domain::id::Id;
use crate::domain::journal::Journal;
use crate::domain::time::Time;
use crate::runtime::host;
use crate::store::{StoreError, forget, journals, relocate};

impl Clerk {
    /// Does what is wished, and tells what came of it.
    pub(super) fn place(&mut self, wish: Wish, at: Time, id: &mut dyn FnMut() -> Id) -> Msg {
        let folder = &self.folder;
        let answer = match wish {
            Wish::Create(name) => {
                Answer::Created(journals::create(folder, &name, &id()).map_err(sentence))
            }
            Wish::Rename { slug, name } => {
                Answer::Renamed(journals::rename(folder, &slug, &name, &id()).map_err(sentence))
            }
            Wish::PutPerson { slug, person } => {
                let result = journals::put_person(folder, &slug, &person, &id());
                Answer::PersonPut { person, result: result.map_err(sentence) }
            }
            Wish::KeepPrepared { slug, prepared } => {
                let result = journals::keep_prepared(folder, &slug, prepared.map(|it| *it), &id());
                Answer::PreparedKept(result.map_err(sentence))
            }
            Wish::Bring { slug, note } => {
                Answer::Waits(journals::bring(folder, &slug, note, &id()).map_err(sentence))
            }
            Wish::TakeBack { slug, note } => {
                Answer::Waits(journals::take_back(folder, &slug, &note, &id()).map_err(sentence))
            }
            Wish::Forget { slug, person, name } => {
                let result = self.forget(&slug, &person, at, id).map_err(sentence);
                Answer::Forgotten { person, name, result }
            }
            Wish::Move { key, to } => {
                Answer::Moved(self.relocate(key, &to, &id()).map_err(sentence))
            }
        };
        Msg::Place(Box::new(answer))
    }

    fn forget(
        &self,
        slug: &str,
        person: &Id,
        at: Time,
        id: &mut dyn FnMut() -> Id,
    ) -> Result<Forgotten, StoreError> {
        // Under the lock no other process of this machine writes; without locks the system knows.
        let alive = |pid| !self.is_alone && pid != host::pid() && host::is_alive(pid);
        let done = forget::forget(&self.folder, slug, person, at, alive, id)?;
        Ok(Forgotten {
            files: done.files,
            entries: done.entries,
            texts: done.texts,
            left: done.left.len(),
            first_left: done.left.into_iter().next(),
            is_finished: done.is_finished,
        })
    }

    fn relocate(
        &mut self,
        key: SessionKey,
        to: &Journal,
        random: &Id,
    ) -> Result<Moved, StoreError> {
        journals::ensure(&self.folder, to, random)?;
        let target = relocate::relocate(&self.folder, &key, &to.slug)?;
        // What was seen of the file belongs to a name that it no longer has.
        self.seen.remove(&key);
        self.replayed.remove(&key);
        Ok(Moved { from: key, to: target })
    }
}
