//! A reusable design of a session.

use crate::domain::about::REVIEWED;
use crate::domain::group::Group;
use crate::domain::id::Id;
use crate::domain::rounds::Rounds;
use crate::domain::scale::Scale;
use crate::domain::step::PlanStep;
use crate::domain::words::{Collects, Mode, Names, SessionKind, Show};
use std::path::PathBuf;

/// A design: its steps in order, and what it is for.
#[derive(Clone, Debug, PartialEq)]
pub struct Format {
    /// Its short name in files and on the command line: `F04`.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// What sort of sitting it makes.
    pub kind: SessionKind,
    /// What it is for, in one line.
    pub aim: String,
    /// For how many people, in a few words.
    pub group: String,
    /// What to have ready.
    pub before: String,
    /// Whose method it is, where somebody deserves thanks.
    pub credit: String,
    /// Where in the report it comes from.
    pub source: String,
    /// Where its file is.
    pub origin: Origin,
    /// Its steps.
    pub steps: Vec<FormatStep>,
}

/// Where a piece of content comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It is part of the program.
    BuiltIn,
    /// It is a file of the user's own.
    File(PathBuf),
}

/// One step of a design.
#[derive(Clone, Debug, PartialEq)]
pub struct FormatStep {
    /// Its short name within the format.
    pub id: String,
    /// Its name in the agenda.
    pub title: String,
    /// How long it takes.
    pub minutes: i64,
    /// Who works how.
    pub mode: Mode,
    /// What the room may see of its entries.
    pub show: Show,
    /// What kind of entry it gathers.
    pub collects: Collects,
    /// Whether the room learns who said what.
    pub names: Names,
    /// The building blocks, hurdles and light bulbs it serves.
    pub blocks: Vec<String>,
    /// The id of the method by which it works, if it has a card.
    pub method: String,
    /// What is scored or chosen from, where that is known beforehand; in a grid, its questions.
    pub items: Vec<String>,
    /// The numbers that a score may be.
    pub scale: Scale,
    /// How many dots each person has, where that is decided beforehand.
    pub dots: Option<i64>,
    /// The groups that are there from the start.
    pub groups: Vec<String>,
    /// Its phases and turns; nothing is drawn in it yet.
    pub rounds: Rounds,
    /// The earlier hidden steps it reveals.
    pub reveals: Vec<String>,
    /// What it talks about: the ids of earlier steps, or the words of some kinds of entry.
    pub about: Vec<String>,
    /// The question it asks.
    pub prompt: String,
    /// Short lines beside the question.
    pub points: Vec<String>,
    /// What people do now.
    pub instruction: String,
    /// What the facilitator might say.
    pub say: String,
    /// What the facilitator might look out for.
    pub watch: String,
    /// What helps when it sticks.
    pub stuck: String,
    /// Where in the report it comes from.
    pub source: String,
}

impl FormatStep {
    /// A step for the whole room that has a name and asks its question openly.
    pub fn open(id: impl Into<String>, title: &str, prompt: &str) -> Self {
        Self {
            id: id.into(),
            title: title.to_owned(),
            minutes: 5,
            mode: Mode::WholeRoom,
            show: Show::Open,
            collects: Collects::Note,
            names: Names::Shown,
            blocks: Vec::new(),
            method: String::new(),
            items: Vec::new(),
            scale: Scale::default(),
            dots: None,
            groups: Vec::new(),
            rounds: Rounds::default(),
            reveals: Vec::new(),
            about: Vec::new(),
            prompt: prompt.to_owned(),
            points: Vec::new(),
            instruction: String::new(),
            say: String::new(),
            watch: String::new(),
            stuck: String::new(),
            source: String::new(),
        }
    }
}

impl Format {
    /// Whether one of its steps talks about an experiment of an earlier session.
    pub fn reviews(&self) -> bool {
        self.steps.iter().any(|step| step.about.iter().any(|word| word == REVIEWED))
    }

    /// A format of a single step that asks `prompt`.
    pub fn of_one_step(kind: SessionKind, name: &str, prompt: &str) -> Self {
        Self {
            id: String::new(),
            name: name.to_owned(),
            kind,
            aim: String::new(),
            group: String::new(),
            before: String::new(),
            credit: String::new(),
            source: String::new(),
            origin: Origin::BuiltIn,
            steps: vec![FormatStep::open("question", name, prompt)],
        }
    }

    /// How long all steps take together.
    pub fn minutes(&self) -> i64 {
        self.steps.iter().map(|step| step.minutes).sum()
    }

    /// Its name as one word, for the command line: `shared-purpose`.
    pub fn slug(&self) -> String {
        let letters: String = self
            .name
            .chars()
            .map(|letter| if letter.is_alphanumeric() { letter.to_ascii_lowercase() } else { ' ' })
            .collect();
        letters.split_whitespace().collect::<Vec<_>>().join("-")
    }

    /// Whether somebody who writes `wanted` means this format: its id, its name or its slug.
    pub fn answers_to(&self, wanted: &str) -> bool {
        let wanted = wanted.trim().to_lowercase();
        self.id.to_lowercase() == wanted
            || self.name.to_lowercase() == wanted
            || self.slug() == wanted
    }

    /// What a plan says of where the step with this id comes from; nothing where the format is none
    /// of the library's.
    pub(super) fn from(&self, step: &str) -> String {
        if self.id.is_empty() { String::new() } else { format!("{}/{step}", self.id) }
    }

    /// A plan made of its steps, each with a fresh id.
    pub fn plan(&self, mut fresh: impl FnMut() -> Id) -> Vec<PlanStep> {
        let ids: Vec<Id> = self.steps.iter().map(|_| fresh()).collect();
        let id_of = |wanted: &String| {
            let place = self.steps.iter().position(|step| step.id == *wanted)?;
            ids.get(place).cloned()
        };
        let steps = self.steps.iter().zip(&ids);
        let steps = steps.map(|(step, id)| PlanStep {
            reveals: step.reveals.iter().filter_map(id_of).collect(),
            about: step.about.iter().map(|one| about(one, id_of(one))).collect(),
            ..self.plan_step(step, id.clone(), &mut fresh)
        });
        steps.collect()
    }

    /// A step for a plan; it reveals nothing yet.
    pub(super) fn plan_step(
        &self,
        step: &FormatStep,
        id: Id,
        fresh: &mut impl FnMut() -> Id,
    ) -> PlanStep {
        PlanStep {
            from: self.from(&step.id),
            prompt: step.prompt.clone(),
            points: step.points.clone(),
            instruction: step.instruction.clone(),
            say: step.say.clone(),
            watch: step.watch.clone(),
            stuck: step.stuck.clone(),
            minutes: step.minutes,
            mode: step.mode.clone(),
            show: step.show.clone(),
            collects: step.collects.clone(),
            names: step.names.clone(),
            items: step.items.clone(),
            scale: match step.scale == Scale::default() {
                true => String::new(),
                false => step.scale.to_string(),
            },
            dots: step.dots,
            groups: step.groups.iter().map(|name| Group::fixed(fresh(), name)).collect(),
            rounds: step.rounds.clone(),
            blocks: step.blocks.clone(),
            ..PlanStep::blank(id, step.title.clone())
        }
    }
}

/// What a plan says of what a step talks about: the id of that step, or else the word as it stands.
fn about(wanted: &str, id: Option<Id>) -> Id {
    id.unwrap_or_else(|| Id::new(wanted))
}
