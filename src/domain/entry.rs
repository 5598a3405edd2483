//! One thing that somebody said or decided.

use crate::domain::fields::{self, Fields, Malformed, Object};
use crate::domain::id::Id;
use crate::domain::outcome::Outcome;
use crate::domain::tally::count_of;
use crate::domain::time::{self, Time};
use crate::domain::timetable::place_in_words;
use crate::domain::words::{Audience, EntryKind};
use chrono::NaiveDate;
use serde_json::Value;

/// An entry: the JSON object as it was read or made, and what every entry has in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    id: Id,
    at: Time,
    step: Option<Id>,
    by: Option<Id>,
    audience: Audience,
    kind: EntryKind,
    fields: Object,
}

/// What a new entry says of itself before anything else.
#[derive(Clone, Debug)]
pub struct EntryHead {
    /// Its name for ever.
    pub id: Id,
    /// When it was said.
    pub at: Time,
    /// The step in which it was said, if any.
    pub step: Option<Id>,
    /// Who said it, if that is known and may be kept.
    pub by: Option<Id>,
    /// Who may read it.
    pub audience: Audience,
    /// What it is.
    pub kind: EntryKind,
}

impl Entry {
    /// A new entry with this text.
    pub fn new(head: EntryHead, text: &str) -> Self {
        let EntryHead { id, at, step, by, audience, kind } = head;
        let optional = |id: &Option<Id>| id.as_ref().map_or(Value::Null, Value::from);
        let mut fields = Object::new();
        fields.insert("id".into(), (&id).into());
        fields.insert("at".into(), time::to_text(at).into());
        fields.insert("step".into(), optional(&step));
        fields.insert("by".into(), optional(&by));
        fields.insert("audience".into(), audience.as_str().into());
        fields.insert("kind".into(), kind.as_str().into());
        fields.insert("text".into(), text.into());
        Self { id, at: time::to_second(at), step, by, audience, kind, fields }
    }

    /// The entry that a file describes.
    ///
    /// # Errors
    /// If a field that every entry has is not what it should be.
    pub fn from_value(value: Value) -> Result<Self, Malformed> {
        let fields = fields::object(value)?;
        let mut read = Fields::new(
            ["id", "at", "step", "by", "audience", "kind", "text", "owner", "due", "names"]
                .into_iter()
                .filter_map(|key| fields.get(key).map(|value| (key.to_owned(), value.clone())))
                .collect(),
        );
        read.text("text")?;
        read.text("owner")?;
        read.text("due")?;
        read.text("names")?;
        Ok(Self {
            id: read.needed_id("id")?,
            at: read.needed_time("at")?,
            step: read.id("step")?,
            by: read.id("by")?,
            audience: Audience::from_word(&read.text("audience")?.unwrap_or_else(|| "self".into())),
            kind: EntryKind::from_word(&read.text("kind")?.unwrap_or_else(|| "note".into())),
            fields,
        })
    }

    /// The entry as a file describes it, with all that it had when it was read.
    pub fn to_value(&self) -> Value {
        Value::Object(self.fields.clone())
    }

    /// Its name for ever.
    pub fn id(&self) -> &Id {
        &self.id
    }

    /// When it was said.
    pub fn at(&self) -> Time {
        self.at
    }

    /// The step in which it was said, if any.
    pub fn step(&self) -> Option<&Id> {
        self.step.as_ref()
    }

    /// Who said it, if that is known.
    pub fn by(&self) -> Option<&Id> {
        self.by.as_ref()
    }

    /// Who may read it.
    pub fn audience(&self) -> &Audience {
        &self.audience
    }

    /// What it is.
    pub fn kind(&self) -> &EntryKind {
        &self.kind
    }

    /// What was said.
    pub fn text(&self) -> &str {
        self.field("text")
    }

    /// Whether it is read as a text of its own, and not only counted or set in a table.
    pub fn reads_alone(&self) -> bool {
        self.kind != EntryKind::Cell && (!self.kind.is_plain() || !self.text().is_empty())
    }

    /// Whether somebody passed: it was their turn, and they said nothing.
    pub fn is_pass(&self) -> bool {
        let says = |key: &str| self.fields.get(key).is_some_and(|value| !value.is_null());
        let has_answered = match self.kind {
            EntryKind::Score | EntryKind::Hand => ["value", "count"].into_iter().any(says),
            EntryKind::Dots => ["item", "on", "count"].into_iter().any(says),
            _ => false,
        };
        self.kind.is_plain() && self.text().is_empty() && !has_answered
    }

    /// All of it as one text: with what comes before a promise or a light bulb, or with the number
    /// that a remark belongs to.
    pub fn in_words(&self) -> String {
        let text = self.text();
        let before = |key: &str| Some(self.detail(key)).filter(|before| !before.is_empty());
        match self.kind {
            EntryKind::Commitment => match before("if") {
                Some(condition) => format!("If {condition}, then {text}"),
                None => text.to_owned(),
            },
            EntryKind::LightBulb => match before("before") {
                Some(before) => format!("I used to think {before}. Now I think {text}"),
                None => text.to_owned(),
            },
            EntryKind::Difference => match before("word") {
                Some(word) if text.is_empty() => format!("“{word}”"),
                Some(word) => format!("“{word}”: {text}"),
                None => text.to_owned(),
            },
            EntryKind::Score | EntryKind::Hand => {
                let answer = self
                    .number("value")
                    .map_or_else(|| self.detail("value").to_owned(), |value| value.to_string());
                let item = before("item").map_or_else(String::new, |item| format!(", {item}"));
                if answer.is_empty() {
                    return text.to_owned();
                }
                let remark = if text.is_empty() { "" } else { ": " };
                format!("{answer}{item}{remark}{text}")
            }
            EntryKind::Dots if text.is_empty() => match (count_of(self), before("item")) {
                (count, Some(item)) => format!("{count} on {item}"),
                (count, None) => count.to_string(),
            },
            EntryKind::Look => match before("verdict") {
                Some(verdict) if text.is_empty() => verdict.to_owned(),
                Some(verdict) => format!("{verdict}: {text}"),
                None => text.to_owned(),
            },
            EntryKind::Topic => {
                let places =
                    [before("slot").map(str::to_owned), before("place").map(place_in_words)];
                let places: Vec<String> = places.into_iter().flatten().collect();
                match places.is_empty() {
                    true => text.to_owned(),
                    false => format!("{text} ({})", places.join(", ")),
                }
            }
            EntryKind::Outcome => {
                Outcome::read(self).map_or_else(|| text.to_owned(), |outcome| outcome.in_words())
            }
            EntryKind::Cell => match before("item") {
                Some(item) => format!("{item}: {text}"),
                None => text.to_owned(),
            },
            _ => text.to_owned(),
        }
    }

    /// Who will do it, for a decision or a commitment: a person of the session, or a name.
    pub fn owner(&self) -> Option<&str> {
        Some(self.field("owner")).filter(|owner| !owner.is_empty())
    }

    /// By when, for a decision or a commitment.
    pub fn due(&self) -> Option<NaiveDate> {
        self.field("due").parse().ok()
    }

    /// The value of a numeric field of its kind, if it has one.
    pub fn number(&self, key: &str) -> Option<i64> {
        self.fields.get(key).and_then(Value::as_i64)
    }

    /// The words of a field of its kind; empty if it has none.
    pub fn detail(&self, key: &str) -> &str {
        self.field(key)
    }

    /// A field of its kind as the file has it.
    pub fn value(&self, key: &str) -> Option<&Value> {
        self.fields.get(key)
    }

    /// The same entry with a field of its kind; an empty text or null takes the field away.
    #[must_use]
    pub fn with(mut self, key: &str, value: impl Into<Value>) -> Self {
        match value.into() {
            Value::Null => self.fields.shift_remove(key),
            Value::String(text) if text.is_empty() => self.fields.shift_remove(key),
            value => self.fields.insert(key.into(), value),
        };
        self
    }

    fn field(&self, key: &str) -> &str {
        self.fields.get(key).and_then(Value::as_str).unwrap_or_default()
    }

    /// The same entry in other words.
    #[must_use]
    pub fn with_text(mut self, text: &str) -> Self {
        self.fields.insert("text".into(), text.into());
        self
    }

    /// The same entry for others to read, or for fewer.
    #[must_use]
    pub fn with_audience(mut self, audience: Audience) -> Self {
        self.fields.insert("audience".into(), audience.as_str().into());
        self.audience = audience;
        self
    }

    /// The same entry, said by somebody else or by nobody known.
    #[must_use]
    pub fn with_by(mut self, by: Option<Id>) -> Self {
        self.fields.insert("by".into(), by.as_ref().map_or(Value::Null, Value::from));
        self.by = by;
        self
    }

    /// The same entry, said at another time.
    #[must_use]
    pub fn with_at(mut self, at: Time) -> Self {
        self.fields.insert("at".into(), time::to_text(at).into());
        self.at = time::to_second(at);
        self
    }

    /// The same entry with somebody who will do it.
    #[must_use]
    pub fn with_owner(mut self, owner: &str) -> Self {
        self.fields.insert("owner".into(), owner.into());
        self
    }

    /// The same entry with a day by which it will be done.
    #[must_use]
    pub fn with_due(mut self, due: NaiveDate) -> Self {
        self.fields.insert("due".into(), due.to_string().into());
        self
    }
}

#[cfg(test)]
mod tests {
    use super::Entry;
    use serde_json::{Value, json};

    #[test]
    fn what_nobody_knows_here_survives_a_change() {
        let value: Value = serde_json::from_str(
            r#"{"id":"a","at":"2026-11-23T10:18:00+00:00","kind":"hologram","big":123456789012345678901234567890.5,"text":"x","deep":{"z":[1,2.50]}}"#,
        )
        .unwrap();
        let entry = Entry::from_value(value.clone()).unwrap();
        assert_eq!(entry.to_value(), value);
        let changed = serde_json::to_string(&entry.with_text("y").to_value()).unwrap();
        assert!(changed.contains("123456789012345678901234567890.5"), "{changed}");
        assert!(changed.contains("2.50"), "{changed}");
        assert!(changed.contains(r#""kind":"hologram""#), "{changed}");
    }

    #[test]
    fn an_entry_without_an_id_is_named_by_its_field() {
        let fault = Entry::from_value(json!({"at": "2026-11-23T10:18:00+00:00"})).unwrap_err();
        assert_eq!(fault.to_string(), "`id` should be an id");
    }
}
