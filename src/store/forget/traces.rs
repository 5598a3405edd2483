//! Where in a session somebody leaves traces, and how they are taken away.

use super::SOMEBODY;
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::fold::fold;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// One way of taking traces away: whether it changed anything in a session of the journal or of another.
pub(super) type Changed = fn(&Who, &mut Value, bool) -> bool;

/// Who is to be forgotten.
#[derive(Clone, Debug)]
pub(super) struct Who {
    id: String,
    /// Every name they are known under, as searching compares it.
    names: BTreeSet<String>,
    /// Names that somebody else of the journal has too.
    shared: BTreeSet<String>,
    /// How often they were met in lists of people.
    pub(super) met: usize,
}

impl Who {
    /// Somebody of whom only the id is known yet.
    pub(super) fn new(id: &Id) -> Self {
        let id = id.as_str().to_owned();
        Self { id, names: BTreeSet::new(), shared: BTreeSet::new(), met: 0 }
    }

    /// Their id.
    pub(super) fn id(&self) -> &str {
        &self.id
    }

    /// Takes up the names that a session, a journal or a line of a log has for them.
    pub(super) fn learn(&mut self, value: &Value) {
        for person in people(value).into_iter().flatten() {
            if self.is_them(person) {
                self.met += 1;
                let name = folded(text(person, "name"));
                if !name.is_empty() && name != SOMEBODY {
                    self.names.insert(name);
                }
            }
        }
    }

    /// Notes which of the names the journal has for others too: what is owned under those is left.
    pub(super) fn settle(&mut self, everybody: &[Person]) {
        let others = everybody.iter().filter(|person| person.id.as_str() != self.id);
        let others: BTreeSet<String> = others.map(|person| folded(&person.name)).collect();
        self.shared = self.names.intersection(&others).cloned().collect();
    }

    /// Whether some bytes have the id in them.
    pub(super) fn is_named_by_id(&self, bytes: &[u8]) -> bool {
        !self.id.is_empty() && bytes.windows(self.id.len()).any(|part| part == self.id.as_bytes())
    }

    /// Whether some bytes have the id or a name in them.
    pub(super) fn is_named_in(&self, bytes: &[u8]) -> bool {
        self.is_named_by_id(bytes) || self.is_mentioned(&String::from_utf8_lossy(bytes))
    }

    fn is_them(&self, person: &Value) -> bool {
        text(person, "id") == self.id
    }

    /// Puts “somebody” in the place of the name where it owns a decision or a commitment.
    pub(super) fn replace_owner(&self, value: &mut Value, is_own: bool) -> bool {
        let namesakes: BTreeSet<String> = people(value)
            .into_iter()
            .flatten()
            .filter(|person| !self.is_them(person))
            .map(|person| folded(text(person, "name")))
            .collect();
        let knows_them = people(value).is_some_and(|all| all.iter().any(|one| self.is_them(one)));
        if !is_own && !knows_them {
            return false;
        }
        let mut changed = false;
        for entry in entries_mut(value) {
            let Some(Value::String(owner)) = entry.get_mut("owner") else { continue };
            let name = folded(owner);
            let is_theirs = self.names.contains(&name) && !self.shared.contains(&name);
            if is_theirs && !namesakes.contains(&name) {
                SOMEBODY.clone_into(owner);
                changed = true;
            }
        }
        changed
    }

    /// Leaves of the person nothing but the id, so that what they said still belongs to one and the same.
    pub(super) fn replace_person(&self, value: &mut Value, _is_own: bool) -> bool {
        let bare = json!({"id": self.id, "name": SOMEBODY});
        let mut changed = false;
        for person in people_mut(value).into_iter().flatten() {
            if self.is_them(person) && *person != bare {
                *person = bare.clone();
                changed = true;
            }
        }
        changed
    }

    /// How many entries, and how many other texts, have a name of theirs in their own words.
    pub(super) fn mentions(&self, value: &Value) -> (usize, usize) {
        let Value::Object(fields) = value else { return (0, 0) };
        let entries = fields.get("entries").and_then(Value::as_array);
        let entries = entries.into_iter().flatten().filter(|entry| self.texts(entry) > 0).count();
        let others = fields.iter().filter(|(key, _)| *key != "entries" && *key != "people");
        (entries, others.map(|(_, value)| self.texts(value)).sum())
    }

    fn texts(&self, value: &Value) -> usize {
        match value {
            Value::String(text) => usize::from(self.is_mentioned(text)),
            Value::Array(items) => items.iter().map(|item| self.texts(item)).sum(),
            Value::Object(fields) => fields.values().map(|value| self.texts(value)).sum(),
            _ => 0,
        }
    }

    /// Whether a text has one of the names in it, as a word of its own.
    fn is_mentioned(&self, text: &str) -> bool {
        let text = fold(text);
        self.names.iter().any(|name| {
            text.match_indices(name.as_str()).any(|(start, found)| {
                let before = text.get(..start).and_then(|before| before.chars().next_back());
                let after = text.get(start + found.len()..).and_then(|after| after.chars().next());
                let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
                !is_letter(before) && !is_letter(after)
            })
        })
    }
}

fn folded(name: &str) -> String {
    fold(name.trim())
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// The list of people in a session, a journal or a line of a log.
fn people(value: &Value) -> Option<&Vec<Value>> {
    match text(value, "part") {
        "people" => value.get("value")?.as_array(),
        _ => value.get("people")?.as_array(),
    }
}

fn people_mut(value: &mut Value) -> Option<&mut Vec<Value>> {
    let key = if text(value, "part") == "people" { "value" } else { "people" };
    value.get_mut(key)?.as_array_mut()
}

/// The entries of a session, or the one of a line of a log.
fn entries_mut(value: &mut Value) -> Vec<&mut Map<String, Value>> {
    if text(value, "part") == "entry" {
        return value.get_mut("value").and_then(Value::as_object_mut).into_iter().collect();
    }
    let entries = value.get_mut("entries").and_then(Value::as_array_mut);
    entries.into_iter().flatten().filter_map(Value::as_object_mut).collect()
}
