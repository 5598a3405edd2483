//! Generated sessions of about 200 words and 2.3 KB each, and one with a crowd.

#![allow(dead_code)] // each bench uses some of it

use balcony::domain::catalogue::SessionKey;
use balcony::domain::entry::{Entry, EntryHead};
use balcony::domain::id::Id;
use balcony::domain::person::Person;
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
        write_into(folder, "personal", &session(number));
    }
}

/// Writes a workshop that runs, with a room full of people who have said much, into *My team*.
pub fn write_crowd(folder: &DataFolder) {
    let people = (0..25).map(|number| Person::named(Id::from_bits(900 + number), "Somebody"));
    let mut session = Session::begin(SessionKind::Workshop, "Crowd", at(), &Id::from_bits(1));
    session.people = people.collect();
    session.plan = (0..12)
        .map(|number| PlanStep { minutes: 5, ..PlanStep::blank(Id::from_bits(number), "A step") })
        .collect();
    session.run.step = session.plan.first().map(|step| step.id.clone());
    for number in 0..400_u128 {
        let head = EntryHead {
            id: Id::from_bits(100_000 + number),
            at: at(),
            step: session.run.step.clone(),
            by: Some(Id::from_bits(900 + number % 25)),
            audience: Audience::Room,
            kind: EntryKind::Note,
        };
        let text = "What we said about the carers who do not come to the meeting";
        session.entries.push(Entry::new(head, text));
    }
    write_into(folder, "my-team", &session);
}

fn write_into(folder: &DataFolder, journal: &str, session: &Session) {
    let key = SessionKey::new(journal, session.header.id.clone());
    let path = folder.session_file(&key).unwrap();
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, document::to_bytes(session)).unwrap();
}
