//! Reading the questions of a building block, hurdle or light bulb.

use crate::content::check;
use crate::domain::practice::Prompt;
use crate::domain::words::PromptFor;
use crate::handwritten::{Page, Section};

/// The most questions of one file.
const MOST: usize = 500;

/// The questions written as `[[prompt]]`.
pub(super) fn read(page: &mut Page<'_>, file: &Section<'_, '_>) -> Vec<Prompt> {
    let sections = file.needed_sections(page, "prompt", "this prompt");
    if !check::is_count_fine(page, &sections, MOST, "prompts") {
        return Vec::new();
    }
    sections.iter().filter_map(|section| read_one(page, section)).collect()
}

fn read_one(page: &mut Page<'_>, section: &Section<'_, '_>) -> Option<Prompt> {
    section.expect_keys(page, &["for", "text"]);
    let whom = section.needed_word(page, "for", PromptFor::WORDS, PromptFor::known);
    let text = section.needed_text(page, "text");
    check::length(page, "text", &text);
    Some(Prompt { whom: whom?, text: text.value })
}
