//! Where rows end: one rule for what is being written and for what is read.

mod measure;
mod parting;
#[cfg(test)]
mod tests;

use crate::shown::Shown;
use measure::Measure;
use parting::{Place, between_letters, breaks_between_letters, later, may_part};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// One row of wrapped text, as byte offsets into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Where it begins.
    pub start: usize,
    /// Where what can be seen of it ends: blanks and line breaks at its end are outside.
    pub end: usize,
    /// Where the next row begins, or the end of the text.
    pub next: usize,
    /// Whether a line break of the text ends it.
    pub is_broken: bool,
}

impl Row {
    /// The row's part of the `text` it was made from.
    pub fn of<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

/// The rows of a text, found one by one: what is not asked for costs nothing.
#[derive(Clone, Debug)]
pub struct Rows<'a> {
    text: &'a str,
    width: usize,
    at: Option<usize>,
}

impl<'a> Rows<'a> {
    /// All rows of `text` that are at most `width` columns wide.
    pub fn new(text: &'a str, width: usize) -> Self {
        Self::from(text, width, 0)
    }

    /// The rows from byte `start` on, where a row has to begin.
    pub fn from(text: &'a str, width: usize, start: usize) -> Self {
        Self { text, width: width.max(1), at: Some(start) }
    }
}

impl Iterator for Rows<'_> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        let row = row(self.text, self.at?, self.width);
        self.at = (row.is_broken || row.next < self.text.len()).then_some(row.next);
        Some(row)
    }
}

/// How many columns a text takes when it is drawn.
pub fn columns(text: &str) -> usize {
    if is_plain(text) {
        return text.len();
    }
    let shown = Shown::line(text);
    shown.as_str().graphemes(true).map(width).sum()
}

/// How many columns one grapheme takes when it is drawn.
fn columns_of_one(grapheme: &str) -> usize {
    if is_plain(grapheme) { grapheme.len() } else { width(Shown::line(grapheme).as_str()) }
}

/// The columns of a cleaned grapheme. The half-width sound marks of Japanese have one of their own.
fn width(grapheme: &str) -> usize {
    let marks = grapheme.matches(['\u{ff9e}', '\u{ff9f}']).count();
    grapheme.width() + marks
}

/// The first grapheme at byte `start`; nothing at the end of the text.
pub fn grapheme_at(text: &str, start: usize) -> Option<&str> {
    let bytes = text.as_bytes();
    let is_alone = bytes.get(start)?.is_ascii_graphic()
        && bytes.get(start + 1).is_none_or(u8::is_ascii)
        || bytes.get(start) == Some(&b' ') && bytes.get(start + 1).is_none_or(u8::is_ascii);
    if is_alone {
        return text.get(start..=start);
    }
    text.get(start..)?.graphemes(true).next()
}

/// Whether a grapheme ends a line.
pub fn is_line_break(grapheme: &str) -> bool {
    matches!(grapheme, "\n" | "\r\n" | "\r" | "\u{2028}" | "\u{2029}" | "\u{85}")
}

fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| (b' '..=b'~').contains(&byte))
}

fn is_blank(grapheme: &str) -> bool {
    grapheme == " "
        || grapheme.chars().all(|letter| {
            letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{2007}' | '\u{202f}')
        })
}

fn row(text: &str, start: usize, width: usize) -> Row {
    let mut at = start;
    let mut measure = Measure::new(start);
    let mut seen_end = start;
    let mut place: Option<Place> = None;
    let mut is_mixed = false;
    let mut last = ' ';
    while let Some(grapheme) = grapheme_at(text, at) {
        let after = at + grapheme.len();
        if is_line_break(grapheme) {
            return Row { start, end: seen_end, next: after, is_broken: true };
        }
        let first = grapheme.chars().next().unwrap_or(' ');
        let is_content = !is_blank(grapheme);
        let (total, is_hidden) = measure.with(text, at, grapheme);
        if is_content && seen_end > start && seen_end < at {
            place = Some(Place { end: seen_end, next: at });
        } else if is_content && may_part(last, first) {
            place = Some(Place { end: at, next: at });
        }
        if total > width && at > start && (is_content || seen_end == start) {
            if is_mixed || breaks_between_letters(first) {
                place = later(between_letters(text, start, at, after), place);
            }
            let Place { end, next } = place.unwrap_or(Place { end: seen_end, next: at });
            return Row { start, end, next, is_broken: false };
        }
        measure.pass(at, total, is_hidden);
        if is_content {
            is_mixed |= breaks_between_letters(first);
            seen_end = after;
        }
        last = grapheme.chars().next_back().unwrap_or(' ');
        at = after;
    }
    Row { start, end: seen_end, next: at, is_broken: false }
}
