//! What may come into a text.

use unicode_segmentation::UnicodeSegmentation;

/// As much of `text` as `room` bytes hold, never half a grapheme.
pub(super) fn fitting(text: &str, room: usize) -> &str {
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
pub(super) fn clean(text: &str) -> String {
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

/// How many words there are.
pub(super) fn count_words(text: &str) -> usize {
    text.unicode_words().count()
}
