//! Reading a story's file.

use crate::content::values;
use crate::domain::format::Origin;
use crate::domain::practice::Story;
use crate::handwritten::{Page, Section};

const KEYS: [&str; 8] = ["id", "place", "issue", "did", "shifted", "ask", "parts", "source"];

/// What the file describes. Faults are noted on the page.
pub(super) fn read(page: &mut Page<'_>, file: &Section<'_, '_>, origin: &Origin) -> Option<Story> {
    file.expect_keys(page, &KEYS);
    Some(Story {
        id: file.needed_name(page, "id").value,
        place: file.needed_text(page, "place").value,
        issue: file.needed_text(page, "issue").value,
        did: file.needed_text(page, "did").value,
        shifted: file.text(page, "shifted").value,
        ask: file.text(page, "ask").value,
        parts: values(file.texts(page, "parts")),
        source: file.text(page, "source").value,
        origin: origin.clone(),
    })
}
