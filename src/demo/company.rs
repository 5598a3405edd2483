//! The place, its people, and the workshop that is prepared.

use crate::demo::chance::Chance;
use crate::demo::when;
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::practice::Practice;
use crate::domain::prepared::Prepared;
use crate::domain::time::Time;
use crate::handwritten::{Page, Section};
use chrono::NaiveTime;

/// A place that does not exist.
#[derive(Debug)]
pub(super) struct Company {
    /// What it is called.
    pub(super) name: String,
    /// The name of its folder.
    pub(super) slug: String,
    people: Vec<Person>,
    next: Option<Next>,
}

/// The workshop that is prepared.
#[derive(Debug)]
struct Next {
    format: String,
    title: String,
    when: String,
    at: String,
    people: Vec<String>,
}

impl Company {
    /// Reads the file of the place. Faults are noted on the page.
    pub(super) fn read(page: &mut Page<'_>, file: &Section<'_, '_>) -> Self {
        file.expect_keys(page, &["name", "slug", "person", "prepared"]);
        let people = file.needed_sections(page, "person", "this person");
        let people = people.iter().map(|section| person(page, section)).collect();
        let next = file.sections("prepared");
        let next = next.first().map(|section| Next::read(page, section));
        Self {
            name: file.needed_text(page, "name").value,
            slug: file.needed_name(page, "slug").value,
            people,
            next,
        }
    }

    /// Everybody who is there.
    pub(super) fn people(&self) -> Vec<Person> {
        self.people.clone()
    }

    /// The workshop that is prepared, if there is one.
    pub(super) fn prepared(&self, practice: &Practice, now: Time) -> Option<Prepared> {
        let next = self.next.as_ref()?;
        let today = now.date_naive();
        let day = when::working_day(when::day(&next.when, today, today)?);
        let at: NaiveTime = next.at.parse().ok()?;
        let coming = next.people.iter();
        Some(Prepared {
            format: practice.format(&next.format)?.id.clone(),
            title: next.title.clone(),
            begins: day.and_time(at).and_local_timezone(*now.offset()).single(),
            people: coming.filter_map(|name| Some(named(&self.people, name)?.id.clone())).collect(),
            ..Prepared::default()
        })
    }
}

impl Next {
    fn read(page: &mut Page<'_>, section: &Section<'_, '_>) -> Self {
        section.expect_keys(page, &["format", "title", "when", "at", "people"]);
        let people = section.texts(page, "people");
        Self {
            format: section.needed_text(page, "format").value,
            title: section.text(page, "title").value,
            when: section.needed_text(page, "when").value,
            at: section.needed_text(page, "at").value,
            people: people.into_iter().map(|name| name.value).collect(),
        }
    }
}

fn person(page: &mut Page<'_>, section: &Section<'_, '_>) -> Person {
    section.expect_keys(page, &["name", "organisation", "role", "lives_with"]);
    let name = section.needed_text(page, "name").value;
    let id: Id = Chance::of(&format!("person/{name}")).id();
    Person {
        organisation: section.text(page, "organisation").value,
        role: section.text(page, "role").value,
        lives_with: section.truth(page, "lives_with").unwrap_or_default(),
        ..Person::named(id, name)
    }
}

/// The person of whom the script says only the first name.
pub(super) fn named<'a>(people: &'a [Person], first: &str) -> Option<&'a Person> {
    people.iter().find(|person| person.name.split_whitespace().next() == Some(first))
}
