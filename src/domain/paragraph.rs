//! Paragraphs of a text: what stands between empty lines.

use std::ops::Range;

/// The paragraphs of a text, without the blanks around them.
pub fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut goes_on = false;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let words = line.trim_end();
        if words.is_empty() {
            goes_on = false;
        } else {
            let end = at + words.len();
            match found.last_mut().filter(|_| goes_on) {
                Some(last) => last.end = end,
                None => found.push(at + line.len() - line.trim_start().len()..end),
            }
            goes_on = true;
        }
        at += line.len();
    }
    found
}

/// The paragraph in which the caret stands: where it is on an empty line, the one before, or else
/// the first.
pub fn paragraph_at(text: &str, caret: usize) -> Option<Range<usize>> {
    let all = paragraphs(text);
    let begun = all.partition_point(|paragraph| paragraph.start <= caret);
    all.get(begun.saturating_sub(1)).cloned()
}

#[cfg(test)]
mod tests {
    use super::{paragraph_at, paragraphs};
    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

    #[test]
    fn the_paragraph_of_the_caret_is_all_of_it_and_no_more() {
        let text = "\n  One,\ntwo.  \n \n\nThree.\n";
        let at = |caret| paragraph_at(text, caret).and_then(|range| text.get(range));
        assert_eq!(at(0), Some("One,\ntwo."));
        assert_eq!(at(5), Some("One,\ntwo."));
        assert_eq!(at(15), Some("One,\ntwo."));
        assert_eq!(at(text.len()), Some("Three."));
        assert_eq!(paragraph_at(" \n", 0), None);
    }

    proptest! {
        #[test]
        fn no_word_is_outside_all_paragraphs(text in "[ab \n\té]{0,40}") {
            let all: Vec<&str> =
                paragraphs(&text).into_iter().filter_map(|range| text.get(range)).collect();
            let inside = all.concat();
            let letters = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&inside), letters(&text));
            prop_assert!(all.iter().all(|paragraph| !paragraph.contains("\n\n")));
        }
    }
}
