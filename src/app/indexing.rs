//! What is looked through when somebody looks back: read on the store thread a few sessions at a
//! time once Look back was opened, and read again only where a file has changed.

use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::portions::Portions;
use crate::app::screen::Screen;
use crate::domain::catalogue::{Row, SessionKey, Stamp};
use crate::search::{Census, Index, Leaf};
use std::collections::{HashMap, HashSet};
use std::path::PathBuf;

/// Some sessions, to be read as far as they have changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batch {
    /// Which of all such requests it is.
    pub number: u64,
    /// The sessions, their files, and how those stood when they were read last.
    pub sessions: Vec<(SessionKey, PathBuf, Option<Stamp>)>,
}

/// What came of reading a session.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading {
    /// Its file is still the one that was read.
    Same,
    /// It was read; the stamp is missing where words wait in a draft, which has none.
    Read(Box<Leaf>, Option<Stamp>),
    /// It cannot be read.
    Unreadable,
}

/// All that was read so far.
#[derive(Clone, Debug, Default)]
pub struct Indexing {
    index: Index,
    census: Census,
    stamps: HashMap<SessionKey, Stamp>,
    portions: Portions,
    /// Whether the list was looked at since it last changed.
    is_compared: bool,
}

impl Indexing {
    /// What was read so far.
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// What there is in it to be named by filters, as far as it was counted.
    pub fn census(&self) -> &Census {
        &self.census
    }

    /// Counts some more of it: of one journal, or of all.
    pub fn count(&mut self, journal: Option<&str>) {
        self.census.go_on(&self.index, journal);
    }

    /// Whether there is more to be read.
    pub fn is_reading(&self) -> bool {
        !self.is_compared || !self.portions.is_idle() || !self.portions.is_empty()
    }

    /// The list is another one, or has changed.
    pub fn look_again(&mut self) {
        self.is_compared = false;
    }

    /// Leaves out what is gone, and has every file looked at.
    fn compare(&mut self, rows: &[&Row]) {
        self.is_compared = true;
        let here: HashSet<&SessionKey> = rows.iter().map(|row| &row.key).collect();
        let known = self.index.leaves().iter().map(|leaf| &leaf.key);
        let gone: Vec<SessionKey> = known.filter(|key| !here.contains(key)).cloned().collect();
        for key in gone {
            self.leave_out(&key);
        }
        let readable = rows.iter().rev().filter(|row| row.summary().is_some());
        self.portions.fill(readable.map(|row| (row.key.clone(), row.path.clone())).collect());
    }

    fn leave_out(&mut self, key: &SessionKey) {
        self.index.take_out(key);
        self.stamps.remove(key);
    }
}

/// Asks for the next sessions to be read, while somebody looks back and nobody is at it.
pub fn ask(model: &mut Model) -> Option<Effect> {
    if !matches!(model.screen, Screen::Review(_) | Screen::Reader(_)) {
        return None;
    }
    let rows = &model.catalogue.as_ref()?.rows;
    // A reader that was opened from elsewhere needs nothing of it.
    if !model.indexing.is_compared && matches!(model.screen, Screen::Review(_)) {
        // That words are in a page would tell what it says: what is hidden is not looked through.
        let shown: Vec<&Row> = rows.iter().filter(|row| !model.hides(&row.key)).collect();
        model.indexing.compare(&shown);
    }
    let indexing = &mut model.indexing;
    let (number, sessions) = indexing.portions.take()?;
    let with_stamp = |(key, path)| {
        let stamp = indexing.stamps.get(&key).copied();
        (key, path, stamp)
    };
    let sessions = sessions.into_iter().rev().map(with_stamp).collect();
    Some(Effect::Index(Batch { number, sessions }))
}

/// Some sessions were read.
pub fn take(model: &mut Model, number: u64, read: Vec<(SessionKey, Reading)>) {
    let indexing = &mut model.indexing;
    if !indexing.portions.is_answered_by(number) {
        return;
    }
    for (key, reading) in read {
        match reading {
            Reading::Same => {}
            Reading::Unreadable => indexing.leave_out(&key),
            Reading::Read(leaf, stamp) => {
                indexing.index.put(*leaf);
                match stamp {
                    Some(stamp) => indexing.stamps.insert(key, stamp),
                    None => indexing.stamps.remove(&key),
                };
            }
        }
    }
}
