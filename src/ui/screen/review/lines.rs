//! What stands above the list: the filters that are set, the line that is typed, what is wrong with it.

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
            "kind: format: person: tag: block: hurdle: journal: after: before:",
            &filter.faults,
        ),
        (None, None) => (None, "", "", &filter.faults),
    };
    let is_typed = filter.editor.is_some() && review.finding.is_none();
    let chips = if is_typed { Vec::new() } else { filter.chips() };
    if !chips.is_empty() {
        draw_chips(&chips, review.finding.is_none(), body, buffer, look);
        body = below(body, 1);
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
    if let Some(hint) = query.and_then(|query| query.hint()) {
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

/// Draws the filters that are set beside one another, as many as there is room for.
fn draw_chips(chips: &[String], is_own: bool, area: Rect, buffer: &mut Buffer, look: &Look) {
    let theme = &look.theme;
    let mut column = put(buffer, area, (MARGIN, 0), &Shown::line("Only "), theme.muted);
    for chip in chips {
        let room = usize::from(area.width.saturating_sub(column + 2));
        let chip = Shown::line(&format!(" {chip} ")).cut(room);
        column = put(buffer, area, (column, 0), &chip, theme.accent);
        column += 1;
    }
    let hint = Shown::line("Backspace takes the last away");
    let from = area.width.saturating_sub(width_of(&hint) + 1);
    if is_own && column < from {
        put(buffer, area, (from, 0), &hint, theme.muted);
    }
}
