//! Something of the way so far that the script notes outside any sitting.

use crate::domain::words::EntryKind;
use crate::handwritten::{Page, Section};

/// The kinds that are noted so.
const KINDS: [&str; 3] = ["outcome", "milestone", "dip"];

/// What shows an outcome, and who had a part in it, by the names that files give them.
const FIELDS: [&str; 5] = ["indicator", "baseline", "now", "source", "with"];

/// An outcome, a milestone or a step back.
#[derive(Debug)]
pub(super) struct Noted {
    /// What it is.
    pub(super) what: EntryKind,
    /// What it says.
    pub(super) text: String,
    /// The fields of an outcome.
    pub(super) fields: Vec<(&'static str, String)>,
}

impl Noted {
    /// Reads one `[[noted]]`. Faults are noted on the page.
    pub(super) fn read(page: &mut Page<'_>, section: &Section<'_, '_>) -> Self {
        let known: Vec<&str> = ["what", "text"].into_iter().chain(FIELDS).collect();
        section.expect_keys(page, &known);
        let what = section.needed_word(page, "what", &KINDS, EntryKind::known);
        let mut text = |key: &str| section.text(page, key).value;
        Self {
            what: what.unwrap_or(EntryKind::Milestone),
            text: text("text"),
            fields: FIELDS.into_iter().map(|key| (key, text(key))).collect(),
        }
    }
}
