//! The end of a rehearsal: nothing was kept, and what may follow.

use crate::app::rehearsal::Next;
use crate::shown::Shown;
use crate::ui::frame::split_bottom;
use crate::ui::prose;
use crate::ui::theme::Look;
use crate::ui::widgets::list::List;
use crate::ui::widgets::overlay::Overlay;
use crate::ui::widgets::put;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// Draws what is said, what may follow, and the keys.
pub fn draw(selected: usize, area: Rect, buffer: &mut Buffer, look: &Look) {
    const WIDEST: usize = 60;
    const TEXT: &str = "Nothing of it was kept: no session, no words, no names. The people in it \
                        were made up. Your agenda is as it was.";
    let width = usize::from(area.width).saturating_sub(8).min(WIDEST);
    let mut body: Vec<Line<'static>> = prose::wrap(TEXT, width)
        .into_iter()
        .map(|row| Line::styled(row.into_string(), look.theme.text))
        .collect();
    let below_text = u16::try_from(Next::ALL.len() + 3).unwrap_or(u16::MAX);
    body.extend((0..below_text).map(|_| Line::default()));
    let columns = u16::try_from(width).unwrap_or(u16::MAX);
    let inner = Overlay { title: "Rehearsal over", body: &body, at_least: (columns, 0) }
        .draw(area, buffer, look);
    let (_, foot) = split_bottom(inner, below_text.saturating_sub(1));
    let (list, keys) = split_bottom(foot, 2);
    let row = |place: usize, _: u16| {
        let name = Next::ALL.get(place).map_or("", |next| next.name());
        Line::styled(name, look.theme.text)
    };
    List { len: Next::ALL.len(), selected: Some(selected), first: None, row: &row }
        .draw(list, buffer, look);
    let text = Shown::line("Enter does it   Esc goes on rehearsing");
    put(buffer, keys, (0, keys.height.saturating_sub(1)), &text, look.theme.muted);
}
