//! The data folder, and where everything lies in it.

use crate::domain::catalogue::SessionKey;
use crate::domain::id::Id;
use crate::domain::session::Session;
use crate::store::error::Unfit;
use crate::store::{StoreError, names, reading, writing};
use rustix::io::Errno;
use std::io;
use std::path::{Path, PathBuf};

/// Which process writes: its machine and its number.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Process {
    host: String,
    pid: u32,
}

impl Process {
    /// The process `pid` of the machine `host`, whose name is made fit for file names.
    pub fn new(host: &str, pid: u32) -> Self {
        let host: String = host
            .chars()
            .take(40)
            .map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '_' })
            .collect();
        Self { host: if host.is_empty() { "unknown".into() } else { host }, pid }
    }

    /// The machine, as file names write it.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The number of the process on its machine.
    pub fn pid(&self) -> u32 {
        self.pid
    }
}

/// The folder in which everything is kept, as one process sees it.
#[derive(Clone, Debug)]
pub struct DataFolder {
    root: PathBuf,
    process: Process,
}

impl DataFolder {
    /// The data folder at `root`, which need not exist yet.
    ///
    /// # Errors
    /// If something that is no folder stands at `root`.
    pub fn new(root: PathBuf, process: Process) -> Result<Self, StoreError> {
        let root = std::path::absolute(&root).map_err(StoreError::io("find", &root))?;
        let unfit = |reason| Err(StoreError::Unfit { path: root.clone(), reason });
        match root.metadata() {
            Ok(about) if !about.is_dir() => unfit(Unfit::NotAFolder),
            Ok(_) => Ok(Self { root, process }),
            Err(fault) if fault.raw_os_error() == Some(Errno::LOOP.raw_os_error()) => {
                unfit(Unfit::Loop)
            }
            Err(fault) if fault.kind() == io::ErrorKind::NotADirectory => unfit(Unfit::NotAFolder),
            Err(fault) if fault.kind() == io::ErrorKind::NotFound => {
                if root.symlink_metadata().is_ok() {
                    // A link to nowhere: making a folder behind it would surprise.
                    return unfit(Unfit::Symlink);
                }
                Ok(Self { root, process })
            }
            Err(fault) => Err(StoreError::io("open", &root)(fault)),
        }
    }

    /// The same folder, as another process sees it.
    #[must_use]
    pub fn written_by(self, process: Process) -> Self {
        Self { process, ..self }
    }

    /// Makes the folders that are needed before anything is written.
    ///
    /// # Errors
    /// If they cannot be made.
    pub fn prepare(&self) -> Result<(), StoreError> {
        writing::make_folder(&self.root)?;
        writing::make_inside(self, &self.journals())?;
        writing::make_inside(self, &self.drafts())
    }

    /// Whether nothing is there yet.
    ///
    /// # Errors
    /// If that cannot be seen.
    pub fn is_empty(&self) -> Result<bool, StoreError> {
        Ok(reading::list(&self.root)?.is_empty())
    }

    /// Where it is.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Who writes in it.
    pub fn process(&self) -> &Process {
        &self.process
    }

    /// The file whose lock is the right to write.
    pub fn lock_file(&self) -> PathBuf {
        self.root.join("lock")
    }

    /// What the room may see of a running workshop.
    pub fn wall_file(&self) -> PathBuf {
        self.root.join("wall.json")
    }

    /// The folder of all journals.
    pub fn journals(&self) -> PathBuf {
        self.root.join("journals")
    }

    /// The folder of draft logs.
    pub fn drafts(&self) -> PathBuf {
        self.root.join("drafts")
    }

    /// The folder of all trash.
    pub fn trash(&self) -> PathBuf {
        self.root.join("trash")
    }

    /// The folder of all history.
    pub fn histories(&self) -> PathBuf {
        self.root.join("history")
    }

    /// The folder of one journal.
    ///
    /// # Errors
    /// If the name is not fit for a folder.
    pub fn journal(&self, slug: &str) -> Result<PathBuf, StoreError> {
        Ok(self.journals().join(names::fit(slug)?))
    }

    /// The file that says what a journal is.
    ///
    /// # Errors
    /// If the name is not fit for a folder.
    pub fn journal_file(&self, slug: &str) -> Result<PathBuf, StoreError> {
        Ok(self.journal(slug)?.join("journal.json"))
    }

    /// The folder of a journal's sessions, one folder a year.
    ///
    /// # Errors
    /// If the name is not fit for a folder.
    pub fn sessions(&self, slug: &str) -> Result<PathBuf, StoreError> {
        Ok(self.journal(slug)?.join("sessions"))
    }

    /// The folder of earlier versions of one session.
    ///
    /// # Errors
    /// If the id is not fit for a folder.
    pub fn history(&self, id: &Id) -> Result<PathBuf, StoreError> {
        Ok(self.histories().join(names::fit(id.as_str())?))
    }

    /// Where a session's file belongs.
    ///
    /// # Errors
    /// If its names are not fit for files.
    pub fn session_file(&self, key: &SessionKey) -> Result<PathBuf, StoreError> {
        let file = format!("{}.json", names::fit(key.id.as_str())?);
        let year = Session::year(&key.id);
        let year = if year.bytes().all(|digit| digit.is_ascii_digit()) { year } else { "0000" };
        Ok(self.sessions(&key.journal)?.join(year).join(file))
    }

    /// Where a session's file is: where it belongs, or in another year's folder, or else where it will be.
    ///
    /// # Errors
    /// If its names are not fit for files.
    pub fn locate(&self, key: &SessionKey) -> Result<PathBuf, StoreError> {
        let place = self.session_file(key)?;
        if place.symlink_metadata().is_ok() {
            return Ok(place);
        }
        let file = place.file_name().unwrap_or_default();
        let sessions = self.sessions(&key.journal)?;
        let found = std::iter::once(sessions.clone())
            .chain(self.years(&key.journal))
            .map(|year| year.join(file))
            .find(|path| path.symlink_metadata().is_ok());
        Ok(found.unwrap_or(place))
    }

    /// Whether the journal has a file of this session.
    pub(crate) fn has(&self, key: &SessionKey) -> bool {
        self.locate(key).is_ok_and(|path| path.symlink_metadata().is_ok())
    }

    /// The year folders of a journal, in no order.
    pub(crate) fn years(&self, slug: &str) -> Vec<PathBuf> {
        let items = self.sessions(slug).and_then(|sessions| reading::list(&sessions));
        items
            .unwrap_or_default()
            .into_iter()
            .filter(|item| {
                reading::is_folder(item)
                    && reading::name(item).is_some_and(|name| !name.starts_with('.'))
            })
            .map(|item| item.path())
            .collect()
    }

    /// The names of all journal folders, in no order.
    pub(crate) fn slugs(&self) -> Result<Vec<String>, StoreError> {
        Ok(reading::list(&self.journals())?
            .iter()
            .filter(|item| reading::is_folder(item))
            .filter_map(reading::name)
            .filter(|name| names::fit(name).is_ok())
            .collect())
    }
}
