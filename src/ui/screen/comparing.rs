//! Choosing the session that another one is to stand beside.

use crate::app::comparing::Comparing;
use crate::app::model::Model;
use crate::app::msg::Extent;
use crate::shown::Shown;
use crate::ui::frame::{below, split_bottom};
use crate::ui::theme::Look;
use crate::ui::view::Drawn;
use crate::ui::widgets::list::List;
use crate::ui::widgets::overlay::Overlay;
use crate::ui::widgets::put;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// The widest the box is inside, in columns.
const WIDEST: u16 = 76;

/// Draws the list.
pub fn draw(
    model: &Model,
    comparing: &Comparing,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Drawn {
    let theme = &look.theme;
    let count = comparing.others.len();
    let columns = WIDEST.min(area.width.saturating_sub(8));
    let rows = u16::try_from(count).unwrap_or(u16::MAX).saturating_add(4);
    let at_least = (columns, rows.min(area.height.saturating_sub(6)));
    let inner = Overlay { title: "Side by side", body: &[], at_least }.draw(area, buffer, look);
    let question = Shown::line(&format!("Which one beside “{}”?", comparing.title));
    put(buffer, inner, (0, 0), &question.cut(usize::from(inner.width)), theme.text);
    let (body, foot) = split_bottom(below(inner, 2), 1);
    let body = Rect { height: body.height.saturating_sub(1), ..body };
    let row = |number: usize, width: u16| {
        let Some(other) = comparing.others.get(number) else { return Line::default() };
        let Some(summary) = other.summary() else { return Line::default() };
        let day = look.dates.day_in_column(summary.started.date_naive());
        let journal = if other.key.journal == comparing.key.journal {
            String::new()
        } else {
            model.journal_name(&other.key)
        };
        let room = usize::from(width).saturating_sub(day.len() + 2);
        let journal = Shown::line(&journal).cut(room / 3);
        let title = model.title(&other.key, &summary.title);
        let title = Shown::line(&title).cut(room.saturating_sub(journal.width() + 3));
        Line::from(vec![
            Span::styled(format!("{day}  "), theme.muted),
            Span::styled(title.into_string(), theme.text),
            Span::styled(format!("   {journal}"), theme.muted),
        ])
    };
    List { len: count, selected: Some(comparing.selected), first: None, row: &row }
        .draw(body, buffer, look);
    let keys = Shown::line("Enter side by side   Esc back");
    put(buffer, foot, (0, 0), &keys, theme.muted);
    let extent = Extent { page: usize::from(body.height), rows: count, ..Extent::default() };
    Drawn { cursor: None, extent }
}
