//! What was found so far.

use super::index::Index;
use super::looking::{Fitting, RANKS, find_into};
use super::query::Query;

/// A passage that fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The session, by its place in the index.
    pub leaf: usize,
    /// The passage, by its place in the session.
    pub passage: usize,
}

/// All that fits a query, best first, and the newest first among equals. It goes along with the
/// index as more sessions are read, and with the query as it is typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Findings {
    query: Query,
    /// A heap for each rank, each in the order of the index.
    heaps: [Vec<Hit>; RANKS],
    /// The sessions in which something was found, in the order of the index.
    sessions: Vec<usize>,
    /// How many sessions were looked through.
    looked: usize,
    upheavals: u64,
}

impl Findings {
    /// What is looked for.
    pub fn query(&self) -> &Query {
        &self.query
    }

    /// How many passages were found.
    pub fn len(&self) -> usize {
        self.heaps.iter().map(Vec::len).sum()
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.sessions.is_empty()
    }

    /// The sessions in which something was found, the newest first, by their places in the index.
    pub fn sessions(&self) -> &[usize] {
        &self.sessions
    }

    /// The passage at a place, the best first.
    pub fn get(&self, mut place: usize) -> Option<Hit> {
        for heap in &self.heaps {
            if let Some(hit) = heap.get(place) {
                return Some(*hit);
            }
            place -= heap.len();
        }
        None
    }

    /// Looks for something else. Where that only narrows what was asked before, no more is looked
    /// through than what was found.
    pub fn turn_to(&mut self, query: Query, index: &Index) {
        if query == self.query {
            return self.go_on(index);
        }
        let is_narrower = !self.query.is_empty()
            && self.upheavals == index.upheavals()
            && query.narrows(&self.query);
        let (sessions, looked) = match is_narrower {
            true => (std::mem::take(&mut self.sessions), self.looked),
            false => (Vec::new(), 0),
        };
        *self = Self { query, looked, upheavals: index.upheavals(), ..Self::default() };
        let mut found = Vec::new();
        for place in sessions {
            self.look_at(place, index, &mut found);
        }
        self.go_on(index);
    }

    /// Looks through what was read since; from the beginning, if anything has changed its place.
    pub fn go_on(&mut self, index: &Index) {
        if self.upheavals != index.upheavals() {
            let query = std::mem::take(&mut self.query);
            *self = Self { query, upheavals: index.upheavals(), ..Self::default() };
        }
        let from = std::mem::replace(&mut self.looked, index.leaves().len());
        if self.query.is_empty() {
            return;
        }
        let mut found = Vec::new();
        for place in from..self.looked {
            self.look_at(place, index, &mut found);
        }
    }

    fn look_at(&mut self, place: usize, index: &Index, found: &mut Vec<Fitting>) {
        let Some(leaf) = index.leaf(place) else { return };
        find_into(found, leaf, &self.query);
        if !found.is_empty() {
            self.sessions.push(place);
        }
        for (passage, rank) in found.drain(..) {
            if let Some(heap) = self.heaps.get_mut(rank) {
                heap.push(Hit { leaf: place, passage });
            }
        }
    }
}
