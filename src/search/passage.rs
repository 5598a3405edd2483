//! A part of a session that is looked through by itself.

use crate::domain::id::Id;
use crate::domain::words::EntryKind;

/// Something in a session in which words are looked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    /// Where it stands.
    pub place: Place,
    /// What kind of entry it is.
    pub kind: EntryKind,
    /// Who said it, by their place among the names of its session.
    pub(super) by: Option<u16>,
    /// Who will do it, likewise.
    pub(super) owner: Option<u16>,
    /// The step in which it was said, by its place in the plan.
    pub(super) step: Option<u16>,
    /// Where its text begins and ends.
    pub(super) text: (u32, u32),
    /// Where its folded text begins and ends.
    pub(super) folded: (u32, u32),
}

/// Where in a session a passage stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// It is the session's title.
    Title,
    /// It is the list of who was there.
    People,
    /// It is this entry.
    Entry(Id),
    /// It is a line that nobody has kept yet.
    Unfinished,
}

impl Passage {
    /// Whether somebody said it, or was about to.
    pub fn is_said(&self) -> bool {
        !matches!(self.place, Place::Title | Place::People)
    }
}
