//! The step that is on: its question, its clock, and what was said.

use crate::app::screen::run::said::entries;
use crate::app::screen::run::{Hand, Run};
use crate::domain::countdown::Left;
use crate::domain::entry::Entry;
use crate::domain::moment::Moment;
use crate::domain::step::PlanStep;
use crate::domain::time;
use crate::domain::visible::{Viewer, speaker};
use crate::domain::words::{Audience, Collects, EntryKind, StepState};
use crate::shown::Shown;
use crate::ui::frame::{MARGIN, below, inset, paragraph};
use crate::ui::prose;
use crate::ui::screen::words;
use crate::ui::theme::Look;
use crate::ui::widgets::bar::Bar;
use crate::ui::widgets::{paint, put};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use std::time::Duration;

/// The widest a question is set, in columns.
const MEASURE: u16 = 72;

/// Draws the step.
pub(super) fn draw(
    run: &Run,
    moment: Moment,
    area: Rect,
    is_wide: bool,
    buffer: &mut Buffer,
    look: &Look,
) {
    let Some(step) = run.sitting.step() else { return };
    let theme = &look.theme;
    let is_roomy = area.height >= 16;
    let rest = below(area, u16::from(area.height >= 12));
    let rest = inset(rest);
    let measure = Rect { width: rest.width.min(MEASURE), ..rest };
    let mut rest = paragraph(&step.prompt, theme.strong, 4, measure, buffer);
    rest = below(rest, u16::from(is_roomy));
    if area.height >= 12 {
        for point in &step.points {
            let text = format!("{} {point}", look.symbols.bullet);
            rest = paragraph(&text, theme.text, 2, rest, buffer);
        }
        if !step.points.is_empty() {
            rest = below(rest, u16::from(is_roomy));
        }
        let instruction = if step.instruction.is_empty() {
            words::mode(&step.mode).to_owned()
        } else {
            step.instruction.clone()
        };
        rest = paragraph(&instruction, theme.accent, 2, rest, buffer);
        rest = below(rest, u16::from(is_roomy));
    }
    rest = clock(run, step, moment, rest, buffer, look);
    if !is_wide && run.shows_notes(false) {
        rest = notes(step, below(rest, 1), buffer, look);
    }
    let rest = Rect { x: area.x, width: area.width, ..below(rest, 1) };
    said(run, step, rest, buffer, look);
}

fn clock(
    run: &Run,
    step: &PlanStep,
    moment: Moment,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Rect {
    let theme = &look.theme;
    if area.height == 0 {
        return area;
    }
    let sitting = &run.sitting;
    let allotted = step.allotted();
    let left = sitting.clock.left(allotted, moment.steady);
    let is_over = matches!(left, Left::Over(over) if over >= Duration::from_secs(1));
    let style = if is_over { theme.late } else { theme.strong };
    let line = Rect { height: 1, ..area };
    let column = put(buffer, line, (0, 0), &Shown::line(&format!("{:>6}", left.to_text())), style);
    let mut remark = String::new();
    if is_over {
        remark = "over time; take what it needs".into();
    }
    if !sitting.clock.is_running() {
        remark = "stopped".into();
    }
    if step.state == StepState::Waiting {
        remark = "not begun".into();
    }
    let bar = Rect {
        x: line.x + column + 2,
        width: line.width.saturating_sub(column + 2).min(44),
        ..line
    };
    let elapsed = sitting.clock.elapsed(moment.steady).as_secs();
    Bar { done: elapsed, whole: allotted.as_secs(), is_late: is_over }.draw(bar, buffer, look);
    put(buffer, line, (column + 2 + bar.width + 2, 0), &Shown::line(&remark), style);
    let mut rest = below(area, 1);
    if let Some(away) = &sitting.away {
        let minutes = usize::try_from(away.length().as_secs() / 60).unwrap_or(0);
        let minutes = words::count(minutes, "minute", "minutes");
        let text = if away.counted {
            format!("Away {minutes}, counted in this step. Alt-k leaves it out again")
        } else {
            format!("Away {minutes}, left out of the clock. Alt-k counts it")
        };
        rest = paragraph(&text, theme.warning, 1, rest, buffer);
    }
    rest
}

fn notes(step: &PlanStep, area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    let mut rest = area;
    for (label, text) in super::side::notes_of(step) {
        rest = labelled(label, text, rest, buffer, look);
    }
    rest
}

/// A text with a word at its left: `Say    …`.
pub(super) fn labelled(
    label: &str,
    text: &str,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Rect {
    const LABEL: u16 = 7;
    if text.is_empty() || area.height == 0 || area.width <= LABEL {
        return area;
    }
    put(buffer, area, (0, 0), &Shown::line(label), look.theme.muted);
    let inner = Rect { x: area.x + LABEL, width: area.width - LABEL, ..area };
    let rest = paragraph(text, look.theme.text, 8, inner, buffer);
    Rect { x: area.x, width: area.width, ..rest }
}

/// One entry as it is set in the list: its head columns and its rows of text.
struct Item {
    time: String,
    by: String,
    mark: String,
    rows: Vec<Shown>,
    style: Style,
}

const TIME: u16 = 7;
const NAME: u16 = 12;

fn said(run: &Run, step: &PlanStep, area: Rect, buffer: &mut Buffer, look: &Look) {
    if area.height < 2 {
        return;
    }
    let theme = &look.theme;
    let entries = entries(&run.sitting);
    let heading = Rect { height: 1, ..area };
    let column = put(buffer, heading, (1, 0), &Shown::line("Said in this step"), theme.muted);
    let mut count = format!(" {} {}", look.symbols.between, entries.len());
    if step.is_hidden_still() {
        count.push_str(", hidden until the reveal");
    }
    if step.collects == Collects::Nothing && entries.is_empty() {
        count = format!(" {} what is said here stays with the people", look.symbols.between);
    }
    put(buffer, heading, (column, 0), &Shown::line(&count), theme.muted);
    let body = below(area, 1);
    let selected = match run.hand {
        Hand::Said(selected) => Some(selected.min(entries.len().saturating_sub(1))),
        _ => None,
    };
    let text_column = MARGIN + TIME + NAME;
    let width = usize::from(body.width.saturating_sub(text_column + 1)).max(8);
    // From the last entry (or the selected one) upwards, until the room is full.
    let focus = selected.unwrap_or_else(|| entries.len().saturating_sub(1));
    let mut items: Vec<(usize, Item)> = Vec::new();
    let mut used = 0;
    let room = usize::from(body.height);
    for index in (0..=focus).rev() {
        let Some(entry) = entries.get(index) else { break };
        let item = item(run, entry, selected == Some(index), width, look);
        let height = item.rows.len();
        if used + height > room && !items.is_empty() {
            break;
        }
        used += height;
        items.insert(0, (index, item));
    }
    for index in focus + 1..entries.len() {
        let Some(entry) = entries.get(index) else { break };
        let item = item(run, entry, false, width, look);
        if used + item.rows.len() > room {
            break;
        }
        used += item.rows.len();
        items.push((index, item));
    }
    let above = items.first().map_or(0, |(index, _)| *index);
    if above > 0 {
        let more = format!("{} {above} more above", look.symbols.up);
        let text = Shown::line(&more);
        let column = area.width.saturating_sub(u16::try_from(text.width()).unwrap_or(0) + 2);
        put(buffer, heading, (column, 0), &text, theme.muted);
    }
    let mut rest = body;
    for (index, item) in &items {
        rest = draw_item(item, selected == Some(*index), rest, buffer, look);
    }
}

fn item(run: &Run, entry: &Entry, is_selected: bool, width: usize, look: &Look) -> Item {
    const ROWS: usize = 6;
    let session = &run.sitting.session;
    let theme = &look.theme;
    let is_private = *entry.audience() != Audience::Room;
    let is_hidden =
        entry.step().and_then(|id| session.step(id)).is_some_and(PlanStep::is_hidden_still);
    let is_veiled = (is_private || is_hidden) && !is_selected;
    let mut mark = String::new();
    if *entry.kind() != EntryKind::Note && *entry.kind() != run.sitting.own_kind() {
        mark = format!("{}: ", entry.kind().label());
    }
    let mut rows = if is_veiled {
        let dots = entry.text().chars().count().min(width);
        vec![Shown::line(&look.symbols.dot.repeat(dots.max(3)))]
    } else {
        let text = format!("{mark}{}", entry.text());
        let (mut rows, is_cut) =
            prose::wrap_first(&text, width, if is_selected { ROWS * 2 } else { ROWS });
        if is_cut && let Some(last) = rows.last_mut() {
            *last = Shown::line(&format!("{last} {}", look.symbols.ellipsis));
        }
        rows
    };
    if is_veiled && !mark.is_empty() {
        rows = vec![Shown::line(&format!("{mark}{}", look.symbols.dot.repeat(3)))];
    }
    if !is_veiled && let Some(promise) = promise(run, entry, look) {
        rows.push(Shown::line(&promise).cut(width));
    }
    let by = speaker(session, entry, Viewer::Owner).unwrap_or(look.symbols.nobody);
    Item {
        time: time::clock(entry.at()),
        by: Shown::line(by).cut(usize::from(NAME - 2)).into_string(),
        mark,
        rows,
        style: if is_veiled { theme.hidden_dots } else { theme.text },
    }
}

fn promise(run: &Run, entry: &Entry, look: &Look) -> Option<String> {
    let owner = entry.owner().map(|owner| run.sitting.session.owner_name(owner).to_owned());
    let due = entry.due().map(|due| format!("by {}", time::day(due)));
    let parts: Vec<String> = owner.into_iter().chain(due).collect();
    (!parts.is_empty()).then(|| format!("{} {}", look.symbols.prompt, parts.join(", ")))
}

fn draw_item(item: &Item, is_selected: bool, area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    let theme = &look.theme;
    put(buffer, area, (MARGIN, 0), &Shown::line(&item.time), theme.muted);
    put(buffer, area, (MARGIN + TIME, 0), &Shown::line(&item.by), theme.muted);
    let column = MARGIN + TIME + NAME;
    for (row, text) in (0..area.height).zip(&item.rows) {
        let end = put(buffer, area, (column, row), text, item.style);
        if row == 0 && !item.mark.is_empty() && end > column {
            let width = u16::try_from(Shown::line(item.mark.trim_end()).width()).unwrap_or(0);
            let place =
                Rect { x: area.x + column, y: area.y, width: width.min(end - column), height: 1 };
            paint(buffer, place, theme.accent);
        }
    }
    let height = u16::try_from(item.rows.len()).unwrap_or(u16::MAX).min(area.height);
    if is_selected {
        paint(buffer, Rect { height, ..area }, theme.selected);
        put(buffer, area, (1, 0), &Shown::line(look.symbols.now), theme.selected);
    }
    below(area, height)
}
