//! The second halves: what is asked after an entry was kept. The entry is stored already; Enter on
//! nothing skips.

use super::{Outcome, closing};
use crate::app::due::day_meant;
use crate::app::editor::Editor;
use crate::app::sitting::details::{CONDITION, OWNER};
use crate::app::sitting::{Sitting, first_words};
use crate::domain::entry::Entry;
use crate::domain::id::Id;
use crate::domain::moment::Now;
use crate::domain::taken_apart::{bare, has_and};
use crate::domain::timetable::{clash, place_in_words, slot_meant, slots};
use crate::domain::verdict::Verdict;
use crate::domain::words::EntryKind;

/// What the line asks for after an entry was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// What somebody used to think, before a light bulb.
    Before,
    /// The other half of a tension.
    AndAlso,
    /// When a promise holds.
    Condition,
    /// Who will do it.
    Owner,
    /// By when, or when to look again.
    Due,
    /// What was said at a look.
    Words,
    /// In which slot a topic is talked about.
    Slot,
    /// Where a topic is talked about.
    Place,
    /// When people meet next.
    Next,
    /// What shows an outcome.
    Indicator,
    /// How that was before.
    Baseline,
    /// How it is now.
    Now,
    /// Where that is known from.
    Source,
    /// Who else contributed to an outcome.
    With,
}

/// What is asked where something is looked at again.
const AGAIN: &str = "Look again on";

impl Asked {
    const ALL: [Self; 14] = [
        Self::Before,
        Self::AndAlso,
        Self::Condition,
        Self::Owner,
        Self::Due,
        Self::Words,
        Self::Slot,
        Self::Place,
        Self::Next,
        Self::Indicator,
        Self::Baseline,
        Self::Now,
        Self::Source,
        Self::With,
    ];

    /// What the line of this kind asks for, if it asks.
    pub fn of(kind: &EntryKind) -> Option<Self> {
        Self::ALL.into_iter().find(|asked| asked.word() == kind.as_str())
    }

    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::AndAlso => "and also",
            Self::Condition => "if",
            Self::Owner => "owner",
            Self::Due => "due",
            Self::Words => "words",
            Self::Slot => "slot",
            Self::Place => "place",
            Self::Next => "next",
            Self::Indicator => "indicator",
            Self::Baseline => "baseline",
            Self::Now => "now",
            Self::Source => "source",
            Self::With => "with",
        }
    }

    fn kind(self) -> EntryKind {
        EntryKind::Other(self.word().to_owned())
    }

    /// What the line asks about an entry, before the text.
    pub fn label(self, about: Option<&Entry>) -> &'static str {
        let verdict = about.filter(|entry| *entry.kind() == EntryKind::Look);
        let verdict = verdict.and_then(|look| Verdict::known(look.detail("verdict")));
        match (self, about.map(Entry::kind)) {
            (Self::Before, _) => "I used to think",
            (Self::AndAlso, _) => "and also",
            (Self::Condition, _) => "If, when or where",
            (Self::Owner, Some(EntryKind::Difference)) => "Who holds it open",
            (Self::Owner, _) => "Who will do it",
            (Self::Due, Some(EntryKind::Look)) => {
                verdict.and_then(|verdict| verdict.again).unwrap_or(AGAIN)
            }
            (Self::Due, Some(EntryKind::Decision | EntryKind::Parked)) => AGAIN,
            (Self::Due, _) => "By when",
            (Self::Words, _) => verdict.map_or("How it is going", |verdict| verdict.asks),
            (Self::Slot, _) => "In which slot",
            (Self::Place, _) => "In which place",
            (Self::Next, _) => "When do we meet next",
            (Self::Indicator, _) => "What shows it",
            (Self::Baseline, _) => "How it was before",
            (Self::Now, _) => "How it is now",
            (Self::Source, _) => "How we know",
            (Self::With, _) => "Who else contributed",
        }
    }

    /// What is asked first after an entry of this kind, if anything is.
    fn first(entry: &Entry) -> Option<Self> {
        match entry.kind() {
            EntryKind::LightBulb => Some(Self::Before),
            EntryKind::Tension if !has_and(entry.text()) => Some(Self::AndAlso),
            EntryKind::Commitment if !entry.detail("if").is_empty() => Some(Self::Owner),
            EntryKind::Commitment => Some(Self::Condition),
            EntryKind::Decision | EntryKind::Difference => Some(Self::Owner),
            EntryKind::Parked => Some(Self::Due),
            EntryKind::Topic => Some(Self::Slot),
            EntryKind::Outcome => Some(Self::Indicator),
            _ => None,
        }
    }

    /// What is asked next about an entry of this kind.
    fn next(self, about: Option<&Entry>) -> Option<Self> {
        let kind = about.map(Entry::kind);
        match self {
            // A place without a slot says nothing.
            Self::Slot if about.is_some_and(|topic| topic.detail("slot").is_empty()) => None,
            Self::Slot => Some(Self::Place),
            Self::Condition => Some(Self::Owner),
            // Somebody holds a difference for as long as it takes.
            Self::Owner if kind == Some(&EntryKind::Difference) => None,
            Self::Owner => Some(Self::Due),
            // Only where something more is waited for there is a next day.
            Self::Words => {
                let verdict = about.and_then(|look| Verdict::known(look.detail("verdict")));
                verdict.and_then(|verdict| verdict.again).map(|_| Self::Due)
            }
            // Without an indicator nothing stands before it and now.
            Self::Indicator if about.is_some_and(|one| one.detail("indicator").is_empty()) => {
                Some(Self::Source)
            }
            Self::Indicator => Some(Self::Baseline),
            Self::Baseline => Some(Self::Now),
            Self::Now => Some(Self::Source),
            Self::Source => Some(Self::With),
            Self::Before | Self::AndAlso | Self::Due | Self::Place | Self::Next | Self::With => {
                None
            }
        }
    }
}

/// Asks for the second half of an entry that was just kept, if its kind has one.
pub fn begin(sitting: &mut Sitting, entry: Id) {
    if let Some(asked) = sitting.session.entry(&entry).and_then(Asked::first) {
        sitting.kind = asked.kind();
        sitting.edits = Some(entry);
        sitting.touch();
    }
}

/// Asks once more for what was asked for last and has just been taken back.
pub(super) fn ask_again(sitting: &mut Sitting, taken_back: &str) {
    let asked = match (Asked::of(&sitting.kind), taken_back) {
        (Some(Asked::Due), OWNER) => Asked::Owner,
        (Some(Asked::Owner), CONDITION) => Asked::Condition,
        _ => return,
    };
    sitting.kind = asked.kind();
    sitting.touch();
}

/// Asks for the words of a look that was just kept.
pub fn ask_for_words(sitting: &mut Sitting, look: Id) {
    sitting.kind = Asked::Words.kind();
    sitting.edits = Some(look);
    sitting.touch();
}

/// Ends the asking without an answer.
pub fn stop(sitting: &mut Sitting) {
    sitting.kind = sitting.own_kind();
    sitting.edits = None;
    sitting.touch();
}

/// Takes what the line says as the answer.
pub(in crate::app) fn answer(sitting: &mut Sitting, asked: Asked, now: &mut Now) -> Outcome {
    if asked == Asked::Next {
        return closing::answer(sitting, now);
    }
    let is_there = |id: &Id| sitting.session.entry(id).is_some();
    let Some(entry) = sitting.edits.clone().filter(is_there) else {
        stop(sitting);
        return Outcome::Done;
    };
    let text = sitting.editor.text().trim().to_owned();
    let mut outcome = Outcome::Done;
    if !text.is_empty() {
        match asked {
            Asked::Before => {
                let before = bare(&text, &["i used to think that ", "i used to think "]);
                sitting.set_detail(&entry, "before", before, "what somebody used to think");
            }
            Asked::AndAlso => sitting.add_other_half(&entry, bare(&text, &["and also ", "and "])),
            Asked::Condition => {
                let condition = bare(&text, &["if ", "when "]);
                sitting.set_detail(&entry, "if", condition, CONDITION);
            }
            Asked::Slot => {
                let slot = slot_meant(&sitting.session, &text);
                sitting.set_detail(&entry, "slot", &slot, "the slot");
                outcome = clash_in_words(sitting, &entry);
            }
            Asked::Place => {
                let place = bare(&text, &["place "]);
                sitting.set_detail(&entry, "place", place, "the place");
                outcome = clash_in_words(sitting, &entry);
            }
            Asked::Words => sitting.set_words(&entry, &text),
            Asked::Next => {}
            Asked::Indicator => {
                sitting.set_detail(&entry, "indicator", &text, "the indicator");
            }
            Asked::Baseline => sitting.set_detail(&entry, "baseline", &text, "how it was before"),
            Asked::Now => sitting.set_detail(&entry, "now", &text, "how it is now"),
            Asked::Source => sitting.set_detail(&entry, "source", &text, "the source"),
            Asked::With => sitting.set_detail(&entry, "with", &text, "who else contributed"),
            Asked::Owner => match owner_meant(sitting, &text) {
                Some(owner) => {
                    sitting.set_owner(&entry, &owner);
                    outcome = stranger_in_words(sitting, &owner);
                }
                None => {
                    return Outcome::Say(
                        "Who will do it? A name, or empty the line to skip".into(),
                    );
                }
            },
            Asked::Due => match day_meant(&text, now.moment.wall.date_naive()) {
                Some(day) => {
                    let label = asked.label(sitting.session.entry(&entry));
                    sitting.set_due(&entry, day);
                    outcome = Outcome::SayBy(if label == AGAIN { AGAIN } else { "By" }, day);
                }
                None => {
                    return Outcome::Say(format!(
                        "“{text}” is no day Balcony knows. Try fri, +7, 3 dec or 2026-12-03, or empty the line to skip"
                    ));
                }
            },
        }
    }
    sitting.editor = Editor::new();
    let next = asked.next(sitting.session.entry(&entry));
    match next {
        Some(next) => {
            sitting.kind = next.kind();
            sitting.touch();
        }
        None => finish(sitting),
    }
    outcome
}

pub(super) fn finish(sitting: &mut Sitting) {
    stop(sitting);
    sitting.move_on();
    sitting.take_from_aside();
}

/// That another topic has the same slot and place already, if one has.
fn clash_in_words(sitting: &Sitting, topic: &Id) -> Outcome {
    let entry = sitting.session.entry(topic);
    let Some(other) = entry.and_then(|topic| clash(&sitting.session, topic)) else {
        return Outcome::Done;
    };
    Outcome::Say(format!(
        "“{}” is there at the same time: {}, {}. Both stay; ↑ and Enter change one",
        first_words(other.text()),
        other.detail("slot"),
        place_in_words(other.detail("place"))
    ))
}

/// The person of the session whose name is meant, or the text itself; none where it is no name.
fn owner_meant(sitting: &Sitting, text: &str) -> Option<String> {
    /// The most words that a name is taken for.
    const NAME: usize = 4;
    let wanted = text.to_lowercase();
    let people = &sitting.session.people;
    let exact = people.iter().find(|person| person.name.to_lowercase() == wanted);
    let mut begun = people.iter().filter(|person| person.name.to_lowercase().starts_with(&wanted));
    let only = begun.next().filter(|_| begun.next().is_none());
    match exact.or(only) {
        Some(person) => Some(person.id.to_string()),
        None => (text.split_whitespace().count() <= NAME).then(|| text.to_owned()),
    }
}

/// That nobody who is here has the name that was given, where names are known.
fn stranger_in_words(sitting: &Sitting, owner: &str) -> Outcome {
    let people = &sitting.session.people;
    let is_here = people.iter().any(|person| person.id.as_str() == owner);
    // Several may do it together.
    let names: Vec<&str> =
        owner.split(" and ").flat_map(|part| part.split([',', '&', '+', '/'])).collect();
    let are_here = names.iter().all(|name| {
        let name = name.trim().to_lowercase();
        !name.is_empty()
            && people.iter().any(|person| person.name.to_lowercase().starts_with(&name))
    });
    match is_here || are_here || people.is_empty() {
        true => Outcome::Done,
        false => Outcome::Say(format!(
            "“{}” will do it, a name that nobody here has; Ctrl-Z takes it back",
            first_words(owner)
        )),
    }
}

/// Puts the next slot on the line, or the one before.
pub(super) fn turn_slot(sitting: &mut Sitting, forward: bool) {
    let slots = slots(&sitting.session);
    let place = slots.iter().position(|slot| slot == sitting.editor.text());
    let count = slots.len().max(1);
    let next = match (place, forward) {
        (None, _) => 0,
        (Some(place), true) => (place + 1) % count,
        (Some(place), false) => (place + count - 1) % count,
    };
    if let Some(slot) = slots.get(next) {
        sitting.editor.set_text(slot);
        sitting.touch();
    }
}

/// Puts the next name on the line, or the one before.
pub fn turn_owner(sitting: &mut Sitting, forward: bool) {
    let names: Vec<&str> =
        sitting.session.people.iter().map(|person| person.name.as_str()).collect();
    let typed = sitting.editor.text();
    let place = names.iter().position(|name| *name == typed);
    let begun = || {
        let typed = typed.to_lowercase();
        names.iter().position(|name| name.to_lowercase().starts_with(&typed))
    };
    let next = match (place, forward) {
        (None, _) if !typed.is_empty() => begun().unwrap_or(0),
        (None, true) => 0,
        (None, false) => names.len().saturating_sub(1),
        (Some(index), true) => (index + 1) % names.len(),
        (Some(index), false) => (index + names.len() - 1) % names.len(),
    };
    if let Some(name) = names.get(next) {
        let name = (*name).to_owned();
        sitting.editor.set_text(&name);
        // Who types on means somebody else.
        sitting.editor.select_all();
        sitting.touch();
    }
}
