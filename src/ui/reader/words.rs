//! How the reader puts times, people and marks into words.

use crate::domain::length;
use crate::domain::passage::Passage;
use crate::domain::person::Person;
use crate::domain::settings::DateStyle;
use crate::domain::time::{self, Time};
use crate::domain::transcript::{StepRecord, Transcript};
use crate::domain::visible::Visibility;
use crate::domain::words::{EntryKind, SessionKind, StepState};
use crate::wrap::Rows;
use std::time::Duration;

/// What sort of sitting it was, when, and for how long.
pub(super) fn when(transcript: &Transcript, dates: DateStyle) -> Vec<String> {
    let mut facts = vec![
        capital(transcript.kind.as_str()),
        dates.day(transcript.started.date_naive()),
        hours(transcript.started, transcript.ended, dates),
    ];
    if transcript.kind == SessionKind::Reflection {
        // Of a page nobody counts whether it was as long as it was meant to be.
        let took = transcript.took.filter(|took| took.as_secs() >= 60);
        facts.extend(took.map(|took| format!("{} taken", rounded(took))));
        return facts;
    }
    if transcript.planned > 0 {
        facts.push(format!("{} planned", length::in_words(transcript.planned.unsigned_abs())));
    }
    if transcript.kind == SessionKind::Note {
        return facts;
    }
    if let Some(took) = transcript.took {
        facts.push(format!("{} taken", rounded(took)));
    }
    if transcript.ended.is_none() {
        facts.push("not ended".to_owned());
    }
    facts
}

fn hours(started: Time, ended: Option<Time>, dates: DateStyle) -> String {
    let begin = time::clock(started);
    match ended {
        None => begin,
        Some(ended) if ended.date_naive() == started.date_naive() => {
            format!("{begin} to {}", time::clock(ended))
        }
        Some(ended) => {
            format!("{begin} to {} {}", dates.day(ended.date_naive()), time::clock(ended))
        }
    }
}

/// Who was there: `3 people: Amal, Jo, Sam`, as many names as fit `rows` rows of `room` columns.
/// Without a number of rows everybody, with where they come from: `Jo (Foodbank)`.
pub(super) fn people(transcript: &Transcript, rows: Option<usize>, room: usize) -> Option<String> {
    let name = |person: &Person| match (person.organisation.as_str(), rows) {
        ("", _) | (_, Some(_)) => person.name.clone(),
        (organisation, None) => format!("{} ({organisation})", person.name),
    };
    let names: Vec<String> = transcript.people.iter().map(name).collect();
    let count = match names.len() {
        0 => return None,
        1 => "1 person".to_owned(),
        many => format!("{many} people"),
    };
    let text = |shown: usize| {
        let listed = names.iter().take(shown).cloned().collect::<Vec<_>>().join(", ");
        match names.len() - shown {
            0 => format!("{count}: {listed}"),
            more => format!("{count}: {listed} and {more} more"),
        }
    };
    let fits = |shown: &usize| {
        rows.is_none_or(|rows| Rows::new(&text(*shown), room.max(1)).count() <= rows)
    };
    let shown = (1..=names.len()).rev().find(fits).unwrap_or(names.len());
    Some(text(shown))
}

/// Who led: `Led by Amal, Bea`, or who led what: `Led by Amal: Check-in, One draft; by Bea: Why it matters`.
pub(super) fn leaders(transcript: &Transcript, with_steps: bool) -> Option<String> {
    let leaders = transcript.leaders();
    let names = || leaders.iter().map(|(name, _)| (*name).to_owned()).collect::<Vec<_>>();
    let led = leaders.iter().map(|(name, steps)| format!("by {name}: {}", steps.join(", ")));
    match with_steps {
        _ if leaders.is_empty() => None,
        true => Some(format!("Led {}", led.collect::<Vec<_>>().join("; "))),
        false => Some(format!("Led by {}", names().join(", "))),
    }
}

/// Who works how in a step, how long it was meant to take and how long it took.
pub(super) fn pace(step: &StepRecord) -> Vec<String> {
    let mut facts = vec![capital(step.mode.as_str()), format!("{} min planned", step.minutes)];
    match step.state {
        StepState::Waiting => facts.push("not begun".to_owned()),
        StepState::Running => facts.push("still running".to_owned()),
        _ if step.ran > Duration::ZERO => facts.push(format!("{} taken", rounded(step.ran))),
        _ => {}
    }
    facts
}

fn rounded(ran: Duration) -> String {
    length::in_words(length::minutes(ran))
}

/// What is said of a passage behind its text: who will do it, by when, who may not read it.
pub(super) fn tail(passage: &Passage, is_unfinished: bool, dates: DateStyle) -> Option<String> {
    let promise = match (&passage.owner, passage.due) {
        (Some(owner), Some(due)) => {
            Some(format!("{owner}, {} {}", passage.kind.due_words(), dates.day(due)))
        }
        (Some(owner), None) if passage.kind == EntryKind::Difference => {
            Some(format!("held by {owner}"))
        }
        (Some(owner), None) => Some(owner.clone()),
        (None, Some(due)) => Some(format!("{} {}", passage.kind.due_words(), dates.day(due))),
        (None, None) => passage.version.map(|version| format!("version {version}")),
    };
    let mark = match passage.visibility {
        _ if is_unfinished => Some("unfinished"),
        Visibility::Unrevealed => Some("not revealed"),
        Visibility::NumberShown => Some("only counted for the room"),
        Visibility::Private => Some("private"),
        _ => None,
    };
    match (promise, mark) {
        (None, None) => None,
        (Some(promise), None) => Some(format!("({promise})")),
        (None, Some(mark)) => Some(format!("({mark})")),
        (Some(promise), Some(mark)) => Some(format!("({promise}; {mark})")),
    }
}

/// How many of something there are: `1 entry`, `3 entries`.
pub(super) fn entries(count: usize) -> String {
    if count == 1 { "1 entry".to_owned() } else { format!("{count} entries") }
}

/// A word with a capital at its beginning.
pub(super) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
