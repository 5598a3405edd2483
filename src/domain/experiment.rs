//! An experiment: a small thing to try, what was predicted of it, and what keeps it safe to fail.

mod card;
#[cfg(test)]
mod tests;

use crate::domain::entry::Entry;
use crate::domain::fields::Object;
use crate::domain::time::{self, Time};
pub use card::{Card, Row};
use chrono::NaiveDate;
use serde_json::{Value, json};
use std::borrow::Cow;

/// A line of an experiment's card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// What is thought to help, and why.
    Hunch,
    /// What is done.
    Act,
    /// Where.
    Place,
    /// When.
    When,
    /// With whom.
    Whom,
    /// What is watched.
    Watch,
    /// What somebody would see if it works.
    Working,
    /// What somebody would see if it fails.
    Failing,
    /// The worst that could happen.
    Worst,
    /// What keeps that small.
    Contained,
    /// Who could be hurt.
    Hurt,
    /// When it is looked at first.
    Look,
    /// When it ends.
    Ends,
}

impl Field {
    /// All of them, in the order of the card.
    pub const ALL: [Self; 13] = [
        Self::Hunch,
        Self::Act,
        Self::Place,
        Self::When,
        Self::Whom,
        Self::Watch,
        Self::Working,
        Self::Failing,
        Self::Worst,
        Self::Contained,
        Self::Hurt,
        Self::Look,
        Self::Ends,
    ];

    /// The name that files give it; the hunch is the entry's text.
    pub fn key(self) -> &'static str {
        match self {
            Self::Hunch => "text",
            Self::Act => "act",
            Self::Place => "place",
            Self::When => "when",
            Self::Whom => "whom",
            Self::Watch => "watch",
            Self::Working => "working",
            Self::Failing => "failing",
            Self::Worst => "worst",
            Self::Contained => "contained",
            Self::Hurt => "hurt",
            Self::Look => "look",
            Self::Ends => "ends",
        }
    }

    /// The word by which amendments and unfinished lines name it.
    pub fn word(self) -> &'static str {
        if self == Self::Hunch { "hunch" } else { self.key() }
    }

    /// The field of this word, if there is one.
    pub fn known(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.word() == word)
    }

    /// What the card calls it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Hunch => "Our hunch",
            Self::Act => "What we do",
            Self::Place => "Where",
            Self::When => "When",
            Self::Whom => "With whom",
            Self::Watch => "What we watch",
            Self::Working => "Working looks like",
            Self::Failing => "Failing looks like",
            Self::Worst => "The worst case",
            Self::Contained => "What keeps it small",
            Self::Hurt => "Who could be hurt",
            Self::Look => "First look",
            Self::Ends => "It ends",
        }
    }

    /// Whether it is part of what was predicted, which stays as it was once the experiment runs.
    pub fn is_predicted(self) -> bool {
        matches!(self, Self::Hunch | Self::Watch | Self::Working | Self::Failing)
    }

    /// Whether it is a day.
    pub fn is_day(self) -> bool {
        matches!(self, Self::Look | Self::Ends)
    }

    /// What is missing while it is empty, if the experiment is not ready without it.
    pub fn needed(self) -> Option<&'static str> {
        match self {
            Self::Act => Some("what we do"),
            Self::Watch => Some("what we watch"),
            Self::Working => Some("a sign of working"),
            Self::Failing => Some("a sign of failing"),
            Self::Worst => Some("the worst case"),
            Self::Look => Some("a first look"),
            _ => None,
        }
    }
}

/// A question about whether the experiment is safe to fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Check {
    /// The name that files give the answer.
    pub key: &'static str,
    /// The question, to be answered with yes or no.
    pub question: &'static str,
}

/// The questions that are all answered with yes before an experiment runs.
pub const CHECKS: [Check; 6] = [
    Check { key: "afford", question: "Could we afford to get it wrong?" },
    Check { key: "stop", question: "Could we stop it quickly?" },
    Check { key: "consent", question: "Do those it touches know, and can they say no?" },
    Check { key: "early", question: "Would we see early on how it is going?" },
    Check { key: "begin", question: "Can we begin with what we have?" },
    Check { key: "sense", question: "Is there a reason to think it may help?" },
];

/// How far an experiment has come before anybody has looked at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Something is missing still.
    Seed,
    /// It could begin.
    Ready,
    /// It has begun.
    Running,
}

impl Stage {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Seed => "seed",
            Self::Ready => "ready",
            Self::Running => "running",
        }
    }
}

/// A correction of what was predicted, beside it and with its date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amendment {
    /// When it was written, if that can be read.
    pub at: Option<Time>,
    /// The word of the field it belongs to.
    pub field: String,
    /// What it says.
    pub text: String,
}

const RUNNING: &str = "running";
const CHECK: &str = "check";
const AMENDMENTS: &str = "amendments";

/// An entry read as an experiment. What nobody knows here stays in the entry.
#[derive(Clone, Copy, Debug)]
pub struct Experiment<'a> {
    entry: &'a Entry,
}

impl<'a> Experiment<'a> {
    /// This entry, read as an experiment.
    pub fn of(entry: &'a Entry) -> Self {
        Self { entry }
    }

    /// What a line of the card says, as it was written.
    pub fn text(&self, field: Field) -> Cow<'a, str> {
        match self.entry.value(field.key()) {
            None | Some(Value::Null) => Cow::Borrowed(""),
            Some(Value::String(text)) => Cow::Borrowed(text),
            // A number or the like that somebody put there by hand is shown as it stands.
            Some(other) => Cow::Owned(other.to_string()),
        }
    }

    /// The day that a line of the card names, if it is one.
    pub fn day(&self, field: Field) -> Option<NaiveDate> {
        self.text(field).parse().ok()
    }

    /// How a question about safety was answered, if it was.
    pub fn answer(&self, check: Check) -> Option<bool> {
        self.entry.value(CHECK)?.get(check.key)?.as_bool()
    }

    /// Whether it has begun, so that what was predicted stays as it is.
    pub fn is_running(&self) -> bool {
        self.entry.value(RUNNING).is_some_and(|since| !since.is_null())
    }

    /// Since when it runs, if it does and that can be read.
    pub fn running_since(&self) -> Option<Time> {
        time::from_text(self.entry.detail(RUNNING))
    }

    /// Whether a line of the card stays as it was written.
    pub fn is_frozen(&self, field: Field) -> bool {
        field.is_predicted() && self.is_running()
    }

    /// The corrections of what was predicted, the oldest first.
    pub fn amendments(&self) -> Vec<Amendment> {
        let list = self.entry.value(AMENDMENTS).and_then(Value::as_array);
        let text = |value: &Value, key: &str| {
            value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
        };
        let read = |value: &Value| Amendment {
            at: time::from_text(&text(value, "at")),
            field: text(value, "field"),
            text: text(value, "text"),
        };
        list.into_iter().flatten().map(read).collect()
    }

    /// How far it has come.
    pub fn stage(&self) -> Stage {
        match (self.is_running(), self.missing().is_empty()) {
            (true, _) => Stage::Running,
            (false, true) => Stage::Ready,
            (false, false) => Stage::Seed,
        }
    }

    /// What it still needs before it is ready, in words.
    pub fn missing(&self) -> Vec<String> {
        let is_there = |field: Field| match field.is_day() {
            true => self.day(field).is_some(),
            false => !self.text(field).trim().is_empty(),
        };
        let needed = Field::ALL.into_iter().filter_map(|field| Some((field, field.needed()?)));
        let mut missing: Vec<String> = needed
            .filter(|(field, _)| !is_there(*field))
            .map(|(_, words)| words.to_owned())
            .collect();
        let count = |answer| CHECKS.iter().filter(|check| self.answer(**check) == answer).count();
        match count(None) {
            0 => {}
            1 => missing.push("1 answer below".to_owned()),
            open => missing.push(format!("{open} answers below")),
        }
        match count(Some(false)) {
            0 => {}
            1 => missing.push("a yes in the place of 1 no".to_owned()),
            no => missing.push(format!("a yes in the place of {no} noes")),
        }
        missing
    }
}

/// The entry with another text in a line of the card. Once it runs, what was predicted stays and
/// the text stands beside it with its date. A hunch is never made empty.
#[must_use]
pub fn written(entry: Entry, field: Field, text: &str, at: Time) -> Entry {
    let text = text.trim_end();
    let is_same = Experiment::of(&entry).text(field) == text;
    let is_blank = text.trim().is_empty();
    if is_same || (is_blank && (field == Field::Hunch || Experiment::of(&entry).is_frozen(field))) {
        return entry;
    }
    if !Experiment::of(&entry).is_frozen(field) {
        let text = if is_blank { "" } else { text };
        return entry.with(field.key(), text);
    }
    let mut list = match entry.value(AMENDMENTS) {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::Array(list)) => list.clone(),
        // Whatever somebody put there by hand is not thrown away.
        Some(other) => vec![other.clone()],
    };
    list.push(json!({"at": time::to_text(at), "field": field.word(), "text": text}));
    entry.with(AMENDMENTS, list)
}

/// The entry with another answer to a question about safety, or with none.
#[must_use]
pub fn answered(entry: Entry, check: Check, answer: Option<bool>) -> Entry {
    let mut answers = match entry.value(CHECK) {
        None | Some(Value::Null) => Object::new(),
        Some(Value::Object(answers)) => answers.clone(),
        Some(other) => Object::from_iter([("other".to_owned(), other.clone())]),
    };
    match answer {
        Some(answer) => answers.insert(check.key.to_owned(), answer.into()),
        None => answers.shift_remove(check.key),
    };
    let answers = Some(answers).filter(|answers| !answers.is_empty());
    entry.with(CHECK, answers.map_or(Value::Null, Value::Object))
}

/// The entry, begun now: from here on what was predicted stays as it is.
#[must_use]
pub fn started(entry: Entry, at: Time) -> Entry {
    if Experiment::of(&entry).is_running() {
        return entry;
    }
    entry.with(RUNNING, time::to_text(at))
}
