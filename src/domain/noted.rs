//! A balcony note: something seen in the moment, kept without a question.

use crate::domain::catalogue::SessionKey;
use crate::domain::entry::{Entry, EntryHead};
use crate::domain::id::Id;
use crate::domain::session::Session;
use crate::domain::settings::DateStyle;
use crate::domain::time::{self, Time};
use crate::domain::words::{Audience, EntryKind, SessionKind};

/// The title of a note's session. It says nothing of the text, which is private.
pub const TITLE: &str = "Balcony note";

/// A note with the time at which it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// The session that it is.
    pub key: SessionKey,
    /// When it was made.
    pub at: Time,
    /// What it says.
    pub text: String,
}

impl Noted {
    /// The note that a session is, if it says anything: also what nobody has kept yet.
    pub fn of(key: &SessionKey, session: &Session) -> Option<Self> {
        let lines = session.run.aside.iter().chain(&session.run.line);
        let texts = session.entries.iter().map(Entry::text).chain(lines.map(|it| it.text.as_str()));
        let texts: Vec<&str> = texts.map(str::trim).filter(|text| !text.is_empty()).collect();
        let at = session.entries.first().map_or(session.header.started, Entry::at);
        (!texts.is_empty()).then(|| Self { key: key.clone(), at, text: texts.join("\n\n") })
    }

    /// The note as a page quotes it.
    pub fn quoted(&self, dates: DateStyle) -> String {
        let (day, clock) = (dates.day(self.at.date_naive()), time::clock(self.at));
        let text = format!("{} ({day}, {clock})", self.text);
        let lines = text.lines().map(|line| format!("> {line}").trim_end().to_owned());
        lines.collect::<Vec<_>>().join("\n")
    }
}

/// The session that a note is, made and ended at the same time. `id` gives fresh ids.
pub fn session(text: &str, at: Time, mut id: impl FnMut() -> Id) -> Session {
    let mut session = Session::begin(SessionKind::Note, TITLE, at, &id());
    session.header.ended = Some(session.header.started);
    let head = EntryHead {
        id: id(),
        at,
        step: None,
        by: None,
        audience: Audience::Myself,
        kind: EntryKind::Balcony,
    };
    session.entries.push(Entry::new(head, text));
    session
}
