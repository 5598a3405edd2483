//! What one person said in a step, put together.

use crate::domain::passage::Passage;

/// The same passages with what one person said together, in the order in which people first spoke; at the end
/// those of nobody named.
pub(super) fn by_person(passages: &[Passage]) -> Vec<Passage> {
    let mut names: Vec<Option<&str>> = Vec::new();
    for passage in passages {
        if !names.contains(&passage.by.as_deref()) {
            names.push(passage.by.as_deref());
        }
    }
    let place = |passage: &Passage| {
        let by = passage.by.as_deref();
        (by.is_none(), names.iter().position(|name| *name == by))
    };
    let mut sorted = passages.to_vec();
    sorted.sort_by_key(place);
    sorted
}
