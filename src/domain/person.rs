//! Somebody who takes part.

use crate::domain::fields::{self, Fields, Malformed, Object, Writing};
use crate::domain::id::Id;
use serde_json::Value;

/// A person of a journal, or one who was present in a session.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// Who it is, across sessions.
    pub id: Id,
    /// What they are called.
    pub name: String,
    /// Where they work or whom they speak for; may be empty.
    pub organisation: String,
    /// What they do there; may be empty.
    pub role: String,
    /// Whether they live with the issue themselves.
    pub lives_with: bool,
    /// Fields of newer files.
    pub other: Object,
}

impl Person {
    /// Somebody of whom only the name is known.
    pub fn named(id: Id, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            organisation: String::new(),
            role: String::new(),
            lives_with: false,
            other: Object::new(),
        }
    }

    /// The person that a file describes.
    ///
    /// # Errors
    /// If a field is not what it should be.
    pub fn from_value(value: Value) -> Result<Self, Malformed> {
        let mut fields = Fields::new(fields::object(value)?);
        Ok(Self {
            id: fields.needed_id("id")?,
            name: fields.text_or_empty("name")?,
            organisation: fields.text_or_empty("organisation")?,
            role: fields.text_or_empty("role")?,
            lives_with: fields.flag("lives_with")?,
            other: fields.rest(),
        })
    }

    /// The person as a file describes them.
    pub fn to_value(&self) -> Value {
        Writing::new()
            .with("id", &self.id)
            .with("name", self.name.as_str())
            .with_text("organisation", &self.organisation)
            .with_text("role", &self.role)
            .with_some("lives_with", self.lives_with.then_some(true))
            .end(&self.other)
    }
}
