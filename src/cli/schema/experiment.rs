//! What an experiment has beside its lines: whether it is safe to fail, and corrections.

#![expect(dead_code, reason = "the fields are read by the derive alone")]

use chrono::{DateTime, FixedOffset};
use schemars::JsonSchema;

/// Whether an experiment is safe to fail; what is missing was not answered.
#[derive(JsonSchema)]
pub(super) struct SafeToFail {
    /// Could we afford to get it wrong?
    afford: Option<bool>,
    /// Could we stop it quickly?
    stop: Option<bool>,
    /// Do those it touches know, and can they say no?
    consent: Option<bool>,
    /// Would we see early on how it is going?
    early: Option<bool>,
    /// Can we begin with what we have?
    begin: Option<bool>,
    /// Is there a reason to think it may help?
    sense: Option<bool>,
}

/// A correction of what was predicted of an experiment.
#[derive(JsonSchema)]
pub(super) struct Amendment {
    /// When it was written.
    at: DateTime<FixedOffset>,
    /// What it corrects: `hunch`, `watch`, `working` or `failing`.
    field: String,
    /// What it says.
    text: String,
}
