//! What each person offered for the purpose, each time beside the others.

use crate::app::screen::threads::{Offers, Told};
use crate::shown::Shown;
use crate::ui::frame::below;
use crate::ui::prose;
use crate::ui::theme::Look;
use crate::ui::widgets::list::MARGIN;
use crate::ui::widgets::rule::Rule;
use crate::ui::widgets::{paint, put};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The fewest columns of what was offered in a session.
const NARROWEST: u16 = 27;
/// The most columns of it.
const WIDEST: u16 = 44;
/// The columns of a name.
const NAME: u16 = 18;

/// Draws the table, the selected person among those that are seen; gives how many that are.
pub(super) fn draw(
    offers: &Offers,
    selected: usize,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> usize {
    let left = area.x + MARGIN + NAME;
    let room = area.width.saturating_sub(MARGIN + NAME + 1);
    let sessions = offers.heads.len();
    let most = usize::from((room / NARROWEST).max(1));
    let skipped = sessions.saturating_sub(most);
    let shown = u16::try_from(sessions - skipped).unwrap_or(1).max(1);
    let width = (room / shown).min(WIDEST);
    let column = |place: usize| Rect {
        x: left + width * u16::try_from(place).unwrap_or(0),
        width: width.saturating_sub(2),
        ..area
    };
    for (place, (day, title)) in offers.heads.iter().skip(skipped).enumerate() {
        let head = column(place);
        let title = Shown::line(title).cut(usize::from(head.width));
        put(buffer, head, (0, 0), &Shown::line(day), look.theme.strong);
        put(buffer, head, (0, 1), &title, look.theme.muted);
    }
    Rule::default().draw(below(area, 2), buffer, look);
    let body = below(area, 3);
    let set: Vec<Vec<Vec<Shown>>> = offers
        .people
        .iter()
        .map(|(_, told)| {
            let cells = told.iter().skip(skipped);
            cells.map(|told| cell(told, usize::from(width.saturating_sub(2)), look)).collect()
        })
        .collect();
    let heights: Vec<u16> = set.iter().map(|row| height(row)).collect();
    let mut first = 0;
    let up_to = |first: usize| -> u16 {
        heights.iter().skip(first).take(selected + 1 - first).map(|rows| rows + 1).sum()
    };
    while first < selected && up_to(first) > body.height + 1 {
        first += 1;
    }
    let mut row = 0;
    let mut seen = 0;
    let people = offers.people.iter().zip(&set).zip(&heights).enumerate().skip(first);
    for (number, (((name, _), cells), height)) in people {
        if row >= body.height {
            break;
        }
        let line = Rect { y: body.y + row, height: (body.height - row).min(*height), ..body };
        let name = Shown::line(name.as_deref().unwrap_or("no name")).cut(usize::from(NAME - 2));
        put(buffer, line, (MARGIN, 0), &name, look.theme.strong);
        if number == selected {
            let own = Rect { height: 1, width: MARGIN + NAME - 1, ..line };
            paint(buffer, own, look.theme.selected);
            put(buffer, line, (1, 0), &Shown::line(look.symbols.now), look.theme.selected);
        }
        for (place, texts) in cells.iter().enumerate() {
            let is_said = offers.people.get(number).and_then(|(_, told)| told.get(skipped + place));
            let is_said = matches!(is_said, Some(Told::Said(_)));
            let style = if is_said { look.theme.text } else { look.theme.muted };
            let at = Rect { y: line.y, height: line.height, ..column(place) };
            for (row, text) in (0..at.height).zip(texts) {
                put(buffer, at, (0, row), text, style);
            }
        }
        seen += 1;
        row += height + 1;
    }
    let signs = [(first > 0, look.symbols.up), (first + seen < set.len(), look.symbols.down)];
    for (is_more, sign) in signs {
        let at = if sign == look.symbols.up { 0 } else { body.height.saturating_sub(1) };
        if is_more {
            put(buffer, body, (0, at), &Shown::line(sign), look.theme.muted);
        }
    }
    seen
}

fn cell(told: &Told, width: usize, look: &Look) -> Vec<Shown> {
    match told {
        Told::Said(sentences) => match sentences.as_slice() {
            [only] => prose::wrap(only, width),
            all => all.iter().flat_map(|sentence| item(sentence, width, look)).collect(),
        },
        Told::Nothing => vec![Shown::line("there, and not heard")],
        Told::Away => vec![Shown::line("–")],
    }
}

/// One of several sentences, moved in behind its sign.
fn item(sentence: &str, width: usize, look: &Look) -> Vec<Shown> {
    let rows = prose::wrap(sentence, width.saturating_sub(2)).into_iter().enumerate();
    rows.map(|(row, text)| {
        let lead = if row == 0 { look.symbols.bullet } else { " " };
        Shown::line(&format!("{lead} {}", text.into_string()))
    })
    .collect()
}

fn height(row: &[Vec<Shown>]) -> u16 {
    let most = row.iter().map(Vec::len).max().unwrap_or(0);
    u16::try_from(most).unwrap_or(u16::MAX).max(1)
}
