//! What an experienced guide would whisper: what to say, what to watch for, what helps when it sticks.

use crate::app::screen::run::Run;
use crate::domain::step::PlanStep;
use crate::shown::Shown;
use crate::ui::frame::{passage, split_bottom};
use crate::ui::prose;
use crate::ui::theme::Look;
use crate::ui::widgets::put;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// The columns of the word at the left of a note.
const LABEL: u16 = 7;
/// The dots that stand for a note.
const DOTS: u16 = 24;

/// Draws the notes of the step that is on: the page that `page` says where they fill several, or else
/// what there is room for. Gives how many pages they fill.
pub(super) fn draw(
    run: &Run,
    page: Option<usize>,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> usize {
    let Some(step) = run.sitting.step() else { return 0 };
    let mut rows = rows(step, run.veils_notes(), area.width, look);
    if page.is_some() {
        // Whole, they hold the step's own lines too: a full screen has no room for them.
        let lines = points(step, area.width, look).into_iter();
        rows.splice(0..0, lines.chain(reviewed(run, area.width, look)));
    }
    let height = usize::from(area.height);
    if rows.len() <= height {
        draw_rows(&rows, area, buffer, look);
        return 1;
    }
    let each = height.saturating_sub(1).max(1);
    let pages = rows.len().div_ceil(each);
    let place = page.unwrap_or(0).min(pages - 1);
    let first = (place * each).min(rows.len() - each.min(rows.len()));
    let (above, foot) = split_bottom(area, 1);
    draw_rows(rows.get(first..).unwrap_or_default(), above, buffer, look);
    let text = match page {
        None => format!("{} more: Alt-m", look.symbols.down),
        Some(_) if place + 1 < pages => {
            format!("{} more: Alt-m   {} of {pages}", look.symbols.down, place + 1)
        }
        Some(_) => format!("Alt-m folds them   {pages} of {pages}"),
    };
    put(buffer, foot, (LABEL.min(foot.width), 0), &Shown::line(&text), look.theme.muted);
    pages
}

/// A row of the notes: the word at its left, if it is the first of a note, and its words.
struct Row {
    label: &'static str,
    text: Shown,
    style: Style,
}

/// The short lines beside the question, which everybody may read.
fn points(step: &PlanStep, width: u16, look: &Look) -> Vec<Row> {
    let width = usize::from(width.saturating_sub(LABEL).max(1));
    let mut rows = Vec::new();
    for point in step.points_now() {
        let text = format!("{} {point}", look.symbols.bullet);
        let wrapped = prose::wrap(&text, width).into_iter();
        rows.extend(wrapped.map(|text| Row { label: "", text, style: look.theme.text }));
    }
    if let Some(first) = rows.first_mut() {
        first.label = "Lines";
    }
    rows
}

/// The card of the experiment that is reviewed, which everybody may read, in all its words.
fn reviewed(run: &Run, width: u16, look: &Look) -> Vec<Row> {
    let width = usize::from(width.saturating_sub(LABEL).max(1));
    let Some(card) = run.reviewed(look.dates) else { return Vec::new() };
    let mut rows = vec![Row {
        label: "Card",
        text: Shown::line(&card.title).cut(width),
        style: look.theme.strong,
    }];
    for entry in &card.entries {
        let text = format!("{} {}", look.symbols.bullet, entry.text);
        let wrapped = prose::wrap(&text, width).into_iter();
        rows.extend(wrapped.map(|text| Row { label: "", text, style: look.theme.text }));
    }
    rows
}

/// The notes set in rows, or a row of dots for each.
fn rows(step: &PlanStep, is_veiled: bool, width: u16, look: &Look) -> Vec<Row> {
    let width = width.saturating_sub(LABEL).max(1);
    let mut rows = Vec::new();
    for (label, text) in of_step(step).into_iter().filter(|(_, text)| !text.is_empty()) {
        if is_veiled {
            let dots = look.symbols.dot.repeat(usize::from(DOTS.min(width)));
            rows.push(Row { label, text: Shown::line(&dots), style: look.theme.hidden_dots });
            continue;
        }
        let mut label = label;
        for text in prose::wrap(text, usize::from(width)) {
            rows.push(Row { label, text, style: look.theme.text });
            label = "";
        }
    }
    rows
}

fn draw_rows(rows: &[Row], area: Rect, buffer: &mut Buffer, look: &Look) {
    for (line, row) in (0..area.height).zip(rows) {
        put(buffer, area, (0, line), &Shown::line(row.label), look.theme.muted);
        put(buffer, area, (LABEL, line), &row.text, row.style);
    }
}

/// The rows that the notes of the step that is on want in a place `width` columns wide.
pub(super) fn height(run: &Run, width: u16) -> u16 {
    const MOST: usize = 40;
    let Some(step) = run.sitting.step() else { return 0 };
    let notes = of_step(step).into_iter().filter(|(_, text)| !text.is_empty());
    let rows: usize = if run.veils_notes() {
        notes.count()
    } else {
        let width = usize::from(width.saturating_sub(LABEL).max(1));
        notes.map(|(_, text)| prose::height(text, width, MOST)).sum()
    };
    u16::try_from(rows).unwrap_or(u16::MAX)
}

/// The notes of a step with their words.
fn of_step(step: &PlanStep) -> [(&'static str, &str); 3] {
    [("Say", &step.say), ("Watch", &step.watch), ("Stuck", &step.stuck)]
}

/// A text with a word at its left: `Say    …`.
pub(super) fn labelled(
    label: &str,
    text: &str,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Rect {
    if text.is_empty() || area.height == 0 || area.width <= LABEL {
        return area;
    }
    put(buffer, area, (0, 0), &Shown::line(label), look.theme.muted);
    let inner = Rect { x: area.x + LABEL, width: area.width - LABEL, ..area };
    let rest = passage(text, look.theme.text, u16::MAX, inner, buffer, look);
    Rect { x: area.x, width: area.width, ..rest }
}
