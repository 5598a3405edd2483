//! Bringing a passage to a team, over the page: which one, where to, and what exactly leaves.

use crate::app::bring::{Bring, Hand, Place, places};
use crate::app::model::Model;
use crate::app::msg::Extent;
use crate::domain::journal::Journal;
use crate::shown::Shown;
use crate::ui::frame::{below, paragraph, split_bottom};
use crate::ui::prose;
use crate::ui::theme::Look;
use crate::ui::view::Drawn;
use crate::ui::widgets::list::List;
use crate::ui::widgets::overlay::Overlay;
use crate::ui::widgets::put;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// The widest it is, in columns.
const WIDTH: u16 = 76;
/// The most rows it has.
const ROWS: u16 = 18;

/// Draws what is on.
pub fn draw(model: &Model, bring: &Bring, area: Rect, buffer: &mut Buffer, look: &Look) -> Drawn {
    let extent = match &bring.hand {
        Hand::Passages => passages(bring, area, buffer, look),
        Hand::Places(selected) => place(model, bring, *selected, area, buffer, look),
        Hand::Leaving { to, scroll, .. } => leaving(bring, to, *scroll, area, buffer, look),
    };
    Drawn { cursor: None, extent }
}

fn passages(bring: &Bring, area: Rect, buffer: &mut Buffer, look: &Look) -> Extent {
    let rows = bring.passages.len();
    let keys = "Enter choose   Esc back, nothing leaves";
    let body = open("Which passage?", rows, keys, area, buffer, look);
    let row = |number: usize, width: u16| {
        let text = bring.passages.get(number).map_or("", String::as_str);
        let text = Shown::line(&text.replace('\n', " ")).cut(usize::from(width));
        Line::styled(text.into_string(), look.theme.text)
    };
    List { len: rows, selected: Some(bring.passage), first: None, row: &row }
        .draw(body, buffer, look);
    extent(body, rows)
}

fn place(
    model: &Model,
    bring: &Bring,
    selected: usize,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Extent {
    let places = places(model, bring);
    let keys = if matches!(places.get(selected), Some(Place::Waits(..))) {
        "Enter take it back   Esc back"
    } else {
        "Enter see what leaves   Esc back, nothing leaves"
    };
    let title = if bring.words().is_some() { "Bring it to which team?" } else { "What waits" };
    let body = open(title, places.len(), keys, area, buffer, look);
    let row = |number: usize, width: u16| match places.get(number) {
        Some(Place::To(journal)) => {
            let name = Shown::line(&journal.name).cut(usize::from(width));
            Line::styled(name.into_string(), look.theme.text)
        }
        Some(Place::Waits(journal, note)) => {
            let lead = Shown::line(&format!("waits in {}  ", journal.name)).cut(28);
            let room = usize::from(width).saturating_sub(lead.width());
            let text = Shown::line(&note.text.replace('\n', " ")).cut(room);
            Line::from(vec![
                Span::styled(lead.into_string(), look.theme.muted),
                Span::styled(text.into_string(), look.theme.text),
            ])
        }
        None => Line::default(),
    };
    List { len: places.len(), selected: Some(selected), first: None, row: &row }
        .draw(body, buffer, look);
    extent(body, places.len())
}

fn leaving(
    bring: &Bring,
    to: &Journal,
    scroll: usize,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Extent {
    let theme = &look.theme;
    let columns = usize::from(WIDTH.min(area.width.saturating_sub(6))).saturating_sub(4);
    let rows = prose::wrap(bring.words().unwrap_or_default(), columns);
    let keys = "y copy these words   n nothing leaves";
    let what = format!("These words, and nothing else, are copied to {}:", to.name);
    let waits = "They wait there for the next workshop. No page, day or name goes with them.";
    let lines = |text: &str| prose::wrap(text, columns + 4).len().min(2);
    let waits_rows = u16::try_from(lines(waits)).unwrap_or(1);
    let all = lines(&what) + 1 + rows.len() + 1 + lines(waits);
    let body = open("What leaves", all, keys, area, buffer, look);
    let body = below(paragraph(&what, theme.muted, 2, body, buffer), 1);
    let (body, foot) = split_bottom(body, waits_rows + 1);
    let first = scroll.min(rows.len().saturating_sub(usize::from(body.height)));
    for (line, text) in (0..body.height).zip(rows.iter().skip(first)) {
        put(buffer, body, (2, line), text, theme.strong);
    }
    let below_them = rows.len().saturating_sub(first + usize::from(body.height));
    if below_them > 0 {
        let more = Shown::line(&format!("{} {below_them} more rows", look.symbols.down));
        put(buffer, foot, (2, 0), &more, theme.muted);
    }
    paragraph(waits, theme.muted, 2, below(foot, 1), buffer);
    Extent { page: usize::from(body.height), rows: rows.len(), ..Extent::default() }
}

/// Opens the box for so many rows, with its keys in the last one; gives what is left.
fn open(
    title: &str,
    rows: usize,
    keys: &str,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Rect {
    let rows = u16::try_from(rows).unwrap_or(u16::MAX).min(ROWS).min(area.height.saturating_sub(6));
    let width = WIDTH.min(area.width.saturating_sub(6));
    let inner = Overlay { title, body: &[], at_least: (width, rows + 2) }.draw(area, buffer, look);
    let (body, foot) = split_bottom(inner, 1);
    put(buffer, foot, (0, 0), &Shown::line(keys), look.theme.muted);
    split_bottom(body, 1).0
}

fn extent(body: Rect, rows: usize) -> Extent {
    Extent { page: usize::from(body.height), rows, ..Extent::default() }
}
