//! A question of the library in a session file, for the schema only.

#![expect(dead_code, reason = "the fields are read by the derive alone")]

use chrono::{DateTime, FixedOffset};
use schemars::JsonSchema;

/// A question of the library that was asked in a step.
#[derive(JsonSchema)]
pub(super) struct Asked {
    /// Its id in the library.
    question: Option<String>,
    /// Its words, as they were then.
    text: String,
    /// From when it stood as the prompt.
    at: DateTime<FixedOffset>,
    /// Until when; missing while it stands.
    until: Option<DateTime<FixedOffset>>,
}
