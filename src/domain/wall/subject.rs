//! What a step talks about, as it stands on the wall.

use super::numbers::Numbers;
use super::{WallEntry, WallGroup};
use crate::domain::about::{Subject, running, subjects};
use crate::domain::experiment::{Card, Field};
use crate::domain::fields::{self, Fields, Malformed, Writing};
use crate::domain::grid::Grid;
use crate::domain::passage::Passage;
use crate::domain::session::Session;
use crate::domain::settings::DateStyle;
use crate::domain::step::PlanStep;
use crate::domain::tally::Tally;
use crate::domain::visible::Viewer;
use crate::domain::words::EntryKind;
use serde_json::Value;

/// One thing that the step talks about: what an earlier one gathered, or all of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct WallSubject {
    /// What it is called.
    pub title: String,
    /// What was counted.
    pub tallies: Vec<Tally>,
    /// What was answered in a table.
    pub grid: Option<Grid>,
    /// The groups in it, each with the number by which its entries name it here.
    pub groups: Vec<WallGroup>,
    /// What was said.
    pub entries: Vec<WallEntry>,
}

impl WallSubject {
    /// What the room sees of all that a step talks about; the purpose stands above everything else.
    pub(super) fn all(session: &Session, step: &PlanStep) -> Vec<Self> {
        let mut subjects = subjects(session, step, Viewer::Room);
        for subject in &mut subjects {
            subject.reading.passages.retain(|passage| passage.kind != EntryKind::Purpose);
        }
        let subjects = subjects.into_iter().filter(|subject| !subject.reading.is_empty());
        subjects.map(|subject| Self::of(session, subject)).collect()
    }

    /// What a step talks about, set for everybody who may read it.
    pub fn of(session: &Session, subject: Subject) -> Self {
        let mut groups: Vec<(String, String)> = Vec::new();
        for passage in &subject.reading.passages {
            if let Some(group) = &passage.group
                && groups.iter().all(|(id, _)| *id != group.id.as_str())
            {
                groups.push((group.id.as_str().to_owned(), group.name.clone()));
            }
        }
        let number = |passage: &Passage| {
            let group = passage.group.as_ref()?;
            groups.iter().position(|(id, _)| *id == group.id.as_str()).map(|place| place + 1)
        };
        let set = |passage: &Passage| WallEntry {
            group: number(passage).unwrap_or(0),
            // What a subject is made of needs no name of its kind before it.
            kind: String::new(),
            ..WallEntry::of(session, &[], passage, &Numbers::default())
        };
        Self {
            entries: subject.reading.passages.iter().map(set).collect(),
            groups: (1..)
                .zip(&groups)
                .map(|(number, (_, name))| WallGroup { number, name: name.clone() })
                .collect(),
            title: subject.title,
            tallies: subject.reading.tallies,
            grid: subject.reading.grid,
        }
    }

    pub(super) fn from_value(value: Value) -> Result<Self, Malformed> {
        let mut fields = Fields::new(fields::object(value)?);
        Ok(Self {
            title: fields.text_or_empty("title")?,
            tallies: fields.list("tallies", Tally::from_value)?,
            grid: fields.part("grid", Grid::from_value)?,
            groups: fields.list("groups", WallGroup::from_value)?,
            entries: fields.list("entries", WallEntry::from_value)?,
        })
    }

    pub(super) fn to_value(&self) -> Value {
        Writing::new()
            .with("title", self.title.as_str())
            .with_list("tallies", self.tallies.iter().map(Tally::to_value))
            .with_some("grid", self.grid.as_ref().map(Grid::to_value))
            .with_list("groups", self.groups.iter().map(WallGroup::to_value))
            .with_list("entries", self.entries.iter().map(WallEntry::to_value))
            .end(&fields::Object::new())
    }
}

/// A line for each experiment that was set running in the step, or at all where it is the last
/// one: what it is, and when it is looked at first.
pub(super) fn running_lines(session: &Session, step: &PlanStep) -> Vec<String> {
    let line = |passage: Passage| {
        let card = passage.card.as_ref().map(Card::in_short);
        let look = card.into_iter().flatten().find(|row| row.field == Field::Look);
        let look = look.map(|row| format!(", first look {}", row.shown(DateStyle::default())));
        let hunch = passage.text.split_whitespace().collect::<Vec<_>>().join(" ");
        format!("{hunch}{}", look.unwrap_or_default())
    };
    let entries = running(session, step).into_iter();
    entries.filter_map(|entry| Passage::of(session, entry, Viewer::Room)).map(line).collect()
}
