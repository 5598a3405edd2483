//! Where a running session stands: the step, and the line that is not finished yet.

use crate::domain::experiment::{Experiment, Field};
use crate::domain::fields::{self, Fields, Malformed, Object, Writing};
use crate::domain::id::Id;
use crate::domain::session::Session;
use crate::domain::time::{self, Time};
use crate::domain::words::EntryKind;
use serde_json::Value;

/// The current step and the unfinished line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Run {
    /// The step that is on, if the session has one.
    pub step: Option<Id>,
    /// What is being typed.
    pub line: Option<Line>,
    /// A line put aside while an entry is put in other words.
    pub aside: Option<Line>,
    /// A line of an experiment's card that is being written.
    pub card: Option<Box<CardLine>>,
    /// Lines that people had half written when they were passed over as the screen went round.
    pub waiting: Vec<Line>,
    /// Whether the clock was stopped by hand, so that it stands still when the session is taken up again.
    pub stopped: bool,
    /// Whether the room can see the facilitator's screen, once somebody has said.
    pub room_sees_screen: Option<bool>,
    /// The last sign of life, from which time away is counted.
    pub at: Option<Time>,
    /// Fields of newer files.
    pub other: Object,
}

/// A line that nobody has kept yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it will be.
    pub kind: EntryKind,
    /// Who says it, if that may be stored.
    pub by: Option<Id>,
    /// The text so far.
    pub text: String,
    /// The entry it is a new wording of, if it is one.
    pub edits: Option<Id>,
    /// Whether it was half written as the screen went round, so that nobody else reads it unasked.
    pub sealed: bool,
    /// Fields of newer files.
    pub other: Object,
}

impl Line {
    /// A line with some text.
    pub fn new(kind: EntryKind, by: Option<Id>, text: impl Into<String>) -> Self {
        Self { kind, by, text: text.into(), edits: None, sealed: false, other: Object::new() }
    }

    fn from_value(value: Value) -> Result<Self, Malformed> {
        let mut fields = Fields::new(fields::object(value)?);
        Ok(Self {
            kind: EntryKind::from_word(&fields.text("kind")?.unwrap_or_else(|| "note".into())),
            by: fields.id("by")?,
            text: fields.text_or_empty("text")?,
            edits: fields.id("edits")?,
            sealed: fields.flag("sealed")?,
            other: fields.rest(),
        })
    }

    fn to_value(&self) -> Value {
        Writing::new()
            .with("kind", self.kind.as_str())
            .with("by", self.by.as_ref().map(|by| by.as_str().to_owned()))
            .with("text", self.text.as_str())
            .with_some("edits", self.edits.as_ref())
            .with_some("sealed", self.sealed.then_some(true))
            .end(&self.other)
    }
}

/// A line of an experiment's card that is being written.
#[derive(Clone, Debug, PartialEq)]
pub struct CardLine {
    /// The experiment.
    pub of: Id,
    /// The word of the field, or the key of the question about safety.
    pub field: String,
    /// The text so far.
    pub text: String,
    /// Fields of newer files.
    pub other: Object,
}

impl CardLine {
    /// Whether the experiment says this already.
    pub fn is_kept_in(&self, session: &Session) -> bool {
        let field = Field::known(&self.field);
        let entry = session.entry(&self.of);
        let kept = field.zip(entry).map(|(field, entry)| Experiment::of(entry).text(field));
        kept.is_some_and(|kept| kept == self.text.trim_end())
    }

    fn from_value(value: Value) -> Result<Self, Malformed> {
        let mut fields = Fields::new(fields::object(value)?);
        Ok(Self {
            of: fields.needed_id("of")?,
            field: fields.text_or_empty("field")?,
            text: fields.text_or_empty("text")?,
            other: fields.rest(),
        })
    }

    fn to_value(&self) -> Value {
        Writing::new()
            .with("of", &self.of)
            .with("field", self.field.as_str())
            .with("text", self.text.as_str())
            .end(&self.other)
    }
}

impl Run {
    /// The state that a file describes.
    ///
    /// # Errors
    /// If a field is not what it should be.
    pub fn from_value(value: Value) -> Result<Self, Malformed> {
        let mut fields = Fields::new(fields::object(value)?);
        Ok(Self {
            step: fields.id("step")?,
            line: fields.part("line", Line::from_value)?,
            aside: fields.part("aside", Line::from_value)?,
            card: fields.part("card", CardLine::from_value)?.map(Box::new),
            waiting: fields.list("waiting", Line::from_value)?,
            stopped: fields.flag("stopped")?,
            room_sees_screen: fields.answer("room_sees_screen")?,
            at: fields.time("at")?,
            other: fields.rest(),
        })
    }

    /// The state as a file describes it.
    pub fn to_value(&self) -> Value {
        Writing::new()
            .with_some("step", self.step.as_ref())
            .with_some("line", self.line.as_ref().map(Line::to_value))
            .with_some("aside", self.aside.as_ref().map(Line::to_value))
            .with_some("card", self.card.as_ref().map(|card| card.to_value()))
            .with_list("waiting", self.waiting.iter().map(Line::to_value))
            .with_some("stopped", self.stopped.then_some(true))
            .with_some("room_sees_screen", self.room_sees_screen)
            .with_some("at", self.at.map(time::to_text))
            .end(&self.other)
    }
}
