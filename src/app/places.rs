//! What is wished for journals and their people, and what came of it.

use crate::domain::brought::Brought;
use crate::domain::catalogue::SessionKey;
use crate::domain::id::Id;
use crate::domain::journal::Journal;
use crate::domain::person::Person;
use crate::domain::prepared::Prepared;
use std::path::PathBuf;

/// Something to be done to a journal, as plain data.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// Make a journal of this name.
    Create(String),
    /// Give a journal another name.
    Rename {
        /// Its folder.
        slug: String,
        /// The name.
        name: String,
    },
    /// Write what is known of somebody into a journal.
    PutPerson {
        /// The journal's folder.
        slug: String,
        /// Who it is.
        person: Person,
    },
    /// Write what is prepared into a journal, or take it out.
    KeepPrepared {
        /// The journal's folder.
        slug: String,
        /// What is prepared.
        prepared: Option<Box<Prepared>>,
    },
    /// Let words wait in a journal for its next workshop.
    Bring {
        /// The journal's folder.
        slug: String,
        /// The words.
        note: Brought,
    },
    /// Take words out of a journal that wait there.
    TakeBack {
        /// The journal's folder.
        slug: String,
        /// Which ones.
        note: Id,
    },
    /// Forget somebody.
    Forget {
        /// The folder of the journal.
        slug: String,
        /// Who it is.
        person: Id,
        /// The name, to say it a last time.
        name: String,
    },
    /// Move a session to another journal.
    Move {
        /// Which session.
        key: SessionKey,
        /// Where to.
        to: Box<Journal>,
    },
}

impl Wish {
    /// Whether it changes sessions, so that everything must be saved before.
    pub fn needs_rest(&self) -> bool {
        matches!(self, Self::Forget { .. } | Self::Move { .. })
    }
}

/// What came of a wish; where nothing did, the sentence that says why.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// A journal was made.
    Created(Result<Journal, String>),
    /// A journal has another name.
    Renamed(Result<Journal, String>),
    /// Somebody is in the journal's file.
    PersonPut {
        /// Who it is.
        person: Person,
        /// The journal as it is now.
        result: Result<Journal, String>,
    },
    /// What is prepared is in the journal's file.
    PreparedKept(Result<(), String>),
    /// Words wait in the journal, or no longer: the journal as it is now.
    Waits(Result<Journal, String>),
    /// Somebody was forgotten.
    Forgotten {
        /// Who it was.
        person: Id,
        /// The name.
        name: String,
        /// What came of it.
        result: Result<Forgotten, String>,
    },
    /// A session was moved.
    Moved(Result<Moved, String>),
}

/// A session that was moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Where it was.
    pub from: SessionKey,
    /// Where it is.
    pub to: SessionKey,
}

/// What came of forgetting somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forgotten {
    /// How many files were changed.
    pub files: usize,
    /// How many entries have the name in their own words.
    pub entries: usize,
    /// How many other texts have it.
    pub texts: usize,
    /// How many files were left as they are.
    pub left: usize,
    /// The first of those, and why.
    pub first_left: Option<(PathBuf, String)>,
    /// Whether nothing more is to be done.
    pub is_finished: bool,
}
