//! A reflection: under each question one text, written in place.

use super::Sitting;
use crate::app::editor::Editor;
use crate::domain::entry::{Entry, EntryHead};
use crate::domain::id::Id;
use crate::domain::moment::{Moment, Now};
use crate::domain::part::{EntryPart, Part};
use crate::domain::session::Header;
use crate::domain::span::Span;
use crate::domain::step::PlanStep;
use crate::domain::time;
use crate::domain::words::{Audience, EntryKind, StepState};
use std::time::Duration;

impl Sitting {
    /// What stands under the question at `index`: one text, whatever it was kept in.
    pub fn written_at(&self, index: usize) -> String {
        let texts: Vec<&str> = self.notes_at(index).map(Entry::text).collect();
        texts.join("\n\n")
    }

    /// Puts the text being written where it belongs: it becomes the one note under its question,
    /// or takes its place. A blank text leaves none.
    pub fn put_down(&mut self, now: &mut Now) {
        let Some(index) = self.session.current() else { return };
        let is_blank = self.editor.text().trim().is_empty();
        let text = if is_blank { "" } else { self.editor.text() };
        if text != self.written_at(index) {
            let parts = self.parts_for(index, text, now);
            self.replace_parts(parts);
        }
        let edits = self.notes_at(index).next().map(|entry| entry.id().clone());
        self.edits = edits;
        self.touch();
    }

    fn parts_for(&self, index: usize, text: &str, now: &mut Now) -> Vec<Part> {
        let mut notes = self.notes_at(index);
        let first = if text.is_empty() { None } else { notes.next() };
        let change = match first {
            Some(entry) => {
                let (id, value) = (entry.id().clone(), Some(entry.clone().with_text(text)));
                Some(Part::Entry(EntryPart { id, after: None, value }))
            }
            None if text.is_empty() => None,
            None => Some(self.session.append(self.new_note(index, text, now))),
        };
        let rest = notes.map(|entry| Part::Entry(EntryPart::removal(entry.id().clone())));
        change.into_iter().chain(rest).collect()
    }

    fn new_note(&self, index: usize, text: &str, now: &mut Now) -> Entry {
        let head = EntryHead {
            id: now.id(),
            at: time::to_second(now.moment.wall),
            step: self.session.plan.get(index).map(|step| step.id.clone()),
            by: None,
            audience: Audience::Myself,
            kind: EntryKind::Note,
        };
        Entry::new(head, text)
    }

    fn notes_at(&self, index: usize) -> impl Iterator<Item = &Entry> {
        let step = self.session.plan.get(index).map(|step| &step.id);
        let entries = step.into_iter().flat_map(|id| self.session.entries_of(id));
        entries.filter(|entry| *entry.kind() == EntryKind::Note)
    }

    /// Goes to the question at `index`, to write there with `editor`. The one that is left is
    /// done, or passed over if nothing stands under it.
    pub fn turn_to(&mut self, index: usize, editor: Editor, moment: Moment) {
        let mut plan = self.session.plan.clone();
        self.leave_question(&mut plan, moment);
        let Some(step) = plan.get_mut(index) else { return };
        step.state = StepState::Running;
        step.spans.push(Span::open(time::to_second(moment.wall)));
        let id = step.id.clone();
        self.replace_parts(vec![Part::Plan(plan)]);
        self.session.run.step = Some(id);
        self.session.run.stopped = false;
        self.clock = crate::domain::countdown::Countdown::standing(
            self.step().map_or(Duration::ZERO, PlanStep::spent),
        )
        .running(moment.steady);
        self.write_at(index, editor);
    }

    /// Writes under the question at `index` with `editor`.
    pub fn write_at(&mut self, index: usize, editor: Editor) {
        self.editor = editor;
        self.kind = EntryKind::Note;
        self.speaker = None;
        self.away = None;
        let edits = self.notes_at(index).next().map(|entry| entry.id().clone());
        self.edits = edits;
        self.touch();
    }

    fn leave_question(&self, plan: &mut [PlanStep], moment: Moment) {
        let has_text = |id: &Id| {
            let mut notes = self.session.entries_of(id);
            notes.any(|entry| *entry.kind() == EntryKind::Note)
        };
        let id = self.session.run.step.as_ref();
        let state = if id.is_some_and(has_text) { StepState::Done } else { StepState::Skipped };
        self.close_span(plan, state, moment);
    }

    /// Puts everything in its place and stops counting time; the page can be gone on with.
    pub fn lay_aside(&mut self, now: &mut Now) {
        self.put_down(now);
        self.leave(now.moment);
        self.edits = None;
        self.editor = Editor::new();
        self.kind = self.own_kind();
    }

    /// Whether nothing stands on the page.
    pub fn is_blank_page(&self) -> bool {
        self.session.entries.is_empty() && self.editor.text().trim().is_empty()
    }

    /// Puts another question in the place of the one at `index`.
    pub fn replace_question(&mut self, index: usize, step: PlanStep) {
        let mut plan = self.session.plan.clone();
        let Some(old) = plan.get_mut(index) else { return };
        let (id, spans, state) = (old.id.clone(), old.spans.clone(), old.state.clone());
        *old = PlanStep { id, spans, state, ..step };
        self.replace_parts(vec![Part::Plan(plan)]);
        self.touch();
    }

    /// Adds questions below the others.
    pub fn add_questions(&mut self, steps: Vec<PlanStep>) {
        let mut plan = self.session.plan.clone();
        plan.extend(steps);
        self.replace_parts(vec![Part::Plan(plan)]);
        self.touch();
    }

    /// Gives the session another title.
    pub fn retitle(&mut self, title: &str) {
        let title = title.to_owned();
        let header = Header { title, ..self.session.header.clone() };
        self.replace_parts(vec![Part::Header(header)]);
        self.touch();
    }

    /// Says that the page is about a building block, hurdle or light bulb, or no longer; gives which.
    pub fn turn_block(&mut self, id: &str) -> bool {
        let mut header = self.session.header.clone();
        let before = header.blocks.len();
        header.blocks.retain(|block| block != id);
        let is_new = header.blocks.len() == before;
        if is_new {
            header.blocks.push(id.to_owned());
        }
        self.replace_parts(vec![Part::Header(header)]);
        self.touch();
        is_new
    }

    /// Notes were taken up by the page.
    pub fn take_up_notes(&mut self, ids: impl Iterator<Item = Id>) {
        let mut header = self.session.header.clone();
        for id in ids {
            if !header.gathers.contains(&id) {
                header.gathers.push(id);
            }
        }
        self.replace_parts(vec![Part::Header(header)]);
        self.touch();
    }

    /// How long was written in all.
    pub fn time_spent(&self, moment: Moment) -> Duration {
        let on = self.session.run.step.as_ref();
        let others = self.session.plan.iter().filter(|step| Some(&step.id) != on);
        others.map(PlanStep::spent).sum::<Duration>() + self.clock.elapsed(moment.steady)
    }
}
