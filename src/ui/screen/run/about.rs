//! What the step talks about, on the facilitator's screen: a few lines above what it gathers.

use crate::app::screen::run::{Hand, Run};
use crate::domain::about::subjects;
use crate::domain::step::PlanStep;
use crate::domain::wall::WallSubject;
use crate::domain::words::Collects;
use crate::shown::Shown;
use crate::ui::frame::{MARGIN, below};
use crate::ui::screen::wall::about;
use crate::ui::theme::Look;
use crate::ui::widgets::{put, put_line};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// The most of what is left below the clock that is taken while others give theirs: one part in so
/// many.
const SHARE: u16 = 3;
/// With fewer rows left, the place belongs to what is gathered.
const FEWEST: u16 = 3;

/// Draws it; gives what is left below.
pub(super) fn draw(
    run: &Run,
    step: &PlanStep,
    subjects: &[WallSubject],
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Rect {
    if subjects.is_empty() || matches!(run.hand, Hand::Said(_)) || area.height < FEWEST {
        return area;
    }
    let inner = Rect { x: area.x + MARGIN, width: area.width.saturating_sub(MARGIN + 1), ..area };
    let room = usize::from(room(run, step, area.height));
    let set = |is_brief| about::rows(subjects, usize::from(inner.width), is_brief, look);
    // Each thing takes a row at least: what is too much anyway is not set in full first.
    let things: usize = subjects.iter().map(|subject| subject.entries.len()).sum();
    let mut is_brief = things > room;
    let mut rows: Vec<Line<'static>> = set(is_brief);
    if rows.len() > room && !is_brief {
        is_brief = true;
        rows = set(true);
    }
    if rows.len() > room
        && let Some(sums) = about::sums(subjects, usize::from(inner.width), look)
    {
        rows = sums;
    }
    // A name alone says nothing.
    if room == 1 && rows.len() > 1 && rows.first().is_some_and(|row| row.spans.len() < 2) {
        return area;
    }
    let is_cut = rows.len() > room;
    let shown = if is_cut { (room - 1).max(1) } else { rows.len() };
    let mut used = 0;
    for line in rows.iter().take(shown) {
        put_line(buffer, inner, used, line);
        used += 1;
    }
    if is_cut && room > 1 {
        let without_words = subjects
            .iter()
            .find(|subject| !subject.tallies.is_empty() || subject.entries.is_empty());
        let how = match without_words {
            // What an earlier session says is no entry of this one.
            _ if run.reviewed(look.dates).is_some() => "Alt-m has all of it".to_owned(),
            None => format!("{} goes through all of it", look.symbols.up),
            Some(counted) => format!("all of it is in “{}”", counted.title),
        };
        let missing = rows.len() - shown;
        let text = Shown::line(&format!("{} {missing} more: {how}", look.symbols.down));
        put(buffer, inner, (0, used), &text, look.theme.muted);
        used += 1;
    } else if is_brief && area.height > used && run.reviewed(look.dates).is_some() {
        // The first words of a card are not enough to read it out.
        let text = Shown::line("Alt-m has all its words");
        put(buffer, inner, (0, used), &text, look.theme.muted);
        used += 1;
    }
    below(area, used + u16::from(area.height > used + 2))
}

/// The rows that may be taken, so that what is gathered here has its place below.
fn room(run: &Run, step: &PlanStep, height: u16) -> u16 {
    // What people give now, or gave in hiding, stands below as well.
    if run.sitting.own_kind().is_counted() || !step.reveals.is_empty() {
        let least = if height >= 10 { 4 } else { 1 };
        return (height / SHARE).max(least);
    }
    let own = run.sitting.session.entries_of(&step.id).count();
    if step.collects == Collects::Nothing && own == 0 {
        return height.max(1);
    }
    let own = u16::try_from(own).unwrap_or(u16::MAX).saturating_add(2);
    height.saturating_sub(own.min(height / 2).max(2)).max(1)
}

/// All that the step talks about, as far as there is anything to read of it.
pub(super) fn all(run: &Run, step: &PlanStep, look: &Look) -> Vec<WallSubject> {
    let session = &run.sitting.session;
    let subjects = subjects(session, step, run.reads_as()).into_iter();
    let subjects = subjects.map(|subject| WallSubject::of(session, subject));
    run.reviewed(look.dates).into_iter().chain(subjects).collect()
}
