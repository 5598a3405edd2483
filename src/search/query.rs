//! The words that are looked for.

use crate::fold::fold;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// How many words count at most.
const MOST: usize = 32;

/// Words that are looked for, each once. Capitals and accents make no difference.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    words: Vec<String>,
}

/// Some of the words of a query, as a bit for each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Words(u32);

impl Words {
    /// These and the others.
    pub(super) fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// How many there are.
    pub(super) fn count(self) -> u32 {
        self.0.count_ones()
    }
}

impl Query {
    /// The words of a text.
    pub fn new(text: &str) -> Self {
        let mut words: Vec<String> = Vec::new();
        for word in text.split_whitespace().map(fold) {
            if !word.is_empty() && !words.contains(&word) && words.len() < MOST {
                words.push(word);
            }
        }
        Self { words }
    }

    /// All the words together, as they stand in a row.
    pub fn phrase(text: &str) -> Self {
        let words = Some(fold(text)).filter(|phrase| !phrase.trim().is_empty());
        Self { words: words.into_iter().collect() }
    }

    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether a session's file, whose text this is, may hold all the words. Where it says no,
    /// there is no need to read the session.
    pub fn may_be_in(&self, file: &str) -> bool {
        // Letters may be written as their numbers there.
        if file.contains("\\u") {
            return true;
        }
        let file = fold(file);
        let is_there = |part: &str| file.contains(part);
        // These have a backslash before them there, or may have.
        self.words.iter().all(|word| word.split(['"', '\\', '/']).all(is_there))
    }

    /// The stretches of a text in which the words stand, from its beginning to its end.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        if self.is_empty() {
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
        let mut found: Vec<Range<usize>> = self
            .words
            .iter()
            .flat_map(|word| folded.match_indices(word.as_str()))
            .filter_map(|(at, word)| {
                let first = places.get(at)?;
                let last = places.get(at + word.len() - 1)?;
                Some(first.0..last.1)
            })
            .collect();
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

    /// Which of the words stand in a text.
    pub(super) fn words_in(&self, text: &str) -> Words {
        let text = fold(text);
        let bit = |(place, word): (usize, &String)| {
            if text.contains(word.as_str()) { 1_u32 << place } else { 0 }
        };
        Words(self.words.iter().enumerate().map(bit).fold(0, |all, bit| all | bit))
    }

    /// All of the words.
    pub(super) fn all(&self) -> Words {
        Words((0..self.words.len()).fold(0, |all, place| all | 1 << place))
    }
}
