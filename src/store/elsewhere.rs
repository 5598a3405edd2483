//! A way out when the data folder cannot be written.

use crate::domain::session::Session;
use crate::store::{StoreError, document, writing};
use std::io::Write;
use std::path::Path;

/// Writes a session to a new file of the user's choice.
///
/// # Errors
/// If it cannot be written, or something is there already.
pub fn save_elsewhere(path: &Path, session: &Session) -> Result<(), StoreError> {
    // Even a session that is too large to be opened again is better outside than lost.
    let bytes = document::to_bytes(session);
    let mut file = writing::create(path)?;
    let written = file
        .write_all(&bytes)
        .map_err(StoreError::io("write", path))
        .and_then(|()| file.sync_all().map_err(StoreError::io("sync", path)));
    if written.is_err() {
        // Half a session under the name of a whole one would deceive.
        let _ = writing::remove(path);
    }
    written?;
    path.parent().map_or(Ok(()), writing::sync_folder)
}
