//! What a killed process may leave besides its drafts: half-written files, and texts handed to an editor.

use crate::store::external;
use crate::store::recovery::Recovered;
use crate::store::{DataFolder, names, reading, writing};
use std::path::{Path, PathBuf};

/// Removes half-written files of dead processes of `host`, and tells of texts that an editor changed.
pub fn sweep(folder: &DataFolder, host: &str, is_alive: &impl Fn(u32) -> bool) -> Vec<Recovered> {
    for place in places(folder) {
        sweep_folder(&place, host, is_alive);
    }
    external::leftovers(folder, host, is_alive)
}

/// Every folder in which something is written beside what it replaces.
fn places(folder: &DataFolder) -> Vec<PathBuf> {
    let mut places = Vec::new();
    for slug in folder.slugs().unwrap_or_default() {
        places.extend(folder.journal(&slug));
        places.extend(folder.years(&slug));
    }
    places
}

fn sweep_folder(place: &Path, host: &str, is_alive: &impl Fn(u32) -> bool) {
    for item in reading::list(place).unwrap_or_default() {
        let name = reading::name(&item).unwrap_or_default();
        let Some(owned) = names::parse_temporary(&name) else { continue };
        if owned.process.host() == host && !is_alive(owned.process.pid()) {
            // It was never anybody's only copy; what cannot be removed now stays for the next start.
            let _ = writing::remove(&item.path());
        }
    }
}
