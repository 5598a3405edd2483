//! What a page of the library can be about.

use crate::domain::format::Format;
use crate::domain::practice::{PartKind, Practice, Prompt};

/// Something of the library, by its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A building block, hurdle or light bulb.
    Part(String),
    /// One of the questions of such a part, by its place.
    Prompt(String, usize),
    /// A story.
    Story(String),
    /// A question of the deck.
    Question(String),
    /// A method.
    Method(String),
    /// A card for a hard moment.
    WhatIf(String),
    /// A format.
    Format(String),
}

impl Subject {
    /// What sort of thing it is.
    pub fn kind(&self, practice: &Practice) -> &'static str {
        match self {
            Self::Part(id) => match practice.part(id).map(|part| part.kind) {
                Some(PartKind::Hurdle) => "Hurdle",
                Some(PartKind::LightBulb) => "Light bulb",
                _ => "Building block",
            },
            Self::Prompt(..) | Self::Question(_) => "Question",
            Self::Story(_) => "Story",
            Self::Method(_) => "Method",
            Self::WhatIf(_) => "What if",
            Self::Format(_) => "Format",
        }
    }

    /// The question it is or asks, if it does.
    pub fn question<'a>(&self, practice: &'a Practice) -> Option<&'a str> {
        let text = match self {
            Self::Prompt(part, place) => {
                prompts(practice, part).get(*place).map(|prompt| prompt.text.as_str())
            }
            Self::Question(id) => practice
                .questions
                .iter()
                .find(|question| question.id == *id)
                .map(|question| question.text.as_str()),
            Self::Story(id) => practice
                .stories
                .iter()
                .find(|story| story.id == *id)
                .map(|story| story.ask.as_str()),
            Self::Part(_) | Self::Method(_) | Self::WhatIf(_) | Self::Format(_) => None,
        };
        text.filter(|text| !text.is_empty())
    }

    /// The short name under which a session remembers that the question was asked.
    pub fn question_id(&self) -> String {
        match self {
            Self::Prompt(part, place) => format!("{part}/{}", place + 1),
            Self::Question(id) => id.clone(),
            Self::Story(id) => format!("story/{id}"),
            Self::Part(id) | Self::Method(id) | Self::WhatIf(id) | Self::Format(id) => id.clone(),
        }
    }

    /// The building blocks, hurdles and light bulbs it serves.
    pub fn parts(&self, practice: &Practice) -> Vec<String> {
        match self {
            Self::Part(id) | Self::Prompt(id, _) => vec![id.clone()],
            Self::Story(id) => {
                let story = practice.stories.iter().find(|story| story.id == *id);
                story.map(|story| story.parts.clone()).unwrap_or_default()
            }
            Self::Question(id) => {
                let question = practice.questions.iter().find(|question| question.id == *id);
                question.map(|question| question.parts.clone()).unwrap_or_default()
            }
            Self::WhatIf(id) => {
                practice.what_if(id).map(|card| card.parts.clone()).unwrap_or_default()
            }
            Self::Method(_) => Vec::new(),
            Self::Format(_) => {
                let steps = self.format(practice).map_or(&[][..], |format| &format.steps);
                let mut parts: Vec<String> = Vec::new();
                for id in steps.iter().flat_map(|step| &step.blocks) {
                    if !parts.contains(id) {
                        parts.push(id.clone());
                    }
                }
                parts
            }
        }
    }

    /// The format it is, if it is one.
    pub fn format<'a>(&self, practice: &'a Practice) -> Option<&'a Format> {
        match self {
            Self::Format(id) => practice.formats.iter().find(|format| format.id == *id),
            _ => None,
        }
    }
}

/// The questions of a building block, hurdle or light bulb.
pub fn prompts<'a>(practice: &'a Practice, part: &str) -> &'a [Prompt] {
    if let Some(block) = practice.blocks.iter().find(|block| block.id == part) {
        return &block.prompts;
    }
    if let Some(hurdle) = practice.hurdles.iter().find(|hurdle| hurdle.id == part) {
        return &hurdle.prompts;
    }
    let bulb = practice.light_bulbs.iter().find(|bulb| bulb.id == part);
    bulb.map_or(&[], |bulb| &bulb.prompts)
}
