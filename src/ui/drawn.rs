//! What is on a drawn screen, for tests.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_width::UnicodeWidthStr;

/// The rows of a screen, without the blanks at their ends.
pub(crate) fn drawn(buffer: &Buffer) -> String {
    let Rect { x, y, width, height } = buffer.area;
    let mut text = String::new();
    for row in y..y + height {
        let mut line = String::new();
        let mut column = x;
        while column < x + width {
            let symbol = buffer[(column, row)].symbol();
            line.push_str(symbol);
            column += u16::try_from(symbol.width().max(1)).unwrap();
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// Draws onto an empty screen of this size.
pub(crate) fn on(width: u16, height: u16, draw: impl FnOnce(Rect, &mut Buffer)) -> Buffer {
    let area = Rect::new(0, 0, width, height);
    let mut buffer = Buffer::empty(area);
    draw(area, &mut buffer);
    buffer
}

/// The look of a cell.
pub(crate) fn style_at(buffer: &Buffer, column: u16, row: u16) -> Style {
    buffer[(column, row)].style()
}
