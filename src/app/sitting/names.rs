//! What the room learns of who says what in a step: made stricter for everything in it at once,
//! and less strict only for what is said from then on.

use super::Sitting;
use crate::domain::entry::Entry;
use crate::domain::id::Id;
use crate::domain::moment::Now;
use crate::domain::part::{EntryPart, Part};
use crate::domain::step::PlanStep;
use crate::domain::time::Time;
use crate::domain::words::{EntryKind, Names};
use std::collections::HashMap;

impl Sitting {
    /// Changes what the room learns of who says what in the step that is on. Without names this
    /// cannot be undone.
    pub fn set_names(&mut self, names: &Names, now: &mut Now) {
        let Some(step) = self.step() else { return };
        let (id, before) = (step.id.clone(), step.names.clone());
        if before.is_stricter_than(names) {
            self.loosen(&id, &before, names);
        } else if names.is_stricter_than(&before) {
            self.tighten(&id, names, now);
        }
        self.touch();
    }

    /// What was said so far keeps the rule under which it was said.
    fn loosen(&mut self, step: &Id, before: &Names, names: &Names) {
        let marked = |entry: &Entry| {
            let own = Some(entry.detail("names")).filter(|word| !word.is_empty());
            let rule = own.map_or_else(
                || before.clone(),
                |word| Names::from_word(word).stricter(before.clone()),
            );
            entry.clone().with("names", rule.as_str())
        };
        let entries: Vec<Entry> = self.session.entries_of(step).map(marked).collect();
        let mut parts: Vec<Part> = entries.into_iter().map(replacing).collect();
        parts.push(Part::Plan(self.plan_with(step, names)));
        self.change(parts, "the change of names");
    }

    fn tighten(&mut self, step: &Id, names: &Names, now: &mut Now) {
        let mut parts = Vec::new();
        if *names == Names::None {
            parts = self.nameless(step, now);
            // What could be taken back still has the names in it.
            self.forget_deeds();
            self.speaker = None;
            let lines = [&mut self.session.run.aside, &mut self.session.run.line];
            lines.into_iter().flatten().chain(&mut self.session.run.waiting).for_each(|line| {
                line.by = None;
            });
        }
        parts.push(Part::Plan(self.plan_with(step, names)));
        self.replace_parts(parts);
        self.leave_row(now);
        // Taking back what was done before must not make it less strict again.
        let deeds = self.undo.iter_mut().chain(&mut self.redo);
        for part in deeds.flat_map(|deed| &mut deed.parts) {
            if let Some(step) = part.steps_mut().iter_mut().find(|one| one.id == *step) {
                step.names = step.names.clone().stricter(names.clone());
                forget_speaking(step);
            }
        }
    }

    /// The entries of a step without anybody's name, all from one time, in an order of chance.
    fn nameless(&self, step: &Id, now: &mut Now) -> Vec<Part> {
        let began = self.session.step(step).and_then(PlanStep::began);
        let at = began.unwrap_or(self.session.header.started);
        let mut slips: HashMap<Id, Id> = HashMap::new();
        let mut entries: Vec<Entry> = self
            .session
            .entries_of(step)
            .map(|entry| without_name(entry, at, &mut slips, now))
            .collect();
        now.shuffle(&mut entries);
        let mut parts: Vec<Part> = entries
            .iter()
            .map(|entry| Part::Entry(EntryPart::removal(entry.id().clone())))
            .collect();
        let others = self.session.entries.iter().rev();
        let mut after = others
            .filter(|entry| entry.step() != Some(step))
            .map(|entry| entry.id().clone())
            .next();
        for entry in entries {
            let id = entry.id().clone();
            let after = after.replace(id.clone());
            parts.push(Part::Entry(EntryPart { id, after, value: Some(entry) }));
        }
        parts
    }

    fn plan_with(&self, step: &Id, names: &Names) -> Vec<PlanStep> {
        let mut plan = self.session.plan.clone();
        if let Some(step) = plan.iter_mut().find(|one| one.id == *step) {
            step.names = names.clone();
            forget_speaking(step);
        }
        plan
    }
}

/// Where nobody is to learn who said what, no order tells who spoke after whom.
fn forget_speaking(step: &mut PlanStep) {
    if step.names != Names::Shown {
        step.rounds.speaking.clear();
    }
}

fn without_name(entry: &Entry, at: Time, slips: &mut HashMap<Id, Id>, now: &mut Now) -> Entry {
    let bare = entry.clone().with_by(None).with_at(at);
    match entry.by() {
        // The answers of one person in a table stay in one row.
        Some(by) if *entry.kind() == EntryKind::Cell => {
            let slip = slips.entry(by.clone()).or_insert_with(|| now.id());
            bare.with("row", slip.as_str())
        }
        _ => bare,
    }
}

fn replacing(entry: Entry) -> Part {
    Part::Entry(EntryPart { id: entry.id().clone(), after: None, value: Some(entry) })
}
