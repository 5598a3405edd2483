//! Sessions handed to others: Markdown and JSON.

mod escape;
mod json;
mod left_out;
mod markdown;
mod words;

pub use json::{json, json_text};
pub use markdown::markdown;
