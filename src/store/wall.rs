//! The file from which `balcony wall` shows the room what it may see.

use crate::domain::id::Id;
use crate::domain::wall::{FORMAT, VERSION, Wall};
use crate::store::writing::{self, Beside};
use crate::store::{DataFolder, StoreError, document, reading};

/// Puts a wall in the place of the one before. It is not synced: after a power cut nobody looks at a wall.
///
/// # Errors
/// If it cannot be written.
pub fn show(folder: &DataFolder, wall: &Wall, random: &Id) -> Result<(), StoreError> {
    let path = folder.wall_file();
    let bytes = document::pretty(&wall.to_value());
    Beside::write_unsynced(folder, &path, &Id::new("wall"), random, &bytes)?.replace(&path)
}

/// Takes the wall away.
///
/// # Errors
/// If it is there and cannot be removed.
pub fn clear(folder: &DataFolder) -> Result<(), StoreError> {
    writing::remove(&folder.wall_file())
}

/// What stands on the wall, if anything does.
///
/// # Errors
/// If its file is damaged, or a newer program wrote it.
pub fn read(folder: &DataFolder) -> Result<Option<Wall>, StoreError> {
    let path = folder.wall_file();
    let Some(bytes) = reading::read_if_there(&path, reading::CAP)? else { return Ok(None) };
    let value = document::json(&path, &bytes)?;
    if document::version(&path, &value, FORMAT, VERSION)? {
        return Err(StoreError::Newer { path, reason: "it cannot be shown here".to_owned() });
    }
    let wall =
        Wall::from_value(value).map_err(|fault| StoreError::damaged(&path, fault.to_string()))?;
    Ok(Some(wall))
}
