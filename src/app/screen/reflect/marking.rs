//! What somebody marks while writing: people and places in the text, and what the page is about.

use super::Reflect;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::screen::{Screen, journals};
use crate::domain::marks::{begins, begun, joined};
use crate::domain::moment::Now;
use crate::domain::words::JournalKind;

/// A mention that was completed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Completed {
    /// What had been typed of it.
    typed: String,
    /// Which of those that begin so it is.
    place: usize,
    /// The text as it was left.
    revision: u64,
}

/// Completes the mention that is being written, if anybody or any place is known that begins so;
/// says whether it did. Once more gives the next one.
pub(super) fn completes(reflect: &mut Reflect, known: &[String]) -> bool {
    let editor = &mut reflect.sitting.editor;
    let mark = begun(editor.text(), editor.caret()).filter(|mark| mark.is_mention);
    let Some(mark) = mark else { return false };
    let revision = editor.revision();
    let before = reflect.completed.take().filter(|before| before.revision == revision);
    let (typed, place) = match before {
        Some(before) => (before.typed, before.place + 1),
        None => (mark.word(editor.text()).to_owned(), 0),
    };
    let fitting: Vec<&String> = known.iter().filter(|name| begins(&typed, name)).collect();
    let Some(name) = fitting.get(place % fitting.len().max(1)) else { return false };
    if **name == mark.word(editor.text()) {
        // There is nothing to complete, so the key means what it means elsewhere.
        return false;
    }
    editor.put_from(mark.range.start, &format!("@{name}"));
    let revision = editor.revision();
    reflect.completed = Some(Completed { typed, place, revision });
    reflect.sitting.touch();
    true
}

/// Everybody and every place that is known, as a mention writes them.
pub(super) fn known(model: &Model) -> Vec<String> {
    let places = journals::journals(model).into_iter();
    let places = places.filter(|journal| journal.kind != JournalKind::Personal);
    let mut names: Vec<String> = Vec::new();
    for place in places {
        names.extend(place.people.iter().map(|person| joined(&person.name)));
        names.push(joined(&place.name));
    }
    names.retain(|name| name.starts_with(char::is_alphabetic));
    names.sort();
    names.dedup();
    names
}

/// Marks the page with a building block, hurdle or light bulb, or takes the mark away.
pub fn mark(model: &mut Model, id: &str, now: &mut Now) -> Vec<Effect> {
    let practice = model.practice.clone();
    let name = practice.as_ref().and_then(|practice| practice.part(id)).map(|part| part.name);
    let Screen::Reflect(reflect) = &mut model.screen else { return Vec::new() };
    let is_marked = reflect.sitting.turn_block(id);
    let name = name.unwrap_or(id);
    let text = if is_marked { format!("About {name}") } else { format!("No longer about {name}") };
    model.say(text, now.moment);
    Vec::new()
}
