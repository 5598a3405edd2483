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
    /// Some steps, each in the place of the one with its id.
    Steps(Vec<PlanStep>),
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
    /// The steps that it puts in place.
    pub fn steps_mut(&mut self) -> &mut [PlanStep] {
        match self {
            Self::Plan(steps) | Self::Steps(steps) => steps,
            _ => &mut [],
        }
    }

    /// The part as a line of the draft log describes it.
    pub fn to_value(&self) -> Value {
        let line = Writing::new();
        let list = |items: Vec<Value>| Value::Array(items);
        match self {
            Self::Header(header) => line.with("part", "header").with("value", header.to_value()),
            Self::Plan(plan) => line
                .with("part", "plan")
                .with("value", list(plan.iter().map(PlanStep::to_value).collect())),
            Self::Steps(steps) => line
                .with("part", "steps")
                .with("value", list(steps.iter().map(PlanStep::to_value).collect())),
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
            "steps" => Ok(Self::Steps(fields.list("value", PlanStep::from_value)?)),
            "people" => Ok(Self::People(fields.list("value", Person::from_value)?)),
            "run" => {
                Ok(Self::Run(Box::new(fields.part("value", Run::from_value)?.unwrap_or_default())))
            }
            "entry" => Ok(Self::Entry(EntryPart {
                id: fields.needed_id("id")?,
                after: fields.id("after")?,
                value: fields.part("value", Entry::from_value)?,
            })),
            _ => Err(Malformed::new("part", "header, plan, steps, people, run or entry")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Part;
    use crate::domain::id::Id;
    use crate::domain::session::Session;
    use crate::domain::step::PlanStep;
    use crate::domain::time;
    use crate::domain::words::SessionKind;

    fn session() -> Session {
        let at = time::from_text("2026-11-23T10:00:00+00:00").unwrap();
        let mut session = Session::begin(SessionKind::Workshop, "x", at, &Id::from_bits(1));
        session.plan = (0..4)
            .map(|index| PlanStep::blank(Id::from_bits(index), format!("step {index}")))
            .collect();
        session
    }

    #[test]
    fn a_plan_with_the_same_steps_is_told_by_those_that_change() {
        let (mut whole, mut narrow) = (session(), session());
        let mut plan = whole.plan.clone();
        plan[1].minutes = 9;
        plan[3].title = "the last".into();
        let part = narrow.narrowed(Part::Plan(plan.clone()));
        assert_eq!(part, Part::Steps(vec![plan[1].clone(), plan[3].clone()]));
        assert_eq!(Part::from_value(part.to_value()), Ok(part.clone()));
        let _ = whole.apply(Part::Plan(plan));
        let inverse = narrow.apply(part);
        assert_eq!(narrow, whole);
        let _ = narrow.apply(inverse);
        assert_eq!(narrow, session());
    }

    #[test]
    fn a_plan_with_other_steps_is_told_whole() {
        let session = session();
        let mut plan = session.plan.clone();
        plan.swap(0, 1);
        assert_eq!(session.narrowed(Part::Plan(plan.clone())), Part::Plan(plan));
    }
}
