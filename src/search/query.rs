//! What somebody looks for.

use super::clause::{Clause, What};
use super::needle::Needle;
use super::reading;
use super::vocabulary::Vocabulary;

/// Words, phrases and filters that all must fit. Capitals and accents make no difference.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    pub(super) clauses: Vec<Clause>,
    faults: Vec<String>,
    hint: Option<String>,
}

impl Query {
    /// The most words that count.
    pub(super) const MOST_WORDS: usize = 32;

    /// The words of a text, where it is not known what filters may name.
    pub fn new(text: &str) -> Self {
        Self::read(text, &Vocabulary::default())
    }

    /// What somebody types, as far as it makes sense; what does not is left out, and `faults` say so.
    pub fn read(text: &str, vocabulary: &Vocabulary) -> Self {
        let (clauses, faults) = reading::read(text, vocabulary);
        Self { clauses, faults, hint: reading::hint(text, vocabulary) }
    }

    /// The parts of what somebody types, each as it was typed.
    pub fn parts(text: &str) -> Vec<String> {
        reading::parts(text)
    }

    /// All the words together, as they stand in a row, also inside other words.
    pub fn phrase(text: &str) -> Self {
        Self { clauses: Clause::anywhere(text).into_iter().collect(), ..Self::default() }
    }

    /// The same, and in this journal only.
    #[must_use]
    pub fn in_journal(mut self, slug: &str) -> Self {
        self.clauses.push(Clause::in_journal(slug));
        self
    }

    /// The same without any clause about what was said being met by the session's own kind: what
    /// lists sessions asks it so.
    #[must_use]
    pub fn of_sessions(mut self) -> Self {
        for clause in &mut self.clauses {
            if let What::Kind(sessions, entries) = &mut clause.what
                && !sessions.is_empty()
            {
                entries.clear();
            }
        }
        self
    }

    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty()
    }

    /// Its parts, in the order in which they were typed.
    pub fn clauses(&self) -> &[Clause] {
        &self.clauses
    }

    /// What is wrong with it, a sentence each.
    pub fn faults(&self) -> &[String] {
        &self.faults
    }

    /// Whether it asks for nothing but the journals to look in.
    pub fn is_only_of_journals(&self) -> bool {
        self.clauses
            .iter()
            .all(|clause| matches!(clause.what, What::Journal(_)) && clause.written.is_empty())
    }

    /// Whether it says in which journals to look.
    pub fn names_journals(&self) -> bool {
        self.clauses.iter().any(|clause| matches!(clause.what, What::Journal(_)))
    }

    /// What the filter that is just being typed may name, or does by now.
    pub fn hint(&self) -> Option<&str> {
        self.hint.as_deref()
    }

    /// The words that must be there.
    pub(super) fn words(&self) -> impl Iterator<Item = &Needle> {
        self.clauses.iter().filter_map(Clause::words)
    }

    /// What is lit in a text that was found, folded.
    pub fn lit(&self) -> Vec<String> {
        let lit = self.clauses.iter().filter_map(Clause::lights);
        lit.map(|needle| needle.text().to_owned()).collect()
    }

    /// Whether all that this one finds is found by `other` too.
    pub fn narrows(&self, other: &Self) -> bool {
        let is_met = |wanted: &Clause| self.clauses.iter().any(|clause| clause.implies(wanted));
        other.clauses.iter().all(is_met)
    }
}
