//! A look at a commitment or an experiment: what is found, then a few words.

use super::asking::{self, Asked};
use super::{Hand, Outcome, Run, said};
use crate::app::action::Action;
use crate::app::screen::moved;
use crate::domain::id::Id;
use crate::domain::moment::Now;
use crate::domain::verdict::{Verdict, verdicts};

/// What may be found, one of it selected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choosing {
    /// What is looked at.
    pub of: Id,
    /// The selected verdict.
    pub selected: usize,
    /// The entry selected in what was said, to go back to.
    pub said: usize,
}

impl Choosing {
    /// What may be found.
    pub fn verdicts(&self, run: &Run) -> Vec<&'static Verdict> {
        let entry = run.sitting.session.entry(&self.of);
        entry.map_or_else(Vec::new, |entry| verdicts(entry.kind()))
    }
}

/// Asks what is found of what is selected in what was said.
pub(super) fn begin(run: &mut Run, selected: usize) -> Outcome {
    let entries = said::entries(&run.sitting);
    let entry = entries.get(selected).filter(|entry| !verdicts(entry.kind()).is_empty());
    let Some(of) = entry.map(|entry| entry.id().clone()) else {
        return Outcome::Say(
            "A look is taken at a commitment, an experiment, a decision or something parked".into(),
        );
    };
    let sitting = &run.sitting;
    let is_asked = Asked::of(&sitting.kind).is_some();
    let is_busy = match sitting.editor.text().trim().is_empty() {
        true => sitting.edits.is_some() && !is_asked,
        false => sitting.edits.is_some() || sitting.session.run.aside.is_some(),
    };
    if is_busy {
        return Outcome::Say("Enter keeps what is on the line first".into());
    }
    run.hand = Hand::Look(Choosing { of, selected: 0, said: selected });
    Outcome::Done
}

pub(super) fn act(
    run: &mut Run,
    choosing: Choosing,
    action: Action,
    page: usize,
    now: &mut Now,
) -> Outcome {
    let count = choosing.verdicts(run).len();
    match action {
        Action::Back => run.hand = Hand::Said(choosing.said),
        Action::Open => return choose(run, &choosing, now),
        _ => {
            let selected = moved(choosing.selected, count, page, action);
            run.hand = Hand::Look(Choosing { selected, ..choosing });
        }
    }
    Outcome::Done
}

/// A letter was typed: the digit of a verdict takes it.
pub fn type_letter(run: &mut Run, letter: char, now: &mut Now) {
    let Hand::Look(choosing) = run.hand.clone() else { return };
    let digit = letter.to_digit(10).and_then(|digit| usize::try_from(digit).ok());
    let place = digit.and_then(|digit| digit.checked_sub(1));
    if let Some(selected) = place.filter(|place| *place < choosing.verdicts(run).len()) {
        choose(run, &Choosing { selected, ..choosing }, now);
    }
}

fn choose(run: &mut Run, choosing: &Choosing, now: &mut Now) -> Outcome {
    run.hand = Hand::Write;
    let Some(verdict) = choosing.verdicts(run).get(choosing.selected).copied() else {
        return Outcome::Done;
    };
    let sitting = &mut run.sitting;
    if Asked::of(&sitting.kind).is_some() {
        asking::stop(sitting);
    } else if sitting.session.run.aside.is_none() {
        sitting.put_aside();
    }
    if let Some(look) = sitting.keep_look(&choosing.of, verdict.word, now) {
        asking::ask_for_words(sitting, look);
    }
    Outcome::Done
}
