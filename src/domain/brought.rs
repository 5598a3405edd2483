//! A passage of somebody's own page that was brought to a team, and waits for its next workshop.

use crate::domain::fields::{self, Fields, Malformed, Object, Writing};
use crate::domain::id::Id;
use serde_json::Value;

/// A copy of a passage. It says nothing of where it comes from: not of which page, nor of when.
#[derive(Clone, Debug, PartialEq)]
pub struct Brought {
    /// A name of its own, which the passage it was copied from does not have.
    pub id: Id,
    /// The words.
    pub text: String,
    /// Fields of newer files.
    pub other: Object,
}

impl Brought {
    /// A copy of these words.
    pub fn new(id: Id, text: impl Into<String>) -> Self {
        Self { id, text: text.into(), other: Object::new() }
    }

    /// What a file describes.
    ///
    /// # Errors
    /// If a field is not what it should be.
    pub fn from_value(value: Value) -> Result<Self, Malformed> {
        let mut fields = Fields::new(fields::object(value)?);
        Ok(Self {
            id: fields.needed_id("id")?,
            text: fields.needed_text("text")?,
            other: fields.rest(),
        })
    }

    /// It as a file describes it.
    pub fn to_value(&self) -> Value {
        Writing::new().with("id", &self.id).with("text", self.text.as_str()).end(&self.other)
    }
}
