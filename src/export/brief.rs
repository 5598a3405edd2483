//! One page for those who were not there: what it was for, what was done, decided and promised, what
//! is tried next, what is open, and when people meet again. Nothing that the room may not see.

use crate::domain::length;
use crate::domain::link::Links;
use crate::domain::meeting;
use crate::domain::passage::Passage;
use crate::domain::session::Session;
use crate::domain::settings::DateStyle;
use crate::domain::transcript::{StepRecord, Transcript};
use crate::domain::visible::Viewer;
use crate::domain::words::{EntryKind, SessionKind, StepState};
use crate::export::escape;
use crate::export::left_out::LeftOut;
use crate::export::markdown::{about, picks, who};
use crate::export::words::{count, minutes, when};

/// The most that a part of the page lists.
const MOST: usize = 8;

/// The parts of the page, and the kinds of entry that each lists.
const PARTS: [(&str, &[EntryKind]); 6] = [
    ("Since last time", &[EntryKind::Look]),
    ("What has changed", &[EntryKind::Outcome]),
    ("Decided", &[EntryKind::Decision]),
    ("Promised", &[EntryKind::Commitment]),
    ("To try next", &[EntryKind::Experiment]),
    ("Still open", &[EntryKind::Difference, EntryKind::Tension, EntryKind::Parked]),
];

/// A session of the journal called `journal` on one page, for whoever was not there.
pub fn brief(session: &Session, journal: &str, links: &Links) -> String {
    let transcript = Transcript::with(session, Viewer::Room, links);
    let mut paragraphs = vec![title(&transcript), facts(&transcript, journal)];
    let purpose = of_kinds(&transcript, &[EntryKind::Purpose]).into_iter().next();
    if let Some(purpose) = purpose {
        paragraphs.push("## What it is for".to_owned());
        paragraphs.push(escape::lines(&purpose.text).join(" "));
    }
    if let Some(done) = done(&transcript) {
        paragraphs.push("## What we did".to_owned());
        paragraphs.push(done);
    }
    paragraphs.extend(picks(&transcript.chosen));
    for (heading, kinds) in PARTS {
        let passages = of_kinds(&transcript, kinds);
        if !passages.is_empty() {
            paragraphs.push(format!("## {heading}"));
            paragraphs.push(list(&passages));
        }
    }
    paragraphs.push(left_out(&transcript));
    paragraphs.join("\n\n") + "\n"
}

fn title(transcript: &Transcript) -> String {
    let title = escape::line(&transcript.title);
    let title = if title.is_empty() { "A workshop".to_owned() } else { title };
    format!("# {title}, in brief")
}

fn facts(transcript: &Transcript, journal: &str) -> String {
    let Transcript { started, ended, people, next, .. } = transcript;
    let mut lines = vec![format!("- **When:** {}", when(*started, *ended))];
    lines.insert(0, format!("- **Journal:** {}", escape::line(journal)));
    if !people.is_empty() {
        let names: Vec<String> = people.iter().map(who).collect();
        lines.push(format!("- **There:** {}", names.join(", ")));
    }
    if let Some(next) = next {
        let next = meeting::in_words(next, DateStyle::default());
        lines.push(format!("- **We meet next:** {}", escape::line(&next)));
    }
    lines.join("\n")
}

/// The steps that were gone through, in a sentence.
fn done(transcript: &Transcript) -> Option<String> {
    let ran = |step: &&StepRecord| matches!(step.state, StepState::Done | StepState::Running);
    let steps: Vec<String> = transcript
        .steps
        .iter()
        .filter(ran)
        .map(|step| escape::line(&step.title))
        .filter(|title| !title.is_empty())
        .collect();
    let took = transcript.took.map(length::minutes).filter(|took| *took > 0);
    let took = took.map_or_else(String::new, |took| format!(" In all {}.", minutes(took)));
    (!steps.is_empty()).then(|| format!("{}.{took}", steps.join(", ")))
}

fn of_kinds<'a>(transcript: &'a Transcript, kinds: &[EntryKind]) -> Vec<&'a Passage> {
    let all = transcript.outcomes.iter().flat_map(|outcome| &outcome.passages);
    all.filter(|passage| kinds.contains(&passage.kind)).collect()
}

/// The passages, each in one line with its owner and day; more than a page has room for are counted.
fn list(passages: &[&Passage]) -> String {
    let mut lines: Vec<String> = passages.iter().take(MOST).map(|one| item(one)).collect();
    if passages.len() > MOST {
        lines.push(format!("- and {} more in the full notes", passages.len() - MOST));
    }
    lines.join("\n")
}

fn item(passage: &Passage) -> String {
    let text = escape::lines(&passage.text);
    let text = text.iter().map(String::as_str).filter(|line| !line.is_empty());
    let text = text.collect::<Vec<_>>().join(" ");
    match about(passage).trim_end_matches('.') {
        "" => format!("- {text}"),
        about => format!("- {text} ({about})"),
    }
}

/// What the page says nothing of.
fn left_out(transcript: &Transcript) -> String {
    let LeftOut { not_for_the_room, not_revealed, counted_only, unfinished } =
        LeftOut::of(transcript);
    let said: usize = transcript.steps.iter().map(|step| step.reading.contributions()).sum();
    let said = said + transcript.loose.len();
    let mut parts = Vec::new();
    if transcript.kind == SessionKind::Workshop && said > 0 {
        parts.push("what was said step by step, which is in the full notes".to_owned());
    }
    let hidden = not_for_the_room + not_revealed + counted_only + unfinished;
    if hidden > 0 {
        let entries = count(hidden, "entry", "entries");
        parts.push(format!("{entries} that not everybody may read"));
    }
    match parts.is_empty() {
        true => "*Nothing was left out.*".to_owned(),
        false => format!("*Left out: {}.*", parts.join("; ")),
    }
}
