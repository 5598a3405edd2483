//! What was counted, row by row: the same on console, wall and page.

use crate::domain::tally::{LOWEST, Mark, Tally};
use crate::shown::Shown;
use crate::ui::prose;
use crate::ui::theme::Look;
use crate::wrap::columns;
use ratatui::text::{Line, Span};

/// The most marks drawn one beside the other; more are a number.
const MOST_MARKS: usize = 6;
/// The blanks between one answer and the next.
const GAP: usize = 2;
/// The fewest columns in which what is asked can still be told apart.
const SHORTEST_LABEL: usize = 18;

/// The rows of some tallies in a place `width` columns wide.
pub fn rows(tallies: &[Tally], width: usize, look: &Look) -> Vec<Line<'static>> {
    set(tallies, width, MOST_MARKS, look)
}

/// The same where there is little room: a row each where that can be, with numbers for marks.
pub fn close_rows(tallies: &[Tally], width: usize, look: &Look) -> Vec<Line<'static>> {
    set(tallies, width, 0, look)
}

/// What each comes to and nothing more, in as many columns as there is room for, one after the other
/// from top to bottom; none where there is not room for two, or where the marks say it.
pub fn sums(tallies: &[Tally], width: usize, look: &Look) -> Option<Vec<Line<'static>>> {
    let sum = tallies.iter().map(|tally| columns(&tally.sum)).max()?;
    let longest = tallies.iter().map(|tally| columns(&tally.item)).max()?;
    let least = SHORTEST_LABEL.min(longest) + sum + 2 * GAP;
    let across = (width / least).min(width / (longest + sum + 2 * GAP)).max(2);
    if width < 2 * least
        || tallies.iter().any(|tally| tally.sum.is_empty() || tally.item.is_empty())
    {
        return None;
    }
    let (height, each) = (tallies.len().div_ceil(across), width / across);
    let label = longest.min(each - sum - 2 * GAP);
    let cell = |tally: &Tally| {
        let item = Shown::line(&tally.item).cut(label);
        let gap = " ".repeat(label - item.width() + GAP);
        let is_lowest = tally.sum.starts_with(LOWEST);
        let style = if is_lowest { look.theme.accent } else { look.theme.muted };
        let end = " ".repeat(each - label - GAP - columns(&tally.sum));
        [
            Span::styled(format!("{item}{gap}"), look.theme.text),
            Span::styled(Shown::line(&tally.sum).into_string(), style),
            Span::raw(end),
        ]
    };
    let row = |row: usize| {
        let cells = tallies.iter().skip(row).step_by(height);
        Line::from(cells.flat_map(cell).collect::<Vec<_>>())
    };
    Some((0..height).map(row).collect())
}

fn set(tallies: &[Tally], width: usize, most_marks: usize, look: &Look) -> Vec<Line<'static>> {
    let mut rows = Vec::new();
    // What has the same answers stands below each other; the rest is set by itself.
    for alike in tallies.chunk_by(|one, other| one.marks.len() == other.marks.len()) {
        if !rows.is_empty() {
            rows.push(Line::default());
        }
        let cells = cell_width(alike, most_marks, look);
        let label = label_width(alike, &cells, width);
        let setting = Setting { label, cells, width, most_marks, look };
        rows.extend(alike.iter().flat_map(|tally| setting.rows(tally)));
    }
    rows
}

/// How all tallies of one place are set.
struct Setting<'a> {
    /// The columns of what is asked, where it stands beside the answers; none where it stands above.
    label: Option<usize>,
    /// The columns of each answer.
    cells: Vec<usize>,
    width: usize,
    /// The most marks drawn one beside the other; more are a number.
    most_marks: usize,
    look: &'a Look,
}

/// The columns of what is asked, if there is room for it beside the answers.
fn label_width(tallies: &[Tally], cells: &[usize], width: usize) -> Option<usize> {
    let longest = tallies.iter().map(|tally| columns(&tally.item)).max().unwrap_or(0);
    if longest == 0 {
        return Some(0);
    }
    let answers: usize = cells.iter().map(|cell| cell + GAP).sum();
    let sum = tallies.iter().map(|tally| columns(&tally.sum)).max().unwrap_or(0);
    let room = width.saturating_sub(answers + sum + GAP);
    (room >= SHORTEST_LABEL.min(longest)).then(|| longest.min(room))
}

/// The columns of each answer, so that the same ones stand below each other.
fn cell_width(tallies: &[Tally], most_marks: usize, look: &Look) -> Vec<usize> {
    let most = tallies.iter().map(|tally| tally.marks.len()).max().unwrap_or(0);
    let widest = |place: usize| {
        let cells = tallies.iter().filter_map(|tally| tally.marks.get(place));
        cells.map(|mark| columns(&answer(mark, most_marks, look))).max().unwrap_or(0)
    };
    (0..most).map(widest).collect()
}

/// An answer and how often it was given: `4 ●●`.
fn answer(mark: &Mark, most_marks: usize, look: &Look) -> String {
    let count = match mark.count {
        0 => look.symbols.between.to_owned(),
        count if count <= most_marks => look.symbols.mark.repeat(count),
        count if most_marks == 0 => format!("{}{count}", look.symbols.mark),
        count => format!("{} {count}", look.symbols.mark),
    };
    if mark.answer.is_empty() { count } else { format!("{} {count}", mark.answer) }
}

impl Setting<'_> {
    fn rows(&self, tally: &Tally) -> Vec<Line<'static>> {
        let is_dots = tally.marks.iter().all(|mark| mark.answer.is_empty());
        if is_dots {
            return dots(tally, self.width, self.look);
        }
        let theme = &self.look.theme;
        let mut rows = Vec::new();
        let mut spans = Vec::new();
        let indent = match self.label {
            Some(0) => 0,
            Some(label) => {
                let item = Shown::line(&tally.item).cut(label);
                let gap = " ".repeat((label + GAP).saturating_sub(item.width()));
                spans.push(Span::styled(format!("{item}{gap}"), theme.text));
                label + GAP
            }
            None => {
                for row in prose::wrap(&tally.item, self.width) {
                    rows.push(Line::from(Span::styled(row.into_string(), theme.text)));
                }
                spans.push(Span::raw("  "));
                2
            }
        };
        for (mark, room) in tally.marks.iter().zip(&self.cells) {
            let text = Shown::line(&answer(mark, self.most_marks, self.look));
            let gap = " ".repeat(room.saturating_sub(text.width()) + GAP);
            let style = if mark.count == 0 { theme.muted } else { theme.accent };
            spans.push(Span::styled(text.into_string(), style));
            spans.push(Span::raw(gap));
        }
        let is_lowest = tally.sum.starts_with(LOWEST);
        let style = if is_lowest { theme.accent } else { theme.muted };
        spans.push(Span::styled(Shown::line(&tally.sum).into_string(), style));
        rows.push(Line::from(spans));
        rows.extend(names(tally, indent, self.width, self.look));
        rows
    }
}

/// Dots: how many, and on what.
fn dots(tally: &Tally, width: usize, look: &Look) -> Vec<Line<'static>> {
    let theme = &look.theme;
    let count = tally.total();
    let marks = match count {
        0 => String::new(),
        count if count <= MOST_MARKS => look.symbols.mark.repeat(count),
        _ => format!("{} +", look.symbols.mark.repeat(MOST_MARKS - 2)),
    };
    let lead = format!("{count:>3}  {marks:<MOST_MARKS$}  ");
    let indent = columns(&lead);
    let style = if count == 0 { theme.muted } else { theme.text };
    let mut rows = Vec::new();
    for (number, row) in
        prose::wrap(&tally.item, width.saturating_sub(indent).max(8)).iter().enumerate()
    {
        let before = if number == 0 { lead.clone() } else { " ".repeat(indent) };
        rows.push(Line::from(vec![
            Span::styled(before, if count == 0 { theme.muted } else { theme.accent }),
            Span::styled(row.as_str().to_owned(), style),
        ]));
    }
    rows.extend(names(tally, indent, width, look));
    rows
}

/// Who gave which answer, where that may be read.
fn names(tally: &Tally, indent: usize, width: usize, look: &Look) -> Vec<Line<'static>> {
    let named = tally.marks.iter().filter(|mark| !mark.names.is_empty());
    let text: Vec<String> = named
        .map(|mark| {
            let answer =
                if mark.answer.is_empty() { String::new() } else { format!("{}: ", mark.answer) };
            format!("{answer}{}", mark.names.join(", "))
        })
        .collect();
    if text.is_empty() {
        return Vec::new();
    }
    let rows = prose::wrap(&text.join("   "), width.saturating_sub(indent).max(8));
    rows.into_iter()
        .map(|row| {
            let text = format!("{}{row}", " ".repeat(indent));
            Line::from(Span::styled(text, look.theme.muted))
        })
        .collect()
}
