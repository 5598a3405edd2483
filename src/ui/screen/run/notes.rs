//! What an experienced guide would whisper: what to say, what to watch for, what helps when it sticks.

use crate::app::screen::run::Run;
use crate::domain::step::PlanStep;
use crate::shown::Shown;
use crate::ui::frame::{below, passage};
use crate::ui::prose;
use crate::ui::theme::Look;
use crate::ui::widgets::put;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The columns of the word at the left of a note.
const LABEL: u16 = 7;
/// The dots that stand for a note.
const DOTS: u16 = 24;

/// Draws the notes of the step that is on; gives what is left below.
pub(super) fn draw(run: &Run, area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    let Some(step) = run.sitting.step() else { return area };
    let mut rest = area;
    for (label, text) in of_step(step) {
        rest = if run.veils_notes() {
            veiled(label, text, rest, buffer, look)
        } else {
            labelled(label, text, rest, buffer, look)
        };
    }
    rest
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

fn veiled(label: &str, text: &str, area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    if text.is_empty() || area.height == 0 {
        return area;
    }
    put(buffer, area, (0, 0), &Shown::line(label), look.theme.muted);
    let dots = look.symbols.dot.repeat(usize::from(DOTS.min(area.width.saturating_sub(LABEL))));
    put(buffer, area, (LABEL, 0), &Shown::line(&dots), look.theme.hidden_dots);
    below(area, 1)
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
