//! Reading the file of the report's places.

use crate::domain::format::Origin;
use crate::domain::practice::Place;
use crate::domain::words::Programme;
use crate::handwritten::{Page, Section};

/// The places. Faults are noted on the page.
pub(super) fn read(
    page: &mut Page<'_>,
    file: &Section<'_, '_>,
    _origin: &Origin,
) -> Option<Vec<Place>> {
    file.expect_keys(page, &["place"]);
    let sections = file.needed_sections(page, "place", "this place");
    Some(sections.iter().filter_map(|section| read_one(page, section)).collect())
}

fn read_one(page: &mut Page<'_>, section: &Section<'_, '_>) -> Option<Place> {
    section.expect_keys(page, &["name", "aim", "programme", "source"]);
    let name = section.needed_text(page, "name").value;
    let aim = section.text(page, "aim").value;
    let programme = section.needed_word(page, "programme", Programme::WORDS, Programme::known)?;
    Some(Place { name, aim, programme, source: section.text(page, "source").value })
}
