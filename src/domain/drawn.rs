//! Groups that were drawn in a step.

use crate::domain::fields::{self, Fields, Malformed, Object, Writing};
use crate::domain::id::Id;
use crate::domain::time::{self, Time};
use serde_json::Value;

/// Who was drawn together with whom.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// When.
    pub at: Time,
    /// How many were to sit together: 2, 3 or 4.
    pub size: usize,
    /// The groups, each with the ids of its people; where turns are taken, in their order.
    pub groups: Vec<Vec<Id>>,
    /// Fields of newer files.
    pub other: Object,
}

impl Drawn {
    /// Groups that were drawn now.
    pub fn new(at: Time, size: usize, groups: Vec<Vec<Id>>) -> Self {
        Self { at: time::to_second(at), size, groups, other: Object::new() }
    }

    /// Whether it holds exactly these people.
    pub fn is_of<'a>(&self, people: impl Iterator<Item = &'a Id>) -> bool {
        let mut seated: Vec<&Id> = self.groups.iter().flatten().collect();
        let mut wanted: Vec<&Id> = people.collect();
        seated.sort_unstable();
        wanted.sort_unstable();
        seated == wanted
    }

    /// The draw that a file describes.
    ///
    /// # Errors
    /// If a field is not what it should be.
    pub fn from_value(value: Value) -> Result<Self, Malformed> {
        let mut fields = Fields::new(fields::object(value)?);
        Ok(Self {
            at: fields.needed_time("at")?,
            size: fields
                .whole("size")?
                .and_then(|size| usize::try_from(size).ok())
                .unwrap_or_default(),
            groups: fields.list("groups", group)?,
            other: fields.rest(),
        })
    }

    /// The draw as a file describes it.
    pub fn to_value(&self) -> Value {
        let group = |ids: &Vec<Id>| ids.iter().map(Value::from).collect::<Value>();
        Writing::new()
            .with("at", time::to_text(self.at))
            .with("size", i64::try_from(self.size).unwrap_or(0))
            .with("groups", self.groups.iter().map(group).collect::<Vec<Value>>())
            .end(&self.other)
    }
}

fn group(value: Value) -> Result<Vec<Id>, Malformed> {
    let wrong = || Malformed::new("groups", "lists of ids");
    let Value::Array(ids) = value else { return Err(wrong()) };
    ids.into_iter().map(|id| id.as_str().map(Id::new).ok_or_else(wrong)).collect()
}
