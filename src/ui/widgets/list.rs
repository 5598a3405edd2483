//! Rows of which one is chosen.

use crate::shown::Shown;
use crate::ui::theme::Look;
use crate::ui::widgets::{first_around, paint, put, put_line};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// The columns left of a row that hold its marker.
pub const MARGIN: u16 = 3;

/// A list of any length; only the rows that can be seen are made.
#[derive(Clone, Copy)]
pub struct List<'a> {
    /// How many rows there are.
    pub len: usize,
    /// The row that is chosen, if any.
    pub selected: Option<usize>,
    /// The first row to show, or none to keep the chosen one in the middle.
    pub first: Option<usize>,
    /// Makes a row for a number of columns.
    pub row: &'a dyn Fn(usize, u16) -> Line<'static>,
}

impl List<'_> {
    /// Draws what fits into `area`, and says which row is the first that can be seen: the one to
    /// give as `first` next time for a list that moves only when it has to.
    pub fn draw(&self, area: Rect, buffer: &mut Buffer, look: &Look) -> usize {
        let area = area.intersection(buffer.area);
        let first = self.first_seen(usize::from(area.height));
        let inner = Rect {
            x: area.x.saturating_add(MARGIN),
            width: area.width.saturating_sub(MARGIN),
            ..area
        };
        for (row, number) in (0..area.height).zip(first..self.len) {
            put_line(buffer, inner, row, &(self.row)(number, inner.width));
            if self.selected == Some(number) {
                let line = Rect { y: area.y.saturating_add(row), height: 1, ..area };
                paint(buffer, line, look.theme.selected);
                let marker = Shown::line(look.symbols.now);
                put(buffer, area, (1, row), &marker, look.theme.selected);
            }
        }
        self.draw_more(area, buffer, look, first);
        first
    }

    fn first_seen(&self, height: usize) -> usize {
        let last_first = self.len.saturating_sub(height);
        let Some(selected) = self.selected else {
            return self.first.unwrap_or(0).min(last_first);
        };
        let selected = selected.min(self.len.saturating_sub(1));
        match self.first {
            None => first_around(selected, height, self.len),
            Some(first) => {
                let lowest = (selected + 1).saturating_sub(height);
                first.clamp(lowest, selected.max(lowest)).min(last_first)
            }
        }
    }

    fn draw_more(&self, area: Rect, buffer: &mut Buffer, look: &Look, first: usize) {
        let height = usize::from(area.height);
        if height < 2 {
            return;
        }
        let mut mark = |row: u16, sign: &str| {
            put(buffer, area, (0, row), &Shown::line(sign), look.theme.muted);
        };
        if first > 0 {
            mark(0, look.symbols.up);
        }
        if first + height < self.len {
            mark(area.height - 1, look.symbols.down);
        }
    }
}
