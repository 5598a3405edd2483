//! The file that says what a journal is.

use crate::domain::id::Id;
use crate::domain::journal::{FORMAT, Journal, VERSION};
use crate::store::writing::{self, Beside};
use crate::store::{DataFolder, StoreError, document, reading};
use std::path::Path;

/// The journal in the folder `slug`; none if there is no such folder.
/// A folder without a `journal.json` is a journal under the folder's name.
///
/// # Errors
/// If its file is damaged.
pub fn read_journal(folder: &DataFolder, slug: &str) -> Result<Option<Journal>, StoreError> {
    let path = folder.journal_file(slug)?;
    match reading::read_if_there(&path, reading::CAP)? {
        Some(bytes) => parse(&path, slug, &bytes).map(|(journal, _)| Some(journal)),
        None => Ok(folder.journal(slug)?.is_dir().then(|| unnamed(slug))),
    }
}

/// Writes a journal's file, and makes its folder where it is missing.
///
/// # Errors
/// If it cannot be written, or what stands there cannot be read and so is not to be overwritten.
pub fn save_journal(folder: &DataFolder, journal: &Journal, random: &Id) -> Result<(), StoreError> {
    let path = folder.journal_file(&journal.slug)?;
    let home = folder.journal(&journal.slug)?;
    writing::make_inside(folder, &home)?;
    let old = reading::read_if_there(&path, reading::CAP)?;
    if let Some(bytes) = &old {
        let (_, newer) = parse(&path, &journal.slug, bytes)?;
        if newer {
            let reason = "it can be read here, and not changed".to_owned();
            return Err(StoreError::Newer { path, reason });
        }
    }
    let bytes = verified_bytes(&path, journal)?;
    if old.as_ref() == Some(&bytes) {
        return Ok(());
    }
    let mark = Id::new("journal");
    let beside = Beside::write(folder, &path, &mark, random, &bytes)?;
    match old {
        Some(_) => beside.replace(&path)?,
        None => beside.place(&path)?,
    }
    writing::sync_folder(&home)
}

/// The journal of a folder that does not say what it is.
pub(crate) fn unnamed(slug: &str) -> Journal {
    let known = [Journal::personal(), Journal::my_team()];
    let known = known.into_iter().find(|journal| journal.slug == slug);
    known.unwrap_or_else(|| Journal::place(slug, slug))
}

/// The journal in some bytes, and whether a newer program wrote it.
pub(crate) fn parse(path: &Path, slug: &str, bytes: &[u8]) -> Result<(Journal, bool), StoreError> {
    let value = document::json(path, bytes)?;
    let newer = document::version(path, &value, FORMAT, VERSION)?;
    let journal = Journal::from_value(slug, value)
        .map_err(|fault| StoreError::damaged(path, fault.to_string()))?;
    Ok((journal, newer))
}

fn verified_bytes(path: &Path, journal: &Journal) -> Result<Vec<u8>, StoreError> {
    let value = journal.to_value();
    let bytes = document::pretty(&value);
    let differs = |reason: String| StoreError::Differs { path: path.to_owned(), reason };
    if bytes.len() as u64 > reading::CAP {
        return Err(StoreError::Oversize { path: path.to_owned(), bytes: bytes.len() });
    }
    let (again, _) = parse(path, &journal.slug, &bytes).map_err(|fault| differs(fault.reason()))?;
    if again.to_value() == value {
        Ok(bytes)
    } else {
        Err(differs("something was lost on the way".into()))
    }
}
