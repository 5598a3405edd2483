//! The palette over a screen: a line to look for an action, and the actions that fit.

use crate::app::model::Model;
use crate::app::msg::Extent;
use crate::app::palette::{Palette, offers};
use crate::shown::Shown;
use crate::ui::theme::Look;
use crate::ui::view::Drawn;
use crate::ui::widgets::list::List;
use crate::ui::widgets::overlay::Overlay;
use crate::ui::widgets::put;
use crate::ui::widgets::writing_line::WritingLine;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// The widest the palette is, in columns.
const WIDTH: u16 = 76;
/// The most actions it shows at once.
const ROWS: u16 = 14;

/// Draws the palette.
pub fn draw(
    model: &Model,
    palette: &Palette,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Drawn {
    let theme = &look.theme;
    let offers = offers(model, palette.editor.text());
    let width = WIDTH.min(area.width.saturating_sub(6));
    let rows = ROWS.min(area.height.saturating_sub(6));
    let inner = Overlay { title: "Actions", body: &[], at_least: (width, rows + 2) }
        .draw(area, buffer, look);
    let line = Rect { height: inner.height.min(1), ..inner };
    let writing = WritingLine {
        editor: &palette.editor,
        label: look.symbols.prompt,
        hint: "a few letters of what you want to do",
        is_veiled: false,
        is_active: true,
    };
    let cursor = writing.draw(line, buffer, look);
    let used = inner.height.min(2);
    let body = Rect { y: inner.y + used, height: inner.height - used, ..inner };
    if offers.is_empty() {
        put(buffer, body, (3, 0), &Shown::line("No action is called that."), theme.muted);
    }
    let row = |number: usize, width: u16| {
        let Some(offer) = offers.get(number) else { return Line::default() };
        let key = Shown::line(&offer.key);
        let room = usize::from(width).saturating_sub(key.width() + 2);
        let style = if offer.refusal.is_some() { theme.muted } else { theme.text };
        let about = match &offer.refusal {
            Some(reason) => format!("{} ({reason})", offer.about),
            None => offer.about.to_owned(),
        };
        let about = Shown::line(&about).cut(room);
        let gap = room.saturating_sub(about.width()) + 1;
        Line::from(vec![
            Span::styled(about.into_string(), style),
            Span::raw(" ".repeat(gap)),
            Span::styled(key.into_string(), theme.key),
        ])
    };
    let selected = palette.selected.min(offers.len().saturating_sub(1));
    List { len: offers.len(), selected: Some(selected), first: None, row: &row }
        .draw(body, buffer, look);
    let extent = Extent { page: usize::from(body.height), rows: offers.len(), ..Extent::default() };
    Drawn { cursor, extent }
}
