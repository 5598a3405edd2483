//! Where rows end: one rule for what is being written and for what is read.

use crate::shown::Shown;
use textwrap::WordSeparator;
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};
use unicode_width::UnicodeWidthStr;

/// How many letters at the end of a row are looked at to see where it may end.
const TAIL: usize = 24;

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
    shown.as_str().graphemes(true).map(UnicodeWidthStr::width).sum()
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

/// Whether a letter belongs to a script in which a row may end between two letters.
fn breaks_between_letters(letter: char) -> bool {
    matches!(u32::from(letter),
        0x1100..=0x11ff | 0x2e80..=0xa4cf | 0xa960..=0xa97f | 0xac00..=0xd7ff | 0xf900..=0xfaff | 0xfe30..=0xfe4f
        | 0xff00..=0xffef
        | 0x1f000..)
}

/// A place where a row may end: after what can be seen, and where the next row would begin.
#[derive(Clone, Copy)]
struct Place {
    end: usize,
    next: usize,
}

fn row(text: &str, start: usize, width: usize) -> Row {
    let mut at = start;
    let mut used = 0;
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
        let taken = if grapheme.len() == 1 { 1 } else { columns(grapheme) };
        if is_content && seen_end > start && seen_end < at {
            place = Some(Place { end: seen_end, next: at });
        } else if is_content && may_part(last, first) {
            place = Some(Place { end: at, next: at });
        }
        if used + taken > width && at > start && (is_content || seen_end == start) {
            if is_mixed || breaks_between_letters(first) {
                place = between_letters(text, start, at, after).max_by_end(place);
            }
            let Place { end, next } = place.unwrap_or(Place { end: seen_end, next: at });
            return Row { start, end, next, is_broken: false };
        }
        used += taken;
        if is_content {
            is_mixed |= breaks_between_letters(first);
            seen_end = after;
        }
        last = grapheme.chars().next_back().unwrap_or(' ');
        at = after;
    }
    Row { start, end: seen_end, next: at, is_broken: false }
}

/// Whether a row may end between two letters of one word.
fn may_part(before: char, after: char) -> bool {
    match before {
        '-' | '/' | '\u{2013}' => after.is_alphabetic(),
        '\u{2014}' => after.is_alphanumeric(),
        _ => false,
    }
}

/// The last place up to byte `limit` where a script without blanks lets a row end. The grapheme
/// that does not fit ends at `after`.
fn between_letters(text: &str, start: usize, limit: usize, after: usize) -> Option<Place> {
    let row = text.get(start..after)?;
    let near = tail_start(text, start, limit);
    let from = |from: usize| {
        let window = text.get(from..after)?;
        last_place(row, window, limit - start)
            .map(|Place { end, next }| Place { end: start + end, next: start + next })
    };
    from(near).or_else(|| if near > start { from(start) } else { None })
}

/// Where the last few letters of a row begin: the rules look no further.
fn tail_start(text: &str, start: usize, limit: usize) -> usize {
    let row = text.get(start..limit).unwrap_or_default();
    let mut letters = row.char_indices().rev();
    let tail = letters.by_ref().take(TAIL).last();
    match (tail, letters.next()) {
        (Some((place, _)), Some(_)) => start + place,
        _ => start,
    }
}

/// Whether words of this letter's script are parted by a dictionary, which is not at hand. Its
/// rows end at blanks, like most.
fn needs_dictionary(letter: char) -> bool {
    matches!(u32::from(letter), 0x0e00..=0x0eff | 0x1000..=0x109f | 0x1780..=0x17ff
        | 0x1950..=0x19df | 0x1a20..=0x1aaf | 0xa9e0..=0xa9ff | 0xaa60..=0xaadf
        | 0x11700..=0x1174f)
}

/// The last place in `row` up to `limit` between two words of `window`, which is its end.
fn last_place(row: &str, window: &str, limit: usize) -> Option<Place> {
    if window.chars().any(needs_dictionary) {
        return None;
    }
    let mut at = row.len() - window.len();
    let mut best = None;
    for word in WordSeparator::UnicodeBreakProperties.find_words(window) {
        let end = at + word.word.len();
        at = end + word.whitespace.len();
        if at > limit {
            break;
        }
        // Whatever is said about words, a grapheme stays whole.
        let mut cursor = GraphemeCursor::new(at, row.len(), true);
        if !word.word.is_empty() && cursor.is_boundary(row, 0).unwrap_or(false) {
            best = Some(Place { end, next: at });
        }
    }
    best
}

trait Further {
    fn max_by_end(self, other: Self) -> Self;
}

impl Further for Option<Place> {
    fn max_by_end(self, other: Self) -> Self {
        [self, other].into_iter().flatten().max_by_key(|place| place.next)
    }
}
