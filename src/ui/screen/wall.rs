//! The wall: large, quiet, and nothing on it that is not for everybody.

use crate::domain::moment::Moment;
use crate::domain::wall::{Wall, WallEntry};
use crate::shown::Shown;
use crate::ui::frame::{below, blank, passage, split_bottom};
use crate::ui::prose;
use crate::ui::theme::Look;
use crate::ui::widgets::bar::Bar;
use crate::ui::widgets::big::Big;
use crate::ui::widgets::{put, width_of};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The columns of one big letter.
const LETTER: usize = 4;
/// The rows of one big letter.
const TALL: u16 = 4;
/// The columns left free at either side.
const MARGIN: u16 = 4;

/// Draws the wall, or why there is none.
pub fn draw(
    wall: Option<&Wall>,
    fault: &str,
    moment: Moment,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) {
    blank(area, buffer, look);
    let inner = Rect {
        x: area.x + MARGIN.min(area.width / 4),
        width: area.width.saturating_sub(2 * MARGIN.min(area.width / 4)),
        ..below(area, 1)
    };
    let Some(wall) = wall else {
        let text = if fault.is_empty() {
            "No workshop is running. The wall follows as soon as one does."
        } else {
            fault
        };
        passage(text, look.theme.muted, 4, below(inner, inner.height / 3), buffer, look);
        return;
    };
    head(wall, inner, buffer, look);
    let (rest, foot) = split_bottom(below(inner, 2), 2);
    let rest = prompt(wall, rest, buffer, look);
    let rest = beside(wall, below(rest, 1), buffer, look);
    entries(wall, below(rest, 1), buffer, look);
    clock(wall, moment, foot, buffer, look);
}

fn head(wall: &Wall, area: Rect, buffer: &mut Buffer, look: &Look) {
    let theme = &look.theme;
    let place = Shown::line(&format!("step {} of {}", wall.step, wall.steps));
    let column = area.width.saturating_sub(width_of(&place));
    let title = format!("{} {} {}", wall.title, look.symbols.between, wall.journal);
    let title = Shown::line(&title).cut(usize::from(column.saturating_sub(2)));
    put(buffer, area, (0, 0), &title, theme.muted);
    put(buffer, area, (column, 0), &place, theme.muted);
}

/// The question, in big letters where they fit into half of the wall.
fn prompt(wall: &Wall, area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    let style = look.theme.strong;
    let across = usize::from(area.width) / LETTER;
    let rows = prose::wrap(&wall.prompt, across.max(1));
    let is_plain = wall.prompt.chars().all(|letter| letter.is_ascii() || letter == '\'');
    let needed = u16::try_from(rows.len()).unwrap_or(u16::MAX).saturating_mul(TALL);
    let room = area.height / if wall.entries.is_empty() { 1 } else { 2 };
    if !is_plain || look.symbols.is_ascii() || needed.saturating_add(4) > room {
        return passage(&wall.prompt, style, area.height, area, buffer, look);
    }
    let mut rest = area;
    for row in &rows {
        rest = Big { text: row.as_str(), style, is_small: true }.draw(rest, buffer, look);
    }
    rest
}

fn beside(wall: &Wall, area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    let mut rest = area;
    for point in &wall.points {
        let text = format!("{} {point}", look.symbols.bullet);
        rest = passage(&text, look.theme.text, 2, rest, buffer, look);
    }
    if !wall.points.is_empty() {
        rest = below(rest, 1);
    }
    passage(&wall.instruction, look.theme.accent, 2, rest, buffer, look)
}

/// As many of the last entries as there is room for.
fn entries(wall: &Wall, area: Rect, buffer: &mut Buffer, look: &Look) {
    let theme = &look.theme;
    if area.height == 0 {
        return;
    }
    if wall.hidden > 0 {
        let noun = if wall.hidden == 1 { "has" } else { "have" };
        let text = format!("{} {noun} given; nobody sees it yet", wall.hidden);
        put(buffer, area, (0, 0), &Shown::line(&text), theme.muted);
        return;
    }
    let width = usize::from(area.width).saturating_sub(2);
    let rows_of = |entry: &WallEntry| prose::wrap(&line_of(entry), width.max(8));
    let mut fitting: Vec<Vec<Shown>> = Vec::new();
    let mut used = 0;
    for entry in wall.entries.iter().rev() {
        let rows = rows_of(entry);
        if used + rows.len() > usize::from(area.height) {
            break;
        }
        used += rows.len();
        fitting.push(rows);
    }
    let mut row = 0;
    for rows in fitting.iter().rev() {
        for (number, text) in rows.iter().enumerate() {
            if number == 0 {
                put(buffer, area, (0, row), &Shown::line(look.symbols.bullet), theme.accent);
            }
            put(buffer, area, (2, row), text, theme.text);
            row += 1;
        }
    }
}

fn line_of(entry: &WallEntry) -> String {
    let kind = if entry.kind.is_empty() { String::new() } else { format!("{}: ", entry.kind) };
    let by = if entry.by.is_empty() { String::new() } else { format!("{}: ", entry.by) };
    format!("{by}{kind}{}", entry.text)
}

fn clock(wall: &Wall, moment: Moment, area: Rect, buffer: &mut Buffer, look: &Look) {
    let elapsed = wall.elapsed(moment.wall).as_secs();
    let allotted = wall.allotted.as_secs();
    let is_late = elapsed > allotted;
    let style = if is_late { look.theme.late } else { look.theme.strong };
    let seconds = allotted.abs_diff(elapsed);
    let sign = if is_late { "+" } else { "" };
    let text = format!("{sign}{}:{:02}", seconds / 60, seconds % 60);
    let column = put(buffer, area, (0, 0), &Shown::line(&text), style) + 2;
    let bar =
        Rect { x: area.x + column, width: area.width.saturating_sub(column), height: 1, ..area };
    Bar { done: elapsed, whole: allotted, is_late }.draw(bar, buffer, look);
}
