//! The rest planned again: a proposal that can be changed, taken, or left alone.

use super::{Hand, Outcome, Run};
use crate::app::action::Action;
use crate::app::screen::moved;
use crate::domain::moment::{Moment, Now};
use crate::domain::planned;
use crate::domain::replan::{self, Slot, Way};
use crate::domain::time::Time;
use chrono::TimeDelta;

/// The minutes by which a session may end late before that is said, and between saying it again.
const CALM: i64 = 5;

/// A proposal for the steps to come.
#[derive(Clone, Debug, PartialEq)]
pub struct Replan {
    /// How it meets the end.
    pub way: Way,
    /// When it is to end.
    pub end: Time,
    /// The steps to come.
    pub slots: Vec<Slot>,
    /// The selected one.
    pub selected: usize,
    /// The step of the agenda to go back to.
    pub from: usize,
}

impl Replan {
    /// When it would end, taken as it is.
    pub fn ends(&self, run: &Run, moment: Moment) -> Time {
        let agenda = run.sitting.agenda(moment);
        let was: i64 = self.slots.iter().map(|slot| slot.was).sum();
        agenda.ends + minutes(replan::total(&self.slots) - was)
    }

    fn propose(&mut self, run: &Run, moment: Moment) {
        let ran = run.sitting.clock.elapsed(moment.steady);
        let budget = replan::budget(&run.sitting.session, moment.wall, ran, self.end);
        // The part of a minute that is cut off is not worth leaving a step out.
        let spare = i64::from(self.way == Way::LeavingOut);
        replan::propose(&mut self.slots, self.way, budget + spare);
    }

    fn slot(&mut self) -> Option<&mut Slot> {
        self.slots.get_mut(self.selected)
    }
}

fn minutes(minutes: i64) -> TimeDelta {
    TimeDelta::try_minutes(minutes).unwrap_or_default()
}

/// Makes a proposal that meets the planned end.
pub(super) fn open(run: &mut Run, from: usize, moment: Moment) -> Outcome {
    let slots = replan::slots(&run.sitting.session);
    if slots.is_empty() {
        return Outcome::Say("No step is still to come, so there is nothing to plan again".into());
    }
    let end = run.sitting.agenda(moment).planned_end;
    let mut replan = Replan { way: Way::Evenly, end, slots, selected: 0, from };
    replan.propose(run, moment);
    run.hand = Hand::Replan(replan);
    Outcome::Done
}

pub(super) fn act(
    run: &mut Run,
    mut replan: Replan,
    action: Action,
    page: usize,
    now: &mut Now,
) -> Outcome {
    match action {
        Action::Back => {
            run.hand = Hand::Agenda(replan.from);
            return Outcome::Done;
        }
        Action::Open => {
            run.sitting.plan_rest(&replan.slots, replan.end, now.moment);
            run.offered_late = late_by(run, now.moment);
            run.hand = Hand::Agenda(replan.from);
            return Outcome::Say("The rest is planned anew. u takes it back".into());
        }
        Action::Focus => {
            replan.way = replan.way.other();
            replan.propose(run, now.moment);
        }
        Action::MoreTime | Action::LessTime => {
            let by = if action == Action::MoreTime { 1 } else { -1 };
            if let Some(slot) = replan.slot() {
                slot.is_left_out = false;
                slot.now = planned::lengthened(slot.now, by);
            }
        }
        Action::Drop => {
            if let Some(slot) = replan.slot() {
                slot.is_left_out = !slot.is_left_out;
            }
        }
        Action::EndLater | Action::EndEarlier => {
            let by = if action == Action::EndLater { 5 } else { -5 };
            let end = replan.end + minutes(by);
            if end > now.moment.wall {
                replan.end = end;
                replan.propose(run, now.moment);
            }
        }
        other => replan.selected = moved(replan.selected, replan.slots.len(), page, other),
    }
    run.hand = Hand::Replan(replan);
    Outcome::Done
}

/// How many times the calm minutes the session runs late.
fn late_by(run: &Run, moment: Moment) -> i64 {
    run.sitting.agenda(moment).minutes_late().max(0) / CALM
}

/// One line where a step was left late: once, and again when it is later by as much.
pub(super) fn offer(run: &mut Run, moment: Moment) -> Option<String> {
    let late = late_by(run, moment);
    let is_news = late > std::mem::replace(&mut run.offered_late, late);
    let has_rest = run.sitting.session.next_step().is_some();
    (is_news && has_rest && run.is_in_a_room()).then(|| {
        let minutes = run.sitting.agenda(moment).minutes_late();
        format!("{minutes} minutes late. Alt-g, then p, plans the rest again; or just go on")
    })
}
