//! What one can write about, in two columns.

use crate::app::model::Model;
use crate::app::msg::Extent;
use crate::app::screen::Screen;
use crate::app::topics::{Row, Topic, Topics, rows};
use crate::shown::Shown;
use crate::ui::theme::Look;
use crate::ui::view::Drawn;
use crate::ui::widgets::overlay::Overlay;
use crate::ui::widgets::{first_around, paint, put, width_of};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The widest the list is, in columns.
const WIDTH: u16 = 104;
/// The columns that minutes take beside a name.
const MINUTES: usize = 9;

/// A line of a column: a row with its place in the list, a heading, or nothing.
enum Line<'a> {
    Row(usize, &'a Row),
    Heading(&'static str),
    Gap,
}

/// Draws the list over the screen.
pub(in crate::ui) fn draw(
    model: &Model,
    topics: &Topics,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Drawn {
    let Some(practice) = &model.practice else { return Drawn::default() };
    let all = rows(practice, topics);
    let (left, right) = (column(&all, false), column(&all, true));
    let longest = u16::try_from(left.len().max(right.len())).unwrap_or(u16::MAX);
    let width = WIDTH.min(area.width.saturating_sub(6));
    let height = (longest + 2).min(area.height.saturating_sub(2));
    let marked: &[String] = match &model.screen {
        Screen::Reflect(reflect) if topics.is_marking => &reflect.sitting.session.header.blocks,
        _ => &[],
    };
    let title = if topics.is_marking { "What this page is about" } else { "What to write about" };
    let inner = Overlay { title, body: &[], at_least: (width, height) }.draw(area, buffer, look);
    let (body, keys) = crate::ui::frame::split_bottom(inner, 1);
    let half = body.width / 2;
    let halves = [
        (left, Rect { width: half.saturating_sub(2), ..body }),
        (right, Rect { x: body.x + half, width: body.width - half, ..body }),
    ];
    for (lines, place) in halves {
        draw_column(&lines, (topics.selected, marked), place, buffer, look);
    }
    let words = "Digit or letter: at once   Enter choose   Tab other half   Esc back";
    put(buffer, keys, (0, 0), &Shown::line(words), look.theme.muted);
    let page = usize::from(body.height);
    Drawn { cursor: None, extent: Extent { page, rows: all.len(), ..Extent::default() } }
}

fn column(rows: &[Row], is_right: bool) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    for (place, row) in rows.iter().enumerate().filter(|(_, row)| row.is_right == is_right) {
        if let Some(heading) = row.heading {
            if !lines.is_empty() {
                lines.push(Line::Gap);
            }
            lines.push(Line::Heading(heading));
        }
        lines.push(Line::Row(place, row));
    }
    lines
}

fn draw_column(
    lines: &[Line<'_>],
    (selected, marked): (usize, &[String]),
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) {
    let theme = &look.theme;
    let is_selected = |line: &Line<'_>| matches!(line, Line::Row(place, _) if *place == selected);
    let focus = lines.iter().position(is_selected).unwrap_or(0);
    let first = first_around(focus, usize::from(area.height), lines.len());
    let room = usize::from(area.width.saturating_sub(5));
    let longest = lines.iter().map(|line| match line {
        Line::Row(_, item) => Shown::line(&item.name).width(),
        _ => 0,
    });
    // Minutes stand beside all walks, or beside none.
    let has_minutes = longest.max().unwrap_or(0) + MINUTES <= room;
    for (row, line) in (0..area.height).zip(lines.iter().skip(first)) {
        match line {
            Line::Gap => {}
            Line::Heading(heading) => {
                put(buffer, area, (0, row), &Shown::line(heading), theme.muted);
            }
            Line::Row(place, item) => {
                let key = item.key.map_or_else(|| " ".to_owned(), String::from);
                put(buffer, area, (2, row), &Shown::line(&key), theme.key);
                let name = Shown::line(&item.name).cut(room);
                let end = put(buffer, area, (5, row), &name, theme.text);
                if matches!(&item.topic, Topic::Part(id) if marked.contains(id)) {
                    put(
                        buffer,
                        area,
                        (end + 1, row),
                        &Shown::line(look.symbols.done),
                        theme.accent,
                    );
                }
                if let Some(minutes) = item.minutes.filter(|_| has_minutes) {
                    let minutes = Shown::line(&format!("{minutes} min"));
                    let at = area.width.saturating_sub(width_of(&minutes) + 1);
                    put(buffer, area, (at, row), &minutes, theme.muted);
                }
                if *place == selected {
                    let line = Rect { y: area.y + row, height: 1, ..area };
                    paint(buffer, line, theme.selected);
                    put(buffer, line, (0, 0), &Shown::line(look.symbols.now), theme.selected);
                }
            }
        }
    }
}
