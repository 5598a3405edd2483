//! What may be done to any row of steps, before a session and while it runs.

use crate::domain::words::Show;

/// The longest a step may take, in minutes.
pub const LONGEST: i64 = 480;

/// A step in a row of steps that can be arranged.
pub trait Planned {
    /// By what steps name each other.
    type Name: PartialEq;

    /// Its own name.
    fn name(&self) -> &Self::Name;

    /// What the room may see of it.
    fn show(&self) -> &Show;

    /// The hidden steps that it reveals.
    fn reveals(&self) -> &[Self::Name];

    /// Whether it is left out.
    fn is_left_out(&self) -> bool;
}

/// The minutes of a step that is given more, or less; one always stays.
pub fn lengthened(minutes: i64, by: i64) -> i64 {
    minutes.saturating_add(by).clamp(1, LONGEST)
}

/// Moves a step one place down or up, past one that may be moved as well; gives its new place.
pub fn shift<T>(
    steps: &mut [T],
    at: usize,
    down: bool,
    may_move: impl Fn(usize) -> bool,
) -> Option<usize> {
    let to = if down { at + 1 } else { at.checked_sub(1)? };
    if to.max(at) >= steps.len() || !may_move(at) || !may_move(to) {
        return None;
    }
    steps.swap(at, to);
    Some(to)
}

/// Puts a step behind another; gives its place.
pub fn put_behind<T>(steps: &mut Vec<T>, behind: usize, step: T) -> usize {
    let place = (behind + 1).min(steps.len());
    steps.insert(place, step);
    place
}

/// The hidden steps that nothing behind them reveals.
pub fn never_revealed<T: Planned>(steps: &[T]) -> Vec<&T> {
    let kept: Vec<&T> = steps.iter().filter(|step| !step.is_left_out()).collect();
    let is_revealed = |place: usize, name: &T::Name| {
        kept.iter().skip(place + 1).any(|later| later.reveals().contains(name))
    };
    kept.iter()
        .enumerate()
        .filter(|(place, step)| *step.show() == Show::Hidden && !is_revealed(*place, step.name()))
        .map(|(_, step)| *step)
        .collect()
}
