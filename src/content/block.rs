//! Reading a building block's file.

use crate::content::prompts;
use crate::content::values;
use crate::domain::format::Origin;
use crate::domain::practice::BuildingBlock;
use crate::handwritten::{Page, Section};

const KEYS: [&str; 10] =
    ["id", "name", "meaning", "there", "talk", "week", "trap", "see", "source", "prompt"];

/// What the file describes. Faults are noted on the page.
pub(super) fn read(
    page: &mut Page<'_>,
    file: &Section<'_, '_>,
    origin: &Origin,
) -> Option<BuildingBlock> {
    file.expect_keys(page, &KEYS);
    Some(BuildingBlock {
        id: file.needed_name(page, "id").value,
        name: file.needed_text(page, "name").value,
        meaning: file.needed_text(page, "meaning").value,
        there: file.text(page, "there").value,
        talk: file.text(page, "talk").value,
        week: file.text(page, "week").value,
        trap: file.text(page, "trap").value,
        see: values(file.texts(page, "see")),
        prompts: prompts::read(page, file),
        source: file.text(page, "source").value,
        origin: origin.clone(),
    })
}
