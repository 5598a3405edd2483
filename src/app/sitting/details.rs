//! What is told of an entry after it was kept: who, by when, and the rest of its kind.

use super::Sitting;
use crate::domain::id::Id;

/// What undo calls the owner of an entry.
pub const OWNER: &str = "the owner";
/// What undo calls the condition of a promise.
pub const CONDITION: &str = "the condition";

impl Sitting {
    /// Notes who will do what an entry says.
    pub fn set_owner(&mut self, id: &Id, owner: &str) {
        if let Some(entry) = self.session.entry(id) {
            let entry = entry.clone().with_owner(owner);
            self.replace(entry, OWNER);
        }
    }

    /// Notes by when an entry will be done.
    pub fn set_due(&mut self, id: &Id, due: chrono::NaiveDate) {
        if let Some(entry) = self.session.entry(id) {
            let entry = entry.clone().with_due(due);
            self.replace(entry, "the date");
        }
    }

    /// Writes down a field that belongs to an entry's kind.
    pub fn set_detail(&mut self, id: &Id, key: &str, value: &str, words: &str) {
        if let Some(entry) = self.session.entry(id) {
            let entry = entry.clone().with(key, value);
            self.replace(entry, words);
        }
    }

    /// Makes one of the two halves of a tension: *both … and …*.
    pub fn add_other_half(&mut self, id: &Id, other: &str) {
        if let Some(entry) = self.session.entry(id) {
            let text = format!("both {} and {other}", entry.text().trim_end_matches('.'));
            let entry = entry.clone().with_text(&text);
            self.replace(entry, "the other half");
        }
    }
}
