//! A digest as JSON.

use super::{Digest, GOES_ON, Told, going_on, outcomes};
use crate::domain::fields::Writing;
use crate::domain::passage::Passage;
use crate::domain::thread::Thread;
use serde_json::{Map, Value};

/// The word by which an export says what it is.
const FORMAT: &str = "balcony.digest";
/// The version of such exports that this program writes.
const VERSION: i64 = 1;

pub(super) fn value(digest: &Digest<'_>) -> Value {
    let overview = digest.threads.overview(None);
    let told = &digest.told;
    let decided =
        told.iter().flat_map(|one| one.decided.iter().map(|passage| decision(one, passage)));
    let mut shared = Writing::new().with("decided", decided.collect::<Vec<_>>());
    for (heading, kinds) in GOES_ON {
        let threads: Vec<Value> =
            going_on(&overview, &digest.ids(), kinds).into_iter().map(thread).collect();
        shared = shared.with(&heading.to_lowercase().replace(' ', "_"), threads);
    }
    let changed = outcomes(&overview, &digest.ids());
    let changed = changed.into_iter().map(|turn| {
        Writing::new()
            .with("date", turn.source.at.date_naive().to_string())
            .with("text", turn.text.as_str())
            .end(&Map::new())
    });
    let shared = shared.with("what_has_changed", changed.collect::<Vec<_>>());
    Writing::new()
        .with("format", FORMAT)
        .with("version", VERSION)
        .with("journal", digest.journal)
        .with_some("since", digest.since.map(|day| day.to_string()))
        .with("workshops", told.iter().map(workshop).collect::<Vec<_>>())
        .with_some("purpose", overview.purpose().map(|purpose| purpose.text.as_str()))
        .with("shared", shared.end(&Map::new()))
        .with("raw", told.iter().flat_map(raw).collect::<Vec<_>>())
        .with("left_out", digest.left_out())
        .end(&Map::new())
}

/// The day of a session, and what it is called.
fn at(writing: Writing, told: &Told) -> Writing {
    writing.with("date", told.day.to_string()).with_text("in", &told.title)
}

fn workshop(told: &Told) -> Value {
    at(Writing::new().with("session", &told.id), told).with("people", told.people).end(&Map::new())
}

fn decision(told: &Told, passage: &Passage) -> Value {
    at(Writing::new(), told)
        .with("text", passage.text.as_str())
        .with_some("owner", passage.owner.as_deref())
        .with_some("due", passage.due.map(|day| day.to_string()))
        .end(&Map::new())
}

fn thread(thread: &Thread) -> Value {
    Writing::new()
        .with("kind", thread.kind.as_str())
        .with("text", thread.text.as_str())
        .with_some("owner", thread.owner.as_deref())
        .with_some("due", thread.due.filter(|_| thread.is_open()).map(|day| day.to_string()))
        .with_some("stands", thread.standing.as_ref().map(|one| one.word.as_str()))
        .with_some("last", thread.latest().map(|taken| taken.look.text.as_str()))
        .end(&Map::new())
}

/// What people said in a session that is none of its outcomes.
fn raw(told: &Told) -> Vec<Value> {
    let said = |passage: &Passage| {
        at(Writing::new(), told)
            .with_some("by", passage.by.as_deref())
            .with("text", passage.text.as_str())
            .end(&Map::new())
    };
    told.said.iter().map(said).collect()
}
