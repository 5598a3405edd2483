//! Generated sessions of about 200 words and 2.3 KB each.

use balcony::domain::catalogue::SessionKey;
use balcony::domain::entry::{Entry, EntryHead};
use balcony::domain::id::Id;
use balcony::domain::session::Session;
use balcony::domain::step::PlanStep;
use balcony::domain::time::{self, Time};
use balcony::domain::words::{Audience, EntryKind, SessionKind};
use balcony::store::{DataFolder, document};

/// When the newest of them began.
pub fn at() -> Time {
    time::from_text("2026-11-23T10:18:00+00:00").unwrap()
}

/// One session; an hour lies between one and the next.
pub fn session(number: usize) -> Session {
    let bits = number as u128;
    let chance = Id::from_bits(bits * 7_919);
    let started = at() - chrono::TimeDelta::minutes(i64::try_from(number).unwrap() * 60);
    let mut session =
        Session::begin(SessionKind::Reflection, "After the meeting", started, &chance);
    session.plan.push(PlanStep::blank(Id::from_bits(bits), "One question"));
    for index in 0..4_u128 {
        let head = EntryHead {
            id: Id::from_bits(bits * 16 + index),
            at: at(),
            step: Some(Id::from_bits(bits)),
            by: None,
            audience: Audience::Myself,
            kind: EntryKind::Note,
        };
        let text = "Whose voice was missing the last time we decided something together, and why? "
            .repeat(4);
        session.entries.push(Entry::new(head, &text));
    }
    session
}

/// Writes that many sessions into the personal journal.
pub fn write(folder: &DataFolder, count: usize) {
    for number in 0..count {
        let session = session(number);
        let key = SessionKey::new("personal", session.header.id.clone());
        let path = folder.session_file(&key).unwrap();
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, document::to_bytes(&session)).unwrap();
    }
}
