//! Reading a file of the question deck.

use crate::content::{check, values};
use crate::domain::format::Origin;
use crate::domain::practice::Question;
use crate::domain::words::Moment;
use crate::handwritten::{Page, Section};

/// The most questions of one file.
const MOST: usize = 500;

/// The questions of a file. Faults are noted on the page.
pub(super) fn read(
    page: &mut Page<'_>,
    file: &Section<'_, '_>,
    origin: &Origin,
) -> Option<Vec<Question>> {
    file.expect_keys(page, &["question"]);
    let sections = file.needed_sections(page, "question", "this question");
    if !check::is_count_fine(page, &sections, MOST, "questions") {
        return None;
    }
    Some(sections.iter().map(|section| read_one(page, section, origin)).collect())
}

fn read_one(page: &mut Page<'_>, section: &Section<'_, '_>, origin: &Origin) -> Question {
    section.expect_keys(page, &["id", "text", "moments", "parts"]);
    let id = section.needed_name(page, "id").value;
    let text = section.needed_text(page, "text");
    check::length(page, "text", &text);
    Question {
        id,
        text: text.value,
        moments: section.words(page, "moments", Moment::WORDS, Moment::known),
        parts: values(section.texts(page, "parts")),
        origin: origin.clone(),
    }
}
