//! How one thing was scored, time by time: from the lowest to the highest, and the middle.

use crate::domain::trend::Scored;
use crate::shown::Shown;
use crate::ui::theme::Look;
use crate::ui::widgets::put;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// A line for each time, on the scale that stands at the left.
#[derive(Clone, Copy, Debug)]
pub struct Spread<'a> {
    /// The times, each with the column at which it stands right of the scale.
    pub times: &'a [(u16, &'a Scored)],
}

impl Spread<'_> {
    /// The columns left of the first time.
    pub const MARGIN: u16 = 4;
    /// The columns of a time with its mean beside it, and that it fell.
    pub const TIME: u16 = 5;
    /// The most rows of a chart.
    const MOST: i64 = 7;
    /// The rows of a chart for a scale with more numbers than that.
    const FEW: u16 = 5;

    /// How many rows it takes.
    pub fn height(&self) -> u16 {
        let (low, high) = self.scale();
        let numbers = high - low + 1;
        if numbers > Self::MOST { Self::FEW } else { u16::try_from(numbers.max(1)).unwrap_or(1) }
    }

    fn scale(&self) -> (i64, i64) {
        self.times.first().map_or((1, 5), |(_, scored)| scored.scale())
    }

    /// Draws it.
    pub fn draw(&self, area: Rect, buffer: &mut Buffer, look: &Look) {
        let rows = self.height();
        let (low, high) = self.scale();
        let numbers = (low..=high).rev();
        if high - low < Self::MOST {
            for (row, number) in (0..rows).zip(numbers) {
                label(number, row, area, buffer, look);
            }
        } else {
            label(high, 0, area, buffer, look);
            label(low, rows - 1, area, buffer, look);
        }
        let mut before = None;
        for (place, (at, scored)) in self.times.iter().enumerate() {
            let next = self.times.get(place + 1).map(|(next, _)| *next);
            let has_room = next.is_none_or(|next| next >= at + Self::TIME);
            let mean = scored.mean();
            let fell = before.zip(mean).is_some_and(|(before, mean)| mean < before);
            let beside = match mean {
                Some(mean) if has_room && fell => format!("{mean:.1}{}", look.symbols.down),
                Some(mean) if has_room => format!("{mean:.1}"),
                _ => String::new(),
            };
            time(scored, &beside, rows, Self::MARGIN + at, area, buffer, look);
            before = mean;
        }
    }
}

fn label(number: i64, row: u16, area: Rect, buffer: &mut Buffer, look: &Look) {
    put(buffer, area, (0, row), &Shown::line(&format!("{number:>2}")), look.theme.muted);
}

/// One time: a line over the spread, and the mean on it with what stands beside it.
fn time(
    scored: &Scored,
    beside: &str,
    rows: u16,
    column: u16,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) {
    let Some((low, high, mean)) = scored.three() else { return };
    let row = |number: f64| rows - 1 - scored.row(number, rows);
    let (top, bottom, middle) = (row(high), row(low), row(mean));
    for at in top..=bottom {
        let sign = match at {
            at if top == bottom || (at != top && at != bottom) => look.symbols.upright,
            at if at == top => look.symbols.tee_down,
            _ => look.symbols.tee_up,
        };
        put(buffer, area, (column, at), &Shown::line(sign), look.theme.muted);
    }
    put(buffer, area, (column, middle), &Shown::line(look.symbols.mark), look.theme.accent_strong);
    put(buffer, area, (column + 1, middle), &Shown::line(beside), look.theme.strong);
}
