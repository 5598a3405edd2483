//! The only place that asks a clock and rolls dice.

use crate::domain::moment::Moment;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use rustix::time::{ClockId, clock_gettime};
use std::io;
use std::time::{Duration, Instant};

#[cfg(target_os = "linux")]
const STEADY: ClockId = ClockId::Boottime;
#[cfg(not(target_os = "linux"))]
const STEADY: ClockId = ClockId::Monotonic;

/// The machine's clocks and a source of chance.
#[derive(Debug)]
pub struct SystemClock {
    started: Duration,
    slept: Duration,
    chance: StdRng,
}

impl SystemClock {
    /// The clock, started now, and chance seeded by the system.
    pub fn start() -> io::Result<Self> {
        let mut seed = [0; 32];
        getrandom::fill(&mut seed).map_err(|error| io::Error::other(error.to_string()))?;
        Ok(Self { started: read(STEADY), slept: slept(), chance: StdRng::from_seed(seed) })
    }

    /// When it is.
    #[expect(clippy::disallowed_methods, reason = "this is the one place that asks the wall clock")]
    pub fn moment(&self) -> Moment {
        let steady = read(STEADY).saturating_sub(self.started);
        Moment {
            wall: chrono::Local::now().fixed_offset(),
            steady,
            real: steady,
            slept: slept().saturating_sub(self.slept),
        }
    }

    /// Fresh random bits.
    pub fn bits(&mut self) -> u128 {
        u128::from(self.chance.next_u64()) << 64 | u128::from(self.chance.next_u64())
    }
}

/// How much longer to wait for something.
#[derive(Clone, Copy, Debug)]
pub struct Deadline(Instant);

impl Deadline {
    /// The moment `span` from now.
    #[expect(clippy::disallowed_methods, reason = "waiting for a machine needs a clock")]
    pub fn after(span: Duration) -> Self {
        Self(Instant::now() + span)
    }

    /// What is left until then; zero once it has passed.
    #[expect(clippy::disallowed_methods, reason = "waiting for a machine needs a clock")]
    pub fn left(self) -> Duration {
        self.0.saturating_duration_since(Instant::now())
    }
}

fn slept() -> Duration {
    // Two readings are never of the same instant; a few microseconds of it are not sleep.
    let running = read(ClockId::Monotonic);
    Duration::from_millis(
        u64::try_from(read(STEADY).saturating_sub(running).as_millis()).unwrap_or(0),
    )
}

fn read(clock: ClockId) -> Duration {
    Duration::try_from(clock_gettime(clock)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_goes_forward_and_nothing_was_slept() {
        let clock = SystemClock::start().unwrap();
        let first = clock.moment();
        let second = clock.moment();
        assert!(second.steady >= first.steady);
        assert!(second.steady < Duration::from_secs(60));
        assert!(second.slept <= Duration::from_millis(1), "{:?}", second.slept);
    }

    #[test]
    fn chance_is_fresh() {
        let mut one = SystemClock::start().unwrap();
        let mut two = SystemClock::start().unwrap();
        let all = [one.bits(), one.bits(), two.bits(), two.bits()];
        for (at, bits) in all.iter().enumerate() {
            assert!(!all[..at].contains(bits));
            assert!(bits >> 64 != 0);
        }
    }

    #[test]
    fn a_deadline_passes() {
        assert_eq!(Deadline::after(Duration::ZERO).left(), Duration::ZERO);
        assert!(Deadline::after(Duration::from_secs(60)).left() > Duration::from_secs(50));
    }
}
