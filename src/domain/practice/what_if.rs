//! A hard moment in a room, and what helps in it.

use crate::domain::format::Origin;

/// A card for a hard moment: what to notice, what to say, what to do.
#[derive(Clone, Debug, PartialEq)]
pub struct WhatIf {
    /// Its short name in files: `quiet`. Never shown.
    pub id: String,
    /// The moment, in a few words: *It goes quiet*.
    pub name: String,
    /// By what the moment is known.
    pub notice: String,
    /// What might be said, word for word, each a choice of its own.
    pub say: Vec<String>,
    /// What might be done.
    pub steps: Vec<String>,
    /// What makes it worse.
    pub avoid: String,
    /// Keys that help here, each with what it does.
    pub here: Vec<String>,
    /// The building blocks, hurdles and light bulbs it belongs to.
    pub parts: Vec<String>,
    /// Where in the report it comes from.
    pub source: String,
    /// Where its file is.
    pub origin: Origin,
}
