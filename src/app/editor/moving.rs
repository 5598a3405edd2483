//! How the caret moves and what is selected by it.

use crate::app::editor::history::Manner;
use crate::app::editor::{Editor, Motion, motion};
use crate::wrap::{Row, columns, grapheme_at};

impl Editor {
    /// Selects everything.
    pub fn select_all(&mut self) {
        self.history.seal();
        self.stand_at(self.text.len());
        self.anchor = Some(0);
    }

    /// Ends the selection, the caret staying where it is.
    pub fn select_nothing(&mut self) {
        self.anchor = None;
    }

    /// What is selected, to be put elsewhere.
    pub fn copy(&self) -> Option<String> {
        self.selection().map(|range| self.slice(range).to_owned())
    }

    /// What is selected, or else the word at the caret; empty where there is none.
    pub fn words_at_caret(&self) -> String {
        let is_inner = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '#');
        let words = self.copy().unwrap_or_else(|| {
            let (before, after) = self.text.split_at(self.caret);
            let start = before.trim_end_matches(is_inner).len();
            let end = after.len() - after.trim_start_matches(is_inner).len();
            self.slice(start..self.caret + end).to_owned()
        });
        words.trim().to_owned()
    }

    /// Takes out what is selected.
    pub fn cut(&mut self) -> Option<String> {
        let taken = self.copy()?;
        self.remove(0..0, Manner::Whole);
        Some(taken)
    }

    /// Moves the caret and ends the selection.
    pub fn move_to(&mut self, motion: Motion) {
        let edge = self.selection().map(|range| match motion {
            Motion::Left => Some(range.start),
            Motion::Right => Some(range.end),
            _ => None,
        });
        self.anchor = None;
        match edge {
            Some(Some(edge)) => {
                self.history.seal();
                self.stand_at(edge);
            }
            _ => self.go(motion),
        }
    }

    /// Moves the caret and selects what it passes.
    pub fn select_to(&mut self, motion: Motion) {
        let anchor = self.anchor.unwrap_or(self.caret);
        self.go(motion);
        self.anchor = Some(anchor);
    }

    fn go(&mut self, motion: Motion) {
        self.history.seal();
        let text = self.text.as_str();
        let caret = match motion {
            Motion::Left => motion::left(text, self.caret),
            Motion::Right => motion::right(text, self.caret),
            Motion::WordLeft => motion::word_left(text, self.caret),
            Motion::WordRight => motion::word_right(text, self.caret),
            Motion::Start => 0,
            Motion::End => text.len(),
            Motion::ParagraphUp => motion::paragraph_up(text, self.caret),
            Motion::ParagraphDown => motion::paragraph_down(text, self.caret),
            Motion::Up | Motion::Down | Motion::LineStart | Motion::LineEnd => {
                return self.go_by_row(motion);
            }
        };
        self.stand_at(caret);
    }

    fn go_by_row(&mut self, motion: Motion) {
        let row = self.own_row();
        match motion {
            Motion::LineStart => self.stand_at(row.start),
            Motion::LineEnd => self.stand_at_end(row),
            Motion::Up => {
                let above = row.start.checked_sub(1).map(|before| self.row_with(before));
                self.go_to_row(row, above, 0);
            }
            _ => {
                let has_more = row.is_broken || row.next < self.text.len();
                let below = has_more.then(|| self.row_with(row.next));
                self.go_to_row(row, below, self.text.len());
            }
        }
    }

    /// Goes to the column aimed at in another row, or to `otherwise` where there is none.
    fn go_to_row(&mut self, row: Row, other: Option<Row>, otherwise: usize) {
        let aim = self.aim.unwrap_or_else(|| columns(self.slice(row.start..self.caret)));
        match other {
            None => self.stand_at(otherwise),
            Some(other) => self.stand_at_column(other, aim),
        }
        self.aim = Some(aim);
    }

    fn stand_at_column(&mut self, row: Row, aim: usize) {
        let mut at = row.start;
        let mut passed = 0;
        let limit =
            if row.is_broken || row.next == self.text.len() { self.last_of(row) } else { row.end };
        while at < limit {
            let Some(grapheme) = grapheme_at(&self.text, at) else { break };
            let width = columns(grapheme);
            if passed + width > aim {
                break;
            }
            passed += width;
            at += grapheme.len();
        }
        if at >= limit {
            self.stand_at_end(row);
        } else {
            self.stand_at(at);
        }
    }

    fn stand_at_end(&mut self, row: Row) {
        self.stand_at(self.last_of(row));
        self.is_at_row_end = self.caret == row.next && row.next < self.text.len();
    }

    /// The last place of a row where the caret can stand.
    fn last_of(&self, row: Row) -> usize {
        if row.is_broken {
            row.next.saturating_sub(1)
        } else if row.next == self.text.len() {
            row.next
        } else {
            row.end
        }
    }

    fn own_row(&self) -> Row {
        let Some(laid) = &self.laid else {
            return self.row_with(self.caret);
        };
        let (number, _) = self.place_in(laid.rows());
        laid.rows().get(number).copied().unwrap_or_else(|| self.line_with(self.caret))
    }

    fn row_with(&self, at: usize) -> Row {
        self.laid
            .as_ref()
            .and_then(|laid| laid.rows().get(laid.row_of(at)).copied())
            .unwrap_or_else(|| self.line_with(at))
    }

    fn line_with(&self, at: usize) -> Row {
        let (start, end) = (motion::line_start(&self.text, at), motion::line_end(&self.text, at));
        let is_broken = end < self.text.len();
        Row { start, end, next: end + usize::from(is_broken), is_broken }
    }
}
