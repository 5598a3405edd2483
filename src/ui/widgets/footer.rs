//! The keys that matter now.

use crate::shown::Shown;
use crate::ui::theme::Look;
use crate::ui::widgets::{put, width_of};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

const GAP: u16 = 3;

/// Keys and what they do, from left to right, over as many rows as there are. Where there is too
/// little room the last pairs go first.
#[derive(Clone, Copy, Debug)]
pub struct Footer<'a> {
    /// Each key with its words.
    pub pairs: &'a [(&'a str, &'a str)],
}

/// The columns of a key and its words.
fn pair_width((key, words): &(&str, &str)) -> u16 {
    let (key, words) = (Shown::line(key), Shown::line(words));
    let gap = u16::from(words.width() > 0);
    width_of(&key).saturating_add(gap).saturating_add(width_of(&words))
}

impl Footer<'_> {
    /// The columns that all pairs take on one row, with the margin at its left.
    pub fn width(&self) -> u16 {
        let widths = self.pairs.iter().map(pair_width);
        widths.reduce(|sum, width| sum.saturating_add(GAP).saturating_add(width)).unwrap_or(0) + 1
    }

    /// The rows that all pairs take where there are `width` columns.
    pub fn rows(&self, width: u16) -> u16 {
        let (mut column, mut rows) = (1_u16, 1);
        for pair in self.pairs {
            let needed = pair_width(pair);
            if column > 1 && needed > width.saturating_sub(column) {
                (column, rows) = (1, rows + 1);
            }
            column = column.saturating_add(needed).saturating_add(GAP);
        }
        rows
    }

    /// Draws the pairs, and says how many there was room for.
    pub fn draw(&self, area: Rect, buffer: &mut Buffer, look: &Look) -> usize {
        let (mut column, mut row) = (1, 0);
        for (shown, (key, words)) in self.pairs.iter().enumerate() {
            let (key, words) = (Shown::line(key), Shown::line(words));
            let gap = u16::from(words.width() > 0);
            let needed = width_of(&key).saturating_add(gap).saturating_add(width_of(&words));
            if column > 1 && needed > area.width.saturating_sub(column) {
                (column, row) = (1, row + 1);
            }
            if row >= area.height || needed > area.width.saturating_sub(column) {
                return shown;
            }
            let after_key = put(buffer, area, (column, row), &key, look.theme.key);
            let place = (after_key.saturating_add(gap), row);
            let end = put(buffer, area, place, &words, look.theme.key_words);
            column = end.saturating_add(GAP);
        }
        self.pairs.len()
    }
}
