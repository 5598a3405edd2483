//! Requests to the world outside, as plain data.

use crate::app::gathering::Reading;
use crate::app::handing_on::HandOn;
use crate::app::indexing::Batch;
use crate::app::msg::{Discarded, Purpose};
use crate::app::places::Wish;
use crate::domain::catalogue::SessionKey;
use crate::domain::format::Format;
use crate::domain::journal::Journal;
use crate::domain::part::Part;
use crate::domain::session::Session;
use std::path::PathBuf;

/// Something the model wants done.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// List the sessions.
    Catalogue,
    /// Read a session.
    Read {
        /// Which one.
        key: SessionKey,
        /// What for.
        purpose: Purpose,
    },
    /// Read these sessions for what is to be recalled.
    Recall(Vec<(SessionKey, PathBuf)>),
    /// Read these balcony notes.
    ReadNotes(Vec<(SessionKey, PathBuf)>),
    /// Read some sessions to be looked through.
    Index(Batch),
    /// Read some sessions for what outlives them.
    Gather(Reading),
    /// Read the threads of a session's journal.
    Follow(SessionKey),
    /// Read two sessions to be set side by side.
    ReadBoth(Box<[SessionKey; 2]>),
    /// Make this new session the one that is kept.
    Begin {
        /// Which one.
        key: SessionKey,
        /// The session as it begins.
        session: Box<Session>,
    },
    /// Write changes to the draft log before anything is drawn.
    Record {
        /// The changed parts, in order.
        parts: Vec<Part>,
        /// Whether they are only a sign of life and need no checkpoint.
        quiet: bool,
    },
    /// Take the names that this session keeps no longer out of its earlier versions too, once it is saved.
    KeepNoNames(SessionKey),
    /// Write the session file soon.
    Checkpoint,
    /// Save this session for good and keep it no longer.
    Close(Box<Session>),
    /// Write the journal's file.
    SaveJournal(Box<Journal>),
    /// Do something to a journal or its people.
    Place(Wish),
    /// List the trash.
    ListTrash,
    /// Move a session to the trash.
    Trash(SessionKey),
    /// Bring a session back from the trash.
    Restore(Discarded),
    /// Erase a session and all its copies.
    Erase(SessionKey),
    /// Write what the room may see of a session to a Markdown file.
    Export(SessionKey),
    /// Write what goes on in a journal for others.
    HandOn(HandOn),
    /// Keep a format in a file of the user's own.
    KeepFormat(Box<Format>),
    /// Write a page for those who were not there.
    Brief(SessionKey),
    /// Open some text in the user's own editor.
    EditOutside {
        /// Which session it belongs to.
        key: SessionKey,
        /// The text so far.
        text: String,
    },
    /// Ring the terminal's bell.
    Ring,
    /// Stop the program until the shell lets it go on.
    Suspend,
    /// Try to save again at once.
    Retry,
    /// Save the unsaved session in the home folder.
    SaveElsewhere,
    /// Leave the program.
    Quit {
        /// Whether to leave even if something is not saved.
        anyway: bool,
    },
}

impl Effect {
    /// Whether it leaves anything on the disk, or may: nothing of that happens in a rehearsal.
    pub fn writes(&self) -> bool {
        match self {
            Self::Catalogue
            | Self::Read { .. }
            | Self::Index(_)
            | Self::Follow(_)
            | Self::ReadBoth(_)
            | Self::Gather(_)
            | Self::ReadNotes(_)
            | Self::Recall(_)
            | Self::ListTrash
            | Self::Ring
            | Self::Suspend
            | Self::Retry
            | Self::Quit { .. } => false,
            Self::Begin { .. }
            | Self::Record { .. }
            | Self::KeepNoNames(_)
            | Self::Checkpoint
            | Self::Close(_)
            | Self::SaveJournal(_)
            | Self::Place(_)
            | Self::Trash(_)
            | Self::Restore(_)
            | Self::Erase(_)
            | Self::Export(_)
            | Self::HandOn(_)
            | Self::KeepFormat(_)
            | Self::Brief(_)
            | Self::EditOutside { .. }
            | Self::SaveElsewhere => true,
        }
    }
}
