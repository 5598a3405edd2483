//! How wide a row is so far.

use crate::shown::Shown;
use crate::wrap::{columns, columns_of_one};

/// The columns of a row so far. Where something was left out because it cannot be seen, its
/// neighbours may become one, so they are measured together.
pub(super) struct Measure {
    used: usize,
    last_seen: usize,
    before_last_seen: usize,
    is_parted: bool,
}

impl Measure {
    pub(super) fn new(start: usize) -> Self {
        Self { used: 0, last_seen: start, before_last_seen: 0, is_parted: false }
    }

    /// The columns together with the grapheme at `at`, and whether that cannot be seen.
    pub(super) fn with(&self, text: &str, at: usize, grapheme: &str) -> (usize, bool) {
        let taken = columns_of_one(grapheme);
        let is_hidden = taken == 0 && Shown::line(grapheme).as_str().is_empty();
        if is_hidden || !self.is_parted {
            return (self.used + taken, is_hidden);
        }
        let both = text.get(self.last_seen..at + grapheme.len()).unwrap_or_default();
        (self.before_last_seen + columns(both), is_hidden)
    }

    pub(super) fn pass(&mut self, at: usize, total: usize, is_hidden: bool) {
        if !is_hidden {
            self.before_last_seen = self.used;
            self.last_seen = at;
        }
        self.is_parted = is_hidden;
        self.used = total;
    }
}
