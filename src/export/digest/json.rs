//! A digest as JSON.

use super::{Digest, GOES_ON, going_on, plain};
use crate::domain::fields::Writing;
use crate::domain::passage::Passage;
use crate::domain::session::Session;
use crate::domain::thread::Thread;
use crate::domain::transcript::Transcript;
use crate::domain::words::EntryKind;
use serde_json::{Map, Value};

/// The word by which an export says what it is.
const FORMAT: &str = "balcony.digest";
/// The version of such exports that this program writes.
const VERSION: i64 = 1;

pub(super) fn value(digest: &Digest<'_>) -> Value {
    let Digest { overview, told, transcripts, .. } = digest;
    let decided = transcripts.iter().flat_map(|transcript| {
        let all = transcript.outcomes.iter().flat_map(|outcome| &outcome.passages);
        let decided = all.filter(|passage| passage.kind == EntryKind::Decision);
        decided.map(|passage| decision(transcript, passage))
    });
    let mut shared = Writing::new().with("decided", decided.collect::<Vec<_>>());
    for (heading, kinds) in GOES_ON {
        let threads: Vec<Value> = going_on(overview, told, kinds).into_iter().map(thread).collect();
        shared = shared.with(&heading.to_lowercase().replace(' ', "_"), threads);
    }
    Writing::new()
        .with("format", FORMAT)
        .with("version", VERSION)
        .with("journal", digest.journal)
        .with_some("since", digest.since.map(|day| day.to_string()))
        .with("workshops", transcripts.iter().zip(told).map(workshop).collect::<Vec<_>>())
        .with_some("purpose", overview.purpose().map(|purpose| purpose.text.as_str()))
        .with("shared", shared.end(&Map::new()))
        .with("raw", transcripts.iter().flat_map(raw).collect::<Vec<_>>())
        .with("left_out", digest.left_out())
        .end(&Map::new())
}

/// The day of a session, and what it is called.
fn at(writing: Writing, transcript: &Transcript) -> Writing {
    writing
        .with("date", transcript.started.date_naive().to_string())
        .with_text("in", &transcript.title)
}

fn workshop((transcript, session): (&Transcript, &&Session)) -> Value {
    at(Writing::new().with("session", &session.header.id), transcript)
        .with("people", transcript.people.len())
        .end(&Map::new())
}

fn decision(transcript: &Transcript, passage: &Passage) -> Value {
    at(Writing::new(), transcript)
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
fn raw(transcript: &Transcript) -> Vec<Value> {
    let said = |passage: &Passage| {
        at(Writing::new(), transcript)
            .with_some("by", passage.by.as_deref())
            .with("text", passage.text.as_str())
            .end(&Map::new())
    };
    plain(transcript).map(said).collect()
}
