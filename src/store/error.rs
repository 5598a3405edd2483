//! What can go wrong with files, in sentences that say what failed, why, and what to do now.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// A failure of the store.
#[derive(Debug, Error)]
pub enum StoreError {
    /// The system refused.
    #[error("Could not {action} {}: {}. {}", path.display(), why(source), what_now(source))]
    Io {
        /// What was tried.
        action: &'static str,
        /// On what.
        path: PathBuf,
        /// Why it failed.
        source: io::Error,
    },
    /// What stands there is no ordinary file or folder.
    #[error("{} cannot be used: it {reason}. It is left as it is; put an ordinary one in its place", path.display())]
    Unfit {
        /// What stands there.
        path: PathBuf,
        /// Why it will not do.
        reason: Unfit,
    },
    /// A file does not say what it should.
    #[error("{} is damaged: {reason}. It is left as it is; mend it in a text editor, or take an earlier version from the history folder", path.display())]
    Damaged {
        /// Which file.
        path: PathBuf,
        /// What is wrong with it, and where.
        reason: String,
    },
    /// A newer program wrote a file.
    #[error("{} was written by a newer Balcony: {reason}. Use that one to change it", path.display())]
    Newer {
        /// Which file.
        path: PathBuf,
        /// What can be said of it.
        reason: String,
    },
    /// There is no such session.
    #[error("There is no session {name} in {}. `balcony list` shows what there is", path.display())]
    Missing {
        /// Its id.
        name: String,
        /// Where it was looked for.
        path: PathBuf,
    },
    /// A name that must not become part of a path.
    #[error("“{name}” cannot be the name of a file or folder: {reason}. Choose another")]
    Name {
        /// The name.
        name: String,
        /// Why not.
        reason: &'static str,
    },
    /// Something is there already and is not to be overwritten.
    #[error("{} is there already and is not overwritten. Choose another name, or move it away", path.display())]
    Taken {
        /// Where.
        path: PathBuf,
    },
    /// The bytes to be written do not say what they should.
    #[error("{} was not written: the session would not read back the same ({reason}). Save it elsewhere and tell us", path.display())]
    Differs {
        /// Where they were to go.
        path: PathBuf,
        /// What is different.
        reason: String,
    },
    /// A session too large to be read again.
    #[error("{} was not written: the session has {bytes} bytes, and more than 8 MiB cannot be read again. Move long texts to a new session", path.display())]
    Oversize {
        /// Where it was to go.
        path: PathBuf,
        /// How large it is.
        bytes: usize,
    },
    /// A draft log that failed once and is left alone since.
    #[error("{} took no more since a write failed. A new draft begins with everything", path.display())]
    Spent {
        /// Which log.
        path: PathBuf,
    },
    /// A draft log without what is needed to put its session together.
    #[error("{} holds changes to a session whose file is not there. It is left as it is; bring the file back, or read the draft in a text editor", path.display())]
    Orphaned {
        /// Which log.
        path: PathBuf,
    },
}

/// Why something cannot be read as a file or used as a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// A link to somewhere else.
    Symlink,
    /// A pipe, a device, a socket or a folder.
    NotAFile,
    /// A file, or something else that holds no files.
    NotAFolder,
    /// Links that lead to themselves.
    Loop,
    /// More than is ever read.
    LargerThan(u64),
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Symlink => f.write_str("is a symbolic link"),
            Self::NotAFile => f.write_str("is not a regular file"),
            Self::NotAFolder => f.write_str("is not a folder"),
            Self::Loop => f.write_str("is a symbolic link that leads round in a circle"),
            Self::LargerThan(bytes) => write!(f, "is larger than {} MiB", bytes / (1024 * 1024)),
        }
    }
}

impl StoreError {
    /// Makes an error of the system's, for `map_err`.
    pub(crate) fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Io { action, path: path.to_owned(), source }
    }

    /// A damaged file.
    pub(crate) fn damaged(path: &Path, reason: impl Into<String>) -> Self {
        Self::Damaged { path: path.to_owned(), reason: reason.into() }
    }

    /// The reason alone, for a list that shows the path itself.
    pub fn reason(&self) -> String {
        match self {
            Self::Io { source, .. } => why(source),
            Self::Unfit { reason, .. } => format!("it {reason}"),
            Self::Damaged { reason, .. } => reason.clone(),
            Self::Newer { reason, .. } => format!("it was written by a newer Balcony: {reason}"),
            Self::Name { reason, .. } => (*reason).to_owned(),
            other => other.to_string(),
        }
    }

    /// Whether the reason is that nothing is there.
    pub fn is_missing(&self) -> bool {
        match self {
            Self::Io { source, .. } => source.kind() == io::ErrorKind::NotFound,
            Self::Missing { .. } => true,
            _ => false,
        }
    }

    /// Whether trying again later may help: the disk was full, read-only or failing.
    pub fn may_pass(&self) -> bool {
        matches!(self, Self::Io { .. } | Self::Spent { .. })
    }
}

fn why(source: &io::Error) -> String {
    let words = match source.kind() {
        io::ErrorKind::StorageFull => "the disk is full",
        io::ErrorKind::QuotaExceeded => "your share of the disk is used up",
        io::ErrorKind::ReadOnlyFilesystem => "the disk is read-only",
        io::ErrorKind::PermissionDenied => "permission is denied",
        io::ErrorKind::NotFound => "it is not there",
        io::ErrorKind::NotADirectory => "part of its path is not a folder",
        io::ErrorKind::IsADirectory => "a folder stands there",
        io::ErrorKind::AlreadyExists => "something is there already",
        _ if source.raw_os_error() == Some(rustix::io::Errno::IO.raw_os_error()) => {
            "the disk reports an error"
        }
        _ => return source.to_string(),
    };
    words.to_owned()
}

fn what_now(source: &io::Error) -> &'static str {
    match source.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "Make some room on it",
        io::ErrorKind::ReadOnlyFilesystem => "Make it writable, or save elsewhere",
        io::ErrorKind::PermissionDenied => "Look who owns it and what its permissions are",
        io::ErrorKind::NotFound => "Look whether it was moved or renamed",
        _ => "Try again; if it stays so, save elsewhere",
    }
}
