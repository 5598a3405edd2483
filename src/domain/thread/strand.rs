//! One thing that goes on after the session in which it was said.

use super::prediction::Prediction;
use super::source::Source;
use super::taken_look::TakenLook;
use crate::domain::entry::Entry;
use crate::domain::experiment::{Card, Experiment, Field};
use crate::domain::id::Id;
use crate::domain::session::Session;
use crate::domain::settings::DateStyle;
use crate::domain::verdict::{Look, Standing, standing};
use crate::domain::visible::{Viewer, speaker};
use crate::domain::words::EntryKind;
use chrono::NaiveDate;

/// With what the ids of hurdles begin.
const HURDLE: char = 'H';

/// A promise, an experiment, a decision to look at again, something parked or a difference kept open,
/// with every look at it.
#[derive(Clone, Debug, PartialEq)]
pub struct Thread {
    /// The entry with which it began.
    pub id: Id,
    /// What it is.
    pub kind: EntryKind,
    /// What it says, in words.
    pub text: String,
    /// Who will do it, or holds it.
    pub owner: Option<String>,
    /// Who said it, if everybody who reads it may know.
    pub said_by: Option<String>,
    /// Where whoever holds it works, or whom they speak for, if that is known.
    pub organisation: Option<String>,
    /// The hurdles that the step was about in which it began.
    pub hurdles: Vec<String>,
    /// By when, or when to look at it next.
    pub due: Option<NaiveDate>,
    /// The card, of an experiment.
    pub card: Option<Card>,
    /// What was predicted, of an experiment.
    pub prediction: Option<Prediction>,
    /// Where it began.
    pub source: Source,
    /// How it stands, of a promise or an experiment.
    pub standing: Option<Standing>,
    /// The looks at it, in their order.
    pub looks: Vec<TakenLook>,
}

impl Thread {
    /// The thread as it begins with an entry that may be read.
    pub(super) fn begun(session: &Session, entry: &Entry, source: Source, viewer: Viewer) -> Self {
        let owner = entry.owner().map(|owner| session.owner_name(owner).to_owned());
        let said_by = speaker(session, entry, viewer).map(str::to_owned);
        let holder = owner.as_ref().or(said_by.as_ref());
        let known =
            holder.and_then(|name| session.people.iter().find(|person| person.name == *name));
        let organisation = known.map(|person| person.organisation.clone());
        let step = entry.step().and_then(|id| session.step(id));
        let hurdles = step.map_or(&[][..], |step| &step.blocks);
        Self {
            id: entry.id().clone(),
            kind: entry.kind().clone(),
            text: entry.in_words(),
            owner,
            said_by,
            organisation: organisation.filter(|one| !one.is_empty()),
            hurdles: hurdles.iter().filter(|id| id.starts_with(HURDLE)).cloned().collect(),
            card: Card::read(entry),
            due: day(entry, &[]),
            prediction: Prediction::of(entry),
            source,
            standing: standing(entry, None),
            looks: Vec::new(),
        }
    }

    /// The same thread with the looks at it, in their order.
    pub(super) fn looked_at(mut self, entry: &Entry, looks: Vec<TakenLook>) -> Self {
        self.standing = standing(entry, looks.iter().map(|taken| taken.look.clone()));
        self.due = day(entry, &looks);
        self.looks = looks;
        self
    }

    /// Who holds it: its owner, or whoever said it.
    pub fn holder(&self) -> Option<&String> {
        self.owner.as_ref().or(self.said_by.as_ref())
    }

    /// Whether something more is waited for.
    pub fn is_open(&self) -> bool {
        self.standing.as_ref().is_none_or(|standing| !standing.is_closed)
    }

    /// It in one line, with what a look of a session that is just going on says of it.
    pub fn in_short(&self, look: Option<&Look>, dates: DateStyle) -> String {
        let owner = self.owner.as_ref().map_or_else(String::new, |owner| format!(" ({owner})"));
        let stands = look.or_else(|| self.latest().map(|taken| &taken.look));
        let stands = stands.map(|look| look.verdict.clone());
        let due = self.due.filter(|_| look.is_none());
        let words = match self.kind {
            EntryKind::Experiment => "look",
            _ => self.kind.due_words(),
        };
        let day = due.map(|due| format!("{words} {}", dates.day(due)));
        let tail: Vec<String> = [stands, day].into_iter().flatten().collect();
        match tail.is_empty() {
            true => format!("{}{owner}", self.text),
            false => format!("{}{owner}: {}", self.text, tail.join(", ")),
        }
    }

    /// What was found last, if anything was.
    pub fn latest(&self) -> Option<&TakenLook> {
        self.looks.iter().rfind(|taken| !taken.look.verdict.is_empty())
    }
}

/// By when it is to be done, or the next day to look at it: what the last look says, else the first
/// day of the card that no look has reached.
fn day(entry: &Entry, looks: &[TakenLook]) -> Option<NaiveDate> {
    if let Some(again) = looks.iter().rev().find_map(|taken| taken.again) {
        return Some(again);
    }
    match entry.kind() {
        // Once it was looked at, it waits for another day only if somebody says so.
        EntryKind::Decision if !looks.is_empty() => return None,
        EntryKind::Experiment => {}
        _ => return entry.due(),
    }
    let experiment = Experiment::of(entry);
    let last = looks.iter().map(|taken| taken.look.at.date_naive()).max();
    let days = [Field::Look, Field::Ends].into_iter().filter_map(|field| experiment.day(field));
    let mut ahead = days.filter(|day| last.is_none_or(|last| last < *day));
    ahead.next().filter(|_| experiment.is_running())
}
