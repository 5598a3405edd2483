//! Where a row may end within what no blank parts.

use textwrap::WordSeparator;
use unicode_segmentation::GraphemeCursor;

/// How many letters at the end of a row are looked at to see where it may end.
const TAIL: usize = 24;

/// A place where a row may end: after what can be seen, and where the next row would begin.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) end: usize,
    pub(super) next: usize,
}

/// Whether a letter belongs to a script in which a row may end between two letters.
pub(super) fn breaks_between_letters(letter: char) -> bool {
    matches!(u32::from(letter),
        0x1100..=0x11ff | 0x2e80..=0xa4cf | 0xa960..=0xa97f | 0xac00..=0xd7ff | 0xf900..=0xfaff | 0xfe30..=0xfe4f
        | 0xff00..=0xffef
        | 0x1f000..)
}

/// Whether a row may end between two letters of one word.
pub(super) fn may_part(before: char, after: char) -> bool {
    match before {
        '-' | '/' | '\u{2013}' => after.is_alphabetic(),
        '\u{2014}' => after.is_alphanumeric(),
        _ => false,
    }
}

/// The later one of two places.
pub(super) fn later(one: Option<Place>, other: Option<Place>) -> Option<Place> {
    [one, other].into_iter().flatten().max_by_key(|place| place.next)
}

/// The last place up to byte `limit` where a script without blanks lets a row end. The grapheme
/// that does not fit ends at `after`.
pub(super) fn between_letters(
    text: &str,
    start: usize,
    limit: usize,
    after: usize,
) -> Option<Place> {
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
