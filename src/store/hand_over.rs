//! A file for others, where the user wants it.

use crate::domain::id::Id;
use crate::store::error::Unfit;
use crate::store::{StoreError, writing};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Writes `bytes` to the file at `path`, which only its owner may read. What is there already stays,
/// unless it is a regular file and to be replaced.
///
/// # Errors
/// If it cannot be written, or something is there already.
pub fn write(path: &Path, bytes: &[u8], replace: bool, random: &Id) -> Result<(), StoreError> {
    match path.symlink_metadata() {
        Ok(_) if !replace => return Err(StoreError::Taken { path: path.to_owned() }),
        Ok(about) if !about.is_file() => {
            return Err(StoreError::Unfit { path: path.to_owned(), reason: Unfit::NotAFile });
        }
        _ => {}
    }
    if !replace {
        return write_new(path, bytes).and_then(|()| sync_home(path));
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let short: String = name.chars().take(40).collect();
    let beside = path.with_file_name(format!(".{short}.{random}.tmp"));
    write_new(&beside, bytes)
        .and_then(|()| {
            let done = std::fs::rename(&beside, path).map_err(StoreError::io("write", path));
            if done.is_err() {
                let _ = writing::remove(&beside);
            }
            done
        })
        .map_err(|error| about(error, path))?;
    sync_home(path)
}

/// Writes a new file `stem.ending` in `folder`, or `stem-2.ending` and so on if that is taken.
///
/// # Errors
/// If it cannot be written.
pub fn write_beside(
    folder: &Path,
    stem: &str,
    ending: &str,
    bytes: &[u8],
) -> Result<PathBuf, StoreError> {
    const NAMES: usize = 1000;
    let name = |number: usize| match number {
        1 => format!("{stem}.{ending}"),
        _ => format!("{stem}-{number}.{ending}"),
    };
    let free = (1..NAMES)
        .map(|number| folder.join(name(number)))
        .find(|path| path.symlink_metadata().is_err());
    let path = free.unwrap_or_else(|| folder.join(name(NAMES)));
    write_new(&path, bytes).and_then(|()| sync_home(&path))?;
    Ok(path)
}

fn write_new(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let mut file = writing::create(path)?;
    let done = file
        .write_all(bytes)
        .map_err(StoreError::io("write", path))
        .and_then(|()| file.sync_all().map_err(StoreError::io("sync", path)));
    if done.is_err() {
        // Half a document under the name of a whole one would deceive.
        let _ = writing::remove(path);
    }
    done
}

fn sync_home(path: &Path) -> Result<(), StoreError> {
    path.parent().map_or(Ok(()), writing::sync_folder)
}

/// The same failure, said of the file that the user named.
fn about(error: StoreError, path: &Path) -> StoreError {
    match error {
        StoreError::Io { action, source, .. } => {
            StoreError::Io { action, path: path.to_owned(), source }
        }
        other => other,
    }
}
