//! What a room chose with its dots.

use crate::domain::choice::{choices, dots_each};
use crate::domain::reading::Reading;
use crate::domain::session::Session;
use crate::domain::step::PlanStep;
use crate::domain::tally::Tally;
use crate::domain::words::Collects;

/// What got the most dots in a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// The name of the step.
    pub step: String,
    /// What was chosen and with how many dots, the most first.
    pub items: Vec<(String, usize)>,
}

impl Chosen {
    /// What was chosen in a step, as it reads, once everybody has seen the dots: as many as one person
    /// has dots, and whatever got no fewer.
    pub fn of(session: &Session, step: &PlanStep, reading: &Reading) -> Option<Self> {
        if step.collects != Collects::Dots || reading.has_unseen_tallies {
            return None;
        }
        let most = dots_each(step, choices(session, step).len());
        let given: Vec<usize> = reading.tallies.iter().map(Tally::total).collect();
        let least = given.get(most.saturating_sub(1)).or(given.last()).copied()?.max(1);
        let items = reading.tallies.iter().filter(|tally| tally.total() >= least);
        let items: Vec<_> = items.map(|tally| (tally.item.clone(), tally.total())).collect();
        (!items.is_empty()).then(|| Self { step: step.title.clone(), items })
    }

    /// What was chosen with its dots, in one line: `Sharing the lead (4 dots)`.
    pub fn lines(&self) -> impl Iterator<Item = String> {
        self.items.iter().map(|(label, dots)| {
            format!("{label} ({dots} {})", if *dots == 1 { "dot" } else { "dots" })
        })
    }
}
