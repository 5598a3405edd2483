//! How well a passage fits what is looked for.

use super::clause::{Clause, What};
use super::leaf::Leaf;
use super::needle::Held;
use super::passage::Passage;
use super::query::Query;

/// Some of the words of a query, as a bit for each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Words(u32);

impl Words {
    /// All the words of a query.
    pub(super) fn all(query: &Query) -> Self {
        let count = query.words().take(Query::MOST_WORDS).count();
        Self((0..count).fold(0, |all, place| all | 1 << place))
    }

    /// The words of a query that a folded text holds, and those that are whole in it.
    pub(super) fn held(query: &Query, folded: &str) -> (Self, Self) {
        let (mut held, mut whole) = (0, 0);
        for (place, needle) in query.words().take(Query::MOST_WORDS).enumerate() {
            match needle.held(folded) {
                Held::Not => {}
                Held::Begun => held |= 1 << place,
                Held::Whole => {
                    held |= 1 << place;
                    whole |= 1 << place;
                }
            }
        }
        (Self(held), Self(whole))
    }

    /// These and the others.
    pub(super) fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// How many there are.
    pub(super) fn count(self) -> u32 {
        self.0.count_ones()
    }
}

/// Whether a session fits what is asked of it as a whole.
pub(super) fn is_session_wanted(leaf: &Leaf, query: &Query) -> bool {
    let title = leaf.passages().last();
    query.clauses.iter().all(|clause| match &clause.what {
        // A session that is called by an unwanted word is unwanted altogether.
        What::Words(needle) if clause.is_not => {
            title.is_none_or(|title| needle.held(leaf.folded(title)) == Held::Not)
        }
        what if what.is_of_session() => is_so(leaf, None, what) != clause.is_not,
        _ => true,
    })
}

/// Whether anything is asked of passages but that they hold words.
pub(super) fn has_filters(query: &Query) -> bool {
    let asks = |clause: &Clause| !clause.what.is_of_session() && clause.words().is_none();
    query.clauses.iter().any(asks)
}

/// Whether a passage fits all filters, and holds nothing that is not wanted.
pub(super) fn is_wanted(leaf: &Leaf, passage: &Passage, query: &Query) -> bool {
    let is_met = |clause: &Clause| match clause.is_not {
        _ if clause.what.is_of_session() || clause.words().is_some() => true,
        is_not => is_so(leaf, Some(passage), &clause.what) != is_not,
    };
    query.clauses.iter().all(is_met)
}

fn is_so(leaf: &Leaf, passage: Option<&Passage>, what: &What) -> bool {
    let is_in = |all: &[String], one: &str| all.iter().any(|some| some == one);
    match (what, passage) {
        (What::Journal(slugs), _) => is_in(slugs, &leaf.key.journal),
        (What::Format(ids), _) => leaf.format.as_ref().is_some_and(|format| is_in(ids, format)),
        (What::Before(day), _) => leaf.started.date_naive() < *day,
        (What::After(day), _) => leaf.started.date_naive() >= *day,
        (What::Kind(sessions, entries), passage) => {
            let is_kind = |passage: &Passage| passage.is_said() && entries.contains(&passage.kind);
            sessions.contains(&leaf.kind) || passage.is_some_and(is_kind)
        }
        (What::Words(needle) | What::Tag(needle), Some(passage)) => {
            needle.held(leaf.folded(passage)) != Held::Not
        }
        (What::Person(needle), Some(passage)) if passage.is_said() => {
            let names = leaf.by_folded(passage).into_iter().chain(leaf.owner_folded(passage));
            names.into_iter().any(|name| needle.held(name) != Held::Not)
        }
        (What::Person(needle), Some(passage)) => needle.held(leaf.folded(passage)) != Held::Not,
        (What::Part(ids), Some(passage)) => leaf.works_on(passage, ids),
        (What::Words(_) | What::Tag(_) | What::Person(_) | What::Part(_), None) => false,
    }
}
