//! How a session is set: which page of it, what is folded, who stands together.

use std::collections::BTreeSet;

/// How a session is set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// Which page of it.
    pub page: Page,
    /// The headings whose parts are folded, by their places.
    pub folded: BTreeSet<usize>,
    /// Whether in each step what one person said stands together.
    pub is_by_person: bool,
    /// Whether everybody who was there is named, with where they come from and which steps they led.
    pub names_all: bool,
}

/// A page of a session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// All of it.
    #[default]
    Whole,
    /// What came of it, to be shown at the close.
    Summary,
}

impl Arrangement {
    /// Folds what stands under a heading, or unfolds it.
    pub fn turn(&mut self, heading: usize) {
        if !self.folded.remove(&heading) {
            self.folded.insert(heading);
        }
    }

    /// Folds all of `count` headings, or unfolds them if every one is folded.
    pub fn turn_all(&mut self, count: usize) {
        if (0..count).all(|heading| self.folded.contains(&heading)) {
            self.folded.clear();
        } else {
            self.folded = (0..count).collect();
        }
    }
}
