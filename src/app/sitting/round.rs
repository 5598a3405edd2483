//! A line for one person after the other, as the screen goes round.

use super::Sitting;
use super::passing::PASS;
use crate::app::editor::Editor;
use crate::domain::id::Id;
use crate::domain::moment::Now;
use crate::domain::part::{EntryPart, Part};
use crate::domain::run::Line;
use crate::domain::words::{Collects, EntryKind};

impl Sitting {
    /// Whether the step that is on gathers what each person can give alone.
    pub fn can_go_round(&self) -> bool {
        let gathers = |collects: &Collects| {
            !matches!(collects, Collects::Nothing | Collects::Experiments | Collects::Decisions)
        };
        self.step().is_some_and(|step| gathers(&step.collects))
    }

    /// Whether nobody can be asked by name in the step that is on.
    pub fn goes_round_nameless(&self) -> bool {
        self.keeps_no_names() || self.session.people.is_empty()
    }

    /// Those who are still to be asked in a round, in order: all, or where each gives one those who
    /// have not given yet.
    pub fn to_ask(&self) -> Vec<Id> {
        let is_one_each = self.step().is_some_and(|step| step.collects.is_one_each());
        let people = self.session.people.iter().map(|person| &person.id);
        people.filter(|id| !is_one_each || !self.has_given(id)).cloned().collect()
    }

    /// Why the line cannot be put aside for a round, if it cannot.
    pub fn line_in_the_way(&self) -> Option<&'static str> {
        let waits_for_its_owner = self.is_sealed() && self.speaker.is_some();
        let is_taken = self.session.run.aside.is_some() && !self.editor.is_empty();
        (self.edits.is_some() || is_taken && !waits_for_its_owner)
            .then_some("what is on the line comes first: Enter keeps it")
    }

    /// Puts the line aside and lets nobody speak yet.
    pub fn begin_round(&mut self) {
        if self.is_sealed() && self.speaker.is_some() {
            self.keep_for_later();
        } else if self.session.run.aside.is_none() {
            self.put_aside();
        }
        self.is_going_round = true;
        self.is_totalling = false;
        self.clear_field(None);
    }

    fn clear_field(&mut self, speaker: Option<Id>) {
        self.editor = Editor::new();
        self.is_sealed = false;
        self.edits = None;
        self.kind = self.own_kind();
        self.speaker = speaker;
        self.touch();
    }

    /// Opens the field of a person, with what they had half written before.
    pub fn open_field(&mut self, person: Option<Id>) {
        let waiting = &mut self.session.run.waiting;
        let place = person
            .as_ref()
            .and_then(|id| waiting.iter().position(|line| line.by.as_ref() == Some(id)));
        let line = place.map(|place| waiting.remove(place));
        self.clear_field(person);
        if let Some(line) = line {
            self.editor = Editor::from_text(&line.text);
            self.touch();
        }
    }

    /// Puts what somebody has half written aside until their turn comes again.
    pub fn keep_for_later(&mut self) {
        let text = self.editor.take();
        if !text.trim().is_empty() {
            let line = Line::new(self.kind.clone(), self.speaker_to_keep(), text);
            self.session.run.waiting.push(Line { sealed: true, ..line });
        }
        self.clear_field(None);
    }

    /// Keeps what is in the field; gives whether the person has given all that is asked.
    ///
    /// # Errors
    /// Why it cannot be kept as it stands.
    pub fn keep_field(&mut self, now: &mut Now) -> Result<bool, String> {
        let speaker = self.speaker.clone();
        let before = self.session.entries.len();
        match self.kind {
            EntryKind::Dots if self.editor.text().trim() != PASS => self.keep_dots_of_one(now)?,
            _ => self.keep_line(now)?,
        };
        let new: Vec<Id> =
            self.session.entries.iter().skip(before).map(|entry| entry.id().clone()).collect();
        self.speaker.clone_from(&speaker);
        let is_cell = self.own_kind() == EntryKind::Cell;
        for id in new.iter().filter(|_| speaker.is_none() && !is_cell) {
            self.move_by_chance(id, now);
        }
        Ok(match (is_cell, speaker) {
            (true, Some(id)) => self.has_given(&id),
            (true, None) => self.slot().is_none_or(|slot| slot.place.0 == 1),
            (false, _) => true,
        })
    }

    /// The dots of one person, typed as numbers; one digit each where there are few choices.
    fn keep_dots_of_one(&mut self, now: &mut Now) -> Result<Option<Id>, String> {
        let (choices, budget) = (self.choices().len(), self.budget());
        let text = self.editor.text().trim().to_owned();
        let few = choices < 10;
        let apart: Vec<String> = if few {
            let is_gap = |letter: &char| !letter.is_whitespace() && !matches!(letter, ',' | ';');
            text.chars().filter(is_gap).map(String::from).collect()
        } else {
            let is_gap = |letter: char| letter.is_whitespace() || matches!(letter, ',' | ';');
            text.split(is_gap).filter(|part| !part.is_empty()).map(str::to_owned).collect()
        };
        if apart.len() > budget {
            return Err(format!("{budget} dots each: here are {}", apart.len()));
        }
        if apart.iter().any(|part| part.parse::<usize>().is_err()) {
            return Err(format!("Numbers of choices, please: 1 to {choices}"));
        }
        self.editor.set_text(&apart.join(" "));
        let kept = self.keep_line(now);
        if kept.is_err() {
            self.editor.set_text(&text);
        }
        kept
    }

    /// Puts an entry without a name somewhere among those of its step: the order in which the screen
    /// went round would tell who it is from.
    fn move_by_chance(&mut self, id: &Id, now: &mut Now) {
        let Some(entry) = self.session.entry(id).cloned() else { return };
        let step = self.session.run.step.clone();
        let others: Vec<Id> = self
            .session
            .entries
            .iter()
            .filter(|other| other.step() == step.as_ref() && other.id() != id)
            .map(|other| other.id().clone())
            .collect();
        let Some(after) = others.get(now.below(others.len() + 1)).cloned() else { return };
        self.replace_parts(vec![
            Part::Entry(EntryPart::removal(id.clone())),
            Part::Entry(EntryPart { id: id.clone(), after: Some(after), value: Some(entry) }),
        ]);
    }

    /// Ends the round. What is half written stays on the line, unread; else the line from before is
    /// back.
    pub fn end_round(&mut self) {
        self.is_going_round = false;
        if self.editor.text().trim().is_empty() {
            self.clear_field(None);
            self.take_from_aside();
            self.greet();
        } else {
            self.is_sealed = true;
            // An empty line need not come back.
            self.session.run.aside.take_if(|line| line.text.is_empty());
            self.touch();
        }
    }
}
