//! Beginning, moving between steps, the clock, taking up again, ending.

use super::Sitting;
use crate::domain::catalogue::SessionKey;
use crate::domain::countdown::Countdown;
use crate::domain::entry::Entry;
use crate::domain::id::Id;
use crate::domain::moment::{Moment, Now};
use crate::domain::part::{EntryPart, Part};
use crate::domain::session::{Header, Session};
use crate::domain::span::Span;
use crate::domain::step::PlanStep;
use crate::domain::time;
use crate::domain::visible::{Viewer, Visibility, visible};
use crate::domain::words::{EntryKind, Names, Show, StepState};
use chrono::TimeDelta;
use std::collections::HashSet;
use std::time::Duration;

impl Sitting {
    /// An unfinished session as it was left, its clock going again unless it was stopped.
    pub fn take_up(key: SessionKey, mut session: Session, moment: Moment) -> Self {
        let aside = session.run.aside.take();
        let waiting = std::mem::take(&mut session.run.waiting);
        let mut sitting = Self::begin(key, session);
        sitting.session.run.aside = aside;
        sitting.session.run.waiting = waiting;
        sitting.bring_line_back();
        sitting.bring_card_back();
        if sitting.session.header.ended.is_some() {
            let header = Header { ended: None, ..sitting.session.header.clone() };
            sitting.change(vec![Part::Header(header)], "taking it up again");
        }
        let last_sign = sitting.session.run.at.unwrap_or(sitting.session.header.started);
        if sitting.step().is_some_and(|step| step.open_span().is_some()) {
            sitting.come_back(last_sign, moment);
        } else if sitting.session.run.stopped {
            sitting.settle_clock(moment);
        } else {
            sitting.start_clock(moment);
        }
        sitting.undo.clear();
        sitting
    }

    /// The step that is on, in a plan to be changed.
    pub(super) fn current_in<'a>(&self, plan: &'a mut [PlanStep]) -> Option<&'a mut PlanStep> {
        let id = self.session.run.step.as_ref()?;
        plan.iter_mut().find(|step| step.id == *id)
    }

    /// Chooses kind and speaker for the step that is on.
    pub(super) fn arrive_at_step(&mut self) {
        if self.editor.is_empty() {
            self.kind = self.own_kind();
            self.edits = None;
            self.take_from_aside();
        }
        // Nobody is taken for the speaker of a step before they are chosen in it.
        let one_each = self.step().is_some_and(|step| step.collects.is_one_each());
        if self.step().is_some_and(|step| step.names == Names::None) {
            // Where no names are kept, nobody's name is put beside words unasked.
            self.speaker = None;
        } else if one_each {
            self.speaker = self.next_silent(None);
        } else if self.editor.is_empty() {
            self.speaker = None;
        }
    }

    /// The kind of entry that the step gathers.
    pub fn own_kind(&self) -> EntryKind {
        self.step().map_or(EntryKind::Note, |step| step.collects.kind())
    }

    /// The first person behind `after` who has not given theirs in this step.
    pub(super) fn next_silent(&self, after: Option<&Id>) -> Option<Id> {
        let people = self.in_order();
        let start = after
            .and_then(|id| people.iter().position(|person| person.id == *id))
            .map_or(0, |index| index + 1);
        let order = people.iter().skip(start).chain(people.iter().take(start));
        order.map(|person| &person.id).find(|id| !self.has_given(id)).cloned()
    }

    /// Moves on to the next person where each gives one.
    pub fn move_on(&mut self) {
        if self.step().is_some_and(|step| step.collects.is_one_each())
            && self.kind == self.own_kind()
        {
            let is_done = self.speaker.as_ref().is_none_or(|id| self.has_given(id));
            if self.keeps_no_names() {
                self.speaker = None;
            } else if is_done {
                self.speaker = self.next_silent(self.speaker.as_ref());
            }
        }
    }

    /// The next person speaks, or the one before; between the last and the first there is nobody.
    pub fn turn_speaker(&mut self, forward: bool) {
        let people = self.in_order();
        let place =
            self.speaker.as_ref().and_then(|id| people.iter().position(|person| person.id == *id));
        let next = match (place, forward) {
            (None, true) => Some(0),
            (None, false) => people.len().checked_sub(1),
            (Some(index), true) => Some(index + 1),
            (Some(index), false) => index.checked_sub(1),
        };
        self.speaker = next.and_then(|index| people.get(index)).map(|person| person.id.clone());
    }

    /// Goes to the step at `index` and lets its clock run; what lay between is skipped if it never ran.
    pub fn go_to(&mut self, index: usize, moment: Moment) {
        let Some(target) = self.session.plan.get(index).map(|step| step.id.clone()) else { return };
        if self.session.run.step.as_ref() == Some(&target) {
            return;
        }
        let from = self.session.current();
        let is_own = self.edits.is_none() && self.kind == self.own_kind();
        let mut plan = self.session.plan.clone();
        self.close_span(&mut plan, StepState::Done, moment);
        let passed = from.map_or(0, |from| from + 1)..index;
        for step in plan.get_mut(passed).unwrap_or_default() {
            if step.state == StepState::Waiting {
                step.state = StepState::Skipped;
            }
        }
        if let Some(step) = plan.get_mut(index) {
            step.state = StepState::Running;
            step.spans.push(Span::open(time::to_second(moment.wall)));
        }
        self.set_plan(plan, "the step move");
        self.session.run.step = Some(target);
        self.session.run.stopped = false;
        self.clock = Countdown::standing(self.step().map_or(Duration::ZERO, PlanStep::spent))
            .running(moment.steady);
        self.away = None;
        self.is_totalling = false;
        self.arrive_at_step();
        self.editor.text().clone_into(&mut self.brought);
        if is_own {
            // What nobody chose belongs to the step, not to the words on the line.
            self.kind = self.own_kind();
        }
        self.touch();
    }

    /// Closes the running span by the measured clock.
    pub(super) fn close_span(&self, plan: &mut [PlanStep], state: StepState, moment: Moment) {
        let elapsed = self.clock.elapsed(moment.steady);
        if let Some(step) = self.current_in(plan) {
            let before = step.spent();
            if let Some(open) = step.spans.last_mut().filter(|span| span.ended.is_none()) {
                let length =
                    TimeDelta::from_std(elapsed.saturating_sub(before)).unwrap_or_default();
                open.ended = Some(time::to_second(open.started + length));
            }
            step.state = state;
        }
    }

    /// Stops the clock, or sets it going.
    pub fn pause(&mut self, moment: Moment) {
        if self.clock.is_running() {
            self.stop_clock("the pause", moment);
        } else {
            self.start_clock(moment);
        }
        self.session.run.stopped = !self.clock.is_running();
    }

    fn stop_clock(&mut self, words: &str, moment: Moment) {
        let mut plan = self.session.plan.clone();
        self.close_span(&mut plan, StepState::Running, moment);
        self.clock = self.clock.stopped(moment.steady);
        self.set_plan(plan, words);
        self.touch();
    }

    fn start_clock(&mut self, moment: Moment) {
        let mut plan = self.session.plan.clone();
        let Some(step) = self.current_in(&mut plan) else { return };
        step.state = StepState::Running;
        step.spans.push(Span::open(time::to_second(moment.wall)));
        self.clock = self.clock.running(moment.steady);
        if self.clock.elapsed(moment.steady) == Duration::ZERO {
            self.clock = Countdown::standing(step.spent()).running(moment.steady);
        }
        self.set_plan(plan, "the clock");
        self.touch();
    }

    /// Gives the step minutes more, or less; never less than none. Where it has phases, they are
    /// those of the phase that is on.
    pub fn add_minutes(&mut self, minutes: i64, moment: Moment) {
        let reached = self.lengthened(minutes, moment);
        let mut plan = self.session.plan.clone();
        let Some(step) = self.current_in(&mut plan) else { return };
        step.added = (step.added + minutes).max(-step.minutes);
        step.rounds.reached = reached.or(step.rounds.reached);
        self.set_plan(plan, "the minute");
        self.touch();
    }

    /// The hidden steps that the step that is on would reveal, and itself where it shows counts
    /// that nobody has seen yet.
    pub fn to_reveal(&self) -> Vec<&PlanStep> {
        let Some(step) = self.step() else { return Vec::new() };
        let waits = |hidden: &&PlanStep| {
            // What no other step reveals can be revealed where it was gathered.
            let is_alone = || {
                let may_reveal = |other: &&PlanStep| other.state != StepState::Skipped;
                let mut others = self.session.plan.iter().filter(may_reveal);
                step.show == Show::Hidden && !others.any(|one| one.reveals.contains(&step.id))
            };
            let is_own = hidden.id == step.id && (step.show == Show::Counts || is_alone());
            hidden.revealed.is_none()
                && (is_own && self.session.entries_of(&step.id).next().is_some()
                    || step.reveals.contains(&hidden.id)
                        && matches!(hidden.show, Show::Hidden | Show::Counts))
        };
        self.session.plan.iter().filter(waits).collect()
    }

    /// Shows everybody what was hidden, in a shuffled order. This alone cannot be undone.
    pub fn reveal(&mut self, now: &mut Now) {
        let ids: Vec<Id> = self.to_reveal().into_iter().map(|step| step.id.clone()).collect();
        let mut parts = Vec::new();
        let mut plan = self.session.plan.clone();
        for step in plan.iter_mut().filter(|step| ids.contains(&step.id)) {
            let mut order: Vec<Id> =
                self.session.entries_of(&step.id).map(|entry| entry.id().clone()).collect();
            now.shuffle(&mut order);
            if step.names == Names::None {
                parts.extend(self.rearranged(&order));
            }
            step.order = order;
            step.revealed = Some(time::to_second(now.moment.wall));
        }
        parts.push(Part::Plan(plan));
        self.change(parts, "the reveal");
        // Nothing from before may be undone past a reveal: it would hide again what all have read.
        self.undo.clear();
        self.touch();
    }

    /// Notes that a revealed entry was gone through. It is nobody's deed: undo does not unread.
    pub fn note_read(&mut self, id: &Id) {
        let mut plan = self.session.plan.clone();
        let of_it = |step: &&mut PlanStep| {
            step.revealed.is_some() && step.order.contains(id) && !step.read.contains(id)
        };
        let Some(step) = plan.iter_mut().find(of_it) else { return };
        step.read.push(id.clone());
        self.replace_parts(vec![Part::Plan(plan)]);
        for part in self.undo.iter_mut().chain(&mut self.redo).flat_map(|deed| &mut deed.parts) {
            if let Some(step) = part.steps_mut().iter_mut().find(of_it) {
                step.read.push(id.clone());
            }
        }
        self.touch();
    }

    /// How many entries that the step that is on has revealed nobody has gone through yet.
    pub fn unread(&self) -> usize {
        let reveals = self.step().map_or(&[][..], |step| &step.reveals);
        let steps = reveals.iter().filter_map(|id| self.session.step(id));
        steps
            .filter(|step| step.revealed.is_some())
            .flat_map(|step| {
                let read: HashSet<&Id> = step.read.iter().collect();
                let revealed = self.session.entries_by_id(&step.order).into_iter();
                revealed.filter(move |entry| !read.contains(entry.id()))
            })
            // What was put into a group by hand was read.
            .filter(|entry| self.session.group_of(entry).is_none())
            .filter(|entry| self.is_read_by_all(entry))
            .count()
    }

    /// Whether everybody may read an entry, as a text of its own.
    pub fn is_read_by_all(&self, entry: &Entry) -> bool {
        entry.reads_alone() && visible(&self.session, entry, Viewer::Room) == Visibility::Shown
    }

    /// Whether this entry was revealed and nobody has gone through it yet.
    pub fn is_unread(&self, entry: &Entry) -> bool {
        let id = entry.id();
        let step = entry.step().and_then(|step| self.session.step(step));
        step.is_some_and(|step| {
            step.revealed.is_some() && step.order.contains(id) && !step.read.contains(id)
        }) && self.session.group_of(entry).is_none()
    }

    /// Entries put into a new order in the session itself, so that not even the file tells the old one.
    fn rearranged(&self, order: &[Id]) -> Vec<Part> {
        let mut parts: Vec<Part> =
            order.iter().map(|id| Part::Entry(EntryPart::removal(id.clone()))).collect();
        let mut after = self
            .session
            .entries
            .iter()
            .rev()
            .find(|entry| !order.contains(entry.id()))
            .map(|entry| entry.id().clone());
        for id in order {
            if let Some(entry) = self.session.entry(id) {
                parts.push(Part::Entry(EntryPart {
                    id: id.clone(),
                    after: after.replace(id.clone()),
                    value: Some(entry.clone()),
                }));
            }
        }
        parts
    }

    /// Stops the clock for leaving; the session stays unfinished.
    pub fn leave(&mut self, moment: Moment) {
        if self.clock.is_running() {
            self.stop_clock("leaving", moment);
        } else {
            self.touch();
        }
    }

    /// Ends the session.
    pub fn end(&mut self, moment: Moment) {
        let mut plan = self.session.plan.clone();
        self.close_span(&mut plan, StepState::Done, moment);
        self.clock = self.clock.stopped(moment.steady);
        let ended = Some(time::to_second(moment.wall));
        let header = Header { ended, ..self.session.header.clone() };
        self.change(vec![Part::Plan(plan), Part::Header(header)], "the end");
        self.touch();
    }
}
