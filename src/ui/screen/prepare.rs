//! Prepare: the formats at the left, what the selected one is like at the right.

use crate::app::keymap::Layer;
use crate::app::model::Model;
use crate::app::screen::prepare::{Prepare, formats};
use crate::domain::format::{Format, FormatStep, Origin};
use crate::domain::moment::Moment;
use crate::domain::time;
use crate::shown::Shown;
use crate::ui::frame::{below, foot, head, inset, paragraph, split_bottom};
use crate::ui::screen::words;
use crate::ui::theme::Look;
use crate::ui::view::Drawn;
use crate::ui::widgets::list::List;
use crate::ui::widgets::put;
use chrono::TimeDelta;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// From this width on the agenda stands beside the list.
const TWO_COLUMNS: u16 = 76;

/// Draws Prepare.
pub fn draw(
    model: &Model,
    prepare: &Prepare,
    moment: Moment,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Drawn {
    let theme = &look.theme;
    let journal = model.journal.name.clone();
    let body = head(
        model,
        &[("Run a workshop", theme.strong)],
        &[(&journal, theme.muted)],
        area,
        buffer,
        look,
    );
    let body = foot(model, &[Layer::Prepare, Layer::List], body, buffer, look);
    let mut body = below(body, 1);
    let formats = formats(model);
    let faults = model.practice.as_ref().map_or(&[][..], |practice| &practice.faults);
    if !faults.is_empty() {
        let height = u16::try_from(faults.len()).unwrap_or(u16::MAX).min(body.height / 3).max(1);
        let (rest, bottom) = split_bottom(body, height + 1);
        body = rest;
        let bottom = inset(below(bottom, 1));
        for (row, fault) in (0..height).zip(faults) {
            let sentence = format!("Left out: {fault}");
            put(
                buffer,
                bottom,
                (0, row),
                &Shown::line(&sentence).cut(usize::from(bottom.width)),
                theme.warning,
            );
        }
    }
    let selected = prepare.selected.min(formats.len().saturating_sub(1));
    let is_wide = body.width >= TWO_COLUMNS;
    let list_width = if is_wide { (body.width / 3).clamp(28, 44) } else { body.width };
    let list = Rect { width: list_width, ..body };
    let row = |number: usize, width: u16| {
        let Some(format) = formats.get(number) else { return Line::default() };
        let minutes = format!("{} min", format.minutes());
        let room = usize::from(width).saturating_sub(minutes.len() + 2);
        let name = Shown::line(&format.name).cut(room);
        let gap = room.saturating_sub(name.width()) + 1;
        Line::from(vec![
            Span::styled(name.into_string(), theme.text),
            Span::raw(" ".repeat(gap)),
            Span::styled(minutes, theme.muted),
        ])
    };
    List { len: formats.len(), selected: Some(selected), first: None, row: &row }
        .draw(list, buffer, look);
    if is_wide && let Some(format) = formats.get(selected) {
        let right = Rect { x: body.x + list_width + 4, width: body.width - list_width - 6, ..body };
        details(format, moment, right, buffer, look);
    }
    Drawn {
        extent: crate::app::msg::Extent {
            page: usize::from(body.height),
            rows: formats.len(),
            ..Default::default()
        },
        ..Drawn::default()
    }
}

fn details(format: &Format, moment: Moment, area: Rect, buffer: &mut Buffer, look: &Look) {
    let theme = &look.theme;
    let rest = paragraph(&format.aim, theme.strong, 3, area, buffer);
    let about = format!("{} min {} {}", format.minutes(), look.symbols.between, format.group);
    let rest = below(paragraph(&about, theme.muted, 1, rest, buffer), 1);
    let notes = u16::from(!format.before.is_empty()) * 4;
    let mut at = moment.wall;
    let mut rest = rest;
    for step in &format.steps {
        if rest.height <= notes {
            break;
        }
        step_row(step, &time::clock(at), rest, buffer, look);
        at += TimeDelta::try_minutes(step.minutes).unwrap_or_default();
        rest = below(rest, 1);
    }
    put(buffer, rest, (0, 0), &Shown::line(&time::clock(at)), theme.muted);
    put(buffer, rest, (12, 0), &Shown::line("End"), theme.muted);
    let mut rest = below(rest, 2);
    if !format.before.is_empty() {
        rest = paragraph(&format.before, theme.text, 4, rest, buffer);
    }
    if let Origin::File(path) = &format.origin {
        paragraph(&path.display().to_string(), theme.muted, 1, below(rest, 1), buffer);
    }
}

/// One step: when it begins, how long it takes, what it is called, and who works how if there is room.
fn step_row(step: &FormatStep, begins: &str, area: Rect, buffer: &mut Buffer, look: &Look) {
    const TITLE: u16 = 12;
    const MODE: u16 = TITLE + 26;
    const LEAST: u16 = 12;
    let theme = &look.theme;
    let line = format!("{begins}  {:>3}", step.minutes);
    put(buffer, area, (0, 0), &Shown::line(&line), theme.muted);
    put(buffer, area, (TITLE, 0), &Shown::line(&step.title).cut(24), theme.text);
    if area.width >= MODE + LEAST {
        let mode = Shown::line(words::mode_in_short(&step.mode));
        put(buffer, area, (MODE, 0), &mode.cut(usize::from(area.width - MODE)), theme.muted);
    }
}
