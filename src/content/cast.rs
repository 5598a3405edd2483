//! Reading the file of the invented people.

use crate::content::values;
use crate::domain::experiment::Field;
use crate::domain::format::Origin;
use crate::domain::practice::{Cast, Player};
use crate::handwritten::{Page, Section};

const KEYS: [&str; 8] =
    ["person", "experiment", "notes", "sentences", "things", "decisions", "commitments", "answers"];

/// The invented people and what they say. Faults are noted on the page.
pub(super) fn read(page: &mut Page<'_>, file: &Section<'_, '_>, _origin: &Origin) -> Option<Cast> {
    file.expect_keys(page, &KEYS);
    let people = file.needed_sections(page, "person", "this person");
    let experiments = file.sections("experiment");
    let people = people.iter().map(|section| player(page, section)).collect();
    let experiments = experiments.iter().map(|section| lines(page, section)).collect();
    let mut list = |key: &str| values(file.texts(page, key));
    Some(Cast {
        people,
        notes: list("notes"),
        sentences: list("sentences"),
        things: list("things"),
        decisions: list("decisions"),
        commitments: list("commitments"),
        answers: list("answers"),
        experiments,
    })
}

fn player(page: &mut Page<'_>, section: &Section<'_, '_>) -> Player {
    section.expect_keys(page, &["name", "organisation", "role", "lives_with"]);
    Player {
        name: section.needed_text(page, "name").value,
        organisation: section.text(page, "organisation").value,
        role: section.text(page, "role").value,
        lives_with: section.truth(page, "lives_with").unwrap_or_default(),
    }
}

fn lines(page: &mut Page<'_>, section: &Section<'_, '_>) -> Vec<(String, String)> {
    let words: Vec<&str> = Field::ALL.into_iter().map(Field::word).collect();
    section.expect_keys(page, &words);
    let line = |word: &&str| ((*word).to_owned(), section.text(page, word).value);
    words.iter().map(line).collect()
}
