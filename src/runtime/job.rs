//! What the store thread is asked to do, and what it answers.

use crate::app::gathering::Reading;
use crate::app::handing_on::HandOn;
use crate::app::indexing::Batch;
use crate::app::msg::{Discarded, Msg, Purpose};
use crate::app::places::Wish;
use crate::domain::catalogue::SessionKey;
use crate::domain::format::Format;
use crate::domain::id::Id;
use crate::domain::journal::Journal;
use crate::domain::session::Session;
use crate::domain::time::Time;
use crate::domain::wall::Wall;
use crate::store::Hash;
use crate::store::draft::SyncHandle;
use std::path::PathBuf;

/// Work for the store thread.
#[derive(Debug)]
pub enum Job {
    /// Read the content.
    ReadPractice,
    /// Put sessions back together whose process died, then list everything.
    Recover(Time),
    /// List everything.
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
    /// Wait until a draft log is on the disk.
    Sync {
        /// Whose log.
        key: SessionKey,
        /// The log.
        handle: SyncHandle,
    },
    /// Write a session's file.
    Checkpoint {
        /// Which session.
        key: SessionKey,
        /// The session as it is to be saved.
        session: Box<Session>,
        /// When.
        at: Time,
        /// Chance for names of files.
        random: Id,
    },
    /// Take the names that a session keeps no longer out of its earlier versions too, once it is saved.
    KeepNoNames(SessionKey),
    /// Remove draft logs whose words are saved, in this order.
    Retire {
        /// Whose logs.
        key: SessionKey,
        /// The logs; the last one tells that those before it are over.
        logs: Vec<PathBuf>,
    },
    /// Write a journal's file.
    SaveJournal(Box<Journal>, Id),
    /// Do something to a journal or its people.
    Place(Wish, Time),
    /// Put this on the wall, or take the wall away.
    ShowWall(Option<Box<Wall>>),
    /// Read what stands on the wall.
    ReadWall,
    /// List the trash.
    ListTrash,
    /// Move a session to the trash.
    Trash(SessionKey, Time),
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
    /// Write a page for those who were not there to a Markdown file.
    Brief(SessionKey),
    /// Save a session in the home folder.
    SaveElsewhere(Box<Session>),
}

/// An answer of the store thread.
#[derive(Debug)]
pub enum Report {
    /// A fact for the model.
    Fact(Msg),
    /// A session was read to be gone on with.
    Opened {
        /// The fact for the model.
        fact: Msg,
        /// Which session.
        key: SessionKey,
        /// The fingerprint of its file, if it has one.
        base: Option<Hash>,
        /// The number for its next draft log.
        sequence: u64,
        /// The draft logs of others that are part of it.
        logs: Vec<PathBuf>,
    },
    /// A draft log is on the disk, or is not and will not be.
    Synced {
        /// Whose log.
        key: SessionKey,
        /// Why it is not.
        result: Result<(), String>,
    },
    /// Draft logs that are over could not be removed.
    Retained {
        /// Whose logs.
        key: SessionKey,
        /// The logs that are still there.
        logs: Vec<PathBuf>,
    },
    /// A session's file was written, or was not.
    Checkpointed {
        /// Which session.
        key: SessionKey,
        /// The fingerprint of the file, or why there is none.
        result: Result<Hash, String>,
    },
}
