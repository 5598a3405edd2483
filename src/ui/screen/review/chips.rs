//! The filters that are set, one beside the other.

use crate::shown::Shown;
use crate::ui::theme::Look;
use crate::ui::widgets::{put, width_of};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Where the first word of a row of the list stands.
const MARGIN: u16 = 3;

/// The most rows they take.
const ROWS: usize = 3;

/// Draws them, the one that has the hand lit, in as many rows as they need; gives how many those
/// are. What to do with them stands behind, where they can be taken away and there is room.
pub(super) fn draw(
    chips: &[String],
    hand: Option<usize>,
    is_own: bool,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> u16 {
    let theme = &look.theme;
    let from = put(buffer, area, (MARGIN, 0), &Shown::line("Only"), theme.muted) + 1;
    let rows = set(chips, from, area.width);
    let row_of =
        |chip: usize| rows.iter().position(|row| row.iter().any(|(place, ..)| *place == chip));
    // With more rows than there is room for, the one that has the hand is among those shown.
    let first = hand.and_then(row_of).map_or(0, |row| (row + 1).saturating_sub(ROWS));
    let mut end = from;
    let mut count = 0;
    for (row, chips) in (0..).zip(rows.iter().skip(first).take(ROWS)) {
        count = row + 1;
        for (place, column, text) in chips {
            let is_on = hand == Some(*place);
            let style = if is_on { theme.selected } else { theme.accent };
            let mark = if is_on { look.symbols.now } else { " " };
            let chip = Shown::line(&format!("{mark}{text} "));
            end = put(buffer, area, (*column, row), &chip, style);
        }
    }
    let hint =
        Shown::line(&format!("{} {} and Del take one away", look.symbols.left, look.symbols.right));
    let start = area.width.saturating_sub(width_of(&hint) + 1);
    if is_own && hand.is_none() && end < start {
        put(buffer, area, (start, count.saturating_sub(1)), &hint, theme.muted);
    }
    count.max(1)
}

/// Which chip stands in which row, from which column on, and what it says.
fn set(chips: &[String], from: u16, width: u16) -> Vec<Vec<(usize, u16, String)>> {
    let end = width.saturating_sub(1);
    let mut rows = vec![Vec::new()];
    let mut column = from;
    for (place, chip) in chips.iter().enumerate() {
        let chip = Shown::line(chip).cut(usize::from(end.saturating_sub(from + 2)));
        let wide = width_of(&chip) + 2;
        if column > from && column + wide > end {
            rows.push(Vec::new());
            column = from;
        }
        if let Some(row) = rows.last_mut() {
            row.push((place, column, chip.into_string()));
        }
        column += wide + 1;
    }
    rows
}
