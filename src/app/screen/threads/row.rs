//! A row of what is followed, and what is told of it beside it.

use super::offers::Offers;
use crate::domain::catalogue::SessionKey;
use crate::domain::id::Id;
use crate::domain::trend::{Series, Wheel};
use crate::domain::words::EntryKind;
use crate::shown::Shown;
use std::sync::Arc;

/// How a piece of text is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// As it is.
    Plain,
    /// In the background.
    Muted,
    /// In front.
    Strong,
    /// A heading.
    Heading,
    /// Something that waits for somebody.
    Due,
    /// Words that are new.
    New,
    /// Words that are gone.
    Gone,
}

/// A piece of text.
pub type Piece = (String, Tone);

/// A row, or a heading between rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// What it says.
    pub text: Vec<Piece>,
    /// What stands at its end, in a column of its own.
    pub end: Vec<Piece>,
    /// The session that opens, and the entry in it.
    pub opens: Option<(SessionKey, Option<Id>)>,
    /// The entry with which it began that a look can be taken at, and what that is.
    pub thread: Option<(Id, EntryKind)>,
    /// The version of the purpose that it is.
    pub version: Option<Id>,
    /// Whether it was noted between the sessions and can be put in other words here.
    pub can_reword: bool,
    /// What is told of it where it is selected.
    pub detail: Vec<Paragraph>,
    /// What is drawn of it where it is selected.
    pub drawing: Option<Drawing>,
}

/// A picture of what changed over time.
#[derive(Clone, Debug, PartialEq)]
pub enum Drawing {
    /// One thing, each time it was scored.
    EachTime(Series),
    /// All things that were scored together, and which of them it is.
    Wheel(Arc<Wheel>, usize),
    /// What each person offered for the purpose, and which of them it is.
    Offers(Arc<Offers>, usize),
}

/// A paragraph of what is told of a row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paragraph {
    /// The word at its left.
    pub label: String,
    /// What it says.
    pub text: Vec<Piece>,
}

impl Row {
    /// A heading between rows.
    pub fn heading(text: impl Into<String>) -> Self {
        Self { text: vec![(text.into(), Tone::Heading)], ..Self::default() }
    }

    /// A line that says something of what stands below it.
    pub fn remark(text: impl Into<String>) -> Self {
        Self { text: vec![(text.into(), Tone::Muted)], ..Self::default() }
    }

    /// An empty row.
    pub fn gap() -> Self {
        Self::default()
    }

    /// The first words of it: what stands before a colon, or a few letters.
    pub fn title(&self) -> Option<String> {
        const MOST: usize = 48;
        let (text, _) = self.text.first()?;
        let name = text.split_once(':').map_or(text.as_str(), |(name, _)| name);
        Some(Shown::line(name.trim()).cut(MOST).into_string())
    }

    /// The entry that it is about.
    pub fn entry(&self) -> Option<&Id> {
        let thread = self.thread.as_ref().map(|(id, _)| id);
        thread.or_else(|| self.opens.as_ref()?.1.as_ref())
    }

    /// Whether it can be selected.
    pub fn is_item(&self) -> bool {
        self.opens.is_some() || !self.detail.is_empty()
    }
}

impl Paragraph {
    /// A paragraph of one tone.
    pub fn new(label: impl Into<String>, text: impl Into<String>, tone: Tone) -> Self {
        Self { label: label.into(), text: vec![(text.into(), tone)] }
    }

    /// An empty line.
    pub fn gap() -> Self {
        Self::default()
    }
}
