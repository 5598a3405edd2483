//! Some words that are looked for as they stand in a row.

use super::border::{begins_word, ends_word};
use crate::fold::fold;
use memchr::memmem::Finder;
use std::fmt;

/// Words that stand in a row, folded; they begin where a word begins.
#[derive(Clone)]
pub(super) struct Needle {
    text: String,
    end: End,
    finder: Finder<'static>,
}

/// What may follow the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// Anything: they may be the beginning of more, and may stand inside a word.
    Anywhere,
    /// Anything: the last of them may be only the beginning of a word.
    Open,
    /// The last of them ends there.
    Word,
    /// They are a tag that ends there.
    Tag,
}

/// How well a text holds a needle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Held {
    /// Not at all.
    Not,
    /// As the beginning of a word.
    Begun,
    /// As whole words.
    Whole,
}

impl Needle {
    /// Words, their blanks made one each; none if there are no letters in them.
    pub(super) fn new(text: &str, end: End) -> Option<Self> {
        let text = fold(text).split_whitespace().collect::<Vec<_>>().join(" ");
        let finder = Finder::new(&text).into_owned();
        Some(Self { text, end, finder }).filter(|needle| !needle.text.is_empty())
    }

    /// The words, folded.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Whether the letters stand in a folded text at all: quick, and never wrong when it says no.
    pub(super) fn may_be_in(&self, folded: &str) -> bool {
        self.finder.find(folded.as_bytes()).is_some()
    }

    /// How well a folded text holds it.
    pub(super) fn held(&self, folded: &str) -> Held {
        let mut held = Held::Not;
        for at in self.finder.find_iter(folded.as_bytes()) {
            if !self.fits_at(folded, at) {
                continue;
            }
            // One letter is seldom a word: nobody looks through all of them for that.
            if self.text.len() == 1 || ends_word(folded, at + self.text.len()) {
                return Held::Whole;
            }
            held = Held::Begun;
        }
        held
    }

    /// Whether it stands at a place of a folded text at which its letters stand.
    pub(super) fn fits_at(&self, folded: &str, at: usize) -> bool {
        let end = at + self.text.len();
        let begins = self.end == End::Anywhere || begins_word(folded, at);
        begins
            && match self.end {
                End::Anywhere | End::Open => true,
                End::Word => ends_word(folded, end),
                End::Tag => !goes_on_as_tag(folded, end),
            }
    }

    /// The places of a folded text at which it begins.
    pub(super) fn places<'a>(&'a self, folded: &'a str) -> impl Iterator<Item = usize> + 'a {
        let places = self.finder.find_iter(folded.as_bytes());
        places.filter(|at| self.fits_at(folded, *at))
    }

    /// Whether every text that holds this one holds `other` too.
    pub(super) fn implies(&self, other: &Self) -> bool {
        match other.end {
            End::Open if self.end != End::Anywhere => self.text.starts_with(&other.text),
            End::Anywhere => self.text.contains(&other.text),
            _ => self == other,
        }
    }
}

fn goes_on_as_tag(folded: &str, end: usize) -> bool {
    let next = folded.get(end..).and_then(|rest| rest.chars().next());
    next.is_some_and(|letter| letter == '-' || letter == '_') || !ends_word(folded, end)
}

impl PartialEq for Needle {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text && self.end == other.end
    }
}

impl Eq for Needle {}

impl fmt::Debug for Needle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {:?}", self.text, self.end)
    }
}
