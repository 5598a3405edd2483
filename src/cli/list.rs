//! `balcony list`: what there is, newest first.

use crate::cli::place::Place;
use crate::cli::{journals, output, table};
use crate::domain::catalogue::{Catalogue, Row, RowContent, Summary};
use crate::domain::time::{self, Time};
use crate::store::catalogue::catalogue;
use serde_json::{Map, Value, json};
use std::process::ExitCode;

/// Lists the sessions of all journals, or of one. What cannot be read is there with its reason.
///
/// # Errors
/// If there is no such journal, the data folder cannot be read, or the list cannot be printed.
pub(super) fn print(
    place: &Place,
    journal: Option<&str>,
    as_json: bool,
) -> anyhow::Result<ExitCode> {
    let journal = journal.map(|name| journals::named(&place.data, name)).transpose()?;
    // A data folder that can't be read at all is a failure, and not an empty list.
    place.data.slugs()?;
    let mut catalogue = catalogue(&place.data);
    if let Some(journal) = &journal {
        catalogue.rows.retain(|row| row.key.journal == journal.slug);
    }
    for notice in &catalogue.notices {
        output::message(notice);
    }
    if as_json {
        output::json(&catalogue.rows.iter().map(|row| value(&catalogue, row)).collect())?;
    } else if catalogue.rows.is_empty() {
        output::message(&format!("No sessions yet in {}.", place.data.root().display()));
    } else {
        let rows: Vec<_> = catalogue.rows.iter().map(|row| cells(&catalogue, row)).collect();
        output::data(&match output::columns() {
            Some(columns) => table::lines_within(&rows, columns, TITLE),
            None => table::lines(&rows),
        })?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The place of the title among the cells of a row.
const TITLE: usize = 4;

/// What the journal of a row is called.
fn journal_name<'a>(catalogue: &'a Catalogue, row: &'a Row) -> &'a str {
    let journal = catalogue.journals.iter().find(|journal| journal.slug == row.key.journal);
    journal.map_or(row.key.journal.as_str(), |journal| journal.name.as_str())
}

fn cells(catalogue: &Catalogue, row: &Row) -> [String; 6] {
    let id = row.key.id.to_string();
    let journal = journal_name(catalogue, row).to_owned();
    match &row.content {
        RowContent::Readable(summary) => [
            id,
            when(summary.started),
            summary.kind.as_str().to_owned(),
            journal,
            titled(summary),
            details(summary, row.versions.len()),
        ],
        RowContent::Damaged(reason) => {
            [id, String::new(), "damaged".into(), journal, String::new(), reason.clone()]
        }
    }
}

fn titled(summary: &Summary) -> String {
    if summary.title.trim().is_empty() { "(no title)".into() } else { summary.title.clone() }
}

fn details(summary: &Summary, versions: usize) -> String {
    let count = |number: usize, one: &str, many: &str| match number {
        0 => None,
        1 => Some(format!("1 {one}")),
        number => Some(format!("{number} {many}")),
    };
    let step = format!("step {} of {}", summary.step, summary.steps);
    let parts = [
        count(summary.people, "person", "people"),
        count(summary.entries, "entry", "entries"),
        (summary.ended.is_none()).then(|| "not ended".into()),
        (summary.ended.is_none() && summary.step > 0).then_some(step),
        summary.newer.then(|| "written by a newer Balcony".into()),
        count(versions, "other version beside it", "other versions beside it"),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The day and the hour: `2026-11-23 10:18`.
fn when(time: Time) -> String {
    time.format("%Y-%m-%d %H:%M").to_string()
}

fn value(catalogue: &Catalogue, row: &Row) -> Value {
    let mut value = Map::new();
    value.insert("id".into(), (&row.key.id).into());
    value.insert("journal".into(), row.key.journal.as_str().into());
    value.insert("journal_name".into(), journal_name(catalogue, row).into());
    let about = match &row.content {
        RowContent::Readable(summary) => json!({
            "kind": summary.kind.as_str(),
            "title": summary.title,
            "started": time::to_text(summary.started),
            "ended": summary.ended.map(time::to_text),
            "format": summary.format,
            "step": summary.step,
            "steps": summary.steps,
            "people": summary.people,
            "entries": summary.entries,
            "newer": summary.newer,
        }),
        RowContent::Damaged(reason) => json!({ "damaged": reason }),
    };
    if let Value::Object(about) = about {
        value.extend(about);
    }
    let versions = row.versions.iter().map(|path| path.to_string_lossy().into_owned());
    value.insert("path".into(), row.path.to_string_lossy().into_owned().into());
    value.insert("versions".into(), versions.collect::<Vec<_>>().into());
    Value::Object(value)
}
