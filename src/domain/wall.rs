//! What the room sees of a running workshop: a document of its own, redacted before anything shows it.

use crate::domain::entry::Entry;
use crate::domain::fields::{self, Fields, Malformed, Writing};
use crate::domain::session::Session;
use crate::domain::span::Span;
use crate::domain::step::PlanStep;
use crate::domain::time::{self, Time};
use crate::domain::visible::{Viewer, Visibility, speaker, visible};
use crate::domain::words::{EntryKind, Mode};
use chrono::TimeDelta;
use serde_json::Value;
use std::time::Duration;

/// The word by which the wall's file says what it is.
pub const FORMAT: &str = "balcony.wall";

/// The version of the wall's file that this program writes.
pub const VERSION: i64 = 1;

/// What stands on the wall.
#[derive(Clone, Debug, PartialEq)]
pub struct Wall {
    /// What the session is called.
    pub title: String,
    /// The journal it belongs to.
    pub journal: String,
    /// The place of the step in the plan, counted from one.
    pub step: usize,
    /// How many steps there are.
    pub steps: usize,
    /// The question.
    pub prompt: String,
    /// Short lines beside it.
    pub points: Vec<String>,
    /// What people do now.
    pub instruction: String,
    /// Who works with whom.
    pub mode: Mode,
    /// How long the step is meant to take.
    pub allotted: Duration,
    /// How long it has run, before the clock was last started.
    pub spent: Duration,
    /// Since when the clock runs, if it does.
    pub since: Option<Time>,
    /// What everybody may read now.
    pub entries: Vec<WallEntry>,
    /// How many entries wait for their reveal.
    pub hidden: usize,
}

/// An entry on the wall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WallEntry {
    /// Who said it, if everybody may know.
    pub by: String,
    /// What it is, where it is not plain.
    pub kind: String,
    /// What was said.
    pub text: String,
}

impl Wall {
    /// What the room may see of a session now.
    pub fn of(session: &Session, journal: &str) -> Self {
        let index = session.current();
        let step = index.and_then(|index| session.plan.get(index));
        let seen = |entry: &Entry| visible(session, entry, Viewer::Room);
        let here: Vec<&Entry> =
            step.into_iter().flat_map(|step| on_the_wall(session, step)).collect();
        let entries = here
            .iter()
            .filter(|entry| seen(entry) == Visibility::Shown)
            .map(|entry| WallEntry::of(session, entry))
            .collect();
        let hidden = here.iter().filter(|entry| seen(entry) == Visibility::Counted).count();
        Self {
            title: session.header.title.clone(),
            journal: journal.to_owned(),
            step: index.map_or(0, |index| index + 1),
            steps: session.plan.len(),
            prompt: step.map(|step| step.prompt_now().to_owned()).unwrap_or_default(),
            points: step.map(|step| step.points_now().to_vec()).unwrap_or_default(),
            instruction: step.map(|step| step.instruction.clone()).unwrap_or_default(),
            mode: step.map_or(Mode::WholeRoom, |step| step.mode.clone()),
            allotted: step.map(PlanStep::allotted).unwrap_or_default(),
            spent: step.map(PlanStep::spent).unwrap_or_default(),
            since: step.and_then(PlanStep::open_span).map(|span: &Span| span.started),
            entries,
            hidden,
        }
    }

    /// How long the step has run at `now`.
    pub fn elapsed(&self, now: Time) -> Duration {
        let running = self.since.map_or(TimeDelta::zero(), |since| now - since);
        self.spent + running.to_std().unwrap_or(Duration::ZERO)
    }

    /// The wall that a file describes.
    ///
    /// # Errors
    /// If a field is not what it should be.
    pub fn from_value(value: Value) -> Result<Self, Malformed> {
        let mut fields = Fields::new(fields::object(value)?);
        let seconds = |value: Option<i64>| {
            Duration::from_secs(value.and_then(|value| u64::try_from(value).ok()).unwrap_or(0))
        };
        let count =
            |value: Option<i64>| value.and_then(|value| usize::try_from(value).ok()).unwrap_or(0);
        Ok(Self {
            title: fields.text_or_empty("title")?,
            journal: fields.text_or_empty("journal")?,
            step: count(fields.whole("step")?),
            steps: count(fields.whole("steps")?),
            prompt: fields.text_or_empty("prompt")?,
            points: fields.texts("points")?,
            instruction: fields.text_or_empty("do")?,
            mode: Mode::from_word(&fields.text_or_empty("mode")?),
            allotted: seconds(fields.whole("allotted")?),
            spent: seconds(fields.whole("spent")?),
            since: fields.time("since")?,
            entries: fields.list("entries", WallEntry::from_value)?,
            hidden: count(fields.whole("hidden")?),
        })
    }

    /// The wall as a file describes it.
    pub fn to_value(&self) -> Value {
        let seconds = |span: Duration| i64::try_from(span.as_secs()).unwrap_or(i64::MAX);
        let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let entries: Vec<Value> = self.entries.iter().map(WallEntry::to_value).collect();
        Writing::new()
            .with("format", FORMAT)
            .with("version", VERSION)
            .with("title", self.title.as_str())
            .with("journal", self.journal.as_str())
            .with("step", count(self.step))
            .with("steps", count(self.steps))
            .with("prompt", self.prompt.as_str())
            .with_list("points", self.points.iter().map(String::as_str))
            .with("do", self.instruction.as_str())
            .with("mode", self.mode.as_str())
            .with("allotted", seconds(self.allotted))
            .with("spent", seconds(self.spent))
            .with_some("since", self.since.map(time::to_text))
            .with("entries", entries)
            .with("hidden", count(self.hidden))
            .end(&fields::Object::new())
    }
}

impl WallEntry {
    fn of(session: &Session, entry: &Entry) -> Self {
        let kind = match entry.kind() {
            EntryKind::Note | EntryKind::Sentence | EntryKind::Card => String::new(),
            EntryKind::Balcony => "What I am observing".to_owned(),
            kind => kind.label(),
        };
        let by = speaker(session, entry, Viewer::Room).unwrap_or_default().to_owned();
        Self { by, kind, text: entry.text().to_owned() }
    }

    fn from_value(value: Value) -> Result<Self, Malformed> {
        let mut fields = Fields::new(fields::object(value)?);
        Ok(Self {
            by: fields.text_or_empty("by")?,
            kind: fields.text_or_empty("kind")?,
            text: fields.text_or_empty("text")?,
        })
    }

    fn to_value(&self) -> Value {
        Writing::new()
            .with_text("by", &self.by)
            .with_text("kind", &self.kind)
            .with("text", self.text.as_str())
            .end(&fields::Object::new())
    }
}

/// The entries that belong on the wall in a step: what it has revealed, then what was said in it, and beside it
/// since it began.
fn on_the_wall<'a>(session: &'a Session, step: &'a PlanStep) -> Vec<&'a Entry> {
    let revealed = step
        .reveals
        .iter()
        .filter_map(|id| session.step(id))
        .filter(|step| step.revealed.is_some())
        .flat_map(|step| step.order.iter().filter_map(|id| session.entry(id)));
    let began = step.began();
    let belongs = move |entry: &&Entry| match entry.step() {
        Some(id) => *id == step.id,
        None => began.is_some_and(|began| entry.at() >= began),
    };
    revealed.chain(session.entries.iter().filter(belongs)).collect()
}
