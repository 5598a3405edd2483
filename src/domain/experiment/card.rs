//! A card set out to be read: each line with its label and its corrections.

use super::{Amendment, CHECKS, Experiment, Field, Stage};
use crate::domain::entry::Entry;
use crate::domain::settings::DateStyle;
use crate::domain::time::Time;
use crate::domain::words::EntryKind;

/// The card of an experiment as it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// How far it has come.
    pub stage: Stage,
    /// Since when it runs, if it does and that is known.
    pub since: Option<Time>,
    /// What is said on it, the hunch left out, which is the entry's own text.
    pub rows: Vec<Row>,
    /// The corrections of the hunch.
    pub amendments: Vec<Amendment>,
    /// How the questions about safety were answered, once any was.
    pub checks: Vec<(&'static str, Option<bool>)>,
}

/// One line of a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which line.
    pub field: Field,
    /// What it says, as it was written.
    pub text: String,
    /// Corrections of it.
    pub amendments: Vec<Amendment>,
}

impl Card {
    /// The card of an entry, if it is an experiment.
    pub fn read(entry: &Entry) -> Option<Self> {
        if *entry.kind() != EntryKind::Experiment {
            return None;
        }
        let experiment = Experiment::of(entry);
        let amendments = experiment.amendments();
        let of = |field: Field| -> Vec<Amendment> {
            amendments.iter().filter(|one| one.field == field.word()).cloned().collect()
        };
        let rows: Vec<Row> = Field::ALL
            .into_iter()
            .filter(|field| *field != Field::Hunch)
            .map(|field| Row {
                field,
                text: experiment.text(field).into_owned(),
                amendments: of(field),
            })
            .filter(|row| !row.text.trim().is_empty() || !row.amendments.is_empty())
            .collect();
        // A correction of something that nobody knows here is read with the hunch.
        let is_loose =
            |one: &&Amendment| Field::known(&one.field).is_none_or(|field| field == Field::Hunch);
        let answers = CHECKS.map(|check| (check.question, experiment.answer(check)));
        let is_checked = answers.iter().any(|(_, answer)| answer.is_some());
        Some(Self {
            stage: experiment.stage(),
            since: experiment.running_since(),
            rows,
            amendments: amendments.iter().filter(is_loose).cloned().collect(),
            checks: if is_checked { answers.to_vec() } else { Vec::new() },
        })
    }

    /// What the room reads of it on the wall: what is done, what is watched, the first look.
    pub fn in_short(&self) -> impl Iterator<Item = &Row> {
        let is_short = |row: &&Row| matches!(row.field, Field::Act | Field::Watch | Field::Look);
        self.rows.iter().filter(is_short)
    }

    /// How far it has come, in words: `running since Mon 23 Nov 2026`.
    pub fn stage_in_words(&self, dates: DateStyle) -> String {
        match self.since.filter(|_| self.stage == Stage::Running) {
            Some(since) => format!("running since {}", dates.day(since.date_naive())),
            None => self.stage.word().to_owned(),
        }
    }

    /// How the questions about safety were answered, in words; none while none was.
    pub fn safety(&self) -> Option<String> {
        let open: Vec<&str> = self
            .checks
            .iter()
            .filter(|(_, answer)| *answer != Some(true))
            .map(|(question, _)| *question)
            .collect();
        (!self.checks.is_empty()).then(|| match open.is_empty() {
            true => "yes to all six questions".to_owned(),
            false => format!("not yet yes: {}", open.join(" ")),
        })
    }
}

impl Row {
    /// What it says, a day as days are written.
    pub fn shown(&self, dates: DateStyle) -> String {
        let day = self.text.parse().ok().filter(|_| self.field.is_day());
        day.map_or_else(|| self.text.clone(), |day| dates.day(day))
    }
}

impl Amendment {
    /// Its date and what it says: `Mon 23 Nov 2026: …`.
    pub fn shown(&self, dates: DateStyle) -> String {
        match self.at {
            Some(at) => format!("{}: {}", dates.day(at.date_naive()), self.text),
            None => self.text.clone(),
        }
    }
}
