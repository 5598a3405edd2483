//! What was said so far in the step: to be put in other words, or taken away.

use super::asking::{self, Asked};
use super::{Hand, Outcome, Run, agenda, card, groups, look, writing};
use crate::app::action::Action;
use crate::app::editor::Editor;
use crate::app::screen::moved;
use crate::app::sitting::Sitting;
use crate::domain::about::{sorted_in, subjects};
use crate::domain::entry::Entry;
use crate::domain::id::Id;
use crate::domain::moment::Now;
use crate::domain::passage::Passage;
use crate::domain::reading::Reading;
use crate::domain::session::Session;
use crate::domain::step::PlanStep;
use crate::domain::visible::Viewer;
use crate::domain::words::{Collects, EntryKind, SessionKind};
use std::collections::HashSet;

/// What can be read in the step that is on: what it has revealed, then what it sorts and talks
/// about, then what was said in it, and beside it since it began.
pub fn entries(sitting: &Sitting) -> Vec<&Entry> {
    let mut entries = revealed(sitting);
    let said = said(sitting);
    let here: HashSet<&Id> = said.iter().map(|entry| entry.id()).collect();
    let beside = sorted(sitting).into_iter().chain(talked_about(sitting));
    let beside = beside.chain(shelved(sitting));
    entries.extend(beside.filter(|entry| !here.contains(entry.id())));
    entries.extend(said);
    entries
}

/// The solutions on the shelf, where the session has come to the first step that gathers what is to
/// be tried, promised or decided.
pub fn shelved(sitting: &Sitting) -> Vec<&Entry> {
    let gathers = |step: &&PlanStep| {
        matches!(step.collects, Collects::Experiments | Collects::Commitments | Collects::Decisions)
    };
    let first = sitting.session.plan.iter().find(gathers).map(|step| &step.id);
    if first.is_none() || first != sitting.session.run.step.as_ref() {
        return Vec::new();
    }
    let entries = sitting.session.entries.iter();
    entries.filter(|entry| *entry.kind() == EntryKind::Shelf).collect()
}

/// What to say of the shelf, if something waits on it here.
pub(super) fn of_the_shelf(sitting: &Sitting) -> Option<String> {
    match shelved(sitting).len() {
        0 => None,
        1 => Some("1 solution waits on the shelf: ↑ to see it".to_owned()),
        count => Some(format!("{count} solutions wait on the shelf: ↑ to see them")),
    }
}

/// What the step that is on has revealed of earlier steps, in the order drawn at the reveal.
pub fn revealed(sitting: &Sitting) -> Vec<&Entry> {
    let session = &sitting.session;
    let steps = sitting.step().map_or(&[][..], |step| &step.reveals);
    let mut entries: Vec<&Entry> = steps
        .iter()
        .filter_map(|id| session.step(id))
        .filter(|step| step.revealed.is_some())
        .flat_map(|step| session.entries_by_id(&step.order))
        .collect();
    // Numbers are read in the table; what was said beside one is nearest to the line.
    entries.sort_by_key(|entry| entry.reads_alone());
    entries
}

/// What the step that is on puts into its groups, as everybody may read it.
pub fn sorted(sitting: &Sitting) -> Vec<&Entry> {
    let Some(step) = sitting.step() else { return Vec::new() };
    let (session, viewer) = (&sitting.session, viewer(sitting));
    let steps = sorted_in(session, step).into_iter();
    let readings = steps.map(|earlier| Reading::of(session, earlier, viewer));
    of_passages(session, readings.flat_map(|reading| reading.passages))
}

/// What the step that is on talks about, as everybody may read it.
pub fn talked_about(sitting: &Sitting) -> Vec<&Entry> {
    let Some(step) = sitting.step() else { return Vec::new() };
    let subjects = subjects(&sitting.session, step, viewer(sitting));
    let passages = subjects.into_iter().flat_map(|subject| subject.reading.passages);
    of_passages(&sitting.session, passages)
}

fn viewer(sitting: &Sitting) -> Viewer {
    match sitting.session.header.kind {
        SessionKind::Workshop => Viewer::Room,
        _ => Viewer::Owner,
    }
}

fn of_passages(session: &Session, passages: impl Iterator<Item = Passage>) -> Vec<&Entry> {
    let ids: Vec<Id> = passages.map(|passage| passage.id).collect();
    session.entries_by_id(&ids)
}

fn said(sitting: &Sitting) -> Vec<&Entry> {
    let Some(step) = sitting.step() else {
        return sitting.session.entries.iter().collect();
    };
    let began = step.began();
    let is_of_topics = step.collects == Collects::Topics;
    let belongs = |entry: &&Entry| match entry.step() {
        // Wherever topics get their slots, those that were offered before lie ready.
        _ if is_of_topics && *entry.kind() == EntryKind::Topic => true,
        Some(id) => *id == step.id,
        None => began.is_some_and(|began| entry.at() >= began),
    };
    sitting.session.entries.iter().filter(belongs).collect()
}

pub(super) fn act(
    run: &mut Run,
    selected: usize,
    action: Action,
    page: usize,
    now: &mut Now,
) -> Outcome {
    let ids: Vec<Id> = entries(&run.sitting).iter().map(|entry| entry.id().clone()).collect();
    let selected = selected.min(ids.len().saturating_sub(1));
    match action {
        Action::Back => run.hand = Hand::Write,
        Action::Down if selected + 1 >= ids.len() => run.hand = Hand::Write,
        // Whoever holds a clicker goes on from here as from the line.
        Action::PageDown if selected + 1 >= ids.len() => {
            run.hand = Hand::Write;
            return agenda::next_step(run, now);
        }
        Action::PageUp if selected == 0 => {
            run.hand = Hand::Write;
            return agenda::previous_step(run, now);
        }
        Action::Open if card::open_said(run, selected) => {}
        Action::Look => return look::begin(run, selected),
        Action::Open => {
            run.hand = Hand::Write;
            if let Some(id) = ids.get(selected) {
                return edit(&mut run.sitting, id, now);
            }
        }
        Action::Remove => {
            if let Some(id) = ids.get(selected) {
                return remove(run, id, selected);
            }
        }
        Action::Undo => return stay(run, selected, |run| writing::undo(run, now)),
        Action::Redo => return stay(run, selected, |run| writing::redo(run, now)),
        Action::MarkWord => return groups::ask_word(run, ids.get(selected)),
        Action::Offer => return offer(run, ids.get(selected)),
        _ => {
            let next = moved(selected, ids.len(), page, action);
            run.hand = Hand::Said(next);
            if let Some(id) = ids.get(next) {
                run.sitting.note_read(id);
            }
        }
    }
    Outcome::Done
}

/// Offers a balcony note to the room, or takes it back.
pub(super) fn offer(run: &mut Run, id: Option<&Id>) -> Outcome {
    if let Some(is_named) = id.and_then(|id| run.sitting.consent(id)) {
        return Outcome::Say(if is_named {
            "Their name stands beside the no, as they agreed. Ctrl-O again takes it back".into()
        } else {
            "The no is only counted again".into()
        });
    }
    Outcome::Say(match id.and_then(|id| run.sitting.offer(id)) {
        Some(true) => "Offered: the room reads it now. Ctrl-O again takes it back".into(),
        Some(false) => "Yours alone again".into(),
        None => "Only a balcony note is offered; everything else is the room's already".into(),
    })
}

/// Does something and stays in the list, unless nothing is left in it.
fn stay(run: &mut Run, selected: usize, what: impl FnOnce(&mut Run) -> Outcome) -> Outcome {
    let outcome = what(run);
    run.hand = match entries(&run.sitting).len() {
        0 => Hand::Write,
        count => Hand::Said(selected.min(count - 1)),
    };
    outcome
}

fn remove(run: &mut Run, id: &Id, selected: usize) -> Outcome {
    if run.sitting.edits.as_ref() == Some(id) {
        return Outcome::Say(
            "This entry is on the line just now: Esc, then Enter keeps it first".into(),
        );
    }
    stay(run, selected, |run| {
        run.sitting.remove(id);
        Outcome::Say("Taken away. Ctrl-Z brings it back".into())
    })
}

/// Puts an entry on the line, and what is on the line where it is not lost.
fn edit(sitting: &mut Sitting, id: &Id, now: &mut Now) -> Outcome {
    let is_empty = sitting.editor.text().trim().is_empty();
    if Asked::of(&sitting.kind).is_some() {
        if !is_empty {
            return Outcome::Say("Enter keeps what is on the line first".into());
        }
        asking::stop(sitting);
    }
    if sitting.edits.as_ref() == Some(id) {
        return Outcome::Done;
    }
    if sitting.edits.is_some() {
        // Another entry was being put in other words: they are kept as Enter keeps them.
        if let Err(why) = sitting.keep_line(now) {
            return Outcome::Say(why);
        }
    } else if sitting.session.run.aside.is_none() {
        sitting.put_aside();
    } else if !is_empty {
        return Outcome::Say("Enter keeps what is on the line first".into());
    }
    sitting.edit(id);
    Outcome::Done
}

/// Brings the line back that was put aside.
pub(super) fn take_line_back(sitting: &mut Sitting) {
    sitting.editor = Editor::new();
    sitting.edits = None;
    sitting.kind = sitting.own_kind();
    sitting.take_from_aside();
    sitting.touch();
}
