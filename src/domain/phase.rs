//! The phases of a step, each with minutes of its own: alone, in pairs, in fours, all together.

use crate::domain::fields::{self, Fields, Malformed, Object, Writing};
use crate::domain::words::Mode;
use serde_json::Value;
use std::time::Duration;

/// A part of a step.
#[derive(Clone, Debug, PartialEq)]
pub struct Phase {
    /// Who works how.
    pub mode: Mode,
    /// How long.
    pub minutes: i64,
    /// What it is called, in a word or two; without it the mode says it.
    pub name: String,
    /// What people do in it.
    pub instruction: String,
    /// Fields of newer files.
    pub other: Object,
}

/// The phase that somebody went to by hand; from there on the clock moves on by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reached {
    /// Its place among the phases, those of all turns counted through.
    pub phase: usize,
    /// After how many seconds of the step it began; later than now where it was given more time.
    pub after: i64,
}

/// Where the phases stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The phase that is on, those of all turns counted through.
    pub phase: usize,
    /// How long it has run.
    pub ran: Duration,
    /// How long it is meant to take.
    pub allotted: Duration,
}

impl Phase {
    /// The phase that a file describes.
    ///
    /// # Errors
    /// If a field is not what it should be.
    pub fn from_value(value: Value) -> Result<Self, Malformed> {
        let mut fields = Fields::new(fields::object(value)?);
        Ok(Self {
            mode: Mode::from_word(&fields.text("mode")?.unwrap_or_else(|| "whole room".into())),
            minutes: fields.whole("minutes")?.unwrap_or(0),
            name: fields.text_or_empty("name")?,
            instruction: fields.text_or_empty("do")?,
            other: fields.rest(),
        })
    }

    /// The phase as a file describes it.
    pub fn to_value(&self) -> Value {
        Writing::new()
            .with("mode", self.mode.as_str())
            .with("minutes", self.minutes)
            .with_text("name", &self.name)
            .with_text("do", &self.instruction)
            .end(&self.other)
    }
}

impl Reached {
    /// The place that a file describes.
    ///
    /// # Errors
    /// If a field is not what it should be.
    pub fn from_value(value: Value) -> Result<Self, Malformed> {
        let mut fields = Fields::new(fields::object(value)?);
        let phase = fields.whole("phase")?.and_then(|phase| usize::try_from(phase).ok());
        Ok(Self { phase: phase.unwrap_or(0), after: fields.whole("after")?.unwrap_or(0) })
    }

    /// The place as a file describes it.
    pub fn to_value(self) -> Value {
        Writing::new()
            .with("phase", i64::try_from(self.phase).unwrap_or(0))
            .with("after", self.after)
            .end(&Object::new())
    }
}

/// Where phases stand after a step has run for `elapsed`. The last one goes on for as long as it takes.
pub fn standing(
    phases: &[Phase],
    turns: usize,
    reached: Option<Reached>,
    elapsed: Duration,
) -> Option<Standing> {
    let count = phases.len() * turns.max(1);
    let last = count.checked_sub(1)?;
    let length = |place: usize| {
        phases.get(place % phases.len()).map_or(0, |phase| phase.minutes.max(0).saturating_mul(60))
    };
    let reached = reached.unwrap_or(Reached { phase: 0, after: 0 });
    let mut place = reached.phase.min(last);
    let elapsed = i64::try_from(elapsed.as_secs()).unwrap_or(i64::MAX);
    let mut ran = elapsed.saturating_sub(reached.after);
    while place < last && ran >= length(place) {
        ran -= length(place);
        place += 1;
    }
    let seconds = |seconds: i64| Duration::from_secs(u64::try_from(seconds).unwrap_or(0));
    // A phase that was given more time has more of it from the start.
    let more = seconds(ran.saturating_neg());
    Some(Standing { phase: place, ran: seconds(ran), allotted: seconds(length(place)) + more })
}

#[cfg(test)]
mod tests {
    use super::{Phase, Reached, standing};
    use crate::domain::words::Mode;
    use std::time::Duration;

    fn phases(minutes: &[i64]) -> Vec<Phase> {
        let phase = |minutes: &i64| Phase {
            mode: Mode::Pairs,
            minutes: *minutes,
            name: String::new(),
            instruction: String::new(),
            other: serde_json::Map::new(),
        };
        minutes.iter().map(phase).collect()
    }

    #[test]
    fn phases_follow_each_other_by_the_clock_and_the_last_one_stays() {
        let phases = phases(&[1, 2, 4]);
        for (seconds, phase, ran) in
            [(0, 0, 0), (59, 0, 59), (60, 1, 0), (180, 2, 0), (999, 2, 819)]
        {
            let now = standing(&phases, 1, None, Duration::from_secs(seconds)).unwrap();
            assert_eq!((now.phase, now.ran.as_secs()), (phase, ran), "after {seconds} s");
        }
        assert_eq!(standing(&phases, 2, None, Duration::from_secs(425)).unwrap().phase, 3);
        assert_eq!(standing(&[], 1, None, Duration::ZERO), None);
    }

    #[test]
    fn somebody_may_go_on_earlier_and_the_clock_follows() {
        let phases = phases(&[1, 2, 4]);
        let reached = Some(Reached { phase: 1, after: 20 });
        let at = |seconds| standing(&phases, 1, reached, Duration::from_secs(seconds)).unwrap();
        assert_eq!((at(20).phase, at(139).phase, at(140).phase), (1, 1, 2));
    }

    #[test]
    fn a_phase_that_was_given_more_time_has_that_much_left() {
        let phases = phases(&[1, 2, 4]);
        let reached = Some(Reached { phase: 1, after: 120 });
        let now = standing(&phases, 1, reached, Duration::from_secs(70)).unwrap();
        assert_eq!((now.phase, now.ran.as_secs(), now.allotted.as_secs()), (1, 0, 170));
        let later = standing(&phases, 1, reached, Duration::from_secs(239)).unwrap();
        assert_eq!(later.phase, 1);
    }
}
