//! A text being written, with its label at the left.

use crate::app::editor::{Editor, columns_beside};
use crate::shown::Shown;
use crate::ui::theme::Look;
use crate::ui::widgets::{first_around, paint, put, width_of};
use crate::wrap::{Row, Rows};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

/// An editor in as many rows as its area has, wrapped, its caret always in view.
#[derive(Clone, Copy, Debug)]
pub struct WritingLine<'a> {
    /// What is being written.
    pub editor: &'a Editor,
    /// What stands at the left of the first row; may be empty.
    pub label: &'a str,
    /// What stands there while nothing is written; may be empty.
    pub hint: &'a str,
    /// Whether dots stand in the place of the text.
    pub is_veiled: bool,
    /// Whether keys are text now; otherwise the line is dimmed.
    pub is_active: bool,
}

impl WritingLine<'_> {
    /// Draws the text, and says where the terminal's cursor stands.
    pub fn draw(&self, area: Rect, buffer: &mut Buffer, look: &Look) -> Option<Position> {
        let area = area.intersection(buffer.area);
        if area.is_empty() {
            return None;
        }
        let width = columns_beside(self.label, area.width);
        let margin = area.width.saturating_sub(u16::try_from(width).unwrap_or(u16::MAX) + 1);
        self.draw_label(area, margin, buffer, look);
        let inner = Rect { x: area.x + margin, width: area.width - margin, ..area };
        if self.editor.rows().is_some() && self.editor.width() == Some(width) {
            let rows = self.editor.rows().unwrap_or_default();
            self.draw_rows(rows, inner, buffer, look)
        } else {
            let rows: Vec<Row> = Rows::new(self.editor.text(), width).collect();
            self.draw_rows(&rows, inner, buffer, look)
        }
    }

    /// How many rows of an area `width` columns wide the text takes, counted no further than
    /// `most`.
    pub fn height(&self, width: u16, most: u16) -> u16 {
        let columns = columns_beside(self.label, width);
        let rows = Rows::new(self.editor.text(), columns).take(usize::from(most)).count();
        u16::try_from(rows).unwrap_or(most).max(1).min(most)
    }

    fn draw_label(&self, area: Rect, margin: u16, buffer: &mut Buffer, look: &Look) {
        let style = if self.is_active { look.theme.accent_strong } else { look.theme.muted };
        let label = Shown::line(self.label).cut(usize::from(margin.saturating_sub(1)));
        put(buffer, Rect { width: margin, ..area }, (0, 0), &label, style);
    }

    fn draw_rows(
        &self,
        rows: &[Row],
        inner: Rect,
        buffer: &mut Buffer,
        look: &Look,
    ) -> Option<Position> {
        let text = self.editor.text();
        if text.is_empty() {
            put(buffer, inner, (0, 0), &Shown::line(self.hint), look.theme.muted);
        }
        let (caret_row, caret_column) = self.editor.place_in(rows);
        let first = first_around(caret_row, usize::from(inner.height), rows.len());
        for (line, row) in (0..inner.height).zip(rows.iter().skip(first)) {
            self.draw_row(*row, inner, line, buffer, look);
        }
        let line = u16::try_from(caret_row - first).ok()?;
        let column = u16::try_from(caret_column).unwrap_or(u16::MAX).min(inner.width - 1);
        Some(Position::new(inner.x + column, inner.y + line))
    }

    fn draw_row(&self, row: Row, inner: Rect, line: u16, buffer: &mut Buffer, look: &Look) {
        let shown = self.shown(row.of(self.editor.text()), look);
        put(buffer, inner, (0, line), &shown, self.style(look));
        let Some(selection) = self.editor.selection() else { return };
        let start = selection.start.clamp(row.start, row.next);
        let end = selection.end.clamp(row.start, row.next);
        if start == end {
            return;
        }
        let column = |place: usize| {
            let before = self.editor.text().get(row.start..place).unwrap_or_default();
            width_of(&self.shown(before, look)).min(inner.width)
        };
        let (from, to) = (column(start), column(end));
        // An empty row that is selected shows one column of it.
        let width = (to - from).max(1).min(inner.width - from);
        let marked = Rect { x: inner.x + from, y: inner.y + line, width, height: 1 };
        paint(buffer, marked, look.theme.selection);
    }

    fn shown(&self, text: &str, look: &Look) -> Shown {
        let shown = Shown::line(text);
        if !self.is_veiled {
            return shown;
        }
        let dots = usize::from(width_of(&shown));
        Shown::line(&look.symbols.dot.repeat(dots))
    }

    fn style(&self, look: &Look) -> Style {
        match (self.is_veiled, self.is_active) {
            (true, _) => look.theme.hidden_dots,
            (false, true) => look.theme.text,
            (false, false) => look.theme.muted,
        }
    }
}
