//! The clock of a step: measured, never counted.

use std::time::Duration;

/// How long a step has run, on a clock that never jumps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Countdown {
    spent: Duration,
    since: Option<Duration>,
}

impl Countdown {
    /// A clock that stands still after `spent`.
    pub fn standing(spent: Duration) -> Self {
        Self { spent, since: None }
    }

    /// The clock set going at `steady`; one that runs already runs on.
    #[must_use]
    pub fn running(self, steady: Duration) -> Self {
        Self { since: self.since.or(Some(steady)), ..self }
    }

    /// The clock stopped at `steady`.
    #[must_use]
    pub fn stopped(self, steady: Duration) -> Self {
        Self::standing(self.elapsed(steady))
    }

    /// Whether it runs.
    pub fn is_running(self) -> bool {
        self.since.is_some()
    }

    /// How long it has run since it was last set going.
    pub fn stretch(self, steady: Duration) -> Duration {
        self.since.map_or(Duration::ZERO, |since| steady.saturating_sub(since))
    }

    /// How long it has run in all.
    pub fn elapsed(self, steady: Duration) -> Duration {
        self.spent + self.stretch(steady)
    }

    /// What is left of `allotted`.
    pub fn left(self, allotted: Duration, steady: Duration) -> Left {
        let elapsed = self.elapsed(steady);
        match allotted.checked_sub(elapsed) {
            Some(left) => Left::Remaining(left),
            None => Left::Over(elapsed - allotted),
        }
    }

    /// When the seconds shown change next, on the steady clock; never while it stands.
    pub fn next_change(self, steady: Duration) -> Option<Duration> {
        self.since?;
        let part = self.elapsed(steady).subsec_nanos();
        Some(steady + Duration::from_nanos(u64::from(1_000_000_000 - part)))
    }
}

/// What is left of a step's time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// This much is left.
    Remaining(Duration),
    /// It is over by this much.
    Over(Duration),
}

impl Left {
    /// As a clock shows it: `5:12`, or `+0:40` when it is over.
    pub fn to_text(self) -> String {
        let (sign, seconds) = match self {
            // A countdown shows the second that is not yet over.
            Self::Remaining(left) => ("", left.as_secs() + u64::from(left.subsec_nanos() > 0)),
            Self::Over(over) => ("+", over.as_secs()),
        };
        format!("{sign}{}:{:02}", seconds / 60, seconds % 60)
    }
}

/// How near a step is to the end of its time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pace {
    /// There is time.
    #[default]
    Calm,
    /// A fifth is left, or less.
    Ending,
    /// A twentieth is left, or less.
    Last,
    /// It is over, by a second at least.
    Over,
}

impl Pace {
    /// The pace of a step that has run for `elapsed` of what it was allotted.
    pub fn of(allotted: Duration, elapsed: Duration) -> Self {
        let left = allotted.saturating_sub(elapsed);
        match () {
            () if elapsed >= allotted + Duration::from_secs(1) => Self::Over,
            () if allotted.is_zero() => Self::Calm,
            () if left.saturating_mul(20) <= allotted => Self::Last,
            () if left.saturating_mul(5) <= allotted => Self::Ending,
            () => Self::Calm,
        }
    }

    /// What stands beside the clock, so that its colour is not all that tells.
    pub fn words(self) -> &'static str {
        match self {
            Self::Calm => "",
            Self::Ending => "ending soon",
            Self::Last => "nearly over",
            Self::Over => "over time",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Countdown, Left, Pace};
    use proptest::prelude::*;
    use std::time::Duration;

    #[test]
    fn what_is_left_is_measured() {
        let second = Duration::from_secs(1);
        let clock = Countdown::standing(60 * second).running(100 * second);
        assert_eq!(clock.left(360 * second, 148 * second).to_text(), "4:12");
        assert_eq!(clock.left(60 * second, 100 * second), Left::Remaining(Duration::ZERO));
        assert_eq!(clock.left(60 * second, 140 * second).to_text(), "+0:40");
        assert_eq!(clock.stopped(148 * second).left(360 * second, 900 * second).to_text(), "4:12");
    }

    #[test]
    fn a_fifth_and_a_twentieth_before_the_end_are_told() {
        let pace = |allotted, elapsed| {
            Pace::of(Duration::from_secs(allotted), Duration::from_secs(elapsed))
        };
        for (elapsed, expected) in [
            (0, Pace::Calm),
            (479, Pace::Calm),
            (480, Pace::Ending),
            (569, Pace::Ending),
            (570, Pace::Last),
            (600, Pace::Last),
            (601, Pace::Over),
            (9000, Pace::Over),
        ] {
            assert_eq!(pace(600, elapsed), expected, "{elapsed}");
        }
        assert_eq!((pace(0, 0), pace(0, 1)), (Pace::Calm, Pace::Over));
    }

    proptest! {
        #[test]
        fn pausing_and_running_lose_no_time(stretches in prop::collection::vec((0u64..100_000, 0u64..100_000), 0..20)) {
            let mut steady = Duration::ZERO;
            let mut clock = Countdown::default();
            let mut ran = Duration::ZERO;
            for (run, pause) in stretches {
                clock = clock.running(steady);
                steady += Duration::from_millis(run);
                ran += Duration::from_millis(run);
                clock = clock.stopped(steady);
                steady += Duration::from_millis(pause);
            }
            prop_assert_eq!(clock.elapsed(steady), ran);
        }

        #[test]
        fn the_next_change_comes_within_a_second(spent in 0u64..10_000_000, since in 0u64..10_000_000, past in 0u64..10_000_000) {
            let steady = Duration::from_millis(since + past);
            let clock = Countdown::standing(Duration::from_millis(spent)).running(Duration::from_millis(since));
            let next = clock.next_change(steady).unwrap();
            prop_assert!(next > steady && next <= steady + Duration::from_secs(1));
            let before = clock.left(Duration::from_secs(1_000_000), steady).to_text();
            let after = clock.left(Duration::from_secs(1_000_000), next).to_text();
            prop_assert!(before != after || clock.elapsed(steady).subsec_nanos() == 0);
        }
    }
}
