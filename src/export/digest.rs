//! A journal for people who were not there: what the room settled on, and apart from it what people
//! said. Nothing that the room may not see.

mod json;

use crate::domain::id::Id;
use crate::domain::passage::Passage;
use crate::domain::session::Session;
use crate::domain::thread::{Gathered, Overview, Source, Thread, Threads, TurningPoint};
use crate::domain::time::day;
use crate::domain::transcript::Transcript;
use crate::domain::trend::series;
use crate::domain::visible::Viewer;
use crate::domain::words::{EntryKind, SessionKind};
use crate::export::csv::Table;
use crate::export::html::{page, set};
use crate::export::left_out::LeftOut;
use crate::export::markdown::about;
use crate::export::words::count;
use crate::export::{drawing, escape, json_text};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// What outlives its session, and what stands above it.
const GOES_ON: [(&str, &[EntryKind]); 3] = [
    ("Promised", &[EntryKind::Commitment]),
    ("Tried", &[EntryKind::Experiment]),
    ("Still open", &[EntryKind::Difference, EntryKind::Parked]),
];

/// What the workshops among the sessions of a journal came to, as Markdown.
pub fn digest(sessions: &[Session], journal: &str, since: Option<NaiveDate>) -> String {
    Digest::of(sessions, journal, since).markdown()
}

/// What the workshops of a journal came to, taken in session by session: of each no more is kept
/// than is told.
pub struct Digest<'a> {
    journal: &'a str,
    since: Option<NaiveDate>,
    threads: Threads,
    told: Vec<Told>,
    /// What was noted between the workshops.
    noted: Vec<Id>,
    table: Table,
}

/// What is told of a workshop itself.
struct Told {
    id: Id,
    day: NaiveDate,
    title: String,
    people: usize,
    decided: Vec<Passage>,
    said: Vec<Passage>,
    left_out: usize,
}

impl<'a> Digest<'a> {
    /// A digest of the workshops that began on `since` or later, of which none is taken in yet.
    pub fn new(journal: &'a str, since: Option<NaiveDate>) -> Self {
        Self {
            journal,
            since,
            threads: Threads::default(),
            told: Vec::new(),
            noted: Vec::new(),
            table: Table::with_parts(),
        }
    }

    /// A digest of some sessions.
    pub fn of(sessions: &[Session], journal: &'a str, since: Option<NaiveDate>) -> Self {
        let mut digest = Self::new(journal, since);
        for session in sessions {
            digest.take(session);
        }
        digest
    }

    /// Takes in a session. How something stands by now is told from all of them, whatever their
    /// order; a table has them in the order in which they come.
    pub fn take(&mut self, session: &Session) {
        // What was noted between the workshops says as well how things stand.
        let is_note = session.header.kind == SessionKind::Note;
        if session.header.kind != SessionKind::Workshop && !is_note {
            return;
        }
        let id = session.header.id.clone();
        self.threads.put(id.clone(), Gathered::of(session, Viewer::Room));
        let day = session.header.started.date_naive();
        if self.since.is_some_and(|since| day < since) {
            return;
        }
        if is_note {
            self.noted.push(id);
            return;
        }
        self.table.take(session, self.journal, Viewer::Room);
        let transcript = Transcript::of(session, Viewer::Room);
        let outcomes = transcript.outcomes.iter().flat_map(|outcome| &outcome.passages);
        let told = Told {
            day,
            title: transcript.title.clone(),
            people: transcript.people.len(),
            decided: outcomes.filter(|one| one.kind == EntryKind::Decision).cloned().collect(),
            said: plain(&transcript).cloned().collect(),
            left_out: LeftOut::of(&transcript).all(),
            id,
        };
        let place = self.told.partition_point(|one| one.id.as_str() <= told.id.as_str());
        self.told.insert(place, told);
    }

    /// As Markdown.
    pub fn markdown(&self) -> String {
        let (mut paragraphs, end) = self.paragraphs();
        paragraphs.push(end);
        paragraphs.join("\n\n") + "\n"
    }

    /// As a page of HTML, with what was scored and the way in this time as charts behind the words.
    pub fn html(&self) -> String {
        let (paragraphs, end) = self.paragraphs();
        let mut body = set(&paragraphs.join("\n\n"));
        let is_told = |source: &Source| self.told.iter().any(|told| told.id == source.session);
        let mut scored = series(&self.threads.overview(None).scores);
        scored.retain(|series| series.latest().is_some_and(|one| is_told(&one.source)));
        if !scored.is_empty() {
            body.push_str("<h2>Scores</h2>\n");
            body.push_str(&drawing::spreads(&scored));
        }
        body.push_str(&set(&end));
        page(&self.title(), &body)
    }

    /// As a table of entries, what was settled and what was said told apart; and how many entries
    /// were left out.
    pub fn csv(self) -> (String, usize) {
        self.table.finish()
    }

    /// As JSON.
    pub fn json(&self) -> String {
        json_text(&json::value(self))
    }

    /// The paragraphs, and what is left out.
    fn paragraphs(&self) -> (Vec<String>, String) {
        let (overview, told) = (self.threads.overview(None), &self.told);
        let mut paragraphs = vec![format!("# {}", escape::line(&self.title())), facts(told)];
        if let Some(purpose) = overview.purpose() {
            paragraphs.push("## What it is for".to_owned());
            paragraphs.push(escape::in_a_line(&purpose.text));
        }
        paragraphs.push("## Shared: what the room settled on".to_owned());
        let before = paragraphs.len();
        let decided: Vec<String> = told.iter().flat_map(decisions).collect();
        add(&mut paragraphs, "Decided", &decided);
        for (heading, kinds) in GOES_ON {
            let items: Vec<String> =
                going_on(&overview, &self.ids(), kinds).into_iter().map(going_on_item).collect();
            add(&mut paragraphs, heading, &items);
        }
        let changed = outcomes(&overview, &self.ids()).into_iter().map(|turn| {
            let day = day(turn.source.at.date_naive());
            format!("- {day}: {}", escape::in_a_line(&turn.text))
        });
        add(&mut paragraphs, "What has changed", &changed.collect::<Vec<_>>());
        if paragraphs.len() == before {
            paragraphs.push("*Nothing yet.*".to_owned());
        }
        let raw: Vec<String> = told.iter().filter_map(said).collect();
        if !raw.is_empty() {
            paragraphs.push("## Raw: what people said".to_owned());
            paragraphs.push("*As it was said; nobody has agreed to it.*".to_owned());
            paragraphs.extend(raw);
        }
        let hidden = self.left_out();
        let entries = count(hidden, "entry", "entries");
        let end = match hidden {
            0 => "*Nothing was left out.*".to_owned(),
            _ => format!("*Left out: {entries} that not everybody may read.*"),
        };
        (paragraphs, end)
    }

    /// The sessions and notes of which it tells.
    fn ids(&self) -> BTreeSet<&str> {
        self.told.iter().map(|told| &told.id).chain(&self.noted).map(Id::as_str).collect()
    }

    /// How many entries not everybody may read.
    fn left_out(&self) -> usize {
        self.told.iter().map(|told| told.left_out).sum()
    }

    fn title(&self) -> String {
        match self.since {
            Some(since) => format!("{}, since {}", self.journal, day(since)),
            None => format!("{}, so far", self.journal),
        }
    }
}

fn facts(told: &[Told]) -> String {
    let mut lines: Vec<String> = told
        .iter()
        .map(|one| {
            let people = match one.people {
                0 => String::new(),
                many => format!(", {}", count(many, "person", "people")),
            };
            format!("- {}: {}{people}", day(one.day), escape::line(&one.title))
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

fn decisions(told: &Told) -> Vec<String> {
    let day = day(told.day);
    let decided = told.decided.iter();
    decided
        .map(|passage| {
            let about = about(passage);
            let about = about.trim_end_matches('.');
            let more = if about.is_empty() { String::new() } else { format!(". {about}") };
            format!("- {} ({day}{more})", escape::in_a_line(&passage.text))
        })
        .collect()
}

/// What began or was looked at in the sessions that are told of, and how it stands.
fn going_on<'a>(
    overview: &'a Overview,
    ids: &BTreeSet<&str>,
    kinds: &[EntryKind],
) -> Vec<&'a Thread> {
    let is_told = |thread: &&Thread| {
        let looks = thread.looks.iter().map(|taken| &taken.source);
        let mut sources = std::iter::once(&thread.source).chain(looks);
        kinds.contains(&thread.kind) && sources.any(|source| ids.contains(source.session.as_str()))
    };
    overview.threads.iter().filter(is_told).collect()
}

/// What has changed, with what shows it and who contributed.
fn outcomes<'a>(overview: &'a Overview, ids: &BTreeSet<&str>) -> Vec<&'a TurningPoint> {
    let is_told =
        |turn: &&TurningPoint| turn.outcome.is_some() && ids.contains(turn.source.session.as_str());
    overview.turns.iter().filter(is_told).collect()
}

fn going_on_item(thread: &Thread) -> String {
    let owner = thread.owner.as_deref().map(escape::line);
    let stands = thread.standing.as_ref().map(|standing| escape::line(&standing.word));
    let last = thread.latest().map(|taken| escape::in_a_line(&taken.look.text));
    let last = last.filter(|text| !text.is_empty());
    let due = thread.due.filter(|_| thread.is_open());
    let due = due.map(|due| format!("{} {}", thread.kind.due_words(), day(due)));
    let about: Vec<String> = owner.into_iter().chain(stands).chain(due).collect();
    let about = if about.is_empty() { String::new() } else { format!(" ({})", about.join(", ")) };
    let last = last.map_or_else(String::new, |last| format!(": {last}"));
    format!("- {}{about}{last}", escape::in_a_line(&thread.text))
}

/// What was said in a session that is none of its outcomes, below its title; nothing if that is all.
fn said(told: &Told) -> Option<String> {
    let items: Vec<String> = told.said.iter().map(said_item).collect();
    let heading = format!("### {}, {}", escape::line(&told.title), day(told.day));
    (!items.is_empty()).then(|| format!("{heading}\n\n{}", items.join("\n")))
}

/// What was said that is none of the outcomes.
fn plain(transcript: &Transcript) -> impl Iterator<Item = &Passage> {
    let steps = transcript.steps.iter().flat_map(|step| &step.reading.passages);
    steps.chain(&transcript.loose).filter(|passage| passage.kind.is_plain())
}

fn said_item(passage: &Passage) -> String {
    let by = passage.by.as_deref().map(escape::line).filter(|by| !by.is_empty());
    let by = by.map_or_else(String::new, |by| format!("**{by}:** "));
    format!("- {by}{}", escape::in_a_line(&passage.text))
}
