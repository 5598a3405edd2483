//! A session's file and its logs, woven into the session as it was last seen.

use crate::domain::part::Part;
use crate::domain::run::Run;
use crate::domain::session::Session;
use crate::store::draft::read::{LogFile, Opening};
use crate::store::{Hash, StoreError, document};
use std::path::PathBuf;

/// What file and logs come to.
#[derive(Clone, Debug)]
pub(crate) struct Woven {
    /// The session; none if neither the file nor the logs say what it is.
    pub(crate) session: Option<Session>,
    /// Whether the logs add anything to the file.
    pub(crate) is_changed: bool,
    /// Whether the file is not the one the logs started from.
    pub(crate) is_conflict: bool,
    /// How many parts were replayed.
    pub(crate) parts: usize,
    /// Logs with lines that say nothing.
    pub(crate) damaged: Vec<PathBuf>,
    /// What somebody should know, a sentence each.
    pub(crate) notices: Vec<String>,
}

/// Replays `logs`, which are in order, over the file as it was read, whose fingerprint is `disk`.
///
/// # Errors
/// If a log cannot be read.
pub(crate) fn weave(
    file: Option<Session>,
    disk: Option<Hash>,
    logs: &[&LogFile],
) -> Result<Woven, StoreError> {
    let matching: Vec<&LogFile> = logs
        .iter()
        .copied()
        .filter(|log| log.start().is_some_and(|start| start.base == disk))
        .collect();
    let is_partial = file.is_none() && logs.iter().any(|log| is_about_a_file(log));
    let mut weaving = Weaving { session: file, is_partial, ..Weaving::default() };
    let mut woven = Woven {
        session: None,
        is_changed: false,
        is_conflict: false,
        parts: 0,
        damaged: Vec::new(),
        notices: Vec::new(),
    };
    for log in logs.iter().filter(|log| !is_covered(log, &matching)) {
        if matches!(log.opening, Opening::Empty) {
            continue;
        }
        let lines = log.replay(|part| weaving.take(part))?;
        woven.parts += lines.parts;
        let is_headless = log.start().is_none();
        if is_headless || !lines.damaged.is_empty() {
            woven.damaged.push(log.path.clone());
            woven.notices.push(damage(log, &lines.damaged));
        }
    }
    if let Some(session) = &weaving.session {
        woven.is_changed = disk != Some(document::fingerprint(session));
    }
    woven.is_conflict =
        disk.is_some() && matching.is_empty() && woven.parts > 0 && woven.is_changed;
    woven.session = weaving.session;
    Ok(woven)
}

/// Whether a log says only what is different from some file.
fn is_about_a_file(log: &LogFile) -> bool {
    match &log.opening {
        Opening::Good(start) => start.base.is_some(),
        Opening::Empty => false,
        Opening::Damaged | Opening::Unreadable(_) => true,
    }
}

/// Whether the file holds all that `log` says: a later log of the same process started from the file as it is now.
fn is_covered(log: &LogFile, matching: &[&LogFile]) -> bool {
    let Some(start) = log.start() else { return false };
    let is_after = |later: &LogFile| {
        later.process == log.process
            && later.start().is_some_and(|later| later.sequence > start.sequence)
    };
    let earliest = matching
        .iter()
        .filter(|other| other.process == log.process)
        .min_by_key(|other| other.start().map(|start| start.sequence));
    earliest.is_some_and(|earliest| is_after(earliest))
        || matching
            .iter()
            .filter_map(|other| other.start())
            .any(|other| other.covers.contains(&log.name))
}

fn damage(log: &LogFile, lines: &[usize]) -> String {
    let numbers: Vec<String> = lines.iter().take(8).map(usize::to_string).collect();
    let more = if lines.len() > numbers.len() { " and more" } else { "" };
    format!(
        "The draft {} is damaged in line {}{more}; every other line of it was used.",
        log.path.display(),
        numbers.join(", ")
    )
}

/// A session in the making; parts wait until its header says what it is. Where its file should be and is not, they
/// wait for its plan, people and state as well: a log that began with all parts has them.
#[derive(Default)]
struct Weaving {
    session: Option<Session>,
    waiting: Vec<Part>,
    is_partial: bool,
    has_header: bool,
    has_plan: bool,
    has_people: bool,
    has_run: bool,
}

impl Weaving {
    fn take(&mut self, part: Part) {
        if let Some(session) = &mut self.session {
            let _ = session.apply(part);
            return;
        }
        match part {
            Part::Header(_) => self.has_header = true,
            Part::Plan(_) => self.has_plan = true,
            Part::People(_) => self.has_people = true,
            Part::Run(_) => self.has_run = true,
            Part::Steps(_) | Part::Entry(_) => {}
        }
        self.waiting.push(part);
        if self.has_header && (!self.is_partial || self.has_plan && self.has_people && self.has_run)
        {
            self.begin();
        }
    }

    fn begin(&mut self) {
        let header = self.waiting.iter().rev().find_map(|part| match part {
            Part::Header(header) => Some(header.clone()),
            _ => None,
        });
        let Some(header) = header else { return };
        let mut session = Session {
            header,
            plan: Vec::new(),
            people: Vec::new(),
            run: Run::default(),
            entries: Vec::new(),
        };
        for part in self.waiting.drain(..) {
            let _ = session.apply(part);
        }
        self.session = Some(session);
    }
}
