//! What people put their dots on: the items of a step, or what was gathered before it.

use crate::domain::entry::Entry;
use crate::domain::id::Id;
use crate::domain::session::Session;
use crate::domain::step::PlanStep;
use crate::domain::visible::{Viewer, Visibility, visible};
use crate::domain::words::{Collects, EntryKind};

/// One thing that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The group or entry it is; none for an item of the step.
    pub on: Option<Id>,
    /// What it is called.
    pub label: String,
}

impl Choice {
    /// Whether an entry of dots was put on this.
    pub fn is_meant_by(&self, dots: &Entry) -> bool {
        match &self.on {
            Some(id) => dots.detail("on") == id.as_str(),
            None => dots.detail("on").is_empty() && dots.detail("item") == self.label,
        }
    }
}

/// The fewest dots that anybody has.
const LEAST: i64 = 3;

/// What stands to be chosen in a step, in the order of its numbers.
pub fn choices(session: &Session, step: &PlanStep) -> Vec<Choice> {
    if !step.items.is_empty() {
        return step.items.iter().map(|item| Choice { on: None, label: item.clone() }).collect();
    }
    let place = session.plan.iter().position(|one| one.id == step.id).unwrap_or(0);
    let before = session.plan.get(..place).unwrap_or_default();
    let lists = before.iter().rev().map(|step| listed(session, step));
    lists.into_iter().find(|list| !list.is_empty()).unwrap_or_default()
}

/// How many dots each person has: as the step says, or about the square root of what there is.
pub fn dots_each(step: &PlanStep, choices: usize) -> usize {
    let root = i64::try_from(choices.isqrt()).unwrap_or(i64::MAX);
    // Rounded: the root grows by one behind n(n+1).
    let root = if choices > choices.isqrt() * (choices.isqrt() + 1) { root + 1 } else { root };
    let dots = step.dots.unwrap_or_else(|| root.max(LEAST));
    usize::try_from(dots).unwrap_or(1).clamp(1, choices.max(1))
}

/// What a step has laid before the room: its groups, and the entries that are in none.
fn listed(session: &Session, step: &PlanStep) -> Vec<Choice> {
    let revealed = step.reveals.iter().filter_map(|id| session.step(id));
    let revealed = revealed.filter(|step| step.revealed.is_some()).flat_map(|step| &step.order);
    let revealed = revealed.filter_map(|id| session.entry(id));
    let own = session.entries_of(&step.id);
    // A list that was made in the step stands for what it was made of.
    let has_list = step.collects == Collects::Cards
        && step.groups.is_empty()
        && session.entries_of(&step.id).next().is_some();
    let revealed = revealed.filter(|_| !has_list);
    let is_choice = |entry: &&Entry| {
        let is_text = matches!(
            entry.kind(),
            EntryKind::Note | EntryKind::Card | EntryKind::Sentence | EntryKind::Experiment
        );
        is_text && visible(session, entry, Viewer::Room) == Visibility::Shown
    };
    let mut list: Vec<Choice> = Vec::new();
    for entry in revealed.chain(own).filter(is_choice) {
        let choice = match session.group_of(entry) {
            Some(group) => Choice { on: Some(group.id.clone()), label: group.name.clone() },
            None => Choice { on: Some(entry.id().clone()), label: entry.text().to_owned() },
        };
        if list.iter().all(|other| other.on != choice.on) {
            list.push(choice);
        }
    }
    list
}

#[cfg(test)]
mod tests {
    use super::dots_each;
    use crate::domain::id::Id;
    use crate::domain::step::PlanStep;

    #[test]
    fn everybody_has_about_the_square_root_of_what_there_is_and_at_least_three() {
        let step = PlanStep::blank(Id::new("a"), "Dots");
        let suggested = [1, 2, 3, 5, 9, 12, 13, 20, 21, 24].map(|count| dots_each(&step, count));
        assert_eq!(suggested, [1, 2, 3, 3, 3, 3, 4, 4, 5, 5]);
        let decided = PlanStep { dots: Some(2), ..step };
        assert_eq!([1, 5, 24].map(|count| dots_each(&decided, count)), [1, 2, 2]);
    }
}
