//! A clock that can be sped up, for a rehearsal.

use crate::domain::moment::Moment;
use chrono::TimeDelta;
use std::time::Duration;

/// How fast the time of a rehearsal passes, and from when on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    times: u32,
    /// Since when it passes so fast, on the clock that nothing speeds up.
    since: Duration,
    /// What the rehearsal's clocks said then.
    then: Moment,
    /// When it began, before anything was sped up.
    began: Moment,
}

impl Pace {
    /// How many times as fast the time can pass.
    pub const ALL: [u32; 3] = [1, 10, 60];

    /// Time that passes as it does, from `moment` on.
    pub fn from(moment: Moment) -> Self {
        Self { times: 1, since: moment.real, then: moment, began: moment }
    }

    /// How many times as fast the time passes.
    pub fn times(self) -> u32 {
        self.times
    }

    /// What the rehearsal's clocks say at `moment`.
    pub fn at(self, moment: Moment) -> Moment {
        let passed = moment.real.saturating_sub(self.since).saturating_mul(self.times);
        Moment {
            wall: self.then.wall + TimeDelta::from_std(passed).unwrap_or_default(),
            steady: self.then.steady + passed,
            ..moment
        }
    }

    /// The next pace of all, from `moment` on, which is told by the rehearsal's clocks.
    #[must_use]
    pub fn turned(self, moment: Moment) -> Self {
        let place = Self::ALL.iter().position(|times| *times == self.times).unwrap_or(0);
        let times = Self::ALL.get(place + 1).or(Self::ALL.first()).copied().unwrap_or(1);
        Self { times, since: moment.real, then: moment, ..self }
    }

    /// The same pace with `length` left out, in which the machine slept.
    #[must_use]
    pub fn without(self, length: Duration) -> Self {
        Self { since: self.since + length, ..self }
    }

    /// What the clocks say once the rehearsal is over, seen from a moment in it.
    pub fn over(self, moment: Moment) -> Moment {
        let gone = moment.real.saturating_sub(self.began.real);
        let wall = self.began.wall + TimeDelta::from_std(gone).unwrap_or_default();
        Moment { wall, steady: self.began.steady + gone, ..moment }
    }

    /// When it is `steady` on the rehearsal's clock, on the clock that nothing speeds up.
    pub fn comes(self, steady: Duration) -> Duration {
        self.since + steady.saturating_sub(self.then.steady) / self.times.max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::Pace;
    use crate::domain::moment::Moment;
    use crate::domain::time;
    use proptest::prelude::*;
    use std::time::Duration;

    fn real(seconds: u64) -> Moment {
        let wall = time::from_text("2026-11-23T10:00:00+00:00").unwrap();
        let span = Duration::from_secs(seconds);
        Moment { wall: wall + span, steady: span, real: span, slept: Duration::ZERO }
    }

    #[test]
    fn time_passes_as_fast_as_was_chosen_and_never_jumps() {
        let pace = Pace::from(real(100));
        assert_eq!(pace.at(real(130)), real(130));
        let fast = pace.turned(pace.at(real(130)));
        assert_eq!(fast.times(), 10);
        assert_eq!(fast.at(real(130)), real(130));
        let moment = fast.at(real(136));
        assert_eq!((moment.steady, moment.wall), (real(190).steady, real(190).wall));
        assert_eq!(moment.real, real(136).real);
        assert_eq!(fast.over(moment), real(136));
        assert_eq!(fast.turned(moment).turned(moment).times(), 1);
        assert_eq!(fast.without(Duration::from_secs(6)).at(real(136)).steady, real(130).steady);
    }

    proptest! {
        #[test]
        fn what_is_due_comes_when_its_clock_says_so(waits in prop::collection::vec(0u64..10_000, 1..20)) {
            let mut pace = Pace::from(real(0));
            let mut now = 0;
            let mut before = Duration::ZERO;
            for wait in waits {
                now += wait;
                let moment = pace.at(real(now));
                prop_assert!(moment.steady >= before);
                before = moment.steady;
                prop_assert_eq!(pace.comes(moment.steady), real(now).real);
                pace = pace.turned(moment);
            }
        }
    }
}
