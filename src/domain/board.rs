//! What lies before the room in a step, in the groups into which it was put.

use crate::domain::about::sorted_in;
use crate::domain::entry::Entry;
use crate::domain::group::Group;
use crate::domain::session::Session;
use crate::domain::step::PlanStep;
use crate::domain::visible::{Viewer, Visibility, visible};
use crate::domain::words::EntryKind;
use std::collections::HashMap;

/// Groups in the order of their numbers, then what is in none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Board<'a> {
    /// The groups.
    pub heaps: Vec<Heap<'a>>,
    /// What is in no group.
    pub loose: Vec<&'a Entry>,
}

/// A group and what was put into it.
#[derive(Clone, Debug, PartialEq)]
pub struct Heap<'a> {
    /// The group.
    pub group: &'a Group,
    /// Its entries.
    pub entries: Vec<&'a Entry>,
}

impl<'a> Board<'a> {
    /// What `viewer` has before them in a step: what it has revealed or sorts, then its own. A group that
    /// holds nothing is left out, unless the step is there to fill it.
    pub fn of(session: &'a Session, step: &'a PlanStep, viewer: Viewer) -> Self {
        let mut board = Self::default();
        let mut places: HashMap<&str, usize> = HashMap::new();
        for owner in &session.plan {
            for group in &owner.groups {
                places.insert(group.id.as_str(), board.heaps.len());
                board.heaps.push(Heap { group, entries: Vec::new() });
            }
        }
        for entry in readable(session, step, viewer) {
            let place = places.get(entry.detail("group"));
            match place.and_then(|place| board.heaps.get_mut(*place)) {
                Some(heap) => heap.entries.push(entry),
                None => board.loose.push(entry),
            }
        }
        let is_own = |group: &Group| step.groups.iter().any(|own| own.id == group.id);
        let stays = |heap: &Heap<'_>| {
            !heap.entries.is_empty() || (heap.group.is_fixed && is_own(heap.group))
        };
        board.heaps.retain(stays);
        board
    }

    /// All entries, in the order in which they stand.
    pub fn entries(&self) -> impl Iterator<Item = &'a Entry> + '_ {
        self.heaps.iter().flat_map(|heap| &heap.entries).chain(&self.loose).copied()
    }
}

/// Whether entries of this kind are put into groups, and dots on them.
pub fn can_be_grouped(kind: &EntryKind) -> bool {
    matches!(
        kind,
        EntryKind::Note
            | EntryKind::Topic
            | EntryKind::Card
            | EntryKind::Sentence
            | EntryKind::Experiment
            | EntryKind::Outcome
    )
}

fn readable<'a>(
    session: &'a Session,
    step: &'a PlanStep,
    viewer: Viewer,
) -> impl Iterator<Item = &'a Entry> {
    let revealed = step.reveals.iter().filter_map(|id| session.step(id));
    let revealed = revealed.filter(|step| step.revealed.is_some());
    let revealed = revealed.flat_map(|step| session.entries_by_id(&step.order));
    let sorted = sorted_in(session, step).into_iter();
    let sorted = sorted.flat_map(|step| session.entries_of(&step.id));
    let may_read = move |entry: &&Entry| match visible(session, entry, viewer) {
        Visibility::Shown => true,
        seen => viewer == Viewer::Owner && seen.shows_text(),
    };
    revealed
        .chain(sorted)
        .chain(session.entries_of(&step.id))
        .filter(|entry| can_be_grouped(entry.kind()) && !entry.is_pass())
        .filter(may_read)
}
