//! Making journals, naming them, and the people of a place.

use crate::domain::brought::Brought;
use crate::domain::id::Id;
use crate::domain::journal::Journal;
use crate::domain::person::Person;
use crate::domain::prepared::Prepared;
use crate::store::draft::read;
use crate::store::{DataFolder, StoreError, journal, reading, trash};
use std::collections::HashSet;

mod slug;

/// Makes a journal with no sessions yet. Its folder is named after it, and like no other.
///
/// # Errors
/// If it cannot be written.
pub fn create(folder: &DataFolder, name: &str, random: &Id) -> Result<Journal, StoreError> {
    let taken = taken(folder)?;
    let journal = Journal::place(slug::free(name, random, &taken), name);
    journal::save_journal(folder, &journal, random)?;
    Ok(journal)
}

/// Gives a journal another name. Its folder keeps the one it has, so that nothing moves.
///
/// # Errors
/// If its file cannot be read or written.
pub fn rename(
    folder: &DataFolder,
    slug: &str,
    name: &str,
    random: &Id,
) -> Result<Journal, StoreError> {
    change(folder, slug, random, |journal| name.clone_into(&mut journal.name))
}

/// Writes what is known of somebody into the journal: in the place of what was known, or as one more person.
///
/// # Errors
/// If its file cannot be read or written.
pub fn put_person(
    folder: &DataFolder,
    slug: &str,
    person: &Person,
    random: &Id,
) -> Result<Journal, StoreError> {
    change(folder, slug, random, |journal| {
        match journal.people.iter_mut().find(|known| known.id == person.id) {
            // What a newer program knows of them stays.
            Some(known) => {
                let other = std::mem::take(&mut known.other);
                *known = Person { other, ..person.clone() };
            }
            None => journal.people.push(person.clone()),
        }
    })
}

/// Writes into the journal what is prepared for its next workshop, or takes it out.
///
/// # Errors
/// If its file cannot be read or written.
pub fn keep_prepared(
    folder: &DataFolder,
    slug: &str,
    prepared: Option<Prepared>,
    random: &Id,
) -> Result<(), StoreError> {
    change(folder, slug, random, |journal| journal.prepared = prepared).map(|_| ())
}

/// Lets words wait in the journal for its next workshop. Words that wait already are not doubled.
///
/// # Errors
/// If its file cannot be read or written.
pub fn bring(
    folder: &DataFolder,
    slug: &str,
    note: Brought,
    random: &Id,
) -> Result<Journal, StoreError> {
    change(folder, slug, random, |journal| {
        if journal.waiting.iter().all(|known| known.id != note.id) {
            journal.waiting.push(note);
        }
    })
}

/// Takes words out of the journal that wait there.
///
/// # Errors
/// If its file cannot be read or written.
pub fn take_back(
    folder: &DataFolder,
    slug: &str,
    note: &Id,
    random: &Id,
) -> Result<Journal, StoreError> {
    change(folder, slug, random, |journal| journal.waiting.retain(|known| known.id != *note))
}

/// Makes sure that the journal's file is there.
///
/// # Errors
/// If it cannot be written.
pub fn ensure(folder: &DataFolder, journal: &Journal, random: &Id) -> Result<(), StoreError> {
    let path = folder.journal_file(&journal.slug)?;
    if path.symlink_metadata().is_ok() {
        return Ok(());
    }
    journal::save_journal(folder, journal, random)
}

/// Reads the journal's file as it is now, changes it, and writes it.
pub(crate) fn change(
    folder: &DataFolder,
    slug: &str,
    random: &Id,
    how: impl FnOnce(&mut Journal),
) -> Result<Journal, StoreError> {
    let read = journal::read_journal(folder, slug)?;
    let mut journal = read.unwrap_or_else(|| journal::unnamed(slug));
    how(&mut journal);
    journal::save_journal(folder, &journal, random)?;
    Ok(journal)
}

/// Every folder name that means a journal already: there, in the trash, in a draft, or one's own.
fn taken(folder: &DataFolder) -> Result<HashSet<String>, StoreError> {
    let mut taken: HashSet<String> = [Journal::personal().slug].into();
    taken.extend(reading::list(&folder.journals())?.iter().filter_map(reading::name));
    taken.extend(trash::folders(folder).into_iter().map(|(_, slug, _)| slug));
    let logs = read::logs(folder)?;
    taken.extend(logs.iter().filter_map(|log| Some(log.start()?.key.journal.clone())));
    Ok(taken.into_iter().map(|slug| slug.to_lowercase()).collect())
}
