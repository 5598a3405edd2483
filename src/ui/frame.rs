//! What every screen has around it: a title line, what went wrong, what is said, the keys.

use crate::app::keymap::{self, Binding, Layer};
use crate::app::model::{Model, Saving};
use crate::app::rehearsal::MARK;
use crate::shown::Shown;
use crate::ui::prose;
use crate::ui::theme::Look;
use crate::ui::widgets::footer::Footer;
use crate::ui::widgets::rule::Rule;
use crate::ui::widgets::{paint, put, width_of};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// The columns left free at either side of a page.
pub const MARGIN: u16 = 3;

/// Draws the title line and the rule below it, and what cannot be saved; gives what is left.
pub fn head(
    model: &Model,
    left: &[(&str, Style)],
    right: &[(&str, Style)],
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Rect {
    let line = Rect { height: 1, ..area };
    let right_texts: Vec<(Shown, Style)> =
        right.iter().map(|(text, style)| (Shown::line(text), *style)).collect();
    let right_width: u16 = right_texts.iter().map(|(text, _)| width_of(text)).sum();
    let mark = if model.is_rehearsing() { format!(" {MARK} ") } else { String::new() };
    let mut column = put(buffer, line, (1, 0), &Shown::line(&mark), look.theme.mode_lead_selected);
    column += u16::from(column > 1);
    let room = area.width.saturating_sub(right_width + 3);
    for (text, style) in left {
        let left_over = usize::from(room.saturating_sub(column));
        column = put(buffer, line, (column, 0), &Shown::line(text).cut(left_over), *style);
    }
    let mut column = area.width.saturating_sub(right_width + 1);
    for (text, style) in &right_texts {
        column = put(buffer, line, (column, 0), text, *style);
    }
    let mut rest = below(area, 1);
    Rule::default().draw(rest, buffer, look);
    rest = below(rest, 1);
    warnings(model, rest, buffer, look)
}

/// Draws what cannot be saved or written at the top; gives what is left below.
pub fn warnings(model: &Model, area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    let texts = banners(model);
    texts.iter().fold(area, |rest, text| banner(text, rest, buffer, look))
}

fn banners(model: &Model) -> Vec<String> {
    let mut banners = Vec::new();
    if let Saving::Failed(reason) = &model.saving {
        banners.push(format!(
            "Not saved yet. What you write is held in memory, and saving is tried again every two seconds. {reason}"
        ));
    }
    if let Some(holder) = &model.held_by {
        banners.push(format!("{holder}. This window can read, not write."));
    }
    banners
}

fn banner(text: &str, area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    const ROWS: usize = 3;
    let width = usize::from(area.width.saturating_sub(2));
    let (rows, _) = prose::wrap_first(text, width, ROWS);
    let height = u16::try_from(rows.len()).unwrap_or(0).min(area.height);
    paint(buffer, Rect { height, ..area }, look.theme.error);
    for (row, text) in (0..height).zip(&rows) {
        put(buffer, area, (1, row), text, look.theme.error);
    }
    below(area, height)
}

/// Draws what is said, or else the keys of these layers, at the bottom; gives what is left above.
/// While a box over the screen has the hand, its keys stand there.
pub fn foot(model: &Model, layers: &[Layer], area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    foot_in_rows(model, layers, 1, area, buffer, look)
}

/// The same in as many rows as the keys need, and this many at most.
pub fn foot_in_rows(
    model: &Model,
    layers: &[Layer],
    rows: u16,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Rect {
    draw_foot(model, layers, (rows, &|binding| binding.words), area, buffer, look)
}

/// The same with other words for what some keys do; without any for what cannot be done now.
pub fn foot_in_words(
    model: &Model,
    layers: &[Layer],
    words: Words<'_>,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Rect {
    draw_foot(model, layers, (1, words), area, buffer, look)
}

/// What a key does, in a word or two.
type Words<'a> = &'a dyn Fn(&Binding) -> &'static str;

fn draw_foot(
    model: &Model,
    layers: &[Layer],
    (rows, words): (u16, Words<'_>),
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Rect {
    if let Some(notice) = &model.notice {
        return say(&notice.text, area, buffer, look);
    }
    let on = model.layers();
    let layers = match on.first() {
        Some(Layer::Form | Layer::Confirm | Layer::Unsaved | Layer::Help | Layer::Palette) => {
            on.get(..1).unwrap_or_default()
        }
        _ => layers,
    };
    let mut keys: Vec<(String, &Binding)> = Vec::new();
    for binding in layers.iter().flat_map(|layer| keymap::bindings(*layer)) {
        let Some(key) = binding.keys.first().map(|key| key.label()) else { continue };
        let is_shown = binding.footer && !words(binding).is_empty();
        if is_shown && keys.iter().all(|(known, _)| *known != key) {
            keys.push((key, binding));
        }
    }
    loop {
        let pairs: Vec<(&str, &str)> =
            keys.iter().map(|(key, binding)| (key.as_str(), words(binding))).collect();
        let spare = keys.iter().rposition(|(_, binding)| binding.is_spare);
        let needed = Footer { pairs: &pairs }.rows(area.width);
        match spare.filter(|_| needed > rows) {
            Some(place) => keys.remove(place),
            None => return pairs_in_rows(&pairs, needed.min(rows), area, buffer, look),
        };
    }
}

/// Draws these keys at the bottom; gives what is left above.
pub fn foot_of_pairs(pairs: &[(&str, &str)], area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    pairs_in_rows(pairs, 1, area, buffer, look)
}

fn pairs_in_rows(
    pairs: &[(&str, &str)],
    rows: u16,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Rect {
    let (rest, foot) = split_bottom(area, rows + 1);
    Rule::default().draw(foot, buffer, look);
    Footer { pairs }.draw(below(foot, 1), buffer, look);
    rest
}

fn say(text: &str, area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    const ROWS: usize = 3;
    let width = usize::from(area.width.saturating_sub(2));
    let (rows, _) = prose::wrap_first(text, width, ROWS);
    let height = u16::try_from(rows.len()).unwrap_or(1).max(1);
    let (rest, foot) = split_bottom(area, height + 1);
    Rule::default().draw(foot, buffer, look);
    for (row, text) in (1..=height).zip(&rows) {
        put(buffer, foot, (1, row), text, look.theme.accent);
    }
    rest
}

/// Takes away what is in an area, down to the ground.
pub fn blank(area: Rect, buffer: &mut Buffer, look: &Look) {
    for position in area.intersection(buffer.area).positions() {
        if let Some(cell) = buffer.cell_mut(position) {
            cell.reset();
        }
    }
    paint(buffer, area, look.theme.text);
}

/// What is below the first `rows` of an area.
pub fn below(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect { y: area.y + rows, height: area.height - rows, ..area }
}

/// An area with its last `rows` parted off.
pub fn split_bottom(area: Rect, rows: u16) -> (Rect, Rect) {
    let rows = rows.min(area.height);
    let rest = Rect { height: area.height - rows, ..area };
    (rest, Rect { y: rest.bottom(), height: rows, ..area })
}

/// An area with margins at its sides.
pub fn inset(area: Rect) -> Rect {
    let margin = MARGIN.min(area.width / 2);
    Rect { x: area.x + margin, width: area.width - 2 * margin, ..area }
}

/// Writes wrapped text into an area, at most `most` rows of it, and marks where there is more; gives
/// what is left below.
pub fn passage(
    text: &str,
    style: Style,
    most: u16,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Rect {
    let width = usize::from(area.width);
    let (mut rows, is_cut) = prose::wrap_first(text, width, usize::from(most.min(area.height)));
    if is_cut && let Some(last) = rows.last_mut() {
        *last = with_mark(last, width, look);
    }
    for (row, text) in (0..).zip(&rows) {
        put(buffer, area, (0, row), text, style);
    }
    below(area, u16::try_from(rows.len()).unwrap_or(u16::MAX))
}

/// A row after which more would follow: as many of its words as leave room for the mark that says so.
fn with_mark(row: &Shown, width: usize, look: &Look) -> Shown {
    let mark = look.symbols.ellipsis;
    let mut words = row.as_str();
    loop {
        let marked = Shown::line(&format!("{words} {mark}"));
        match words.rsplit_once(' ') {
            Some((fewer, _)) if marked.width() > width => words = fewer,
            _ => return marked.cut(width),
        }
    }
}

/// Writes wrapped text into an area, at most `most` rows of it; gives what is left below.
pub fn paragraph(text: &str, style: Style, most: u16, area: Rect, buffer: &mut Buffer) -> Rect {
    let (rows, _) =
        prose::wrap_first(text, usize::from(area.width), usize::from(most.min(area.height)));
    let mut written = 0;
    for row in &rows {
        put(buffer, area, (0, written), row, style);
        written += 1;
    }
    below(area, written)
}
