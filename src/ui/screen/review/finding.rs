//! What was found, each passage with the session in which it stands.

use super::timeline::{In, session_line};
use crate::app::model::{Model, Scope};
use crate::app::msg::Extent;
use crate::app::screen::review::finding::{Finding, is_looking, unread};
use crate::app::screen::review::row;
use crate::domain::catalogue::Row;
use crate::search::{Leaf, Passage, Place, Query, excerpt};
use crate::shown::Shown;
use crate::ui::frame::{below, inset, paragraph};
use crate::ui::screen::words;
use crate::ui::theme::Look;
use crate::ui::widgets::list::MARGIN;
use crate::ui::widgets::{first_around, paint, put, put_line};
use crate::wrap::columns;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;

/// The rows that a session found takes: what it is, the passage, and where there is room a blank one.
fn rows_of_each(area: Rect) -> u16 {
    const ROOMY: u16 = 24;
    if area.height < ROOMY { 2 } else { 3 }
}

/// How many were found so far, in words.
pub(super) fn count(model: &Model, finding: &Finding) -> String {
    let found = finding.findings.len();
    match (is_looking(model), found) {
        (true, 0) => "looking…".to_owned(),
        (true, _) => format!("{found} found, looking…"),
        (false, 0) => "nothing found".to_owned(),
        (false, _) => format!("{found} found"),
    }
}

/// Draws what was found, or what to do if there is nothing.
pub(super) fn draw(
    model: &Model,
    finding: &Finding,
    selected: usize,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Extent {
    let each = rows_of_each(area);
    let found = finding.findings.len();
    if found == 0 {
        if !is_looking(model) && !finding.findings.query().is_only_of_journals() {
            let rest = paragraph(nothing(model.scope), look.theme.muted, 4, inset(area), buffer);
            paragraph(&unread_in_words(model), look.theme.warning, 3, below(rest, 1), buffer);
        }
        return Extent { page: usize::from((area.height / each).max(1)), ..Extent::default() };
    }
    let query = finding.findings.query();
    // The last one needs no blank row below it.
    let page = usize::from(((area.height + each - 2) / each).max(1));
    let selected = selected.min(found - 1);
    let first = first_around(selected, page, found);
    let places = first..found.min(first + page);
    let hits: Vec<_> = places.clone().filter_map(|place| finding.hit(model, place)).collect();
    for (place, (hit, leaf)) in places.zip(hits) {
        let down = u16::try_from(place - first).unwrap_or(u16::MAX).saturating_mul(each);
        let two = Rect { height: 2, ..below(area, down) }.intersection(area);
        let row = row(model, &leaf.key);
        if let Some(passage) = leaf.passages().get(hit.passage) {
            draw_hit(model, (leaf, passage), row, query, two, buffer, look);
        }
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
    if first + page < found {
        mark(area.height.saturating_sub(1), look.symbols.down);
    }
    Extent { page, rows: found, ..Extent::default() }
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
fn unread_in_words(model: &Model) -> String {
    match unread(model) {
        0 => String::new(),
        damaged => {
            let sessions = words::count(damaged, "session", "sessions");
            format!("{sessions} cannot be read, and may hold them.")
        }
    }
}

fn draw_hit(
    model: &Model,
    (leaf, passage): (&Leaf, &Passage),
    row: Option<&Row>,
    query: &Query,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) {
    let inner = Rect { x: area.x + MARGIN, width: area.width.saturating_sub(MARGIN + 1), ..area };
    if let Some(row) = row {
        put_line(buffer, inner, 0, &session_line(model, row, query, inner.width, In::Found, look));
    }
    let passage = passage_line(leaf, passage, query, usize::from(inner.width), look);
    put_line(buffer, inner, 1, &passage);
}

/// Who said it and what, cut around what was found, with the words lit.
fn passage_line(
    leaf: &Leaf,
    passage: &Passage,
    query: &Query,
    width: usize,
    look: &Look,
) -> Line<'static> {
    const INDENT: usize = 2;
    const NAME: usize = 16;
    let theme = &look.theme;
    let mut spans = vec![Span::raw(" ".repeat(INDENT))];
    let lead = match (&passage.place, leaf.by(passage)) {
        (Place::Title, _) => {
            spans.push(Span::styled("In its title", theme.muted));
            return Line::from(spans);
        }
        (Place::People, _) => Some(("Was there".to_owned(), theme.muted)),
        (_, Some(name)) => Some((name.to_owned(), theme.accent)),
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
    if !passage.kind.is_plain() {
        let kind = passage.kind.label();
        room = room.saturating_sub(columns(&kind) + 2);
        spans.push(Span::styled(format!("{kind}  "), theme.muted));
    }
    let text = around(&excerpt(leaf.text(passage), query), query, room, look);
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
