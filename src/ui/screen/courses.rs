//! How something went on over the sessions, over the page of one of them.

use crate::app::courses::Courses;
use crate::app::msg::Extent;
use crate::domain::thread::{Course, Station};
use crate::domain::words::EntryKind;
use crate::shown::Shown;
use crate::ui::frame::{below, split_bottom};
use crate::ui::prose;
use crate::ui::theme::Look;
use crate::ui::view::Drawn;
use crate::ui::widgets::list::List;
use crate::ui::widgets::overlay::Overlay;
use crate::ui::widgets::{first_around, paint, put};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// The widest the box is inside, in columns.
const WIDEST: u16 = 96;

/// The rows of words that a station has at most.
const WORDS: usize = 3;

/// Draws the list, or the one that is read.
pub fn draw(courses: &Courses, area: Rect, buffer: &mut Buffer, look: &Look) -> Drawn {
    let columns = WIDEST.min(area.width.saturating_sub(8));
    let extent = match (courses.station, courses.course()) {
        (Some(station), Some(course)) => draw_course(course, station, columns, area, buffer, look),
        _ => draw_list(courses, columns, area, buffer, look),
    };
    Drawn { cursor: None, extent }
}

fn draw_list(
    courses: &Courses,
    columns: u16,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Extent {
    const KIND: usize = 12;
    let theme = &look.theme;
    let rows = u16::try_from(courses.all.len()).unwrap_or(u16::MAX).saturating_add(2);
    let at_least = (columns, rows.min(area.height.saturating_sub(6)));
    let inner = Overlay { title: "What goes on", body: &[], at_least }.draw(area, buffer, look);
    let (body, foot) = split_bottom(inner, 1);
    let body = Rect { height: body.height.saturating_sub(1), ..body };
    let row = |number: usize, width: u16| {
        let Some(course) = courses.all.get(number) else { return Line::default() };
        let stands = Shown::line(&standing(course, look));
        let room = usize::from(width).saturating_sub(KIND + stands.width() + 3);
        let text = Shown::line(&course.text).cut(room);
        let gap = room.saturating_sub(text.width()) + 2;
        Line::from(vec![
            Span::styled(format!("{:<KIND$}", course.kind.label()), theme.muted),
            Span::styled(text.into_string(), theme.text),
            Span::styled(format!("{}{stands}", " ".repeat(gap)), theme.muted),
        ])
    };
    List { len: courses.all.len(), selected: Some(courses.selected), first: None, row: &row }
        .draw(body, buffer, look);
    let keys = Shown::line("Enter how it went on   Esc back");
    put(buffer, foot, (0, 0), &keys, theme.muted);
    Extent { page: usize::from(body.height), rows: courses.all.len(), ..Extent::default() }
}

/// How it stands, and what is waited for.
fn standing(course: &Course, look: &Look) -> String {
    let before = match course.kind {
        EntryKind::Experiment => "look on",
        _ => course.kind.due_words(),
    };
    let due = course.due.map(|due| format!("{before} {}", look.dates.day(due)));
    let parts: Vec<String> = course.stands.clone().into_iter().chain(due).collect();
    parts.join(", ")
}

fn draw_course(
    course: &Course,
    selected: usize,
    columns: u16,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Extent {
    let theme = &look.theme;
    let width = usize::from(columns.saturating_sub(3));
    let blocks: Vec<Vec<Shown>> =
        course.stations.iter().map(|station| words(station, width)).collect();
    let heights: Vec<usize> = blocks.iter().map(|block| block.len() + 2).collect();
    let owner = course.owner.as_ref().map_or_else(String::new, |owner| format!(" · {owner}"));
    let stands = Some(standing(course, look)).filter(|stands| !stands.is_empty());
    let stands = stands.map_or_else(String::new, |stands| format!(" · {stands}"));
    let title = format!("{}{owner}{stands}", course.kind.label());
    let rows = u16::try_from(heights.iter().sum::<usize>() + 1).unwrap_or(u16::MAX);
    let at_least = (columns, rows.min(area.height.saturating_sub(4)));
    let inner = Overlay { title: &title, body: &[], at_least }.draw(area, buffer, look);
    let (body, foot) = split_bottom(inner, 1);
    let tallest = heights.iter().copied().max().unwrap_or(1);
    let page = (usize::from(body.height) / tallest).max(1);
    let first = first_around(selected, page, blocks.len());
    let mut rest = body;
    for (place, block) in blocks.iter().enumerate().skip(first) {
        let Some(station) = course.stations.get(place) else { break };
        draw_station(station, block, place == selected, rest, buffer, look);
        rest = below(rest, u16::try_from(block.len() + 2).unwrap_or(u16::MAX));
    }
    let keys = Shown::line("Enter read it there   Esc back");
    put(buffer, foot, (0, 0), &keys, theme.muted);
    Extent { page, rows: blocks.len(), ..Extent::default() }
}

fn words(station: &Station, width: usize) -> Vec<Shown> {
    let (rows, _) = prose::wrap_first(&station.words, width, WORDS);
    rows
}

fn draw_station(
    station: &Station,
    block: &[Shown],
    is_selected: bool,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) {
    let theme = &look.theme;
    let line = Rect { height: area.height.min(1), ..area };
    let day = format!("{}  ", look.dates.day_in_column(station.at.date_naive()));
    let column = put(buffer, line, (3, 0), &Shown::line(&day), theme.muted);
    let room = usize::from(area.width.saturating_sub(column));
    put(buffer, line, (column, 0), &Shown::line(&station.title).cut(room), theme.strong);
    if is_selected {
        paint(buffer, line, theme.selected);
        put(buffer, line, (1, 0), &Shown::line(look.symbols.now), theme.selected);
    }
    for (row, words) in (1..area.height).zip(block) {
        put(buffer, area, (3, row), words, theme.text);
    }
}
