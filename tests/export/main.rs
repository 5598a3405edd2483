//! What sessions look like when they are handed to others.
#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test")]

mod digest;
mod documents;
mod handed_on;
mod hostile;
mod loosening;
mod sample;
mod secrets;
