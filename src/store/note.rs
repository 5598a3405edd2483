//! A whole session in one go, beside whatever else is running.

use crate::domain::catalogue::SessionKey;
use crate::domain::id::Id;
use crate::domain::session::Session;
use crate::store::writing::{self, Beside};
use crate::store::{DataFolder, StoreError, document};

/// Writes a new session file; needs no lock.
///
/// # Errors
/// If it cannot be written, or the session exists already.
pub fn create_note(
    folder: &DataFolder,
    key: &SessionKey,
    session: &Session,
    random: &Id,
) -> Result<(), StoreError> {
    let path = folder.locate(key)?;
    let bytes = document::verified_bytes(&path, session)?;
    let home = path.parent().unwrap_or_else(|| folder.root());
    writing::make_inside(folder, home)?;
    Beside::write(folder, &path, &key.id, random, &bytes)?.place(&path)?;
    writing::sync_folder(home)
}
