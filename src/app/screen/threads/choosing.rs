//! What a look may find of the selected row, and what may be noted of the way so far.

use super::jotting;
use super::row::Row;
use super::{Hand, ThreadsScreen, View};
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::screen::{Screen, moved};
use crate::app::sitting::first_words;
use crate::app::update;
use crate::domain::id::Id;
use crate::domain::moment::Now;
use crate::domain::verdict::{Verdict, verdicts};
use crate::domain::words::EntryKind;

/// What can be noted of the way so far, each with what it means.
pub const OF_THE_WAY: [(EntryKind, &str); 3] = [
    (EntryKind::Outcome, "what has changed, and how we know"),
    (EntryKind::Milestone, "a moment to be remembered"),
    (EntryKind::Dip, "it went back a little, which is part of it"),
];

/// A look that is about to be taken: what may be found, one of it selected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choosing {
    /// What is looked at.
    pub of: Id,
    /// What that is.
    pub kind: EntryKind,
    /// Its first words.
    pub words: String,
    /// The selected verdict.
    pub selected: usize,
}

impl Choosing {
    /// What may be found.
    pub fn verdicts(&self) -> Vec<&'static Verdict> {
        verdicts(&self.kind)
    }
}

/// Asks what is found of a row.
pub(super) fn begin(model: &mut Model, item: Option<&Row>, now: &Now) -> Vec<Effect> {
    let thread = item.and_then(|row| row.thread.clone());
    let thread = thread.filter(|(_, kind)| !verdicts(kind).is_empty());
    let Some((of, kind)) = thread else {
        model.say(
            "A look is taken at a commitment, an experiment, a decision or something parked",
            now.moment,
        );
        return Vec::new();
    };
    if let Some(sentence) = update::read_only_sentence(model) {
        model.say(sentence, now.moment);
        return Vec::new();
    }
    let text = item.and_then(|row| row.text.first()).map_or("", |(text, _)| text);
    let choosing = Choosing { of, kind, words: first_words(text), selected: 0 };
    put(model, Hand::Look(choosing));
    Vec::new()
}

/// Asks what is to be noted of the way so far.
pub(super) fn begin_way(model: &mut Model, screen: &ThreadsScreen, now: &Now) -> Vec<Effect> {
    if screen.view != View::Way {
        model.say("n notes something in “The way so far”", now.moment);
        return Vec::new();
    }
    match update::read_only_sentence(model) {
        Some(sentence) => model.say(sentence, now.moment),
        None => put(model, Hand::Way(0)),
    }
    Vec::new()
}

/// Does what `action` means on what a look may find.
pub(super) fn act(model: &mut Model, choosing: Choosing, action: Action, now: &mut Now) {
    let count = choosing.verdicts().len();
    match action {
        Action::Back => put(model, Hand::Rows),
        Action::Open => take(model, &choosing, choosing.selected, now),
        _ => {
            let selected = moved(choosing.selected, count, count, action);
            put(model, Hand::Look(Choosing { selected, ..choosing }));
        }
    }
}

/// Does what `action` means on what can be noted of the way so far.
pub(super) fn act_on_way(model: &mut Model, selected: usize, action: Action, now: &mut Now) {
    match action {
        Action::Back => put(model, Hand::Rows),
        Action::Open => note(model, selected, now),
        _ => {
            let count = OF_THE_WAY.len();
            put(model, Hand::Way(moved(selected, count, count, action)));
        }
    }
}

/// A letter was typed: a digit takes what it stands for.
pub fn type_letter(model: &mut Model, letter: char, now: &mut Now) {
    let Screen::Threads(screen) = &model.screen else { return };
    let digit = letter.to_digit(10).and_then(|digit| usize::try_from(digit).ok());
    let Some(place) = digit.and_then(|digit| digit.checked_sub(1)) else { return };
    match screen.hand.clone() {
        Hand::Look(choosing) => take(model, &choosing, place, now),
        Hand::Way(_) => note(model, place, now),
        Hand::Rows | Hand::Line(_) => {}
    }
}

fn take(model: &mut Model, choosing: &Choosing, place: usize, now: &mut Now) {
    if let Some(verdict) = choosing.verdicts().get(place) {
        jotting::look(model, choosing, verdict, now);
    }
}

fn note(model: &mut Model, place: usize, now: &mut Now) {
    if let Some((kind, _)) = OF_THE_WAY.get(place) {
        jotting::of_the_way(model, kind, now);
    }
}

/// Puts the hand somewhere else.
pub(super) fn put(model: &mut Model, hand: Hand) {
    if let Screen::Threads(screen) = &mut model.screen {
        screen.hand = hand;
    }
}
