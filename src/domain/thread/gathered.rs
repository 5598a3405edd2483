//! What one session brings to the threads of its journal.

use super::purpose::{Offered, PurposeVersion};
use super::source::Source;
use super::strand::Thread;
use super::taken_look::TakenLook;
use crate::domain::entry::Entry;
use crate::domain::session::Session;
use crate::domain::verdict::Look;
use crate::domain::visible::{Viewer, speaker, visible};
use crate::domain::words::EntryKind;

/// The words of which a session's file holds one, if it brings anything.
pub const WANTED: [&str; 6] =
    ["\"purpose\"", "\"commitment\"", "\"experiment\"", "\"look\"", "\"parked\"", "\"difference\""];

/// What a viewer may read in one session of what outlives it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gathered {
    /// The versions of the purpose.
    pub(super) purposes: Vec<PurposeVersion>,
    /// The things with which it goes on, as they stood before any look.
    pub(super) threads: Vec<(Entry, Thread)>,
    /// The looks that were taken, at something here or elsewhere.
    pub(super) looks: Vec<TakenLook>,
}

impl Gathered {
    /// What `viewer` may read of it in `session`.
    pub fn of(session: &Session, viewer: Viewer) -> Self {
        let mut gathered = Self::default();
        let mut offered = Vec::new();
        for (place, entry) in session.entries.iter().enumerate() {
            if !is_wanted(entry.kind()) || !visible(session, entry, viewer).shows_text() {
                continue;
            }
            let source = Source {
                session: session.header.id.clone(),
                place,
                at: entry.at(),
                title: session.header.title.clone(),
            };
            match entry.kind() {
                EntryKind::Sentence => offered.push(Offered {
                    by: speaker(session, entry, viewer).map(str::to_owned),
                    text: entry.text().to_owned(),
                }),
                EntryKind::Purpose => gathered.purposes.push(PurposeVersion {
                    id: entry.id().clone(),
                    version: entry.number("version"),
                    text: entry.text().to_owned(),
                    offered: offered.clone(),
                    source,
                }),
                EntryKind::Look => {
                    let look = Look::read(entry);
                    let again = entry.due();
                    let id = entry.id().clone();
                    gathered.looks.extend(look.map(|look| TakenLook { id, look, again, source }));
                }
                _ => gathered.threads.push((entry.clone(), Thread::begun(session, entry, source))),
            }
        }
        gathered
    }

    /// Whether it brings nothing.
    pub fn is_empty(&self) -> bool {
        self.purposes.is_empty() && self.threads.is_empty() && self.looks.is_empty()
    }
}

fn is_wanted(kind: &EntryKind) -> bool {
    matches!(
        kind,
        EntryKind::Sentence
            | EntryKind::Purpose
            | EntryKind::Difference
            | EntryKind::Commitment
            | EntryKind::Experiment
            | EntryKind::Parked
            | EntryKind::Look
    )
}
