//! Drawings for a page, as SVG that needs nothing but itself.

mod spreads;
mod way;

pub(super) use spreads::spreads;
pub(super) use way::way;

/// As much of a label as its column holds.
fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most.saturating_sub(1)).chain(['…']).collect()
}
