//! An entry and a group as they stand on the wall.

use super::numbers::Numbers;
use crate::domain::entry::Entry;
use crate::domain::experiment::Card;
use crate::domain::fields::{self, Fields, Malformed, Writing};
use crate::domain::passage::Passage;
use crate::domain::session::Session;
use crate::domain::settings::DateStyle;
use crate::domain::step::PlanStep;
use crate::domain::time;
use crate::domain::words::EntryKind;
use serde_json::Value;

/// A group on the wall, or a thing to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WallGroup {
    /// Its number.
    pub number: usize,
    /// What it is called.
    pub name: String,
}

/// An entry on the wall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WallEntry {
    /// Who said it, if everybody may know.
    pub by: String,
    /// What it is, where it is not plain.
    pub kind: String,
    /// The number of the group it was put into, or nought.
    pub group: usize,
    /// Its own number where there are groups and it is in none, or nought.
    pub number: usize,
    /// The name of the step whose sentences are set side by side; empty for all else.
    pub beside: String,
    /// What was said.
    pub text: String,
}

impl WallEntry {
    pub(super) fn of(
        session: &Session,
        sentences: &[&PlanStep],
        passage: &Passage,
        numbers: &Numbers,
    ) -> Self {
        let said_in = || session.entry(&passage.id).and_then(Entry::step);
        let said_in = (!sentences.is_empty()).then(said_in).flatten();
        let beside = sentences.iter().find(|step| Some(&step.id) == said_in);
        let kind = match &passage.kind {
            kind if kind.is_plain() => String::new(),
            EntryKind::Balcony => "What I am observing".to_owned(),
            kind => kind.label(),
        };
        let due = passage.due.map(|due| format!("{} {}", passage.kind.due_words(), time::day(due)));
        let owner = passage.owner.as_ref().map(|owner| match passage.kind {
            EntryKind::Difference => format!("held by {owner}"),
            _ => owner.clone(),
        });
        let promise: Vec<_> = owner.into_iter().chain(due).collect();
        let promise = match promise.is_empty() {
            true => String::new(),
            false => format!(" ({})", promise.join(", ")),
        };
        Self {
            by: passage.by.clone().unwrap_or_default(),
            kind,
            group: passage.group.as_ref().map_or(0, |group| numbers.number(&group.id)),
            number: numbers.number(&passage.id),
            beside: beside.map(|step| step.title.clone()).unwrap_or_default(),
            text: format!("{}{promise}{}", passage.text, in_short(passage)),
        }
    }

    /// A text that nobody of this session has said.
    pub(super) fn plain(text: String) -> Self {
        let (by, kind, beside) = (String::new(), String::new(), String::new());
        Self { by, kind, group: 0, number: 0, beside, text }
    }

    pub(super) fn from_value(value: Value) -> Result<Self, Malformed> {
        let mut fields = Fields::new(fields::object(value)?);
        Ok(Self {
            by: fields.text_or_empty("by")?,
            kind: fields.text_or_empty("kind")?,
            group: number(&mut fields, "in_group")?,
            number: number(&mut fields, "number")?,
            beside: fields.text_or_empty("beside")?,
            text: fields.text_or_empty("text")?,
        })
    }

    pub(super) fn to_value(&self) -> Value {
        Writing::new()
            .with_text("by", &self.by)
            .with_text("kind", &self.kind)
            .with_some("in_group", written(self.group))
            .with_some("number", written(self.number))
            .with_text("beside", &self.beside)
            .with("text", self.text.as_str())
            .end(&fields::Object::new())
    }
}

impl WallGroup {
    pub(super) fn from_value(value: Value) -> Result<Self, Malformed> {
        let mut fields = Fields::new(fields::object(value)?);
        Ok(Self { number: number(&mut fields, "number")?, name: fields.text_or_empty("name")? })
    }

    pub(super) fn to_value(&self) -> Value {
        Writing::new()
            .with_some("number", written(self.number))
            .with("name", self.name.as_str())
            .end(&fields::Object::new())
    }
}

fn number(fields: &mut Fields, key: &str) -> Result<usize, Malformed> {
    Ok(fields.whole(key)?.and_then(|number| usize::try_from(number).ok()).unwrap_or(0))
}

fn written(number: usize) -> Option<i64> {
    i64::try_from(number).ok().filter(|number| *number > 0)
}

/// The card of an experiment in short, and the latest look at a thing, each on a line of its own.
fn in_short(passage: &Passage) -> String {
    let dates = DateStyle::default();
    let card = passage.card.iter().flat_map(Card::in_short);
    let lines = card.flat_map(|row| {
        let line = format!("\n{}: {}", row.field.label(), row.shown(dates));
        let amended = row.amendments.iter().map(move |one| format!("\n  {}", one.shown(dates)));
        std::iter::once(line).chain(amended)
    });
    let look = passage.looks.last().map(|look| format!("\n{}", look.shown(dates)));
    lines.chain(look).collect()
}
