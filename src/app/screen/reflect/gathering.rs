//! Balcony notes at the beginning of a page: quoted, and from then on taken up.

use super::{asking, beginning};
use crate::app::editor::Motion;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::screen::Screen;
use crate::domain::moment::Now;
use crate::domain::noted::Noted;

/// What a page is called that was begun with notes.
const TITLE: &str = "From the balcony";

/// Quotes notes above what stands under the question that is on, or on a new page.
pub fn gather(model: &mut Model, notes: &[Noted], now: &mut Now) -> Vec<Effect> {
    if !matches!(model.screen, Screen::Reflect(_)) {
        let step = asking::step("", Vec::new(), now);
        beginning::open(model, TITLE, vec![step], now);
    }
    let dates = model.settings.dates;
    let Screen::Reflect(reflect) = &mut model.screen else { return Vec::new() };
    let mut quotes: String = notes.iter().map(|note| note.quoted(dates) + "\n\n").collect();
    let editor = &mut reflect.sitting.editor;
    if editor.text().trim().is_empty() {
        quotes.push('\n');
        quotes.truncate(quotes.trim_end().len() + 2);
    }
    editor.move_to(Motion::Start);
    editor.paste(&quotes);
    editor.move_to(Motion::End);
    reflect.sitting.take_up_notes(notes.iter().map(|note| note.key.id.clone()));
    Vec::new()
}
