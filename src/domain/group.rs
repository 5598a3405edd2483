//! A named heap of entries.

use crate::domain::fields::{self, Fields, Malformed, Object, Writing};
use crate::domain::id::Id;
use serde_json::Value;

/// A group that somebody made of entries; each of them names it by its id.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Which group.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// Fields of newer files.
    pub other: Object,
}

impl Group {
    /// A group with a name.
    pub fn named(id: Id, name: impl Into<String>) -> Self {
        Self { id, name: name.into(), other: Object::new() }
    }

    /// The group that a file describes.
    ///
    /// # Errors
    /// If a field is not what it should be.
    pub fn from_value(value: Value) -> Result<Self, Malformed> {
        let mut fields = Fields::new(fields::object(value)?);
        Ok(Self {
            id: fields.needed_id("id")?,
            name: fields.text_or_empty("name")?,
            other: fields.rest(),
        })
    }

    /// The group as a file describes it.
    pub fn to_value(&self) -> Value {
        Writing::new().with("id", &self.id).with("name", self.name.as_str()).end(&self.other)
    }
}
