//! What people put their dots on: the items of a step, or what was gathered before it.

use crate::domain::about::steps_about;
use crate::domain::board::Board;
use crate::domain::entry::Entry;
use crate::domain::id::Id;
use crate::domain::session::Session;
use crate::domain::step::PlanStep;
use crate::domain::visible::Viewer;
use crate::domain::words::Collects;

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
    let named = steps_about(session, step);
    let lists = named.into_iter().chain(before.iter().rev()).map(|step| laid_out(session, step));
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

/// What a step has laid before the room, in the order of its numbers: its groups, and the entries
/// that are in none.
pub fn laid_out(session: &Session, step: &PlanStep) -> Vec<Choice> {
    let board = Board::of(session, step, Viewer::Room);
    if board.entries().next().is_none() {
        return Vec::new();
    }
    // A list that was made in the step stands for what it was made of.
    let has_list = step.collects == Collects::Cards
        && board.heaps.is_empty()
        && session.entries_of(&step.id).next().is_some();
    let loose = board.loose.iter().filter(|entry| !has_list || entry.step() == Some(&step.id));
    let groups = board
        .heaps
        .iter()
        .map(|heap| Choice { on: Some(heap.group.id.clone()), label: heap.group.name.clone() });
    let loose =
        loose.map(|entry| Choice { on: Some(entry.id().clone()), label: entry.text().to_owned() });
    groups.chain(loose).collect()
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
