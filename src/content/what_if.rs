//! Reading the card of a hard moment.

use crate::content::{check, values};
use crate::domain::format::Origin;
use crate::domain::practice::WhatIf;
use crate::handwritten::{Page, Section};

const KEYS: [&str; 9] = ["id", "name", "notice", "say", "do", "avoid", "here", "parts", "source"];

/// What the file describes. Faults are noted on the page.
pub(super) fn read(page: &mut Page<'_>, file: &Section<'_, '_>, origin: &Origin) -> Option<WhatIf> {
    file.expect_keys(page, &KEYS);
    let say = file.texts(page, "say");
    let steps = file.texts(page, "do");
    check::lines(page, "say", &say);
    check::lines(page, "do", &steps);
    Some(WhatIf {
        id: file.needed_name(page, "id").value,
        name: file.needed_text(page, "name").value,
        notice: file.needed_text(page, "notice").value,
        say: values(say),
        steps: values(steps),
        avoid: file.text(page, "avoid").value,
        here: values(file.texts(page, "here")),
        parts: values(file.texts(page, "parts")),
        source: file.text(page, "source").value,
        origin: origin.clone(),
    })
}
