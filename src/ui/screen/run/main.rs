//! The step that is on: its question, its clock, and what was said.

use super::{about, clock, counted, entries, notes};
use crate::app::screen::run::{Hand, Run};
use crate::domain::moment::Moment;
use crate::domain::step::PlanStep;
use crate::ui::frame::{below, inset, passage};
use crate::ui::screen::words;
use crate::ui::theme::Look;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Draws the step.
pub(super) fn draw(run: &Run, moment: Moment, area: Rect, buffer: &mut Buffer, look: &Look) {
    let Some(step) = run.sitting.step() else { return };
    // What is gone through has to be seen.
    let is_reading = matches!(run.hand, Hand::Said(_));
    let has_notes = run.notes == Some(true) && !is_reading;
    let is_big = run.has_big_digits && !has_notes;
    let measure = u16::try_from(look.measure).unwrap_or(u16::MAX);
    let rest = inset(below(area, u16::from(area.height >= 12)));
    let rest = Rect { width: rest.width.min(measure), ..rest };
    let gap = u16::from(area.height >= 16 && !has_notes);
    let mut rest = passage(step.prompt_now(), look.theme.strong, 4, rest, buffer, look);
    rest = below(rest, gap.max(u16::from(has_notes)));
    if area.height >= 12 {
        // Once the room reads what was hidden, it knows what it was asked.
        let is_shown = step
            .reveals
            .iter()
            .any(|id| run.sitting.session.step(id).is_some_and(|hidden| hidden.revealed.is_some()));
        let is_about = about::is_any(run, step);
        let has_room = !has_notes && (!(is_big || is_shown || is_about) || area.height >= 24);
        if has_room && !step.points_now().is_empty() {
            rest = below(points(step, rest, buffer, look), gap);
        }
        if !has_notes {
            rest = passage(instruction(step), look.theme.accent, 2, rest, buffer, look);
            rest = below(rest, gap);
        }
    }
    let full = Rect { width: inset(area).width, ..rest };
    rest = clock::draw(run, step, moment, is_big, full, buffer, look);
    if has_notes {
        notes::draw(run, below(rest, 1), buffer, look);
        return;
    }
    let rest = Rect { x: area.x, width: area.width, ..below(rest, 1) };
    let rest = about::draw(run, step, rest, buffer, look);
    let rest = counted::draw(run, step, rest, buffer, look);
    entries::draw(run, step, rest, buffer, look);
}

pub(super) fn points(step: &PlanStep, area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    let mut rest = area;
    for point in step.points_now() {
        let text = format!("{} {point}", look.symbols.bullet);
        rest = passage(&text, look.theme.text, 2, rest, buffer, look);
    }
    rest
}

/// What people do now.
fn instruction(step: &PlanStep) -> &str {
    if step.instruction.is_empty() { words::mode(&step.mode) } else { &step.instruction }
}
