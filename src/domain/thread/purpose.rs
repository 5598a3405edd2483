//! What the work is for, as it was put at one time.

use super::source::Source;
use crate::domain::id::Id;

/// A version of the purpose, with the sentences it was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PurposeVersion {
    /// The entry.
    pub id: Id,
    /// The number of the version within its session.
    pub version: Option<i64>,
    /// What it says.
    pub text: String,
    /// Who offered which sentence before it in its session.
    pub offered: Vec<Offered>,
    /// Who was there and had offered none, where people offered theirs by name.
    pub silent: Vec<String>,
    /// Where it stands.
    pub source: Source,
}

/// A sentence that somebody offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// Who, if that may be read.
    pub by: Option<String>,
    /// The sentence.
    pub text: String,
}
