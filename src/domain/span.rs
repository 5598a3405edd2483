//! A stretch of time that a step was running.

use crate::domain::fields::{self, Fields, Malformed, Object, Writing};
use crate::domain::length;
use crate::domain::time::{self, Time};
use serde_json::Value;
use std::time::Duration;

/// From when to when a step ran; open while it runs.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// When it began.
    pub started: Time,
    /// When it ended, if it has.
    pub ended: Option<Time>,
    /// Fields of newer files.
    pub other: Object,
}

impl Span {
    /// A stretch that has just begun.
    pub fn open(started: Time) -> Self {
        Self { started, ended: None, other: Object::new() }
    }

    /// How long it lasted; nothing while it is open.
    pub fn length(&self) -> Duration {
        length::between(self.started, self.ended)
    }

    /// The span that a file describes.
    ///
    /// # Errors
    /// If a field is not what it should be.
    pub fn from_value(value: Value) -> Result<Self, Malformed> {
        let mut fields = Fields::new(fields::object(value)?);
        Ok(Self {
            started: fields.needed_time("started")?,
            ended: fields.time("ended")?,
            other: fields.rest(),
        })
    }

    /// The span as a file describes it.
    pub fn to_value(&self) -> Value {
        Writing::new()
            .with("started", time::to_text(self.started))
            .with("ended", self.ended.map(time::to_text))
            .end(&self.other)
    }
}
