//! The one place where text is written: a line or a page, its caret, its selection, its undo.

mod by_row;
mod history;
mod laid;
mod motion;
#[cfg(test)]
mod tests;

use crate::wrap::{Row, columns};
use history::{Change, History, Manner};
use laid::Laid;
pub use motion::Motion;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// How many bytes an entry may have.
pub const LIMIT: usize = 1024 * 1024;

/// How many pieces between word boundaries a change is looked at with, on either side.
const NEIGHBOURS: usize = 4;

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

    /// A text to go on with, the caret at its end. It is never cut, whatever its size.
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

    /// Puts a letter at the caret, in the place of what is selected.
    pub fn insert_char(&mut self, letter: char) -> Pasted {
        match letter {
            '\r' | '\n' => self.insert_newline(),
            '\t' => self.insert("\t", Manner::Typed),
            letter if letter.is_control() => Pasted::default(),
            letter => self.insert(letter.encode_utf8(&mut [0; 4]), Manner::Typed),
        }
    }

    /// Ends the line at the caret.
    pub fn insert_newline(&mut self) -> Pasted {
        self.insert("\n", Manner::Typed)
    }

    /// Puts a text at the caret, as one step of undo: line breaks of every kind become one kind,
    /// control characters are dropped.
    pub fn paste(&mut self, text: &str) -> Pasted {
        self.history.seal();
        let pasted = self.insert(&clean(text), Manner::Whole);
        self.history.seal();
        pasted
    }

    /// Takes away what is selected, or the grapheme before the caret. Says whether there was any.
    pub fn backspace(&mut self) -> bool {
        let range = motion::left(&self.text, self.caret)..self.caret;
        self.remove(range, Manner::RubbedOut)
    }

    /// Takes away what is selected, or the grapheme after the caret. Says whether there was any.
    pub fn delete(&mut self) -> bool {
        let range = self.caret..motion::right(&self.text, self.caret);
        self.remove(range, Manner::Deleted)
    }

    /// Takes away what is selected, or the word before the caret. Says whether there was any.
    pub fn delete_word_left(&mut self) -> bool {
        let range = motion::word_left(&self.text, self.caret)..self.caret;
        self.remove(range, Manner::Whole)
    }

    /// Takes away what is selected, or the word after the caret. Says whether there was any.
    pub fn delete_word_right(&mut self) -> bool {
        let range = self.caret..motion::word_right(&self.text, self.caret);
        self.remove(range, Manner::Whole)
    }

    /// Takes back the last step. Says whether anything changed.
    pub fn undo(&mut self) -> bool {
        let Some(change) = self.history.undo() else {
            return false;
        };
        self.swap(change.at, change.inserted.len(), &change.removed);
        self.stand_at(change.caret_before);
        true
    }

    /// Does again what was taken back. Says whether anything changed.
    pub fn redo(&mut self) -> bool {
        let Some(change) = self.history.redo() else {
            return false;
        };
        self.swap(change.at, change.removed.len(), &change.inserted);
        self.stand_at(change.caret_after);
        true
    }

    /// Selects everything.
    pub fn select_all(&mut self) {
        self.history.seal();
        self.stand_at(self.text.len());
        self.anchor = Some(0);
    }

    /// Ends the selection, the caret staying where it is.
    pub fn select_nothing(&mut self) {
        self.anchor = None;
    }

    /// What is selected, in bytes; never empty.
    pub fn selection(&self) -> Option<Range<usize>> {
        let anchor = self.anchor.filter(|anchor| *anchor != self.caret)?;
        Some(anchor.min(self.caret)..anchor.max(self.caret))
    }

    /// What is selected, to be put elsewhere.
    pub fn copy(&self) -> Option<String> {
        self.selection().map(|range| self.slice(range).to_owned())
    }

    /// Takes out what is selected.
    pub fn cut(&mut self) -> Option<String> {
        let taken = self.copy()?;
        self.remove(0..0, Manner::Whole);
        Some(taken)
    }

    /// Moves the caret and ends the selection.
    pub fn move_to(&mut self, motion: Motion) {
        let edge = self.selection().map(|range| match motion {
            Motion::Left => Some(range.start),
            Motion::Right => Some(range.end),
            _ => None,
        });
        self.anchor = None;
        match edge {
            Some(Some(edge)) => {
                self.history.seal();
                self.stand_at(edge);
            }
            _ => self.go(motion),
        }
    }

    /// Moves the caret and selects what it passes.
    pub fn select_to(&mut self, motion: Motion) {
        let anchor = self.anchor.unwrap_or(self.caret);
        self.go(motion);
        self.anchor = Some(anchor);
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

    fn slice(&self, range: Range<usize>) -> &str {
        self.text.get(range).unwrap_or_default()
    }

    fn stand_at(&mut self, caret: usize) {
        self.caret = caret;
        self.anchor = None;
        self.aim = None;
        self.is_at_row_end = false;
    }

    fn insert(&mut self, text: &str, manner: Manner) -> Pasted {
        let range = self.selection().unwrap_or(self.caret..self.caret);
        let room = LIMIT.saturating_sub(self.text.len() - range.len());
        let fitting = fitting(text, room);
        let kept = fitting.chars().count();
        let refused = text.chars().count() - kept;
        if !fitting.is_empty() {
            self.replace(range, fitting, manner);
        }
        Pasted { kept, refused }
    }

    fn remove(&mut self, range: Range<usize>, manner: Manner) -> bool {
        let (range, manner) = match self.selection() {
            Some(selection) => (selection, Manner::Whole),
            None => (range, manner),
        };
        self.anchor = None;
        if range.is_empty() {
            return false;
        }
        self.replace(range, "", manner);
        true
    }

    fn replace(&mut self, range: Range<usize>, text: &str, manner: Manner) {
        let caret_after = range.start + text.len();
        let change = Change {
            at: range.start,
            removed: self.slice(range.clone()).to_owned(),
            inserted: text.to_owned(),
            caret_before: self.caret,
            caret_after,
            manner,
        };
        self.history.note(change);
        self.swap(range.start, range.len(), text);
        self.stand_at(caret_after);
    }

    /// The only way in which the text changes.
    fn swap(&mut self, at: usize, removed: usize, inserted: &str) {
        let is_all = at == 0 && removed == self.text.len();
        let before = if is_all { self.words } else { self.words_around(at, at + removed) };
        self.text.replace_range(at..at + removed, inserted);
        let after = self.words_around(at, at + inserted.len());
        self.words = (self.words + after).saturating_sub(before);
        self.revision += 1;
        if let Some(laid) = &mut self.laid {
            laid.change(&self.text, at, removed, inserted.len());
        }
    }

    /// How many words there are in a stretch and in what it may hang together with.
    fn words_around(&self, start: usize, end: usize) -> usize {
        if start == 0 && end == self.text.len() {
            return count_words(&self.text);
        }
        let before = self.slice(0..start).split_word_bound_indices();
        let begin = before.rev().take(NEIGHBOURS).last().map_or(0, |(place, _)| place);
        let after = self.slice(end..self.text.len()).split_word_bound_indices();
        let stop =
            after.take(NEIGHBOURS).last().map_or(end, |(place, word)| end + place + word.len());
        count_words(self.slice(begin..stop))
    }

    fn go(&mut self, motion: Motion) {
        self.history.seal();
        let text = self.text.as_str();
        let caret = match motion {
            Motion::Left => motion::left(text, self.caret),
            Motion::Right => motion::right(text, self.caret),
            Motion::WordLeft => motion::word_left(text, self.caret),
            Motion::WordRight => motion::word_right(text, self.caret),
            Motion::Start => 0,
            Motion::End => text.len(),
            Motion::ParagraphUp => motion::paragraph_up(text, self.caret),
            Motion::ParagraphDown => motion::paragraph_down(text, self.caret),
            Motion::Up | Motion::Down | Motion::LineStart | Motion::LineEnd => {
                return self.go_by_row(motion);
            }
        };
        self.stand_at(caret);
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

/// As much of `text` as `room` bytes hold, never half a grapheme.
fn fitting(text: &str, room: usize) -> &str {
    if text.len() <= room {
        return text;
    }
    let mut end = 0;
    for grapheme in text.graphemes(true) {
        if end + grapheme.len() > room {
            break;
        }
        end += grapheme.len();
    }
    text.get(..end).unwrap_or_default()
}

/// The text with one kind of line break and no control characters but tabs.
fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\r' if letters.peek() == Some(&'\n') => {}
            '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' => cleaned.push('\n'),
            '\n' | '\t' => cleaned.push(letter),
            letter if letter.is_control() => {}
            letter => cleaned.push(letter),
        }
    }
    cleaned
}

fn count_words(text: &str) -> usize {
    text.unicode_words().count()
}
