//! What was brought to the team, in rows: whole where the hand is, so that nobody takes in what
//! they have not read.

use crate::app::screen::run::Run;
use crate::app::screen::run::since::Offered;
use crate::shown::Shown;
use crate::ui::frame;
use crate::ui::prose;
use crate::ui::theme::Look;
use crate::ui::widgets::{paint, put, width_of};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The most rows that words take where the hand is.
const ROWS: usize = 8;

/// The rows of some words in so many columns: all of them where the hand is, otherwise the first.
pub(super) fn rows(offered: &Offered, is_selected: bool, width: u16) -> Vec<Shown> {
    let columns = usize::from(width.saturating_sub(frame::MARGIN + 2 + STATUS)).max(8);
    if is_selected {
        return prose::wrap_first(&offered.note.text, columns, ROWS).0;
    }
    vec![Shown::line(&offered.note.text.replace('\n', " ")).cut(columns)]
}

/// The columns kept for how it stands.
const STATUS: u16 = 22;

/// Draws one row of it; how it stands is beside the first.
pub(super) fn draw(
    run: &Run,
    offered: &Offered,
    (row, is_selected): (usize, bool),
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) {
    let theme = &look.theme;
    let rows = rows(offered, is_selected, area.width);
    if let Some(text) = rows.get(row) {
        put(buffer, area, (frame::MARGIN + 2, 0), text, theme.text);
    }
    if row == 0 {
        let (status, style) = if offered.is_in(&run.sitting) {
            (format!("{} in the session", look.symbols.done), theme.accent_strong)
        } else if offered.is_aside {
            (format!("{} put aside", look.symbols.done), theme.muted)
        } else {
            ("waits".to_owned(), theme.muted)
        };
        let status = Shown::line(&status);
        let column = area.width.saturating_sub(width_of(&status) + frame::MARGIN);
        put(buffer, area, (column, 0), &status, style);
    }
    if is_selected {
        paint(buffer, area, theme.selected);
        if row == 0 {
            put(buffer, area, (1, 0), &Shown::line(look.symbols.now), theme.selected);
        }
    }
}

/// What the digits mean there.
pub(super) const KEYS: [(&str, &str); 2] = [("1", "take it in"), ("2", "put aside")];
