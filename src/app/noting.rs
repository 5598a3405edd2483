//! A balcony note on Home: one line, kept from its first letter on as every session is.

use crate::app::action::Action;
use crate::app::editor::Pasted;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::screen::run::writing::edit_text;
use crate::app::screen::{Screen, journals, reflect};
use crate::app::sitting::Sitting;
use crate::app::update;
use crate::domain::catalogue::SessionKey;
use crate::domain::moment::Now;
use crate::domain::noted::TITLE;
use crate::domain::session::Session;
use crate::domain::words::{EntryKind, SessionKind};

/// A note being typed.
#[derive(Clone, Debug)]
pub struct Noting {
    /// The session that it will be; its line is the note.
    pub sitting: Sitting,
    /// Whether there is something to keep.
    pub is_begun: bool,
}

impl Noting {
    /// Puts a text on the line.
    pub fn paste(&mut self, text: &str) -> Pasted {
        let pasted = self.sitting.editor.paste(text);
        self.sitting.touch();
        pasted
    }

    fn is_blank(&self) -> bool {
        self.sitting.editor.text().trim().is_empty()
    }
}

/// The note that is being typed, if one is.
pub fn noting(model: &mut Model) -> Option<&mut Noting> {
    match &mut model.screen {
        Screen::Home(home) => home.note.as_deref_mut(),
        _ => None,
    }
}

/// Opens the line.
pub fn open(model: &mut Model, now: &mut Now) -> Vec<Effect> {
    if let Some(sentence) = update::read_only_sentence(model) {
        model.say(format!("{sentence}, or use `balcony note` in a shell"), now.moment);
        return Vec::new();
    }
    if model.catalogue.is_none() {
        model.say("One moment: what is here already is being read", now.moment);
        return Vec::new();
    }
    let session = Session::begin(SessionKind::Note, TITLE, now.moment.wall, &now.id());
    let key = SessionKey::new(journals::personal(model).slug.clone(), session.header.id.clone());
    let mut sitting = Sitting::begin(key, session);
    sitting.kind = EntryKind::Balcony;
    if let Screen::Home(home) = &mut model.screen {
        home.note = Some(Box::new(Noting { sitting, is_begun: false }));
    }
    Vec::new()
}

/// Its file begins with its first word.
pub fn begin_file(model: &mut Model, now: &mut Now) -> Vec<Effect> {
    let Some(noting) = noting(model) else { return Vec::new() };
    if noting.is_begun || noting.is_blank() {
        return Vec::new();
    }
    noting.is_begun = true;
    // All of it is in what is begun with; the line follows before anything is drawn.
    let _ = noting.sitting.take_changes(now.moment);
    noting.sitting.touch();
    let (key, session) = (noting.sitting.key.clone(), noting.sitting.session.clone());
    reflect::begin_own(model, key, session)
}

/// Does what `action` means while a note is typed.
pub fn act(model: &mut Model, action: Action, now: &mut Now) -> Vec<Effect> {
    if matches!(action, Action::Keep | Action::Back) {
        return keep(model, now);
    }
    let Some(noting) = noting(model) else { return Vec::new() };
    let editor = &mut noting.sitting.editor;
    if action == Action::NewLine {
        editor.insert_newline();
    } else {
        edit_text(editor, action);
    }
    noting.sitting.touch();
    Vec::new()
}

/// Keeps the note and closes the line; one without words leaves nothing.
pub fn keep(model: &mut Model, now: &mut Now) -> Vec<Effect> {
    let Some(noting) = noting(model) else { return Vec::new() };
    let (is_begun, is_blank) = (noting.is_begun, noting.is_blank());
    let sitting = &mut noting.sitting;
    if !is_blank {
        // It is no answer to anything, so there is nothing that could be wrong with it.
        let _ = sitting.keep_line(now);
        sitting.end(now.moment);
    }
    sitting.kind = sitting.own_kind();
    sitting.touch();
    let mut effects = Vec::new();
    if is_begun {
        effects.extend(update::settle(model, now.moment));
    }
    let Screen::Home(home) = &mut model.screen else { return effects };
    let Some(noting) = home.note.take().filter(|_| is_begun) else { return effects };
    let key = noting.sitting.key.clone();
    effects.push(Effect::Close(Box::new(noting.sitting.session)));
    if is_blank {
        effects.push(Effect::Trash(key));
        return effects;
    }
    effects.push(Effect::Catalogue);
    let name = &journals::personal(model).name;
    model.say(format!("Kept in {name}, for your eyes only. u takes it back"), now.moment);
    model.last_noted = Some(key);
    effects
}
