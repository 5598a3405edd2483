//! What filters may name, and how often each of it is there.

use super::index::Index;
use super::leaf::Leaf;
use crate::domain::marks::marks;
use crate::domain::words::EntryKind;
use crate::fold::fold;
use std::cmp::Reverse;
use std::collections::HashMap;

/// How many sessions are gone through before more letters are heard.
const AT_ONCE: usize = 500;

/// What there is to be named in some sessions, counted once and along with the index.
#[derive(Clone, Debug, Default)]
pub struct Census {
    journals: Uses,
    formats: Uses,
    kinds: Uses,
    people: Uses,
    tags: Uses,
    parts: Uses,
    /// The journal whose sessions are counted; all where there is none.
    journal: Option<String>,
    /// How many sessions were gone through.
    looked: usize,
    upheavals: u64,
}

/// How often each name is there, by the name folded, or by its id.
pub(super) type Uses = HashMap<String, Use>;

/// How often something is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Use {
    /// As it is written where it is there last.
    pub(super) name: String,
    /// In how many sessions.
    sessions: usize,
    /// The first of them in the index, which is the newest.
    newest: usize,
    /// The last that was counted.
    last: usize,
}

impl Use {
    /// What comes first: what is there most often, then what is there most recently.
    fn rank(&self) -> (Reverse<usize>, usize) {
        (Reverse(self.sessions), self.newest)
    }
}

impl Census {
    /// Counts some more of what was read; from the beginning, if anything has changed its place, or
    /// the sessions of another journal are to be counted.
    pub fn go_on(&mut self, index: &Index, journal: Option<&str>) {
        if self.upheavals != index.upheavals() || self.journal.as_deref() != journal {
            *self = Self {
                journal: journal.map(str::to_owned),
                upheavals: index.upheavals(),
                ..Self::default()
            };
        }
        let next = index.leaves().iter().enumerate().skip(self.looked).take(AT_ONCE);
        for (place, leaf) in next {
            self.looked = place + 1;
            if journal.is_none_or(|journal| leaf.key.journal == journal) {
                self.count(place, leaf);
            }
        }
    }

    /// Whether everything that was read is counted.
    pub fn is_done(&self, index: &Index) -> bool {
        self.upheavals == index.upheavals() && self.looked == index.leaves().len()
    }

    fn count(&mut self, place: usize, leaf: &Leaf) {
        add(&mut self.journals, &leaf.key.journal, &leaf.key.journal, place);
        if let Some(format) = &leaf.format {
            add(&mut self.formats, format, format, place);
        }
        add(&mut self.kinds, leaf.kind.as_str(), leaf.kind.as_str(), place);
        for (name, folded) in leaf.names() {
            add(&mut self.people, folded, name, place);
        }
        for part in leaf.works() {
            add(&mut self.parts, part, part, place);
        }
        let mut kinds: Vec<&EntryKind> = Vec::new();
        for passage in leaf.passages().iter().filter(|passage| passage.is_said()) {
            if !kinds.contains(&&passage.kind) {
                kinds.push(&passage.kind);
            }
            let text = leaf.text(passage);
            if text.contains('#') {
                for mark in marks(text).iter().filter(|mark| !mark.is_mention) {
                    let tag = mark.word(text);
                    add(&mut self.tags, &fold(tag), tag, place);
                }
            }
        }
        for kind in kinds {
            let label = kind.label().to_lowercase();
            add(&mut self.kinds, &label, &label, place);
        }
    }

    /// How often what a filter may name is there.
    pub(super) fn of(&self, filter: &str) -> &Uses {
        match filter {
            "journal" => &self.journals,
            "format" => &self.formats,
            "kind" => &self.kinds,
            "person" => &self.people,
            "tag" => &self.tags,
            _ => &self.parts,
        }
    }
}

fn add(uses: &mut Uses, key: &str, name: &str, place: usize) {
    match uses.get_mut(key) {
        Some(known) if known.last == place => {}
        Some(known) => {
            known.sessions += 1;
            known.last = place;
        }
        None => {
            let first = Use { name: name.to_owned(), sessions: 1, newest: place, last: place };
            uses.insert(key.to_owned(), first);
        }
    }
}

/// The names of what is there, what is there most often first.
pub(super) fn by_use(uses: &Uses) -> Vec<&Use> {
    let mut all: Vec<&Use> = uses.values().collect();
    all.sort_by(|one, other| (one.rank(), &one.name).cmp(&(other.rank(), &other.name)));
    all
}

/// How something with an id ranks among its like; what is nowhere comes last.
pub(super) fn rank(uses: &Uses, id: &str) -> (bool, (Reverse<usize>, usize)) {
    uses.get(id).map_or((true, (Reverse(0), 0)), |one| (false, one.rank()))
}
