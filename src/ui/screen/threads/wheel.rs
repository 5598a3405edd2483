//! All that was scored together, as a wheel: the last time against the first.

use crate::domain::time::Time;
use crate::domain::trend::{Scored, Wheel};
use crate::shown::Shown;
use crate::ui::theme::Look;
use crate::ui::widgets::{put, width_of};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Color;
use ratatui::symbols::Marker;
use ratatui::widgets::Widget;
use ratatui::widgets::canvas::{Canvas, Circle, Line, Points};
use std::f64::consts::TAU;

/// The smallest area in which a wheel can be read.
const LEAST: (u16, u16) = (38, 18);
/// How far out the numbers of the spokes stand.
const RIM: f64 = 1.14;
/// The dashes of a side of the shape of the first time, from where to where on it.
const DASHES: [(f64, f64); 4] = [(0.0, 0.14), (0.28, 0.42), (0.56, 0.70), (0.84, 0.98)];
/// How far from the middle the lowest number is: in the middle all spokes would be one point.
const CORE: f64 = 0.15;

/// Draws the wheel where there is room for it; a spoke that is selected has its number in front.
pub(super) fn draw(wheel: &Wheel, selected: usize, area: Rect, buffer: &mut Buffer, look: &Look) {
    if area.width < LEAST.0 || area.height < LEAST.1 || look.symbols.is_ascii() {
        return;
    }
    // A letter is about twice as high as it is wide.
    let rows = area.height.saturating_sub(4).min((area.width / 2).max(1));
    let columns = (rows * 2).min(area.width);
    let square = Rect {
        x: area.x + (area.width - columns) / 2,
        y: area.y + 1,
        width: columns,
        height: rows,
    };
    let count = wheel.spokes.len();
    let ends: Vec<(f64, f64)> = (0..count).map(|place| direction(place, count)).collect();
    let at = |scored: Option<&Scored>, (x, y): (f64, f64)| {
        let share = scored.and_then(|scored| Some(scored.share(scored.mean()?)));
        share.map(|share| out(share, (x, y)))
    };
    let spokes = || wheel.spokes.iter().zip(&ends);
    let first: Vec<_> =
        spokes().filter_map(|(spoke, end)| at(spoke.first.as_ref(), *end)).collect();
    let last: Vec<_> = spokes().filter_map(|(spoke, end)| at(Some(&spoke.last), *end)).collect();
    let faint = look.theme.rule.fg.unwrap_or(Color::Reset);
    let muted = look.theme.muted.fg.unwrap_or(Color::Reset);
    let strong = look.theme.accent_strong.fg.unwrap_or(Color::Reset);
    Canvas::default()
        .marker(Marker::Braille)
        .x_bounds([-1.25, 1.25])
        .y_bounds([-1.25, 1.25])
        .paint(|context| {
            context.draw(&Points { coords: &scale(wheel, &ends), color: faint });
            context.draw(&Circle { x: 0.0, y: 0.0, radius: 1.0, color: faint });
            context.layer();
            for ((ax, ay), (bx, by)) in sides(&first) {
                let along = |share: f64| (ax + (bx - ax) * share, ay + (by - ay) * share);
                for (from, to) in DASHES.map(|(from, to)| (along(from), along(to))) {
                    context.draw(&Line::new(from.0, from.1, to.0, to.1, muted));
                }
            }
            context.layer();
            for (from, to) in sides(&last) {
                context.draw(&Line::new(from.0, from.1, to.0, to.1, strong));
            }
        })
        .render(square.intersection(buffer.area), buffer);
    for (number, end) in ends.iter().enumerate() {
        let style = if number == selected { look.theme.selected } else { look.theme.strong };
        let text = Shown::line(&format!("{}", number + 1));
        put(buffer, square, cell(square, (end.0 * RIM, end.1 * RIM), &text), &text, style);
    }
    legend(wheel, area, rows, buffer, look);
}

/// What the two shapes are.
fn legend(wheel: &Wheel, area: Rect, rows: u16, buffer: &mut Buffer, look: &Look) {
    let day = |at: Time| look.dates.short_day(at.date_naive());
    let mut text = format!("line: {}", day(wheel.last.at));
    if wheel.first.session != wheel.last.session {
        text = format!("dashes: {}   {text}", day(wheel.first.at));
    }
    for (row, text) in (rows + 1..).zip([text.as_str(), "further out is higher"]) {
        let text = Shown::line(text).cut(area.width.into());
        let column = area.width.saturating_sub(width_of(&text)) / 2;
        put(buffer, area, (column, row), &text, look.theme.muted);
    }
}

/// Where a spoke points, the first one up, then as a clock goes.
fn direction(place: usize, count: usize) -> (f64, f64) {
    let part = |number: usize| f64::from(u32::try_from(number).unwrap_or(0));
    let angle = TAU / 4.0 - TAU * part(place) / part(count.max(1));
    (angle.cos(), angle.sin())
}

/// The sides of a shape.
fn sides(corners: &[(f64, f64)]) -> impl Iterator<Item = ((f64, f64), (f64, f64))> {
    corners.iter().copied().zip(corners.iter().copied().cycle().skip(1))
}

/// The numbers of the scale on each spoke, as points.
fn scale(wheel: &Wheel, ends: &[(f64, f64)]) -> Vec<(f64, f64)> {
    const MOST: i64 = 10;
    let Some((low, high)) = wheel.spokes.first().map(|spoke| spoke.last.scale()) else {
        return Vec::new();
    };
    let steps = i32::try_from((high - low).clamp(1, MOST)).unwrap_or(1);
    let shares = || (0..=steps).map(|step| f64::from(step) / f64::from(steps));
    ends.iter().flat_map(|end| shares().map(|share| out(share, *end))).collect()
}

/// The point so far out on a spoke.
fn out(share: f64, (x, y): (f64, f64)) -> (f64, f64) {
    let far = CORE + (1.0 - CORE) * share;
    (x * far, y * far)
}

/// The cell of a point, so that a text has its middle there.
fn cell(square: Rect, (x, y): (f64, f64), text: &Shown) -> (u16, u16) {
    let share = |at: f64| (at + 1.25) / 2.5;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "inside the square"
    )]
    let whole = |at: f64, size: u16| (at.clamp(0.0, 1.0) * f64::from(size)) as u16;
    let column = whole(share(x), square.width).saturating_sub(width_of(text) / 2);
    (column, whole(1.0 - share(y), square.height).min(square.height.saturating_sub(1)))
}
