//! Revealed sentences side by side on the facilitator's screen.

use crate::app::screen::run::{Hand, Run};
use crate::domain::entry::Entry;
use crate::domain::reading::Reading;
use crate::domain::side_by_side::{marked_words, sentence_steps};
use crate::domain::step::PlanStep;
use crate::domain::visible::Viewer;
use crate::shown::Shown;
use crate::ui::frame::{MARGIN, below};
use crate::ui::marked::Marked;
use crate::ui::theme::Look;
use crate::ui::widgets::sentences::Rhythm;
use crate::ui::widgets::{put, put_line, sentences};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// The rows kept free for what is said about the sentences.
const SAID: u16 = 4;

/// The rows of the sentences that the step has revealed; none where it has revealed other things
/// too, or where two of them do not fit side by side.
pub(super) fn rows(run: &Run, step: &PlanStep, area: Rect, look: &Look) -> Vec<Line<'static>> {
    let airy = rows_in(run, step, area.width, Rhythm::Airy, look);
    match airy.len() > usize::from(area.height.saturating_sub(SAID)) {
        true => rows_in(run, step, area.width, Rhythm::Tight, look),
        false => airy,
    }
}

/// Whether there are sentences to be read that stand side by side in `whole` columns, and not in
/// the `part` of them that is left beside something else.
pub(super) fn needs(run: &Run, whole: u16, part: u16) -> bool {
    let inner = |width: u16| usize::from(width.saturating_sub(MARGIN + 1));
    let is_wider = sentences::across(inner(whole)) > 1 && sentences::across(inner(part)) < 2;
    let session = &run.sitting.session;
    let has_any =
        || run.sitting.step().is_some_and(|step| !sentence_steps(session, step).is_empty());
    is_wider && !matches!(run.hand, Hand::Said(_)) && has_any()
}

fn rows_in(
    run: &Run,
    step: &PlanStep,
    width: u16,
    rhythm: Rhythm,
    look: &Look,
) -> Vec<Line<'static>> {
    let session = &run.sitting.session;
    let width = usize::from(width.saturating_sub(MARGIN + 1));
    let steps = sentence_steps(session, step);
    if steps.is_empty() || sentences::across(width) < 2 {
        return Vec::new();
    }
    let words = marked_words(session, Viewer::Room);
    let readings = steps.iter().map(|step| (step, Reading::of(session, step, Viewer::Room)));
    let readings: Vec<_> = readings.filter(|(_, reading)| !reading.passages.is_empty()).collect();
    let mut rows = Vec::new();
    for (step, Reading { passages, .. }) in &readings {
        let texts: Vec<&str> = passages.iter().map(|passage| passage.text.as_str()).collect();
        let marked = Marked::all(&texts, &words, look.symbols.differs);
        let by = passages.iter().map(|passage| passage.by.clone().unwrap_or_default());
        let named: Vec<_> = by.zip(marked).collect();
        if readings.len() > 1 {
            let title = Shown::line(&step.title).into_string();
            rows.push(Line::from(Span::styled(title, look.theme.accent)));
        }
        if !rows.is_empty() && readings.len() > 1 && rhythm == Rhythm::Airy {
            let title = rows.pop();
            if !rows.is_empty() {
                rows.push(Line::default());
            }
            rows.extend(title);
        }
        rows.extend(sentences::rows(&named, width, rhythm, look));
    }
    rows
}

/// Draws as many rows as there is room for beside what is said about them; gives what is left, and
/// whether that was all of them.
pub(super) fn draw(
    rows: &[Line<'static>],
    said: &[&Entry],
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> (Rect, bool) {
    let free = if said.is_empty() { 0 } else { SAID.min(area.height / 3) };
    let most = area.height.saturating_sub(free);
    let all = u16::try_from(rows.len()).unwrap_or(u16::MAX);
    let height = if all > most { most.saturating_sub(1) } else { all };
    let inner = Rect { x: area.x + MARGIN, width: area.width.saturating_sub(MARGIN + 1), ..area };
    for (row, line) in (0..height).zip(rows) {
        put_line(buffer, inner, row, line);
    }
    if height < all {
        let (up, down) = (look.symbols.up, look.symbols.down);
        let text = format!("{down} more than fits here: {up} goes through all of it");
        put(buffer, inner, (0, height), &Shown::line(&text), look.theme.muted);
        return (below(area, height + 1), false);
    }
    (below(area, height + u16::from(free > 0)), true)
}
