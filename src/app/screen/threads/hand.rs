//! Where the hand is on the threads screen.

use super::choosing::Choosing;
use super::jotting::Jotting;

/// Where the hand is.
#[derive(Clone, Debug, Default)]
pub enum Hand {
    /// On the rows.
    #[default]
    Rows,
    /// On what a look may find.
    Look(Choosing),
    /// On what can be noted of the way so far. Holds the selected one.
    Way(usize),
    /// On the line of a note.
    Line(Box<Jotting>),
}

impl Hand {
    /// Whether it is on the rows.
    pub fn is_on_rows(&self) -> bool {
        matches!(self, Self::Rows)
    }
}
