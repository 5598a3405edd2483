//! A table of answers: questions across, people or organisations down.

use crate::domain::grid::Grid;
use crate::shown::Shown;
use crate::ui::prose;
use crate::ui::theme::Look;
use crate::wrap::columns;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// The blanks between columns.
const GAP: usize = 2;
/// With fewer columns to a cell, the answers stand below each other.
const LEAST: usize = 12;

/// The rows of a table in a place `width` columns wide.
pub fn rows(grid: &Grid, width: usize, look: &Look) -> Vec<Line<'static>> {
    let whos = grid.rows.iter().map(|row| columns(&row.who)).max().unwrap_or(0).min(width / 4);
    let lead = if whos == 0 { 0 } else { whos + GAP };
    let count = grid.columns.len().max(1);
    let cell = width.saturating_sub(lead + GAP * (count - 1)) / count;
    if cell < LEAST { below_each_other(grid, width, look) } else { across(grid, whos, cell, look) }
}

fn across(grid: &Grid, whos: usize, cell: usize, look: &Look) -> Vec<Line<'static>> {
    let theme = &look.theme;
    let heads: Vec<&str> = grid.columns.iter().map(String::as_str).collect();
    let mut rows = beside("", &heads, whos, cell, (theme.muted, theme.muted));
    for row in &grid.rows {
        let cells: Vec<&str> = row.cells.iter().map(String::as_str).collect();
        rows.extend(beside(&row.who, &cells, whos, cell, (theme.accent, theme.text)));
    }
    rows
}

/// Texts in columns, each wrapped in its own.
fn beside(
    who: &str,
    cells: &[&str],
    whos: usize,
    cell: usize,
    (who_style, style): (Style, Style),
) -> Vec<Line<'static>> {
    let mut texts: Vec<(Vec<Shown>, usize, Style)> = Vec::new();
    if whos > 0 {
        texts.push((prose::wrap(who, whos), whos, who_style));
    }
    texts.extend(cells.iter().map(|text| (prose::wrap(text, cell), cell, style)));
    let height = texts.iter().map(|(rows, ..)| rows.len()).max().unwrap_or(0);
    (0..height)
        .map(|number| {
            let mut spans = Vec::new();
            for (rows, room, style) in &texts {
                let text = rows.get(number).cloned().unwrap_or_default();
                let gap = " ".repeat(room.saturating_sub(text.width()) + GAP);
                spans.push(Span::styled(text.into_string(), *style));
                spans.push(Span::raw(gap));
            }
            Line::from(spans)
        })
        .collect()
}

fn below_each_other(grid: &Grid, width: usize, look: &Look) -> Vec<Line<'static>> {
    let theme = &look.theme;
    let mut rows = Vec::new();
    for row in &grid.rows {
        if !row.who.is_empty() {
            let who = Shown::line(&row.who).cut(width);
            rows.push(Line::from(Span::styled(who.into_string(), theme.accent)));
        }
        for (column, cell) in grid.columns.iter().zip(&row.cells) {
            let text = if column.is_empty() { cell.clone() } else { format!("{column}: {cell}") };
            for text in prose::wrap(&text, width.saturating_sub(2).max(8)) {
                rows.push(Line::from(Span::styled(format!("  {text}"), theme.text)));
            }
        }
    }
    rows
}
