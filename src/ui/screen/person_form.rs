//! The box in which somebody is described.

use crate::app::person_form::{Field, PersonForm};
use crate::shown::Shown;
use crate::ui::theme::Look;
use crate::ui::widgets::overlay::Overlay;
use crate::ui::widgets::writing_line::WritingLine;
use crate::ui::widgets::{paint, put};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The columns of the labels.
const LABELS: u16 = 22;

/// Draws it; gives where the cursor stands.
pub fn draw(form: &PersonForm, area: Rect, buffer: &mut Buffer, look: &Look) -> Option<Position> {
    let theme = &look.theme;
    let title = if form.is_new { "Somebody new" } else { "What is known of them" };
    let inner = Overlay { title, body: &[], at_least: (64, 6) }.draw(area, buffer, look);
    let mut cursor = None;
    for (row, field) in (1..).zip(Field::ALL) {
        if row >= inner.height {
            break;
        }
        let is_on = field == form.field;
        let line = Rect { y: inner.y + row, height: 1, ..inner };
        let style = if is_on { theme.accent_strong } else { theme.muted };
        let marker = if is_on { look.symbols.now } else { " " };
        put(buffer, line, (0, 0), &Shown::line(&format!("{marker} {}", field.label())), style);
        let x = LABELS + 2;
        let value =
            Rect { x: line.x + x.min(line.width), width: line.width.saturating_sub(x), ..line };
        match form.editor(field) {
            Some(editor) => {
                let hint = if field == Field::Name { "" } else { "may stay empty" };
                let writing =
                    WritingLine { editor, label: "", hint, is_veiled: false, is_active: is_on };
                let place = writing.draw(value, buffer, look);
                cursor = if is_on { place } else { cursor };
            }
            None => draw_yes_or_no(form.lives_with, is_on, value, buffer, look),
        }
    }
    cursor
}

fn draw_yes_or_no(is_yes: bool, is_on: bool, area: Rect, buffer: &mut Buffer, look: &Look) {
    let theme = &look.theme;
    // The word stands below the other answers, its frame one column before.
    let area = Rect { x: area.x.saturating_sub(1), width: area.width.saturating_add(1), ..area };
    let word = if is_yes { " yes " } else { " no " };
    let style = if is_on { theme.text } else { theme.muted };
    let end = put(buffer, area, (0, 0), &Shown::line(word), style);
    if is_on {
        paint(buffer, Rect { width: end.min(area.width), height: 1, ..area }, theme.selected);
        put(buffer, area, (end + 2, 0), &Shown::line("Space changes it"), theme.muted);
    }
}
