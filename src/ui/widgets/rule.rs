//! A line across the screen, with a word at either end.

use crate::shown::Shown;
use crate::ui::theme::Look;
use crate::ui::widgets::{put, width_of};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// A line across, in one row.
#[derive(Clone, Copy, Debug, Default)]
pub struct Rule<'a> {
    /// What stands in it at the left; may be empty.
    pub left: &'a str,
    /// What stands in it at the right; may be empty. It gives way first.
    pub right: &'a str,
}

impl Rule<'_> {
    /// Draws the line in the first row of `area`.
    pub fn draw(&self, area: Rect, buffer: &mut Buffer, look: &Look) {
        let line = look.symbols.rule.repeat(usize::from(area.width));
        put(buffer, area, (0, 0), &Shown::line(&line), look.theme.rule);
        let room = usize::from(area.width.saturating_sub(4));
        let left = padded(self.left, room);
        let taken = width_of(&left);
        put(buffer, area, (1, 0), &left, look.theme.muted);
        let right = padded(self.right, usize::MAX);
        let width = width_of(&right);
        if taken.saturating_add(width).saturating_add(4) <= area.width {
            put(buffer, area, (area.width - width - 1, 0), &right, look.theme.muted);
        }
    }
}

fn padded(text: &str, room: usize) -> Shown {
    if text.is_empty() || room < 3 {
        return Shown::default();
    }
    let cut = Shown::line(text).cut(room - 2);
    Shown::line(&format!(" {cut} "))
}
