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
    /// Whether it is there from the start, also while nothing is in it.
    pub is_fixed: bool,
    /// Fields of newer files.
    pub other: Object,
}

impl Group {
    /// A group with a name.
    pub fn named(id: Id, name: impl Into<String>) -> Self {
        Self { id, name: name.into(), is_fixed: false, other: Object::new() }
    }

    /// A group that is there from the start.
    pub fn fixed(id: Id, name: impl Into<String>) -> Self {
        Self { is_fixed: true, ..Self::named(id, name) }
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
            is_fixed: fields.flag("fixed")?,
            other: fields.rest(),
        })
    }

    /// The group as a file describes it.
    pub fn to_value(&self) -> Value {
        Writing::new()
            .with("id", &self.id)
            .with("name", self.name.as_str())
            .with_some("fixed", self.is_fixed.then_some(true))
            .end(&self.other)
    }
}
