//! What a step has gathered, as it reads together: counted, set out in a table, and in words.

use crate::domain::about::sorted_in;
use crate::domain::entry::Entry;
use crate::domain::grid::Grid;
use crate::domain::id::Id;
use crate::domain::passage::Passage;
use crate::domain::session::Session;
use crate::domain::step::PlanStep;
use crate::domain::tally::{Tally, count_of, tallies};
use crate::domain::timetable::{is_shown_in, is_written_in, timetable};
use crate::domain::verdict::is_beside;
use crate::domain::visible::{Viewer, Visibility, visible};
use crate::domain::words::{EntryKind, Show};
use std::collections::HashMap;

/// What a viewer may read of a step.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// What was counted.
    pub tallies: Vec<Tally>,
    /// Whether nobody but the owner has seen the tallies yet.
    pub has_unseen_tallies: bool,
    /// What was answered in a table.
    pub grid: Option<Grid>,
    /// What was said in words; those of one group stand together.
    pub passages: Vec<Passage>,
    /// How many contributions this viewer only learns the number of.
    pub counted: usize,
}

impl Reading {
    /// What `viewer` may read of a step.
    pub fn of(session: &Session, step: &PlanStep, viewer: Viewer) -> Self {
        // A look is read beside what was looked at.
        let mut entries: Vec<&Entry> =
            session.entries_of(&step.id).filter(|entry| !is_beside(session, entry)).collect();
        if step.revealed.is_some() {
            let places: HashMap<&Id, usize> =
                step.order.iter().enumerate().map(|(place, id)| (id, place)).collect();
            entries.sort_by_key(|entry| places.get(entry.id()).copied().unwrap_or(usize::MAX));
        }
        let tallies = tallies(session, step, viewer);
        let counts_shown = !tallies.is_empty();
        let hidden: Vec<&Entry> = entries
            .iter()
            .filter(|entry| visible(session, entry, viewer) == Visibility::Counted)
            .filter(|entry| !(entry.is_pass() || counts_shown && entry.kind().is_counted()))
            .copied()
            .collect();
        let passages = entries
            .iter()
            .filter(|entry| entry.reads_alone())
            .filter_map(|entry| Passage::of(session, entry, viewer))
            .collect();
        Self {
            has_unseen_tallies: step.show != Show::Open && step.revealed.is_none(),
            tallies,
            grid: Grid::of(session, step, viewer)
                .or_else(|| timetable(session, viewer).filter(|_| is_written_in(session, step))),
            passages: grouped(session, passages),
            counted: contributions(&hidden),
        }
    }

    /// The same without what was said in words, which a screen has at hand already.
    pub fn counted_on(session: &Session, step: &PlanStep, viewer: Viewer) -> Vec<Self> {
        let counted = |step: &PlanStep| Self {
            tallies: tallies(session, step, viewer),
            grid: Grid::of(session, step, viewer),
            ..Self::default()
        };
        with_timetable(session, step, viewer, shown_in(session, step).map(counted).collect())
    }

    /// What is to be read while a step is on: what it has revealed of earlier ones, then its own.
    pub fn on(session: &Session, step: &PlanStep, viewer: Viewer) -> Vec<Self> {
        let readings =
            shown_in(session, step).map(|step| Self::of(session, step, viewer)).collect();
        with_timetable(session, step, viewer, readings)
    }

    /// Whether there is nothing to read and nothing to count.
    pub fn is_empty(&self) -> bool {
        *self == Self { has_unseen_tallies: self.has_unseen_tallies, ..Self::default() }
    }

    /// How many things were contributed that this viewer reads or counts.
    pub fn contributions(&self) -> usize {
        let counted = self.tallies.iter().map(Tally::total).max().unwrap_or(0);
        let rows = self.grid.as_ref().map_or(0, |grid| grid.rows.len());
        // What was said beside a number came with it.
        let is_beside = |passage: &&Passage| counted > 0 && passage.kind.is_counted();
        let passages = self.passages.iter().filter(|passage| !is_beside(passage)).count();
        counted + rows + passages + self.counted
    }
}

/// The same with the topics by slot and place where they belong to the step that is on.
fn with_timetable(
    session: &Session,
    step: &PlanStep,
    viewer: Viewer,
    mut readings: Vec<Reading>,
) -> Vec<Reading> {
    if is_shown_in(session, step)
        && let Some(last) = readings.last_mut().filter(|last| last.grid.is_none())
    {
        last.grid = timetable(session, viewer);
        if last.grid.is_some() {
            // What stands in the timetable is not read a second time below it.
            last.passages.retain(|passage| passage.kind != EntryKind::Topic);
        }
    }
    readings
}

/// The steps whose entries are read while `step` is on: those it has revealed, those it sorts, and
/// itself.
fn shown_in<'a>(session: &'a Session, step: &'a PlanStep) -> impl Iterator<Item = &'a PlanStep> {
    let revealed = step.reveals.iter().filter_map(|id| session.step(id));
    let revealed = revealed.filter(|step| step.revealed.is_some());
    revealed.chain(sorted_in(session, step)).chain([step])
}

/// How many people's contributions some entries are: answers to several questions count once.
pub fn contributions(entries: &[&Entry]) -> usize {
    let mut by_item: HashMap<&str, usize> = HashMap::new();
    let mut others = 0;
    for entry in entries {
        match entry.kind() {
            EntryKind::Score | EntryKind::Hand => {
                *by_item.entry(entry.detail("item")).or_default() += count_of(entry);
            }
            EntryKind::Cell => *by_item.entry(entry.detail("item")).or_default() += 1,
            EntryKind::Dots => others += count_of(entry),
            _ => others += 1,
        }
    }
    by_item.into_values().max().unwrap_or(0) + others
}

/// Groups in the order in which they were made, then what is in none.
pub(super) fn grouped(session: &Session, mut passages: Vec<Passage>) -> Vec<Passage> {
    let groups: Vec<&Id> =
        session.plan.iter().flat_map(|step| &step.groups).map(|group| &group.id).collect();
    let place = |passage: &Passage| {
        let group = passage.group.as_ref()?;
        groups.iter().position(|id| **id == group.id)
    };
    passages.sort_by_key(|passage| place(passage).unwrap_or(usize::MAX));
    passages
}
