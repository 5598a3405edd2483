//! What happened in a place.

use crate::domain::format::Origin;

/// A story short enough to be read aloud in a minute.
#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    /// Its short name in files: `plymouth-alcohol`. Never shown.
    pub id: String,
    /// Where it happened.
    pub place: String,
    /// What it was about, in one line.
    pub issue: String,
    /// What people did.
    pub did: String,
    /// What moved.
    pub shifted: String,
    /// What to ask of ourselves.
    pub ask: String,
    /// The ids of the building blocks, hurdles and light bulbs it shows.
    pub parts: Vec<String>,
    /// Where in the report it comes from.
    pub source: String,
    /// Where its file is.
    pub origin: Origin,
}
