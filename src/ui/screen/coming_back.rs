//! Coming back, over Home or a page: what to come back to, and below it the days.

use crate::app::coming_back::{ComingBack, Item, days, items};
use crate::app::model::Model;
use crate::app::msg::Extent;
use crate::domain::moment::Moment;
use crate::shown::Shown;
use crate::ui::frame::{below, paragraph, split_bottom};
use crate::ui::theme::Look;
use crate::ui::view::Drawn;
use crate::ui::widgets::overlay::Overlay;
use crate::ui::widgets::{first_around, paint, put, width_of};
use chrono::{Datelike, Months, NaiveDate};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The widest it is, in columns.
const WIDTH: u16 = 84;
/// The most rows it has.
const ROWS: u16 = 28;
/// The columns before what an item says.
const LEAD: u16 = 31;

/// Draws it.
pub fn draw(
    model: &Model,
    back: &ComingBack,
    moment: Moment,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Drawn {
    let theme = &look.theme;
    let today = moment.wall.date_naive();
    let items = items(model, back, today);
    let most = ROWS.min(area.height.saturating_sub(4));
    let months = if most >= ROWS { 6 } else { 3 };
    // As high as what it holds: the list, the months below it, and the keys.
    let height = rows_of(&items).saturating_add(months + 6).min(most);
    let size = (WIDTH.min(area.width.saturating_sub(6)), height);
    let inner =
        Overlay { title: "Coming back", body: &[], at_least: size }.draw(area, buffer, look);
    let (body, foot) = split_bottom(inner, 1);
    put(buffer, foot, (0, 0), &Shown::line("Enter read it   Esc back"), theme.muted);
    let (body, calendar) = split_bottom(body, months + 2);
    draw_days(model, today, months, calendar, buffer, look);
    if back.recalled.is_none() {
        put(buffer, body, (0, 0), &Shown::line("reading…"), theme.muted);
    } else if items.is_empty() {
        let text = "Nothing yet of a week, a month, a quarter or a year ago. A line with #promise \
            is kept here as a promise to yourself, a question with #carry as one you carry.";
        paragraph(text, theme.muted, 4, body, buffer);
    } else {
        list(&items, back.selected, body, buffer, look);
    }
    let extent = Extent { page: usize::from(body.height), rows: items.len(), ..Extent::default() };
    Drawn { cursor: None, extent }
}

/// How many rows the list takes: one for each, and two for each heading; some words where it is empty.
fn rows_of(items: &[Item]) -> u16 {
    const WORDS: u16 = 4;
    let headings = items.chunk_by(|one, other| one.heading == other.heading).count();
    u16::try_from(items.len() + 2 * headings).unwrap_or(u16::MAX).max(WORDS)
}

fn list(items: &[Item], selected: usize, area: Rect, buffer: &mut Buffer, look: &Look) {
    let theme = &look.theme;
    let selected = selected.min(items.len().saturating_sub(1));
    let mut rows: Vec<Option<usize>> = Vec::new();
    let mut headings = Vec::new();
    for (place, item) in items.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|before| items.get(before));
        if before.is_none_or(|before| before.heading != item.heading) {
            if !rows.is_empty() {
                rows.push(None);
            }
            headings.push((rows.len(), item.heading));
            rows.push(None);
        }
        rows.push(Some(place));
    }
    let focus = rows.iter().position(|row| *row == Some(selected)).unwrap_or(0);
    let first = first_around(focus, usize::from(area.height), rows.len());
    for (line, number) in (0..area.height).zip(first..rows.len()) {
        let place = Rect { height: 1, ..below(area, line) };
        if let Some((_, heading)) = headings.iter().find(|(row, _)| *row == number) {
            put(buffer, place, (0, 0), &Shown::line(heading), theme.muted);
        }
        let Some(item) = rows.get(number).copied().flatten().and_then(|at| items.get(at)) else {
            continue;
        };
        put(
            buffer,
            place,
            (2, 0),
            &Shown::line(&item.lead).cut(usize::from(LEAD - 3)),
            theme.muted,
        );
        let room = usize::from(place.width.saturating_sub(LEAD));
        put(buffer, place, (LEAD, 0), &Shown::line(&item.text).cut(room), theme.text);
        if rows.get(number) == Some(&Some(selected)) {
            paint(buffer, place, theme.selected);
            put(buffer, place, (0, 0), &Shown::line(look.symbols.now), theme.selected);
        }
    }
}

/// The days of the last months, a mark on each on which a page was begun.
fn draw_days(
    model: &Model,
    today: NaiveDate,
    months: u16,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) {
    let theme = &look.theme;
    let days = days(model);
    put(buffer, area, (0, 0), &Shown::line("Days on which I wrote"), theme.muted);
    for row in 0..months {
        let back = Months::new(u32::from(months - 1 - row));
        let Some(first) = today.with_day(1).and_then(|day| day.checked_sub_months(back)) else {
            continue;
        };
        let name = Shown::line(&look.dates.short_month(first));
        put(buffer, area, (2, row + 1), &name, theme.muted);
        let mut column = 2 + width_of(&name) + 2;
        for day in first.iter_days().take_while(|day| day.month() == first.month()) {
            if day > today {
                break;
            }
            let (sign, style) = match days.contains(&day) {
                true => (look.symbols.mark, theme.accent),
                false => (look.symbols.between, theme.muted),
            };
            put(buffer, area, (column, row + 1), &Shown::line(sign), style);
            column += 2;
        }
    }
}
