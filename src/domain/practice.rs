//! What Balcony asks and where it comes from: formats, building blocks, and what could not be read.

use crate::domain::format::{Format, Origin};
use crate::domain::words::PromptFor;
use std::fmt;
use std::path::PathBuf;

/// One of the report's eleven building blocks.
#[derive(Clone, Debug, PartialEq)]
pub struct BuildingBlock {
    /// Its short name in files: `B1`. Never shown.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// What it means.
    pub meaning: String,
    /// What it asks.
    pub prompts: Vec<Prompt>,
    /// Where in the report it comes from.
    pub source: String,
    /// Where its file is.
    pub origin: Origin,
}

/// A question of the practice library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prompt {
    /// Whom it is for.
    pub whom: PromptFor,
    /// The question.
    pub text: String,
}

/// A content file that could not be used, or a part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file.
    pub file: PathBuf,
    /// The line, counted from one, if it is known.
    pub line: Option<usize>,
    /// What is wrong and what would be right.
    pub reason: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file.display())?;
        if let Some(line) = self.line {
            write!(f, ", line {line}")?;
        }
        write!(f, ": {}", self.reason)
    }
}

/// All content that could be read, and all that could not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Practice {
    /// The formats, built in and the user's own, in the order of their ids.
    pub formats: Vec<Format>,
    /// The building blocks, in their order.
    pub blocks: Vec<BuildingBlock>,
    /// What could not be read.
    pub faults: Vec<Fault>,
}

impl Practice {
    /// The format that somebody means by an id, a name or a slug; an id is heard first.
    pub fn format(&self, wanted: &str) -> Option<&Format> {
        let by_id = |format: &&Format| format.id.eq_ignore_ascii_case(wanted.trim());
        let mut formats = self.formats.iter();
        formats.clone().find(by_id).or_else(|| formats.find(|format| format.answers_to(wanted)))
    }
}
