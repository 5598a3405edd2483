//! Topics that people offered, set out by slot and place.

use crate::domain::entry::Entry;
use crate::domain::grid::{Grid, Row};
use crate::domain::session::Session;
use crate::domain::step::PlanStep;
use crate::domain::visible::{Viewer, speaker, visible};
use crate::domain::words::{Collects, EntryKind, StepState};
use crate::fold::fold;

/// What stands over a topic that has no slot yet.
const NO_SLOT: &str = "no slot yet";

/// The topics of a session that `viewer` may read, by slot and place; none where nobody has a slot yet.
pub fn timetable(session: &Session, viewer: Viewer) -> Option<Grid> {
    let topics: Vec<&Entry> = session
        .entries
        .iter()
        .filter(|entry| *entry.kind() == EntryKind::Topic)
        .filter(|entry| visible(session, entry, viewer).shows_text())
        .collect();
    if topics.iter().all(|topic| topic.detail("slot").is_empty()) {
        return None;
    }
    let mut columns: Vec<String> = slots(session);
    let mut places: Vec<String> = Vec::new();
    for topic in &topics {
        add(&mut columns, topic.detail("slot"));
        add(&mut places, topic.detail("place"));
    }
    places.sort_by_key(|place| in_order(place));
    if topics.iter().any(|topic| topic.detail("slot").is_empty()) {
        columns.push(NO_SLOT.to_owned());
    }
    if topics.iter().any(|topic| topic.detail("place").is_empty()) {
        places.push(String::new());
    }
    let row = |place: &String| Row {
        who: place_in_words(place),
        cells: columns
            .iter()
            .map(|slot| {
                let slot = if slot == NO_SLOT { "" } else { slot };
                let here = topics.iter().filter(|topic| {
                    fold(topic.detail("slot")) == fold(slot)
                        && fold(topic.detail("place")) == fold(place)
                });
                here.map(|topic| in_words(session, topic, viewer)).collect::<Vec<_>>().join("; ")
            })
            .collect(),
    };
    let rows = places.iter().map(row).collect();
    Some(Grid { columns, rows })
}

/// Whether the timetable belongs to what is read while a step is on: where topics are gathered, and
/// in the talks that follow.
pub fn is_shown_in(session: &Session, step: &PlanStep) -> bool {
    let is_offered = |one: &PlanStep| one.collects == Collects::Topics;
    let place = session.plan.iter().position(|one| one.id == step.id).unwrap_or(0);
    let has_topics = session.plan.iter().take(place).any(is_offered);
    is_offered(step) || has_topics && step.collects == Collects::Nothing
}

/// Whether the timetable stands below a step in a document: the last one that gathered topics.
pub fn is_written_in(session: &Session, step: &PlanStep) -> bool {
    let was_on = |one: &&PlanStep| {
        one.collects == Collects::Topics
            && !matches!(one.state, StepState::Waiting | StepState::Skipped)
    };
    session.plan.iter().rev().find(was_on).is_some_and(|last| last.id == step.id)
}

/// The topic that has the slot and the place of `topic` already, if one has.
pub fn clash<'a>(session: &'a Session, topic: &Entry) -> Option<&'a Entry> {
    let same = |key: &str, other: &Entry| {
        !topic.detail(key).is_empty() && fold(topic.detail(key)) == fold(other.detail(key))
    };
    session.entries.iter().find(|other| {
        *other.kind() == EntryKind::Topic
            && other.id() != topic.id()
            && same("slot", other)
            && same("place", other)
    })
}

/// The names of the slots, where the format gives them.
pub fn slots(session: &Session) -> Vec<String> {
    let steps = session.plan.iter().filter(|step| step.collects == Collects::Topics);
    let mut slots = Vec::new();
    steps.flat_map(|step| &step.items).for_each(|slot| add(&mut slots, slot));
    slots
}

/// A slot as it was typed: its number stands for its name, and so do its first letters.
pub fn slot_meant(session: &Session, text: &str) -> String {
    let slots = slots(session);
    let number = text.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let begun = || slots.iter().find(|slot| fold(slot).starts_with(&fold(text))).cloned();
    number
        .and_then(|number| slots.get(number).cloned())
        .or_else(begun)
        .unwrap_or_else(|| text.to_owned())
}

/// A place in words: a number is the number of a place.
pub fn place_in_words(place: &str) -> String {
    match place {
        "" => "no place yet".to_owned(),
        number if number.chars().all(|letter| letter.is_ascii_digit()) => format!("Place {number}"),
        name => name.to_owned(),
    }
}

fn in_words(session: &Session, topic: &Entry, viewer: Viewer) -> String {
    match speaker(session, topic, viewer) {
        Some(host) => format!("{} ({host})", topic.text()),
        None => topic.text().to_owned(),
    }
}

fn add(list: &mut Vec<String>, name: &str) {
    if !name.is_empty() && !list.iter().any(|known| fold(known) == fold(name)) {
        list.push(name.to_owned());
    }
}

/// Numbers by their size, then names by their letters.
fn in_order(place: &str) -> (u64, String) {
    (place.parse().unwrap_or(u64::MAX), fold(place))
}
