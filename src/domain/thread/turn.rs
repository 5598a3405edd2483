//! A moment that outlives its session without going on.

use super::source::Source;
use crate::domain::entry::Entry;
use crate::domain::id::Id;
use crate::domain::outcome::Outcome;
use crate::domain::session::Session;
use crate::domain::words::{EntryKind, SessionKind};

/// A light bulb, a decision, an outcome, a milestone or a step back: said once, and remembered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TurningPoint {
    /// The entry.
    pub id: Id,
    /// What it is.
    pub kind: EntryKind,
    /// What it says, in words.
    pub text: String,
    /// What an outcome says, piece by piece.
    pub outcome: Option<Outcome>,
    /// Whether it was noted outside any sitting.
    pub is_note: bool,
    /// Where it stands.
    pub source: Source,
}

impl TurningPoint {
    /// What an entry says that stands there and may be read.
    pub(super) fn at(session: &Session, entry: &Entry, source: Source) -> Self {
        Self {
            id: entry.id().clone(),
            kind: entry.kind().clone(),
            text: entry.in_words(),
            outcome: Outcome::read(entry),
            is_note: session.header.kind == SessionKind::Note,
            source,
        }
    }
}
