//! Facts: what has happened, in the past tense.

use crate::app::gathering::Reading;
use crate::app::indexing;
use crate::app::key::Key;
use crate::app::places::Answer;
use crate::domain::catalogue::{Catalogue, SessionKey};
use crate::domain::journal::Journal;
use crate::domain::link::Links;
use crate::domain::noted::Noted;
use crate::domain::practice::Practice;
use crate::domain::recalled::Recalled;
use crate::domain::session::Session;
use crate::domain::thread::{Gathered, Overview};
use crate::domain::time::Time;
use crate::domain::wall::Wall;
use chrono::NaiveDate;
use std::path::PathBuf;
use std::sync::Arc;

/// Something that has happened and may change the model.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    /// A key was pressed.
    Pressed(Key),
    /// Text was pasted.
    Pasted(String),
    /// The terminal has a new size, or must be drawn anew.
    Resized,
    /// The terminal was left for another window.
    FocusLost,
    /// A deadline that the model asked for has come.
    DeadlineCame,
    /// The content was read.
    PracticeRead(Arc<Practice>),
    /// The sessions were listed.
    Catalogued(Catalogue),
    /// A session was read, or could not be.
    SessionRead {
        /// Which one.
        key: SessionKey,
        /// What for.
        purpose: Purpose,
        /// What was read, or why nothing was.
        result: Result<Box<ReadSession>, String>,
    },
    /// Some sessions were read to be looked through.
    Indexed {
        /// Which of all such requests it was.
        number: u64,
        /// What came of each.
        read: Vec<(SessionKey, indexing::Reading)>,
    },
    /// The threads of a session's journal were read.
    Followed {
        /// Which session.
        key: SessionKey,
        /// How everything stands there.
        overview: Box<Overview>,
    },
    /// Two sessions were read to be set side by side, or could not be.
    BothRead {
        /// Which ones.
        keys: Box<[SessionKey; 2]>,
        /// What was read of each, or why nothing was.
        read: Box<[Result<Box<ReadSession>, String>; 2]>,
    },
    /// Balcony notes were read.
    NotesRead {
        /// Those that were asked for.
        asked: Vec<SessionKey>,
        /// Those that say something, in the same order.
        notes: Vec<Noted>,
    },
    /// One's own sessions were read for what is to be recalled.
    Recalled {
        /// Those that were asked for.
        asked: Vec<SessionKey>,
        /// What they hold.
        recalled: Vec<Recalled>,
    },
    /// Some sessions were read for what outlives them.
    Gathered {
        /// Which ones.
        reading: Reading,
        /// What each brings.
        gathered: Vec<(SessionKey, Gathered)>,
    },
    /// A batch of changes was written to the draft log.
    Kept,
    /// All changes so far are on the disk for good.
    Saved(Time),
    /// Changes could not be written; they are in memory still.
    SaveFailed(String),
    /// The sessions in the trash were listed.
    TrashListed(Vec<Discarded>),
    /// A session was moved to the trash, or could not be.
    Trashed(Result<Discarded, String>),
    /// A session was brought back from the trash, or could not be.
    Restored(Result<SessionKey, String>),
    /// A session was erased, or could not be.
    Erased(Result<SessionKey, String>),
    /// A session was written to a file to hand on, or could not be.
    Exported(Result<PathBuf, String>),
    /// A format was kept in a file of its own, or could not be.
    FormatKept(Result<PathBuf, String>),
    /// The unsaved session was saved somewhere else, or could not be.
    SavedElsewhere(Result<PathBuf, String>),
    /// Another editor was left: its text, or why there is none.
    EditedOutside(Result<String, String>),
    /// A wish for a journal was fulfilled, or could not be.
    Place(Box<Answer>),
    /// What stands on the wall was read, or could not be.
    WallRead(Result<Option<Box<Wall>>, String>),
    /// Something went well or wrong that is worth a line.
    Noticed(String),
    /// The program was asked to end.
    Terminated,
}

/// How much of a long page the screen shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extent {
    /// Rows on the screen.
    pub page: usize,
    /// Rows in all.
    pub rows: usize,
    /// Columns of the line that is typed.
    pub columns: usize,
    /// Whether there is room for two columns: agenda and notes beside a running session, two halves
    /// of Home.
    pub wide: bool,
    /// The row of the place that was found, if words are looked for, or of where the page goes.
    pub hit: Option<usize>,
    /// The heading under which the first row of a document stands, by its place.
    pub section: Option<usize>,
    /// How many pages a step's notes fill where they are shown whole.
    pub note_pages: usize,
    /// Whether every entry of a running step, and all it has revealed, stand on the screen.
    pub shows_all: bool,
    /// How many headings a document has.
    pub sections: usize,
}

/// What a session was read for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To be read.
    Reading,
    /// To be summed up, now that it has ended.
    Closing,
    /// To be taken up again.
    Continuing,
}

/// A session as it was found.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadSession {
    /// The session.
    pub session: Session,
    /// Where its links to other sessions lead.
    pub links: Links,
    /// The journal it is in.
    pub journal: Journal,
    /// Whether a newer program wrote it, so that it may only be read.
    pub newer: bool,
    /// What is worth saying about how it was found.
    pub notices: Vec<String>,
}

/// A session in the trash.
#[derive(Clone, Debug, PartialEq)]
pub struct Discarded {
    /// Which session.
    pub key: SessionKey,
    /// What people called it.
    pub title: String,
    /// Its file in the trash.
    pub path: PathBuf,
    /// The day it was moved there, if that is known.
    pub since: Option<NaiveDate>,
}
