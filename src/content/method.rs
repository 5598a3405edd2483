//! Reading a method's file.

use crate::content::values;
use crate::domain::format::Origin;
use crate::domain::practice::Method;
use crate::handwritten::{Page, Section};

const KEYS: [&str; 10] =
    ["id", "name", "purpose", "when", "steps", "minutes", "group", "traps", "credit", "source"];

/// What the file describes. Faults are noted on the page.
pub(super) fn read(page: &mut Page<'_>, file: &Section<'_, '_>, origin: &Origin) -> Option<Method> {
    file.expect_keys(page, &KEYS);
    Some(Method {
        id: file.needed_name(page, "id").value,
        name: file.needed_text(page, "name").value,
        purpose: file.needed_text(page, "purpose").value,
        when: file.text(page, "when").value,
        steps: values(file.texts(page, "steps")),
        minutes: file.text(page, "minutes").value,
        group: file.text(page, "group").value,
        traps: values(file.texts(page, "traps")),
        credit: file.text(page, "credit").value,
        source: file.text(page, "source").value,
        origin: origin.clone(),
    })
}
