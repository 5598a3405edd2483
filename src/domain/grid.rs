//! Answers set out in a table: people or organisations in rows, questions in columns.

use crate::domain::entry::Entry;
use crate::domain::fields::{self, Fields, Malformed, Writing};
use crate::domain::session::Session;
use crate::domain::step::PlanStep;
use crate::domain::visible::{Viewer, speaker, visible};
use crate::domain::words::EntryKind;
use serde_json::Value;

/// A table of answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// What each column asks.
    pub columns: Vec<String>,
    /// Each row: who answers, and an answer for every column, which may be empty.
    pub rows: Vec<Row>,
}

/// What one person or organisation answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Who; empty where that may not be read.
    pub who: String,
    /// The answers, one for each column.
    pub cells: Vec<String>,
}

impl Grid {
    /// The answers of a step that `viewer` may read, if there are any.
    pub fn of(session: &Session, step: &PlanStep, viewer: Viewer) -> Option<Self> {
        let mut entries: Vec<&Entry> = session
            .entries_of(&step.id)
            .filter(|entry| *entry.kind() == EntryKind::Cell && !entry.is_pass())
            .filter(|entry| visible(session, entry, viewer).shows_text())
            .collect();
        if entries.is_empty() {
            return None;
        }
        // Where an order was drawn, no other may show who answered first.
        entries.sort_by_key(|entry| step.order.iter().position(|id| id == entry.id()));
        let mut columns = step.items.clone();
        for entry in &entries {
            if !columns.iter().any(|column| column == entry.detail("item")) {
                columns.push(entry.detail("item").to_owned());
            }
        }
        let mut keys: Vec<String> = Vec::new();
        let mut rows: Vec<Row> = Vec::new();
        for entry in entries {
            let key = row_key(entry);
            let place = keys.iter().position(|known| *known == key).unwrap_or_else(|| {
                keys.push(key);
                let who = who(session, entry, viewer);
                rows.push(Row { who, cells: vec![String::new(); columns.len()] });
                rows.len() - 1
            });
            let column = columns.iter().position(|column| column == entry.detail("item"));
            let cell = column.and_then(|column| rows.get_mut(place)?.cells.get_mut(column));
            if let Some(cell) = cell {
                if !cell.is_empty() {
                    cell.push_str("; ");
                }
                cell.push_str(entry.text());
            }
        }
        // Those of one organisation stand below each other.
        rows.sort_by(|one, other| organisation(&one.who).cmp(organisation(&other.who)));
        Some(Self { columns, rows })
    }

    /// The table that a file describes.
    ///
    /// # Errors
    /// If a field is not what it should be.
    pub fn from_value(value: Value) -> Result<Self, Malformed> {
        let mut fields = Fields::new(fields::object(value)?);
        Ok(Self { columns: fields.texts("columns")?, rows: fields.list("rows", Row::from_value)? })
    }

    /// The table as a file describes it.
    pub fn to_value(&self) -> Value {
        let rows: Vec<Value> = self.rows.iter().map(Row::to_value).collect();
        Writing::new()
            .with_list("columns", self.columns.iter().map(String::as_str))
            .with("rows", rows)
            .end(&fields::Object::new())
    }
}

impl Row {
    fn from_value(value: Value) -> Result<Self, Malformed> {
        let mut fields = Fields::new(fields::object(value)?);
        Ok(Self { who: fields.text_or_empty("who")?, cells: fields.texts("cells")? })
    }

    fn to_value(&self) -> Value {
        Writing::new()
            .with_text("who", &self.who)
            .with_list("cells", self.cells.iter().map(String::as_str))
            .end(&fields::Object::new())
    }
}

/// What puts answers into the same row: the person, or the slip they were written on.
fn row_key(entry: &Entry) -> String {
    entry.by().map_or_else(|| entry.detail("row").to_owned(), |by| by.as_str().to_owned())
}

/// What comes first in who a row belongs to.
fn organisation(who: &str) -> &str {
    who.split_once(" (").map_or("", |(organisation, _)| organisation)
}

/// Who a row belongs to: the organisation where it is known, since that is what is compared.
fn who(session: &Session, entry: &Entry, viewer: Viewer) -> String {
    let Some(name) = speaker(session, entry, viewer) else {
        return String::new();
    };
    let person = entry.by().and_then(|id| session.person(id));
    match person.map(|person| person.organisation.as_str()) {
        // Beside a made-up name the organisation would tell who it is.
        Some(organisation)
            if !organisation.is_empty() && person.is_some_and(|person| person.name == name) =>
        {
            format!("{organisation} ({name})")
        }
        _ => name.to_owned(),
    }
}
