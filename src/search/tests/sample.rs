//! Some sessions to be looked through.

use crate::domain::catalogue::SessionKey;
use crate::domain::entry::{Entry, EntryHead};
use crate::domain::id::Id;
use crate::domain::journal::Journal;
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::domain::step::PlanStep;
use crate::domain::time;
use crate::domain::visible::Viewer;
use crate::domain::words::{Audience, EntryKind, SessionKind};
use crate::search::{Findings, Index, Leaf, Place, Query, Vocabulary};

/// An entry of a step `step`.
pub(super) fn says(id: &str, by: Option<&str>, kind: EntryKind, text: &str) -> Entry {
    let head = EntryHead {
        id: Id::new(id),
        at: time::from_text("2026-11-23T10:00:00+00:00").unwrap(),
        step: Some(Id::new("step")),
        by: by.map(Id::new),
        audience: Audience::Room,
        kind,
    };
    Entry::new(head, text)
}

/// A workshop with Amal and Jo that began on this day.
pub(super) fn workshop(title: &str, day: &str, entries: Vec<Entry>) -> Session {
    let at = time::from_text(&format!("{day}T10:00:00+00:00")).unwrap();
    let mut session = Session::begin(SessionKind::Workshop, title, at, &Id::from_bits(1));
    session.plan.push(PlanStep::blank(Id::new("step"), "In one sentence"));
    session.people = vec![Person::named(Id::new("a"), "Amal"), Person::named(Id::new("j"), "Jo")];
    session.people[1].organisation = "Foodbank".into();
    session.entries = entries;
    session
}

/// The sessions of the journal *my-team*, to be looked through.
pub(super) fn index<'a>(sessions: impl IntoIterator<Item = &'a Session>) -> Index {
    let mut index = Index::default();
    for session in sessions {
        index.put(leaf(session));
    }
    index
}

pub(super) fn leaf(session: &Session) -> Leaf {
    let key = SessionKey::new("my-team", session.header.id.clone());
    Leaf::of(key, session, Viewer::Owner)
}

/// What somebody types, who has the journals *My team* and *Wirral* and no library.
pub(super) fn query(text: &str) -> Query {
    let journals = [Journal::my_team(), Journal::place("wirral", "Wirral food partnership")];
    Query::read(text, &Vocabulary::of(None, &journals))
}

/// What is found for what somebody types: the ids of entries, or what else it is.
pub(super) fn found(index: &Index, text: &str) -> Vec<String> {
    let mut findings = Findings::default();
    findings.turn_to(query(text), index);
    in_words(&findings, index)
}

pub(super) fn in_words(findings: &Findings, index: &Index) -> Vec<String> {
    let hits = (0..findings.len()).map(|place| findings.get(place).unwrap());
    hits.map(|hit| {
        let leaf = index.leaf(hit.leaf).unwrap();
        match &leaf.passages()[hit.passage].place {
            Place::Entry(id) => id.to_string(),
            other => format!("{other:?}: {}", leaf.title()),
        }
    })
    .collect()
}
