//! Entries as a table, for a spreadsheet.

use crate::domain::entry::Entry;
use crate::domain::session::Session;
use crate::domain::time;
use crate::domain::visible::{Viewer, speaker, visible};
use crate::domain::words::EntryKind;

/// The heads of the columns.
const HEADS: [&str; 14] = [
    "session", "journal", "title", "date", "at", "step", "kind", "by", "text", "value", "item",
    "count", "owner", "due",
];

/// All entries of some sessions that `viewer` may read, a row each; and how many were left out.
pub fn csv(sessions: &[(&Session, &str)], viewer: Viewer) -> (String, usize) {
    let mut table = csv::Writer::from_writer(Vec::new());
    let mut left_out = 0;
    // A table in memory can be written to.
    let _ = table.write_record(HEADS);
    for (session, journal) in sessions {
        for entry in &session.entries {
            if visible(session, entry, viewer).shows_text() && !entry.is_pass() {
                let _ = table.write_record(row(session, journal, entry, viewer));
            } else {
                left_out += 1;
            }
        }
    }
    let bytes = table.into_inner().unwrap_or_default();
    (String::from_utf8(bytes).unwrap_or_default(), left_out)
}

fn row(session: &Session, journal: &str, entry: &Entry, viewer: Viewer) -> [String; 14] {
    let step = entry.step().and_then(|id| session.step(id));
    let number = |key: &str| entry.number(key).map(|number| number.to_string()).unwrap_or_default();
    let is_answer = matches!(entry.kind(), EntryKind::Score | EntryKind::Hand | EntryKind::Dots);
    let text = if is_answer { entry.text().to_owned() } else { entry.in_words() };
    let value = match number("value") {
        value if value.is_empty() => entry.detail("value").to_owned(),
        value => value,
    };
    [
        session.header.id.as_str().to_owned(),
        safe(journal),
        safe(&session.header.title),
        session.header.started.date_naive().to_string(),
        time::to_text(entry.at()),
        safe(step.map_or("", |step| &step.title)),
        entry.kind().as_str().to_owned(),
        safe(speaker(session, entry, viewer).unwrap_or_default()),
        safe(&text),
        value,
        safe(entry.detail("item")),
        number("count"),
        safe(entry.owner().map_or("", |owner| session.owner_name(owner))),
        entry.due().map(|due| due.to_string()).unwrap_or_default(),
    ]
}

/// A text that no spreadsheet takes for a formula: an apostrophe stands before what would be one.
fn safe(text: &str) -> String {
    match text.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r') => format!("'{text}"),
        _ => text.to_owned(),
    }
}
