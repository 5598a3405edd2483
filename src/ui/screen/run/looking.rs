//! What a look may find, to be chosen by its digit.

use crate::app::screen::run::Run;
use crate::app::screen::run::look::Choosing;
use crate::app::sitting::first_words;
use crate::domain::visible::{Viewer, Visibility, visible};
use crate::ui::screen::looking;
use crate::ui::theme::Look;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Draws the choice in a box.
pub(super) fn draw(run: &Run, choosing: &Choosing, area: Rect, buffer: &mut Buffer, look: &Look) {
    let session = &run.sitting.session;
    // Only what everybody may read stands on a screen that they may see.
    let entry = session.entry(&choosing.of);
    let entry = entry.filter(|entry| visible(session, entry, Viewer::Room) == Visibility::Shown);
    let title = match entry {
        Some(entry) => format!("A look at “{}”", first_words(entry.text())),
        None => "A look".to_owned(),
    };
    let choices: Vec<(String, &'static str)> = choosing
        .verdicts(run)
        .iter()
        .map(|verdict| (verdict.word.to_owned(), verdict.meaning))
        .collect();
    looking::draw(&title, &choices, choosing.selected, area, buffer, look);
}
