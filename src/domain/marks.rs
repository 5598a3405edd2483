//! What somebody marks in a text while writing it: `#tag` and `@mention`.

use crate::fold::fold;
use std::ops::Range;

/// The sign before a tag.
const TAG: char = '#';
/// The sign before somebody, or some place.
const MENTION: char = '@';

/// A tag or a mention in a text, its sign included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Whether it names somebody or some place; otherwise it is a tag.
    pub is_mention: bool,
    /// Where it stands, in bytes.
    pub range: Range<usize>,
}

impl Mark {
    /// What stands behind the sign.
    pub fn word<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.range.start + 1..self.range.end).unwrap_or_default()
    }
}

/// The marks of a text, from its beginning to its end.
pub fn marks(text: &str) -> Vec<Mark> {
    marks_in(text, 0..text.len())
}

/// The marks of a stretch of a text. A sign within a word is none, as in an address.
pub fn marks_in(text: &str, stretch: Range<usize>) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut before = text.get(..stretch.start).and_then(|text| text.chars().next_back());
    let mut letters = text.get(stretch.clone()).unwrap_or_default().char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let may_begin = before.is_none_or(|before| !is_inner(before) && !blocks(before));
        before = Some(letter);
        let begins = is_sign(letter) && may_begin;
        if !begins || !letters.peek().is_some_and(|(_, next)| next.is_alphabetic()) {
            continue;
        }
        let start = stretch.start + at;
        let mut end = start + letter.len_utf8();
        while let Some((at, inner)) = letters.next_if(|(_, letter)| is_inner(*letter)) {
            before = Some(inner);
            if inner.is_alphanumeric() {
                end = stretch.start + at + inner.len_utf8();
            }
        }
        marks.push(Mark { is_mention: letter == MENTION, range: start..end });
    }
    marks
}

/// The mark that ends where the caret stands, so that it may still be being written.
pub fn begun(text: &str, caret: usize) -> Option<Mark> {
    let goes_on = text.get(caret..).and_then(|rest| rest.chars().next()).is_some_and(is_inner);
    let line = text.get(..caret)?.rfind('\n').map_or(0, |end| end + 1);
    let last = marks_in(text, line..caret).pop();
    last.filter(|mark| mark.range.end == caret && !goes_on)
}

/// A name as a mention writes it: its words joined, so that it is one.
pub fn joined(name: &str) -> String {
    let words = name.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
}

/// Whether a word is the beginning of another, whatever the size of the letters.
pub fn begins(word: &str, whole: &str) -> bool {
    fold(whole).starts_with(&fold(word))
}

/// Whether a sign behind this letter is part of something else: of an address, or of another sign.
fn blocks(letter: char) -> bool {
    is_sign(letter) || matches!(letter, '&' | '/' | '=' | '.')
}

fn is_sign(letter: char) -> bool {
    matches!(letter, TAG | MENTION)
}

fn is_inner(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '-' | '_')
}

#[cfg(test)]
mod tests {
    use super::{begins, begun, joined, marks, marks_in};
    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

    fn found(text: &str) -> Vec<&str> {
        marks(text).into_iter().filter_map(|mark| text.get(mark.range)).collect()
    }

    #[test]
    fn tags_and_mentions_are_found_where_they_stand() {
        assert_eq!(
            found("#stairs with @Amal, and (#two-words)."),
            ["#stairs", "@Amal", "#two-words"]
        );
        assert_eq!(found("@Wirral-food-partnership: later"), ["@Wirral-food-partnership"]);
        assert_eq!(found("été #été\n#next"), ["#été", "#next"]);
        assert_eq!(found("#a- @b_"), ["#a", "@b"]);
    }

    #[test]
    fn what_only_looks_like_one_is_none() {
        let none = "# Heading\n## Two\namal@example.org C#sharp #1 @ home ##twice @@twice &#x20;";
        assert_eq!(found(none), [] as [&str; 0]);
    }

    #[test]
    fn a_mark_is_begun_only_while_the_caret_stands_behind_it() {
        let text = "with @Am and #tag";
        assert_eq!(begun(text, 8).map(|mark| mark.word(text).to_owned()), Some("Am".into()));
        assert_eq!(begun(text, 7), None);
        assert_eq!(begun(text, 9), None);
        assert_eq!(begun(text, text.len()).map(|mark| mark.is_mention), Some(false));
    }

    #[test]
    fn a_name_of_several_words_is_one_mention() {
        assert_eq!(joined("Wirral food partnership"), "Wirral-food-partnership");
        assert_eq!(joined(" Jo  O'Neill "), "Jo-O-Neill");
        assert!(begins("WIR", "Wirral-food-partnership") && !begins("food", "Wirral-food"));
    }

    proptest! {
        #[test]
        fn marks_follow_each_other_and_begin_with_their_sign(text in "[ab#@_é\\- \n.]{0,40}") {
            let mut end = 0;
            for mark in marks(&text) {
                prop_assert!(mark.range.start >= end);
                end = mark.range.end;
                prop_assert!(text.get(mark.range.clone()).unwrap().starts_with(['#', '@']));
                prop_assert!(mark.word(&text).chars().next().is_some_and(char::is_alphabetic));
            }
        }

        #[test]
        fn line_by_line_the_same_marks_are_found(text in "[ab#@\\- \n]{0,40}") {
            let mut start = 0;
            let mut lines = Vec::new();
            for line in text.split_inclusive('\n') {
                lines.extend(marks_in(&text, start..start + line.len()));
                start += line.len();
            }
            prop_assert_eq!(lines, marks(&text));
        }
    }
}
