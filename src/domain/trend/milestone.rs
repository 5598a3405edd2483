//! The moments at which something turned, in the order in which they came.

use super::series::{Series, series};
use crate::domain::id::Id;
use crate::domain::outcome::Outcome;
use crate::domain::thread::{Overview, Source};
use crate::domain::words::EntryKind;
use std::collections::BTreeMap;

/// A moment on the way of a journal.
#[derive(Clone, Debug, PartialEq)]
pub struct Milestone {
    /// What happened.
    pub turn: Turn,
    /// What was said, in words.
    pub text: String,
    /// Where it stands.
    pub source: Source,
    /// The entry, where one says it.
    pub entry: Option<Id>,
    /// What an outcome says, piece by piece.
    pub outcome: Option<Outcome>,
    /// Whether it was noted outside any sitting.
    pub is_note: bool,
}

/// What can happen on the way.
#[derive(Clone, Debug, PartialEq)]
pub enum Turn {
    /// The purpose was put in these words.
    Purpose,
    /// Somebody saw something differently.
    LightBulb,
    /// Something was decided.
    Decision,
    /// Something has changed.
    Outcome,
    /// Somebody wants it to be remembered.
    Milestone,
    /// Somebody says that it was a step back.
    Dip,
    /// An experiment was looked at, with this verdict.
    Verdict(String),
    /// Things were scored again: how many rose, and how many fell.
    Scores {
        /// How many means rose.
        rose: usize,
        /// How many fell: a step back, which is normal.
        fell: usize,
    },
}

/// All moments of a journal, the first one first.
pub fn milestones(overview: &Overview) -> Vec<Milestone> {
    let purposes = overview.purposes.iter().map(|purpose| Milestone {
        turn: Turn::Purpose,
        text: purpose.text.clone(),
        source: purpose.source.clone(),
        entry: Some(purpose.id.clone()),
        outcome: None,
        is_note: false,
    });
    let turned = overview.turns.iter().filter_map(|turn| {
        let kind = match turn.kind {
            EntryKind::LightBulb => Turn::LightBulb,
            EntryKind::Decision => Turn::Decision,
            EntryKind::Outcome => Turn::Outcome,
            EntryKind::Milestone => Turn::Milestone,
            EntryKind::Dip => Turn::Dip,
            _ => return None,
        };
        Some(Milestone {
            turn: kind,
            text: turn.text.clone(),
            source: turn.source.clone(),
            entry: Some(turn.id.clone()),
            outcome: turn.outcome.clone(),
            is_note: turn.is_note,
        })
    });
    let experiments = overview.threads.iter().filter(|one| one.kind == EntryKind::Experiment);
    let verdicts = experiments.flat_map(|thread| {
        let looks = thread.looks.iter().filter(|taken| !taken.look.verdict.is_empty());
        looks.map(|taken| Milestone {
            turn: Turn::Verdict(taken.look.verdict.clone()),
            text: thread.text.clone(),
            source: taken.source.clone(),
            entry: Some(thread.id.clone()),
            outcome: None,
            is_note: false,
        })
    });
    let mut all: Vec<Milestone> = purposes.chain(turned).chain(verdicts).collect();
    all.extend(moves(&series(&overview.scores)));
    all.sort_by(|one, other| one.source.cmp(&other.source));
    all
}

/// One moment for each session in which things were scored once more.
fn moves(series: &[Series]) -> Vec<Milestone> {
    let mut sessions: BTreeMap<Source, (usize, usize)> = BTreeMap::new();
    for pair in series.iter().flat_map(|series| series.times.windows(2)) {
        let [before, after] = pair else { continue };
        let (Some(from), Some(to)) = (before.mean(), after.mean()) else { continue };
        let (rose, fell) = sessions.entry(after.source.clone()).or_default();
        *rose += usize::from(to > from);
        *fell += usize::from(to < from);
    }
    let milestone = |(source, (rose, fell))| Milestone {
        turn: Turn::Scores { rose, fell },
        text: String::new(),
        source,
        entry: None,
        outcome: None,
        is_note: false,
    };
    sessions.into_iter().map(milestone).collect()
}
