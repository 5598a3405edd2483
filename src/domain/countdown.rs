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

#[cfg(test)]
mod tests {
    use super::{Countdown, Left};
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
