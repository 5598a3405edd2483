//! A few letters large enough for the back row.

use crate::shown::Shown;
use crate::ui::frame::below;
use crate::ui::theme::Look;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget;
use tui_big_text::{BigText, PixelSize};

/// The rows above which the letters are set at full height.
const TALL: u16 = 24;
/// The columns of one letter, where there is room.
const LETTER: usize = 8;

/// A short text in letters of four or eight rows.
#[derive(Clone, Copy, Debug)]
pub struct Big<'a> {
    /// The text.
    pub text: &'a str,
    /// How it is set.
    pub style: Style,
    /// Whether the letters are the smallest big ones in any case.
    pub is_small: bool,
}

impl Big<'_> {
    /// Draws the text as large as there is room; gives what is left below it.
    pub fn draw(&self, area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
        let area = area.intersection(buffer.area);
        let text = Shown::line(self.text);
        let is_wide = text.as_str().chars().count() * LETTER <= usize::from(area.width);
        let (size, rows) = match (look.symbols.is_ascii(), is_wide) {
            // Only whole cells can be told from letters there.
            (true, _) => (PixelSize::Full, 8),
            (false, _) if self.is_small => (PixelSize::Quadrant, 4),
            (false, false) => (PixelSize::Quadrant, 4),
            (false, true) if area.height >= TALL => (PixelSize::Full, 8),
            (false, true) => (PixelSize::HalfHeight, 4),
        };
        let place = Rect { height: area.height.min(rows), ..area };
        BigText::builder()
            .pixel_size(size)
            .style(self.style)
            .lines([Line::raw(text.as_str().to_owned())])
            .build()
            .render(place, buffer);
        if look.symbols.is_ascii() {
            put_hashes(place, buffer);
        }
        below(area, place.height)
    }
}

fn put_hashes(place: Rect, buffer: &mut Buffer) {
    for position in place.positions() {
        if let Some(cell) = buffer.cell_mut(position)
            && !cell.symbol().trim().is_empty()
        {
            cell.set_symbol("#");
        }
    }
}
