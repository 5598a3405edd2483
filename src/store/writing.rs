//! Writing so that a crash, a full disk or another program never leaves half a file.

use crate::domain::id::Id;
use crate::store::error::Unfit;
use crate::store::{DataFolder, StoreError, names};
use rustix::fs::{CWD, Mode, OFlags, RenameFlags};
use rustix::io::Errno;
use std::fs::{File, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::{Path, PathBuf};

/// What only the owner may read and write.
const FILE: u32 = 0o600;

/// What only the owner may list and enter.
const FOLDER: u32 = 0o700;

/// Makes a folder and those above it, each on the disk when this returns.
pub(crate) fn make_folder(path: &Path) -> Result<(), StoreError> {
    match std::fs::DirBuilder::new().mode(FOLDER).create(path) {
        Ok(()) => {
            std::fs::set_permissions(path, Permissions::from_mode(FOLDER))
                .map_err(StoreError::io("set the permissions of", path))?;
            path.parent().map_or(Ok(()), sync_folder)
        }
        Err(fault) if fault.kind() == io::ErrorKind::AlreadyExists => mend_folder(path),
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => match path.parent() {
            Some(parent) => {
                make_folder(parent)?;
                make_folder(path)
            }
            None => Err(StoreError::io("make", path)(fault)),
        },
        Err(fault) => Err(StoreError::io("make", path)(fault)),
    }
}

/// A folder whose permissions a kill left unset is given them; what is no folder is refused.
fn mend_folder(path: &Path) -> Result<(), StoreError> {
    let about = path.metadata().map_err(StoreError::io("look at", path))?;
    if !about.is_dir() {
        return Err(StoreError::Unfit { path: path.to_owned(), reason: Unfit::NotAFolder });
    }
    mend(path, &about, FOLDER)
}

/// Gives permissions to what was made under a mask that took all of them, and then killed.
pub(crate) fn mend(path: &Path, about: &std::fs::Metadata, mode: u32) -> Result<(), StoreError> {
    if about.permissions().mode() & 0o777 != 0 {
        return Ok(());
    }
    std::fs::set_permissions(path, Permissions::from_mode(mode))
        .map_err(StoreError::io("set the permissions of", path))
}

/// Makes a folder inside the data folder; a link on the way is refused.
pub(crate) fn make_inside(folder: &DataFolder, path: &Path) -> Result<(), StoreError> {
    refuse_links(folder, path)?;
    make_folder(path)
}

/// An error if any folder between the data folder and `path` is a link to elsewhere.
pub(crate) fn refuse_links(folder: &DataFolder, path: &Path) -> Result<(), StoreError> {
    let Ok(inner) = path.strip_prefix(folder.root()) else {
        return Ok(());
    };
    let mut way = folder.root().to_owned();
    for part in inner {
        way.push(part);
        match way.symlink_metadata() {
            Ok(about) if about.is_symlink() => {
                return Err(StoreError::Unfit { path: way, reason: Unfit::Symlink });
            }
            Ok(about) if !about.is_dir() => {
                return Err(StoreError::Unfit { path: way, reason: Unfit::NotAFolder });
            }
            Ok(_) => {}
            Err(_) => break,
        }
    }
    Ok(())
}

/// Waits until the names in a folder are on the disk.
pub(crate) fn sync_folder(path: &Path) -> Result<(), StoreError> {
    let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
    let done = File::open(path).and_then(|folder| folder.sync_all());
    match done {
        // Some file systems cannot sync a folder, and some folders may be entered but not opened.
        Err(fault)
            if matches!(
                fault.raw_os_error().map(Errno::from_raw_os_error),
                Some(Errno::INVAL | Errno::BADF | Errno::NOTSUP | Errno::ACCESS)
            ) =>
        {
            Ok(())
        }
        done => done.map_err(StoreError::io("sync", path)),
    }
}

/// A new empty file that only the owner may read, open for appending.
pub(crate) fn create(path: &Path) -> Result<File, StoreError> {
    let flags = OFlags::WRONLY
        | OFlags::CREATE
        | OFlags::EXCL
        | OFlags::APPEND
        | OFlags::NOFOLLOW
        | OFlags::CLOEXEC;
    let mode = Mode::from_raw_mode(FILE);
    let file = match rustix::fs::openat(CWD, path, flags, mode) {
        Ok(file) => File::from(file),
        Err(Errno::EXIST) => return Err(StoreError::Taken { path: path.to_owned() }),
        Err(fault) => return Err(StoreError::io("make", path)(fault.into())),
    };
    file.set_permissions(Permissions::from_mode(FILE))
        .map_err(StoreError::io("set the permissions of", path))?;
    Ok(file)
}

/// A file that is complete and on the disk under a name that nobody reads; removed unless it is put in place.
pub(crate) struct Beside {
    path: PathBuf,
    placed: bool,
}

impl Beside {
    /// Writes `bytes` beside `target`.
    pub(crate) fn write(
        folder: &DataFolder,
        target: &Path,
        session: &Id,
        random: &Id,
        bytes: &[u8],
    ) -> Result<Self, StoreError> {
        let (beside, file) = Self::begin(folder, target, session, random, bytes)?;
        file.sync_all().map_err(StoreError::io("sync", &beside.path))?;
        Ok(beside)
    }

    /// Writes `bytes` beside `target` without waiting for the disk: for what nobody misses after a power cut.
    pub(crate) fn write_unsynced(
        folder: &DataFolder,
        target: &Path,
        mark: &Id,
        random: &Id,
        bytes: &[u8],
    ) -> Result<Self, StoreError> {
        Self::begin(folder, target, mark, random, bytes).map(|(beside, _)| beside)
    }

    fn begin(
        folder: &DataFolder,
        target: &Path,
        mark: &Id,
        random: &Id,
        bytes: &[u8],
    ) -> Result<(Self, File), StoreError> {
        let path = target.with_file_name(names::temporary(mark, folder.process(), random));
        let mut file = create(&path)?;
        let beside = Self { path, placed: false };
        file.write_all(bytes).map_err(StoreError::io("write", &beside.path))?;
        Ok((beside, file))
    }

    /// Puts it in the place of `target`. The folder is not yet synced.
    pub(crate) fn replace(mut self, target: &Path) -> Result<(), StoreError> {
        std::fs::rename(&self.path, target).map_err(StoreError::io("save", target))?;
        self.placed = true;
        Ok(())
    }

    /// Puts it at `target`, where nothing may be. The folder is not yet synced.
    pub(crate) fn place(mut self, target: &Path) -> Result<(), StoreError> {
        move_new(&self.path, target)?;
        self.placed = true;
        Ok(())
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        if !self.placed {
            // What cannot be removed now is removed after the next start.
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

/// Moves a file to a name that nothing may have yet.
pub(crate) fn move_new(from: &Path, to: &Path) -> Result<(), StoreError> {
    let taken = || StoreError::Taken { path: to.to_owned() };
    match rustix::fs::renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
        Ok(()) => Ok(()),
        Err(Errno::EXIST) => Err(taken()),
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => {
            if to.symlink_metadata().is_ok() {
                return Err(taken());
            }
            std::fs::rename(from, to).map_err(StoreError::io("move", from))
        }
        Err(fault) => Err(StoreError::io("move", from)(fault.into())),
    }
}

/// Removes a file; it is no matter if it is gone already.
pub(crate) fn remove(path: &Path) -> Result<(), StoreError> {
    match std::fs::remove_file(path) {
        Err(fault) if fault.kind() != io::ErrorKind::NotFound => {
            Err(StoreError::io("remove", path)(fault))
        }
        _ => Ok(()),
    }
}

/// Removes a folder if it is empty; no matter if not.
pub(crate) fn remove_empty(path: &Path) {
    // It is only tidying: a folder that stays does no harm.
    let _ = std::fs::remove_dir(path);
}
