//! How the reader puts times, people and marks into words.

use crate::domain::length;
use crate::domain::passage::Passage;
use crate::domain::settings::DateStyle;
use crate::domain::time::{self, Time};
use crate::domain::transcript::{StepRecord, Transcript};
use crate::domain::visible::Visibility;
use crate::domain::words::{EntryKind, SessionKind, StepState};
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

/// Who was there: `3 people: Amal, Jo (Foodbank), Sam`.
pub(super) fn people(transcript: &Transcript) -> Option<String> {
    let names: Vec<String> = transcript
        .people
        .iter()
        .map(|person| match person.organisation.as_str() {
            "" => person.name.clone(),
            organisation => format!("{} ({organisation})", person.name),
        })
        .collect();
    let count = match names.len() {
        0 => return None,
        1 => "1 person".to_owned(),
        many => format!("{many} people"),
    };
    Some(format!("{count}: {}", names.join(", ")))
}

/// Who led what: `Led by Amal: Check-in, One draft; by Bea: Why it matters`.
pub(super) fn leaders(transcript: &Transcript) -> Option<String> {
    let leaders = transcript.leaders();
    let led = leaders.iter().map(|(name, steps)| format!("by {name}: {}", steps.join(", ")));
    let led = led.collect::<Vec<_>>().join("; ");
    (!led.is_empty()).then(|| format!("Led {led}"))
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
