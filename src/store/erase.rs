//! Removing a session so that no copy of ours is left.

use crate::domain::catalogue::SessionKey;
use crate::store::{DataFolder, StoreError};

/// Removes a session for good: file, versions, history, drafts and trash, whether it is deleted already or not.
/// Copies made by sync programs elsewhere, and backups, are beyond reach.
///
/// # Errors
/// If something cannot be removed; call it again.
pub fn erase(folder: &DataFolder, key: &SessionKey) -> Result<(), StoreError> {
    let _ = (folder, key);
    todo!()
}
