//! Reading what others may have put there: links, pipes and giants are refused, and nothing ever waits.

use crate::store::StoreError;
use crate::store::error::Unfit;
use rustix::fs::{CWD, FileType, Mode, OFlags};
use rustix::io::Errno;
use std::fs::{DirEntry, File};
use std::io::{self, Read};
use std::os::fd::{AsFd, OwnedFd};
use std::path::Path;

/// The largest file that is read whole.
pub(crate) const CAP: u64 = 8 * 1024 * 1024;

const FLAGS: OFlags = OFlags::RDONLY
    .union(OFlags::NOFOLLOW)
    .union(OFlags::NONBLOCK)
    .union(OFlags::NOCTTY)
    .union(OFlags::CLOEXEC);

/// The bytes of a regular file of at most `cap` bytes.
pub(crate) fn read(path: &Path, cap: u64) -> Result<Vec<u8>, StoreError> {
    let mut bytes = Vec::new();
    let name = path.as_os_str().to_owned();
    read_at(CWD, Path::new(&name), path, cap, &mut bytes)?;
    Ok(bytes)
}

/// The same; none where nothing is there.
pub(crate) fn read_if_there(path: &Path, cap: u64) -> Result<Option<Vec<u8>>, StoreError> {
    match read(path, cap) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(fault) if fault.is_missing() => Ok(None),
        Err(fault) => Err(fault),
    }
}

/// Reads the file `name` of an open folder into `bytes`; `path` is for the error's sentence.
pub(crate) fn read_at(
    folder: impl AsFd,
    name: &Path,
    path: &Path,
    cap: u64,
    bytes: &mut Vec<u8>,
) -> Result<(), StoreError> {
    bytes.clear();
    let (mut file, size) = open_at(folder, name, path)?;
    let too_large = || StoreError::Unfit { path: path.to_owned(), reason: Unfit::LargerThan(cap) };
    if size > cap {
        return Err(too_large());
    }
    let room = usize::try_from(size).unwrap_or(usize::MAX);
    bytes.reserve(room.saturating_add(1));
    (&mut file).take(cap + 1).read_to_end(bytes).map_err(StoreError::io("read", path))?;
    if bytes.len() as u64 > cap { Err(too_large()) } else { Ok(()) }
}

/// A regular file, open for reading, and its size.
pub(crate) fn open(path: &Path) -> Result<(File, u64), StoreError> {
    open_at(CWD, path, path)
}

fn open_at(folder: impl AsFd, name: &Path, path: &Path) -> Result<(File, u64), StoreError> {
    let unfit = |reason| StoreError::Unfit { path: path.to_owned(), reason };
    let file = match rustix::fs::openat(folder, name, FLAGS, Mode::empty()) {
        Ok(file) => file,
        Err(Errno::LOOP | Errno::MLINK) => return Err(unfit(Unfit::Symlink)),
        Err(Errno::NXIO | Errno::NODEV | Errno::OPNOTSUPP) => return Err(unfit(Unfit::NotAFile)),
        Err(fault) => return Err(StoreError::io("open", path)(fault.into())),
    };
    let about =
        rustix::fs::fstat(&file).map_err(|fault| StoreError::io("look at", path)(fault.into()))?;
    if FileType::from_raw_mode(about.st_mode) != FileType::RegularFile {
        return Err(unfit(Unfit::NotAFile));
    }
    Ok((File::from(file), u64::try_from(about.st_size).unwrap_or(u64::MAX)))
}

/// An open folder, for reading many of its files; the folder itself must not be a link.
pub(crate) fn folder(path: &Path) -> Result<OwnedFd, StoreError> {
    let flags = FLAGS.union(OFlags::DIRECTORY);
    match rustix::fs::openat(CWD, path, flags, Mode::empty()) {
        Ok(folder) => Ok(folder),
        Err(Errno::LOOP | Errno::MLINK) => {
            Err(StoreError::Unfit { path: path.to_owned(), reason: Unfit::Symlink })
        }
        Err(Errno::NOTDIR) => {
            let is_link = path.symlink_metadata().is_ok_and(|about| about.is_symlink());
            let reason = if is_link { Unfit::Symlink } else { Unfit::NotAFolder };
            Err(StoreError::Unfit { path: path.to_owned(), reason })
        }
        Err(fault) => Err(StoreError::io("open", path)(fault.into())),
    }
}

/// What is in a folder, in no order; nothing where there is no folder. A link is not followed.
pub(crate) fn list(path: &Path) -> Result<Vec<DirEntry>, StoreError> {
    match path.symlink_metadata() {
        Ok(about) if about.is_symlink() => {
            return Err(StoreError::Unfit { path: path.to_owned(), reason: Unfit::Symlink });
        }
        Ok(about) if !about.is_dir() => {
            return Err(StoreError::Unfit { path: path.to_owned(), reason: Unfit::NotAFolder });
        }
        Ok(_) => {}
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(fault) => return Err(StoreError::io("look at", path)(fault)),
    }
    std::fs::read_dir(path)
        .and_then(Iterator::collect::<io::Result<Vec<_>>>)
        .map_err(StoreError::io("list", path))
}

/// Whether an item of a folder is a folder itself, and no link to one.
pub(crate) fn is_folder(item: &DirEntry) -> bool {
    item.file_type().is_ok_and(|kind| kind.is_dir())
}

/// The name of an item, if it is text.
pub(crate) fn name(item: &DirEntry) -> Option<String> {
    item.file_name().into_string().ok()
}

/// Whether an item's name begins with a dot.
pub(crate) fn is_hidden(item: &DirEntry) -> bool {
    item.file_name().as_encoded_bytes().starts_with(b".")
}
