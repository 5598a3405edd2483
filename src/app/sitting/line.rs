//! The line being typed: where it comes from, and where its words go.

use super::{Sitting, first_words};
use crate::app::editor::Editor;
use crate::domain::entry::Entry;
use crate::domain::experiment::{Field, written};
use crate::domain::id::Id;
use crate::domain::moment::{Moment, Now};
use crate::domain::part::Part;
use crate::domain::run::{Line, Run};
use crate::domain::taken_apart::condition;
use crate::domain::time;
use crate::domain::visible::{Viewer, Visibility, visible};
use crate::domain::words::{EntryKind, SessionKind};
use std::borrow::Cow;

impl Sitting {
    /// Where the session stands and what the line says.
    pub fn current_run(&self, moment: Moment) -> Run {
        let text = self.editor.text();
        let by = self.speaker_to_keep();
        // Who speaks, and as what, is kept before the first letter.
        let has_begun = !text.is_empty() || self.edits.is_some() || by.is_some();
        let has_begun = has_begun && !self.is_put_down();
        let line = (has_begun || self.kind != self.own_kind()).then(|| Line {
            edits: self.edits.clone(),
            sealed: !text.is_empty() && (self.is_going_round || self.is_sealed),
            ..Line::new(self.kind.clone(), by, text)
        });
        let card = self.card.as_ref().map(|form| Box::new(form.line()));
        let card = card.or_else(|| self.session.run.card.clone());
        Run { line, card, at: Some(time::to_second(moment.wall)), ..self.session.run.clone() }
    }

    /// Whether the text of a page is in its place already, so that it need not be kept twice.
    fn is_put_down(&self) -> bool {
        let is_page = self.session.header.kind == SessionKind::Reflection;
        let entry = self.edits.as_ref().filter(|_| is_page).and_then(|id| self.session.entry(id));
        entry.is_some_and(|entry| entry.text() == self.editor.text())
    }

    /// Puts the line of an unfinished session back, as it was left.
    pub(super) fn bring_line_back(&mut self) {
        let has_aside = self.session.run.aside.is_some();
        let is_idle = |line: &Line| line.text.is_empty() && line.edits.is_none() && has_aside;
        match self.session.run.line.clone().filter(|line| !is_idle(line)) {
            Some(line) => {
                self.editor = Editor::from_text(&line.text);
                self.kind = line.kind;
                self.speaker = line.by;
                self.edits = line.edits;
                self.is_sealed = line.sealed;
            }
            None => self.take_from_aside(),
        }
    }

    /// Keeps the line as an entry and empties it; gives the entry's id.
    ///
    /// # Errors
    /// Why the line cannot be kept as it stands; it stays where it is.
    pub fn keep_line(&mut self, now: &mut Now) -> Result<Option<Id>, String> {
        let text = self.editor.text().trim_end().to_owned();
        if text.trim().is_empty() {
            return Ok(None);
        }
        if let Some(kept) = self.keep_pass(&text, now) {
            return kept;
        }
        if let Some(kept) = self.keep_counted(&text, now) {
            return self.counted_line(kept);
        }
        let edited = self.edits.as_ref().and_then(|id| self.session.entry(id));
        if let Some(entry) = edited.filter(|entry| entry.kind().is_counted()).cloned() {
            let entry = self.corrected(entry.with_by(self.speaker_to_keep()), &text)?;
            let id = entry.id().clone();
            self.edits = None;
            self.replace(entry, "the correction");
            self.empty_line();
            return Ok(Some(id));
        }
        // What rewords an entry that is not there any more is an entry of its own.
        let edits = self.edits.take().filter(|id| self.session.entry(id).is_some());
        let id = match edits {
            Some(id) => self.reword(id, &text, now.moment),
            None => {
                let entry = self.new_entry(&text, now);
                let is_cell = *entry.kind() == EntryKind::Cell;
                let entry = if is_cell { self.in_grid(entry, now) } else { entry };
                let entry = with_condition(entry);
                let id = entry.id().clone();
                let words = self.words_for(&entry);
                let part = self.session.append(entry);
                self.change(vec![part], &words);
                Some(id)
            }
        };
        self.empty_line();
        Ok(id)
    }

    pub(super) fn empty_line(&mut self) {
        self.editor = Editor::new();
        self.is_sealed = false;
        self.touch();
    }

    fn counted_line(&mut self, kept: Result<Id, String>) -> Result<Option<Id>, String> {
        let id = kept?;
        self.empty_line();
        Ok(Some(id))
    }

    /// What messages call an entry: by its first words only where everybody may read them.
    pub(super) fn words_for(&self, entry: &Entry) -> String {
        match visible(&self.session, entry, Viewer::Room) {
            Visibility::Shown => format!("“{}”", first_words(entry.text())),
            _ => "an entry that not everybody may read".to_owned(),
        }
    }

    fn reword(&mut self, id: Id, text: &str, moment: Moment) -> Option<Id> {
        let entry = self.session.entry(&id)?.clone();
        let by = self.speaker_to_keep();
        let entry = match entry.kind() {
            EntryKind::Experiment => written(entry, Field::Hunch, text, moment.wall),
            _ => entry.with_text(text),
        };
        self.replace(with_condition(entry.with_by(by)), "the new wording");
        Some(id)
    }

    /// Puts an entry on the line to be said in other words.
    pub fn edit(&mut self, id: &Id) {
        if let Some(entry) = self.session.entry(id) {
            self.kind = entry.kind().clone();
            self.speaker = entry.by().cloned();
            self.editor = Editor::from_text(&self.as_typed(entry));
            self.edits = Some(id.clone());
            self.is_sealed = false;
            self.touch();
        }
    }

    /// Puts the unfinished line aside, an empty one too: with it comes back who was speaking.
    pub fn put_aside(&mut self) {
        let sealed = self.is_sealed();
        let line = Line::new(self.kind.clone(), self.speaker_to_keep(), self.editor.take());
        self.session.run.aside = Some(Line { sealed, ..line });
        self.touch();
    }

    /// Puts the line that was put aside back, or else one that waits for somebody who was passed over.
    pub fn take_from_aside(&mut self) {
        let run = &mut self.session.run;
        let line = match run.aside.take() {
            Some(line) if !line.text.is_empty() || run.waiting.is_empty() => Some(line),
            _ => (!run.waiting.is_empty()).then(|| run.waiting.remove(0)),
        };
        if let Some(line) = line {
            if !line.text.is_empty() {
                self.editor = Editor::from_text(&line.text);
                self.kind = line.kind;
                self.is_sealed = line.sealed;
            }
            self.speaker = line.by;
            self.touch();
        }
    }

    /// Words that are no entry any more go back to the line, if it is empty; words that are one again leave it.
    pub(super) fn settle_line(&mut self, inverse: &[Part]) {
        let [Part::Entry(part)] = inverse else { return };
        let belongs = self.edits.as_ref() == Some(&part.id);
        match (&part.value, self.session.entry(&part.id)) {
            (Some(look), None) if *look.kind() == EntryKind::Look && belongs => {
                self.edits = None;
                self.kind = self.own_kind();
                if self.editor.is_empty() {
                    self.take_from_aside();
                }
            }
            // A look is nothing to be typed anew: its verdict would be missing.
            (Some(look), None) if *look.kind() == EntryKind::Look => {}
            (Some(entry), None) if belongs || self.edits.is_none() => {
                self.edits = None;
                let says = !entry.text().is_empty() || entry.kind().is_plain();
                if self.editor.is_empty() && !says {
                    // A word that was marked, and no more: the line is what it was before.
                    self.kind = self.own_kind();
                    if belongs {
                        self.take_from_aside();
                    }
                } else if self.editor.is_empty() {
                    self.editor = Editor::from_text(&as_typed(entry));
                    self.kind = entry.kind().clone();
                    self.speaker = entry.by().cloned();
                } else if belongs && self.kind != *entry.kind() {
                    // An owner or a date was being typed: the words stay, what they belonged to is gone.
                    self.kind = self.own_kind();
                }
            }
            (None, Some(entry))
                if self.editor.text() == as_typed(entry) && self.edits.is_none() =>
            {
                self.editor = Editor::new();
                self.kind = self.own_kind();
            }
            _ => {}
        }
    }
}

/// An entry's words as they were typed: those of a promise with its condition.
fn as_typed(entry: &Entry) -> Cow<'_, str> {
    match entry.kind() {
        EntryKind::Commitment => Cow::Owned(entry.in_words()),
        _ => Cow::Borrowed(entry.text()),
    }
}

/// A promise that was typed with its condition holds both apart.
fn with_condition(entry: Entry) -> Entry {
    let apart = (*entry.kind() == EntryKind::Commitment).then(|| condition(entry.text())).flatten();
    match apart {
        Some((when, what)) => entry.with("if", when).with_text(&what),
        None => entry,
    }
}
