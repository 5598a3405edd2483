//! How much of something is over, as a bar.

use crate::domain::countdown::Pace;
use crate::shown::Shown;
use crate::ui::theme::Look;
use crate::ui::widgets::put;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// A bar in one row; its two parts differ by sign, not only by colour.
#[derive(Clone, Copy, Debug, Default)]
pub struct Bar {
    /// How much is over.
    pub done: u64,
    /// How much there is altogether; if it is nothing, the bar is empty.
    pub whole: u64,
    /// How near its end is.
    pub pace: Pace,
}

impl Bar {
    /// Draws the bar over the first row of `area`.
    pub fn draw(&self, area: Rect, buffer: &mut Buffer, look: &Look) {
        let full = self.full(area.width);
        let style = look.theme.clock(self.pace, look.theme.progress_full);
        let signs = |sign: &str, count: u16| Shown::line(&sign.repeat(usize::from(count)));
        let end = put(buffer, area, (0, 0), &signs(look.symbols.bar_full, full), style);
        let rest = signs(look.symbols.bar_empty, area.width.saturating_sub(full));
        put(buffer, area, (end, 0), &rest, look.theme.progress_empty);
    }

    /// How many of `width` columns are full. Only what is over is full, and only what has begun
    /// shows anything.
    fn full(&self, width: u16) -> u16 {
        if self.whole == 0 || self.done == 0 {
            return 0;
        }
        let done = u128::from(self.done.min(self.whole));
        let full = done * u128::from(width) / u128::from(self.whole);
        u16::try_from(full).unwrap_or(width).max(1).min(width)
    }
}
