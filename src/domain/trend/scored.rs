//! What people scored once.

use crate::domain::session::Session;
use crate::domain::step::PlanStep;
use crate::domain::tally::{Tally, tallies};
use crate::domain::thread::Source;
use crate::domain::visible::Viewer;
use crate::domain::words::EntryKind;

/// How often each number was given to one thing in one session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scored {
    /// What was scored.
    pub item: String,
    /// The numbers that could be given, each with how often it was.
    pub counts: Vec<(i64, usize)>,
    /// Where the first of its numbers stands.
    pub source: Source,
}

impl Scored {
    /// All that was scored in a session, as far as `viewer` may read it.
    pub fn all(session: &Session, viewer: Viewer) -> Vec<Self> {
        session.plan.iter().flat_map(|step| of_step(session, step, viewer)).collect()
    }

    /// How many numbers were given.
    pub fn given(&self) -> usize {
        self.counts.iter().map(|(_, count)| count).sum()
    }

    /// The mean of them; none where nothing was given.
    pub fn mean(&self) -> Option<f64> {
        let given = self.given();
        let sum: f64 =
            self.counts.iter().map(|(number, count)| exact(*number) * size(*count)).sum();
        (given > 0).then(|| sum / size(given))
    }

    /// The lowest and the highest number that was given.
    pub fn ends(&self) -> Option<(i64, i64)> {
        let given =
            || self.counts.iter().filter(|(_, count)| *count > 0).map(|(number, _)| *number);
        Some((given().min()?, given().max()?))
    }

    /// How far apart the lowest and the highest are.
    pub fn spread(&self) -> i64 {
        self.ends().map_or(0, |(low, high)| high - low)
    }

    /// The lowest and the highest in words: `2 to 5`, or `all 3`.
    pub fn ends_in_words(&self) -> Option<String> {
        let (low, high) = self.ends()?;
        Some(if low == high { format!("all {low}") } else { format!("{low} to {high}") })
    }

    /// How far up its scale a number is, from 0 to 1.
    pub fn share(&self, number: f64) -> f64 {
        let (low, high) = self.scale();
        let (low, high) = (exact(low), exact(high));
        if high > low { ((number - low) / (high - low)).clamp(0.0, 1.0) } else { 1.0 }
    }

    /// The row of `rows` in which a number stands, the lowest number in row 0.
    pub fn row(&self, number: f64, rows: u16) -> u16 {
        let top = f64::from(rows.saturating_sub(1));
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to top")]
        let row = (self.share(number) * top).round() as u16;
        row
    }

    /// The lowest and the highest number that was given, and their mean.
    pub fn three(&self) -> Option<(f64, f64, f64)> {
        let (low, high) = self.ends()?;
        Some((exact(low), exact(high), self.mean()?))
    }

    /// The lowest and the highest number that could be given.
    pub fn scale(&self) -> (i64, i64) {
        let numbers = || self.counts.iter().map(|(number, _)| *number);
        (numbers().min().unwrap_or(0), numbers().max().unwrap_or(0))
    }
}

fn of_step(session: &Session, step: &PlanStep, viewer: Viewer) -> Vec<Scored> {
    let first = session
        .entries
        .iter()
        .enumerate()
        .find(|(_, entry)| *entry.kind() == EntryKind::Score && entry.step() == Some(&step.id));
    let Some((place, entry)) = first else { return Vec::new() };
    let source = Source {
        session: session.header.id.clone(),
        place,
        at: entry.at(),
        title: session.header.title.clone(),
    };
    let scored = |tally: Tally| {
        let counts: Option<Vec<(i64, usize)>> =
            tally.marks.iter().map(|mark| Some((mark.answer.parse().ok()?, mark.count))).collect();
        let item = if tally.item.is_empty() { step.title.clone() } else { tally.item };
        counts.map(|counts| Scored { item, counts, source: source.clone() })
    };
    let read = tallies(session, step, viewer).into_iter().filter_map(scored);
    read.filter(|scored| scored.given() > 0).collect()
}

#[expect(clippy::cast_precision_loss, reason = "scores and counts of people are small")]
fn exact(number: i64) -> f64 {
    number as f64
}

#[expect(clippy::cast_precision_loss, reason = "scores and counts of people are small")]
fn size(count: usize) -> f64 {
    count as f64
}
