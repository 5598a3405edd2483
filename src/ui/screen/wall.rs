//! The wall: large, quiet, and nothing on it that is not for everybody.

pub(in crate::ui::screen) mod about;
mod company;
mod content;

use self::content::Cut;
use crate::domain::agenda::back_at;
use crate::domain::countdown::Pace;
use crate::domain::moment::Moment;
use crate::domain::time;
use crate::domain::wall::Wall;
use crate::domain::words::Mode;
use crate::shown::Shown;
use crate::ui::frame::{below, blank, passage, split_bottom};
use crate::ui::prose;
use crate::ui::theme::Look;
use crate::ui::widgets::bar::Bar;
use crate::ui::widgets::big::Big;
use crate::ui::widgets::sentences::Rhythm;
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
    let (rest, foot) = split_bottom(below(inner, 1), 2);
    let rest = purpose(wall, rest, buffer, look);
    let rest = below(next(wall, rest, buffer, look), 1);
    let width = usize::from(rest.width);
    let rest = back(wall, moment, rest, buffer, look);
    let beside_rows = beside_height(wall, width);
    let own = content::rows(wall, width, Rhythm::Airy, look).len();
    let about = about::rows(&wall.about, width, false, look).len();
    let both = own + about + usize::from(own > 0 && about > 0);
    // The question, what to do, the phases and what there is to read have to be seen as well.
    let reading = u16::try_from(both).unwrap_or(u16::MAX);
    let others = beside_rows.saturating_add(reading).saturating_add(6);
    let big = company::big(wall, moment, (rest.width, rest.height.saturating_sub(others)), look);
    let company = company::rows(wall, moment, width, &big, look);
    let big_rows = u16::try_from(big.len()).unwrap_or(u16::MAX).saturating_mul(TALL);
    let company_rows = u16::try_from(company.len()).unwrap_or(u16::MAX);
    // What people have to read comes first; the question takes what is left, and never less than a line.
    let wanted = [reading, beside_rows, big_rows, company_rows];
    let wanted = wanted.into_iter().fold(0, u16::saturating_add);
    let rest = prompt(wall, wanted, rest, buffer, look);
    let rest = beside(wall, moment, below(rest, 1), buffer, look);
    let rest = below(rest, u16::from(both > 0 || !company.is_empty()));
    let rest = company::draw_big(&big, rest, buffer, look);
    // Who is with whom stays to be seen, however much is said.
    let kept_free = reading.min(rest.height / 2);
    let height = company_rows.min(rest.height.saturating_sub(kept_free));
    let set = |width| company::rows(wall, moment, width, &big, look);
    content::draw(&set, Cut::Last, Rect { height, ..rest }, buffer, look);
    let rest = below(rest, height + u16::from(height > 0 && kept_free > 0));
    let rest = subjects(wall, (about, own), rest, buffer, look);
    let cut = if wall.entries.is_empty() { Cut::Last } else { Cut::First };
    let is_tight = own > usize::from(rest.height);
    let rhythm = if is_tight { Rhythm::Tight } else { Rhythm::Airy };
    content::draw(&|width| content::rows(wall, width, rhythm, look), cut, rest, buffer, look);
    clock(wall, moment, foot, buffer, look);
}

/// In a break, when everybody is back: what people look up for.
fn back(wall: &Wall, moment: Moment, area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    if wall.mode != Mode::Break {
        return area;
    }
    let back = back_at(moment.wall, wall.allotted, wall.elapsed(moment.wall));
    let text = time::clock(back);
    put(buffer, area, (0, 0), &Shown::line("Back at"), look.theme.muted);
    let style = look.theme.strong;
    below(Big { text: &text, style, is_small: false }.draw(below(area, 1), buffer, look), 1)
}

/// What the step talks about, as far as what is gathered in it leaves room; gives what is left
/// below. Where not all of it fits, each thing has a line.
fn subjects(
    wall: &Wall,
    (about, own): (usize, usize),
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Rect {
    let height = usize::from(area.height);
    let own = if own == 0 { 0 } else { own.min(height / 2) + 1 };
    let room = height.saturating_sub(own);
    if about == 0 || room == 0 {
        return area;
    }
    let is_brief = about > room;
    let set = |width| about::rows(&wall.about, width, is_brief, look);
    let wanted = if is_brief { set(usize::from(area.width)).len() } else { about };
    let rows = u16::try_from(wanted.min(room)).unwrap_or(area.height);
    content::draw(&set, Cut::Last, Rect { height: rows, ..area }, buffer, look);
    below(area, rows + u16::from(own > 0))
}

/// What all of it is for, where that has been said.
fn purpose(wall: &Wall, area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    if wall.purpose.is_empty() {
        return area;
    }
    let text = format!("Purpose {} {}", look.symbols.between, wall.purpose);
    passage(&text, look.theme.muted, 2, area, buffer, look)
}

/// When people meet next, where that has been said.
fn next(wall: &Wall, area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    if wall.next.is_empty() {
        return area;
    }
    let text = format!("We meet next {} {}", look.symbols.between, wall.next);
    passage(&text, look.theme.accent, 1, area, buffer, look)
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

/// The question, in big letters where they leave room for what belongs below.
fn prompt(wall: &Wall, wanted: u16, area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    let style = look.theme.strong;
    let across = usize::from(area.width) / LETTER;
    let rows = prose::wrap(&wall.prompt, across.max(1));
    let is_plain = wall.prompt.chars().all(|letter| letter.is_ascii() || letter == '\'');
    let needed = u16::try_from(rows.len()).unwrap_or(u16::MAX).saturating_mul(TALL);
    let room = area.height.saturating_sub(wanted.saturating_add(2));
    if !is_plain || look.symbols.is_ascii() || needed > room {
        return passage(&wall.prompt, style, area.height, area, buffer, look);
    }
    let mut rest = area;
    for row in &rows {
        rest = Big { text: row.as_str(), style, is_small: true }.draw(rest, buffer, look);
    }
    rest
}

/// Whether the short lines beside the question are still needed: once there is something to read,
/// the room knows what it was asked.
fn has_points(wall: &Wall) -> bool {
    // So it does once groups or a table stand there.
    let is_grouped = !wall.together.is_empty() || wall.grid.is_some();
    let has_room = wall.earlier.is_empty() && wall.entries.is_empty() && wall.tallies.is_empty();
    // Numbers that are talked about are read row by row, and take many.
    let has_rows = wall.about.iter().any(|one| !one.tallies.is_empty() || one.grid.is_some());
    !wall.points.is_empty() && has_room && !is_grouped && !has_rows
}

fn beside_height(wall: &Wall, width: usize) -> u16 {
    const MOST: usize = 20;
    let points: usize = match has_points(wall) {
        true => wall.points.iter().map(|point| prose::height(point, width, 2)).sum::<usize>() + 1,
        false => 0,
    };
    let instruction = prose::height(&wall.instruction, width, 2);
    let leader = usize::from(!wall.led_by.is_empty());
    u16::try_from((points + instruction + leader + 1).min(MOST)).unwrap_or(0)
}

fn beside(wall: &Wall, moment: Moment, area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    let mut rest = area;
    if has_points(wall) {
        for point in &wall.points {
            let text = format!("{} {point}", look.symbols.bullet);
            rest = passage(&text, look.theme.text, 2, rest, buffer, look);
        }
        rest = below(rest, 1);
    }
    let phase = wall.together.phase(wall.elapsed(moment.wall)).map(|(_, phase)| phase);
    let of_phase = phase.map(|phase| phase.instruction.as_str()).filter(|text| !text.is_empty());
    let text = of_phase.unwrap_or(&wall.instruction);
    rest = passage(text, look.theme.accent, 2, rest, buffer, look);
    if wall.led_by.is_empty() {
        return rest;
    }
    passage(&format!("Led by {}", wall.led_by), look.theme.muted, 1, rest, buffer, look)
}

fn clock(wall: &Wall, moment: Moment, area: Rect, buffer: &mut Buffer, look: &Look) {
    let elapsed = wall.elapsed(moment.wall);
    let of_step = (elapsed, wall.allotted);
    let phase = wall.together.phase(elapsed);
    // What people need to know is how long they have for what they are doing.
    let (elapsed, allotted) = phase.map_or(of_step, |(now, _)| (now.ran, now.allotted));
    let pace = Pace::of(allotted, elapsed);
    let style = look.theme.clock(pace, look.theme.strong);
    let seconds = allotted.as_secs().abs_diff(elapsed.as_secs());
    let sign = if pace == Pace::Over { "+" } else { "" };
    let remark = if wall.since.is_none() { "stopped" } else { pace.words() };
    let text = format!("{sign}{}:{:02}", seconds / 60, seconds % 60);
    let text = if remark.is_empty() { text } else { format!("{text}  {remark}") };
    let column = put(buffer, area, (0, 0), &Shown::line(&text), style) + 2;
    let bar =
        Rect { x: area.x + column, width: area.width.saturating_sub(column), height: 1, ..area };
    Bar { done: elapsed.as_secs(), whole: wall.allotted.as_secs(), pace }.draw(bar, buffer, look);
}
