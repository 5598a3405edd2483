//! What people wrote, set in rows that are safe to show.

use crate::shown::Shown;
use crate::wrap::Rows;

/// The rows of a text at most `width` columns wide, each cleaned. Rows are made as they are asked
/// for, so the first screenful of a very long text is as cheap as a short text.
pub fn rows(text: &str, width: usize) -> impl Iterator<Item = Shown> {
    Rows::new(text, width).map(|row| Shown::line(row.of(text)))
}

/// All rows of a text at most `width` columns wide. An empty text is one empty row.
pub fn wrap(text: &str, width: usize) -> Vec<Shown> {
    rows(text, width).collect()
}

/// The first `count` rows of a text, and whether there is more of it.
pub fn wrap_first(text: &str, width: usize, count: usize) -> (Vec<Shown>, bool) {
    let mut rows = rows(text, width);
    let first = rows.by_ref().take(count).collect();
    (first, rows.next().is_some())
}

/// How many rows a text takes, counted no further than `most`.
pub fn height(text: &str, width: usize, most: usize) -> usize {
    Rows::new(text, width).take(most).count()
}
