//! A journal for people who were not there: what the room settled on, and apart from it what people
//! said. Nothing that the room may not see.

use crate::domain::passage::Passage;
use crate::domain::session::Session;
use crate::domain::thread::{Gathered, Overview, Thread, Threads, TurningPoint};
use crate::domain::time::day;
use crate::domain::transcript::Transcript;
use crate::domain::visible::Viewer;
use crate::domain::words::{EntryKind, SessionKind};
use crate::export::escape;
use crate::export::left_out::LeftOut;
use crate::export::markdown::about;
use crate::export::words::count;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// What outlives its session, and what stands above it.
const GOES_ON: [(&str, &[EntryKind]); 3] = [
    ("Promised", &[EntryKind::Commitment]),
    ("Tried", &[EntryKind::Experiment]),
    ("Still open", &[EntryKind::Difference, EntryKind::Parked]),
];

/// What the workshops among the sessions of a journal came to, those that began on `since` or
/// later. How something stands by now is told from all of them, whatever their order.
pub fn digest(sessions: &[Session], journal: &str, since: Option<NaiveDate>) -> String {
    let is_workshop = |session: &&Session| session.header.kind == SessionKind::Workshop;
    let mut all: Vec<&Session> = sessions.iter().filter(is_workshop).collect();
    all.sort_by(|one, other| one.header.id.as_str().cmp(other.header.id.as_str()));
    let mut threads = Threads::default();
    // What was noted between the workshops says as well how things stand.
    let notes: Vec<&Session> =
        sessions.iter().filter(|session| session.header.kind == SessionKind::Note).collect();
    for session in all.iter().chain(&notes) {
        threads.put(session.header.id.clone(), Gathered::of(session, Viewer::Room));
    }
    let overview = threads.overview(None);
    let began = |session: &Session| session.header.started.date_naive();
    let is_told = |one: &&Session| since.is_none_or(|since| since <= began(one));
    let told: Vec<&Session> = all.into_iter().filter(is_told).collect();
    let with_notes: Vec<&Session> =
        told.iter().copied().chain(notes.into_iter().filter(is_told)).collect();
    let transcripts: Vec<Transcript> =
        told.iter().map(|session| Transcript::of(session, Viewer::Room)).collect();
    let mut paragraphs = vec![title(journal, since), facts(&transcripts)];
    if let Some(purpose) = overview.purpose() {
        paragraphs.push("## What it is for".to_owned());
        paragraphs.push(in_a_line(&purpose.text));
    }
    paragraphs.push("## Shared: what the room settled on".to_owned());
    let before = paragraphs.len();
    let decided: Vec<String> = transcripts.iter().flat_map(decisions).collect();
    add(&mut paragraphs, "Decided", &decided);
    for (heading, kinds) in GOES_ON {
        add(&mut paragraphs, heading, &going_on(&overview, &with_notes, kinds));
    }
    add(&mut paragraphs, "What has changed", &outcomes(&overview, &with_notes));
    if paragraphs.len() == before {
        paragraphs.push("*Nothing yet.*".to_owned());
    }
    let raw: Vec<String> = transcripts.iter().filter_map(said).collect();
    if !raw.is_empty() {
        paragraphs.push("## Raw: what people said".to_owned());
        paragraphs.push("*As it was said; nobody has agreed to it.*".to_owned());
        paragraphs.extend(raw);
    }
    let hidden: usize = transcripts.iter().map(left_out).sum();
    if hidden > 0 {
        let entries = count(hidden, "entry", "entries");
        paragraphs.push(format!("*Left out: {entries} that not everybody may read.*"));
    }
    paragraphs.join("\n\n") + "\n"
}

/// How many entries not everybody may read.
fn left_out(transcript: &Transcript) -> usize {
    let LeftOut { not_for_the_room, not_revealed, counted_only, unfinished } =
        LeftOut::of(transcript);
    not_for_the_room + not_revealed + counted_only + unfinished
}

fn title(journal: &str, since: Option<NaiveDate>) -> String {
    let journal = escape::line(journal);
    match since {
        Some(since) => format!("# {journal}, since {}", day(since)),
        None => format!("# {journal}, so far"),
    }
}

fn facts(transcripts: &[Transcript]) -> String {
    let mut lines: Vec<String> = transcripts
        .iter()
        .map(|one| {
            let people = match one.people.len() {
                0 => String::new(),
                many => format!(", {}", count(many, "person", "people")),
            };
            format!("- {}: {}{people}", day(one.started.date_naive()), escape::line(&one.title))
        })
        .collect();
    if lines.is_empty() {
        lines.push("*No workshop in this time.*".to_owned());
    }
    lines.join("\n")
}

fn add(paragraphs: &mut Vec<String>, heading: &str, items: &[String]) {
    if !items.is_empty() {
        paragraphs.push(format!("### {heading}"));
        paragraphs.push(items.join("\n"));
    }
}

fn decisions(transcript: &Transcript) -> Vec<String> {
    let day = day(transcript.started.date_naive());
    let all = transcript.outcomes.iter().flat_map(|outcome| &outcome.passages);
    let decided = all.filter(|passage| passage.kind == EntryKind::Decision);
    decided
        .map(|passage| {
            let about = about(passage);
            let about = about.trim_end_matches('.');
            let more = if about.is_empty() { String::new() } else { format!(". {about}") };
            format!("- {} ({day}{more})", in_a_line(&passage.text))
        })
        .collect()
}

/// What began or was looked at in the sessions that are told of, and how it stands.
fn going_on(overview: &Overview, told: &[&Session], kinds: &[EntryKind]) -> Vec<String> {
    let ids: BTreeSet<&str> = told.iter().map(|session| session.header.id.as_str()).collect();
    let is_told = |thread: &&Thread| {
        let looks = thread.looks.iter().map(|taken| &taken.source);
        let mut sources = std::iter::once(&thread.source).chain(looks);
        kinds.contains(&thread.kind) && sources.any(|source| ids.contains(source.session.as_str()))
    };
    overview.threads.iter().filter(is_told).map(going_on_item).collect()
}

/// What has changed, with what shows it and who contributed.
fn outcomes(overview: &Overview, told: &[&Session]) -> Vec<String> {
    let is_told = |turn: &&TurningPoint| {
        turn.outcome.is_some() && told.iter().any(|one| one.header.id == turn.source.session)
    };
    let line = |turn: &TurningPoint| {
        let day = day(turn.source.at.date_naive());
        format!("- {day}: {}", in_a_line(&turn.text))
    };
    overview.turns.iter().filter(is_told).map(line).collect()
}

fn going_on_item(thread: &Thread) -> String {
    let owner = thread.owner.as_deref().map(escape::line);
    let stands = thread.standing.as_ref().map(|standing| escape::line(&standing.word));
    let last = thread.latest().map(|taken| in_a_line(&taken.look.text));
    let last = last.filter(|text| !text.is_empty());
    let due = thread.due.filter(|_| thread.is_open());
    let due = due.map(|due| format!("{} {}", thread.kind.due_words(), day(due)));
    let about: Vec<String> = owner.into_iter().chain(stands).chain(due).collect();
    let about = if about.is_empty() { String::new() } else { format!(" ({})", about.join(", ")) };
    let last = last.map_or_else(String::new, |last| format!(": {last}"));
    format!("- {}{about}{last}", in_a_line(&thread.text))
}

/// What was said in a session that is none of its outcomes, below its title; nothing if that is all.
fn said(transcript: &Transcript) -> Option<String> {
    let steps = transcript.steps.iter().flat_map(|step| &step.reading.passages);
    let plain = steps.chain(&transcript.loose).filter(|passage| passage.kind.is_plain());
    let items: Vec<String> = plain.map(said_item).collect();
    let day = day(transcript.started.date_naive());
    let heading = format!("### {}, {day}", escape::line(&transcript.title));
    (!items.is_empty()).then(|| format!("{heading}\n\n{}", items.join("\n")))
}

fn said_item(passage: &Passage) -> String {
    let by = passage.by.as_deref().map(escape::line).filter(|by| !by.is_empty());
    let by = by.map_or_else(String::new, |by| format!("**{by}:** "));
    format!("- {by}{}", in_a_line(&passage.text))
}

fn in_a_line(text: &str) -> String {
    let lines = escape::lines(text);
    let lines = lines.iter().map(String::as_str).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(" ")
}
