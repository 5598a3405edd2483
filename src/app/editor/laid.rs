//! The rows of a text at one width, kept up to date change by change.

use crate::wrap::{Row, Rows};

/// How many rows before a change are set again: what changes may let words move back up.
const BACK: usize = 2;

/// A text set in rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Laid {
    width: usize,
    rows: Vec<Row>,
}

impl Laid {
    pub(super) fn new(text: &str, width: usize) -> Self {
        Self { width, rows: Rows::new(text, width).collect() }
    }

    pub(super) fn width(&self) -> usize {
        self.width
    }

    pub(super) fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The number of the row in which byte `at` stands.
    pub(super) fn row_of(&self, at: usize) -> usize {
        row_of(&self.rows, at)
    }

    /// Sets again what a change at `at` may have moved: `removed` bytes gave way to `inserted` ones.
    pub(super) fn change(&mut self, text: &str, at: usize, removed: usize, inserted: usize) {
        let first = self.row_of(at).saturating_sub(BACK);
        let start = self.rows.get(first).map_or(0, |row| row.start);
        let settled = at + inserted;
        let old_place = |place: usize| place - inserted + removed;
        let mut fresh = Vec::new();
        let mut kept = self.rows.len();
        for row in Rows::from(text, self.width, start) {
            if row.start >= settled && row.start > start {
                let old = old_place(row.start);
                let index = self.rows.partition_point(|old_row| old_row.start < old);
                if index > first && self.rows.get(index).is_some_and(|row| row.start == old) {
                    kept = index;
                    break;
                }
            }
            fresh.push(row);
        }
        let shift = |place: usize| place + inserted - removed;
        for row in self.rows.iter_mut().skip(kept) {
            row.start = shift(row.start);
            row.end = shift(row.end);
            row.next = shift(row.next);
        }
        self.rows.splice(first..kept, fresh);
    }
}

/// The number of the row of `rows` in which byte `at` stands.
pub(super) fn row_of(rows: &[Row], at: usize) -> usize {
    rows.partition_point(|row| row.start <= at).saturating_sub(1)
}
