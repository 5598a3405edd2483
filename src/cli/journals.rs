//! Journals by the names people give them.

use crate::cli::failure::Usage;
use crate::cli::output;
use crate::domain::journal::Journal;
use crate::domain::words::JournalKind;
use crate::store::{DataFolder, journal};

/// All journals by their folders' names. Where a journal's file is damaged, it is said, and the
/// folder's name stands in.
pub(super) fn all(folder: &DataFolder) -> anyhow::Result<Vec<Journal>> {
    let mut slugs = folder.slugs()?;
    slugs.sort();
    Ok(slugs.iter().map(|slug| of_folder(folder, slug)).collect())
}

/// The journal in the folder `slug`.
pub(super) fn of_folder(folder: &DataFolder, slug: &str) -> Journal {
    match journal::read_journal(folder, slug) {
        Ok(Some(journal)) => journal,
        Ok(None) => journal::unnamed(slug),
        Err(error) => {
            output::message(&format!("{error}."));
            journal::unnamed(slug)
        }
    }
}

/// The journal that somebody means by its folder's name or its own.
///
/// # Errors
/// If there is none.
pub(super) fn named(folder: &DataFolder, wanted: &str) -> anyhow::Result<Journal> {
    let mut journals = all(folder)?;
    if journals.iter().all(|journal| journal.kind != JournalKind::Personal) {
        // One's own journal is there from the start, with or without a folder.
        journals.push(Journal::personal());
    }
    let has_name = |journal: &&Journal| journal.name.to_lowercase() == wanted.to_lowercase();
    let found = journals
        .iter()
        .find(|journal| journal.slug == wanted)
        .or_else(|| journals.iter().find(has_name))
        .cloned();
    found.ok_or_else(|| {
        let slugs: Vec<_> = journals.iter().map(|journal| journal.slug.as_str()).collect();
        Usage(format!("There is no journal “{wanted}”. There is: {}.", slugs.join(", "))).into()
    })
}

/// One's own journal.
pub(super) fn personal(folder: &DataFolder) -> anyhow::Result<Journal> {
    let personal = all(folder)?.into_iter().find(|journal| journal.kind == JournalKind::Personal);
    Ok(personal.unwrap_or_else(Journal::personal))
}
