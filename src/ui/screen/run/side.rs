//! Beside the step: the agenda on the clock, and what an experienced guide would whisper.

use super::notes;
use crate::app::screen::run::Run;
use crate::domain::agenda::AgendaRow;
use crate::domain::moment::Moment;
use crate::domain::time;
use crate::domain::words::StepState;
use crate::shown::Shown;
use crate::ui::frame::{below, split_bottom};
use crate::ui::screen::words;
use crate::ui::theme::Look;
use crate::ui::widgets::{first_around, put, width_of};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Draws agenda and notes.
pub(super) fn draw(
    run: &Run,
    moment: Moment,
    area: Rect,
    with_notes: bool,
    buffer: &mut Buffer,
    look: &Look,
) {
    let theme = &look.theme;
    let agenda = run.sitting.agenda(moment);
    let (area, bottom) = split_bottom(area, 3);
    put(buffer, area, (0, 0), &Shown::line("Agenda"), theme.muted);
    let ends = Shown::line(&format!("ends {}", time::clock(agenda.ends)));
    let column = area.width.saturating_sub(width_of(&ends));
    put(buffer, area, (column, 0), &ends, theme.muted);
    let rest = below(area, 1);
    // The notes are wanted whole; the agenda can be read around the step that is on.
    let wanted = if with_notes { notes::height(run, rest.width) + 2 } else { 0 };
    let most = rest.height.saturating_sub(wanted).max(5).min(rest.height);
    let height = u16::try_from(agenda.rows.len()).unwrap_or(u16::MAX).min(most).min(rest.height);
    let current = run.sitting.session.current().unwrap_or(0);
    let first = first_around(current, usize::from(height), agenda.rows.len());
    for (line, row) in (0..height).zip(agenda.rows.iter().skip(first)) {
        draw_row(row, Rect { y: rest.y + line, height: 1, ..rest }, buffer, look);
    }
    let rest = below(rest, height + 1);
    if with_notes {
        put(buffer, rest, (0, 0), &Shown::line("For you"), theme.muted);
        let keys = if run.veils_notes() { "Alt-l peek   Alt-m whole" } else { "Alt-m whole" };
        let keys = Shown::line(keys);
        let column = rest.width.saturating_sub(width_of(&keys));
        put(buffer, rest, (column, 0), &keys, theme.muted);
        notes::draw(run, None, below(rest, 1), buffer, look);
    }
    let session = &run.sitting.session;
    if let Some(next) = session.next_step().and_then(|place| session.plan.get(place)) {
        let how = words::mode_in_short(&next.mode);
        let text = format!("{}: {how}, {} min", next.title, next.minutes_now());
        notes::labelled("Next", &text, below(bottom, 1), buffer, look);
    }
}

fn draw_row(row: &AgendaRow, area: Rect, buffer: &mut Buffer, look: &Look) {
    let theme = &look.theme;
    let (sign, style) = sign_and_style(row, look);
    put(buffer, area, (0, 0), &Shown::line(sign), style);
    let begins = row.begins.map_or_else(|| "  -  ".to_owned(), time::clock);
    put(buffer, area, (2, 0), &Shown::line(&begins), theme.muted);
    let minutes = Shown::line(&row.minutes.to_string());
    let room = area.width.saturating_sub(9 + width_of(&minutes) + 1);
    put(buffer, area, (9, 0), &Shown::line(&row.title).cut(usize::from(room)), style);
    let column = area.width.saturating_sub(width_of(&minutes));
    put(buffer, area, (column, 0), &minutes, theme.muted);
}

/// The sign before a step of the agenda, and how its name is set.
pub(in crate::ui::screen) fn sign_and_style<'a>(
    row: &AgendaRow,
    look: &'a Look,
) -> (&'a str, Style) {
    let (symbols, theme) = (&look.symbols, &look.theme);
    match row.state {
        _ if row.current => (symbols.now, theme.accent_strong),
        StepState::Done | StepState::Running => (symbols.done, theme.muted),
        StepState::Skipped => (symbols.skipped, theme.muted),
        _ => (symbols.waiting, theme.text),
    }
}
