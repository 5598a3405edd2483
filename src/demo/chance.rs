//! Chance that is the same every time.

use crate::domain::id::Id;
use sha2::{Digest, Sha256};

/// Bits drawn from a name: the same name gives the same ones.
#[derive(Clone, Debug)]
pub(super) struct Chance {
    name: String,
    drawn: u64,
}

impl Chance {
    /// Chance of this name.
    pub(super) fn of(name: &str) -> Self {
        Self { name: name.to_owned(), drawn: 0 }
    }

    /// The next bits.
    pub(super) fn bits(&mut self) -> u128 {
        self.drawn += 1;
        let digest = Sha256::digest(format!("{}/{}", self.name, self.drawn));
        digest.iter().take(16).fold(0, |bits, byte| bits << 8 | u128::from(*byte))
    }

    /// The next id.
    pub(super) fn id(&mut self) -> Id {
        Id::from_bits(self.bits())
    }
}
