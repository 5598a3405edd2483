//! Reading a hurdle's file.

use crate::content::prompts;
use crate::content::values;
use crate::domain::format::Origin;
use crate::domain::practice::Hurdle;
use crate::handwritten::{Page, Section};

const KEYS: [&str; 8] = ["id", "name", "shows", "helped", "formats", "see", "source", "prompt"];

/// What the file describes. Faults are noted on the page.
pub(super) fn read(page: &mut Page<'_>, file: &Section<'_, '_>, origin: &Origin) -> Option<Hurdle> {
    file.expect_keys(page, &KEYS);
    Some(Hurdle {
        id: file.needed_name(page, "id").value,
        name: file.needed_text(page, "name").value,
        shows: file.needed_text(page, "shows").value,
        helped: values(file.texts(page, "helped")),
        formats: values(file.texts(page, "formats")),
        see: values(file.texts(page, "see")),
        prompts: prompts::read(page, file),
        source: file.text(page, "source").value,
        origin: origin.clone(),
    })
}
