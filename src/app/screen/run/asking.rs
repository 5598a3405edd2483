//! After a decision or a commitment: who will do it, and by when. Enter on nothing skips.

use super::Outcome;
use crate::app::due::day_meant;
use crate::app::editor::Editor;
use crate::app::sitting::Sitting;
use crate::domain::id::Id;
use crate::domain::moment::Now;
use crate::domain::words::EntryKind;

/// What the line asks for after an entry was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Who will do it.
    Owner,
    /// By when.
    Due,
    /// What was said at a look.
    Words,
}

const OWNER: &str = "owner";
const DUE: &str = "due";
const WORDS: &str = "words";

impl Asked {
    /// What the line of this kind asks for, if it asks.
    pub fn of(kind: &EntryKind) -> Option<Self> {
        match kind.as_str() {
            OWNER => Some(Self::Owner),
            DUE => Some(Self::Due),
            WORDS => Some(Self::Words),
            _ => None,
        }
    }

    fn kind(self) -> EntryKind {
        EntryKind::Other(match self {
            Self::Owner => OWNER.to_owned(),
            Self::Due => DUE.to_owned(),
            Self::Words => WORDS.to_owned(),
        })
    }
}

/// Asks for the owner of an entry that was just kept, if its kind has one.
pub fn begin(sitting: &mut Sitting, entry: Id) {
    let kind = sitting.session.entry(&entry).map(|entry| entry.kind().clone());
    let has_owner = |kind: &EntryKind| {
        matches!(kind, EntryKind::Decision | EntryKind::Commitment | EntryKind::Difference)
    };
    if kind.as_ref().is_some_and(has_owner) {
        sitting.kind = Asked::Owner.kind();
        sitting.edits = Some(entry);
        sitting.touch();
    }
}

/// Asks for the words of a look that was just kept.
pub(super) fn ask_for_words(sitting: &mut Sitting, look: Id) {
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
pub(super) fn answer(sitting: &mut Sitting, asked: Asked, now: &mut Now) -> Outcome {
    let is_there = |id: &Id| sitting.session.entry(id).is_some();
    let Some(entry) = sitting.edits.clone().filter(is_there) else {
        stop(sitting);
        return Outcome::Done;
    };
    let text = sitting.editor.text().trim().to_owned();
    match asked {
        Asked::Owner => {
            if !text.is_empty() {
                let owner = owner_meant(sitting, &text);
                sitting.set_owner(&entry, &owner);
            }
            // Somebody holds a difference for as long as it takes.
            let kind = sitting.session.entry(&entry).map(|entry| entry.kind().clone());
            if kind == Some(EntryKind::Difference) {
                finish(sitting);
                return Outcome::Done;
            }
            sitting.editor = Editor::new();
            sitting.kind = Asked::Due.kind();
            sitting.touch();
            Outcome::Done
        }
        Asked::Words => {
            if !text.is_empty() {
                sitting.set_words(&entry, &text);
            }
            finish(sitting);
            Outcome::Done
        }
        Asked::Due if text.is_empty() => {
            finish(sitting);
            Outcome::Done
        }
        Asked::Due => match day_meant(&text, now.moment.wall.date_naive()) {
            Some(day) => {
                sitting.set_due(&entry, day);
                finish(sitting);
                Outcome::SayBy(day)
            }
            None => Outcome::Say(format!(
                "“{text}” is no day Balcony knows. Try fri, +7, 3 dec or 2026-12-03, or empty the line to skip"
            )),
        },
    }
}

fn finish(sitting: &mut Sitting) {
    sitting.editor = Editor::new();
    stop(sitting);
    sitting.move_on();
    sitting.take_from_aside();
}

/// The person of the session whose name is meant, or the text itself.
fn owner_meant(sitting: &Sitting, text: &str) -> String {
    let wanted = text.to_lowercase();
    let people = &sitting.session.people;
    let exact = people.iter().find(|person| person.name.to_lowercase() == wanted);
    let mut begun = people.iter().filter(|person| person.name.to_lowercase().starts_with(&wanted));
    let only = begun.next().filter(|_| begun.next().is_none());
    exact.or(only).map_or_else(|| text.to_owned(), |person| person.id.to_string())
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
        sitting.touch();
    }
}
