//! What a step talks about: what was gathered before it, laid before everybody once more.

use crate::domain::board::can_be_grouped;
use crate::domain::entry::Entry;
use crate::domain::experiment::Experiment;
use crate::domain::id::Id;
use crate::domain::passage::Passage;
use crate::domain::reading::{Reading, grouped};
use crate::domain::session::Session;
use crate::domain::step::PlanStep;
use crate::domain::visible::Viewer;
use crate::domain::words::{Collects, EntryKind, Show};

/// The kinds that a step may talk about wherever in the session they were said, by their words in
/// files, each with its heading.
pub const KINDS: [(&str, EntryKind, &str); 6] = [
    ("purpose", EntryKind::Purpose, "Our purpose"),
    ("difference", EntryKind::Difference, "Differences kept open"),
    ("experiment", EntryKind::Experiment, "Experiments"),
    ("decision", EntryKind::Decision, "Decided"),
    ("commitment", EntryKind::Commitment, "Promised"),
    ("tension", EntryKind::Tension, "Tensions"),
];

/// The word for the experiment of an earlier session that a session reviews.
pub const REVIEWED: &str = "reviewed";

/// How much of the reviewed experiment a step talks about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reviewed {
    /// The whole card: the first step that talks about it.
    Card,
    /// What was predicted: every later one.
    Signs,
}

/// How much `step` talks about the experiment that the session reviews; none where it does not, or
/// where none was chosen.
pub fn of_reviewed(session: &Session, step: &PlanStep) -> Option<Reviewed> {
    session.header.reviews.as_ref()?;
    let talks = |step: &&PlanStep| step.about.iter().any(|id| id.as_str() == REVIEWED);
    let first = session.plan.iter().find(talks)?;
    talks(&step).then_some(if first.id == step.id { Reviewed::Card } else { Reviewed::Signs })
}

/// One thing that a step talks about, as somebody may read it.
#[derive(Clone, Debug, PartialEq)]
pub struct Subject {
    /// The step that gathered it; none for a kind that comes from anywhere in the session.
    pub step: Option<Id>,
    /// The name of that step, or of the kind.
    pub title: String,
    /// What there is to read of it, without what is only counted.
    pub reading: Reading,
}

/// What `step` talks about, as `viewer` may read it; nothing twice, and nothing that stands in the
/// step itself already. A step that has people choose from it lays it out with numbers instead.
pub fn subjects(session: &Session, step: &PlanStep, viewer: Viewer) -> Vec<Subject> {
    if step.about.is_empty() || (step.collects == Collects::Dots && step.items.is_empty()) {
        return Vec::new();
    }
    let kinds: Vec<&EntryKind> = step
        .about
        .iter()
        .filter(|id| session.step(id).is_none())
        .filter_map(kind_of)
        .map(|(kind, _)| kind)
        .collect();
    let mut subjects: Vec<Subject> = Vec::new();
    for id in &step.about {
        let subject = match session.step(id) {
            Some(earlier) if is_on_already(session, step, earlier) => None,
            Some(earlier) => Some(of_step(session, earlier, viewer, &kinds)),
            None => kind_of(id).map(|(kind, title)| of_kind(session, step, kind, title, viewer)),
        };
        let is_new = |subject: &Subject| subjects.iter().all(|one| one.step != subject.step);
        subjects.extend(subject.filter(|subject| {
            !subject.reading.is_empty() && (subject.step.is_none() || is_new(subject))
        }));
    }
    subjects
}

/// The earlier steps that `step` talks about.
pub fn steps_about<'a>(session: &'a Session, step: &'a PlanStep) -> Vec<&'a PlanStep> {
    step.about.iter().filter_map(|id| session.step(id)).filter(|one| one.id != step.id).collect()
}

/// The earlier steps whose entries `step` is there to sort: it has groups from the start, and talks
/// about what everybody may read of them. What stands in such groups already stays in them.
pub fn sorted_in<'a>(session: &'a Session, step: &'a PlanStep) -> Vec<&'a PlanStep> {
    let sorts = |step: &PlanStep| step.groups.iter().any(|group| group.is_fixed);
    let is_laid_out = |earlier: &&PlanStep| {
        (earlier.show == Show::Open || earlier.revealed.is_some())
            && !(step.reveals.contains(&earlier.id) && earlier.revealed.is_some())
            && !sorts(earlier)
    };
    let about = if sorts(step) { steps_about(session, step) } else { Vec::new() };
    about.into_iter().filter(is_laid_out).collect()
}

/// The experiments that were set running while `step` was on, or at all where it is the last one:
/// for everybody to see that they run.
pub fn running<'a>(session: &'a Session, step: &PlanStep) -> Vec<&'a Entry> {
    let is_last = session.plan.last().is_some_and(|last| last.id == step.id);
    let began = step.began();
    let runs = |entry: &&Entry| {
        let experiment = Experiment::of(entry);
        let since = experiment.running_since();
        let is_from_here = began.is_some_and(|began| since.is_some_and(|since| since >= began));
        *entry.kind() == EntryKind::Experiment
            && experiment.is_running()
            && (is_last || is_from_here)
    };
    session.entries.iter().filter(runs).collect()
}

/// The kind that a word in a file means, and its heading.
pub(super) fn kind_of(word: &Id) -> Option<(&'static EntryKind, &'static str)> {
    let known = KINDS.iter().find(|(known, _, _)| *known == word.as_str());
    known.map(|(_, kind, title)| (kind, *title))
}

/// Whether what `earlier` gathered stands in `step` anyway.
fn is_on_already(session: &Session, step: &PlanStep, earlier: &PlanStep) -> bool {
    earlier.id == step.id
        || (step.reveals.contains(&earlier.id) && earlier.revealed.is_some())
        || sorted_in(session, step).iter().any(|sorted| sorted.id == earlier.id)
}

fn of_step(
    session: &Session,
    earlier: &PlanStep,
    viewer: Viewer,
    elsewhere: &[&EntryKind],
) -> Subject {
    let mut reading = Reading::of(session, earlier, viewer);
    let sorted = sorted_in(session, earlier);
    let sorted = sorted.iter().flat_map(|sorted| Reading::of(session, sorted, viewer).passages);
    reading.passages = grouped(session, sorted.chain(reading.passages).collect());
    // What was noted there in passing is not what the step was for.
    let own = earlier.collects.kind();
    let is_meant = |passage: &Passage| {
        (passage.kind == own || can_be_grouped(&passage.kind))
            && !elsewhere.contains(&&passage.kind)
    };
    reading.passages.retain(is_meant);
    reading.counted = 0;
    Subject { step: Some(earlier.id.clone()), title: earlier.title.clone(), reading }
}

fn of_kind(
    session: &Session,
    step: &PlanStep,
    kind: &EntryKind,
    title: &str,
    viewer: Viewer,
) -> Subject {
    let began = step.began();
    let is_of_this_step = |entry: &Entry| match entry.step() {
        Some(id) => *id == step.id,
        None => began.is_some_and(|began| entry.at() >= began),
    };
    let entries = session.entries.iter().filter(|entry| entry.kind() == kind);
    // A purpose is kept by its newest version, wherever that was written.
    let is_purpose = *kind == EntryKind::Purpose;
    let entries = entries.filter(|entry| is_purpose || !is_of_this_step(entry));
    let mut passages: Vec<Passage> =
        entries.filter_map(|entry| Passage::of(session, entry, viewer)).collect();
    if is_purpose {
        passages = passages.pop().into_iter().collect();
    }
    let reading = Reading { passages, ..Reading::default() };
    Subject { step: None, title: title.to_owned(), reading }
}

#[cfg(test)]
mod tests;
