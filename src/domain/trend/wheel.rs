//! What was scored together, seen all at once.

use super::scored::Scored;
use super::series::Series;
use crate::domain::thread::Source;

/// The fewest things that make a wheel: two are a line.
const FEWEST: usize = 3;

/// Things that were scored in the same sessions, the first time against the last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wheel {
    /// Where they were scored first.
    pub first: Source,
    /// Where they were scored last.
    pub last: Source,
    /// Each of them.
    pub spokes: Vec<Spoke>,
}

/// One thing of a wheel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoke {
    /// What was scored.
    pub item: String,
    /// How, the first time; none where it was scored only once.
    pub first: Option<Scored>,
    /// How, the last time.
    pub last: Scored,
}

/// The wheels of some scores, the one with most spokes first. What was scored by itself is in none.
pub fn wheels(all: &[Series]) -> Vec<Wheel> {
    let mut wheels: Vec<Wheel> = Vec::new();
    for series in all {
        let [first, .., last] = series.times.as_slice() else {
            if let [only] = series.times.as_slice() {
                add(&mut wheels, series, None, only);
            }
            continue;
        };
        add(&mut wheels, series, Some(first), last);
    }
    wheels.retain(|wheel| wheel.spokes.len() >= FEWEST);
    wheels.sort_by_key(|wheel| std::cmp::Reverse(wheel.spokes.len()));
    wheels
}

fn add(wheels: &mut Vec<Wheel>, series: &Series, first: Option<&Scored>, last: &Scored) {
    let begun = &first.unwrap_or(last).source;
    let spoke = Spoke { item: series.item.clone(), first: first.cloned(), last: last.clone() };
    let is_same = |wheel: &&mut Wheel| {
        wheel.first.session == begun.session
            && wheel.last.session == last.source.session
            && wheel.spokes.iter().all(|spoke| spoke.last.scale() == last.scale())
    };
    match wheels.iter_mut().find(is_same) {
        Some(wheel) => wheel.spokes.push(spoke),
        None => wheels.push(Wheel {
            first: begun.clone(),
            last: last.source.clone(),
            spokes: vec![spoke],
        }),
    }
}
