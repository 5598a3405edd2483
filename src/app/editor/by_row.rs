//! Moves up, down and along a row, as rows are seen.

use crate::app::editor::{Editor, Motion, motion};
use crate::wrap::{Row, columns, grapheme_at};

impl Editor {
    pub(super) fn go_by_row(&mut self, motion: Motion) {
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
