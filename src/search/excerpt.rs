//! The part of a long text that is worth showing.

use super::Query;

/// How many letters before the first word found are kept.
const BEFORE: usize = 120;

/// How many letters are kept in all.
const MOST: usize = 480;

/// Of a text on one line the part from a little before the first word found; what was left out is marked.
pub fn excerpt(line: &str, query: &Query) -> String {
    if line.len() <= MOST {
        return line.to_owned();
    }
    let first = query.marks(line).first().map_or(0, |mark| mark.start);
    let (before, after) = line.split_at_checked(first).unwrap_or_default();
    let start = match before.char_indices().rev().nth(BEFORE) {
        // From a word's beginning on, if one is near.
        Some((place, _)) => word_after(before, place),
        None => 0,
    };
    let kept = before.get(start..).unwrap_or_default();
    let room = MOST.saturating_sub(kept.chars().count());
    let end = after.char_indices().nth(room).map_or(after.len(), |(place, _)| place);
    let after = after.get(..end).unwrap_or_default();
    let lead = if start > 0 { "… " } else { "" };
    let tail = if first + end < line.len() { "…" } else { "" };
    format!("{lead}{kept}{after}{tail}")
}

/// Where the next word begins behind `place`, or `place` itself if there is none.
fn word_after(text: &str, place: usize) -> usize {
    let rest = text.get(place..).unwrap_or_default();
    rest.find(' ').map_or(place, |blank| place + blank + 1)
}
