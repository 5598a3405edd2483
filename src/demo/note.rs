//! A note of the script, made outside any sitting.

use crate::app::sitting::first_words;
use crate::demo::chance::Chance;
use crate::demo::scene::Scene;
use crate::domain::entry::{Entry, EntryHead};
use crate::domain::session::Session;
use crate::domain::time::Time;
use crate::domain::words::{Audience, EntryKind, SessionKind};

/// The session of one entry that the note is.
pub(super) fn perform(scene: &Scene, begins: Time, mut chance: Chance) -> Session {
    let mut session = Session::begin(SessionKind::Note, "Balcony note", begins, &chance.id());
    session.header.ended = Some(session.header.started);
    if let Some(noted) = &scene.noted {
        let label = noted.what.label();
        session.header.title = format!("{label}: {}", first_words(&noted.text));
        let head = EntryHead {
            id: chance.id(),
            at: begins,
            step: None,
            by: None,
            audience: Audience::Room,
            kind: noted.what.clone(),
        };
        let entry = Entry::new(head, &noted.text);
        let entry =
            noted.fields.iter().fold(entry, |entry, (key, text)| entry.with(key, text.as_str()));
        session.entries.push(entry);
        return session;
    }
    let head = EntryHead {
        id: chance.id(),
        at: begins,
        step: None,
        by: None,
        audience: Audience::Myself,
        kind: EntryKind::Balcony,
    };
    session.entries.push(Entry::new(head, &scene.text));
    session
}
