//! Balcony notes that no page has taken up yet, to be quoted at the beginning of one.

use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::overlay::Overlay;
use crate::app::screen::{Screen, journals, moved, reflect};
use crate::app::update;
use crate::domain::catalogue::SessionKey;
use crate::domain::id::Id;
use crate::domain::moment::Now;
use crate::domain::noted::Noted;
use crate::domain::words::SessionKind;
use std::collections::HashSet;
use std::path::PathBuf;

/// The state of choosing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Notes {
    /// The notes, once they were read, each with whether it is chosen.
    pub notes: Option<Vec<(Noted, bool)>>,
    /// The selected row.
    pub selected: usize,
}

/// The notes of one's own journal that no page has taken up, the oldest first, and their files.
pub fn waiting(model: &Model) -> Vec<(SessionKey, PathBuf)> {
    let slug = &journals::personal(model).slug;
    let rows = model.catalogue.iter().flat_map(|catalogue| &catalogue.rows);
    let own = rows.filter(|row| row.key.journal == *slug);
    let own: Vec<_> = own.filter_map(|row| Some((row, row.summary()?))).collect();
    let mut gathered: HashSet<&Id> = own.iter().flat_map(|(_, one)| &one.gathers).collect();
    if let Screen::Reflect(reflect) = &model.screen {
        gathered.extend(&reflect.sitting.session.header.gathers);
    }
    let notes = own
        .iter()
        .filter(|(row, one)| one.kind == SessionKind::Note && !gathered.contains(&row.key.id));
    let mut notes: Vec<_> = notes.map(|(row, _)| (row.key.clone(), row.path.clone())).collect();
    notes.reverse();
    notes
}

/// Opens the list over Home or the page.
pub fn open(model: &mut Model, now: &mut Now) -> Vec<Effect> {
    if let Some(sentence) = update::read_only_sentence(model) {
        model.say(sentence, now.moment);
        return Vec::new();
    }
    if model.refuses_own(now) {
        return Vec::new();
    }
    let waiting = waiting(model);
    if waiting.is_empty() {
        let text = match model.catalogue {
            Some(_) => "No balcony note waits. b on the first screen, or `balcony note`, makes one",
            None => "One moment: what is here already is being read",
        };
        model.say(text, now.moment);
        return Vec::new();
    }
    model.overlays.push(Overlay::Notes(Notes::default()));
    vec![Effect::ReadNotes(waiting)]
}

/// The notes were read.
pub fn take(model: &mut Model, read: Vec<Noted>) {
    let is_open = |overlay: &&mut Overlay| matches!(overlay, Overlay::Notes(_));
    if let Some(Overlay::Notes(notes)) = model.overlays.iter_mut().find(is_open) {
        notes.notes = Some(read.into_iter().map(|note| (note, true)).collect());
    }
}

/// Does what `action` means in the list.
pub fn act(model: &mut Model, mut list: Notes, action: Action, now: &mut Now) -> Vec<Effect> {
    model.overlays.pop();
    let notes = list.notes.get_or_insert_default();
    let count = notes.len();
    match action {
        Action::Back => return Vec::new(),
        Action::Tick => {
            if let Some((_, is_chosen)) = notes.get_mut(list.selected) {
                *is_chosen = !*is_chosen;
            }
            list.selected = moved(list.selected, count, model.extent.page, Action::Down);
        }
        Action::Open if notes.iter().any(|(_, is_chosen)| *is_chosen) => {
            let chosen = notes.iter().filter(|(_, is_chosen)| *is_chosen);
            let chosen: Vec<Noted> = chosen.map(|(note, _)| note.clone()).collect();
            return reflect::gather(model, &chosen, now);
        }
        Action::Open => {}
        other => list.selected = moved(list.selected, count, model.extent.page, other),
    }
    model.overlays.push(Overlay::Notes(list));
    Vec::new()
}
