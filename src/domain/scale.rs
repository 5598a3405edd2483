//! The numbers that a score may be.

use std::fmt;
use std::ops::RangeInclusive;

/// A short scale, of single digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    least: u8,
    most: u8,
}

impl Default for Scale {
    fn default() -> Self {
        Self { least: 1, most: 5 }
    }
}

impl Scale {
    /// The scale meant by a text such as `0-5`.
    pub fn read(text: &str) -> Option<Self> {
        let (least, most) = text.split_once('-')?;
        let digit = |text: &str| text.trim().parse::<u8>().ok().filter(|digit| *digit <= 9);
        let scale = Self { least: digit(least)?, most: digit(most)? };
        (scale.least < scale.most).then_some(scale)
    }

    /// Its numbers, from the least on.
    pub fn numbers(self) -> RangeInclusive<i64> {
        i64::from(self.least)..=i64::from(self.most)
    }
}

impl fmt::Display for Scale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.least, self.most)
    }
}

#[cfg(test)]
mod tests {
    use super::Scale;

    #[test]
    fn a_scale_is_read_as_it_is_written_and_nonsense_is_none() {
        for text in ["0-5", "1-5", "1-9"] {
            assert_eq!(Scale::read(text).unwrap().to_string(), text);
        }
        for text in ["", "5", "5-1", "3-3", "1-10", "a-b", "1-2-3"] {
            assert_eq!(Scale::read(text), None, "{text}");
        }
    }
}
