//! The name of a journal's folder, made from the journal's name.

use crate::domain::id::Id;
use crate::fold::fold;
use std::collections::HashSet;

/// How many letters a folder's name takes from the journal's.
const LONGEST: usize = 40;

/// A name for a folder that nothing in `taken`, all in small letters, has.
pub(super) fn free(name: &str, random: &Id, taken: &HashSet<String>) -> String {
    let plain = plain(name);
    let base = if plain.is_empty() { made_up(random) } else { plain };
    let numbered = (2..1000_u32).map(|number| format!("{base}-{number}"));
    std::iter::once(base.clone())
        .chain(numbered)
        .find(|slug| !taken.contains(slug))
        .unwrap_or_else(|| format!("{base}-{random}"))
}

/// The letters and digits of a name that have a plain form, words parted by hyphens.
fn plain(name: &str) -> String {
    let mut slug = String::new();
    for letter in fold(name).chars() {
        let is_full = slug.len() >= LONGEST;
        if letter.is_ascii_alphanumeric() && !is_full {
            slug.push(letter);
        } else if letter != '\'' && !slug.is_empty() && !slug.ends_with('-') && !is_full {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

/// A name for what has no letter that a folder's name could keep.
fn made_up(random: &Id) -> String {
    let letters: String = random.as_str().chars().rev().take(6).collect();
    format!("place-{letters}")
}

#[cfg(test)]
mod tests {
    use super::free;
    use crate::domain::id::Id;
    use crate::store::names;
    use std::collections::HashSet;

    fn slug(name: &str) -> String {
        free(name, &Id::from_bits(7), &HashSet::new())
    }

    #[test]
    fn a_folder_is_named_after_its_journal() {
        for (name, wanted) in [
            ("Wirral food partnership", "wirral-food-partnership"),
            ("  Łódź & Kraków!  ", "lodz-krakow"),
            ("Straße 7", "strasse-7"),
            ("St John’s", "st-johns"),
            ("Team 東京", "team"),
            ("../../etc", "etc"),
            ("CON", "con"),
            ("東京", "place-700000"),
            ("…", "place-700000"),
            ("", "place-700000"),
        ] {
            assert_eq!(slug(name), wanted, "{name}");
        }
    }

    #[test]
    fn any_name_gives_a_fit_one() {
        let long = "word ".repeat(5000);
        for name in [long.as_str(), "\u{1b}[2J", "\0", ".hidden", "-", "a\u{202e}b", "👩‍👩‍👧‍👦"]
        {
            let slug = slug(name);
            assert!(names::fit(&slug).is_ok() && slug.len() <= 48, "{name:?} gives {slug:?}");
            assert!(!slug.starts_with('-') && !slug.ends_with('-'), "{slug}");
        }
    }

    #[test]
    fn no_two_are_alike() {
        let mut taken = HashSet::new();
        for wanted in ["housing", "housing-2", "housing-3"] {
            let slug = free("Housing", &Id::from_bits(7), &taken);
            assert_eq!(slug, wanted);
            taken.insert(slug);
        }
    }
}
