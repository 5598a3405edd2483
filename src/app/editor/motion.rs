//! Where the caret can go.

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

/// A move of the caret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    /// One grapheme back.
    Left,
    /// One grapheme on.
    Right,
    /// To the beginning of the word before.
    WordLeft,
    /// To the end of the word after.
    WordRight,
    /// One row up; in the first row to its beginning.
    Up,
    /// One row down; in the last row to its end.
    Down,
    /// To the beginning of the row.
    LineStart,
    /// To the end of the row.
    LineEnd,
    /// To the beginning of the text.
    Start,
    /// To the end of the text.
    End,
    /// To the beginning of the paragraph, or of the one before.
    ParagraphUp,
    /// To the beginning of the next paragraph.
    ParagraphDown,
}

/// Where the grapheme before `at` begins.
pub(super) fn left(text: &str, at: usize) -> usize {
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    cursor.prev_boundary(text, 0).ok().flatten().unwrap_or(0)
}

/// Where the grapheme after `at` ends.
pub(super) fn right(text: &str, at: usize) -> usize {
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    cursor.next_boundary(text, 0).ok().flatten().unwrap_or(text.len())
}

/// Whether a grapheme begins at byte `at`, or the text ends there.
pub(super) fn is_boundary(text: &str, at: usize) -> bool {
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    at == 0 || (text.is_char_boundary(at) && cursor.is_boundary(text, 0).unwrap_or(true))
}

/// Where the word before `at` begins; a line break counts as a word.
pub(super) fn word_left(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    if before.ends_with('\n') {
        return at - 1;
    }
    let mut begin = at;
    let mut kind = Kind::Blank;
    for (start, piece) in before.split_word_bound_indices().rev() {
        let this = Kind::of(piece);
        if this == Kind::Break || (kind != Kind::Blank && !kind.goes_on_with(this)) {
            break;
        }
        begin = start;
        kind = this;
    }
    whole(text, begin, left)
}

/// Where the word after `at` ends; a line break counts as a word.
pub(super) fn word_right(text: &str, at: usize) -> usize {
    let after = text.get(at..).unwrap_or_default();
    if after.starts_with('\n') {
        return at + 1;
    }
    let mut end = at;
    let mut kind = Kind::Blank;
    for (start, piece) in after.split_word_bound_indices() {
        let this = Kind::of(piece);
        if this == Kind::Break || (kind != Kind::Blank && !kind.goes_on_with(this)) {
            break;
        }
        end = at + start + piece.len();
        kind = this;
    }
    whole(text, end, right)
}

/// `at`, moved to where a grapheme begins.
fn whole(text: &str, at: usize, otherwise: fn(&str, usize) -> usize) -> usize {
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    if cursor.is_boundary(text, 0).unwrap_or(true) { at } else { otherwise(text, at) }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Blank,
    Break,
    Word,
    Mark,
}

impl Kind {
    fn of(piece: &str) -> Self {
        if piece == "\n" {
            Self::Break
        } else if piece.chars().all(char::is_whitespace) {
            Self::Blank
        } else if piece.chars().any(char::is_alphanumeric) {
            Self::Word
        } else {
            Self::Mark
        }
    }

    fn goes_on_with(self, next: Self) -> bool {
        self == Self::Mark && next == Self::Mark
    }
}

/// Where the line of `at` begins.
pub(super) fn line_start(text: &str, at: usize) -> usize {
    text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |place| place + 1)
}

/// Where the line of `at` ends.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|after| after.find('\n')).map_or(text.len(), |place| at + place)
}

/// Where the paragraph of `at` begins, or the one before if `at` is there already.
pub(super) fn paragraph_up(text: &str, at: usize) -> usize {
    let mut found = None;
    let mut place = at;
    while place > 0 {
        let start = line_start(text, place - usize::from(place == line_start(text, place)));
        let is_empty = line_end(text, start) == start;
        match (is_empty, found) {
            (true, Some(begin)) => return begin,
            (true, None) => {}
            (false, _) => found = Some(start),
        }
        place = start;
    }
    found.unwrap_or(0)
}

/// Where the next paragraph begins, or the end of the text.
pub(super) fn paragraph_down(text: &str, at: usize) -> usize {
    let mut was_empty = line_start(text, at) == line_end(text, at);
    let mut place = line_end(text, at);
    while place < text.len() {
        place += 1;
        let end = line_end(text, place);
        if end > place && was_empty {
            return place;
        }
        was_empty = end == place;
        place = end;
    }
    text.len()
}
