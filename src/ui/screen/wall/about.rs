//! What the step talks about, row by row: the same on wall and console.

use super::content::first_rows;
use crate::domain::wall::{WallEntry, WallSubject};
use crate::shown::Shown;
use crate::ui::marked::Marked;
use crate::ui::theme::Look;
use crate::ui::widgets::{grid, tally};
use ratatui::text::{Line, Span};

/// The rows of all that the step talks about, in a place `width` columns wide; in brief, only the
/// first words of each thing.
pub(in crate::ui::screen) fn rows(
    subjects: &[WallSubject],
    width: usize,
    is_brief: bool,
    look: &Look,
) -> Vec<Line<'static>> {
    let mut rows = Vec::new();
    for subject in subjects {
        if !rows.is_empty() && !is_brief {
            rows.push(Line::default());
        }
        if is_brief && let Some(row) = in_one_row(subject, width, look) {
            rows.push(row);
            continue;
        }
        let title = Shown::line(&subject.title).cut(width).into_string();
        rows.push(Line::from(Span::styled(title, look.theme.accent_strong)));
        rows.extend(subject_rows(subject, width, is_brief, look));
    }
    rows
}

/// The names of what was scored and what each came to, where the step talks of nothing else and that
/// is too much for all the marks.
pub(in crate::ui::screen) fn sums(
    subjects: &[WallSubject],
    width: usize,
    look: &Look,
) -> Option<Vec<Line<'static>>> {
    let [subject] = subjects else { return None };
    if subject.grid.is_some() {
        return None;
    }
    let title = Shown::line(&subject.title).cut(width).into_string();
    let mut rows = vec![Line::from(Span::styled(title, look.theme.accent_strong))];
    rows.extend(tally::sums(&subject.tallies, width, look)?);
    let said = WallSubject { tallies: Vec::new(), ..subject.clone() };
    rows.extend(subject_rows(&said, width, true, look));
    Some(rows)
}

/// A thing of which there is only one, behind its name.
fn in_one_row(subject: &WallSubject, width: usize, look: &Look) -> Option<Line<'static>> {
    let [entry] = subject.entries.as_slice() else { return None };
    if !subject.tallies.is_empty() || subject.grid.is_some() {
        return None;
    }
    let title = Shown::line(&subject.title).cut(width / 2);
    let room = width.saturating_sub(title.width() + 2);
    let text = Shown::line(entry.text.lines().next().unwrap_or_default());
    let text = match text.width() > room {
        true => format!("{}{}", text.cut(room.saturating_sub(1)), look.symbols.ellipsis),
        false => text.into_string(),
    };
    let title = Span::styled(format!("{title}  "), look.theme.accent_strong);
    Some(Line::from(vec![title, Span::styled(text, look.theme.text)]))
}

fn subject_rows(
    subject: &WallSubject,
    width: usize,
    is_brief: bool,
    look: &Look,
) -> Vec<Line<'static>> {
    let mut rows = match is_brief {
        true => tally::close_rows(&subject.tallies, width, look),
        false => tally::rows(&subject.tallies, width, look),
    };
    if let Some(table) = &subject.grid {
        rows.extend(grid::rows(table, width, look));
    }
    // In brief, the sign that there is more has its place.
    let room = if is_brief { width.saturating_sub(2) } else { width };
    let entry = |entry: &WallEntry| {
        let first = entry.text.lines().next().unwrap_or_default();
        let text = if is_brief { first.to_owned() } else { entry.text.clone() };
        // The second row of a thing in brief only tells that there is more of it.
        let most = if is_brief { 2 } else { usize::MAX };
        let marked = Marked { text, places: Vec::new() };
        let mut rows = first_rows(entry, &marked, room, most, look);
        if is_brief && rows.len() > 1 {
            rows.truncate(1);
            rows[0]
                .spans
                .push(Span::styled(format!(" {}", look.symbols.ellipsis), look.theme.muted));
        }
        rows
    };
    for group in &subject.groups {
        let text = Shown::line(&group.name).cut(width).into_string();
        rows.push(Line::from(Span::styled(text, look.theme.accent)));
        let own = subject.entries.iter().filter(|entry| entry.group == group.number);
        rows.extend(own.flat_map(entry));
    }
    rows.extend(subject.entries.iter().filter(|entry| entry.group == 0).flat_map(entry));
    rows
}
