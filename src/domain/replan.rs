//! What could be done with the steps to come so that the end is met: shortened evenly, or some left out.

use crate::domain::id::Id;
use crate::domain::planned::LONGEST;
use crate::domain::session::Session;
use crate::domain::step::PlanStep;
use crate::domain::time::Time;
use crate::domain::words::{Mode, Show, StepState};
use std::time::Duration;

/// No step is shortened below this many minutes, unless it was shorter already.
pub const LEAST: i64 = 3;

/// The two ways to meet an end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// Every step to come gives or gets its share.
    #[default]
    Evenly,
    /// Some steps are left out; the others keep their minutes.
    LeavingOut,
}

impl Way {
    /// The other one.
    pub fn other(self) -> Self {
        match self {
            Self::Evenly => Self::LeavingOut,
            Self::LeavingOut => Self::Evenly,
        }
    }
}

/// A step to come, as it is and as it might be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Which step.
    pub id: Id,
    /// Its name.
    pub title: String,
    /// Its minutes as they are.
    pub was: i64,
    /// Its minutes as they might be.
    pub now: i64,
    /// Whether it would be left out.
    pub is_left_out: bool,
    /// Whether it is a break, which keeps its minutes.
    pub is_break: bool,
    /// Whether others hang on it, so that leaving it out is never proposed.
    pub is_needed: bool,
}

impl Slot {
    /// The minutes it would take.
    pub fn takes(&self) -> i64 {
        if self.is_left_out { 0 } else { self.now }
    }

    fn least(&self) -> i64 {
        if self.is_break { self.was } else { self.was.min(LEAST) }
    }
}

/// The steps to come as they are.
pub fn slots(session: &Session) -> Vec<Slot> {
    let first = session.current().map_or(0, |current| current + 1);
    let ahead = session.plan.iter().skip(first);
    let waiting: Vec<&PlanStep> = ahead.filter(|step| step.state == StepState::Waiting).collect();
    let close = waiting.iter().rposition(|step| step.mode != Mode::Break);
    let slot = |(place, step): (usize, &&PlanStep)| Slot {
        id: step.id.clone(),
        title: step.title.clone(),
        was: step.minutes_now(),
        now: step.minutes_now(),
        is_left_out: false,
        is_break: step.mode == Mode::Break,
        is_needed: Some(place) == close || step.show == Show::Hidden || !step.reveals.is_empty(),
    };
    waiting.iter().enumerate().map(slot).collect()
}

/// The whole minutes that there are for the steps to come, if it is to end at `end` and the step
/// that is on has run for `ran`. Fewer than none if even that step ends too late.
pub fn budget(session: &Session, now: Time, ran: Duration, end: Time) -> i64 {
    let current = session.current().and_then(|at| session.plan.get(at));
    let left = current.map_or(Duration::ZERO, |step| step.allotted().saturating_sub(ran));
    let left = i64::try_from(left.as_secs()).unwrap_or(i64::MAX);
    (end - now).num_seconds().saturating_sub(left).div_euclid(60)
}

/// Proposes minutes for the steps to come.
pub fn propose(slots: &mut [Slot], way: Way, budget: i64) {
    for slot in slots.iter_mut() {
        (slot.now, slot.is_left_out) = (slot.was, false);
    }
    match way {
        Way::Evenly => share(slots, budget),
        Way::LeavingOut => leave_out(slots, budget),
    }
}

/// How many minutes the steps would take together.
pub fn total(slots: &[Slot]) -> i64 {
    slots.iter().map(Slot::takes).sum()
}

/// Shares the budget out by how long the steps were: breaks keep theirs, and none gets too little.
/// The sum is exact wherever the budget holds what nobody can go below.
fn share(slots: &mut [Slot], budget: i64) {
    let mut open: Vec<usize> = (0..slots.len())
        .filter(|at| slots.get(*at).is_some_and(|slot| !slot.is_break && slot.was > 0))
        .collect();
    let fixed: i64 = slots.iter().filter(|slot| slot.is_break).map(|slot| slot.was).sum();
    let mut left = budget.saturating_sub(fixed);
    // Whoever would get too little gets the least, and the others share what remains.
    loop {
        let weight: i64 = open.iter().filter_map(|at| slots.get(*at)).map(|slot| slot.was).sum();
        let (short, fine): (Vec<usize>, Vec<usize>) = open.iter().partition(|at| {
            slots.get(**at).is_some_and(|slot| slot.was * left < slot.least() * weight)
        });
        if short.is_empty() {
            return share_exactly(slots, &fine, left, weight);
        }
        for at in short {
            if let Some(slot) = slots.get_mut(at) {
                slot.now = slot.least();
                left -= slot.now;
            }
        }
        open = fine;
    }
}

fn share_exactly(slots: &mut [Slot], open: &[usize], left: i64, weight: i64) {
    let mut rest = left;
    let mut parts: Vec<(i64, usize)> = Vec::new();
    for at in open {
        if let Some(slot) = slots.get_mut(*at) {
            let share = slot.was * left;
            slot.now = share.div_euclid(weight);
            rest -= slot.now;
            parts.push((share.rem_euclid(weight), *at));
        }
    }
    // The minutes that are left over go where the largest part of one was cut off.
    parts.sort_by_key(|(part, at)| (std::cmp::Reverse(*part), *at));
    for (_, at) in parts.into_iter().take(usize::try_from(rest).unwrap_or(0)) {
        if let Some(slot) = slots.get_mut(at) {
            slot.now = (slot.now + 1).min(LONGEST);
        }
    }
}

/// Leaves out as few steps as it takes, the one that fits best first.
fn leave_out(slots: &mut [Slot], budget: i64) {
    loop {
        let over = total(slots) - budget;
        let may_go = |slot: &&mut Slot| !slot.is_left_out && !slot.is_needed && !slot.is_break;
        if over <= 0 {
            return;
        }
        let large_enough = slots.iter_mut().rev().filter(may_go).filter(|slot| slot.was >= over);
        let best = match large_enough.min_by_key(|slot| slot.was).map(|slot| slot.id.clone()) {
            Some(id) => Some(id),
            None => slots
                .iter_mut()
                .filter(may_go)
                .max_by_key(|slot| slot.was)
                .map(|slot| slot.id.clone()),
        };
        let Some(slot) = best.and_then(|id| slots.iter_mut().find(|slot| slot.id == id)) else {
            return;
        };
        slot.is_left_out = true;
    }
}

#[cfg(test)]
mod tests {
    use super::{LEAST, Slot, Way, propose, total};
    use crate::domain::id::Id;
    use proptest::prelude::*;

    fn slot(number: usize, was: i64, is_break: bool, is_needed: bool) -> Slot {
        let title = format!("step {number}");
        Slot {
            id: Id::from_bits(number as u128),
            title,
            was,
            now: was,
            is_left_out: false,
            is_break,
            is_needed,
        }
    }

    fn of(minutes: &[i64]) -> Vec<Slot> {
        minutes.iter().enumerate().map(|(number, was)| slot(number, *was, false, false)).collect()
    }

    fn now(slots: &[Slot]) -> Vec<i64> {
        slots.iter().map(Slot::takes).collect()
    }

    #[test]
    fn minutes_are_shortened_evenly_and_breaks_are_kept() {
        let mut slots = of(&[20, 10, 15, 4]);
        slots[2].is_break = true;
        propose(&mut slots, Way::Evenly, 40);
        assert_eq!(now(&slots), [15, 7, 15, 3]);
        // Running early gives minutes back.
        propose(&mut slots, Way::Evenly, 66);
        assert_eq!(now(&slots), [30, 15, 15, 6]);
        // What cannot be met is met as nearly as it can be.
        propose(&mut slots, Way::Evenly, -5);
        assert_eq!(now(&slots), [LEAST, LEAST, 15, LEAST]);
    }

    #[test]
    fn as_few_steps_as_possible_are_left_out_and_the_close_never_is() {
        let mut slots = of(&[20, 10, 15, 4]);
        slots[3].is_needed = true;
        propose(&mut slots, Way::LeavingOut, 40);
        assert_eq!(now(&slots), [20, 0, 15, 4]);
        propose(&mut slots, Way::LeavingOut, 20);
        assert_eq!(now(&slots), [0, 0, 15, 4]);
        propose(&mut slots, Way::LeavingOut, 0);
        assert_eq!(now(&slots), [0, 0, 0, 4]);
        propose(&mut slots, Way::LeavingOut, 49);
        assert_eq!(now(&slots), [20, 10, 15, 4]);
    }

    proptest! {
        #[test]
        fn replanned_minutes_add_up(
            steps in prop::collection::vec((1i64..=60, prop::bool::weighted(0.2), any::<bool>()), 0..14),
            budget in -60i64..700,
        ) {
            let mut slots: Vec<Slot> = steps
                .iter()
                .enumerate()
                .map(|(number, (was, is_break, is_needed))| slot(number, *was, *is_break, *is_needed))
                .collect();
            let before = slots.clone();
            propose(&mut slots, Way::Evenly, budget);
            let least: i64 = before.iter().map(Slot::least).sum();
            let can_share = slots.iter().any(|slot| !slot.is_break);
            if can_share && slots.iter().all(|slot| slot.now < 480) {
                prop_assert_eq!(total(&slots), budget.max(least));
            }
            let was: i64 = before.iter().map(|slot| slot.was).sum();
            for (slot, before) in slots.iter().zip(&before) {
                prop_assert!(!slot.is_left_out && slot.now >= before.least());
                prop_assert!(!slot.is_break || slot.now == before.was);
                // Nobody gets longer while all are late, and nobody shorter while all are early.
                prop_assert!(slot.now <= before.was || budget > was || !can_share || slot.now == before.was);
                prop_assert!(slot.now >= before.was || budget < was);
            }
            propose(&mut slots, Way::LeavingOut, budget);
            let may_go = |slot: &&Slot| !slot.is_needed && !slot.is_break;
            let stays: i64 = before.iter().filter(|slot| !may_go(slot)).map(|slot| slot.was).sum();
            prop_assert!(total(&slots) <= budget || total(&slots) == stays);
            for (slot, before) in slots.iter().zip(&before) {
                prop_assert_eq!(slot.now, before.was);
                prop_assert!(!slot.is_left_out || may_go(&before));
            }
            // Nothing is left out in vain.
            for slot in slots.iter().filter(|slot| slot.is_left_out) {
                prop_assert!(total(&slots) + slot.was > budget);
            }
        }
    }
}
