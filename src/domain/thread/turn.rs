//! A moment that outlives its session without going on.

use super::source::Source;
use crate::domain::id::Id;
use crate::domain::words::EntryKind;

/// A light bulb or a decision: said once, and remembered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TurningPoint {
    /// The entry.
    pub id: Id,
    /// What it is.
    pub kind: EntryKind,
    /// What it says, in words.
    pub text: String,
    /// Where it stands.
    pub source: Source,
}
