//! The store's hand: does one job after the other, on its own thread or, in tests, on the spot.

mod handing_on;
mod indexing;
mod notes;
mod places;
mod reading;
mod threads;

use crate::app::msg::{Discarded, Msg};
use crate::content;
use crate::domain::catalogue::SessionKey;
use crate::domain::format::Format;
use crate::domain::id::Id;
use crate::domain::journal::Journal;
use crate::domain::session::Session;
use crate::domain::time::Time;
use crate::domain::visible::Viewer;
use crate::export;
use crate::runtime::host;
use crate::runtime::job::{Job, Report};
use crate::store::checkpoint::{self, Seen};
use crate::store::{
    self, DataFolder, document, draft, elsewhere, erase, hand_over, journal, links, nameless, open,
    recovery, trash, wall,
};
use chrono::{NaiveDate, NaiveDateTime};
use std::collections::{HashMap, HashSet};
use std::path::PathBuf;
use std::sync::Arc;

/// Whoever does the jobs, with what must be remembered of open files between them.
#[derive(Debug)]
pub struct Clerk {
    folder: DataFolder,
    /// Where the user's own content is, if anywhere.
    own_content: Option<PathBuf>,
    /// Where exports go.
    export_to: PathBuf,
    /// Where a session is rescued to when it cannot be saved.
    rescue_to: PathBuf,
    /// Whether this window may write.
    may_write: bool,
    /// Whether this window holds the lock, so that nobody else of this machine writes.
    is_alone: bool,
    seen: HashMap<SessionKey, Seen>,
    replayed: HashMap<SessionKey, Vec<PathBuf>>,
    /// Sessions whose earlier versions may have names that are kept no longer.
    named: HashSet<SessionKey>,
}

/// Where things are that are not in the data folder.
#[derive(Clone, Debug)]
pub struct Places {
    /// The user's own content, if there is a place for it.
    pub own_content: Option<PathBuf>,
    /// Where exports go.
    pub export_to: PathBuf,
    /// Where a session is rescued to when it cannot be saved.
    pub rescue_to: PathBuf,
}

impl Clerk {
    /// A clerk for this folder.
    pub fn new(folder: DataFolder, places: Places, may_write: bool, is_alone: bool) -> Self {
        let Places { own_content, export_to, rescue_to } = places;
        Self {
            folder,
            own_content,
            export_to,
            rescue_to,
            may_write,
            is_alone,
            seen: HashMap::new(),
            replayed: HashMap::new(),
            named: HashSet::new(),
        }
    }

    /// Does a job and tells what came of it. `bits` gives chance for names of files.
    pub fn work(&mut self, job: Job, bits: &mut dyn FnMut() -> u128) -> Vec<Report> {
        let mut id = || Id::from_bits(bits());
        match job {
            Job::ReadPractice => {
                let practice = content::load(self.own_content.as_deref());
                vec![Report::Fact(Msg::PracticeRead(Arc::new(practice)))]
            }
            Job::Recover(at) => self.recover(at, &mut id),
            Job::Catalogue => vec![self.catalogue(Vec::new())],
            Job::Read { key, purpose } => vec![self.read(key, purpose)],
            Job::Gather(reading) => vec![Report::Fact(self.gather(reading))],
            Job::Recall(asked) => vec![Report::Fact(self.recall(&asked))],
            Job::ReadNotes(asked) => vec![Report::Fact(self.read_notes(&asked))],
            Job::Follow(key) => vec![Report::Fact(self.follow(key))],
            Job::ReadBoth(keys) => vec![Report::Fact(self.read_both(keys))],
            Job::Index(batch) => vec![Report::Fact(self.index(batch))],
            Job::Sync { key, mut handle } => {
                let result = handle.sync().map_err(sentence);
                vec![Report::Synced { key, result }]
            }
            Job::Checkpoint { key, session, at, random } => {
                self.checkpoint(key, &session, at, &random)
            }
            Job::KeepNoNames(key) => {
                self.named.insert(key);
                Vec::new()
            }
            Job::Place(wish, at) => vec![Report::Fact(self.place(wish, at, &mut id))],
            Job::Retire { key, logs } => self.retire(key, logs),
            Job::SaveJournal(journal, random) => match self.save_journal(*journal, &random) {
                Ok(()) => Vec::new(),
                Err(error) => vec![Report::Fact(Msg::Noticed(error.to_string()))],
            },
            Job::ShowWall(wall) => {
                let done = match wall {
                    Some(wall) => wall::show(&self.folder, &wall, &id()),
                    None => wall::clear(&self.folder),
                };
                done.err()
                    .map(|error| Report::Fact(Msg::Noticed(error.to_string())))
                    .into_iter()
                    .collect()
            }
            Job::ReadWall => {
                let read = wall::read(&self.folder).map_err(sentence);
                vec![Report::Fact(Msg::WallRead(read.map(|wall| wall.map(Box::new))))]
            }
            Job::ListTrash => vec![Report::Fact(Msg::TrashListed(self.trashed()))],
            Job::Trash(key, at) => {
                let result = trash::trash(&self.folder, &key, at).map(|it| discarded(&it));
                vec![Report::Fact(Msg::Trashed(result.map_err(sentence)))]
            }
            Job::Restore(wanted) => vec![Report::Fact(Msg::Restored(self.restore(&wanted)))],
            Job::Erase(key) => {
                let result = erase::erase(&self.folder, &key).map_err(sentence).map(|()| key);
                vec![Report::Fact(Msg::Erased(result))]
            }
            Job::Brief(key) => vec![Report::Fact(Msg::Exported(self.brief(&key)))],
            Job::HandOn(wanted) => vec![Report::Fact(Msg::Exported(self.hand_on(&wanted)))],
            Job::Export(key) => vec![Report::Fact(Msg::Exported(self.export(&key)))],
            Job::KeepFormat(format) => self.keep_format(&format),
            Job::SaveElsewhere(session) => {
                vec![Report::Fact(Msg::SavedElsewhere(self.save_elsewhere(&session)))]
            }
        }
    }

    /// Keeps a format, and reads all content once more so that it stands among the others.
    fn keep_format(&self, format: &Format) -> Vec<Report> {
        let Some(own) = self.own_content.as_deref() else {
            let text = "There is no folder for your own formats, because HOME is not set";
            return vec![Report::Fact(Msg::FormatKept(Err(text.into())))];
        };
        let kept = content::keep_format(own, format, &content::load(Some(own)));
        let mut reports = Vec::new();
        if kept.is_ok() {
            let practice = Arc::new(content::load(Some(own)));
            reports.push(Report::Fact(Msg::PracticeRead(practice)));
        }
        reports.push(Report::Fact(Msg::FormatKept(kept)));
        reports
    }

    fn recover(&mut self, at: Time, id: &mut dyn FnMut() -> Id) -> Vec<Report> {
        let mut notices = Vec::new();
        if self.may_write {
            // Under the lock no other process of this machine writes; without locks the system knows.
            let alive = |pid| !self.is_alone && pid != host::pid() && host::is_alive(pid);
            let host_name = self.folder.process().host().to_owned();
            let recovered = recovery::recover(&self.folder, &host_name, at, alive, id);
            // A wall that a crash left shows what nobody runs any more.
            let _ = wall::clear(&self.folder);
            notices.extend(recovered.into_iter().flat_map(|recovered| recovered.notices));
            if let Err(error) = trash::prune(&self.folder, at) {
                notices.push(error.to_string());
            }
        }
        vec![self.catalogue(notices)]
    }

    fn catalogue(&self, mut notices: Vec<String>) -> Report {
        let mut catalogue = store::catalogue::catalogue(&self.folder);
        notices.append(&mut catalogue.notices);
        catalogue.notices = notices;
        Report::Fact(Msg::Catalogued(catalogue))
    }

    /// Adds the people of a journal to its file, which may say more by now than this program knows.
    fn save_journal(&self, wanted: Journal, random: &Id) -> Result<(), store::StoreError> {
        let found = journal::read_journal(&self.folder, &wanted.slug)?;
        let mut journal = found.unwrap_or_else(|| Journal { people: Vec::new(), ..wanted.clone() });
        for person in wanted.people {
            if !journal.people.iter().any(|known| known.id == person.id) {
                journal.people.push(person);
            }
        }
        journal::save_journal(&self.folder, &journal, random)
    }

    /// Saves a session outside the data folder, beside whatever was saved there before.
    fn save_elsewhere(&self, session: &Session) -> Result<PathBuf, String> {
        let stem = format!("balcony-{}", session.header.id);
        let names = (2..).map(|number| format!("{stem}-{number}.json"));
        let path = std::iter::once(format!("{stem}.json"))
            .chain(names)
            .map(|name| self.rescue_to.join(name))
            .find(|path| path.symlink_metadata().is_err())
            .ok_or("No name is left for it")?;
        elsewhere::save_elsewhere(&path, session).map_err(sentence).map(|()| path)
    }

    fn journal(&self, slug: &str) -> Journal {
        match journal::read_journal(&self.folder, slug) {
            Ok(Some(journal)) => journal,
            _ => Journal::place(slug, slug),
        }
    }

    fn checkpoint(
        &mut self,
        key: SessionKey,
        session: &Session,
        at: Time,
        random: &Id,
    ) -> Vec<Report> {
        let seen = self.seen.entry(key.clone()).or_default();
        match checkpoint::checkpoint(&self.folder, &key, session, seen, at, random) {
            Ok(done) => {
                if let Some(logs) = self.replayed.remove(&key) {
                    // Logs that stay are harmless: they say what the file says.
                    let _ = draft::remove_logs(&self.folder, &logs);
                }
                let result = Ok(document::fingerprint(session));
                let cleaned = self.take_names_out(&key, session, random);
                let mut reports = vec![Report::Checkpointed { key, result }];
                reports.extend(cleaned);
                reports
                    .extend(done.notices.into_iter().map(|text| Report::Fact(Msg::Noticed(text))));
                reports
            }
            Err(error) => {
                vec![Report::Checkpointed { key, result: Err(error.to_string()) }]
            }
        }
    }

    /// Takes the names that are kept no longer out of the earlier versions, if that is still to be done.
    fn take_names_out(
        &mut self,
        key: &SessionKey,
        session: &Session,
        random: &Id,
    ) -> Option<Report> {
        if !self.named.remove(key) {
            return None;
        }
        let fault = nameless::take_names_out(&self.folder, key, session, random).err()?;
        self.named.insert(key.clone());
        let text = format!("An earlier version of this session still has names in it: {fault}");
        Some(Report::Fact(Msg::Noticed(text)))
    }

    /// Removes logs one by one. Where one stays, those behind it stay too: they tell that it is over.
    fn retire(&self, key: SessionKey, mut logs: Vec<PathBuf>) -> Vec<Report> {
        while let Some(log) = logs.first() {
            if draft::remove_logs(&self.folder, std::slice::from_ref(log)).is_err() {
                return vec![Report::Retained { key, logs }];
            }
            logs.remove(0);
        }
        Vec::new()
    }

    fn trashed(&self) -> Vec<Discarded> {
        trash::trashed(&self.folder).iter().map(discarded).collect()
    }

    fn restore(&self, wanted: &Discarded) -> Result<SessionKey, String> {
        let all = trash::trashed(&self.folder);
        let found = all.iter().find(|one| one.path == wanted.path);
        let found = found.ok_or_else(|| "It is no longer in the trash".to_owned())?;
        trash::restore(&self.folder, found).map_err(sentence)?;
        Ok(wanted.key.clone())
    }

    fn brief(&self, key: &SessionKey) -> Result<PathBuf, String> {
        let opened = open::read(&self.folder, key).map_err(sentence)?;
        let journal = self.journal(&key.journal);
        let links = links::links(&self.folder, &journal, &opened.session);
        let text = export::brief(&opened.session, &journal.name, &links);
        let day = opened.session.header.started.date_naive();
        let name = format!("{day}-{}-brief", export::file_name(&opened.session.header.title));
        hand_over::write_beside(&self.export_to, &name, "md", text.as_bytes()).map_err(sentence)
    }

    fn export(&self, key: &SessionKey) -> Result<PathBuf, String> {
        let opened = open::read(&self.folder, key).map_err(sentence)?;
        let journal = self.journal(&key.journal);
        let links = links::links(&self.folder, &journal, &opened.session);
        let text = export::markdown_with(&opened.session, &journal.name, Viewer::Room, &links);
        let day = opened.session.header.started.date_naive();
        let name = format!("{day}-{}", export::file_name(&opened.session.header.title));
        hand_over::write_beside(&self.export_to, &name, "md", text.as_bytes()).map_err(sentence)
    }
}

fn discarded(trashed: &trash::Trashed) -> Discarded {
    Discarded {
        key: trashed.key.clone(),
        title: trashed.title.clone().unwrap_or_else(|| trashed.key.id.to_string()),
        path: trashed.path.clone(),
        since: day_of(&trashed.deleted),
    }
}

/// The day in a folder's name such as `20261123T101800Z`.
fn day_of(name: &str) -> Option<NaiveDate> {
    NaiveDateTime::parse_from_str(name, "%Y%m%dT%H%M%SZ").ok().map(|at| at.date())
}

fn sentence(error: store::StoreError) -> String {
    error.to_string()
}
