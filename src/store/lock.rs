//! One window at a time may write.

use crate::domain::time::{self, Time};
use crate::store::error::Unfit;
use crate::store::{DataFolder, StoreError, reading, writing};
use rustix::fs::{CWD, Mode, OFlags};
use rustix::io::Errno;
use serde_json::{Value, json};
use std::fs::{File, Permissions, TryLockError};
use std::io::{self, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

/// Who holds the lock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// On which machine.
    pub host: String,
    /// Which process.
    pub pid: u32,
    /// Since when.
    pub since: Time,
}

impl Holder {
    /// Who it is, as a person would say it.
    pub fn sentence(&self) -> String {
        let since = time::clock(self.since);
        let day = time::day(self.since.date_naive());
        format!(
            "Balcony is open in another window on {} (process {}) since {since}, {day}",
            self.host, self.pid
        )
    }
}

/// The right to write, given back when dropped.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

/// What came of asking for the lock.
#[derive(Debug)]
pub enum Outcome {
    /// It is ours.
    Held(Lock),
    /// Somebody else has it; who, if that can be read.
    Elsewhere(Option<Holder>),
    /// This file system knows no locks: go on, but say so.
    Unsupported,
}

/// Asks for the right to write, without waiting.
///
/// # Errors
/// If the lock file cannot be made or is no regular file.
pub fn acquire(folder: &DataFolder, about: &Holder) -> Result<Outcome, StoreError> {
    writing::make_folder(folder.root())?;
    let path = folder.lock_file();
    let file = open(&path)?;
    match file.try_lock() {
        Ok(()) => {
            // Who holds it is a courtesy to the second window; the lock holds without it.
            let _ = introduce(&file, about);
            Ok(Outcome::Held(Lock { _file: file }))
        }
        Err(TryLockError::WouldBlock) => Ok(Outcome::Elsewhere(holder(folder))),
        Err(TryLockError::Error(fault)) if is_unsupported(&fault) => Ok(Outcome::Unsupported),
        Err(TryLockError::Error(fault)) => Err(StoreError::io("lock", &path)(fault)),
    }
}

/// Who wrote their name in the lock file last, if that can be read.
pub fn holder(folder: &DataFolder) -> Option<Holder> {
    let bytes = reading::read(&folder.lock_file(), 4096).ok()?;
    let line = bytes.split(|byte| *byte == b'\n').next()?;
    let value: Value = serde_json::from_slice(line).ok()?;
    Some(Holder {
        host: value.get("host")?.as_str()?.to_owned(),
        pid: u32::try_from(value.get("pid")?.as_u64()?).ok()?,
        since: time::from_text(value.get("since")?.as_str()?)?,
    })
}

fn open(path: &Path) -> Result<File, StoreError> {
    let flags = OFlags::RDWR
        | OFlags::CREATE
        | OFlags::NOFOLLOW
        | OFlags::NONBLOCK
        | OFlags::NOCTTY
        | OFlags::CLOEXEC;
    let unfit = |reason| Err(StoreError::Unfit { path: path.to_owned(), reason });
    if let Ok(about) = path.symlink_metadata() {
        if about.is_symlink() {
            return unfit(Unfit::Symlink);
        }
        if !about.is_file() {
            return unfit(Unfit::NotAFile);
        }
        writing::mend(path, &about, 0o600)?;
    }
    let file = match rustix::fs::openat(CWD, path, flags, Mode::from_raw_mode(0o600)) {
        Ok(file) => File::from(file),
        Err(Errno::LOOP | Errno::MLINK) => return unfit(Unfit::Symlink),
        Err(fault) => return Err(StoreError::io("open", path)(fault.into())),
    };
    let about = file.metadata().map_err(StoreError::io("look at", path))?;
    if !about.is_file() {
        return unfit(Unfit::NotAFile);
    }
    if about.permissions().mode() & 0o777 != 0o600 {
        // Another's file keeps its permissions; `check` says what they are.
        let _ = file.set_permissions(Permissions::from_mode(0o600));
    }
    Ok(file)
}

fn introduce(mut file: &File, about: &Holder) -> io::Result<()> {
    let line = json!({
        "host": about.host,
        "pid": about.pid,
        "since": time::to_text(about.since),
    });
    file.set_len(0)?;
    file.write_all(format!("{line}\n").as_bytes())
}

fn is_unsupported(fault: &io::Error) -> bool {
    let errno = fault.raw_os_error().map(Errno::from_raw_os_error);
    fault.kind() == io::ErrorKind::Unsupported
        || matches!(errno, Some(Errno::NOTSUP | Errno::NOSYS | Errno::NOLCK | Errno::INVAL))
}
