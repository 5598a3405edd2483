//! A dash on the line: whoever's turn it is passes. That is kept, so that the turn moves on and can
//! be taken back; it is an answer that says nothing.

use super::Sitting;
use crate::domain::id::Id;
use crate::domain::moment::Now;
use crate::domain::words::{EntryKind, SessionKind};

/// What is typed to pass.
pub(super) const PASS: &str = "-";

impl Sitting {
    /// Whether a dash on the line passes now.
    pub fn takes_pass(&self) -> bool {
        let has_numbers = matches!(self.kind, EntryKind::Score | EntryKind::Hand);
        self.session.header.kind == SessionKind::Workshop
            && self.kind == self.own_kind()
            && self.kind.is_plain()
            && !has_numbers
            && !self.is_totalling
            && self.can_go_round()
    }

    /// Whether the line waits for the words of one person after the other.
    pub fn asks_one_by_one(&self) -> bool {
        let is_asked = self.edits.is_none() && self.speaker_to_keep().is_some();
        let is_one_each = self.step().is_some_and(|step| step.collects.is_one_each());
        self.takes_pass() && is_asked && is_one_each
    }

    /// Keeps that somebody passes, where the line says so; none where it says anything else.
    pub(super) fn keep_pass(
        &mut self,
        text: &str,
        now: &mut Now,
    ) -> Option<Result<Option<Id>, String>> {
        if text.trim() != PASS {
            return None;
        }
        if self.is_going_round && !self.takes_pass() && !self.kind.is_counted() {
            // A promise is asked of nobody: there is nothing to note of who makes none.
            self.empty_line();
            return Some(Ok(None));
        }
        if !self.takes_pass() {
            return None;
        }
        if self.edits.is_some() {
            return Some(Err("To take an entry away: ↑, then Del".into()));
        }
        let has_turns = self.step().is_some_and(|step| step.collects.is_one_each());
        if !has_turns && self.speaker_to_keep().is_none() {
            if self.is_going_round {
                self.empty_line();
                return Some(Ok(None));
            }
            let how = match self.keeps_no_names() {
                true => "nobody is asked by name in this step",
                false => "Tab says who passes",
            };
            return Some(Err(format!("Nobody's turn is on: {how}")));
        }
        let entry = self.new_entry("", now);
        let is_cell = *entry.kind() == EntryKind::Cell;
        let entry = if is_cell { self.in_grid(entry, now) } else { entry };
        let id = entry.id().clone();
        let part = self.session.append(entry);
        self.change(vec![part], "the pass");
        self.empty_line();
        if !has_turns {
            self.turn_speaker(true);
        }
        Some(Ok(Some(id)))
    }
}
