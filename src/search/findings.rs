//! What was found so far.

use super::index::Index;
use super::looking::{Fitting, RANKS, find_into};
use super::query::Query;
use std::collections::VecDeque;

/// How many sessions are looked through before what was found is shown, and more letters are heard.
const AT_ONCE: usize = 1000;

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
    sessions: VecDeque<usize>,
    /// The sessions that were found for what was asked before, and are still to be looked at.
    pending: VecDeque<usize>,
    /// How many sessions were looked through, or are pending.
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
    pub fn sessions(&self) -> impl Iterator<Item = usize> + '_ {
        self.sessions.iter().copied()
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

    /// All that fits, however long that takes.
    pub fn all(query: Query, index: &Index) -> Self {
        let mut findings = Self::default();
        findings.turn_to(query, index);
        while !findings.is_done(index) {
            findings.go_on(index);
        }
        findings
    }

    /// Looks for something else. Where that only narrows what was asked before, no more is looked
    /// through than what was found, and what was not yet looked at.
    pub fn turn_to(&mut self, query: Query, index: &Index) {
        if query != self.query {
            let is_narrower = !self.query.is_empty()
                && self.upheavals == index.upheavals()
                && query.narrows(&self.query);
            let mut next = Self { query, upheavals: index.upheavals(), ..Self::default() };
            if is_narrower {
                next.looked = self.looked;
                next.pending = std::mem::take(&mut self.sessions);
                next.pending.extend(self.pending.drain(..));
            }
            *self = next;
        }
        self.go_on(index);
    }

    /// Looks through some more of what was read; from the beginning, if anything has changed its place.
    pub fn go_on(&mut self, index: &Index) {
        if self.upheavals != index.upheavals() {
            let query = std::mem::take(&mut self.query);
            *self = Self { query, upheavals: index.upheavals(), ..Self::default() };
        }
        if self.query.is_empty() {
            self.looked = index.leaves().len();
            return;
        }
        let mut found = Vec::new();
        for _ in 0..AT_ONCE {
            let place = match self.pending.pop_front() {
                Some(place) => place,
                None if self.looked < index.leaves().len() => {
                    self.looked += 1;
                    self.looked - 1
                }
                None => break,
            };
            self.look_at(place, index, &mut found);
        }
    }

    /// Whether everything that was read was looked through.
    pub fn is_done(&self, index: &Index) -> bool {
        let is_same = self.upheavals == index.upheavals();
        is_same && self.pending.is_empty() && self.looked == index.leaves().len()
    }

    fn look_at(&mut self, place: usize, index: &Index, found: &mut Vec<Fitting>) {
        let Some(leaf) = index.leaf(place) else { return };
        find_into(found, leaf, &self.query);
        if !found.is_empty() {
            self.sessions.push_back(place);
        }
        for (passage, rank) in found.drain(..) {
            if let Some(heap) = self.heaps.get_mut(rank) {
                heap.push(Hit { leaf: place, passage });
            }
        }
    }
}
