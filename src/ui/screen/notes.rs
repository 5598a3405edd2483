//! Balcony notes to choose from, over Home or a page.

use crate::app::msg::Extent;
use crate::app::notes::Notes;
use crate::domain::time;
use crate::shown::Shown;
use crate::ui::frame::split_bottom;
use crate::ui::theme::Look;
use crate::ui::view::Drawn;
use crate::ui::widgets::list::List;
use crate::ui::widgets::overlay::Overlay;
use crate::ui::widgets::put;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// The widest the list is, in columns.
const WIDTH: u16 = 84;
/// The most notes it shows at once.
const ROWS: usize = 16;

/// Draws the list.
pub fn draw(list: &Notes, area: Rect, buffer: &mut Buffer, look: &Look) -> Drawn {
    let theme = &look.theme;
    let notes = list.notes.as_deref().unwrap_or_default();
    let rows = u16::try_from(notes.len().clamp(1, ROWS)).unwrap_or(1);
    let size =
        (WIDTH.min(area.width.saturating_sub(6)), rows.min(area.height.saturating_sub(6)) + 2);
    let title = "Balcony notes that no page has taken up";
    let inner = Overlay { title, body: &[], at_least: size }.draw(area, buffer, look);
    let (body, foot) = split_bottom(inner, 1);
    let (body, _) = split_bottom(body, 1);
    let keys = "Space leave out, or take in   Enter quote them on the page   Esc back";
    put(buffer, foot, (0, 0), &Shown::line(keys), theme.muted);
    if list.notes.is_none() {
        put(buffer, body, (3, 0), &Shown::line("reading…"), theme.muted);
    }
    let row = |number: usize, width: u16| {
        let Some((note, is_chosen)) = notes.get(number) else { return Line::default() };
        let mark = if *is_chosen { look.symbols.mark } else { " " };
        let day = look.dates.recent_day_in_column(note.at.date_naive());
        let lead = format!("{mark} {day}  {}  ", time::clock(note.at));
        let room = usize::from(width).saturating_sub(crate::wrap::columns(&lead));
        let text = Shown::line(&note.text.replace('\n', " ")).cut(room);
        let style = if *is_chosen { theme.text } else { theme.muted };
        Line::from(vec![Span::styled(lead, theme.muted), Span::styled(text.into_string(), style)])
    };
    List { len: notes.len(), selected: Some(list.selected), first: None, row: &row }
        .draw(body, buffer, look);
    let extent = Extent { page: usize::from(body.height), rows: notes.len(), ..Extent::default() };
    Drawn { cursor: None, extent }
}
