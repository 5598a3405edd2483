//! The list of everything.

use crate::domain::catalogue::Catalogue;
use crate::store::DataFolder;

/// All journals and sessions in a few words each; what cannot be read is there with its reason.
pub fn catalogue(folder: &DataFolder) -> Catalogue {
    let _ = folder;
    todo!()
}
