//! Drawing two sessions that are set side by side.

use super::{Beside, FoundBeside};
use crate::shown::Shown;
use crate::ui::reader::light;
use crate::ui::theme::Look;
use crate::ui::widgets::{paint, put, put_line};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Draws the page from row `scroll` on, with what was found lit, and says which row is really the
/// first.
pub fn draw(
    page: &Beside,
    scroll: usize,
    found: &FoundBeside,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> usize {
    let area = area.intersection(buffer.area);
    paint(buffer, area, look.theme.text);
    let height = usize::from(area.height);
    let first = scroll.min(page.rows().saturating_sub(height));
    let across = Rect { x: area.x.saturating_add(page.start), ..area }.intersection(area);
    let column = |side: usize| {
        let x = area.x.saturating_add(page.column_at(side));
        Rect { x, width: page.column, ..area }.intersection(area)
    };
    let upright = Shown::line(look.symbols.upright);
    for (row, line) in (0..area.height).zip(first..page.rows()) {
        if page.parted.get(line).copied().unwrap_or(false) {
            put(buffer, across, (page.column, row), &upright, look.theme.rule);
        }
        let strands =
            [(across, &page.across), (column(0), &page.columns[0]), (column(1), &page.columns[1])];
        for (place, strand) in strands {
            if let Some(line) = strand.lines.get(line).filter(|line| !line.spans.is_empty()) {
                put_line(buffer, place, row, line);
            }
        }
    }
    light(&found.across, first, across, buffer, look);
    for (side, found) in found.columns.iter().enumerate() {
        light(found, first, column(side), buffer, look);
    }
    first
}
