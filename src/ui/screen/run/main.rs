//! The step that is on: its question, its clock, and what was said.

use super::{about, clock, counted, entries, notes, nudge, together};
use crate::app::screen::run::{Hand, Run};
use crate::domain::moment::Moment;
use crate::domain::step::PlanStep;
use crate::domain::timetable::{is_shown_in, timetable};
use crate::domain::visible::Viewer;
use crate::domain::words::EntryKind;
use crate::ui::frame::{below, inset, passage};
use crate::ui::screen::words;
use crate::ui::theme::Look;
use crate::wrap::columns;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// What a drawing of the step tells.
#[derive(Default)]
pub(super) struct Set {
    /// How many pages its notes fill where they are shown whole.
    pub(super) note_pages: usize,
    /// Whether every entry stands on the screen.
    pub(super) shows_all: bool,
}

/// Draws the step.
pub(super) fn draw(run: &Run, moment: Moment, area: Rect, buffer: &mut Buffer, look: &Look) -> Set {
    let Some(step) = run.sitting.step() else { return Set::default() };
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
    let subjects = about::all(run, step, look);
    if area.height >= 12 {
        // Once the room reads what was hidden, it knows what it was asked.
        let is_shown = step
            .reveals
            .iter()
            .any(|id| run.sitting.session.step(id).is_some_and(|hidden| hidden.revealed.is_some()));
        // Topics by slot and place are what people look at.
        let has_topics = is_shown_in(&run.sitting.session, step)
            && timetable(&run.sitting.session, Viewer::Room).is_some();
        // So it is with what there is to choose from.
        let has_choices = run.sitting.own_kind() == EntryKind::Dots;
        let is_crowded = is_big || is_shown || has_topics || has_choices || !subjects.is_empty();
        let has_room = !has_notes && (!is_crowded || area.height >= 24);
        if has_room && !step.points_now().is_empty() {
            rest = below(points(step, rest, buffer, look), gap);
        }
        if !has_notes {
            let of_phase = together::instruction(run, step, moment);
            let text = of_phase.as_deref().unwrap_or_else(|| instruction(step));
            let hint = format!("{text} {} Alt-m has its lines", look.symbols.between);
            let misses_lines = !has_room && !step.points_now().is_empty();
            let fits = columns(&hint) <= usize::from(rest.width);
            let text = if misses_lines && fits { hint } else { text.to_owned() };
            rest = passage(&text, look.theme.accent, 2, rest, buffer, look);
            if let Some(name) = run.sitting.session.leader(step) {
                rest = passage(&format!("Led by {name}"), look.theme.muted, 1, rest, buffer, look);
            }
            rest = below(rest, gap);
        }
    }
    let full = Rect { width: inset(area).width, ..rest };
    rest = clock::draw(run, step, moment, is_big, full, buffer, look);
    rest = together::lines(run, step, moment, has_notes, rest, buffer, look);
    if has_notes {
        let note_pages = notes::draw(run, Some(run.notes_page), below(rest, 1), buffer, look);
        return Set { note_pages, ..Set::default() };
    }
    let rest = below(rest, 1);
    let rest = if is_reading { rest } else { nudge::draw(run, rest, buffer, look) };
    let rest = Rect { x: area.x, width: area.width, ..rest };
    let rest = about::draw(run, step, &subjects, rest, buffer, look);
    let rest = counted::draw(run, step, rest, buffer, look);
    let shows_all = entries::draw(run, step, rest, buffer, look);
    Set { shows_all, ..Set::default() }
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
