//! What is followed through the sessions of a journal, to be handed on.

use super::overview::Overview;
use super::strand::Thread;
use crate::domain::id::Id;
use crate::domain::words::EntryKind;
use crate::fold::fold;

/// A thread, or all threads of a kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Followed {
    /// All experiments.
    Experiments,
    /// All commitments.
    Commitments,
    /// The purpose: its versions, what was offered, the differences kept open.
    Purpose,
    /// What was scored.
    Scores,
    /// The way so far.
    Way,
    /// One thread, by the entry with which it began.
    One(Id),
}

impl Followed {
    /// Those that have a word of their own.
    pub const NAMED: [(&'static str, Self); 5] = [
        ("experiments", Self::Experiments),
        ("commitments", Self::Commitments),
        ("purpose", Self::Purpose),
        ("scores", Self::Scores),
        ("way", Self::Way),
    ];

    /// What somebody means: a word, the id of an entry or the start of it, or words of what was said.
    /// One that holds all of it is found even if others hold a part.
    ///
    /// # Errors
    /// All that could be meant, if that is not exactly one.
    pub fn find<'a>(overview: &'a Overview, wanted: &str) -> Result<Self, Vec<&'a Thread>> {
        let words = fold(wanted.trim());
        if let Some((_, named)) = Self::NAMED.into_iter().find(|(name, _)| *name == words) {
            return Ok(named);
        }
        let one = |thread: &Thread| Ok(Self::One(thread.id.clone()));
        let threads = &overview.threads;
        if let Some(thread) = threads.iter().find(|thread| thread.id.as_str() == wanted.trim()) {
            return one(thread);
        }
        let is_meant = |thread: &&Thread| {
            !words.is_empty()
                && (thread.id.as_str().starts_with(wanted.trim())
                    || fold(&thread.text).contains(&words))
        };
        let found: Vec<&Thread> = threads.iter().filter(is_meant).collect();
        match found.as_slice() {
            [only] => one(only),
            _ => Err(found),
        }
    }

    /// What stands above it.
    pub fn title(&self, overview: &Overview) -> String {
        match self {
            Self::Experiments => "Experiments".to_owned(),
            Self::Commitments => "Commitments".to_owned(),
            Self::Purpose => "Purpose".to_owned(),
            Self::Scores => "Scores".to_owned(),
            Self::Way => "The way so far".to_owned(),
            Self::One(id) => overview.words(id).to_owned(),
        }
    }

    /// The threads of which it tells.
    pub fn threads<'a>(&self, overview: &'a Overview) -> Vec<&'a Thread> {
        let is_told = |thread: &&Thread| match self {
            Self::Experiments => thread.kind == EntryKind::Experiment,
            Self::Commitments => thread.kind == EntryKind::Commitment,
            Self::Purpose => thread.kind == EntryKind::Difference,
            Self::Scores | Self::Way => false,
            Self::One(id) => thread.id == *id,
        };
        overview.threads.iter().filter(is_told).collect()
    }

    /// How many entries of it may not be read.
    pub fn left_out(&self, overview: &Overview) -> usize {
        let of_kind = |kinds: &[EntryKind]| {
            overview.withheld.iter().filter(|one| kinds.contains(&one.kind)).count()
        };
        match self {
            Self::Experiments => of_kind(&[EntryKind::Experiment, EntryKind::Look]),
            Self::Commitments => of_kind(&[EntryKind::Commitment, EntryKind::Look]),
            Self::Purpose => {
                of_kind(&[EntryKind::Purpose, EntryKind::Sentence, EntryKind::Difference])
            }
            Self::Scores => of_kind(&[EntryKind::Score]),
            Self::Way => of_kind(&[
                EntryKind::Purpose,
                EntryKind::LightBulb,
                EntryKind::Decision,
                EntryKind::Outcome,
                EntryKind::Milestone,
                EntryKind::Dip,
                EntryKind::Look,
                EntryKind::Score,
            ]),
            Self::One(id) => {
                overview.withheld.iter().filter(|one| one.of.as_ref() == Some(id)).count()
            }
        }
    }
}
