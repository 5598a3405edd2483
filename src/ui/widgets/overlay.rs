//! A box over the screen.

use crate::shown::Shown;
use crate::ui::theme::Look;
use crate::ui::widgets::{put, put_line, width_of};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

/// The columns that frame and padding take.
const FRAME: u16 = 4;

/// A box in the middle of the screen that covers what is below it.
#[derive(Clone, Copy, Debug)]
pub struct Overlay<'a> {
    /// What it is about.
    pub title: &'a str,
    /// What it says.
    pub body: &'a [Line<'a>],
    /// How many columns and rows its inside has at least, for what is drawn into it afterwards.
    pub at_least: (u16, u16),
}

impl Overlay<'_> {
    /// Draws the box, and says where its inside is.
    pub fn draw(&self, area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
        let area = area.intersection(buffer.area);
        let title = Shown::line(self.title);
        let widest = self.body.iter().map(Line::width).max().unwrap_or(0);
        let width = u16::try_from(widest)
            .unwrap_or(u16::MAX)
            .max(width_of(&title).saturating_add(2))
            .max(self.at_least.0)
            .saturating_add(FRAME)
            .min(area.width);
        let rows = u16::try_from(self.body.len()).unwrap_or(u16::MAX).max(self.at_least.1);
        let height = rows.saturating_add(2).min(area.height);
        let outer = Rect {
            x: area.x + (area.width - width) / 2,
            y: area.y + (area.height - height) / 2,
            width,
            height,
        };
        clear(buffer, outer, look);
        frame(buffer, outer, look, title);
        let inner = Rect {
            x: outer.x.saturating_add(2),
            y: outer.y.saturating_add(1),
            width: outer.width.saturating_sub(FRAME),
            height: outer.height.saturating_sub(2),
        };
        for (row, line) in (0..inner.height).zip(self.body) {
            put_line(buffer, inner, row, line);
        }
        inner
    }
}

fn clear(buffer: &mut Buffer, outer: Rect, look: &Look) {
    let outer = outer.intersection(buffer.area);
    for row in outer.top()..outer.bottom() {
        // A wide letter that reaches under the box would be cut in half by it.
        let before = outer.x.checked_sub(1).and_then(|column| buffer.cell_mut((column, row)));
        if let Some(cell) = before.filter(|cell| cell.symbol().width() > 1) {
            cell.set_symbol(" ");
        }
        for column in outer.left()..outer.right() {
            if let Some(cell) = buffer.cell_mut((column, row)) {
                cell.reset();
                cell.set_style(look.theme.overlay);
            }
        }
    }
}

fn frame(buffer: &mut Buffer, outer: Rect, look: &Look, title: Shown) {
    if outer.width < 2 || outer.height < 2 {
        return;
    }
    let style = look.theme.overlay;
    let [top_left, top_right, bottom_left, bottom_right] = look.symbols.corners;
    let across = look.symbols.rule.repeat(usize::from(outer.width - 2));
    let top = Shown::line(&format!("{top_left}{across}{top_right}"));
    let bottom = Shown::line(&format!("{bottom_left}{across}{bottom_right}"));
    put(buffer, outer, (0, 0), &top, style);
    put(buffer, outer, (0, outer.height - 1), &bottom, style);
    let side = Shown::line(look.symbols.upright);
    for row in 1..outer.height - 1 {
        put(buffer, outer, (0, row), &side, style);
        put(buffer, outer, (outer.width - 1, row), &side, style);
    }
    if title.width() > 0 && outer.width > 6 {
        let cut = title.cut(usize::from(outer.width) - 6);
        let style = style.patch(look.theme.strong).bg(style.bg.unwrap_or_default());
        put(buffer, outer, (2, 0), &Shown::line(&format!(" {cut} ")), style);
    }
}
