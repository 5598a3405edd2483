//! Names for things that must stay themselves across files.

use std::fmt;

/// A random name of 80 bits, written as sixteen letters and digits.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id(String);

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const LETTERS: u32 = 16;

impl Id {
    /// The id made of the lowest 80 bits.
    pub fn from_bits(bits: u128) -> Self {
        let letter = |index: u32| {
            let five = (bits >> (5 * (LETTERS - 1 - index))) & 31;
            char::from(ALPHABET[five as usize])
        };
        Self((0..LETTERS).map(letter).collect())
    }

    /// An id as some file or format wrote it; any text is taken as it stands.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Id;

    #[test]
    fn eighty_bits_make_sixteen_letters() {
        assert_eq!(Id::from_bits(0).as_str(), "0000000000000000");
        assert_eq!(Id::from_bits(u128::MAX).as_str(), "zzzzzzzzzzzzzzzz");
        assert_eq!(Id::from_bits(1).as_str(), "0000000000000001");
        assert_eq!(Id::from_bits(1 << 80), Id::from_bits(0));
    }
}
