//! A question put to the room beside the step's own.

use crate::domain::fields::{self, Fields, Malformed, Object, Writing};
use crate::domain::time::{self, Time};
use serde_json::Value;

/// A question of the library that stood as the prompt for a while.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// Its id in the library; empty if it has none.
    pub question: String,
    /// Its words, as they were then.
    pub text: String,
    /// From when it stood.
    pub at: Time,
    /// Until when; none while it stands.
    pub until: Option<Time>,
    /// Fields of newer files.
    pub other: Object,
}

impl Asked {
    /// A question that stands from `at` on.
    pub fn new(question: impl Into<String>, text: impl Into<String>, at: Time) -> Self {
        Self { question: question.into(), text: text.into(), at, until: None, other: Object::new() }
    }

    /// The question that a file describes.
    ///
    /// # Errors
    /// If a field is not what it should be.
    pub fn from_value(value: Value) -> Result<Self, Malformed> {
        let mut fields = Fields::new(fields::object(value)?);
        Ok(Self {
            question: fields.text_or_empty("question")?,
            text: fields.needed_text("text")?,
            at: fields.needed_time("at")?,
            until: fields.time("until")?,
            other: fields.rest(),
        })
    }

    /// The question as a file describes it.
    pub fn to_value(&self) -> Value {
        Writing::new()
            .with_text("question", &self.question)
            .with("text", self.text.as_str())
            .with("at", time::to_text(self.at))
            .with_some("until", self.until.map(time::to_text))
            .end(&self.other)
    }
}
