//! What the step talks about, on the facilitator's screen: a few lines above what it gathers.

use crate::app::screen::run::{Hand, Run};
use crate::domain::about::{Subject, subjects};
use crate::domain::step::PlanStep;
use crate::domain::visible::Viewer;
use crate::domain::wall::WallSubject;
use crate::shown::Shown;
use crate::ui::frame::{MARGIN, below};
use crate::ui::screen::wall::about;
use crate::ui::theme::Look;
use crate::ui::widgets::{put, put_line};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// The share of what is left below the clock that may be taken: one part in so many.
const SHARE: u16 = 3;
/// With fewer rows left, one row has to do.
const LEAST: u16 = 7;
/// With fewer still, the place belongs to what is gathered.
const FEWEST: u16 = 4;

/// Draws it; gives what is left below.
pub(super) fn draw(
    run: &Run,
    step: &PlanStep,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Rect {
    if matches!(run.hand, Hand::Said(_)) || area.height < FEWEST {
        return area;
    }
    let session = &run.sitting.session;
    // The facilitator sees what the room does; alone, there is nobody to hide anything from.
    let viewer = if run.is_in_a_room() { Viewer::Room } else { Viewer::Owner };
    let subjects: Vec<WallSubject> = subjects(session, step, viewer)
        .into_iter()
        .map(|subject: Subject| WallSubject::of(session, subject))
        .collect();
    if subjects.is_empty() {
        return area;
    }
    let inner = Rect { x: area.x + MARGIN, width: area.width.saturating_sub(MARGIN + 1), ..area };
    let room = match area.height {
        ..LEAST => 1,
        height => usize::from(height / SHARE).max(2),
    };
    let set = |is_brief| about::rows(&subjects, usize::from(inner.width), is_brief, look);
    let mut rows: Vec<Line<'static>> = set(false);
    if rows.len() > room {
        rows = set(true);
    }
    let is_cut = rows.len() > room;
    let shown = if is_cut { (room - 1).max(1) } else { rows.len() };
    let mut used = 0;
    for line in rows.iter().take(shown) {
        put_line(buffer, inner, used, line);
        used += 1;
    }
    if is_cut && room > 1 {
        let (up, down) = (look.symbols.up, look.symbols.down);
        let missing = rows.len() - shown;
        let text = Shown::line(&format!("{down} {missing} more: {up} goes through all of it"));
        put(buffer, inner, (0, used), &text, look.theme.muted);
        used += 1;
    }
    below(area, used + u16::from(room > 1))
}
