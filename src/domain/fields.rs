//! Reading and writing JSON objects field by field, so that what nobody knows here survives.

use crate::domain::id::Id;
use crate::domain::time::{self, Time};
use serde_json::{Map, Value};
use std::fmt;

/// A JSON object.
pub type Object = Map<String, Value>;

/// A field that is not what the file format says, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Malformed {
    /// The way to the field: `plan[2].minutes`.
    pub place: String,
    /// What should stand there: `a whole number`.
    pub expected: &'static str,
}

impl Malformed {
    /// A fault at `place`.
    pub fn new(place: impl Into<String>, expected: &'static str) -> Self {
        Self { place: place.into(), expected }
    }

    /// The same fault, seen from outside `place`.
    #[must_use]
    pub fn inside(mut self, place: &str) -> Self {
        let dot = if self.place.is_empty() || self.place.starts_with('[') { "" } else { "." };
        self.place = format!("{place}{dot}{}", self.place);
        self
    }
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` should be {}", self.place, self.expected)
    }
}

impl std::error::Error for Malformed {}

/// The object in a value.
///
/// # Errors
/// If the value is anything else.
pub fn object(value: Value) -> Result<Object, Malformed> {
    match value {
        Value::Object(object) => Ok(object),
        _ => Err(Malformed::new("", "an object")),
    }
}

/// An object whose known fields are taken out one by one; what is left is kept as it stands.
pub struct Fields(Object);

impl Fields {
    /// The fields of an object.
    pub fn new(object: Object) -> Self {
        Self(object)
    }

    /// The fields nobody took.
    pub fn rest(self) -> Object {
        self.0
    }

    fn take(&mut self, key: &str) -> Option<Value> {
        self.0.shift_remove(key).filter(|value| !value.is_null())
    }

    /// Some text, or none where the field is missing or null.
    ///
    /// # Errors
    /// If the field is not text.
    pub fn text(&mut self, key: &str) -> Result<Option<String>, Malformed> {
        match self.take(key) {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => Err(Malformed::new(key, "text")),
        }
    }

    /// Some text; empty where it is missing.
    ///
    /// # Errors
    /// If the field is not text.
    pub fn text_or_empty(&mut self, key: &str) -> Result<String, Malformed> {
        self.text(key).map(Option::unwrap_or_default)
    }

    /// Text that must be there.
    ///
    /// # Errors
    /// If the field is missing or not text.
    pub fn needed_text(&mut self, key: &str) -> Result<String, Malformed> {
        self.text(key)?.ok_or_else(|| Malformed::new(key, "text"))
    }

    /// An id, if there is one.
    ///
    /// # Errors
    /// If the field is not text.
    pub fn id(&mut self, key: &str) -> Result<Option<Id>, Malformed> {
        Ok(self.text(key)?.map(Id::new))
    }

    /// An id that must be there and not be empty.
    ///
    /// # Errors
    /// If the field is missing, empty or not text.
    pub fn needed_id(&mut self, key: &str) -> Result<Id, Malformed> {
        match self.text(key)? {
            Some(text) if !text.is_empty() => Ok(Id::new(text)),
            _ => Err(Malformed::new(key, "an id")),
        }
    }

    /// A time, if there is one.
    ///
    /// # Errors
    /// If the field is not a time with an offset.
    pub fn time(&mut self, key: &str) -> Result<Option<Time>, Malformed> {
        let fault = || Malformed::new(key, "a time such as 2026-11-23T10:18:00+00:00");
        match self.text(key).map_err(|_| fault())? {
            None => Ok(None),
            Some(text) => time::from_text(&text).map(Some).ok_or_else(fault),
        }
    }

    /// A time that must be there.
    ///
    /// # Errors
    /// If the field is missing or not a time with an offset.
    pub fn needed_time(&mut self, key: &str) -> Result<Time, Malformed> {
        self.time(key)?
            .ok_or_else(|| Malformed::new(key, "a time such as 2026-11-23T10:18:00+00:00"))
    }

    /// A whole number, if there is one.
    ///
    /// # Errors
    /// If the field is not a whole number that fits.
    pub fn whole(&mut self, key: &str) -> Result<Option<i64>, Malformed> {
        match self.take(key) {
            None => Ok(None),
            Some(value) => {
                value.as_i64().map(Some).ok_or_else(|| Malformed::new(key, "a whole number"))
            }
        }
    }

    /// Yes or no; no where it is missing.
    ///
    /// # Errors
    /// If the field is neither true nor false.
    pub fn flag(&mut self, key: &str) -> Result<bool, Malformed> {
        Ok(self.answer(key)?.unwrap_or(false))
    }

    /// Yes or no, if somebody has said.
    ///
    /// # Errors
    /// If the field is neither true nor false.
    pub fn answer(&mut self, key: &str) -> Result<Option<bool>, Malformed> {
        match self.take(key) {
            None => Ok(None),
            Some(Value::Bool(answer)) => Ok(Some(answer)),
            Some(_) => Err(Malformed::new(key, "true or false")),
        }
    }

    /// A list of texts; empty where it is missing.
    ///
    /// # Errors
    /// If the field is not a list of texts.
    pub fn texts(&mut self, key: &str) -> Result<Vec<String>, Malformed> {
        self.list(key, |value| match value {
            Value::String(text) => Ok(text),
            _ => Err(Malformed::new("", "text")),
        })
    }

    /// A list of ids; empty where it is missing.
    ///
    /// # Errors
    /// If the field is not a list of texts.
    pub fn ids(&mut self, key: &str) -> Result<Vec<Id>, Malformed> {
        Ok(self.texts(key)?.into_iter().map(Id::new).collect())
    }

    /// A list read item by item; empty where it is missing.
    ///
    /// # Errors
    /// If the field is not a list, or an item of it is not what `read` wants.
    pub fn list<T>(
        &mut self,
        key: &str,
        read: impl Fn(Value) -> Result<T, Malformed>,
    ) -> Result<Vec<T>, Malformed> {
        match self.take(key) {
            None => Ok(Vec::new()),
            Some(Value::Array(items)) => items
                .into_iter()
                .enumerate()
                .map(|(index, item)| {
                    read(item).map_err(|fault| fault.inside(&format!("{key}[{index}]")))
                })
                .collect(),
            Some(_) => Err(Malformed::new(key, "a list")),
        }
    }

    /// An object read as a whole; none where it is missing.
    ///
    /// # Errors
    /// If the field is not an object, or not what `read` wants.
    pub fn part<T>(
        &mut self,
        key: &str,
        read: impl Fn(Value) -> Result<T, Malformed>,
    ) -> Result<Option<T>, Malformed> {
        self.take(key).map(|value| read(value).map_err(|fault| fault.inside(key))).transpose()
    }
}

/// An object written in a fixed order, the fields nobody knows last.
#[derive(Default)]
pub struct Writing(Object);

impl Writing {
    /// An object with no fields yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// With this field, always.
    #[must_use]
    pub fn with(mut self, key: &str, value: impl Into<Value>) -> Self {
        self.0.insert(key.to_owned(), value.into());
        self
    }

    /// With this field, if there is something to say.
    #[must_use]
    pub fn with_some(self, key: &str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.with(key, value),
            None => self,
        }
    }

    /// With this text, unless it is empty.
    #[must_use]
    pub fn with_text(self, key: &str, text: &str) -> Self {
        if text.is_empty() { self } else { self.with(key, text) }
    }

    /// With this list, unless it is empty.
    #[must_use]
    pub fn with_list<T: Into<Value>>(self, key: &str, items: impl IntoIterator<Item = T>) -> Self {
        let items: Vec<Value> = items.into_iter().map(Into::into).collect();
        if items.is_empty() { self } else { self.with(key, items) }
    }

    /// The object, with the fields nobody knows at its end.
    pub fn end(mut self, rest: &Object) -> Value {
        for (key, value) in rest {
            self.0.entry(key.clone()).or_insert_with(|| value.clone());
        }
        Value::Object(self.0)
    }
}

impl From<&Id> for Value {
    fn from(id: &Id) -> Self {
        Self::String(id.as_str().to_owned())
    }
}
