//! The plan laid on the clock: when each step began, or when it is due to begin.

use crate::domain::session::Session;
use crate::domain::time::Time;
use crate::domain::words::StepState;
use chrono::TimeDelta;
use std::time::Duration;

/// The agenda of a session at one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Agenda {
    /// A row a step, in the plan's order.
    pub rows: Vec<AgendaRow>,
    /// When the session ends if every step takes its time from here.
    pub ends: Time,
    /// When it was to end as planned.
    pub planned_end: Time,
}

/// One step on the clock.
#[derive(Clone, Debug, PartialEq)]
pub struct AgendaRow {
    /// Its name.
    pub title: String,
    /// Where it stands.
    pub state: StepState,
    /// Whether it is the one that is on.
    pub current: bool,
    /// When it was planned to begin.
    pub planned: Time,
    /// When it began, or is expected to begin; none if it was passed over.
    pub begins: Option<Time>,
    /// How many minutes were planned for it; none if it was put in on the way.
    pub planned_minutes: i64,
    /// How many minutes it is given now, additions included.
    pub minutes: i64,
    /// How long it has run so far.
    pub ran: Duration,
}

impl Agenda {
    /// The agenda at `now`, with `ran` the time the current step has run by its measured clock.
    pub fn of(session: &Session, now: Time, ran: Duration) -> Self {
        let current = session.current();
        let mut planned = session.header.started;
        let mut expected = now;
        let mut rows = Vec::with_capacity(session.plan.len());
        for (index, step) in session.plan.iter().enumerate() {
            let is_current = current == Some(index);
            let ran = if is_current { ran } else { step.spent() };
            let allotted = step.allotted();
            let begins =
                step.began().or_else(|| (step.state == StepState::Waiting).then_some(expected));
            let still = match step.state {
                _ if is_current => allotted.saturating_sub(ran),
                StepState::Waiting => allotted,
                _ => Duration::ZERO,
            };
            expected += delta(still);
            rows.push(AgendaRow {
                title: step.title.clone(),
                state: step.state.clone(),
                current: is_current,
                planned,
                begins,
                planned_minutes: step.minutes,
                minutes: step.minutes_now(),
                ran,
            });
            planned += TimeDelta::try_minutes(step.minutes).unwrap_or_default();
        }
        Self {
            rows,
            ends: session.header.ended.unwrap_or(expected),
            planned_end: session.header.planned_end.unwrap_or(planned),
        }
    }

    /// The minutes of all steps together: as planned, and as they stand without what is left out.
    pub fn minutes(&self) -> (i64, i64) {
        let planned = self.rows.iter().map(|row| row.planned_minutes).sum();
        let kept = self.rows.iter().filter(|row| row.state != StepState::Skipped);
        (planned, kept.map(|row| row.minutes).sum())
    }

    /// How long all steps have run together.
    pub fn ran(&self) -> Duration {
        self.rows.iter().map(|row| row.ran).sum()
    }

    /// How many minutes later than planned it ends; negative if earlier.
    pub fn minutes_late(&self) -> i64 {
        (self.ends - self.planned_end).num_minutes()
    }
}

/// When everybody is back from a break that has run for `elapsed` of what it was allotted.
pub fn back_at(now: Time, allotted: Duration, elapsed: Duration) -> Time {
    now + delta(allotted) - delta(elapsed)
}

fn delta(length: Duration) -> TimeDelta {
    TimeDelta::from_std(length).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::Agenda;
    use crate::domain::id::Id;
    use crate::domain::session::Session;
    use crate::domain::span::Span;
    use crate::domain::step::PlanStep;
    use crate::domain::time::{self, Time};
    use crate::domain::words::{SessionKind, StepState};
    use std::time::Duration;

    fn at(clock: &str) -> Time {
        time::from_text(&format!("2026-11-23T{clock}:00+00:00")).unwrap()
    }

    fn session(minutes: &[i64]) -> Session {
        let mut session =
            Session::begin(SessionKind::Workshop, "x", at("10:00"), &Id::from_bits(1));
        session.plan = minutes
            .iter()
            .enumerate()
            .map(|(index, minutes)| PlanStep {
                minutes: *minutes,
                ..PlanStep::blank(Id::from_bits(index as u128), format!("step {index}"))
            })
            .collect();
        session
    }

    #[test]
    fn a_late_step_moves_all_that_follows() {
        let mut session = session(&[4, 6, 10]);
        session.plan[0].state = StepState::Done;
        session.plan[0].spans = vec![Span { ended: Some(at("10:07")), ..Span::open(at("10:00")) }];
        session.plan[1].state = StepState::Running;
        session.plan[1].spans = vec![Span::open(at("10:07"))];
        session.run.step = Some(session.plan[1].id.clone());
        let agenda = Agenda::of(&session, at("10:09"), Duration::from_secs(120));
        let begins: Vec<_> = agenda.rows.iter().map(|row| row.begins).collect();
        assert_eq!(begins, [Some(at("10:00")), Some(at("10:07")), Some(at("10:13"))]);
        assert_eq!(agenda.ends, at("10:23"));
        assert_eq!(agenda.minutes_late(), 3);
    }

    #[test]
    fn a_step_over_its_time_pushes_the_end_as_time_goes_by() {
        let mut session = session(&[4, 6]);
        session.plan[0].state = StepState::Running;
        session.plan[0].spans = vec![Span::open(at("10:00"))];
        session.run.step = Some(session.plan[0].id.clone());
        let agenda = Agenda::of(&session, at("10:09"), Duration::from_secs(540));
        assert_eq!(agenda.ends, at("10:15"));
        assert_eq!(agenda.minutes_late(), 5);
    }

    #[test]
    fn a_skipped_step_takes_no_time() {
        let mut session = session(&[4, 6, 10]);
        session.plan[1].state = StepState::Skipped;
        let agenda = Agenda::of(&session, at("10:00"), Duration::ZERO);
        assert_eq!(agenda.rows[1].begins, None);
        assert_eq!(agenda.ends, at("10:14"));
    }
}
