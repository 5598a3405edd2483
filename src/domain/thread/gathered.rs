//! What one session brings to the threads of its journal.

use super::purpose::{Offered, PurposeVersion};
use super::source::Source;
use super::strand::Thread;
use super::taken_look::TakenLook;
use super::turn::TurningPoint;
use super::withheld::Withheld;
use crate::domain::entry::Entry;
use crate::domain::id::Id;
use crate::domain::session::Session;
use crate::domain::time::Time;
use crate::domain::trend::Scored;
use crate::domain::verdict::Look;
use crate::domain::visible::{Viewer, names_of, speaker, visible};
use crate::domain::words::{EntryKind, Names};
use std::collections::HashSet;

/// The words of which a session's file holds one, if it brings anything.
pub const WANTED: [&str; 13] = [
    "\"purpose\"",
    "\"commitment\"",
    "\"experiment\"",
    "\"look\"",
    "\"parked\"",
    "\"difference\"",
    "\"light bulb\"",
    "\"decision\"",
    "\"outcome\"",
    "\"milestone\"",
    "\"dip\"",
    "\"score\"",
    "\"blocks\"",
];

/// What a viewer may read in one session of what outlives it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gathered {
    /// The versions of the purpose.
    pub(super) purposes: Vec<PurposeVersion>,
    /// The things with which it goes on, as they stood before any look.
    pub(super) threads: Vec<(Entry, Thread)>,
    /// The looks that were taken, at something here or elsewhere.
    pub(super) looks: Vec<TakenLook>,
    /// The moments at which something turned.
    pub(super) turns: Vec<TurningPoint>,
    /// What was scored.
    pub(super) scores: Vec<Scored>,
    /// The building blocks, hurdles and light bulbs of the steps that were on, each with when it was
    /// on last.
    pub(super) touched: Vec<(String, Time)>,
    /// What the viewer may not read of it.
    pub(super) withheld: Vec<Withheld>,
}

impl Gathered {
    /// What `viewer` may read of it in `session`.
    pub fn of(session: &Session, viewer: Viewer) -> Self {
        let mut gathered = Self {
            scores: Scored::all(session, viewer),
            touched: touched(session),
            withheld: Withheld::all(session, viewer),
            ..Self::default()
        };
        let mut offered: Vec<Offered> = Vec::new();
        let mut heard = Some(HashSet::new());
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
                EntryKind::Sentence if entry.is_pass() => {}
                EntryKind::Sentence => {
                    // Where somebody's name may not be read, nobody can be missed by name.
                    let may_name = names_of(session, entry) == Names::Shown;
                    heard = heard.zip(entry.by().filter(|_| may_name)).map(|(mut heard, by)| {
                        heard.insert(by.clone());
                        heard
                    });
                    offered.push(Offered {
                        by: speaker(session, entry, viewer).map(str::to_owned),
                        text: entry.text().to_owned(),
                    });
                }
                EntryKind::Purpose => gathered.purposes.push(PurposeVersion {
                    id: entry.id().clone(),
                    version: entry.number("version"),
                    text: entry.text().to_owned(),
                    offered: offered.clone(),
                    silent: silent(session, heard.as_ref()),
                    source,
                }),
                EntryKind::Look => {
                    let look = Look::read(entry);
                    let again = entry.due();
                    let id = entry.id().clone();
                    gathered.looks.extend(look.map(|look| TakenLook { id, look, again, source }));
                }
                _ => {
                    if is_turn(entry.kind()) {
                        gathered.turns.push(TurningPoint::at(session, entry, source.clone()));
                    }
                    if goes_on(entry) {
                        let thread = Thread::begun(session, entry, source, viewer);
                        gathered.threads.push((entry.clone(), thread));
                    }
                }
            }
        }
        gathered
    }

    /// Whether it brings nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

pub(super) fn is_wanted(kind: &EntryKind) -> bool {
    is_turn(kind)
        || matches!(
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

fn is_turn(kind: &EntryKind) -> bool {
    matches!(
        kind,
        EntryKind::LightBulb
            | EntryKind::Decision
            | EntryKind::Outcome
            | EntryKind::Milestone
            | EntryKind::Dip
    )
}

/// Whether something is waited for after its session; of a decision only where somebody said when
/// to look at it again.
fn goes_on(entry: &Entry) -> bool {
    match entry.kind() {
        EntryKind::Decision => entry.due().is_some(),
        kind => !is_turn(kind),
    }
}

/// Who was there and has offered no sentence, where people offered theirs by name.
fn silent(session: &Session, heard: Option<&HashSet<Id>>) -> Vec<String> {
    let Some(heard) = heard.filter(|heard| !heard.is_empty()) else { return Vec::new() };
    let people = session.people.iter().filter(|person| !heard.contains(&person.id));
    people.map(|person| person.name.clone()).collect()
}

fn touched(session: &Session) -> Vec<(String, Time)> {
    let on = session.plan.iter().filter_map(|step| Some((step, step.spans.last()?.started)));
    on.flat_map(|(step, at)| step.blocks.iter().map(move |block| (block.clone(), at))).collect()
}
