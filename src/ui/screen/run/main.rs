//! The step that is on: its question, its clock, and what was said.

use super::entries;
use crate::app::screen::run::{Hand, Run};
use crate::domain::countdown::Left;
use crate::domain::moment::Moment;
use crate::domain::step::PlanStep;
use crate::domain::words::StepState;
use crate::shown::Shown;
use crate::ui::frame::{below, inset, paragraph};
use crate::ui::screen::words;
use crate::ui::theme::Look;
use crate::ui::widgets::bar::Bar;
use crate::ui::widgets::put;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
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
    // What is gone through has to be seen.
    let is_reading = matches!(run.hand, Hand::Said(_));
    if !is_wide && run.shows_notes(false) && !is_reading {
        rest = notes(step, below(rest, 1), buffer, look);
    }
    let rest = Rect { x: area.x, width: area.width, ..below(rest, 1) };
    entries::draw(run, step, rest, buffer, look);
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
        remark = "over time".into();
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
