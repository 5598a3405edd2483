//! One thing scored again and again.

use super::scored::Scored;
use crate::fold::fold;
use std::collections::HashMap;

/// What one thing was scored over the sessions of a journal, the first time first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// What was scored, as it was called last.
    pub item: String,
    /// Each time.
    pub times: Vec<Scored>,
}

impl Series {
    /// How it was scored last.
    pub fn latest(&self) -> Option<&Scored> {
        self.times.last()
    }

    /// How far the mean has come since the first time; none where it was scored only once.
    pub fn travelled(&self) -> Option<f64> {
        let [first, .., last] = self.times.as_slice() else { return None };
        Some(last.mean()? - first.mean()?)
    }

    /// Whether the mean fell since the time before: a step back, which is normal.
    pub fn is_back(&self) -> bool {
        self.last_move().is_some_and(|by| by < 0.0)
    }

    /// How far the mean has come since the time before the last.
    pub fn last_move(&self) -> Option<f64> {
        let [.., before, last] = self.times.as_slice() else { return None };
        Some(last.mean()? - before.mean()?)
    }
}

/// What was scored, thing by thing, where people were furthest apart the last time first.
/// Capitals and accents make no difference between things.
pub fn series(scored: &[Scored]) -> Vec<Series> {
    let mut sorted: Vec<&Scored> = scored.iter().collect();
    sorted.sort_by(|one, other| one.source.cmp(&other.source));
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut all: Vec<Series> = Vec::new();
    for scored in sorted {
        let place = *places.entry(fold(scored.item.trim())).or_insert(all.len());
        if place == all.len() {
            all.push(Series { item: String::new(), times: Vec::new() });
        }
        if let Some(series) = all.get_mut(place) {
            series.item.clone_from(&scored.item);
            series.times.push(scored.clone());
        }
    }
    all.sort_by_key(|series| std::cmp::Reverse(series.latest().map_or(0, Scored::spread)));
    all
}
