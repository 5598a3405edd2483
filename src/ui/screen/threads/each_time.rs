//! Everything that was scored, side by side: a small chart each, in which time runs alike.

use crate::app::screen::threads::row::{Drawing, Row};
use crate::app::screen::threads::scores;
use crate::domain::thread::Source;
use crate::domain::trend::{Scored, Series};
use crate::shown::Shown;
use crate::ui::frame::below;
use crate::ui::theme::Look;
use crate::ui::widgets::spread::Spread;
use crate::ui::widgets::{first_around, paint, put, width_of};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The fewest columns of a chart: a name should not be cut.
const NARROWEST: u16 = 38;
/// The columns between the days of two sessions, however soon one followed the other.
const APART: u16 = 2;
/// The columns of a day below a chart.
const DAY: u16 = 8;
/// The rows of the days below a column of charts.
const DAYS: u16 = 2;

/// Draws as many charts as there is room for, the selected one among them; gives how many that are.
pub(super) fn draw(
    rows: &[Row],
    selected: usize,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> usize {
    let all: Vec<&Series> = rows
        .iter()
        .filter_map(|row| match &row.drawing {
            Some(Drawing::EachTime(series)) => Some(series),
            _ => None,
        })
        .collect();
    let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let days = scores::days(rows);
    let across = (area.width / NARROWEST).max(1);
    let width = area.width / across;
    let room = width.saturating_sub(Spread::MARGIN + DAY + 1);
    let most = usize::from(room / APART) + 1;
    let days: Vec<&Source> = days.iter().skip(days.len().saturating_sub(most)).collect();
    let at = places(&days, room);
    let charts: Vec<Vec<(u16, &Scored)>> = all.iter().map(|one| times(one, &days, &at)).collect();
    let high = |times: &Vec<(u16, &Scored)>| Spread { times }.height();
    let height = charts.iter().map(high).max().unwrap_or(1) + 2;
    let down = (area.height.saturating_sub(DAYS) / height).max(1);
    let (across, down) = (usize::from(across), usize::from(down));
    let lines = all.len().div_ceil(across);
    let first = first_around(selected / across, down, lines) * across;
    let seen = all.iter().zip(&charts).enumerate().skip(first).take(across * down);
    let mut used = 0;
    for (place, (series, times)) in seen {
        let number = u16::try_from(place - first).unwrap_or(0);
        let columns = u16::try_from(across).unwrap_or(1);
        let (line, column) = (number / columns, number % columns);
        let chart = Rect {
            x: area.x + column * width,
            y: area.y + line * height,
            width: width.saturating_sub(1),
            height: height.min(area.height.saturating_sub(line * height)),
        };
        used = used.max(line + 1);
        name(series, place == selected, chart, buffer, look);
        Spread { times }.draw(below(inner(chart), 1), buffer, look);
    }
    for column in 0..u16::try_from(across).unwrap_or(1) {
        let axis = Rect { x: area.x + column * width, width: width.saturating_sub(1), ..area };
        let axis = below(inner(axis), (used * height).saturating_sub(1));
        self::days(&days, &at, axis, buffer, look);
    }
    more(first, across * down, all.len(), area, buffer, look);
    across * down
}

fn inner(chart: Rect) -> Rect {
    Rect { x: chart.x + 2, width: chart.width.saturating_sub(2), ..chart }
}

/// What a thing is called, above its chart.
fn name(series: &Series, is_selected: bool, chart: Rect, buffer: &mut Buffer, look: &Look) {
    let text = Shown::line(&series.item).cut(usize::from(chart.width.saturating_sub(2)));
    put(buffer, chart, (2, 0), &text, look.theme.strong);
    if is_selected {
        paint(buffer, Rect { height: 1, ..chart }, look.theme.selected);
        put(buffer, chart, (0, 0), &Shown::line(look.symbols.now), look.theme.selected);
    }
}

/// One thing on the days of all.
fn times<'a>(series: &'a Series, days: &[&Source], at: &[u16]) -> Vec<(u16, &'a Scored)> {
    let on =
        |day: &Source| series.times.iter().rfind(|scored| scored.source.session == day.session);
    days.iter().zip(at).filter_map(|(day, at)| Some((*at, on(day)?))).collect()
}

/// The columns of some days, as far apart as they are in time, and never closer than can be read.
pub(super) fn places(days: &[&Source], room: u16) -> Vec<u16> {
    let number = |day: &&Source| day.at.timestamp();
    let (Some(first), Some(last)) = (days.first().map(number), days.last().map(number)) else {
        return Vec::new();
    };
    let all = i128::from(last - first).max(1);
    let mut places: Vec<u16> = days
        .iter()
        .map(|day| {
            let place = i128::from(number(day) - first).max(0) * i128::from(room) / all;
            u16::try_from(place).unwrap_or(room).min(room)
        })
        .collect();
    let mut least = 0;
    for place in &mut places {
        *place = (*place).max(least);
        least = *place + APART;
    }
    let mut most = room;
    for place in places.iter_mut().rev() {
        *place = (*place).min(most);
        most = place.saturating_sub(APART);
    }
    places
}

/// The days below their columns, in two rows; those for which there is no room are left out, never
/// the first or the last.
pub(super) fn days(days: &[&Source], at: &[u16], area: Rect, buffer: &mut Buffer, look: &Look) {
    let Some(last) = at.last() else { return };
    let mut free = 0;
    for (day, at) in days.iter().zip(at) {
        if *at < free || (at != last && at + DAY > *last) {
            continue;
        }
        free = at + DAY;
        let words = look.dates.in_two(day.at.date_naive());
        for (row, word) in (0..area.height.min(DAYS)).zip(&words) {
            put(buffer, area, (Spread::MARGIN + at, row), &Shown::line(word), look.theme.muted);
        }
    }
}

/// That there is more above or below.
fn more(first: usize, shown: usize, all: usize, area: Rect, buffer: &mut Buffer, look: &Look) {
    let last = area.height.saturating_sub(1);
    let signs = [(first > 0, look.symbols.up), (first + shown < all, look.symbols.down)];
    let signs: Vec<&str> = signs.into_iter().filter(|(is, _)| *is).map(|(_, sign)| sign).collect();
    if !signs.is_empty() {
        let to = (first + shown).min(all);
        let text = Shown::line(&format!("{} {} to {to} of {all}", signs.join(" "), first + 1));
        let width = width_of(&text);
        put(buffer, area, (area.width.saturating_sub(width), last), &text, look.theme.muted);
    }
}

#[cfg(test)]
mod tests {
    use super::{APART, places};
    use crate::domain::id::Id;
    use crate::domain::thread::Source;
    use crate::domain::time;
    use proptest::prelude::*;

    proptest! {
        /// Whenever people met, no day hides another, and none is outside the chart.
        #[test]
        fn days_stand_in_their_order_and_apart(
            mut hours in prop::collection::vec(0..20_000_i64, 1..16),
            room in 30..80_u16,
        ) {
            hours.sort_unstable();
            let first = time::from_text("2025-01-01T10:00:00+00:00").unwrap();
            let days: Vec<Source> = hours
                .iter()
                .map(|hours| Source {
                    session: Id::new(format!("s{hours}")),
                    place: 0,
                    at: first + chrono::TimeDelta::hours(*hours),
                    title: String::new(),
                })
                .collect();
            let places = places(&days.iter().collect::<Vec<_>>(), room);
            prop_assert_eq!(places.len(), days.len());
            prop_assert!(places.windows(2).all(|pair| pair[0] + APART <= pair[1]), "{:?}", places);
            prop_assert!(places.iter().all(|place| *place <= room), "{:?}", places);
        }
    }
}
