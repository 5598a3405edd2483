//! What was done to a text, so that it can be undone word by word.

use std::collections::VecDeque;

/// How much undone and undoable text is remembered, in bytes; the newest step always is.
const REMEMBERED: usize = 4 * 1024 * 1024;

/// How a change came about, which decides what it may be joined with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// A letter was typed.
    Typed,
    /// What stood before the caret was taken away.
    RubbedOut,
    /// What stood after the caret was taken away.
    Deleted,
    /// Anything else; stands alone.
    Whole,
}

/// One step: at a place some text gave way to other text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Change {
    pub(super) at: usize,
    pub(super) removed: String,
    pub(super) inserted: String,
    pub(super) caret_before: usize,
    pub(super) caret_after: usize,
    pub(super) manner: Manner,
}

/// The steps that can be undone and redone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct History {
    done: VecDeque<Change>,
    undone: Vec<Change>,
    bytes: usize,
    is_sealed: bool,
}

impl History {
    /// Notes a step; a letter of the same word grows the step before it.
    pub(super) fn note(&mut self, change: Change) {
        let forgotten: usize = self.undone.drain(..).map(|change| change.bytes()).sum();
        self.bytes = self.bytes.saturating_sub(forgotten);
        let joined = !self.is_sealed && self.done.back_mut().is_some_and(|last| last.join(&change));
        self.bytes += if joined { change.text_bytes() } else { change.bytes() };
        if !joined {
            self.done.push_back(change);
        }
        self.is_sealed = false;
        while self.bytes > REMEMBERED && self.done.len() > 1 {
            if let Some(oldest) = self.done.pop_front() {
                self.bytes = self.bytes.saturating_sub(oldest.bytes());
            }
        }
    }

    /// Lets no later step join the last one.
    pub(super) fn seal(&mut self) {
        self.is_sealed = true;
    }

    /// The last step, to be taken back.
    pub(super) fn undo(&mut self) -> Option<Change> {
        let change = self.done.pop_back()?;
        self.is_sealed = true;
        self.undone.push(change.clone());
        Some(change)
    }

    /// The step that was taken back last, to be done again.
    pub(super) fn redo(&mut self) -> Option<Change> {
        let change = self.undone.pop()?;
        self.is_sealed = true;
        self.done.push_back(change.clone());
        Some(change)
    }
}

impl Change {
    fn bytes(&self) -> usize {
        self.text_bytes() + size_of::<Self>()
    }

    fn text_bytes(&self) -> usize {
        self.removed.len() + self.inserted.len()
    }

    fn join(&mut self, next: &Self) -> bool {
        if self.manner != next.manner {
            return false;
        }
        let joined = match next.manner {
            Manner::Whole => false,
            Manner::Typed => self.join_typed(next),
            Manner::RubbedOut => self.join_rubbed_out(next),
            Manner::Deleted => self.join_deleted(next),
        };
        if joined {
            self.caret_after = next.caret_after;
        }
        joined
    }

    fn join_typed(&mut self, next: &Self) -> bool {
        let follows = next.removed.is_empty() && self.at + self.inserted.len() == next.at;
        let joins = follows && !begins_word(last(&self.inserted), first(&next.inserted));
        if joins {
            self.inserted.push_str(&next.inserted);
        }
        joins
    }

    fn join_rubbed_out(&mut self, next: &Self) -> bool {
        let follows = next.at + next.removed.len() == self.at;
        let joins = follows && !begins_word(first(&self.removed), last(&next.removed));
        if joins {
            self.removed.insert_str(0, &next.removed);
            self.at = next.at;
        }
        joins
    }

    fn join_deleted(&mut self, next: &Self) -> bool {
        let joins = next.at == self.at && !begins_word(last(&self.removed), first(&next.removed));
        if joins {
            self.removed.push_str(&next.removed);
        }
        joins
    }
}

fn first(text: &str) -> char {
    text.chars().next().unwrap_or(' ')
}

fn last(text: &str) -> char {
    text.chars().next_back().unwrap_or(' ')
}

/// Whether `next` is where a new word begins after `before`; a line break always is one.
fn begins_word(before: char, next: char) -> bool {
    before == '\n' || next == '\n' || (before.is_whitespace() && !next.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::{Change, History, Manner, REMEMBERED};

    fn pasted(at: usize, text: &str) -> Change {
        let caret_after = at + text.len();
        let (removed, inserted) = (String::new(), text.to_owned());
        Change { at, removed, inserted, caret_before: at, caret_after, manner: Manner::Whole }
    }

    #[test]
    fn only_so_much_is_remembered_and_always_the_last_step() {
        let mut history = History::default();
        for _ in 0..10 {
            history.note(pasted(0, &"x".repeat(REMEMBERED / 4)));
        }
        assert_eq!(history.done.len(), 3);
        history.note(pasted(0, &"x".repeat(REMEMBERED * 2)));
        assert_eq!(history.done.len(), 1);
    }

    #[test]
    fn what_was_undone_and_typed_over_is_not_counted() {
        let mut history = History::default();
        for _ in 0..100 {
            history.note(pasted(0, &"x".repeat(REMEMBERED / 4)));
            assert!(history.undo().is_some());
        }
        history.note(pasted(0, "y"));
        assert!(history.bytes < 200, "{}", history.bytes);
    }
}
