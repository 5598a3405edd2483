//! The cards for hard moments, over a running session.

use crate::app::model::Model;
use crate::app::msg::Extent;
use crate::app::what_if::WhatIfs;
use crate::domain::format::Origin;
use crate::domain::practice::WhatIf;
use crate::shown::Shown;
use crate::ui::frame::split_bottom;
use crate::ui::prose;
use crate::ui::theme::Look;
use crate::ui::view::Drawn;
use crate::ui::widgets::list::List;
use crate::ui::widgets::overlay::Overlay;
use crate::ui::widgets::{put, put_line};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// The widest the cards are, in columns.
const WIDTH: u16 = 84;
/// The columns of the word at the left of a card.
const LABEL: usize = 7;

/// Draws the list of cards, or the one that is read.
pub fn draw(model: &Model, cards: &WhatIfs, area: Rect, buffer: &mut Buffer, look: &Look) -> Drawn {
    let Some(practice) = &model.practice else { return Drawn::default() };
    let selected = cards.selected.min(practice.what_ifs.len().saturating_sub(1));
    let Some(card) = practice.what_ifs.get(selected) else { return Drawn::default() };
    let width = WIDTH.min(area.width.saturating_sub(6));
    match cards.reading {
        None => draw_list(&practice.what_ifs, selected, width, area, buffer, look),
        Some(scroll) => draw_card(card, scroll, width, area, buffer, look),
    }
}

fn draw_list(
    cards: &[WhatIf],
    selected: usize,
    width: u16,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Drawn {
    let count = u16::try_from(cards.len()).unwrap_or(u16::MAX);
    let rows = count.min(area.height.saturating_sub(5));
    let at_least = (width, rows.saturating_add(2));
    let inner = Overlay { title: "What if …", body: &[], at_least }.draw(area, buffer, look);
    let (body, foot) = split_bottom(inner, 2);
    let widest = cards.iter().map(|card| Shown::line(&card.name).width()).max().unwrap_or(0);
    let row = |number: usize, width: u16| {
        cards.get(number).map_or_else(Line::default, |card| line_of(card, widest, width, look))
    };
    List { len: cards.len(), selected: Some(selected), first: None, row: &row }
        .draw(body, buffer, look);
    draw_keys("Enter reads   Esc back", foot, buffer, look);
    let extent = Extent { page: usize::from(body.height), rows: cards.len(), ..Extent::default() };
    Drawn { cursor: None, extent }
}

/// The moment, and beside it by what it is known.
fn line_of(card: &WhatIf, widest: usize, width: u16, look: &Look) -> Line<'static> {
    const GAP: usize = 2;
    let room = usize::from(width).saturating_sub(1);
    let name = Shown::line(&card.name).cut(room);
    let beside = room.saturating_sub(widest + GAP);
    let mut spans = vec![Span::styled(name.as_str().to_owned(), look.theme.text)];
    if beside >= 12 {
        let blanks = " ".repeat((widest + GAP).saturating_sub(name.width()));
        let notice = Shown::line(&card.notice).cut(beside).into_string();
        spans.extend([Span::raw(blanks), Span::styled(notice, look.theme.muted)]);
    }
    Line::from(spans)
}

fn draw_card(
    card: &WhatIf,
    scroll: usize,
    width: u16,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Drawn {
    let lines = set(card, usize::from(width), look);
    let wanted = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let rows = wanted.saturating_add(2).min(area.height.saturating_sub(2));
    let title = format!("What if … {}", card.name);
    let inner =
        Overlay { title: &title, body: &[], at_least: (width, rows) }.draw(area, buffer, look);
    let (body, foot) = split_bottom(inner, 1);
    let page = usize::from(body.height);
    let first = scroll.min(lines.len().saturating_sub(page));
    for (row, line) in (0..body.height).zip(lines.iter().skip(first)) {
        put_line(buffer, body, row, line);
    }
    let keys = if first + page < lines.len() {
        format!("{} more   Tab next card   Esc back", look.symbols.down)
    } else {
        "Tab next card   Esc back".to_owned()
    };
    draw_keys(&keys, foot, buffer, look);
    Drawn { cursor: None, extent: Extent { page, rows: lines.len(), ..Extent::default() } }
}

/// A card set in rows: what each part is at the left, so that all of it is seen at once.
fn set(card: &WhatIf, width: usize, look: &Look) -> Vec<Line<'static>> {
    let theme = &look.theme;
    let one = std::slice::from_ref;
    let own = match &card.origin {
        Origin::File(path) => path.display().to_string(),
        Origin::BuiltIn => String::new(),
    };
    let parts = [
        ("Notice", one(&card.notice), theme.text),
        ("Say", &card.say[..], theme.accent),
        ("Do", &card.steps[..], theme.text),
        ("Not", one(&card.avoid), theme.text),
        ("Here", &card.here[..], theme.text),
        ("File", one(&own), theme.muted),
    ];
    let mut lines = Vec::new();
    for (label, texts, style) in parts {
        let mut label = label;
        let is_list = texts.len() > 1;
        for text in texts.iter().filter(|text| !text.is_empty()) {
            if !label.is_empty() && !lines.is_empty() {
                lines.push(Line::default());
            }
            let mut lead = if is_list { look.symbols.bullet } else { " " };
            for row in prose::wrap(text, width.saturating_sub(LABEL + 2).max(8)) {
                lines.push(Line::from(vec![
                    Span::styled(format!("{label:LABEL$}{lead} "), theme.muted),
                    Span::styled(row.into_string(), style),
                ]));
                (label, lead) = ("", " ");
            }
        }
    }
    lines
}

fn draw_keys(keys: &str, area: Rect, buffer: &mut Buffer, look: &Look) {
    let row = area.height.saturating_sub(1);
    put(buffer, area, (0, row), &Shown::line(keys), look.theme.muted);
}
