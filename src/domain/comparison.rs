//! Two sessions of the same format side by side, the earlier one first.

mod counts;
mod pairs;

pub use self::counts::{CountsBeside, counts_beside};
pub use self::pairs::{Pair, pairs};

use crate::domain::transcript::{OUTCOMES, Outcome, StepRecord, Transcript};
use crate::fold::fold;

/// Two sessions as somebody may read them, side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The sessions.
    pub sides: [Transcript; 2],
    /// What came of them, kind by kind, by their places among the outcomes of each.
    pub outcomes: Vec<Pair>,
    /// Their steps, by their places in the plan of each.
    pub steps: Vec<Pair>,
}

/// Why two sessions cannot stand side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unlike {
    /// One of them was made from no format.
    NoFormat,
    /// They were made from different formats.
    OtherFormat,
}

impl Unlike {
    /// Why not, in a sentence.
    pub fn sentence(self) -> &'static str {
        match self {
            Self::NoFormat => {
                "This session follows no format, so no other one asks the same questions"
            }
            Self::OtherFormat => {
                "These two follow different formats. Only sessions of the same format can stand side by side"
            }
        }
    }
}

/// Whether sessions of these formats can stand side by side.
///
/// # Errors
/// If they cannot: then it says why.
pub fn are_alike(one: Option<&str>, other: Option<&str>) -> Result<(), Unlike> {
    match one.zip(other) {
        None => Err(Unlike::NoFormat),
        Some((one, other)) if one != other => Err(Unlike::OtherFormat),
        Some(_) => Ok(()),
    }
}

impl Comparison {
    /// Two sessions side by side, whichever is given first.
    ///
    /// # Errors
    /// If they were not made from the same format.
    pub fn of(one: Transcript, other: Transcript) -> Result<Self, Unlike> {
        are_alike(one.format.as_deref(), other.format.as_deref())?;
        let sides = if other.started < one.started { [other, one] } else { [one, other] };
        let [left, right] = &sides;
        let outcomes = kinds_beside(&left.outcomes, &right.outcomes);
        let names = |side: &Transcript| side.steps.iter().map(name).collect::<Vec<_>>();
        let steps = pairs(&names(left), &names(right));
        Ok(Self { outcomes, steps, sides })
    }

    /// The steps of a pair.
    pub fn steps_of(&self, pair: Pair) -> [Option<&StepRecord>; 2] {
        let [left, right] = &self.sides;
        let [one, other] = pair;
        [
            one.and_then(|place| left.steps.get(place)),
            other.and_then(|place| right.steps.get(place)),
        ]
    }

    /// What came of each, of a pair.
    pub fn outcomes_of(&self, pair: Pair) -> [Option<&Outcome>; 2] {
        let [left, right] = &self.sides;
        let [one, other] = pair;
        [
            one.and_then(|place| left.outcomes.get(place)),
            other.and_then(|place| right.outcomes.get(place)),
        ]
    }
}

/// What a step is the same by: the format's step it was made from; one made up on the spot by its name.
fn name(step: &StepRecord) -> Option<String> {
    match (step.from.is_empty(), step.title.trim()) {
        (false, _) => Some(step.from.clone()),
        (true, "") => None,
        (true, title) => Some(fold(title)),
    }
}

/// The kinds of what came of two sessions, in the order in which every document has them.
fn kinds_beside(left: &[Outcome], right: &[Outcome]) -> Vec<Pair> {
    let place = |outcomes: &[Outcome], heading: &str| {
        outcomes.iter().position(|outcome| outcome.heading == heading)
    };
    let headings = OUTCOMES.iter().map(|(_, heading)| *heading);
    let both = headings.map(|heading| [place(left, heading), place(right, heading)]);
    both.filter(|pair| pair.iter().any(Option::is_some)).collect()
}

#[cfg(test)]
mod tests;
