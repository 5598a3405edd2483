//! The question deck, over a running session.

use crate::app::deck::{Card, Deck, Fitting, cards, works_on};
use crate::app::library::shelf::word_of;
use crate::app::model::Model;
use crate::app::msg::Extent;
use crate::domain::time;
use crate::shown::Shown;
use crate::ui::theme::Look;
use crate::ui::view::Drawn;
use crate::ui::widgets::list::List;
use crate::ui::widgets::overlay::Overlay;
use crate::ui::widgets::writing_line::WritingLine;
use crate::ui::widgets::{paint, put};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// The widest the deck is, in columns.
const WIDTH: u16 = 92;
/// The most questions it shows at once.
const ROWS: u16 = 18;

/// Draws the deck.
pub fn draw(model: &Model, deck: &Deck, area: Rect, buffer: &mut Buffer, look: &Look) -> Drawn {
    let (Some(practice), Some(run)) = (&model.practice, model.run()) else {
        return Drawn::default();
    };
    let theme = &look.theme;
    let cards = cards(deck, practice, &run.sitting);
    let width = WIDTH.min(area.width.saturating_sub(6));
    let rows = ROWS.min(area.height.saturating_sub(9));
    let inner = Overlay { title: "Question deck", body: &[], at_least: (width, rows + 6) }
        .draw(area, buffer, look);
    draw_fittings(&deck.fitting, inner, buffer, look);
    let works_on = works_on(practice, &run.sitting).join(", ");
    let why = match (&deck.fitting, works_on.is_empty()) {
        _ if !deck.filter.is_empty() => String::new(),
        (Fitting::Step, true) => "This step names nothing it works on; Tab shows others".to_owned(),
        (Fitting::Step, false) => format!("Fits what this step works on: {works_on}"),
        (_, false) => format!("First what this step works on: {works_on}"),
        (_, true) => String::new(),
    };
    let why = Shown::line(&why).cut(usize::from(inner.width));
    put(buffer, row_of(inner, 2), (0, 0), &why, theme.muted);
    let line = row_of(inner, 1);
    let writing = WritingLine {
        editor: &deck.filter,
        label: look.symbols.prompt,
        hint: "letters narrow it down",
        is_veiled: false,
        is_active: true,
    };
    let cursor = writing.draw(line, buffer, look);
    let body =
        Rect { y: inner.y + 4.min(inner.height), height: inner.height.saturating_sub(6), ..inner };
    if cards.is_empty() {
        put(
            buffer,
            body,
            (3, 0),
            &Shown::line("No question fits. Tab shows others, and all."),
            theme.muted,
        );
    }
    let row = |number: usize, width: u16| {
        cards.get(number).map_or_else(Line::default, |card| line_of(card, width, look))
    };
    let selected = deck.selected.min(cards.len().saturating_sub(1));
    List { len: cards.len(), selected: Some(selected), first: None, row: &row }
        .draw(body, buffer, look);
    draw_keys(
        inner,
        "Enter asks   Tab other moments, all   Ctrl-L library   Esc back",
        buffer,
        look,
    );
    let extent = Extent { page: usize::from(body.height), rows: cards.len(), ..Extent::default() };
    Drawn { cursor, extent }
}

fn row_of(area: Rect, row: u16) -> Rect {
    let row = row.min(area.height);
    Rect { y: area.y + row, height: (area.height - row).min(1), ..area }
}

fn draw_keys(inner: Rect, keys: &str, buffer: &mut Buffer, look: &Look) {
    let row = row_of(inner, inner.height.saturating_sub(1));
    put(buffer, row, (0, 0), &Shown::line(keys), look.theme.muted);
}

fn draw_fittings(on: &Fitting, area: Rect, buffer: &mut Buffer, look: &Look) {
    let theme = &look.theme;
    let mut column = 0;
    for fitting in Fitting::every() {
        let name = match &fitting {
            Fitting::Step => "this step",
            Fitting::Moment(moment) => word_of(moment),
            Fitting::All => "all",
        };
        let is_on = fitting == *on;
        let style = if is_on { theme.accent_strong } else { theme.muted };
        let end = put(buffer, area, (column, 0), &Shown::line(&format!(" {name} ")), style);
        if is_on {
            let place = Rect { x: area.x + column, width: end - column, height: 1, ..area };
            paint(buffer, place.intersection(area), theme.selected);
        }
        column = end;
    }
}

fn line_of(card: &Card, width: u16, look: &Look) -> Line<'static> {
    let theme = &look.theme;
    let (lead, text, tail, style) = match card {
        Card::Own(text) => ("back to: ", text, String::new(), theme.accent),
        Card::Fresh { text, .. } => ("", text, String::new(), theme.text),
        Card::Asked { text, at, .. } => {
            ("", text, format!("  asked {}", time::clock(*at)), theme.muted)
        }
    };
    let mark = match card {
        Card::Fresh { fits: true, .. } => look.symbols.bullet,
        _ => " ",
    };
    let tail = Shown::line(&tail);
    let room = usize::from(width).saturating_sub(tail.width() + 3);
    let text = Shown::line(&format!("{lead}{text}")).cut(room);
    Line::from(vec![
        Span::styled(format!("{mark} "), theme.accent),
        Span::styled(text.into_string(), style),
        Span::styled(tail.into_string(), theme.muted),
    ])
}
