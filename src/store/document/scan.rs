//! What a JSON reader would swallow: a field that is there twice, and nesting without end.

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;

/// How deep a file may be nested. A draft line nests its part one deeper than the file does, and
/// the JSON reader's own limit is 128.
const DEEPEST: usize = 100;

/// A look at a JSON value that keeps nothing of it.
#[derive(Clone, Copy)]
struct Scan(usize);

/// Whether some text is JSON without doubled fields, nested no deeper than is kept.
///
/// # Errors
/// If not: with line and column.
pub(crate) fn scan(text: &str) -> Result<(), serde_json::Error> {
    let mut reader = serde_json::Deserializer::from_str(text);
    Scan(0).deserialize(&mut reader)?;
    reader.end()
}

impl Scan {
    fn inside<E: Error>(self) -> Result<Self, E> {
        if self.0 == DEEPEST {
            return Err(E::custom("it is nested too deeply"));
        }
        Ok(Self(self.0 + 1))
    }
}

impl<'de> DeserializeSeed<'de> for Scan {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Scan {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let inside = self.inside()?;
        while items.next_element_seed(inside)?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        // A number of any length comes as an object of one field.
        let inside = Self(self.0 + 1);
        let mut seen = Seen::default();
        while let Some(Key(key)) = fields.next_key()? {
            if self.0 == DEEPEST && !key.starts_with("$serde_json::") {
                return Err(A::Error::custom("it is nested too deeply"));
            }
            if let Some(key) = seen.add(key) {
                return Err(A::Error::custom(format!("the field `{key}` is there twice")));
            }
            fields.next_value_seed(inside)?;
        }
        Ok(())
    }
}

/// The fields of one object so far: a short list, or a set where there are many.
#[derive(Default)]
struct Seen<'de> {
    few: Vec<Cow<'de, str>>,
    many: HashSet<Cow<'de, str>>,
}

impl<'de> Seen<'de> {
    /// Gives the key back if it was there before.
    fn add(&mut self, key: Cow<'de, str>) -> Option<Cow<'de, str>> {
        if self.few.contains(&key) || self.many.contains(&key) {
            return Some(key);
        }
        if self.few.len() < 32 {
            self.few.push(key);
        } else {
            self.many.insert(key);
        }
        None
    }
}

/// A field's name, not copied where it can be borrowed.
struct Key<'de>(Cow<'de, str>);

impl<'de> serde::Deserialize<'de> for Key<'de> {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        reader.deserialize_str(KeyVisitor).map(Self)
    }
}

struct KeyVisitor;

impl<'de> Visitor<'de> for KeyVisitor {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a field's name")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.to_owned()))
    }
}
