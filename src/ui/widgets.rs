//! Small parts of screens. Each draws inside its area, clips what is too much and fits any size.

pub mod bar;
pub mod big;
pub mod footer;
pub mod grid;
pub mod list;
pub mod overlay;
pub mod rule;
pub mod sentences;
pub mod spread;
pub mod tally;
pub mod together;
pub mod writing_line;

use crate::shown::Shown;
use crate::wrap::columns;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

/// Writes a text at a column and row of `area`, and says at which column it ends. What does not
/// fit is cut off.
pub fn put(
    buffer: &mut Buffer,
    area: Rect,
    (column, row): (u16, u16),
    text: &Shown,
    style: Style,
) -> u16 {
    let area = area.intersection(buffer.area);
    if row >= area.height || column >= area.width {
        return column;
    }
    let room = usize::from(area.width - column);
    write(buffer, (area.x + column, area.y + row), text.as_str(), room, style) - area.x
}

/// Writes a line of spans at the beginning of a row of `area`.
pub fn put_line(buffer: &mut Buffer, area: Rect, row: u16, line: &Line<'_>) {
    let area = area.intersection(buffer.area);
    if row >= area.height {
        return;
    }
    let at = Rect { y: area.y + row, height: 1, ..area };
    buffer.set_style(at, line.style);
    let mut column = at.x;
    for span in &line.spans {
        let room = usize::from(at.right().saturating_sub(column));
        let style = line.style.patch(span.style);
        column = write(buffer, (column, at.y), &span.content, room, style);
    }
}

/// Writes a text into as many columns as there is room for, and says at which column it ends.
/// Most of what is shown is plain, and there each letter is a cell: only the rest is looked at
/// grapheme by grapheme.
fn write(
    buffer: &mut Buffer,
    (mut column, row): (u16, u16),
    text: &str,
    room: usize,
    style: Style,
) -> u16 {
    let (plain, rest) = text.split_at(plain_start(text));
    for letter in plain.chars().take(room) {
        if let Some(cell) = buffer.cell_mut((column, row)) {
            cell.set_char(letter).set_style(style);
        }
        column += 1;
    }
    let room = room.saturating_sub(plain.len());
    if rest.is_empty() || room == 0 {
        return column;
    }
    buffer.set_stringn(column, row, rest, room, style).0
}

/// How many bytes at the beginning of a text are letters of one column, each a grapheme by itself.
fn plain_start(text: &str) -> usize {
    let is_plain = |byte: &u8| *byte == b' ' || byte.is_ascii_graphic();
    let len = text.as_bytes().iter().take_while(|byte| is_plain(byte)).count();
    // The last one may go on in a mark that is written over it.
    if len < text.len() { len.saturating_sub(1) } else { len }
}

/// Gives `area` a style, keeping what is written there.
pub fn paint(buffer: &mut Buffer, area: Rect, style: Style) {
    buffer.set_style(area.intersection(buffer.area), style);
}

/// The columns of a text, as a measure of the screen.
pub fn width_of(text: &Shown) -> u16 {
    u16::try_from(columns(text.as_str())).unwrap_or(u16::MAX)
}

/// The first of `len` rows to show in `height` rows, so that row `focus` is among them and, where
/// there is enough above and below, in the middle.
pub fn first_around(focus: usize, height: usize, len: usize) -> usize {
    let last_first = len.saturating_sub(height);
    focus.saturating_sub(height / 2).min(last_first)
}

#[cfg(test)]
mod tests;
