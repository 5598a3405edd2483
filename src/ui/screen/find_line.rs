//! The line on which words to find on a page are typed.

use crate::app::screen::reader::Find;
use crate::ui::frame::split_bottom;
use crate::ui::theme::Look;
use crate::ui::widgets::writing_line::WritingLine;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// Draws it at the bottom, if somebody is typing; gives what is left above, and where the cursor stands.
pub(super) fn draw(
    find: Option<&Find>,
    hint: &str,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> (Rect, Option<Position>) {
    let Some(find) = find.filter(|find| find.typing) else { return (area, None) };
    let (rest, line) = split_bottom(area, 1);
    let writing = WritingLine {
        editor: &find.editor,
        label: " Find",
        hint,
        is_veiled: false,
        is_active: true,
    };
    (rest, writing.draw(line, buffer, look))
}
