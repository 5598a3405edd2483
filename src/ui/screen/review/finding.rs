//! The sessions that hold the words looked for, each with the passage that fits best.

use super::session_row;
use crate::app::model::{Model, Scope};
use crate::app::msg::Extent;
use crate::app::screen::review::finding::{Finding, MOST};
use crate::app::screen::review::listed;
use crate::app::searching::Hit;
use crate::domain::catalogue::{Row, RowContent};
use crate::search::{Place, Query};
use crate::shown::Shown;
use crate::ui::frame::{below, inset, paragraph};
use crate::ui::screen::words;
use crate::ui::theme::Look;
use crate::ui::widgets::list::MARGIN;
use crate::ui::widgets::writing_line::WritingLine;
use crate::ui::widgets::{first_around, paint, put, put_line};
use crate::wrap::columns;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;

/// The rows that a session found takes: what it is, the passage, and where there is room a blank one.
fn rows_of_each(area: Rect) -> u16 {
    const ROOMY: u16 = 24;
    if area.height < ROOMY { 2 } else { 3 }
}

/// How many were found so far, in words.
pub(super) fn count(finding: &Finding) -> String {
    let found = finding.hits.len();
    match (finding.is_looking(), found) {
        (true, 0) => "looking…".to_owned(),
        (true, _) => format!("{found} found, looking…"),
        (false, 0) => "nothing found".to_owned(),
        (false, MOST) => format!("the newest {MOST} found"),
        (false, _) => format!("{found} found"),
    }
}

/// Draws the line on which the words are typed; gives what is left below, and the cursor.
pub(super) fn draw_line(
    finding: &Finding,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> (Rect, Option<Position>) {
    let line = Rect { height: area.height.min(1), ..area };
    let label = format!("  Find {}", look.symbols.prompt);
    let writing = WritingLine {
        editor: &finding.editor,
        label: &label,
        hint: "words that were said, who said them, or a title",
        is_veiled: false,
        is_active: true,
    };
    let cursor = writing.draw(line, buffer, look);
    (below(area, 2), cursor)
}

/// Draws the sessions found, or what to do if there is none.
pub(super) fn draw(
    model: &Model,
    finding: &Finding,
    selected: usize,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Extent {
    let each = rows_of_each(area);
    if finding.hits.is_empty() {
        if !finding.is_looking() {
            let rest = paragraph(nothing(model.scope), look.theme.muted, 4, inset(area), buffer);
            paragraph(&unread(model), look.theme.warning, 3, below(rest, 1), buffer);
        }
        return Extent { page: usize::from((area.height / each).max(1)), ..Extent::default() };
    }
    let query = Query::new(&finding.words);
    // The last one needs no blank row below it.
    let page = usize::from(((area.height + each - 2) / each).max(1));
    let selected = selected.min(finding.hits.len() - 1);
    let first = first_around(selected, page, finding.hits.len());
    // The hits stand in the order of the list, so that it is gone through once for all of them.
    let mut listed = model.catalogue.as_ref().map_or(&[][..], |list| &list.rows).iter();
    for (place, hit) in finding.hits.iter().enumerate().skip(first).take(page) {
        let mut ahead = listed.clone();
        let row = ahead.find(|row| row.key == hit.key);
        if row.is_some() {
            listed = ahead;
        }
        let down = u16::try_from(place - first).unwrap_or(u16::MAX).saturating_mul(each);
        let two = Rect { height: 2, ..below(area, down) }.intersection(area);
        draw_hit(model, hit, row, &query, two, buffer, look);
        if place == selected {
            let marker = Shown::line(look.symbols.now);
            paint(buffer, Rect { height: 1, ..two }, look.theme.selected);
            put(buffer, two, (1, 0), &marker, look.theme.selected);
        }
    }
    let mut mark = |row: u16, sign: &str| {
        put(buffer, area, (0, row), &Shown::line(sign), look.theme.muted);
    };
    if first > 0 {
        mark(0, look.symbols.up);
    }
    if first + page < finding.hits.len() {
        mark(area.height.saturating_sub(1), look.symbols.down);
    }
    Extent { page, rows: finding.hits.len(), ..Extent::default() }
}

/// What to say where nothing was found.
fn nothing(scope: Scope) -> &'static str {
    match scope {
        Scope::Journal | Scope::Own => {
            "Nothing here holds all these words. Try fewer words, or the beginning of one. Tab looks in all journals."
        }
        Scope::Everywhere => {
            "Nothing holds all these words. Try fewer words, or the beginning of one."
        }
    }
}

/// What could not be looked through, if there is anything.
fn unread(model: &Model) -> String {
    let is_damaged = |row: &&Row| matches!(row.content, RowContent::Damaged(_));
    match listed(model).filter(is_damaged).count() {
        0 => String::new(),
        damaged => {
            let sessions = words::count(damaged, "session", "sessions");
            format!("{sessions} cannot be read, and may hold them.")
        }
    }
}

fn draw_hit(
    model: &Model,
    hit: &Hit,
    row: Option<&Row>,
    query: &Query,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) {
    let inner = Rect { x: area.x + MARGIN, width: area.width.saturating_sub(MARGIN + 1), ..area };
    if let Some(row) = row {
        put_line(buffer, inner, 0, &session_row(model, row, query, inner.width, look));
    }
    let passage = passage(hit, query, usize::from(inner.width), look);
    put_line(buffer, inner, 1, &passage);
}

/// Who said it and what, cut around what was found, with the words lit.
fn passage(hit: &Hit, query: &Query, width: usize, look: &Look) -> Line<'static> {
    const INDENT: usize = 2;
    const NAME: usize = 16;
    let theme = &look.theme;
    let mut spans = vec![Span::raw(" ".repeat(INDENT))];
    let lead = match (&hit.found.place, &hit.found.by) {
        (Place::Title, _) => {
            spans.push(Span::styled("In its title", theme.muted));
            return Line::from(spans);
        }
        (Place::People, _) => Some(("Was there".to_owned(), theme.muted)),
        (_, Some(name)) => Some((name.clone(), theme.accent)),
        (Place::Unfinished, None) => Some(("Not finished".to_owned(), theme.muted)),
        (Place::Entry(_), None) => None,
    };
    let mut room = width.saturating_sub(INDENT);
    if let Some((name, style)) = lead {
        let name = Shown::line(&name).cut(NAME).into_string();
        room = room.saturating_sub(columns(&name) + 2);
        spans.extend(lit(&name, query, style, look));
        spans.push(Span::raw("  "));
    }
    let text = around(&hit.found.text, query, room, look);
    spans.extend(lit(&text, query, theme.text, look));
    Line::from(spans)
}

/// A text cut to a width so that the first word found can be seen, with a little before it.
fn around(text: &str, query: &Query, width: usize, look: &Look) -> String {
    let text = Shown::line(text).into_string();
    if columns(&text) <= width {
        return text;
    }
    let first = query.marks(&text).into_iter().next().unwrap_or(0..0);
    let until = text.get(..first.end).unwrap_or_default();
    if columns(until) + width / 4 <= width {
        return Shown::line(&text).cut(width).into_string();
    }
    // From a word's beginning on, no more than a third of the width before what was found.
    let before = text.get(..first.start).unwrap_or_default();
    let mut start = first.start;
    let mut taken = 0;
    for (place, grapheme) in before.grapheme_indices(true).rev() {
        taken += columns(grapheme);
        if taken > width / 3 {
            break;
        }
        if before.get(..place).is_some_and(|more| more.ends_with(' ')) {
            start = place;
        }
    }
    let rest = text.get(start..).unwrap_or_default();
    Shown::line(&format!("{} {rest}", look.symbols.ellipsis)).cut(width).into_string()
}

/// A text with the words found in it lit.
pub(super) fn lit(text: &str, query: &Query, style: Style, look: &Look) -> Vec<Span<'static>> {
    let mut spans = Vec::new();
    let mut at = 0;
    let mut push = |range: std::ops::Range<usize>, style: Style| {
        let part = text.get(range).unwrap_or_default();
        if !part.is_empty() {
            spans.push(Span::styled(part.to_owned(), style));
        }
    };
    for mark in query.marks(text) {
        push(at..mark.start, style);
        at = mark.end;
        push(mark, look.theme.matched);
    }
    push(at..text.len(), style);
    spans
}
