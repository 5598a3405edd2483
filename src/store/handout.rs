//! Files that are handed on to others: beside the user's other files, and never over one of them.

use crate::store::{StoreError, writing};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// How many names are tried before giving up.
const NAMES: usize = 1000;

/// Writes a new file `stem.ending` in `folder`, or `stem-2.ending` and so on if that is taken.
///
/// # Errors
/// If it cannot be written.
pub fn write_new(
    folder: &Path,
    stem: &str,
    ending: &str,
    bytes: &[u8],
) -> Result<PathBuf, StoreError> {
    for number in 1..NAMES {
        let name = match number {
            1 => format!("{stem}.{ending}"),
            _ => format!("{stem}-{number}.{ending}"),
        };
        let path = folder.join(name);
        let mut file = match writing::create(&path) {
            Ok(file) => file,
            Err(_) if path.symlink_metadata().is_ok() => continue,
            Err(error) => return Err(error),
        };
        file.write_all(bytes)
            .and_then(|()| file.sync_all())
            .map_err(StoreError::io("write", &path))?;
        return Ok(path);
    }
    let taken = std::io::Error::from(ErrorKind::AlreadyExists);
    Err(StoreError::io("name a file in", folder)(taken))
}
