//! A folder of sessions that belong together.

use crate::domain::brought::Brought;
use crate::domain::fields::{self, Fields, Malformed, Object, Writing};
use crate::domain::person::Person;
use crate::domain::prepared::Prepared;
use crate::domain::words::JournalKind;
use serde_json::Value;

/// The word by which a journal file says what it is.
pub const FORMAT: &str = "balcony.journal";

/// The version of journal files that this program writes.
pub const VERSION: i64 = 1;

/// A journal: a place, or one's own.
#[derive(Clone, Debug, PartialEq)]
pub struct Journal {
    /// The name of its folder.
    pub slug: String,
    /// Its name for people.
    pub name: String,
    /// What sort it is.
    pub kind: JournalKind,
    /// What its people are after, a line each.
    pub aims: Vec<String>,
    /// Its people.
    pub people: Vec<Person>,
    /// Its next workshop, if one was prepared.
    pub prepared: Option<Prepared>,
    /// What was brought to its team and waits for the next workshop.
    pub waiting: Vec<Brought>,
    /// Fields of newer files.
    pub other: Object,
}

impl Journal {
    /// The journal of a place where nobody is known yet.
    pub fn place(slug: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            slug: slug.into(),
            name: name.into(),
            kind: JournalKind::Place,
            aims: Vec::new(),
            people: Vec::new(),
            prepared: None,
            waiting: Vec::new(),
            other: Object::new(),
        }
    }

    /// The journal in which a first workshop is kept.
    pub fn my_team() -> Self {
        Self::place("my-team", "My team")
    }

    /// One's own journal.
    pub fn personal() -> Self {
        Self { kind: JournalKind::Personal, ..Self::place("personal", "Personal") }
    }

    /// The journal that a file in the folder `slug` describes.
    ///
    /// # Errors
    /// If a field is not what it should be.
    pub fn from_value(slug: &str, value: Value) -> Result<Self, Malformed> {
        let mut fields = Fields::new(fields::object(value)?);
        fields.text("format")?;
        fields.whole("version")?;
        Ok(Self {
            slug: slug.to_owned(),
            name: fields.needed_text("name")?,
            kind: JournalKind::from_word(&fields.text("kind")?.unwrap_or_else(|| "place".into())),
            aims: fields.texts("aims")?,
            people: fields.list("people", Person::from_value)?,
            prepared: fields.part("prepared", Prepared::from_value)?,
            waiting: fields.list("waiting", Brought::from_value)?,
            other: fields.rest(),
        })
    }

    /// The journal as a file describes it.
    pub fn to_value(&self) -> Value {
        let people: Vec<Value> = self.people.iter().map(Person::to_value).collect();
        Writing::new()
            .with("format", FORMAT)
            .with("version", VERSION)
            .with("name", self.name.as_str())
            .with("kind", self.kind.as_str())
            .with_list("aims", self.aims.iter().map(String::as_str))
            .with("people", people)
            .with_some("prepared", self.prepared.as_ref().map(Prepared::to_value))
            .with_list("waiting", self.waiting.iter().map(Brought::to_value))
            .end(&self.other)
    }
}
