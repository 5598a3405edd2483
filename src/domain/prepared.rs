//! A workshop that was prepared and not begun yet.

use crate::domain::fields::{self, Fields, Malformed, Object, Writing};
use crate::domain::id::Id;
use crate::domain::time::{self, Time};
use serde_json::Value;

/// What somebody prepared for the next workshop of a journal.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prepared {
    /// The id of the format.
    pub format: String,
    /// The title, if one was given.
    pub title: String,
    /// When it is to begin, if that was said.
    pub begins: Option<Time>,
    /// Who is coming: people of the journal.
    pub people: Vec<Id>,
    /// The agenda, if it was changed; empty where it is the format's own.
    pub agenda: Vec<PreparedStep>,
    /// The name of a new step that is half typed.
    pub typed: String,
    /// The experiment that it is to review, by its entry's id.
    pub reviews: Option<Id>,
    /// Fields of newer files.
    pub other: Object,
}

/// A step of an agenda that was changed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PreparedStep {
    /// The id of the format's step; none for a step of one's own.
    pub step: String,
    /// The name of a step of one's own.
    pub title: String,
    /// How long it is to take.
    pub minutes: i64,
    /// Whether it is left out.
    pub dropped: bool,
    /// Fields of newer files.
    pub other: Object,
}

impl Prepared {
    /// What a file describes.
    ///
    /// # Errors
    /// If a field is not what it should be.
    pub fn from_value(value: Value) -> Result<Self, Malformed> {
        let mut fields = Fields::new(fields::object(value)?);
        Ok(Self {
            format: fields.text_or_empty("format")?,
            title: fields.text_or_empty("title")?,
            begins: fields.time("begins")?,
            people: fields.ids("people")?,
            agenda: fields.list("agenda", PreparedStep::from_value)?,
            typed: fields.text_or_empty("typed")?,
            reviews: fields.id("reviews")?,
            other: fields.rest(),
        })
    }

    /// It as a file describes it.
    pub fn to_value(&self) -> Value {
        let agenda: Vec<Value> = self.agenda.iter().map(PreparedStep::to_value).collect();
        Writing::new()
            .with("format", self.format.as_str())
            .with_text("title", &self.title)
            .with_some("begins", self.begins.map(time::to_text))
            .with_list("people", &self.people)
            .with_some("agenda", (!agenda.is_empty()).then_some(agenda))
            .with_text("typed", &self.typed)
            .with_some("reviews", self.reviews.as_ref())
            .end(&self.other)
    }
}

impl PreparedStep {
    fn from_value(value: Value) -> Result<Self, Malformed> {
        let mut fields = Fields::new(fields::object(value)?);
        Ok(Self {
            step: fields.text_or_empty("step")?,
            title: fields.text_or_empty("title")?,
            minutes: fields.whole("minutes")?.unwrap_or(1),
            dropped: fields.flag("dropped")?,
            other: fields.rest(),
        })
    }

    fn to_value(&self) -> Value {
        Writing::new()
            .with_text("step", &self.step)
            .with_text("title", &self.title)
            .with("minutes", self.minutes)
            .with_some("dropped", self.dropped.then_some(true))
            .end(&self.other)
    }
}
