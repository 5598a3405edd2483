//! Changing the plan while the session runs. Each change is one deed that undo takes back.

use super::Sitting;
use crate::domain::format::{Format, FormatStep};
use crate::domain::moment::{Moment, Now};
use crate::domain::part::Part;
use crate::domain::plan::{self, Live, Refusal};
use crate::domain::replan::Slot;
use crate::domain::rota;
use crate::domain::session::Header;
use crate::domain::step::PlanStep;
use crate::domain::time::Time;
use crate::domain::words::StepState;

impl Sitting {
    /// Puts a made-up step behind another, or behind the one that is on; gives its place.
    pub fn add_made_up(
        &mut self,
        behind: usize,
        title: &str,
        minutes: i64,
        now: &mut Now,
    ) -> usize {
        let step = plan::made_up(title, minutes, now.id());
        self.add_step(behind, step)
    }

    /// Puts a step of a format behind another, or behind the one that is on; gives its place.
    pub fn add_from(
        &mut self,
        behind: usize,
        format: &Format,
        step: &FormatStep,
        now: &mut Now,
    ) -> usize {
        let step = plan::taken_from(format, step, &self.session.plan, || now.id());
        self.add_step(behind, step)
    }

    fn add_step(&mut self, behind: usize, step: PlanStep) -> usize {
        self.change_plan("the new step", |live| live.insert(behind, step))
    }

    /// Puts the same question in once more; gives its place.
    pub fn repeat_step(&mut self, at: usize, now: &mut Now) -> usize {
        self.change_plan("the repeat", |live| live.repeat(at, || now.id()).unwrap_or(at))
    }

    /// Parts a step in two; gives the place of the second.
    ///
    /// # Errors
    /// If the step has been, or has no minutes to divide.
    pub fn split_step(&mut self, at: usize, now: &mut Now) -> Result<usize, Refusal> {
        let ran = self.clock.elapsed(now.moment.steady);
        self.try_change_plan("the split", |live| live.split(at, ran, || now.id()))
    }

    /// Leaves a step out, or takes it back; gives its place.
    ///
    /// # Errors
    /// If the step has been or is on.
    pub fn leave_out_or_take_back(&mut self, at: usize) -> Result<usize, Refusal> {
        let is_out = self.session.plan.get(at).is_some_and(|step| step.state == StepState::Skipped);
        let words = if is_out { "taking the step back" } else { "leaving the step out" };
        self.try_change_plan(words, |live| live.leave_out_or_take_back(at))
    }

    /// Moves a step that is still to come one place down or up; gives its place.
    ///
    /// # Errors
    /// If it cannot be moved there.
    pub fn shift_step(&mut self, at: usize, down: bool) -> Result<usize, Refusal> {
        self.try_change_plan("the new order", |live| live.shift(at, down))
    }

    /// Gives a step that is on or still to come minutes more, or less.
    ///
    /// # Errors
    /// If the step has been.
    pub fn lengthen_step(&mut self, at: usize, by: i64) -> Result<(), Refusal> {
        self.try_change_plan("the minute", |live| live.lengthen(at, by))
    }

    /// Lets the next person lead a step; gives who leads it now.
    pub fn turn_leader(&mut self, at: usize) -> Option<String> {
        let next = rota::turned(&self.session.plan, &self.session.people, at);
        let name = next.as_ref().and_then(|id| self.session.person(id));
        let name = name.map(|person| person.name.clone());
        self.change_plan("who leads the step", |live| {
            if let Some(step) = live.steps.get_mut(at) {
                step.led_by = next;
            }
        });
        name
    }

    /// Takes a plan for the rest: minutes, what is left out, and the end where it was moved.
    pub fn plan_rest(&mut self, slots: &[Slot], end: Time, moment: Moment) {
        let mut steps = self.session.plan.clone();
        for slot in slots {
            if let Some(step) = steps.iter_mut().find(|step| step.id == slot.id) {
                match slot.is_left_out {
                    true => step.state = StepState::Skipped,
                    false => step.set_minutes_now(slot.now),
                }
            }
        }
        let mut parts = vec![Part::Plan(steps)];
        if end != self.agenda(moment).planned_end {
            let header = Header { planned_end: Some(end), ..self.session.header.clone() };
            parts.push(Part::Header(header));
        }
        self.change(parts, "the new plan");
        self.touch();
    }

    fn change_plan<T>(&mut self, words: &str, change: impl FnOnce(&mut Live<'_>) -> T) -> T {
        let mut steps = self.session.plan.clone();
        let made = change(&mut Live { steps: &mut steps, current: self.session.current() });
        self.take_plan(steps, words);
        made
    }

    fn try_change_plan<T>(
        &mut self,
        words: &str,
        change: impl FnOnce(&mut Live<'_>) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let mut steps = self.session.plan.clone();
        let made = change(&mut Live { steps: &mut steps, current: self.session.current() })?;
        self.take_plan(steps, words);
        Ok(made)
    }

    fn take_plan(&mut self, steps: Vec<PlanStep>, words: &str) {
        if steps != self.session.plan {
            self.set_plan(steps, words);
            self.touch();
        }
    }
}

#[cfg(test)]
mod tests;
