//! A choice by digits in a box: what a look may find, or what may be noted.

use crate::ui::theme::Look;
use crate::ui::widgets::list::List;
use crate::ui::widgets::overlay::Overlay;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// Draws the words that can be chosen, each with its digit and what it means.
pub fn draw(
    title: &str,
    choices: &[(String, &'static str)],
    selected: usize,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) {
    let rows = u16::try_from(choices.len()).unwrap_or(u16::MAX);
    let inner = Overlay { title, body: &[], at_least: (56, rows + 2) }.draw(area, buffer, look);
    let body =
        Rect { y: inner.y + 1.min(inner.height), height: inner.height.saturating_sub(2), ..inner };
    let row = |number: usize, _width: u16| {
        let Some((word, meaning)) = choices.get(number) else { return Line::default() };
        Line::from(vec![
            Span::styled(format!("{}  ", number + 1), look.theme.key),
            Span::styled(format!("{word:<16}"), look.theme.text),
            Span::styled(*meaning, look.theme.muted),
        ])
    };
    List { len: choices.len(), selected: Some(selected), first: None, row: &row }
        .draw(body, buffer, look);
}
