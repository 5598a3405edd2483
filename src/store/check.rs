//! Reading every file and saying which are damaged, and how.

use crate::domain::catalogue::SessionKey;
use crate::domain::id::Id;
use crate::store::draft::read::{self, LogFile, Opening};
use crate::store::{DataFolder, StoreError, document, journal, names, reading, trash};
use std::fs::DirEntry;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

/// What a look at every file found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// How many files were read.
    pub files: usize,
    /// What is damaged.
    pub damaged: Vec<Finding>,
    /// What is not damaged and still worth a word.
    pub remarks: Vec<Finding>,
}

/// A file and what is the matter with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which file or folder.
    pub path: PathBuf,
    /// What is the matter.
    pub reason: String,
}

/// Reads every file of every kind. Changes nothing.
pub fn check(folder: &DataFolder) -> Report {
    let mut report = Report::default();
    if folder.root().symlink_metadata().is_err() {
        return report;
    }
    report.permissions(folder.root(), 0o700);
    report.permissions(&folder.lock_file(), 0o600);
    for item in report.list(&folder.journals()) {
        let slug = reading::name(&item).unwrap_or_default();
        let path = item.path();
        if !reading::is_folder(&item) {
            if !reading::is_hidden(&item) {
                report.remark(&path, "it is no folder, so no journal");
            }
        } else if names::fit(&slug).is_err() {
            report.damage(&path, "its name cannot be used");
        } else {
            report.journal(folder, &slug);
        }
    }
    report.drafts(folder);
    for item in report.list(&folder.histories()) {
        let home = item.path();
        for item in report.list(&home) {
            report.kept(&item);
        }
    }
    report.list(&folder.trash());
    for (_, _, home) in trash::folders(folder) {
        for item in report.list(&home) {
            report.session(&item, None);
        }
    }
    report.damaged.sort_by(|one, other| one.path.cmp(&other.path));
    report.remarks.sort_by(|one, other| one.path.cmp(&other.path));
    report
}

impl Report {
    fn damage(&mut self, path: &Path, reason: impl Into<String>) {
        self.damaged.push(Finding { path: path.to_owned(), reason: reason.into() });
    }

    fn remark(&mut self, path: &Path, reason: impl Into<String>) {
        self.remarks.push(Finding { path: path.to_owned(), reason: reason.into() });
    }

    fn permissions(&mut self, path: &Path, most: u32) {
        let Ok(about) = path.symlink_metadata() else { return };
        let mode = about.permissions().mode() & 0o777;
        if !about.is_symlink() && mode & !most != 0 {
            let reason =
                format!("others may use it too: its permissions are {mode:o}, not {most:o}");
            self.remark(path, reason);
        }
    }

    fn list(&mut self, path: &Path) -> Vec<DirEntry> {
        match reading::list(path) {
            Ok(items) => {
                self.permissions(path, 0o700);
                items
            }
            Err(fault) => {
                self.damage(path, fault.reason());
                Vec::new()
            }
        }
    }

    fn journal(&mut self, folder: &DataFolder, slug: &str) {
        if let (Ok(path), Ok(home)) = (folder.journal_file(slug), folder.journal(slug)) {
            self.permissions(&home, 0o700);
            if path.symlink_metadata().is_ok() {
                self.files += 1;
                self.permissions(&path, 0o600);
                if let Err(fault) = journal::read_journal(folder, slug) {
                    self.damage(&path, fault.reason());
                }
            }
        }
        let Ok(sessions) = folder.sessions(slug) else { return };
        for item in self.list(&sessions) {
            let path = item.path();
            if reading::is_hidden(&item) {
                continue;
            }
            if reading::is_folder(&item) {
                for item in self.list(&path) {
                    self.session(&item, Some((folder, slug)));
                }
            } else if item.file_type().is_ok_and(|kind| kind.is_symlink()) {
                self.damage(&path, "it is a symbolic link");
            } else {
                self.session(&item, Some((folder, slug)));
            }
        }
    }

    fn session(&mut self, item: &DirEntry, home: Option<(&DataFolder, &str)>) {
        let path = item.path();
        let name = item.file_name().to_string_lossy().into_owned();
        if names::parse_temporary(&name).is_some() {
            return self.remark(&path, "it is a half-written file, removed after the next start");
        }
        let Some(stem) = name.strip_suffix(".json").filter(|stem| !stem.starts_with('.')) else {
            return;
        };
        self.files += 1;
        self.permissions(&path, 0o600);
        let document = match reading::read(&path, reading::CAP)
            .and_then(|bytes| document::parse(&path, &bytes))
        {
            Ok(document) => document,
            Err(fault) => return self.damage(&path, fault.reason()),
        };
        if item.file_name().to_str().is_none() || names::fit(stem).is_err() {
            return self.damage(&path, "its name cannot be used");
        }
        if document.newer {
            self.remark(&path, "a newer Balcony wrote it; here it can only be read");
        }
        if let Some((folder, slug)) = home {
            self.place(folder, slug, &path, stem, &document.session.header.id);
        }
    }

    /// Whether a sound session lies where it belongs, under its own name.
    fn place(&mut self, folder: &DataFolder, slug: &str, path: &Path, stem: &str, id: &Id) {
        if let Some(id) = names::version_of(stem) {
            self.remark(path, format!("it is another version of {id}, left by a sync program"));
        } else if id.as_str() != stem {
            self.remark(path, format!("its name is not the id in it, {id}"));
        }
        let key = SessionKey::new(slug, Id::new(stem));
        if folder.session_file(&key).is_ok_and(|right| right != path) {
            self.remark(path, "it does not lie in the folder of its year");
        }
    }

    fn kept(&mut self, item: &DirEntry) {
        let path = item.path();
        let name = item.file_name().to_string_lossy().into_owned();
        if name.ends_with(".draft.jsonl") {
            return self.remark(&path, "it is a draft with damaged lines, kept for thirty days");
        }
        self.session(item, None);
        if name.ends_with(".theirs.json") {
            self.remark(&path, "another program wrote this over a session; kept for thirty days");
        }
    }

    fn drafts(&mut self, folder: &DataFolder) {
        for item in self.list(&folder.drafts()) {
            self.permissions(&item.path(), 0o600);
            let name = reading::name(&item).unwrap_or_default();
            if crate::store::external::parse(&name).is_some() {
                self.remark(&item.path(), "it is a text that was being written in another editor");
            }
        }
        match read::logs(folder) {
            Ok(logs) => logs.iter().for_each(|log| self.log(folder, log)),
            Err(StoreError::Unfit { .. }) => {}
            Err(fault) => self.damage(&folder.drafts(), fault.reason()),
        }
    }

    fn log(&mut self, folder: &DataFolder, log: &LogFile) {
        self.files += 1;
        match &log.opening {
            Opening::Empty => return,
            Opening::Unreadable(reason) => return self.damage(&log.path, reason.clone()),
            Opening::Damaged => self.damage(&log.path, "line 1 does not say whose it is"),
            Opening::Good(start) if start.newer => {
                return self.remark(&log.path, "a newer Balcony wrote it");
            }
            Opening::Good(_) => {}
        }
        match log.replay(|_| ()) {
            Ok(lines) => {
                for line in lines.damaged.into_iter().filter(|line| *line > 1) {
                    self.damage(&log.path, format!("line {line} is damaged"));
                }
            }
            Err(fault) => self.damage(&log.path, fault.reason()),
        }
        let host = log.process.host();
        if host == folder.process().host() {
            self.remark(
                &log.path,
                "words wait in it, to be put in their session at the next start",
            );
        } else {
            self.remark(&log.path, format!("words wait in it, written on another machine, {host}"));
        }
    }
}
