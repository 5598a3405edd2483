//! The one place where text is written: a line or a page, its caret, its selection, its undo.

mod changing;
mod history;
mod intake;
mod laid;
mod motion;
mod moving;
#[cfg(test)]
mod tests;

use crate::wrap::{Row, columns};
use history::{History, Manner};
use intake::{clean, count_words};
use laid::Laid;
pub use motion::Motion;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// How many bytes an entry may have.
pub const LIMIT: usize = 1024 * 1024;

/// What became of a text that was put in, in characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// How many were taken.
    pub kept: usize,
    /// How many did not fit.
    pub refused: usize,
}

/// A text being written. Every change can be undone; nothing here asks a clock.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Editor {
    text: String,
    caret: usize,
    anchor: Option<usize>,
    /// The column that moves up and down aim at.
    aim: Option<usize>,
    /// Whether a caret between two rows stands at the end of the upper one.
    is_at_row_end: bool,
    words: usize,
    revision: u64,
    history: History,
    laid: Option<Laid>,
}

impl Editor {
    /// An empty text.
    pub fn new() -> Self {
        Self::default()
    }

    /// A text to go on with, the caret at its end. It is never cut, whatever its size; only control
    /// characters are dropped.
    pub fn from_text(text: &str) -> Self {
        let text = clean(text);
        Self { caret: text.len(), words: count_words(&text), text, ..Self::default() }
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// A number that grows with every change of the text.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// How many words there are.
    pub fn word_count(&self) -> usize {
        self.words
    }

    /// The byte before which the caret stands.
    pub fn caret(&self) -> usize {
        self.caret
    }

    /// Where the caret stands: the line, and the grapheme in it, both counted from zero.
    pub fn cursor(&self) -> (usize, usize) {
        let start = motion::line_start(&self.text, self.caret);
        let line = self.slice(0..start).bytes().filter(|byte| *byte == b'\n').count();
        (line, self.slice(start..self.caret).graphemes(true).count())
    }

    /// Takes the text out and leaves an empty page without a past.
    pub fn take(&mut self) -> String {
        let width = self.width();
        let text = std::mem::take(&mut self.text);
        *self = Self { revision: self.revision + 1, ..Self::default() };
        self.set_width(width);
        text
    }

    /// Takes all text away; undo brings it back.
    pub fn clear(&mut self) {
        self.set_text("");
    }

    /// Puts another text in the place of this one, as one step of undo. It is never cut.
    pub fn set_text(&mut self, text: &str) {
        let text = clean(text);
        self.anchor = None;
        if text != self.text {
            self.replace(0..self.text.len(), &text, Manner::Whole);
        }
    }

    /// What is selected, in bytes; never empty.
    pub fn selection(&self) -> Option<Range<usize>> {
        let anchor = self.anchor.filter(|anchor| *anchor != self.caret)?;
        Some(anchor.min(self.caret)..anchor.max(self.caret))
    }

    /// Sets the text in rows of at most `columns`, so that moves up, down and along a row follow
    /// what is seen; without, a row is a line of the text. Costs nothing when nothing changes.
    pub fn set_width(&mut self, columns: Option<usize>) {
        if self.width() != columns {
            self.laid = columns.map(|columns| Laid::new(&self.text, columns));
            self.aim = None;
        }
    }

    /// The width that the text is set in, if one was given.
    pub fn width(&self) -> Option<usize> {
        self.laid.as_ref().map(Laid::width)
    }

    /// The rows that the text is set in, if a width was given.
    pub fn rows(&self) -> Option<&[Row]> {
        self.laid.as_ref().map(Laid::rows)
    }

    /// The number of the row of `rows` in which the caret stands, and its column there.
    pub fn place_in(&self, rows: &[Row]) -> (usize, usize) {
        let mut number = laid::row_of(rows, self.caret);
        let is_between = rows.get(number).is_some_and(|row| row.start == self.caret);
        if self.is_at_row_end && is_between && number > 0 {
            number -= 1;
        }
        let start = rows.get(number).map_or(0, |row| row.start);
        (number, columns(self.slice(start..self.caret)))
    }

    /// Puts the caret before byte `at`, or before the grapheme that holds it; nothing is selected.
    pub fn stand_before(&mut self, at: usize) {
        let mut at = at.min(self.text.len());
        while !motion::is_boundary(&self.text, at) {
            at -= 1;
        }
        self.history.seal();
        self.stand_at(at);
    }

    fn slice(&self, range: Range<usize>) -> &str {
        self.text.get(range).unwrap_or_default()
    }

    fn stand_at(&mut self, caret: usize) {
        self.caret = caret;
        self.anchor = None;
        self.aim = None;
        self.is_at_row_end = false;
    }
}

/// How many columns of text fit beside a label in `room` columns. One column is left over for the
/// caret, one parts label and text, and a long label gives way.
pub fn columns_beside(label: &str, room: u16) -> usize {
    let room = usize::from(room).saturating_sub(1);
    let label = columns(label);
    let margin = if label == 0 { 0 } else { (label + 1).min(room / 2) };
    (room - margin).max(1)
}
