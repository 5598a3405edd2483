//! What of the threads somebody may not read.

use super::gathered::is_wanted;
use crate::domain::id::Id;
use crate::domain::session::Session;
use crate::domain::tally::tallies;
use crate::domain::verdict::Look;
use crate::domain::visible::{Viewer, visible};
use crate::domain::words::EntryKind;

/// An entry that a viewer may not read: only that there is one is ever told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withheld {
    /// What it is.
    pub kind: EntryKind,
    /// At what it looks, if it is a look.
    pub of: Option<Id>,
}

impl Withheld {
    /// All of a session that `viewer` may not read.
    pub(super) fn all(session: &Session, viewer: Viewer) -> Vec<Self> {
        let is_counted = |step: &Id| {
            let step = session.step(step);
            step.is_some_and(|step| !tallies(session, step, viewer).is_empty())
        };
        let shown: Vec<&Id> = session
            .plan
            .iter()
            .map(|step| &step.id)
            .filter(|step| viewer == Viewer::Room && is_counted(step))
            .collect();
        let is_missed = |kind: &EntryKind, step: Option<&Id>| match kind {
            // A number that is counted is told.
            EntryKind::Score => step.is_none_or(|step| !shown.contains(&step)),
            kind => is_wanted(kind),
        };
        session
            .entries
            .iter()
            .filter(|entry| !entry.is_pass() && is_missed(entry.kind(), entry.step()))
            .filter(|entry| !visible(session, entry, viewer).shows_text())
            .map(|entry| Self {
                kind: entry.kind().clone(),
                of: Look::read(entry).map(|look| look.of),
            })
            .collect()
    }
}
