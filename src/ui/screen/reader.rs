//! The screen on which a session is read.

use crate::app::keymap::Layer;
use crate::app::model::Model;
use crate::app::msg::Extent;
use crate::app::screen::reader::Reader;
use crate::ui::frame::{foot, head, split_bottom};
use crate::ui::reader::{self, Found, Layout};
use crate::ui::theme::Look;
use crate::ui::view::Drawn;
use crate::ui::widgets::writing_line::WritingLine;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Draws the reader with the session set as `layout`.
pub fn draw(
    model: &Model,
    reader: &Reader,
    layout: &Layout,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Drawn {
    let theme = &look.theme;
    let left = format!(" {} {}", look.symbols.between, reader.journal);
    let found = match &reader.find {
        Some(find) if !find.editor.text().trim().is_empty() => layout.find(find.editor.text()),
        _ => Found::default(),
    };
    let hit = reader.find.as_ref().and_then(|find| {
        let count = isize::try_from(found.lines.len()).ok().filter(|count| *count > 0)?;
        usize::try_from(find.hit.rem_euclid(count)).ok()
    });
    let place = match (&reader.find, hit) {
        (Some(_), Some(hit)) => format!("{} of {}", hit + 1, found.lines.len()),
        (Some(find), None) if !find.editor.text().trim().is_empty() => "not found".to_owned(),
        _ => String::new(),
    };
    let body = head(
        model,
        &[(&reader.transcript.title, theme.strong), (&left, theme.muted)],
        &[(&place, theme.muted)],
        area,
        buffer,
        look,
    );
    let layer = if reader.is_finding() { Layer::Find } else { Layer::Reader };
    let mut body = foot(model, &[layer, Layer::List], body, buffer, look);
    let mut cursor = None;
    if let Some(find) = reader.find.as_ref().filter(|find| find.typing) {
        let (rest, line) = split_bottom(body, 1);
        body = rest;
        let writing = WritingLine {
            editor: &find.editor,
            label: " Find",
            hint: "words on this page",
            is_veiled: false,
            is_active: true,
        };
        cursor = writing.draw(line, buffer, look);
    }
    reader::draw(layout, reader.scroll, &found, body, buffer, look);
    let hit = hit.and_then(|hit| found.lines.get(hit).copied());
    let extent = Extent {
        page: usize::from(body.height),
        rows: layout.lines.len(),
        hit,
        ..Extent::default()
    };
    Drawn { cursor, extent }
}
