//! Time that passed while nobody was here.

use super::Sitting;
use crate::domain::moment::Moment;
use crate::domain::part::Part;
use crate::domain::span::Span;
use crate::domain::step::PlanStep;
use crate::domain::time::{self, Time};
use chrono::TimeDelta;
use std::time::Duration;

/// A gap shorter than this is no absence: the clock runs on.
const LEAST: Duration = Duration::from_secs(60);

/// A stretch of time that passed while the program or the machine was not there.
#[derive(Clone, Debug, PartialEq)]
pub struct Away {
    /// From when.
    pub from: Time,
    /// To when.
    pub until: Time,
    /// Whether it counts for the step that was on.
    pub counted: bool,
}

impl Away {
    /// How long it was.
    pub fn length(&self) -> Duration {
        (self.until - self.from).to_std().unwrap_or(Duration::ZERO)
    }

    /// The span of a step that ends where the absence begins, or where it ends if it counts.
    fn span_of<'a>(&self, step: &'a mut PlanStep) -> Option<&'a mut Span> {
        let after = step.spans.iter().rposition(|span| span.started == self.until)?;
        step.spans.get_mut(after.checked_sub(1)?)
    }
}

impl Sitting {
    /// Notes that the machine slept for `length` just now.
    pub fn slept(&mut self, length: Duration, moment: Moment) {
        if self.clock.is_running() && length >= LEAST {
            let gap = TimeDelta::from_std(length).unwrap_or_default();
            self.come_back(time::to_second(moment.wall - gap), moment);
        }
    }

    /// Leaves the time since `last_sign` out of the running step, and says so if it was long.
    pub(super) fn come_back(&mut self, last_sign: Time, moment: Moment) {
        let until = time::to_second(moment.wall);
        let gap = (until - last_sign).to_std().unwrap_or(Duration::ZERO);
        let began = self.step().and_then(PlanStep::open_span).map(|span| span.started);
        let Some(began) = began.filter(|_| gap >= LEAST) else {
            self.settle_clock(moment);
            return;
        };
        let mut plan = self.session.plan.clone();
        leave_out(&mut plan, last_sign, until);
        // It was nobody's deed: undo must not bring the absence back, neither now nor on its way.
        self.replace_parts(vec![Part::Plan(plan)]);
        for part in self.undo.iter_mut().chain(&mut self.redo).flat_map(|deed| &mut deed.parts) {
            leave_out(part.steps_mut(), last_sign, until);
        }
        self.away = Some(Away { from: last_sign.max(began), until, counted: false });
        self.settle_clock(moment);
        self.touch();
    }

    /// Takes the time away into the step that was on, or out of it again.
    pub fn count_away(&mut self, moment: Moment) {
        let Some(mut away) = self.away.clone() else { return };
        away.counted = !away.counted;
        let mut plan = self.session.plan.clone();
        if let Some(span) = self.current_in(&mut plan).and_then(|step| away.span_of(step)) {
            span.ended = Some(if away.counted { away.until } else { away.from });
        }
        self.set_plan(plan, "the time away");
        self.away = Some(away);
        self.settle_clock(moment);
        self.touch();
    }

    /// Reads from the step that is on whether the time away counts.
    pub(super) fn settle_away(&mut self) {
        let Some(away) = &self.away else { return };
        let mut step = self.step().cloned();
        let span = step.as_mut().and_then(|step| away.span_of(step));
        let counted = span.map(|span| span.ended == Some(away.until));
        self.away =
            self.away.take().and_then(|away| counted.map(|counted| Away { counted, ..away }));
    }
}

/// Parts every span that is open in a plan, so that the time from `from` to `until` is in none.
fn leave_out(plan: &mut [PlanStep], from: Time, until: Time) {
    for step in plan {
        if let Some(open) = step.spans.last_mut().filter(|span| span.ended.is_none()) {
            open.ended = Some(from.max(open.started));
            step.spans.push(Span::open(until));
        }
    }
}
