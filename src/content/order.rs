//! Where a piece of content belongs among its kind.

use crate::domain::format::{Format, Origin};
use crate::domain::practice::{
    BuildingBlock, Fault, Hurdle, LightBulb, Method, Question, Story, WhatIf,
};
use std::path::PathBuf;

/// Something with an id that no other of its kind may have.
pub(super) trait Placed {
    /// Its id.
    fn id(&self) -> &str;
    /// Where it comes from.
    fn origin(&self) -> &Origin;
}

macro_rules! placed {
    ($($kind:ty),+) => {
        $(impl Placed for $kind {
            fn id(&self) -> &str {
                &self.id
            }

            fn origin(&self) -> &Origin {
                &self.origin
            }
        })+
    };
}

placed!(Format, BuildingBlock, Hurdle, LightBulb, Story, Question, Method, WhatIf);

/// Adds an item. One of the user's own replaces a built-in one of the same id; a second of the
/// same origin is a fault.
pub(super) fn place<T: Placed>(items: &mut Vec<T>, item: T, faults: &mut Vec<Fault>) {
    let same = items.iter_mut().find(|other| other.id().eq_ignore_ascii_case(item.id()));
    match same {
        None => items.push(item),
        Some(other) => match (other.origin(), item.origin()) {
            (Origin::BuiltIn, Origin::File(_)) => *other = item,
            (Origin::File(first), Origin::File(file)) => {
                faults.push(taken(file.clone(), item.id(), &first.display().to_string()));
            }
            (_, Origin::BuiltIn) => {
                faults.push(taken(PathBuf::from(item.id()), item.id(), "another built-in file"));
            }
        },
    }
}

fn taken(file: PathBuf, id: &str, owner: &str) -> Fault {
    let reason =
        format!("the `id` \"{id}\" is already used by {owner}; give this file an id of its own");
    Fault { file, line: None, reason }
}

/// Puts items in the order of their ids.
pub(super) fn sort<T: Placed>(items: &mut [T]) {
    items.sort_by_cached_key(|item| natural(item.id()));
}

/// A key that puts `B2` before `B10`.
pub(super) fn natural(text: &str) -> Vec<(bool, usize, String)> {
    let mut parts: Vec<(bool, String)> = Vec::new();
    for letter in text.chars() {
        let is_digit = letter.is_ascii_digit();
        match parts.last_mut() {
            Some((digits, part)) if *digits == is_digit => part.extend(letter.to_lowercase()),
            _ => parts.push((is_digit, letter.to_lowercase().collect())),
        }
    }
    parts
        .into_iter()
        .map(|(is_digit, part)| {
            let part = if is_digit { part.trim_start_matches('0').to_owned() } else { part };
            // Numbers before letters; a longer number is a bigger one.
            (!is_digit, if is_digit { part.len() } else { 0 }, part)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::natural;

    #[test]
    fn numbers_count_as_numbers() {
        let mut ids = ["F10", "b2", "F4", "B10", "my-format", "F04b", "B1"];
        ids.sort_by_cached_key(|id| natural(id));
        assert_eq!(ids, ["B1", "b2", "B10", "F4", "F04b", "F10", "my-format"]);
    }
}
