//! How a text changes, and how that is taken back.

use crate::app::editor::history::{Change, Manner};
use crate::app::editor::intake::{clean, count_words, fitting};
use crate::app::editor::{Editor, LIMIT, Pasted, motion};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// How many pieces between word boundaries a change is looked at with, on either side.
const NEIGHBOURS: usize = 4;

impl Editor {
    /// Puts a letter at the caret, in the place of what is selected.
    pub fn insert_char(&mut self, letter: char) -> Pasted {
        match letter {
            '\r' | '\n' => self.insert_newline(),
            '\t' => self.insert("\t", Manner::Typed),
            letter if letter.is_control() => Pasted::default(),
            letter => self.insert(letter.encode_utf8(&mut [0; 4]), Manner::Typed),
        }
    }

    /// Ends the line at the caret.
    pub fn insert_newline(&mut self) -> Pasted {
        self.insert("\n", Manner::Typed)
    }

    /// Puts a text at the caret, as one step of undo: line breaks of every kind become one kind,
    /// control characters are dropped.
    pub fn paste(&mut self, text: &str) -> Pasted {
        self.history.seal();
        let pasted = self.insert(&clean(text), Manner::Whole);
        self.history.seal();
        pasted
    }

    /// Puts a text in the place of what stands between byte `start` and the caret, as one step of undo.
    pub fn put_from(&mut self, start: usize, text: &str) -> Pasted {
        self.anchor = Some(start.min(self.caret));
        self.paste(text)
    }

    /// Takes away what is selected, or the grapheme before the caret. Says whether there was any.
    pub fn backspace(&mut self) -> bool {
        let range = motion::left(&self.text, self.caret)..self.caret;
        self.remove(range, Manner::RubbedOut)
    }

    /// Takes away what is selected, or the grapheme after the caret. Says whether there was any.
    pub fn delete(&mut self) -> bool {
        let range = self.caret..motion::right(&self.text, self.caret);
        self.remove(range, Manner::Deleted)
    }

    /// Takes away what is selected, or the word before the caret. Says whether there was any.
    pub fn delete_word_left(&mut self) -> bool {
        let range = motion::word_left(&self.text, self.caret)..self.caret;
        self.remove(range, Manner::Whole)
    }

    /// Takes away what is selected, or the word after the caret. Says whether there was any.
    pub fn delete_word_right(&mut self) -> bool {
        let range = self.caret..motion::word_right(&self.text, self.caret);
        self.remove(range, Manner::Whole)
    }

    /// Takes back the last step. Says whether anything changed.
    pub fn undo(&mut self) -> bool {
        let Some(change) = self.history.undo() else {
            return false;
        };
        self.swap(change.at, change.inserted.len(), &change.removed);
        self.stand_at(change.caret_before);
        true
    }

    /// Does again what was taken back. Says whether anything changed.
    pub fn redo(&mut self) -> bool {
        let Some(change) = self.history.redo() else {
            return false;
        };
        self.swap(change.at, change.removed.len(), &change.inserted);
        self.stand_at(change.caret_after);
        true
    }

    fn insert(&mut self, text: &str, manner: Manner) -> Pasted {
        let range = self.selection().unwrap_or(self.caret..self.caret);
        let room = LIMIT.saturating_sub(self.text.len() - range.len());
        let fitting = fitting(text, room);
        let kept = fitting.chars().count();
        let refused = text.chars().count() - kept;
        if !fitting.is_empty() {
            self.replace(range, fitting, manner);
        }
        Pasted { kept, refused }
    }

    pub(super) fn remove(&mut self, range: Range<usize>, manner: Manner) -> bool {
        let (range, manner) = match self.selection() {
            Some(selection) => (selection, Manner::Whole),
            None => (range, manner),
        };
        self.anchor = None;
        if range.is_empty() {
            return false;
        }
        self.replace(range, "", manner);
        true
    }

    pub(super) fn replace(&mut self, range: Range<usize>, text: &str, manner: Manner) {
        let caret_after = range.start + text.len();
        let change = Change {
            at: range.start,
            removed: self.slice(range.clone()).to_owned(),
            inserted: text.to_owned(),
            caret_before: self.caret,
            caret_after,
            manner,
        };
        self.history.note(change);
        self.swap(range.start, range.len(), text);
        self.stand_at(caret_after);
    }

    /// The only way in which the text changes.
    fn swap(&mut self, at: usize, removed: usize, inserted: &str) {
        let is_all = at == 0 && removed == self.text.len();
        let before = if is_all { self.words } else { self.words_around(at, at + removed) };
        self.text.replace_range(at..at + removed, inserted);
        let after = self.words_around(at, at + inserted.len());
        self.words = (self.words + after).saturating_sub(before);
        self.revision += 1;
        if let Some(laid) = &mut self.laid {
            laid.change(&self.text, at, removed, inserted.len());
        }
    }

    /// How many words there are in a stretch and in what it may hang together with.
    fn words_around(&self, start: usize, end: usize) -> usize {
        if start == 0 && end == self.text.len() {
            return count_words(&self.text);
        }
        let before = self.slice(0..start).split_word_bound_indices();
        let begin = before.rev().take(NEIGHBOURS).last().map_or(0, |(place, _)| place);
        let after = self.slice(end..self.text.len()).split_word_bound_indices();
        let stop =
            after.take(NEIGHBOURS).last().map_or(end, |(place, word)| end + place + word.len());
        count_words(self.slice(begin..stop))
    }
}
