//! One replaceable part of a session: the unit of the draft log and of undo.

use crate::domain::entry::Entry;
use crate::domain::fields::{self, Fields, Malformed, Writing};
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::run::Run;
use crate::domain::session::Header;
use crate::domain::step::PlanStep;
use serde_json::Value;

/// A part of a session, whole: applying it twice is the same as once.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// What the session says of itself.
    Header(Header),
    /// All steps.
    Plan(Vec<PlanStep>),
    /// All people present.
    People(Vec<Person>),
    /// Where it stands.
    Run(Box<Run>),
    /// One entry.
    Entry(EntryPart),
}

/// An entry put in its place, or taken away.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryPart {
    /// Which entry.
    pub id: Id,
    /// The entry before it; none for the first.
    pub after: Option<Id>,
    /// What it says; none if it is taken away.
    pub value: Option<Entry>,
}

impl EntryPart {
    /// The part that takes an entry away.
    pub fn removal(id: Id) -> Self {
        Self { id, after: None, value: None }
    }
}

impl Part {
    /// The part as a line of the draft log describes it.
    pub fn to_value(&self) -> Value {
        let line = Writing::new();
        let list = |items: Vec<Value>| Value::Array(items);
        match self {
            Self::Header(header) => line.with("part", "header").with("value", header.to_value()),
            Self::Plan(plan) => line
                .with("part", "plan")
                .with("value", list(plan.iter().map(PlanStep::to_value).collect())),
            Self::People(people) => line
                .with("part", "people")
                .with("value", list(people.iter().map(Person::to_value).collect())),
            Self::Run(run) => line.with("part", "run").with("value", run.to_value()),
            Self::Entry(entry) => line
                .with("part", "entry")
                .with("id", &entry.id)
                .with("after", entry.after.as_ref().map_or(Value::Null, Value::from))
                .with("value", entry.value.as_ref().map_or(Value::Null, Entry::to_value)),
        }
        .end(&serde_json::Map::new())
    }

    /// The part that a line of the draft log describes.
    ///
    /// # Errors
    /// If the line is of no known part, or a field is not what it should be.
    pub fn from_value(value: Value) -> Result<Self, Malformed> {
        let mut fields = Fields::new(fields::object(value)?);
        match fields.needed_text("part")?.as_str() {
            "header" => Ok(Self::Header(
                fields
                    .part("value", Header::from_value)?
                    .ok_or_else(|| Malformed::new("value", "a header"))?,
            )),
            "plan" => Ok(Self::Plan(fields.list("value", PlanStep::from_value)?)),
            "people" => Ok(Self::People(fields.list("value", Person::from_value)?)),
            "run" => {
                Ok(Self::Run(Box::new(fields.part("value", Run::from_value)?.unwrap_or_default())))
            }
            "entry" => Ok(Self::Entry(EntryPart {
                id: fields.needed_id("id")?,
                after: fields.id("after")?,
                value: fields.part("value", Entry::from_value)?,
            })),
            _ => Err(Malformed::new("part", "header, plan, people, run or entry")),
        }
    }
}
