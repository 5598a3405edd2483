//! What a list shows of sessions without opening them.

use crate::domain::id::Id;
use crate::domain::journal::Journal;
use crate::domain::session::Session;
use crate::domain::time::Time;
use crate::domain::words::{SessionKind, StepState};
use std::path::PathBuf;
use std::time::Duration;

/// Which session of which journal.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SessionKey {
    /// The journal's folder.
    pub journal: String,
    /// The name of the session's file without its ending, which is the session's id.
    pub id: Id,
}

impl SessionKey {
    /// The session `id` of the journal in folder `journal`.
    pub fn new(journal: impl Into<String>, id: Id) -> Self {
        Self { journal: journal.into(), id }
    }
}

/// What tells that a file is still the one that was read, without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// When it last changed in any way: seconds and their billionths.
    pub changed: (i64, i64),
    /// How many bytes it has.
    pub size: u64,
    /// Which file of its disk it is.
    pub number: u64,
}

/// Everything a list of sessions is made of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Catalogue {
    /// The journals, one's own first.
    pub journals: Vec<Journal>,
    /// The sessions, newest first.
    pub rows: Vec<Row>,
    /// What was put back together from draft logs, and what could not be, a sentence each.
    pub notices: Vec<String>,
}

/// One row of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Which session.
    pub key: SessionKey,
    /// Where its file is.
    pub path: PathBuf,
    /// What is known of it.
    pub content: RowContent,
    /// Other versions of the same session that a sync program left beside it.
    pub versions: Vec<PathBuf>,
}

/// What is known of a session in a list.
#[derive(Clone, Debug, PartialEq)]
pub enum RowContent {
    /// It could be read.
    Readable(Summary),
    /// It could not, for this reason.
    Damaged(String),
}

/// A session in a few words.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// What sort of sitting it was.
    pub kind: SessionKind,
    /// What people call it.
    pub title: String,
    /// When it began.
    pub started: Time,
    /// When it ended, if it has.
    pub ended: Option<Time>,
    /// How long it took, if that is known.
    pub took: Option<Duration>,
    /// The last sign of life.
    pub left: Option<Time>,
    /// Which step is on, counted from one; zero if none.
    pub step: usize,
    /// How many steps there are.
    pub steps: usize,
    /// How many people were there.
    pub people: usize,
    /// How many entries there are.
    pub entries: usize,
    /// The format it was made from.
    pub format: Option<String>,
    /// When people meet next, as the file has it.
    pub next: Option<String>,
    /// The balcony notes that it has taken up.
    pub gathers: Vec<Id>,
    /// Whether a newer program wrote it, so that it may only be read.
    pub newer: bool,
}

impl Summary {
    /// The few words about a session.
    pub fn of(session: &Session, newer: bool) -> Self {
        let last_span = session.plan.iter().rev().find_map(|step| step.spans.last());
        let at_work = session.plan.iter().filter(|step| step.state != StepState::Waiting).count();
        Self {
            kind: session.header.kind.clone(),
            title: session.header.title.clone(),
            started: session.header.started,
            ended: session.header.ended,
            took: session.took(),
            left: session.run.at.or_else(|| last_span.and_then(|span| span.ended)),
            step: session.current().map_or(at_work, |index| index + 1),
            steps: session.plan.len(),
            people: session.people.len(),
            entries: session.entries.len(),
            format: session.format().map(str::to_owned),
            next: session.header.next.clone(),
            gathers: session.header.gathers.clone(),
            newer,
        }
    }
}

impl Row {
    /// What is known, if it could be read.
    pub fn summary(&self) -> Option<&Summary> {
        match &self.content {
            RowContent::Readable(summary) => Some(summary),
            RowContent::Damaged(_) => None,
        }
    }
}
