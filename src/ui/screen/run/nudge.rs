//! One calm line below the clock: in the first step an empty chair, in the last what goes with them.

use crate::app::screen::run::since::has_empty_chair;
use crate::app::screen::run::{Run, closing};
use crate::app::sitting::first_words;
use crate::domain::meeting;
use crate::domain::words::Collects;
use crate::shown::Shown;
use crate::ui::frame::{below, passage};
use crate::ui::screen::words;
use crate::ui::theme::Look;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// From this height on there is room for it beside what was said.
const ROOM: u16 = 12;

/// Draws the line, if there is anything to say and room for it; gives what is left below.
pub(super) fn draw(run: &Run, area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    if area.height < 4 {
        return area;
    }
    match text(run, area.height, look) {
        Some(text) => {
            let shown = Shown::line(&text);
            let rest = passage(shown.as_str(), look.theme.accent, 2, area, buffer, look);
            below(rest, u16::from(rest.height > 4))
        }
        None => area,
    }
}

fn text(run: &Run, height: u16, look: &Look) -> Option<String> {
    let session = &run.sitting.session;
    if !run.is_in_a_room() {
        return None;
    }
    if has_empty_chair(session) {
        // What people say comes first where there is little room.
        let is_first = session.entries.is_empty() || height >= ROOM;
        let text = "Nobody here lives with this: keep a chair free. Alt-c: who asks?";
        return is_first.then(|| text.to_owned());
    }
    if let Some(text) = verdict(run) {
        return Some(text);
    }
    if !closing::is_last_step(session) {
        return None;
    }
    let promised = match closing::promises(session) {
        0 => "Nothing promised yet".to_owned(),
        count => format!("{} so far", words::count(count, "promise", "promises")),
    };
    let next = match &session.header.next {
        Some(next) => format!("we meet next {}", meeting::in_words(next, look.dates)),
        None => "no next date yet, Alt-. notes one".to_owned(),
    };
    Some(format!("{promised} {} {next}", look.symbols.between))
}

/// In a review, where people decide and promise: that nobody has said yet what becomes of it.
fn verdict(run: &Run) -> Option<String> {
    let step = run.sitting.step()?;
    let is_meant = matches!(step.collects, Collects::Decisions | Collects::Commitments);
    let waits = run.waits_for_verdict().filter(|_| is_meant)?;
    let name = first_words(&waits.text);
    Some(format!("What becomes of “{name}”? Alt-, and a digit"))
}
