//! Answers without a name, in rows: one row is one person's. Whoever leaves a row half way passes the
//! rest of it, so that the next answers always begin a row of their own.

use super::Sitting;
use crate::domain::entry::Entry;
use crate::domain::moment::Now;
use crate::domain::words::EntryKind;

impl Sitting {
    /// The place of the next answer without a name, among those that a person is asked for.
    pub(super) fn place_in_row(&self, items: &[String]) -> usize {
        if self.own_kind() != EntryKind::Cell {
            return self.answers(None).count() % items.len().max(1);
        }
        let Some(last) = self.answers(None).last() else { return 0 };
        let row = last.detail("row");
        let is_answered = |item: &&String| {
            let mut cells = self.answers(None).filter(|cell| cell.detail("row") == row);
            cells.any(|cell| cell.detail("item") == **item)
        };
        items.iter().position(|item| !is_answered(&item)).unwrap_or(0)
    }

    /// What a grid's next cell answers, and in which row of a slip without a name.
    pub(super) fn in_grid(&self, entry: Entry, now: &mut Now) -> Entry {
        let Some(slot) = self.slot() else { return entry };
        let entry = entry.with("item", slot.item);
        if entry.by().is_some() {
            return entry;
        }
        let row = match slot.place {
            (1, _) => None,
            _ => self.answers(None).last().map(|cell| cell.detail("row").to_owned()),
        };
        entry.with("row", row.unwrap_or_else(|| now.id().to_string()))
    }

    /// Passes what is left of a row without a name that was begun; gives whether one was.
    pub fn leave_row(&mut self, now: &mut Now) -> bool {
        let kind = self.own_kind();
        let has_rows = matches!(kind, EntryKind::Score | EntryKind::Hand | EntryKind::Cell);
        let Some(step) = self.step().filter(|_| has_rows) else { return false };
        let items = Self::items(step);
        let place = self.place_in_row(&items);
        if place == 0 {
            return false;
        }
        let row = self.answers(None).last().map(|cell| cell.detail("row").to_owned());
        let row = row.unwrap_or_default();
        let line = std::mem::replace(&mut self.kind, kind);
        let pass = |item: &String| {
            let pass = self.new_entry("", now).with_by(None);
            pass.with("item", item.as_str()).with("row", row.as_str())
        };
        let passes = items.iter().skip(place).map(pass).collect();
        self.kind = line;
        self.append_all(passes, "the end of the row");
        self.touch();
        true
    }
}
