//! Help and questions over a screen.

use crate::app::keymap::{self, Binding, Layer};
use crate::app::model::Model;
use crate::app::msg::Extent;
use crate::app::overlay::{Overlay, Question};
use crate::shown::Shown;
use crate::ui::prose;
use crate::ui::screen::rehearsal_over;
use crate::ui::theme::Look;
use crate::ui::widgets::overlay::Overlay as Box;
use crate::ui::widgets::{paint, put, put_line};
use crate::wrap::columns;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// Draws what lies over the screen; gives how much of a long text is seen, if it is one.
pub fn draw(
    _model: &Model,
    overlay: &Overlay,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Option<Extent> {
    match overlay {
        Overlay::Help { layers, scroll } => Some(help(layers, *scroll, area, buffer, look)),
        Overlay::Confirm(question) => {
            confirm(question, area, buffer, look);
            None
        }
        Overlay::Unsaved(reason) => {
            unsaved(reason, area, buffer, look);
            None
        }
        Overlay::RehearsalOver { selected } => {
            rehearsal_over::draw(*selected, area, buffer, look);
            None
        }
        // These have a file of their own.
        Overlay::Palette(_)
        | Overlay::Library(_)
        | Overlay::Deck(_)
        | Overlay::Topics(_)
        | Overlay::Bring(_)
        | Overlay::Notes(_)
        | Overlay::ComingBack(_)
        | Overlay::WhatIf(_)
        | Overlay::Courses(_)
        | Overlay::Comparing(_)
        | Overlay::Stories(_) => None,
    }
}

fn help(layers: &[Layer], scroll: usize, area: Rect, buffer: &mut Buffer, look: &Look) -> Extent {
    let theme = &look.theme;
    let rows = |binding: &Binding| key_rows(binding, area.width);
    let bindings = layers.iter().flat_map(|layer| keymap::bindings(*layer));
    let column = bindings.flat_map(rows).map(|row| columns(&row)).max().unwrap_or(0) + 2;
    let width = usize::from(area.width).saturating_sub(column + 8).clamp(16, 60);
    let mut lines: Vec<Line<'static>> = Vec::new();
    for layer in layers {
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.push(Line::styled(layer.name(), theme.accent_strong));
        for binding in keymap::bindings(*layer) {
            let mut keys = rows(binding).into_iter();
            let mut about = prose::wrap(binding.about, width).into_iter();
            loop {
                let (keys, about) = (keys.next(), about.next());
                if keys.is_none() && about.is_none() {
                    break;
                }
                let keys = keys.unwrap_or_default();
                lines.push(Line::from(vec![
                    Span::styled(format!("{keys:<column$}"), theme.key),
                    Span::styled(about.unwrap_or_default().into_string(), theme.text),
                ]));
            }
        }
    }
    let widest = lines.iter().map(Line::width).max().unwrap_or(0);
    let at_least = (u16::try_from(widest).unwrap_or(u16::MAX), area.height.saturating_sub(4));
    let inner = Box { title: "Help: Esc closes", body: &[], at_least }.draw(area, buffer, look);
    let page = usize::from(inner.height);
    let first = scroll.min(lines.len().saturating_sub(page));
    for (row, line) in (0..inner.height).zip(lines.iter().skip(first)) {
        put_line(buffer, inner, row, line);
    }
    if first + page < lines.len() {
        let more = Shown::line(&format!(" {} more ", look.symbols.down));
        let column = inner.width.saturating_sub(9);
        put(
            buffer,
            Rect { y: inner.bottom(), height: 1, ..inner }.intersection(area),
            (column, 0),
            &more,
            theme.muted,
        );
    }
    Extent { page, rows: lines.len(), ..Extent::default() }
}

/// The keys of a binding, on as many rows as they need.
fn key_rows(binding: &Binding, width: u16) -> Vec<String> {
    const WIDEST: usize = 26;
    let widest = WIDEST.min(usize::from(width.saturating_sub(8)) / 2);
    let mut rows: Vec<String> = Vec::new();
    for key in binding.keys.iter().map(|key| key.label()) {
        match rows.last_mut() {
            Some(row) if columns(row) + 2 + columns(&key) <= widest => {
                row.push_str("  ");
                row.push_str(&key);
            }
            _ => rows.push(key),
        }
    }
    rows
}

fn text_lines(text: &str, width: usize, look: &Look) -> Vec<Line<'static>> {
    prose::wrap(text, width)
        .into_iter()
        .map(|row| Line::styled(row.into_string(), look.theme.text))
        .collect()
}

fn confirm(question: &Question, area: Rect, buffer: &mut Buffer, look: &Look) {
    let width = usize::from(area.width).saturating_sub(8).min(60);
    let mut body = text_lines(&question.text, width, look);
    body.push(Line::default());
    body.push(Line::default());
    let inner = Box { title: "", body: &body, at_least: (30, 0) }.draw(area, buffer, look);
    let row = inner.height.saturating_sub(1);
    let no = [("n ", "no, go back"), ("y ", question.yes)];
    let mut column = 0;
    for (index, (key, words)) in no.into_iter().enumerate() {
        let start = column;
        column = put(buffer, inner, (column + 1, row), &Shown::line(key), look.theme.key);
        column = put(buffer, inner, (column, row), &Shown::line(words), look.theme.text);
        if (index == 1) == question.is_yes {
            let place = Rect {
                x: inner.x + start,
                y: inner.y + row,
                width: (column + 1).saturating_sub(start),
                height: 1,
            };
            paint(buffer, place.intersection(inner), look.theme.selected);
        }
        column += 3;
    }
}

fn unsaved(reason: &str, area: Rect, buffer: &mut Buffer, look: &Look) {
    let width = usize::from(area.width).saturating_sub(8).min(60);
    let text =
        format!("Not everything is saved: {reason}.\nWhat you wrote is still held in memory.");
    let mut body = text_lines(&text, width, look);
    body.push(Line::default());
    for binding in keymap::bindings(Layer::Unsaved) {
        let key = binding.keys.first().map_or_else(String::new, |key| key.label());
        body.push(Line::from(vec![
            Span::styled(format!("{key:<6}"), look.theme.key),
            Span::styled(binding.about, look.theme.text),
        ]));
    }
    Box { title: "Not saved", body: &body, at_least: (30, 0) }.draw(area, buffer, look);
}
