//! Where links to entries of other sessions lead.

use crate::domain::id::Id;
use crate::domain::session::Session;
use crate::domain::thread::NO_LONGER_HERE;
use crate::domain::verdict::Look;
use crate::domain::visible::{Viewer, visible};
use std::collections::{BTreeMap, BTreeSet};

/// The words of entries elsewhere that a session's looks lead to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Links {
    /// None where the words are not for whoever reads this.
    words: BTreeMap<Id, Option<String>>,
}

impl Links {
    /// The entries elsewhere that a session leads to: by its looks, and by what it reviews.
    pub fn wanted(session: &Session) -> BTreeSet<Id> {
        let looks = session.entries.iter().filter_map(Look::read).map(|look| look.of);
        looks
            .chain(session.header.reviews.clone())
            .filter(|of| session.entry(of).is_none())
            .collect()
    }

    /// Takes in whatever is wanted of another session.
    pub fn take(&mut self, wanted: &BTreeSet<Id>, from: &Session, viewer: Viewer) {
        for entry in from.entries.iter().filter(|entry| wanted.contains(entry.id())) {
            let may_read = visible(from, entry, viewer).shows_text();
            let owner = entry.owner().map(|owner| from.owner_name(owner));
            let words = may_read.then(|| quoted(&entry.in_words(), owner));
            self.words.insert(entry.id().clone(), words);
        }
    }

    /// Takes in whatever of a session goes on after it, for the sessions that come later.
    pub fn take_all(&mut self, from: &Session, viewer: Viewer) {
        let outlives = from.entries.iter().filter(|entry| !entry.kind().is_plain());
        let ids: BTreeSet<Id> = outlives.map(|entry| entry.id().clone()).collect();
        self.take(&ids, from, viewer);
    }

    /// Takes in the words of one entry.
    pub fn put(&mut self, id: Id, words: &str, owner: Option<&str>) {
        self.words.insert(id, Some(quoted(words, owner)));
    }

    /// Whether all that is wanted was found.
    pub fn has_all(&self, wanted: &BTreeSet<Id>) -> bool {
        wanted.iter().all(|id| self.words.contains_key(id))
    }

    /// An entry elsewhere in words, with who will do it.
    pub fn words(&self, of: &Id) -> String {
        match self.words.get(of) {
            Some(Some(words)) => words.clone(),
            Some(None) => "something not everybody may read".to_owned(),
            None => NO_LONGER_HERE.to_owned(),
        }
    }

    /// A look at something elsewhere in words: `“Ask two carers” (Amal): kept. They said yes`.
    pub fn in_words(&self, look: &Look) -> String {
        let of = self.words(&look.of);
        let verdict = if look.verdict.is_empty() { "looked at" } else { &look.verdict };
        let stop = if look.text.is_empty() { "" } else { ". " };
        format!("{of}: {verdict}{stop}{}", look.text)
    }
}

/// What an entry says, and who will do it.
fn quoted(words: &str, owner: Option<&str>) -> String {
    let owner = owner.map_or_else(String::new, |owner| format!(" ({owner})"));
    format!("“{words}”{owner}")
}
