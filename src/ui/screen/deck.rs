//! The question deck and the stories at hand, over a running session.

use crate::app::deck::{Card, Deck, cards, stories_at_hand};
use crate::app::library::shelf::word_of;
use crate::app::model::Model;
use crate::app::msg::Extent;
use crate::domain::time;
use crate::domain::words::Moment;
use crate::shown::Shown;
use crate::ui::screen::library::leaf;
use crate::ui::theme::Look;
use crate::ui::view::Drawn;
use crate::ui::widgets::list::List;
use crate::ui::widgets::overlay::Overlay;
use crate::ui::widgets::writing_line::WritingLine;
use crate::ui::widgets::{paint, put, put_line};
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
    let rows = ROWS.min(area.height.saturating_sub(8));
    let inner = Overlay { title: "Question deck", body: &[], at_least: (width, rows + 5) }
        .draw(area, buffer, look);
    draw_moments(deck.moment.as_ref(), inner, buffer, look);
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
        Rect { y: inner.y + 3.min(inner.height), height: inner.height.saturating_sub(5), ..inner };
    if cards.is_empty() {
        put(
            buffer,
            body,
            (3, 0),
            &Shown::line("No question fits. Tab shows other moments."),
            theme.muted,
        );
    }
    let row = |number: usize, width: u16| {
        cards.get(number).map_or_else(Line::default, |card| line_of(card, width, look))
    };
    let selected = deck.selected.min(cards.len().saturating_sub(1));
    List { len: cards.len(), selected: Some(selected), first: None, row: &row }
        .draw(body, buffer, look);
    draw_keys(inner, "Enter asks   Tab another moment   Ctrl-L library   Esc back", buffer, look);
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

fn draw_moments(on: Option<&Moment>, area: Rect, buffer: &mut Buffer, look: &Look) {
    let theme = &look.theme;
    let all = Moment::WORDS.iter().map(|word| Some(Moment::from_word(word)));
    let mut column = 0;
    for moment in std::iter::once(None).chain(all) {
        let name = moment.as_ref().map_or("this step", word_of);
        let is_on = moment.as_ref() == on;
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

/// Draws the story at hand.
pub fn draw_story(model: &Model, at: usize, area: Rect, buffer: &mut Buffer, look: &Look) -> Drawn {
    let (Some(practice), Some(run)) = (&model.practice, model.run()) else {
        return Drawn::default();
    };
    let stories = stories_at_hand(practice, &run.sitting);
    let at = at.min(stories.len().saturating_sub(1));
    let Some(story) = stories.get(at) else { return Drawn::default() };
    let width = usize::from(area.width.saturating_sub(8)).min(look.measure);
    let mut set = leaf::set_alone(practice, story, width, look);
    let room = usize::from(area.height.saturating_sub(6));
    set.lines.truncate(room);
    let title = format!("Story {} of {}", at + 1, stories.len());
    let rows = u16::try_from(set.lines.len()).unwrap_or(u16::MAX).saturating_add(2);
    let columns = u16::try_from(width).unwrap_or(u16::MAX);
    let inner =
        Overlay { title: &title, body: &[], at_least: (columns, rows) }.draw(area, buffer, look);
    for (row, line) in (0..inner.height.saturating_sub(1)).zip(&set.lines) {
        put_line(buffer, inner, row, line);
    }
    let keys = "Enter asks its question   Tab another story   Esc back";
    draw_keys(inner, keys, buffer, look);
    Drawn::default()
}
