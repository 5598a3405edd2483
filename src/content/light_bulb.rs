//! Reading a light bulb's file.

use crate::content::prompts;
use crate::content::values;
use crate::domain::format::Origin;
use crate::domain::practice::LightBulb;
use crate::handwritten::{Page, Section};

const KEYS: [&str; 8] = ["id", "name", "meaning", "before", "after", "see", "source", "prompt"];

/// What the file describes. Faults are noted on the page.
pub(super) fn read(
    page: &mut Page<'_>,
    file: &Section<'_, '_>,
    origin: &Origin,
) -> Option<LightBulb> {
    file.expect_keys(page, &KEYS);
    Some(LightBulb {
        id: file.needed_name(page, "id").value,
        name: file.needed_text(page, "name").value,
        meaning: file.needed_text(page, "meaning").value,
        before: file.text(page, "before").value,
        after: file.text(page, "after").value,
        see: values(file.texts(page, "see")),
        prompts: prompts::read(page, file),
        source: file.text(page, "source").value,
        origin: origin.clone(),
    })
}
