//! A note made between the sessions of a journal: a look at one of its threads, or something of the
//! way so far. It is a session of its own with one entry, kept from its first letter on.

use super::choosing::{Choosing, put};
use super::{Hand, ThreadsScreen, View};
use crate::app::action::Action;
use crate::app::editor::Pasted;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::screen::run::Outcome;
use crate::app::screen::run::asking::{self, Asked};
use crate::app::screen::run::writing::edit_text;
use crate::app::screen::{Screen, journals};
use crate::app::sitting::{Sitting, first_words};
use crate::app::update;
use crate::domain::catalogue::SessionKey;
use crate::domain::entry::Entry;
use crate::domain::id::Id;
use crate::domain::moment::{Moment, Now};
use crate::domain::session::Session;
use crate::domain::verdict::{Look, Verdict};
use crate::domain::words::{EntryKind, JournalKind, SessionKind};

/// A note being made.
#[derive(Clone, Debug)]
pub struct Jotting {
    /// The session that it will be; what is asked for is on its line.
    pub sitting: Sitting,
    /// Whether there is something to keep.
    pub is_begun: bool,
}

impl Jotting {
    /// The entry that it is, once it is one.
    pub fn entry(&self) -> Option<&Entry> {
        self.sitting.session.entries.first()
    }

    /// What the line asks, before the text.
    pub fn label(&self) -> String {
        let sitting = &self.sitting;
        match (Asked::of(&sitting.kind), &sitting.kind) {
            (Some(asked), _) => asked.label(self.entry()).to_owned(),
            (None, EntryKind::Outcome) => "What has changed, and for whom".to_owned(),
            (None, kind) => kind.label(),
        }
    }

    /// Puts a text on the line.
    pub fn paste(&mut self, text: &str) -> Pasted {
        let pasted = self.sitting.editor.paste(text);
        self.sitting.touch();
        pasted
    }

    fn is_blank(&self) -> bool {
        self.sitting.editor.text().trim().is_empty()
    }

    /// The entry with whose row it belongs.
    fn row(&self) -> Option<Id> {
        let entry = self.entry()?;
        Some(Look::read(entry).map_or_else(|| entry.id().clone(), |look| look.of))
    }
}

/// The note that is being made, if one is.
pub fn jotting(model: &mut Model) -> Option<&mut Jotting> {
    match &mut model.screen {
        Screen::Threads(ThreadsScreen { hand: Hand::Line(jotting), .. }) => Some(jotting),
        _ => None,
    }
}

/// Notes what a look has found, and asks for a few words.
pub(super) fn look(model: &mut Model, choosing: &Choosing, verdict: &Verdict, now: &mut Now) {
    let title = format!("Look: {}", choosing.words);
    let mut sitting = sitting(model, &title, now);
    let look = sitting.keep_look_at_earlier(&choosing.of, verdict.word, now);
    asking::ask_for_words(&mut sitting, look);
    put(model, Hand::Line(Box::new(Jotting { sitting, is_begun: false })));
}

/// Opens the line for something of the way so far.
pub(super) fn of_the_way(model: &mut Model, kind: &EntryKind, now: &mut Now) {
    let mut sitting = sitting(model, &kind.label(), now);
    sitting.kind = kind.clone();
    put(model, Hand::Line(Box::new(Jotting { sitting, is_begun: false })));
}

fn sitting(model: &Model, title: &str, now: &mut Now) -> Sitting {
    let session = Session::begin(SessionKind::Note, title, now.moment.wall, &now.id());
    let key = SessionKey::new(model.journal.slug.clone(), session.header.id.clone());
    let mut sitting = Sitting::begin(key, session);
    sitting.is_for_room = model.journal.kind != JournalKind::Personal;
    sitting
}

/// Its file begins with its first word.
pub fn begin_file(model: &mut Model, now: &mut Now) -> Vec<Effect> {
    let journal = model.journal.clone();
    let Some(jotting) = jotting(model) else { return Vec::new() };
    if jotting.is_begun || (jotting.is_blank() && jotting.entry().is_none()) {
        return Vec::new();
    }
    jotting.is_begun = true;
    // All of it is in what is begun with; the line follows before anything is drawn.
    let _ = jotting.sitting.take_changes(now.moment);
    jotting.sitting.touch();
    let (key, session) = (jotting.sitting.key.clone(), jotting.sitting.session.clone());
    let mut effects = Vec::new();
    if journals::known(model, &journal.slug).is_none() {
        effects.push(Effect::SaveJournal(Box::new(journal)));
    }
    effects.push(Effect::Begin { key, session: Box::new(session) });
    effects
}

/// Does what `action` means while a note is made.
pub(super) fn act(model: &mut Model, action: Action, now: &mut Now) -> Vec<Effect> {
    let Some(jotting) = jotting(model) else { return Vec::new() };
    match action {
        Action::Keep | Action::Back if jotting.is_blank() && jotting.entry().is_none() => {
            return keep(model, now);
        }
        Action::Keep => {
            let outcome = take_line(&mut jotting.sitting, now);
            let is_asking = Asked::of(&jotting.sitting.kind).is_some();
            say(model, outcome, now.moment);
            if !is_asking {
                return keep(model, now);
            }
        }
        Action::Back => return keep(model, now),
        Action::Undo => return undo(model, now),
        Action::NewLine => {
            jotting.sitting.editor.insert_newline();
            jotting.sitting.touch();
        }
        other => {
            edit_text(&mut jotting.sitting.editor, other);
            jotting.sitting.touch();
        }
    }
    Vec::new()
}

/// Takes what the line says as the entry itself, or for what is asked about it.
fn take_line(sitting: &mut Sitting, now: &mut Now) -> Outcome {
    if let Some(asked) = Asked::of(&sitting.kind) {
        return asking::answer(sitting, asked, now);
    }
    let outcome = match sitting.keep_line(now) {
        Ok(_) => Outcome::Done,
        Err(why) => Outcome::Say(why),
    };
    let entry = sitting.session.entries.first().map(|entry| entry.id().clone());
    sitting.kind = sitting.own_kind();
    sitting.edits = None;
    if let Some(entry) = entry {
        asking::begin(sitting, entry);
    }
    outcome
}

fn say(model: &mut Model, outcome: Outcome, moment: Moment) {
    match outcome {
        Outcome::Say(text) => model.say(text, moment),
        Outcome::SayBy(words, day) => {
            let day = model.settings.dates.day(day);
            model.say(format!("{words} {day}"), moment);
        }
        _ => {}
    }
}

/// Takes back the last change: of the line first, then of the note.
fn undo(model: &mut Model, now: &mut Now) -> Vec<Effect> {
    let Some(jotting) = jotting(model) else { return Vec::new() };
    let sitting = &mut jotting.sitting;
    if sitting.editor.undo() {
        sitting.touch();
        return Vec::new();
    }
    let Some(words) = sitting.undo(now.moment) else {
        model.say("Nothing to take back", now.moment);
        return Vec::new();
    };
    let entry = sitting.session.entries.first().map(|entry| (entry.id().clone(), entry.kind()));
    let is_gone = entry.is_none() && sitting.editor.is_empty();
    match entry {
        Some((id, EntryKind::Look)) => asking::ask_for_words(sitting, id),
        Some((id, _)) => asking::begin(sitting, id),
        None => {}
    }
    model.say(format!("Taken back: {words}"), now.moment);
    if is_gone { keep(model, now) } else { Vec::new() }
}

/// Keeps the note with what is on the line, and closes the line; one without words leaves nothing.
pub fn keep(model: &mut Model, now: &mut Now) -> Vec<Effect> {
    let Some(jotting) = jotting(model) else { return Vec::new() };
    if !jotting.is_blank() {
        let outcome = take_line(&mut jotting.sitting, now);
        // What could not be understood stays on the line, unless the program is left.
        let is_stuck = !jotting.is_blank();
        if is_stuck && !model.leaving {
            say(model, outcome, now.moment);
            return Vec::new();
        }
    }
    let Some(jotting) = self::jotting(model) else { return Vec::new() };
    let is_begun = jotting.is_begun;
    let is_kept = jotting.entry().is_some();
    let is_open = !jotting.is_blank();
    let sitting = &mut jotting.sitting;
    if is_kept && !is_open {
        asking::stop(sitting);
        name(sitting);
        sitting.end(now.moment);
    }
    sitting.touch();
    let mut effects = Vec::new();
    if is_begun {
        effects.extend(update::settle(model, now.moment));
    }
    let Screen::Threads(screen) = &mut model.screen else { return effects };
    let Hand::Line(jotting) = std::mem::take(&mut screen.hand) else { return effects };
    if !is_begun {
        return effects;
    }
    let key = jotting.sitting.key.clone();
    let row = jotting.row();
    effects.push(Effect::Close(Box::new(jotting.sitting.session)));
    if !is_kept {
        effects.push(Effect::Trash(key));
        return effects;
    }
    screen.on = row;
    screen.noted.push(key);
    effects.push(Effect::Catalogue);
    let name = model.journal.name.clone();
    model.say(format!("Kept in {name}. Ctrl-Z takes it back"), now.moment);
    effects
}

/// Names something of the way so far by its first words; a look has its name already.
fn name(sitting: &mut Sitting) {
    let entry = sitting.session.entries.first().filter(|entry| *entry.kind() != EntryKind::Look);
    let title =
        entry.map(|entry| format!("{}: {}", entry.kind().label(), first_words(entry.text())));
    if let Some(title) = title.filter(|title| *title != sitting.session.header.title) {
        sitting.set_title(title);
    }
}

/// Takes back the note that was made last on this screen, or brings back what was.
pub(super) fn take_back(model: &mut Model, now: &mut Now) -> Vec<Effect> {
    let Screen::Threads(screen) = &mut model.screen else { return Vec::new() };
    match screen.noted.pop() {
        Some(key) => {
            screen.taken_back.push(key.clone());
            update::guarded(model, Effect::Trash(key), now)
        }
        None => {
            model.say("Nothing was noted here just now", now.moment);
            Vec::new()
        }
    }
}

/// Brings back the note that was just taken back.
pub(super) fn bring_back(model: &mut Model, now: &mut Now) -> Vec<Effect> {
    let Screen::Threads(screen) = &mut model.screen else { return Vec::new() };
    // What was moved to the trash elsewhere is brought back there.
    let is_ours = |key: &SessionKey| screen.taken_back.contains(key);
    let Some(discarded) = model.last_trashed.take_if(|one| is_ours(&one.key)) else {
        model.say("Nothing to do again", now.moment);
        return Vec::new();
    };
    screen.taken_back.retain(|key| *key != discarded.key);
    screen.noted.push(discarded.key.clone());
    update::guarded(model, Effect::Restore(discarded), now)
}

/// Whether a session is a note that is made here.
pub fn is_one(session: &Session) -> bool {
    let is_one = |kind: &EntryKind| {
        matches!(kind, EntryKind::Look | EntryKind::Outcome | EntryKind::Milestone | EntryKind::Dip)
    };
    let line = session.run.line.as_ref();
    session.header.kind == SessionKind::Note
        && (session.entries.iter().any(|entry| is_one(entry.kind()))
            || line.is_some_and(|line| is_one(&line.kind)))
}

/// Puts a note of the journal that is on on the line again: one that was half written, or is to be
/// put in other words.
pub fn take_up(model: &mut Model, key: SessionKey, session: Session, moment: Moment) {
    let was_ended = session.header.ended.is_some();
    let mut sitting = Sitting::take_up(key, session, moment);
    sitting.is_for_room = model.journal.kind != JournalKind::Personal;
    let entry = sitting.session.entries.first();
    let entry = entry.map(|entry| (entry.id().clone(), entry.kind().clone()));
    match entry {
        Some((id, EntryKind::Look)) if was_ended => {
            let words = sitting.session.entry(&id).map(|look| look.text().to_owned());
            asking::ask_for_words(&mut sitting, id);
            sitting.editor.set_text(&words.unwrap_or_default());
        }
        Some((id, _)) if was_ended => sitting.edit(&id),
        _ => {}
    }
    sitting.touch();
    let jotting = Jotting { sitting, is_begun: true };
    let row = jotting.row();
    let mut screen = match &model.screen {
        Screen::Threads(screen) => screen.clone(),
        _ => ThreadsScreen { view: View::Way, ..ThreadsScreen::default() },
    };
    screen.on = row.or(screen.on);
    screen.hand = Hand::Line(Box::new(jotting));
    model.screen = Screen::Threads(screen);
}

/// The note of a journal that was begun and never finished, if there is one.
pub(super) fn unfinished(model: &Model) -> Option<SessionKey> {
    let rows = model.catalogue.as_ref().map_or(&[][..], |catalogue| &catalogue.rows);
    let places = model.listing.places(Some(&model.journal.slug)).iter();
    let mut rows = places.filter_map(|place| rows.get(*place));
    let is_half = rows.find(|row| {
        row.summary().is_some_and(|one| one.kind == SessionKind::Note && one.ended.is_none())
    });
    is_half.map(|row| row.key.clone())
}
