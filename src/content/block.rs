//! Reading a building block's file.

use crate::content::check;
use crate::domain::format::Origin;
use crate::domain::practice::{BuildingBlock, Prompt};
use crate::domain::words::PromptFor;
use crate::handwritten::{Page, Section};

/// The most questions.
const MOST_PROMPTS: usize = 500;

/// The building block that a file describes. Faults are noted on the page.
pub(super) fn read(
    page: &mut Page<'_>,
    file: &Section<'_, '_>,
    origin: &Origin,
) -> Option<BuildingBlock> {
    file.expect_keys(page, &["id", "name", "meaning", "source", "prompt"]);
    let block = BuildingBlock {
        id: file.needed_name(page, "id").value,
        name: file.needed_text(page, "name").value,
        meaning: file.needed_text(page, "meaning").value,
        prompts: Vec::new(),
        source: file.text(page, "source").value,
        origin: origin.clone(),
    };
    let sections = file.needed_sections(page, "prompt", "this prompt");
    if let Some(first_too_many) = sections.get(MOST_PROMPTS) {
        let count = sections.len();
        page.fault(
            first_too_many.start(),
            format!("the building block has {count} prompts; it may have {MOST_PROMPTS} at most"),
        );
        return None;
    }
    let prompts = sections.iter().filter_map(|section| read_prompt(page, section)).collect();
    Some(BuildingBlock { prompts, ..block })
}

fn read_prompt(page: &mut Page<'_>, section: &Section<'_, '_>) -> Option<Prompt> {
    section.expect_keys(page, &["for", "text"]);
    let whom = section.needed_word(page, "for", PromptFor::WORDS, PromptFor::known);
    let text = section.needed_text(page, "text");
    check::length(page, "text", &text);
    Some(Prompt { whom: whom?, text: text.value })
}
