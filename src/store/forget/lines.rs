//! Draft logs that were put aside because some of their lines are damaged.

use crate::store::draft::line;
use serde_json::Value;

/// What the good lines say.
pub(crate) fn values(bytes: &[u8]) -> Vec<Value> {
    each(bytes).filter_map(|(line, _)| line::parse(line)).collect()
}

/// The lines that say nothing to us.
pub(crate) fn damaged(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    each(bytes).map(|(line, _)| line).filter(|line| line::parse(line).is_none())
}

/// The log with some lines changed, its damaged ones as they stand; none if nothing changes.
pub(crate) fn changed(bytes: &[u8], mut change: impl FnMut(&mut Value) -> bool) -> Option<Vec<u8>> {
    let mut after = Vec::with_capacity(bytes.len());
    let mut has_changed = false;
    for (line, whole) in each(bytes) {
        let value = line::parse(line).and_then(|mut value| change(&mut value).then_some(value));
        match value {
            Some(value) => {
                line::add(&mut after, &value);
                has_changed = true;
            }
            None => after.extend_from_slice(whole),
        }
    }
    has_changed.then_some(after)
}

/// Each line without its line break, and with it.
fn each(bytes: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    bytes
        .split_inclusive(|byte| *byte == b'\n')
        .map(|whole| (whole.strip_suffix(b"\n").unwrap_or(whole), whole))
}
