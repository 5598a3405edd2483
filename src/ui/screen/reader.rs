//! The screen on which a session is read.

use crate::app::keymap::Layer;
use crate::app::model::Model;
use crate::app::msg::Extent;
use crate::app::screen::reader::{Find, Reader};
use crate::shown::Shown;
use crate::ui::frame::{foot, head};
use crate::ui::reader::{self, Found, Layout};
use crate::ui::screen::find_line;
use crate::ui::theme::Look;
use crate::ui::view::Drawn;
use crate::ui::widgets::list::List;
use crate::ui::widgets::overlay::Overlay;
use crate::ui::widgets::{put, width_of};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// Draws the reader with the session set as `layout`.
pub fn draw(
    model: &Model,
    reader: &Reader,
    layout: &Layout,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Drawn {
    let theme = &look.theme;
    let left = format!(" {} {}", look.symbols.between, reader.journal);
    let found = match &reader.find {
        Some(Find { lit: Some(lit), .. }) => layout.find_each(lit),
        Some(find) => layout.find(find.editor.text()),
        None => Found::default(),
    };
    let hit = reader.find.as_ref().and_then(|find| {
        let count = isize::try_from(found.lines.len()).ok().filter(|count| *count > 0)?;
        let from = find.from.as_ref().and_then(|entry| layout.line_of_entry(entry)).unwrap_or(0);
        let before = isize::try_from(found.lines.partition_point(|line| *line < from)).ok()?;
        usize::try_from((before + find.hit).rem_euclid(count)).ok()
    });
    let place = match (&reader.find, hit) {
        (Some(_), Some(hit)) => format!("{} of {}", hit + 1, found.lines.len()),
        (Some(find), None) if !find.editor.text().trim().is_empty() => "not found".to_owned(),
        _ if reader.arrangement.is_by_person && !reader.is_summary() => {
            "by person in each step".to_owned()
        }
        _ => String::new(),
    };
    let body = head(
        model,
        &[(&reader.transcript.title, theme.strong), (&left, theme.muted)],
        &[(&place, theme.muted)],
        area,
        buffer,
        look,
    );
    let mut layers: Vec<Layer> = reader.layers();
    layers.truncate(2);
    let body = foot(model, &layers, body, buffer, look);
    let (body, cursor) =
        find_line::draw(reader.find.as_ref(), "words on this page", body, buffer, look);
    let first = reader::draw(layout, reader.scroll, &found, body, buffer, look);
    if first + usize::from(body.height) < layout.lines.len() && body.height > 0 {
        let more = Shown::line(&format!("{} more", look.symbols.down));
        let column = body.width.saturating_sub(width_of(&more) + 1);
        put(buffer, body, (column, body.height - 1), &more, theme.muted);
    }
    let heading_at = |place: usize| layout.headings.get(place).map(|heading| heading.line);
    let hit = match reader.goes_to {
        Some(place) => heading_at(place),
        None if reader.opens_at.is_some() => {
            reader.opens_at.as_ref().and_then(|spot| layout.line_of(spot))
        }
        None => hit.and_then(|hit| found.lines.get(hit).copied()),
    };
    if let Some(selected) = reader.contents {
        draw_contents(layout, reader, selected, area, buffer, look);
    }
    let extent = Extent {
        page: usize::from(body.height),
        rows: layout.lines.len(),
        hit,
        section: layout.section_at(first),
        sections: layout.headings.len(),
        ..Extent::default()
    };
    Drawn { cursor, extent }
}

/// The widest the contents are, in columns.
const CONTENTS: u16 = 60;

/// Draws the headings over the page, each with how many entries stand under it.
fn draw_contents(
    layout: &Layout,
    reader: &Reader,
    selected: usize,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) {
    let theme = &look.theme;
    let headings = &layout.headings;
    let rows = u16::try_from(headings.len()).unwrap_or(u16::MAX).max(1);
    let at_least =
        (CONTENTS.min(area.width.saturating_sub(8)), rows.min(area.height.saturating_sub(6)));
    let inner = Overlay { title: "Contents", body: &[], at_least }.draw(area, buffer, look);
    if headings.is_empty() {
        put(buffer, inner, (3, 0), &Shown::line("This page has no parts."), theme.muted);
    }
    let row = |number: usize, width: u16| {
        let Some(heading) = headings.get(number) else { return Line::default() };
        let count = if heading.entries == 0 { String::new() } else { heading.entries.to_string() };
        let is_folded = reader.arrangement.folded.contains(&number);
        let mark = if is_folded { look.symbols.ellipsis } else { "" };
        let room = usize::from(width).saturating_sub(count.len() + 4);
        let title = Shown::line(&format!("{} {mark}", heading.title)).cut(room);
        let gap = room.saturating_sub(title.width()) + 2;
        Line::from(vec![
            Span::styled(title.into_string(), theme.text),
            Span::raw(" ".repeat(gap)),
            Span::styled(count, theme.muted),
        ])
    };
    let selected = selected.min(headings.len().saturating_sub(1));
    List { len: headings.len(), selected: Some(selected), first: None, row: &row }
        .draw(inner, buffer, look);
}
