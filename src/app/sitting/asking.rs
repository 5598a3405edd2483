//! Questions of the library put to the room, and steps put into the plan.

use super::Sitting;
use crate::domain::asked::Asked;
use crate::domain::moment::{Moment, Now};
use crate::domain::plan::Live;
use crate::domain::step::PlanStep;
use crate::domain::time;

impl Sitting {
    /// Lets a question of the library stand as the prompt of the step that is on.
    pub fn ask(&mut self, question: &str, text: &str, moment: Moment) {
        let at = time::to_second(moment.wall);
        let mut plan = self.session.plan.clone();
        let Some(step) = self.current_in(&mut plan) else { return };
        put_away(step, at);
        step.asked.push(Asked::new(question, text, at));
        self.set_plan(plan, "the question");
        self.touch();
    }

    /// Lets the step's own question stand again.
    pub fn ask_own(&mut self, moment: Moment) {
        let mut plan = self.session.plan.clone();
        let Some(step) = self.current_in(&mut plan) else { return };
        put_away(step, time::to_second(moment.wall));
        self.set_plan(plan, "going back to the step's own question");
        self.touch();
    }

    /// Whether this question of the library was asked in the session, and when first.
    pub fn asked_at(&self, question: &str) -> Option<time::Time> {
        let asked = self.session.plan.iter().flat_map(|step| &step.asked);
        asked.filter(|asked| asked.question == question).map(|asked| asked.at).next()
    }

    /// Puts steps into the plan behind the one that is on.
    pub fn insert_steps(&mut self, steps: impl FnOnce(&mut Now) -> Vec<PlanStep>, now: &mut Now) {
        let steps = steps(now);
        let behind = self.session.current().unwrap_or(0);
        let mut plan = self.session.plan.clone();
        let mut live = Live { steps: &mut plan, current: self.session.current() };
        for (number, step) in steps.into_iter().enumerate() {
            live.insert(behind + number, step);
        }
        self.set_plan(plan, "the steps put in");
        self.touch();
    }
}

fn put_away(step: &mut PlanStep, at: time::Time) {
    if let Some(standing) = step.asked.last_mut().filter(|asked| asked.until.is_none()) {
        standing.until = Some(at);
    }
}
