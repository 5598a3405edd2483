//! A place in a session at which it is opened.

use crate::domain::id::Id;

/// Where a session is opened, or something stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// At an entry, in its step or among what came of the session.
    Entry(Id),
    /// At a step, by its number.
    Step(usize),
}
