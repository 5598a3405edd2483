//! One part of a session's plan.

use crate::domain::asked::Asked;
use crate::domain::fields::{self, Fields, Malformed, Object, Writing};
use crate::domain::group::Group;
use crate::domain::id::Id;
use crate::domain::rounds::Rounds;
use crate::domain::scale::Scale;
use crate::domain::span::Span;
use crate::domain::time::{self, Time};
use crate::domain::words::{Collects, Mode, Names, Show, StepState};
use serde_json::Value;
use std::time::Duration;

/// A step of a session: what it asks, how, for how long, and what became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanStep {
    /// Which step this is; a repeated step has an id of its own.
    pub id: Id,
    /// The format's step it was made from: `F04/check-in`. Empty for a step made up on the spot.
    pub from: String,
    /// Its name in the agenda.
    pub title: String,
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
    /// How long it was planned to take.
    pub minutes: i64,
    /// Minutes added (or taken away) while it ran.
    pub added: i64,
    /// Who works how.
    pub mode: Mode,
    /// What the room may see of its entries.
    pub show: Show,
    /// What kind of entry it gathers.
    pub collects: Collects,
    /// Whether the room learns who said what.
    pub names: Names,
    /// What is scored or chosen from, or what the columns of a grid ask.
    pub items: Vec<String>,
    /// The numbers that a score may be, as files write them; empty for the usual ones.
    pub scale: String,
    /// How many dots each person has, where that was decided.
    pub dots: Option<i64>,
    /// The groups into which entries were put while it ran.
    pub groups: Vec<Group>,
    /// Its phases and turns, who was drawn together in it, and who speaks after whom.
    pub rounds: Rounds,
    /// The building blocks, hurdles and light bulbs it serves.
    pub blocks: Vec<String>,
    /// The hidden steps that are revealed here.
    pub reveals: Vec<Id>,
    /// What it talks about: earlier steps, or kinds of entry by their words.
    pub about: Vec<Id>,
    /// The questions of the library that were asked in it.
    pub asked: Vec<Asked>,
    /// Where it stands.
    pub state: StepState,
    /// When it ran.
    pub spans: Vec<Span>,
    /// When its hidden entries were revealed, if they were.
    pub revealed: Option<Time>,
    /// The shuffled order in which revealed entries are shown.
    pub order: Vec<Id>,
    /// Which of its revealed entries were gone through, so that each is read once.
    pub read: Vec<Id>,
    /// Who led it, if that was noted.
    pub led_by: Option<Id>,
    /// Fields of newer files.
    pub other: Object,
}

impl PlanStep {
    /// A waiting step with nothing but a name.
    pub fn blank(id: Id, title: impl Into<String>) -> Self {
        Self {
            id,
            from: String::new(),
            title: title.into(),
            prompt: String::new(),
            points: Vec::new(),
            instruction: String::new(),
            say: String::new(),
            watch: String::new(),
            stuck: String::new(),
            minutes: 5,
            added: 0,
            mode: Mode::WholeRoom,
            show: Show::Open,
            collects: Collects::Note,
            names: Names::Shown,
            items: Vec::new(),
            scale: String::new(),
            dots: None,
            groups: Vec::new(),
            rounds: Rounds::default(),
            blocks: Vec::new(),
            reveals: Vec::new(),
            about: Vec::new(),
            asked: Vec::new(),
            state: StepState::Waiting,
            spans: Vec::new(),
            revealed: None,
            order: Vec::new(),
            read: Vec::new(),
            led_by: None,
            other: Object::new(),
        }
    }

    /// The numbers that a score may be.
    pub fn scale(&self) -> Scale {
        Scale::read(&self.scale).unwrap_or_default()
    }

    /// The question that stands now: one of the library if somebody asked it, or its own.
    pub fn prompt_now(&self) -> &str {
        self.standing().map_or(&self.prompt, |asked| &asked.text)
    }

    /// The short lines beside the question that stands now; a question of the library has none.
    pub fn points_now(&self) -> &[String] {
        if self.standing().is_some() { &[] } else { &self.points }
    }

    /// The question of the library that stands now, if one does.
    pub fn standing(&self) -> Option<&Asked> {
        self.asked.last().filter(|asked| asked.until.is_none())
    }

    /// How long it is meant to take now: as planned, and what was added since.
    pub fn allotted(&self) -> Duration {
        let minutes = u64::try_from(self.minutes.saturating_add(self.added)).unwrap_or(0);
        Duration::from_secs(minutes.saturating_mul(60))
    }

    /// How long its closed spans lasted together.
    pub fn spent(&self) -> Duration {
        self.spans.iter().map(Span::length).sum()
    }

    /// When it first began, if it has.
    pub fn began(&self) -> Option<Time> {
        self.spans.first().map(|span| span.started)
    }

    /// The span that is running, if one is.
    pub fn open_span(&self) -> Option<&Span> {
        self.spans.last().filter(|span| span.ended.is_none())
    }

    /// Whether its entries wait for a reveal.
    pub fn is_hidden_still(&self) -> bool {
        self.show == Show::Hidden && self.revealed.is_none()
    }

    /// The id of the format it was made from, if any: `F04`.
    pub fn format(&self) -> Option<&str> {
        self.from.split_once('/').map(|(format, _)| format)
    }

    /// The step that a file describes.
    ///
    /// # Errors
    /// If a field is not what it should be.
    pub fn from_value(value: Value) -> Result<Self, Malformed> {
        let mut fields = Fields::new(fields::object(value)?);
        Ok(Self {
            id: fields.needed_id("id")?,
            from: fields.text_or_empty("from")?,
            title: fields.text_or_empty("title")?,
            prompt: fields.text_or_empty("prompt")?,
            points: fields.texts("points")?,
            instruction: fields.text_or_empty("do")?,
            say: fields.text_or_empty("say")?,
            watch: fields.text_or_empty("watch")?,
            stuck: fields.text_or_empty("stuck")?,
            minutes: fields.whole("minutes")?.unwrap_or(0),
            added: fields.whole("added")?.unwrap_or(0),
            mode: Mode::from_word(&fields.text("mode")?.unwrap_or_else(|| "whole room".into())),
            show: Show::from_word(&fields.text("show")?.unwrap_or_else(|| "own".into())),
            collects: Collects::from_word(
                &fields.text("collects")?.unwrap_or_else(|| "note".into()),
            ),
            names: Names::from_word(&fields.text("names")?.unwrap_or_else(|| "none".into())),
            items: fields.texts("items")?,
            scale: fields.text_or_empty("scale")?,
            dots: fields.whole("dots")?,
            groups: fields.list("groups", Group::from_value)?,
            rounds: Rounds::from_fields(&mut fields)?,
            blocks: fields.texts("blocks")?,
            reveals: fields.ids("reveals")?,
            about: fields.ids("about")?,
            asked: fields.list("asked", Asked::from_value)?,
            state: StepState::from_word(&fields.text("state")?.unwrap_or_else(|| "waiting".into())),
            spans: fields.list("spans", Span::from_value)?,
            revealed: fields.time("revealed")?,
            order: fields.ids("order")?,
            read: fields.ids("read")?,
            led_by: fields.id("led_by")?,
            other: fields.rest(),
        })
    }

    /// The step as a file describes it.
    pub fn to_value(&self) -> Value {
        let writing = Writing::new()
            .with("id", &self.id)
            .with_text("from", &self.from)
            .with("title", self.title.as_str())
            .with("prompt", self.prompt.as_str())
            .with_list("points", self.points.iter().map(String::as_str))
            .with_text("do", &self.instruction)
            .with_text("say", &self.say)
            .with_text("watch", &self.watch)
            .with_text("stuck", &self.stuck)
            .with("minutes", self.minutes)
            .with_some("added", (self.added != 0).then_some(self.added))
            .with("mode", self.mode.as_str())
            .with("show", self.show.as_str())
            .with("collects", self.collects.as_str())
            .with("names", self.names.as_str())
            .with_some("items", (!self.items.is_empty()).then(|| Value::from(self.items.clone())))
            .with_text("scale", &self.scale)
            .with_some("dots", self.dots)
            .with_some("groups", groups(&self.groups));
        self.rounds
            .write(writing)
            .with_list("blocks", self.blocks.iter().map(String::as_str))
            .with_list("reveals", &self.reveals)
            .with_list("about", &self.about)
            .with_some("asked", (!self.asked.is_empty()).then(|| values(&self.asked)))
            .with("state", self.state.as_str())
            .with_list("spans", self.spans.iter().map(Span::to_value))
            .with_some("revealed", self.revealed.map(time::to_text))
            .with_list("order", &self.order)
            .with_list("read", &self.read)
            .with_some("led_by", self.led_by.as_ref())
            .end(&self.other)
    }
}

fn groups(groups: &[Group]) -> Option<Value> {
    (!groups.is_empty()).then(|| groups.iter().map(Group::to_value).collect())
}

fn values(asked: &[Asked]) -> Value {
    asked.iter().map(Asked::to_value).collect()
}
