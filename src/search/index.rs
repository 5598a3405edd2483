//! Everything that is looked through.

use super::leaf::Leaf;
use crate::domain::catalogue::SessionKey;
use std::cmp::Reverse;
use std::sync::Arc;

/// The sessions that were read so far, the newest first, whichever was read first.
#[derive(Clone, Debug, Default)]
pub struct Index {
    leaves: Vec<Arc<Leaf>>,
    /// How many times a session came to stand elsewhere, or was read anew.
    upheavals: u64,
}

impl Index {
    /// Takes a session in, in the place of what was read of it before.
    pub fn put(&mut self, leaf: Leaf) {
        match self.position(&leaf.key) {
            Ok(place) => {
                if let Some(known) = self.leaves.get_mut(place)
                    && **known != leaf
                {
                    *known = Arc::new(leaf);
                    self.upheavals += 1;
                }
            }
            Err(place) => {
                self.upheavals += u64::from(place < self.leaves.len());
                self.leaves.insert(place, Arc::new(leaf));
            }
        }
    }

    /// Leaves a session out that is no longer there.
    pub fn take_out(&mut self, key: &SessionKey) {
        if let Ok(place) = self.position(key) {
            self.leaves.remove(place);
            self.upheavals += 1;
        }
    }

    /// The session with this key, if it was read.
    pub fn get(&self, key: &SessionKey) -> Option<&Arc<Leaf>> {
        self.position(key).ok().and_then(|place| self.leaves.get(place))
    }

    /// The session at a place.
    pub fn leaf(&self, place: usize) -> Option<&Arc<Leaf>> {
        self.leaves.get(place)
    }

    /// All of them, the newest first.
    pub fn leaves(&self) -> &[Arc<Leaf>] {
        &self.leaves
    }

    pub(super) fn upheavals(&self) -> u64 {
        self.upheavals
    }

    fn position(&self, key: &SessionKey) -> Result<usize, usize> {
        self.leaves.binary_search_by(|leaf| order(&leaf.key).cmp(&order(key)))
    }
}

/// Newest first, as their names say; names that do not begin with a time last.
fn order(key: &SessionKey) -> (bool, Reverse<&str>, &str) {
    let id = key.id.as_str();
    (!id.starts_with(|letter: char| letter.is_ascii_digit()), Reverse(id), &key.journal)
}
