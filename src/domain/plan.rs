//! Changing a plan while it runs. What has been stays where it was, and nothing is ever taken out:
//! so no entry loses its step.

use crate::domain::format::{Format, FormatStep};
use crate::domain::group::Group;
use crate::domain::id::Id;
use crate::domain::planned::{self, LONGEST, Planned};
use crate::domain::step::PlanStep;
use crate::domain::words::{Show, StepState};
use std::time::Duration;

/// Why a change was not made, in a sentence.
pub type Refusal = &'static str;

const HAS_BEEN: Refusal = "This step has been; r repeats it";

impl Planned for PlanStep {
    type Name = Id;

    fn name(&self) -> &Id {
        &self.id
    }

    fn show(&self) -> &Show {
        &self.show
    }

    fn reveals(&self) -> &[Id] {
        &self.reveals
    }

    fn is_left_out(&self) -> bool {
        self.state == StepState::Skipped
    }
}

/// A plan and the place in it of the step that is on.
#[derive(Debug)]
pub struct Live<'a> {
    /// The steps.
    pub steps: &'a mut Vec<PlanStep>,
    /// Which one is on, if one is.
    pub current: Option<usize>,
}

impl Live<'_> {
    /// Whether a step is still to come, or was passed over on the way.
    fn is_to_come(&self, at: usize) -> bool {
        self.steps.get(at).is_some_and(|step| {
            let is_untouched = step.spans.is_empty();
            is_untouched && matches!(step.state, StepState::Waiting | StepState::Skipped)
        })
    }

    fn is_ahead(&self, at: usize) -> bool {
        self.current.is_none_or(|current| at > current)
    }

    /// Puts a step behind another, or behind the one that is on if that comes later: what is put in
    /// is still to come. It was not planned, so all its minutes are added ones.
    pub fn insert(&mut self, behind: usize, mut step: PlanStep) -> usize {
        step.added = step.minutes_now();
        step.minutes = 0;
        self.put(behind, step)
    }

    fn put(&mut self, behind: usize, step: PlanStep) -> usize {
        let behind = self.current.map_or(behind, |current| behind.max(current));
        planned::put_behind(self.steps, behind, step)
    }

    /// The same question once more, with nothing said yet, behind the step or the one that is on.
    pub fn repeat(&mut self, at: usize, fresh: impl FnMut() -> Id) -> Option<usize> {
        let copy = self.fresh_copy(at, fresh)?;
        Some(self.insert(at, copy))
    }

    /// A step with the question of another and nothing of what became of it. Whatever reveals the
    /// other one reveals it too.
    fn fresh_copy(&mut self, at: usize, mut fresh: impl FnMut() -> Id) -> Option<PlanStep> {
        let step = self.steps.get(at)?.clone();
        let id = fresh();
        for later in self.steps.iter_mut().skip(at + 1) {
            if later.reveals.contains(&step.id) {
                later.reveals.push(id.clone());
            }
        }
        let fixed = step.groups.iter().filter(|group| group.is_fixed);
        Some(PlanStep {
            groups: fixed.map(|group| Group::fixed(fresh(), group.name.clone())).collect(),
            rounds: step.rounds.as_planned(),
            asked: Vec::new(),
            state: StepState::Waiting,
            spans: Vec::new(),
            revealed: None,
            order: Vec::new(),
            read: Vec::new(),
            led_by: None,
            other: serde_json::Map::default(),
            id,
            ..step
        })
    }

    /// Parts a step in two, its minutes divided and what was said left with the first. Of the step
    /// that is on, which has run for `ran`, the time that is left is divided.
    pub fn split(
        &mut self,
        at: usize,
        ran: Duration,
        fresh: impl FnMut() -> Id,
    ) -> Result<usize, Refusal> {
        let is_on = self.current == Some(at);
        let may_split = is_on || (self.is_to_come(at) && self.is_ahead(at));
        if !may_split {
            return Err("Only the step that is on, or one still to come, can be split");
        }
        let step = self.steps.get(at).ok_or(HAS_BEEN)?;
        let whole = step.minutes_now();
        if whole < 2 {
            return Err("A step of one minute can't be split; + gives it more");
        }
        let gone =
            if is_on { i64::try_from(ran.as_secs().div_ceil(60)).unwrap_or(whole) } else { 0 };
        let second = ((whole - gone.min(whole)) / 2).max(1);
        // What was planned stays planned, whichever of the two it is in.
        let planned = second.min(step.minutes);
        let title = next_title(self.steps, &step.title);
        let mut copy = self.fresh_copy(at, fresh).ok_or(HAS_BEEN)?;
        copy.title = title;
        (copy.minutes, copy.added) = (planned, second - planned);
        if let Some(step) = self.steps.get_mut(at) {
            step.minutes -= planned;
            step.added = whole - second - step.minutes;
        }
        Ok(planned::put_behind(self.steps, at, copy))
    }

    /// Leaves a step out, or takes it back; gives its place. What was passed over comes behind the
    /// step that is on when it is taken back.
    pub fn leave_out_or_take_back(&mut self, at: usize) -> Result<usize, Refusal> {
        if self.current == Some(at) {
            return Err("This step is on. Going on to the next one ends it");
        }
        if !self.is_to_come(at) {
            return Err(HAS_BEEN);
        }
        let is_ahead = self.is_ahead(at);
        let step = self.steps.get_mut(at).ok_or(HAS_BEEN)?;
        if step.state == StepState::Waiting {
            step.state = StepState::Skipped;
            return Ok(at);
        }
        step.state = StepState::Waiting;
        match self.current {
            Some(current) if !is_ahead => {
                let step = self.steps.remove(at);
                self.steps.insert(current, step);
                Ok(current)
            }
            _ => Ok(at),
        }
    }

    /// Moves a step that is still to come one place down or up.
    pub fn shift(&mut self, at: usize, down: bool) -> Result<usize, Refusal> {
        let may_move: Vec<bool> =
            (0..self.steps.len()).map(|at| self.is_to_come(at) && self.is_ahead(at)).collect();
        if may_move.get(at) != Some(&true) {
            return Err("Only steps that are still to come can be moved");
        }
        let is_free = |at: usize| may_move.get(at) == Some(&true);
        planned::shift(self.steps, at, down, is_free).ok_or(match down {
            true => "This is the last step already",
            false => "It comes next already",
        })
    }

    /// Gives a step that is on or still to come minutes more, or less.
    pub fn lengthen(&mut self, at: usize, by: i64) -> Result<(), Refusal> {
        if self.current != Some(at) && !self.is_to_come(at) {
            return Err(HAS_BEEN);
        }
        let step = self.steps.get_mut(at).ok_or(HAS_BEEN)?;
        step.set_minutes_now(planned::lengthened(step.minutes_now(), by));
        Ok(())
    }
}

impl PlanStep {
    /// How many minutes it is meant to take now: as planned, and what was added since.
    pub fn minutes_now(&self) -> i64 {
        self.minutes.saturating_add(self.added)
    }

    /// Lets it take this many minutes; what was planned stays planned.
    pub fn set_minutes_now(&mut self, minutes: i64) {
        self.added = minutes.saturating_sub(self.minutes);
    }
}

/// The name of one more part of a step: `One draft (2)`, then `One draft (3)`.
fn next_title(steps: &[PlanStep], title: &str) -> String {
    let stem = title
        .strip_suffix(')')
        .and_then(|title| title.rsplit_once(" ("))
        .filter(|(_, number)| number.parse::<usize>().is_ok())
        .map_or(title, |(stem, _)| stem);
    (2..)
        .map(|number| format!("{stem} ({number})"))
        .find(|title| steps.iter().all(|step| step.title != *title))
        .unwrap_or_default()
}

/// A step that somebody makes up on the spot: its name is its question.
pub fn made_up(title: &str, minutes: i64, id: Id) -> PlanStep {
    PlanStep {
        minutes: minutes.clamp(1, LONGEST),
        prompt: title.to_owned(),
        ..PlanStep::blank(id, title)
    }
}

/// A name with its minutes, as typed: `Walk outside 15`, `Walk outside, 15 min`.
pub fn title_and_minutes(text: &str) -> (String, Option<i64>) {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let end = ["minutes", "minute", "mins", "min", "m", "'"]
        .iter()
        .find_map(|unit| text.strip_suffix(unit).map(str::trim_end))
        .filter(|rest| rest.ends_with(|letter: char| letter.is_ascii_digit()))
        .unwrap_or(&text);
    let title = end.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let number = end.strip_prefix(title).and_then(|digits| digits.parse::<i64>().ok());
    let is_apart = title.ends_with([' ', ',']);
    match number.filter(|number| is_apart && (1..=LONGEST).contains(number)) {
        Some(minutes) => (title.trim_end_matches([' ', ',']).to_owned(), Some(minutes)),
        None => (text, None),
    }
}

/// A format's step for a plan that may hold others of the same format: it reveals those that are
/// there, hidden still, and nothing else.
pub fn taken_from(
    format: &Format,
    step: &FormatStep,
    steps: &[PlanStep],
    mut fresh: impl FnMut() -> Id,
) -> PlanStep {
    let reveals = step.reveals.iter().filter_map(|wanted| {
        let from = format.from(wanted);
        let hidden = |one: &&PlanStep| one.from == from && one.is_hidden_still();
        steps.iter().rev().find(hidden).map(|step| step.id.clone())
    });
    let reveals = reveals.collect();
    PlanStep { reveals, ..format.plan_step(step, fresh(), &mut fresh) }
}

#[cfg(test)]
mod tests;
