//! Sessions, and what goes on between them, handed to others: Markdown, HTML, JSON and a table of
//! entries.

mod account;
mod brief;
mod csv;
mod digest;
mod drawing;
mod escape;
mod html;
mod journal;
mod json;
mod left_out;
mod markdown;
mod words;

pub use account::Account;
pub use brief::brief;
pub use csv::csv;
pub use digest::{Digest, digest};
pub use html::html;
pub use journal::{Form, WholeJournal};
pub use json::{json, json_text, json_with};
pub use markdown::{markdown, markdown_with};

/// A session's title as the name of a file: letters and digits of any script, joined by hyphens.
pub fn file_name(title: &str) -> String {
    const ENOUGH: usize = 60;
    let letters: String = title
        .chars()
        .take(ENOUGH)
        .map(|letter| if letter.is_alphanumeric() { letter } else { ' ' })
        .collect();
    let name = letters.to_lowercase().split_whitespace().collect::<Vec<_>>().join("-");
    if name.is_empty() { "session".to_owned() } else { name }
}
