//! Entries as a table, for a spreadsheet.

use crate::domain::entry::Entry;
use crate::domain::session::Session;
use crate::domain::time;
use crate::domain::visible::{Viewer, names_of, speaker, visible};
use crate::domain::words::{EntryKind, Names};

/// The heads of the columns.
pub(super) const HEADS: [&str; 14] = [
    "session", "journal", "title", "date", "at", "step", "kind", "by", "text", "value", "item",
    "count", "owner", "due",
];

/// A table that grows session by session.
pub(super) struct Table {
    rows: csv::Writer<Vec<u8>>,
    has_parts: bool,
    left_out: usize,
}

impl Default for Table {
    fn default() -> Self {
        let mut rows = csv::Writer::from_writer(Vec::new());
        // A table in memory can be written to.
        let _ = rows.write_record(HEADS);
        Self { rows, has_parts: false, left_out: 0 }
    }
}

impl Table {
    /// One with a column more, which tells what the room settled on from what people said.
    pub(super) fn with_parts() -> Self {
        let mut rows = csv::Writer::from_writer(Vec::new());
        let _ = rows.write_record(HEADS.iter().chain(&["part"]));
        Self { rows, has_parts: true, left_out: 0 }
    }

    /// Takes in what `viewer` may read of a session, and counts the rest.
    pub(super) fn take(&mut self, session: &Session, journal: &str, viewer: Viewer) {
        for entry in session.entries.iter().filter(|entry| !entry.is_pass()) {
            if !visible(session, entry, viewer).shows_text() {
                self.left_out += 1;
                continue;
            }
            let part = if entry.kind().is_plain() { "raw" } else { "shared" };
            let part = self.has_parts.then(|| part.to_owned());
            let cells = row(session, journal, entry, viewer).into_iter().chain(part);
            let _ = self.rows.write_record(cells);
        }
    }

    /// The table, and how many entries were left out.
    pub(super) fn finish(self) -> (String, usize) {
        let bytes = self.rows.into_inner().unwrap_or_default();
        (String::from_utf8(bytes).unwrap_or_default(), self.left_out)
    }
}

/// All entries of some sessions that `viewer` may read, a row each; and how many were left out.
pub fn csv(sessions: &[(&Session, &str)], viewer: Viewer) -> (String, usize) {
    let mut table = Table::default();
    for (session, journal) in sessions {
        table.take(session, journal, viewer);
    }
    table.finish()
}

fn row(session: &Session, journal: &str, entry: &Entry, viewer: Viewer) -> [String; 14] {
    let step = entry.step().and_then(|id| session.step(id));
    let number = |key: &str| entry.number(key).map(|number| number.to_string()).unwrap_or_default();
    // Where names are kept back, the time of an entry could still tell who said it.
    let learns_when = viewer == Viewer::Owner || names_of(session, entry) == Names::Shown;
    let is_answer = matches!(entry.kind(), EntryKind::Score | EntryKind::Hand | EntryKind::Dots);
    let text = if is_answer { entry.text().to_owned() } else { entry.in_words() };
    let value = match number("value") {
        value if value.is_empty() => safe(entry.detail("value")),
        value => value,
    };
    [
        session.header.id.as_str().to_owned(),
        safe(journal),
        safe(&session.header.title),
        session.header.started.date_naive().to_string(),
        if learns_when { time::to_text(entry.at()) } else { String::new() },
        safe(step.map_or("", |step| &step.title)),
        safe(entry.kind().as_str()),
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
pub(super) fn safe(text: &str) -> String {
    match text.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r') => format!("'{text}"),
        _ => text.to_owned(),
    }
}
