//! How many of the people who are here have given their answers in a step that counts.

use super::Sitting;
use crate::domain::entry::Entry;
use crate::domain::step::PlanStep;
use crate::domain::words::{EntryKind, Names};
use std::collections::HashSet;

impl Sitting {
    /// How many people have given theirs in a step that counts, as far as that can be told: a slip
    /// without a name counts once all of it is typed; of dots without names nobody knows.
    pub fn slips(&self, step: &PlanStep) -> Option<usize> {
        let counted: Vec<&Entry> =
            self.session.entries_of(&step.id).filter(|one| one.kind().is_counted()).collect();
        if counted.is_empty() || counted.iter().any(|entry| entry.number("count").is_some()) {
            return None;
        }
        if step.names != Names::None && counted.iter().any(|entry| entry.by().is_some()) {
            let givers: HashSet<_> = counted.iter().filter_map(|entry| entry.by()).collect();
            return Some(givers.len());
        }
        let has_dots = counted.iter().any(|entry| *entry.kind() == EntryKind::Dots);
        (!has_dots).then(|| counted.len() / step.items.len().max(1))
    }

    /// How many of the people who are here have given nothing yet in the step that is on, where some
    /// have and it is still hidden.
    pub fn missing(&self) -> usize {
        let Some(step) = self.step().filter(|step| step.is_hidden_still()) else { return 0 };
        let given = self.slips(step).filter(|slips| *slips > 0);
        given.map_or(0, |given| self.session.people.len().saturating_sub(given))
    }
}
