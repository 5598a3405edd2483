//! Where in a text stands what is looked for.

use super::clause::Clause;
use super::query::Query;
use crate::fold::fold;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

impl Query {
    /// The stretches of a text in which the words stand, from its beginning to its end.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        if !self.clauses.iter().any(|clause| clause.lights().is_some()) {
            return Vec::new();
        }
        let mut folded = String::with_capacity(text.len());
        // For each byte of the folded text the stretch that it was made from.
        let mut places: Vec<(usize, usize)> = Vec::with_capacity(text.len());
        for (start, grapheme) in text.grapheme_indices(true) {
            let part = fold(grapheme);
            places.extend(std::iter::repeat_n((start, start + grapheme.len()), part.len()));
            folded.push_str(&part);
        }
        let mut found: Vec<Range<usize>> = Vec::new();
        for needle in self.clauses.iter().filter_map(Clause::lights) {
            for at in needle.places(&folded) {
                let first = places.get(at);
                let last = places.get(at + needle.text().len() - 1);
                found.extend(first.zip(last).map(|(first, last)| first.0..last.1));
            }
        }
        found.sort_by_key(|mark| (mark.start, mark.end));
        let mut marks: Vec<Range<usize>> = Vec::new();
        for mark in found {
            match marks.last_mut() {
                Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
                _ => marks.push(mark),
            }
        }
        marks
    }
}
