//! Sentences with the words in them that several people used, and those that have several meanings.

use crate::domain::shared_words::{places_of, shared_words};
use crate::shown::Shown;
use crate::wrap::Row;
use ratatui::style::Style;
use ratatui::text::Span;
use std::collections::BTreeSet;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// A text and the places in it that stand out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    /// The text.
    pub text: String,
    /// The places, as bytes.
    pub places: Vec<Range<usize>>,
}

impl Marked {
    /// Sentences with the words that two or more of them share, and with those of `words`, behind
    /// each of which `sign` is put.
    pub fn all(sentences: &[&str], words: &[String], sign: &str) -> Vec<Self> {
        let shared = shared_words(sentences);
        sentences
            .iter()
            .zip(shared)
            .map(|(text, shared)| Self::of(text, shared, words, sign))
            .collect()
    }

    fn of(text: &str, shared: Vec<Range<usize>>, words: &[String], sign: &str) -> Self {
        let differing: Vec<Range<usize>> =
            words.iter().flat_map(|word| places_of(word, text)).collect();
        let ends: BTreeSet<usize> = differing.iter().map(|place| place.end).collect();
        let moved = |at: usize| at + sign.len() * ends.range(..=at).count();
        let places = shared
            .into_iter()
            .chain(differing)
            .map(|place| moved(place.start)..moved(place.end))
            .collect();
        let mut signed = String::with_capacity(text.len());
        let mut from = 0;
        for end in ends {
            signed.push_str(text.get(from..end).unwrap_or_default());
            signed.push_str(sign);
            from = end;
        }
        signed.push_str(text.get(from..).unwrap_or_default());
        Self { text: signed, places }
    }

    /// The same with something before it that does not stand out.
    #[must_use]
    pub fn behind(self, lead: &str) -> Self {
        let moved = |place: Range<usize>| place.start + lead.len()..place.end + lead.len();
        Self {
            text: format!("{lead}{}", self.text),
            places: self.places.into_iter().map(moved).collect(),
        }
    }
}

/// A part of a text, what stands out in it in another style. A letter is never taken apart.
pub fn spans(
    text: &str,
    row: &Row,
    places: &[Range<usize>],
    (style, strong): (Style, Style),
) -> Vec<Span<'static>> {
    let mut spans: Vec<Span<'static>> = Vec::new();
    let mut piece = String::new();
    let mut is_strong = false;
    let close = |piece: &mut String, is_strong: bool, spans: &mut Vec<Span<'static>>| {
        if !piece.is_empty() {
            let style = if is_strong { strong } else { style };
            spans.push(Span::styled(Shown::line(piece).into_string(), style));
            piece.clear();
        }
    };
    for (at, grapheme) in row.of(text).grapheme_indices(true) {
        let at = row.start + at;
        let stands_out = places.iter().any(|place| place.contains(&at));
        if stands_out != is_strong {
            close(&mut piece, is_strong, &mut spans);
            is_strong = stands_out;
        }
        piece.push_str(grapheme);
    }
    close(&mut piece, is_strong, &mut spans);
    spans
}

#[cfg(test)]
mod tests {
    use super::Marked;

    fn set_apart(sentences: &[&str], words: &[&str]) -> Vec<String> {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let bracketed = |marked: Marked| {
            let mut places = marked.places;
            places.sort_by_key(|place| place.start);
            places.dedup();
            let mut text = marked.text;
            for place in places.into_iter().rev() {
                text.insert(place.end, ']');
                text.insert(place.start, '[');
            }
            text
        };
        Marked::all(sentences, &words, "≠").into_iter().map(bracketed).collect()
    }

    #[test]
    fn shared_words_stand_out_and_marked_ones_bear_a_sign() {
        let sentences = ["Local food for families", "a family, fed; and local", "Alone"];
        assert_eq!(
            set_apart(&sentences, &["local"]),
            ["[Local≠] food for [families]", "a [family], fed; and [local≠]", "Alone"]
        );
        assert_eq!(set_apart(&["we know", "they know"], &["we"]), ["[we≠] [know]", "they [know]"]);
    }
}
