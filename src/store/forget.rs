//! Forgetting somebody: their name, and what is known of them, in every file that we keep.
//!
//! It is done in three passes: first what was promised under the name, which only the name tells; then the
//! lists of people, which the id tells; last the journal itself. So after a kill at any point the names are
//! still known that the rest needs, and doing it again finishes it. What people wrote in their own words is
//! counted and left as it is.

use crate::domain::id::Id;
use crate::domain::time::Time;
use crate::store::draft::read::{self, Opening};
use crate::store::writing::{self, Beside};
use crate::store::{DataFolder, StoreError, journal, journals, reading, recovery};
use files::{File, Kind};
use std::collections::{BTreeSet, HashSet};
use std::path::{Path, PathBuf};
use traces::{Changed, Who};

mod files;
pub(crate) mod lines;
mod traces;

/// What stands in the place of a name.
pub const SOMEBODY: &str = "somebody";

/// What came of forgetting somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Forgotten {
    /// How many files were changed.
    pub files: usize,
    /// How many entries of sessions, deleted ones included, have the name in their own words.
    pub entries: usize,
    /// How many other texts have it: titles, questions, unfinished lines.
    pub texts: usize,
    /// Files that were left as they are, and why.
    pub left: Vec<(PathBuf, String)>,
    /// Whether nothing more is to be done; otherwise the journal still knows them, so that it can be done again.
    pub is_finished: bool,
}

/// Forgets a person of the journal in the folder `slug`, wherever their id is known and wherever something was
/// promised in their name. What waits in the drafts of dead processes is put into its sessions first. Call it
/// while no session is running; copies made elsewhere, exports and backups are beyond reach.
///
/// # Errors
/// If the journal cannot be read, or does not know the person, or the folders cannot be listed.
pub fn forget(
    folder: &DataFolder,
    slug: &str,
    person: &Id,
    at: Time,
    is_alive: impl Fn(u32) -> bool,
    random: &mut dyn FnMut() -> Id,
) -> Result<Forgotten, StoreError> {
    let known = journal::read_journal(folder, slug)?.unwrap_or_else(|| journal::unnamed(slug));
    let mut who = Who::new(person);
    let is_known = known.people.iter().any(|one| one.id == *person);
    if !is_known {
        let name = person.as_str().to_owned();
        return Err(StoreError::Missing { name, path: folder.journal_file(slug)? });
    }
    who.learn(&known.to_value());
    let host = folder.process().host().to_owned();
    // What came of it is told of the drafts that are left, below.
    let _ = recovery::recover(folder, &host, at, is_alive, random);
    let files = files::files(folder, slug)?;
    let mut work =
        Work { folder, slug, who, random, changed: HashSet::new(), told: Forgotten::default() };
    let with_person = work.look(&files);
    work.who.settle(&known.people);
    work.told.is_finished = true;
    let (own, others): (Vec<File>, Vec<File>) = files.into_iter().partition(|file| file.is_own);
    let others = others.into_iter().filter(|file| with_person.contains(&file.path));
    let files: Vec<File> = own.into_iter().chain(others).collect();
    work.pass(&files, |_| true, Who::replace_owner);
    work.pass(&files, |file| with_person.contains(&file.path), Who::replace_person);
    work.look_at_drafts();
    work.look_at_words(&files);
    work.journals()?;
    work.told.files = work.changed.len();
    work.told.left.sort();
    work.told.left.dedup();
    Ok(work.told)
}

struct Work<'a> {
    folder: &'a DataFolder,
    slug: &'a str,
    who: Who,
    random: &'a mut dyn FnMut() -> Id,
    changed: HashSet<PathBuf>,
    told: Forgotten,
}

impl Work<'_> {
    /// Learns under which names the person is known, and gives the files that know them.
    fn look(&mut self, files: &[File]) -> HashSet<PathBuf> {
        let mut with_person = HashSet::new();
        for file in files {
            let bytes = match reading::read(&file.path, reading::CAP) {
                Ok(bytes) => bytes,
                Err(fault) if fault.is_missing() => continue,
                Err(fault) if file.is_own => {
                    self.told.left.push((file.path.clone(), fault.reason()));
                    continue;
                }
                Err(_) => continue,
            };
            if !file.is_own && !self.who.is_named_by_id(&bytes) {
                continue;
            }
            match file.values(&bytes) {
                Ok(values) => {
                    let before = self.who.met;
                    values.iter().for_each(|value| self.who.learn(value));
                    if self.who.met > before {
                        with_person.insert(file.path.clone());
                    }
                }
                Err(reason) => self.told.left.push((file.path.clone(), reason)),
            }
        }
        with_person
    }

    /// Changes the files that are meant, each in one step.
    fn pass(&mut self, files: &[File], is_meant: impl Fn(&File) -> bool, replace: Changed) {
        let mut homes = BTreeSet::new();
        for file in files.iter().filter(|file| is_meant(file)) {
            // What could not be read was said already.
            let Ok(bytes) = reading::read(&file.path, reading::CAP) else { continue };
            let Ok(after) = file.changed(&bytes, &self.who, replace) else { continue };
            if let Some(after) = after {
                match self.put(&file.path, &after) {
                    Ok(()) => {
                        self.changed.insert(file.path.clone());
                        homes.extend(file.path.parent().map(Path::to_owned));
                    }
                    Err(fault) => {
                        self.told.is_finished = false;
                        self.told.left.push((file.path.clone(), fault.reason()));
                    }
                }
            }
        }
        for home in homes {
            if let Err(fault) = writing::sync_folder(&home) {
                self.told.is_finished = false;
                self.told.left.push((home, fault.reason()));
            }
        }
    }

    /// Puts other bytes in the place of a file. They are written in the journal's folder first, where the next
    /// start removes what a kill leaves half-written.
    fn put(&mut self, path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
        let home = path.parent().unwrap_or_else(|| self.folder.root());
        writing::refuse_links(self.folder, home)?;
        let beside = self.folder.journal_file(self.slug)?;
        writing::make_inside(self.folder, &self.folder.journal(self.slug)?)?;
        let mark = Id::new("forget");
        Beside::write(self.folder, &beside, &mark, &(self.random)(), bytes)?.replace(path)
    }

    /// Drafts that are left by now may be in use somewhere: whoever changed them might lose words.
    fn look_at_drafts(&mut self) {
        for log in read::logs(self.folder).unwrap_or_default() {
            if matches!(log.opening, Opening::Empty) {
                continue;
            }
            let names = match reading::read(&log.path, reading::CAP) {
                Ok(bytes) => self.who.is_named_in(&bytes),
                Err(_) => true,
            };
            if names {
                self.told.is_finished = false;
                let reason = "words wait in this draft, which may be in use still".to_owned();
                self.told.left.push((log.path, reason));
            }
        }
    }

    /// Counts what people wrote themselves, and finds what cannot be read well enough to be changed.
    fn look_at_words(&mut self, files: &[File]) {
        for file in files.iter().filter(|file| file.kind != Kind::Version) {
            let Ok(bytes) = reading::read(&file.path, reading::CAP) else { continue };
            if file.kind == Kind::Log {
                if lines::damaged(&bytes).any(|line| self.who.is_named_in(line)) {
                    let reason = "a damaged line of this draft names them".to_owned();
                    self.told.left.push((file.path.clone(), reason));
                }
                continue;
            }
            for value in file.values(&bytes).unwrap_or_default() {
                let (entries, texts) = self.who.mentions(&value);
                self.told.entries += entries;
                self.told.texts += texts;
            }
        }
    }

    /// Takes the person out of every journal, the own one last.
    fn journals(&mut self) -> Result<(), StoreError> {
        let mut slugs = self.folder.slugs()?;
        slugs.sort_by_key(|slug| slug == self.slug);
        for slug in slugs {
            // A damaged journal is said to be so wherever journals are listed.
            let Ok(Some(known)) = journal::read_journal(self.folder, &slug) else { continue };
            let is_own = slug == self.slug;
            if is_own {
                self.told.texts += self.who.mentions(&known.to_value()).1;
            }
            let is_known = known.people.iter().any(|one| one.id.as_str() == self.who.id());
            if !is_known || is_own && !self.told.is_finished {
                continue;
            }
            let id = self.who.id().to_owned();
            journals::change(self.folder, &slug, &(self.random)(), |journal| {
                journal.people.retain(|one| one.id.as_str() != id);
            })?;
            self.changed.insert(self.folder.journal_file(&slug)?);
        }
        Ok(())
    }
}
