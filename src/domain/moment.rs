//! Time and chance as arguments: logic never asks a clock and never rolls its own dice.

use crate::domain::id::Id;
use crate::domain::time::Time;
use std::time::Duration;

/// When something happens, on several clocks at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// What the clock on the wall says; it may jump.
    pub wall: Time,
    /// Time since some fixed start; it never jumps and it runs on while the machine sleeps.
    pub steady: Duration,
    /// The same clock, which no rehearsal speeds up: for what comes and goes on the screen by itself.
    pub real: Duration,
    /// How much of `steady` the machine has slept.
    pub slept: Duration,
}

/// A moment together with a source of chance.
pub struct Now<'a> {
    /// When it is.
    pub moment: Moment,
    bits: &'a mut dyn FnMut() -> u128,
}

impl<'a> Now<'a> {
    /// A moment with `bits`, which gives fresh random bits at every call.
    pub fn new(moment: Moment, bits: &'a mut dyn FnMut() -> u128) -> Self {
        Self { moment, bits }
    }

    /// A fresh id.
    pub fn id(&mut self) -> Id {
        Id::from_bits((self.bits)())
    }

    /// A random number below `end`; zero if `end` is zero.
    pub fn below(&mut self, end: usize) -> usize {
        if end == 0 {
            return 0;
        }
        let fresh = (self.bits)() % end as u128;
        usize::try_from(fresh).unwrap_or(0)
    }

    /// The items in a random order.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            let other = self.below(last + 1);
            items.swap(last, other);
        }
    }
}
