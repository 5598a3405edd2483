//! One step of a session of the script.

use crate::demo::kept::Kept;
use crate::handwritten::{At, Page, Section};

/// A step that was gone through, and what was said in it.
#[derive(Debug)]
pub(super) struct Turn {
    /// The format's step; empty on a page with one question.
    pub(super) step: String,
    /// How many minutes it took, if not those that were planned.
    pub(super) took: Option<i64>,
    /// Who led it.
    pub(super) led_by: String,
    /// Groups of this many were drawn.
    pub(super) draw: Option<usize>,
    /// What was said, each line with whoever said it in front.
    pub(super) said: Vec<String>,
    /// What each person gave where answers are counted.
    pub(super) numbers: Vec<String>,
    /// What was put together: a name, and how each thing begins that went there.
    pub(super) heaps: Vec<(String, Vec<String>)>,
    /// What outlives the session, and what is more than a line.
    pub(super) kept: Vec<Kept>,
    /// What was written on a page.
    pub(super) text: String,
}

impl Turn {
    /// Reads one `[[step]]`. Faults are noted on the page.
    pub(super) fn read(page: &mut Page<'_>, section: &Section<'_, '_>) -> Self {
        section.expect_keys(
            page,
            &["step", "took", "led_by", "draw", "said", "numbers", "heap", "keep", "text"],
        );
        let values = |texts: Vec<At<String>>| texts.into_iter().map(|text| text.value).collect();
        let heaps = section.sections("heap");
        let heaps = heaps.iter().map(|heap| {
            heap.expect_keys(page, &["name", "holds"]);
            let holds = values(heap.texts(page, "holds"));
            (heap.needed_text(page, "name").value, holds)
        });
        let heaps = heaps.collect();
        let kept = section.sections("keep");
        Self {
            step: section.text(page, "step").value,
            took: section.number(page, "took", 1, 240),
            led_by: section.text(page, "led_by").value,
            draw: section.number(page, "draw", 2, 4).and_then(|size| usize::try_from(size).ok()),
            said: values(section.texts(page, "said")),
            numbers: values(section.texts(page, "numbers")),
            heaps,
            kept: kept.iter().map(|section| Kept::read(page, section)).collect(),
            text: section.text(page, "text").value,
        }
    }
}
