//! One part of what is asked for.

use super::needle::{End, Needle};
use crate::domain::words::{EntryKind, SessionKind};
use chrono::NaiveDate;

/// A word, a phrase or a filter, wanted or not wanted.
#[derive(Clone, Debug, PartialEq)]
pub struct Clause {
    /// Whether it must not be so.
    pub(super) is_not: bool,
    /// What must be so, or must not.
    pub(super) what: What,
    /// It as it was typed.
    pub(super) written: String,
}

/// What must be so.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum What {
    /// These words were said, or name the speaker or the session.
    Words(Needle),
    /// The session is in one of these journals.
    Journal(Vec<String>),
    /// The session was made from one of these formats.
    Format(Vec<String>),
    /// The session is of one of these kinds, or the entry is.
    Kind(Vec<SessionKind>, Vec<EntryKind>),
    /// Somebody of that name said it, will do it, or was there.
    Person(Needle),
    /// It was said where one of these building blocks, hurdles or light bulbs was worked on.
    Part(Vec<String>),
    /// It bears this tag.
    Tag(Needle),
    /// The session began before this day.
    Before(NaiveDate),
    /// The session began on this day or later.
    After(NaiveDate),
}

impl What {
    /// Whether it is about a session as a whole, and not about what was said in it.
    pub(super) fn is_of_session(&self) -> bool {
        match self {
            Self::Journal(_) | Self::Format(_) | Self::Before(_) | Self::After(_) => true,
            Self::Kind(_, entries) => entries.is_empty(),
            Self::Words(_) | Self::Person(_) | Self::Part(_) | Self::Tag(_) => false,
        }
    }

    /// Whether all that fits this one fits `other` too.
    fn implies(&self, other: &Self) -> bool {
        fn are_among<T: PartialEq>(some: &[T], all: &[T]) -> bool {
            some.iter().all(|one| all.contains(one))
        }
        match (self, other) {
            (Self::Words(one), Self::Words(other))
            | (Self::Person(one), Self::Person(other))
            | (Self::Tag(one), Self::Tag(other)) => one.implies(other),
            (Self::Journal(some), Self::Journal(all))
            | (Self::Format(some), Self::Format(all))
            | (Self::Part(some), Self::Part(all)) => are_among(some, all),
            (Self::Kind(sessions, entries), Self::Kind(all_sessions, all_entries)) => {
                are_among(sessions, all_sessions) && are_among(entries, all_entries)
            }
            (Self::Before(one), Self::Before(other)) => one <= other,
            (Self::After(one), Self::After(other)) => one >= other,
            _ => false,
        }
    }
}

impl Clause {
    /// A clause that wants words to stand in a row, wherever.
    pub(super) fn anywhere(text: &str) -> Option<Self> {
        let needle = Needle::new(text, End::Anywhere)?;
        Some(Self { is_not: false, what: What::Words(needle), written: text.to_owned() })
    }

    /// The clause that keeps a search to the journal in a folder.
    pub(super) fn in_journal(slug: &str) -> Self {
        let what = What::Journal(vec![slug.to_owned()]);
        Self { is_not: false, what, written: String::new() }
    }

    /// The words that are wanted, if it wants words.
    pub(super) fn words(&self) -> Option<&Needle> {
        match &self.what {
            What::Words(needle) if !self.is_not => Some(needle),
            _ => None,
        }
    }

    /// What it lights in a text that fits.
    pub(super) fn lights(&self) -> Option<&Needle> {
        match &self.what {
            What::Words(needle) | What::Tag(needle) if !self.is_not => Some(needle),
            _ => None,
        }
    }

    /// Whether it is a filter, and no words.
    pub fn is_filter(&self) -> bool {
        !matches!(self.what, What::Words(_))
    }

    /// It as it was typed.
    pub fn written(&self) -> &str {
        &self.written
    }

    /// Whether all that fits this one fits `other` too.
    pub(super) fn implies(&self, other: &Self) -> bool {
        match (self.is_not, other.is_not) {
            (false, false) => self.what.implies(&other.what),
            (true, true) => other.what.implies(&self.what),
            _ => false,
        }
    }
}
