//! One session of the script.

use crate::demo::noted::Noted;
use crate::demo::turn::Turn;
use crate::demo::when;
use crate::domain::time::Time;
use crate::domain::words::SessionKind;
use crate::handwritten::{Page, Section};
use chrono::NaiveTime;
use std::path::PathBuf;

const KEYS: [&str; 12] = [
    "kind", "title", "format", "question", "when", "at", "people", "next", "text", "reviews",
    "step", "noted",
];

/// When somebody met, by which format, and what was said in each step.
#[derive(Debug)]
pub(super) struct Scene {
    /// Its file.
    pub(super) file: PathBuf,
    /// A workshop, a reflection or a note.
    pub(super) kind: SessionKind,
    /// What it is called; empty where it has the name of its format.
    pub(super) title: String,
    /// The format; empty for a page with one question, and for a note.
    pub(super) format: String,
    /// The one question of a page.
    pub(super) question: String,
    when: String,
    at: String,
    /// Who was there, by their first names.
    pub(super) people: Vec<String>,
    /// When people meet next, if that was said.
    pub(super) next: String,
    /// What a note says.
    pub(super) text: String,
    /// The experiment that it reviews, by its id in the script; empty where it reviews none.
    pub(super) reviews: String,
    /// What was noted of the way so far, outside any sitting.
    pub(super) noted: Option<Noted>,
    /// The steps that were gone through.
    pub(super) turns: Vec<Turn>,
}

impl Scene {
    /// Reads the file of a session. Faults are noted on the page.
    pub(super) fn read(page: &mut Page<'_>, file: &Section<'_, '_>, path: PathBuf) -> Self {
        file.expect_keys(page, &KEYS);
        let kind = file.word(page, "kind", SessionKind::WORDS, SessionKind::known);
        let turns = file.sections("step");
        let turns = turns.iter().map(|section| Turn::read(page, section)).collect();
        let noted = file.sections("noted");
        let noted = noted.first().map(|section| Noted::read(page, section));
        let people = file.texts(page, "people");
        let mut text = |key: &str| file.text(page, key).value;
        Self {
            file: path,
            kind: kind.unwrap_or(SessionKind::Workshop),
            title: text("title"),
            format: text("format"),
            question: text("question"),
            when: text("when"),
            at: text("at"),
            people: people.into_iter().map(|name| name.value).collect(),
            next: text("next"),
            text: text("text"),
            reviews: text("reviews"),
            noted,
            turns,
        }
    }

    /// What the script calls it: its file's name.
    pub(super) fn name(&self) -> String {
        self.file.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned())
    }

    /// When it began, seen from `now`: on a working day.
    pub(super) fn begins(&self, now: Time) -> Option<Time> {
        let today = now.date_naive();
        let day = when::working_day(when::day(&self.when, today, today)?);
        let at: NaiveTime = self.at.parse().ok()?;
        day.and_time(at).and_local_timezone(*now.offset()).single()
    }
}
