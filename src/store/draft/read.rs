//! The logs that lie in the drafts folder, and what their lines say.

use crate::domain::catalogue::SessionKey;
use crate::domain::id::Id;
use crate::domain::part::Part;
use crate::store::draft::line::{self, Start};
use crate::store::names::Owned;
use crate::store::{DataFolder, Process, StoreError, reading};
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

/// The longest line that is read: far more than any part of a session may have.
const LONGEST: u64 = 64 * 1024 * 1024;

/// A log as the drafts folder shows it.
#[derive(Clone, Debug)]
pub(crate) struct LogFile {
    /// Where it is.
    pub(crate) path: PathBuf,
    /// Its file name.
    pub(crate) name: String,
    /// The session its name names.
    pub(crate) session: Id,
    /// Who wrote it.
    pub(crate) process: Process,
    /// What it starts with.
    pub(crate) opening: Opening,
}

/// How a log starts.
#[derive(Clone, Debug)]
pub(crate) enum Opening {
    /// With a first line as it should be.
    Good(Start),
    /// With nothing: whoever made it was killed before it said anything.
    Empty,
    /// With something else; its other lines may still be good.
    Damaged,
    /// It cannot be read at all, for this reason.
    Unreadable(String),
}

/// What the lines of a log come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Lines {
    /// How many parts there were.
    pub(crate) parts: usize,
    /// The numbers of lines that say nothing, a torn last one aside.
    pub(crate) damaged: Vec<usize>,
}

/// All logs, those of one session in the order in which they were written.
pub(crate) fn logs(folder: &DataFolder) -> Result<Vec<LogFile>, StoreError> {
    let mut logs: Vec<LogFile> = reading::list(&folder.drafts())?
        .iter()
        .filter_map(|item| {
            let name = reading::name(item)?;
            let Owned { session, process } = Owned::parse(name.strip_suffix(".jsonl")?)?;
            let path = item.path();
            let opening = opening(&path, &session);
            Some(LogFile { path, name, session, process, opening })
        })
        .collect();
    logs.sort_by(|one, other| one.order().cmp(&other.order()));
    Ok(logs)
}

impl LogFile {
    fn order(&self) -> (&Id, u64, i64, &str) {
        let start = self.start();
        let sequence = start.map_or(u64::MAX, |start| start.sequence);
        let at = start.map_or(i64::MAX, |start| start.at.timestamp());
        (&self.session, sequence, at, &self.name)
    }

    /// What its first line says, if it can be read.
    pub(crate) fn start(&self) -> Option<&Start> {
        match &self.opening {
            Opening::Good(start) => Some(start),
            _ => None,
        }
    }

    /// Whose words it holds: as it says, unless the session lies in another journal by now.
    pub(crate) fn key(&self, folder: &DataFolder) -> Option<SessionKey> {
        let said = self.start().map(|start| start.key.clone());
        if said.as_ref().is_some_and(|key| folder.has(key)) {
            return said;
        }
        let mut slugs = folder.slugs().unwrap_or_default();
        slugs.sort_unstable();
        let found = slugs
            .into_iter()
            .map(|slug| SessionKey::new(slug, self.session.clone()))
            .find(|key| folder.has(key));
        found.or(said)
    }

    /// Gives each good part to `take`, in order.
    pub(crate) fn replay(&self, mut take: impl FnMut(Part)) -> Result<Lines, StoreError> {
        let mut told = Lines::default();
        each_line(&self.path, |number, line, is_whole| {
            let value = line::parse(line);
            if number == 1 && (value.is_some() || !is_whole) && self.start().is_some() {
                return;
            }
            match value.map(Part::from_value) {
                Some(Ok(part)) => {
                    told.parts += 1;
                    take(part);
                }
                None if !is_whole => {}
                _ => told.damaged.push(number),
            }
        })?;
        Ok(told)
    }
}

fn opening(path: &Path, session: &Id) -> Opening {
    if path.symlink_metadata().is_ok_and(|about| about.is_file() && about.len() == 0) {
        return Opening::Empty;
    }
    let mut first = None;
    let read = reading::open(path).and_then(|(file, _)| {
        let mut line = Vec::new();
        next_line(&mut BufReader::new(file), path, &mut line).map(|_| {
            let is_whole = line.pop_if(|byte| *byte == b'\n').is_some();
            let start = line::parse(&line).map(Start::from_value);
            first = Some((start, is_whole));
        })
    });
    match (read, first) {
        (Err(fault), _) => Opening::Unreadable(fault.reason()),
        (Ok(()), Some((Some(Ok(start)), _))) if start.key.id == *session => Opening::Good(start),
        (Ok(()), Some((None, false))) => Opening::Empty,
        _ => Opening::Damaged,
    }
}

fn each_line(path: &Path, mut take: impl FnMut(usize, &[u8], bool)) -> Result<(), StoreError> {
    let (file, _) = reading::open(path)?;
    let mut reader = BufReader::with_capacity(64 * 1024, file);
    let mut line = Vec::new();
    let mut number = 0;
    while next_line(&mut reader, path, &mut line)? {
        number += 1;
        let is_whole = line.pop_if(|byte| *byte == b'\n').is_some();
        take(number, &line, is_whole);
    }
    Ok(())
}

/// The next line with its line break, if there is one; of a line beyond all measure only its beginning.
fn next_line(
    reader: &mut BufReader<File>,
    path: &Path,
    line: &mut Vec<u8>,
) -> Result<bool, StoreError> {
    line.clear();
    let read = |fault| StoreError::io("read", path)(fault);
    let count = reader.by_ref().take(LONGEST).read_until(b'\n', line).map_err(read)?;
    if count as u64 == LONGEST && line.last() != Some(&b'\n') {
        reader.skip_until(b'\n').map_err(StoreError::io("read", path))?;
        line.push(b'\n');
    }
    Ok(count > 0)
}
