//! A look, and where it was taken.

use super::source::Source;
use crate::domain::id::Id;
use crate::domain::verdict::Look;
use chrono::NaiveDate;

/// A look at something, in this session or in an earlier one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenLook {
    /// The entry that it is.
    pub id: Id,
    /// What it says, and of which entry.
    pub look: Look,
    /// When to look again, if it says so.
    pub again: Option<NaiveDate>,
    /// Where it was taken.
    pub source: Source,
}
