//! Words found on the page.

use crate::fold::fold;
use crate::search::begins_word;
use crate::ui::reader::layout::Layout;
use crate::ui::reader::page::Joint;
use crate::wrap::columns;
use ratatui::text::Line;
use unicode_segmentation::UnicodeSegmentation;

/// What a search found: where, and which columns to mark.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The lines on which a find begins, each once, from top to bottom.
    pub lines: Vec<usize>,
    /// The stretches to mark, from top to bottom.
    pub marks: Vec<Mark>,
}

/// A stretch of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The line.
    pub line: usize,
    /// Its first column.
    pub column: u16,
    /// How many columns it has.
    pub width: u16,
}

impl Found {
    /// The first find below `line`, or the first of all.
    pub fn after(&self, line: usize) -> Option<usize> {
        self.lines.iter().find(|at| **at > line).or_else(|| self.lines.first()).copied()
    }

    /// The last find above `line`, or the last of all.
    pub fn before(&self, line: usize) -> Option<usize> {
        self.lines.iter().rfind(|at| **at < line).or_else(|| self.lines.last()).copied()
    }
}

impl Layout {
    /// Where `words` stand, one after the other, also across the end of a row. Capitals and
    /// accents make no difference. Nothing is found for no words.
    pub fn find(&self, words: &str) -> Found {
        let words = words.split_whitespace().map(fold).collect::<Vec<_>>().join(" ");
        self.find_all(&[words], false)
    }

    /// Where each of `words`, which are folded, stands at the beginning of a word.
    pub fn find_each(&self, words: &[String]) -> Found {
        self.find_all(words, true)
    }

    fn find_all(&self, wanted: &[String], begins: bool) -> Found {
        let mut found = Found::default();
        let mut passage = Folded::default();
        for (line, joint) in self.joints.iter().enumerate() {
            if *joint == Joint::New {
                passage.search(wanted, begins, &mut found);
                passage = Folded::default();
            }
            passage.add(line, &self.lines, *joint);
        }
        passage.search(wanted, begins, &mut found);
        found
    }
}

/// Rows that hang together as one folded text, and where each byte of it is drawn.
#[derive(Default)]
struct Folded {
    text: String,
    places: Vec<Mark>,
}

impl Folded {
    fn add(&mut self, line: usize, lines: &[Line<'static>], joint: Joint) {
        let mut column: u16 = 0;
        let mut is_indent = joint != Joint::New;
        if joint == Joint::Blank {
            self.push(" ", Mark { line, column: 0, width: 0 });
        }
        let spans = lines.get(line).map(|line| line.spans.as_slice()).unwrap_or_default();
        for grapheme in spans.iter().flat_map(|span| span.content.graphemes(true)) {
            let width = u16::try_from(columns(grapheme)).unwrap_or(0);
            let place = Mark { line, column, width };
            let is_blank = grapheme.chars().all(char::is_whitespace);
            is_indent &= is_blank;
            // How far a row is moved in is no part of the text.
            if !is_indent {
                let folded = if is_blank { " ".to_owned() } else { fold(grapheme) };
                self.push(&folded, place);
            }
            column = column.saturating_add(width);
        }
    }

    fn push(&mut self, folded: &str, place: Mark) {
        let is_more_blank = folded == " " && (self.text.is_empty() || self.text.ends_with(' '));
        if !is_more_blank {
            self.text.push_str(folded);
            self.places.extend(std::iter::repeat_n(place, folded.len()));
        }
    }

    fn search(&self, wanted: &[String], begins: bool, found: &mut Found) {
        let mut parts: Vec<(usize, &str)> = wanted
            .iter()
            .filter(|word| !word.is_empty())
            .flat_map(|word| self.text.match_indices(word.as_str()))
            .filter(|(at, _)| !begins || begins_word(&self.text, *at))
            .collect();
        parts.sort_unstable_by_key(|(start, part)| (*start, part.len()));
        for (start, part) in parts {
            let places = self.places.get(start..start + part.len()).unwrap_or_default();
            let Some(first) = places.first() else { continue };
            if found.lines.last() != Some(&first.line) {
                found.lines.push(first.line);
            }
            for place in places.iter().filter(|place| place.width > 0) {
                match found.marks.last_mut() {
                    Some(mark)
                        if mark.line == place.line
                            && mark.column <= place.column
                            && place.column <= mark.column + mark.width =>
                    {
                        mark.width = mark.width.max(place.column + place.width - mark.column);
                    }
                    _ => found.marks.push(*place),
                }
            }
        }
    }
}
