//! A whole session in one go, beside whatever else is running.

use crate::domain::catalogue::SessionKey;
use crate::domain::id::Id;
use crate::domain::session::Session;
use crate::store::{DataFolder, StoreError};

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
    let _ = (folder, key, session, random);
    todo!()
}
