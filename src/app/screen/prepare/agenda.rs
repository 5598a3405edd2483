//! An agenda being made to fit: steps dropped, moved, lengthened, added.

use crate::domain::format::{Format, FormatStep};
use crate::domain::planned::{self, Planned};
use crate::domain::words::Show;

/// The steps of a session to come.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// The steps, those that are dropped among them.
    pub steps: Vec<DraftStep>,
}

/// One step of a session to come.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftStep {
    /// The step.
    pub step: FormatStep,
    /// Whether it is left out.
    pub is_dropped: bool,
}

impl Planned for DraftStep {
    type Name = String;

    fn name(&self) -> &String {
        &self.step.id
    }

    fn show(&self) -> &Show {
        &self.step.show
    }

    fn reveals(&self) -> &[String] {
        &self.step.reveals
    }

    fn is_left_out(&self) -> bool {
        self.is_dropped
    }
}

impl Draft {
    /// What the ids of steps of one's own begin with.
    pub const ADDED: &str = "added-";

    /// An id for one more step of one's own.
    pub fn free_id(&self) -> String {
        let taken = |id: &String| self.steps.iter().any(|step| step.step.id == *id);
        let ids = (1..).map(|number| format!("{}{number}", Self::ADDED));
        ids.into_iter().find(|id| !taken(id)).unwrap_or_default()
    }

    /// The steps of a format as they are.
    pub fn of(format: &Format) -> Self {
        let keep = |step: &FormatStep| DraftStep { step: step.clone(), is_dropped: false };
        Self { steps: format.steps.iter().map(keep).collect() }
    }

    /// How long all steps take together.
    pub fn minutes(&self) -> i64 {
        self.kept().map(|step| step.minutes).sum()
    }

    /// The steps that are not left out.
    pub fn kept(&self) -> impl Iterator<Item = &FormatStep> {
        self.steps.iter().filter(|step| !step.is_dropped).map(|step| &step.step)
    }

    /// The format with these steps.
    pub fn to_format(&self, format: &Format) -> Format {
        Format { steps: self.kept().cloned().collect(), ..format.clone() }
    }

    /// Gives a step minutes more, or less.
    pub fn lengthen(&mut self, at: usize, minutes: i64) {
        if let Some(step) = self.steps.get_mut(at) {
            step.step.minutes = planned::lengthened(step.step.minutes, minutes);
        }
    }

    /// Leaves a step out, or takes it back; one step always stays.
    pub fn drop_or_take_back(&mut self, at: usize) {
        let kept = self.kept().count();
        if let Some(step) = self.steps.get_mut(at) {
            step.is_dropped = !step.is_dropped && kept > 1;
        }
    }

    /// Moves a step one place down or up; gives its new place.
    pub fn shift(&mut self, at: usize, down: bool) -> usize {
        planned::shift(&mut self.steps, at, down, |_| true).unwrap_or(at)
    }

    /// Adds a step behind another; gives its place.
    pub fn add(&mut self, behind: usize, title: &str) -> usize {
        let step = FormatStep::open(self.free_id(), title, title);
        planned::put_behind(&mut self.steps, behind, DraftStep { step, is_dropped: false })
    }

    /// The hidden steps that nothing behind them reveals any more.
    pub fn never_revealed(&self) -> Vec<&str> {
        planned::never_revealed(&self.steps).iter().map(|step| step.step.title.as_str()).collect()
    }
}
