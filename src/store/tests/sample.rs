//! A folder to write in, and a session to write.

use crate::domain::catalogue::SessionKey;
use crate::domain::entry::{Entry, EntryHead};
use crate::domain::id::Id;
use crate::domain::part::Part;
use crate::domain::person::Person;
use crate::domain::run::Line;
use crate::domain::session::Session;
use crate::domain::step::PlanStep;
use crate::domain::time::{self, Time};
use crate::domain::words::{Audience, EntryKind, SessionKind, StepState};
use crate::store::checkpoint::{Checkpointed, Seen, checkpoint};
use crate::store::draft::{DraftLog, DraftStart};
use crate::store::recovery::{Recovered, recover};
use crate::store::{DataFolder, Hash, Process, StoreError};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use tempfile::TempDir;

/// A data folder that is gone after the test.
pub(crate) struct Place {
    pub(crate) home: TempDir,
    pub(crate) folder: DataFolder,
}

/// A time on one day.
pub(crate) fn at(clock: &str) -> Time {
    time::from_text(&format!("2026-11-23T{clock}+00:00")).unwrap()
}

/// An id that was never there before.
pub(crate) fn fresh() -> Id {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    Id::from_bits(NEXT.fetch_add(1, Ordering::Relaxed).into())
}

/// An entry for the room.
pub(crate) fn entry(text: &str) -> Entry {
    let head = EntryHead {
        id: fresh(),
        at: at("10:18:00"),
        step: None,
        by: None,
        audience: Audience::Room,
        kind: EntryKind::Note,
    };
    Entry::new(head, text)
}

/// A workshop in which some things were said.
pub(crate) fn session(texts: &[&str]) -> Session {
    let mut session =
        Session::begin(SessionKind::Workshop, "Shared purpose", at("10:00:00"), &fresh());
    let mut step = PlanStep::blank(fresh(), "Check-in");
    step.from = "F04/check-in".into();
    step.state = StepState::Running;
    session.run.step = Some(step.id.clone());
    session.plan.push(step);
    session.people.push(Person::named(fresh(), "Amal"));
    session.entries = texts.iter().map(|text| entry(text)).collect();
    session
}

/// The key of a session in the first journal.
pub(crate) fn key(session: &Session) -> SessionKey {
    SessionKey::new("my-team", session.header.id.clone())
}

/// The part that says what is being typed.
pub(crate) fn typed(session: &Session, text: &str) -> Part {
    let mut run = session.run.clone();
    run.line = Some(Line::new(EntryKind::Note, None, text));
    Part::Run(Box::new(run))
}

impl Place {
    pub(crate) fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let root = home.path().join("data");
        let folder = DataFolder::new(root, Process::new("laptop", 100)).unwrap();
        Self { home, folder }
    }

    pub(crate) fn as_pid(&self, pid: u32) -> DataFolder {
        self.folder.clone().written_by(Process::new("laptop", pid))
    }

    pub(crate) fn save(
        &self,
        session: &Session,
        seen: &mut Seen,
        clock: &str,
    ) -> Result<Checkpointed, StoreError> {
        checkpoint(&self.folder, &key(session), session, seen, at(clock), &fresh())
    }

    pub(crate) fn saved(&self, session: &Session) -> Seen {
        let mut seen = Seen::default();
        self.save(session, &mut seen, "10:20:00").unwrap();
        seen
    }

    pub(crate) fn log(&self, session: &Session, base: Option<Hash>, sequence: u64) -> DraftLog {
        let start =
            DraftStart { base, sequence, covers: Vec::new(), at: at("10:20:00"), random: fresh() };
        DraftLog::create(&self.folder, &key(session), &start).unwrap()
    }

    /// Recovery in a later process, to which all others are dead.
    pub(crate) fn recover(&self) -> Vec<Recovered> {
        recover(&self.as_pid(200), "laptop", at("11:00:00"), |_| false, &mut fresh)
    }

    pub(crate) fn path(&self, session: &Session) -> PathBuf {
        self.folder.session_file(&key(session)).unwrap()
    }

    pub(crate) fn put(&self, path: &str, bytes: &[u8]) -> PathBuf {
        let path = self.folder.root().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// Every file and what is in it.
    pub(crate) fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::new();
        collect(self.folder.root(), self.folder.root(), &mut files);
        files
    }

    /// Every file under a folder, by name.
    pub(crate) fn names(&self, under: &str) -> Vec<String> {
        self.files().into_keys().filter(|name| name.starts_with(under)).collect()
    }

    /// A copy of it all, to go on from as if nothing after had happened.
    pub(crate) fn fork(&self) -> Self {
        let copy = Self::new();
        for (name, bytes) in self.files() {
            copy.put(&name, &bytes);
        }
        copy
    }
}

fn collect(root: &Path, path: &Path, files: &mut BTreeMap<String, Vec<u8>>) {
    let Ok(items) = std::fs::read_dir(path) else { return };
    for item in items.map(Result::unwrap) {
        let path = item.path();
        if item.file_type().unwrap().is_dir() {
            collect(root, &path, files);
        } else if item.file_type().unwrap().is_file() {
            let name = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
            files.insert(name, std::fs::read(&path).unwrap());
        }
    }
}
