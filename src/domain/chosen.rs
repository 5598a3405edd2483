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
        let items = most_dotted(&reading.tallies, dots_each(step, choices(session, step).len()));
        (!items.is_empty()).then(|| Self { step: step.title.clone(), items })
    }

    /// What was chosen with its dots, in one line: `Sharing the lead (4 dots)`.
    pub fn lines(&self) -> impl Iterator<Item = String> {
        self.items.iter().map(|(label, dots)| {
            format!("{label} ({dots} {})", if *dots == 1 { "dot" } else { "dots" })
        })
    }
}

/// The first `many` of what was dotted, the most dots first, and whatever got no fewer than the last of them.
fn most_dotted(tallies: &[Tally], many: usize) -> Vec<(String, usize)> {
    let dots = |tally: &Tally| (tally.item.clone(), tally.total());
    let last = tallies.iter().take(many).next_back().map_or(0, Tally::total);
    tallies.iter().filter(|tally| tally.total() >= last.max(1)).map(dots).collect()
}

#[cfg(test)]
mod tests {
    use super::most_dotted;
    use crate::domain::tally::{Mark, Tally};

    fn dotted(dots: &[usize]) -> Vec<Tally> {
        let tally = |count: &usize| {
            let marks = vec![Mark { answer: String::new(), count: *count, names: Vec::new() }];
            Tally { item: count.to_string(), marks, sum: String::new() }
        };
        dots.iter().map(tally).collect()
    }

    #[test]
    fn as_many_are_chosen_as_one_person_has_dots_and_ties_stand_together() {
        let chosen = |dots: &[usize]| most_dotted(&dotted(dots), 2).len();
        assert_eq!(chosen(&[5, 3, 1]), 2);
        assert_eq!(chosen(&[5, 3, 3, 1]), 3);
        assert_eq!(chosen(&[4, 0, 0]), 1);
        assert_eq!(chosen(&[0, 0]), 0);
        assert_eq!(chosen(&[2]), 1);
        assert_eq!(chosen(&[]), 0);
    }
}
