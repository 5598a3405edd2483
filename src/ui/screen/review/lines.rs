//! What stands above the list: the filters that are set, the line that is typed, what is wrong with it.

use super::chips;
use crate::app::screen::review::Review;
use crate::shown::Shown;
use crate::ui::frame::{below, inset, paragraph};
use crate::ui::theme::Look;
use crate::ui::widgets::writing_line::WritingLine;
use crate::ui::widgets::{put, width_of};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// Where the first word of a row of the list stands.
const MARGIN: u16 = 3;

/// Draws them; gives what is left below, and the cursor.
pub(super) fn draw(
    review: &Review,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> (Rect, Option<Position>) {
    let (mut body, mut cursor) = (area, None);
    let filter = &review.filter;
    let (editor, label, hint, faults) = match (&review.finding, &filter.editor) {
        (Some(finding), _) => (
            Some(&finding.editor),
            "Find",
            "words, \"a phrase\", -not these, person:amal, tag:food, kind:decision",
            &finding.faults,
        ),
        (None, Some(editor)) => (
            Some(editor),
            "Only",
            "kind: format: person: tag: block: hurdle: bulb: journal: after: before:",
            &filter.faults,
        ),
        (None, None) => (None, "", "", &filter.faults),
    };
    let is_typed = filter.editor.is_some() && review.finding.is_none();
    let chips = if is_typed { Vec::new() } else { filter.chips() };
    if !chips.is_empty() {
        let hand = filter.chip.filter(|_| review.finding.is_none());
        let rows = chips::draw(&chips, hand, review.finding.is_none(), body, buffer, look);
        body = below(body, rows);
    }
    if let Some(editor) = editor {
        let line = Rect { height: body.height.min(1), ..body };
        let label = format!("  {label} {}", look.symbols.prompt);
        let writing =
            WritingLine { editor, label: &label, hint, is_veiled: false, is_active: true };
        cursor = writing.draw(line, buffer, look);
        body = below(body, 1);
    }
    let query = match (&review.finding, &filter.editor) {
        (Some(finding), _) if finding.has_words() => Some(finding.findings.query()),
        (None, Some(_)) => Some(filter.findings.query()),
        _ => None,
    };
    let offered = match (&review.finding, is_typed) {
        (Some(finding), _) => finding.offered.as_slice(),
        (None, true) => filter.offered.as_slice(),
        (None, false) => &[],
    };
    let is_between = is_typed && editor.is_some_and(|editor| editor.text().ends_with(' '));
    if !offered.is_empty() {
        let rows = draw_offered(offered, body, buffer, look);
        body = below(body, rows);
    } else if let Some(hint) =
        query.and_then(|query| query.hint()).or_else(|| is_between.then_some(hint))
    {
        let hint = Shown::line(hint).cut(usize::from(body.width.saturating_sub(MARGIN + 1)));
        put(buffer, body, (MARGIN, 0), &hint, look.theme.muted);
        body = below(body, 1);
    }
    let has_words = review.finding.as_ref().is_none_or(|finding| finding.has_words());
    if let Some(fault) = faults.first().filter(|_| has_words) {
        body = paragraph(fault, look.theme.warning, 2, inset(body), buffer);
        body = Rect { x: area.x, width: area.width, ..body };
    }
    let is_anything = editor.is_some() || !chips.is_empty() || !faults.is_empty();
    (if is_anything { below(body, 1) } else { body }, cursor)
}

/// Draws what may stand behind what is typed, the first of it lit, in two rows at most; gives how
/// many rows that takes.
fn draw_offered(offered: &[String], area: Rect, buffer: &mut Buffer, look: &Look) -> u16 {
    const ROWS: u16 = 2;
    const GAP: u16 = 3;
    let theme = &look.theme;
    let end = area.width.saturating_sub(2);
    let from = put(buffer, area, (MARGIN, 0), &Shown::line("Tab  "), theme.key);
    let (mut column, mut row) = (from, 0);
    for (place, one) in offered.iter().enumerate() {
        let one = Shown::line(one).cut(usize::from(end.saturating_sub(from)));
        if column > from && column + width_of(&one) > end {
            (column, row) = (from, row + 1);
        }
        if row == ROWS {
            put(buffer, area, (end, row - 1), &Shown::line(look.symbols.ellipsis), theme.muted);
            return ROWS;
        }
        let style = if place == 0 { theme.accent_strong } else { theme.muted };
        column = put(buffer, area, (column, row), &one, style) + GAP;
    }
    row + 1
}
