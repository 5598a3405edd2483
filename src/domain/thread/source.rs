//! Where an entry stands.

use crate::domain::id::Id;
use crate::domain::time::Time;

/// The session and the place in it where something was said. Sources are in the order of their
/// sessions' names, which begin with the time, and then of the places: never of clocks that may jump.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Source {
    /// Which session.
    pub session: Id,
    /// The place among its entries.
    pub place: usize,
    /// When it was said.
    pub at: Time,
    /// What people called the session.
    pub title: String,
}
