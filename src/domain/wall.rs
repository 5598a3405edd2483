//! What the room sees of a running workshop: a document of its own, redacted before anything shows it.

mod entry;
mod numbers;
mod reviewed;
mod subject;

pub use self::entry::{WallEntry, WallGroup};
use self::numbers::Numbers;
pub use self::subject::WallSubject;
use self::subject::running_lines;
use crate::domain::entry::Entry;
use crate::domain::fields::{self, Fields, Malformed, Writing};
use crate::domain::grid::Grid;
use crate::domain::link::Links;
use crate::domain::meeting;
use crate::domain::passage::Passage;
use crate::domain::reading::{Reading, grouped};
use crate::domain::session::Session;
use crate::domain::settings::DateStyle;
use crate::domain::side_by_side::{marked_words, sentence_steps};
use crate::domain::span::Span;
use crate::domain::step::PlanStep;
use crate::domain::tally::Tally;
use crate::domain::time::{self, Time};
use crate::domain::together::Together;
use crate::domain::verdict::is_beside;
use crate::domain::visible::Viewer;
use crate::domain::words::{EntryKind, Mode};
use chrono::TimeDelta;
use serde_json::Value;
use std::mem::take;
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
    /// Who leads the step, if somebody said.
    pub led_by: String,
    /// How long the step is meant to take.
    pub allotted: Duration,
    /// How long it has run, before the clock was last started.
    pub spent: Duration,
    /// Since when the clock runs, if it does.
    pub since: Option<Time>,
    /// Who is with whom, and in which phase.
    pub together: Together,
    /// What the purpose says now, where a version was made.
    pub purpose: String,
    /// What the step talks about, gathered before it.
    pub about: Vec<WallSubject>,
    /// Experiments that run since this step or, at the close, at all: a line for each.
    pub running: Vec<String>,
    /// What was promised and is tried since earlier sessions, while the room looks at it.
    pub earlier: Vec<String>,
    /// When people meet next, in words.
    pub next: String,
    /// What was counted.
    pub tallies: Vec<Tally>,
    /// What was answered in a table.
    pub grid: Option<Grid>,
    /// The groups that there are, and what can be chosen, by their numbers.
    pub groups: Vec<WallGroup>,
    /// Words that were marked: the same word, and more than one meaning.
    pub marked: Vec<String>,
    /// What everybody may read now.
    pub entries: Vec<WallEntry>,
    /// How many contributions wait for their reveal.
    pub hidden: usize,
}

impl Wall {
    /// What the room may see of a session now.
    pub fn of(session: &Session, journal: &str) -> Self {
        Self::set(session, journal, None)
    }

    /// The same, where it is known to what its looks lead in earlier sessions.
    pub fn with(session: &Session, journal: &str, links: &Links) -> Self {
        Self::set(session, journal, Some(links))
    }

    fn set(session: &Session, journal: &str, links: Option<&Links>) -> Self {
        let index = session.current();
        let step = index.and_then(|index| session.plan.get(index));
        let mut readings: Vec<Reading> =
            step.map(|step| Reading::on(session, step, Viewer::Room)).unwrap_or_default();
        let passages =
            readings.iter_mut().flat_map(|reading| take(&mut reading.passages)).collect();
        // Entries of several steps may be in the same group.
        let passages = grouped(session, passages);
        let beside = step.into_iter().flat_map(|step| beside(session, step));
        // The purpose stands above everything else.
        let is_below = |passage: &Passage| passage.kind != EntryKind::Purpose;
        let numbers = step.map(|step| Numbers::of(session, step)).unwrap_or_default();
        let sentences = step.map(|step| sentence_steps(session, step)).unwrap_or_default();
        let set = |mut passage: Passage| {
            links.into_iter().for_each(|links| passage.follow(links));
            WallEntry::of(session, &sentences, &passage, &numbers)
        };
        let entries: Vec<WallEntry> =
            passages.into_iter().chain(beside).filter(is_below).map(set).collect();
        let has_sentences = entries.iter().any(|entry| !entry.beside.is_empty());
        Self {
            title: session.header.title.clone(),
            journal: journal.to_owned(),
            step: index.map_or(0, |index| index + 1),
            steps: session.plan.len(),
            prompt: step.map(|step| step.prompt_now().to_owned()).unwrap_or_default(),
            points: step.map(|step| step.points_now().to_vec()).unwrap_or_default(),
            instruction: step.map(|step| step.instruction.clone()).unwrap_or_default(),
            mode: step.map_or(Mode::WholeRoom, |step| step.mode.clone()),
            led_by: step.and_then(|step| session.leader(step)).unwrap_or_default().to_owned(),
            allotted: step.map(PlanStep::allotted).unwrap_or_default(),
            spent: step.map(PlanStep::spent).unwrap_or_default(),
            since: step.and_then(PlanStep::open_span).map(|span: &Span| span.started),
            together: step.map(|step| Together::of(session, step)).unwrap_or_default(),
            purpose: purpose(session),
            about: step.map(|step| WallSubject::all(session, step)).unwrap_or_default(),
            running: step.map(|step| running_lines(session, step)).unwrap_or_default(),
            earlier: Vec::new(),
            next: next(session),
            tallies: readings.iter().flat_map(|reading| reading.tallies.clone()).collect(),
            grid: readings.iter().rev().find_map(|reading| reading.grid.clone()),
            groups: numbers.groups,
            marked: match has_sentences {
                true => marked_words(session, Viewer::Room),
                false => Vec::new(),
            },
            entries,
            hidden: readings.iter().map(|reading| reading.counted).sum(),
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
            led_by: fields.text_or_empty("led_by")?,
            allotted: seconds(fields.whole("allotted")?),
            spent: seconds(fields.whole("spent")?),
            since: fields.time("since")?,
            together: fields.part("together", Together::from_value)?.unwrap_or_default(),
            purpose: fields.text_or_empty("purpose")?,
            about: fields.list("about", WallSubject::from_value)?,
            running: fields.texts("running")?,
            earlier: fields.texts("earlier")?,
            next: fields.text_or_empty("next")?,
            tallies: fields.list("tallies", Tally::from_value)?,
            grid: fields.part("grid", Grid::from_value)?,
            groups: fields.list("groups", WallGroup::from_value)?,
            marked: fields.texts("marked")?,
            entries: fields.list("entries", WallEntry::from_value)?,
            hidden: count(fields.whole("hidden")?),
        })
    }

    /// The wall as a file describes it.
    pub fn to_value(&self) -> Value {
        let seconds = |span: Duration| i64::try_from(span.as_secs()).unwrap_or(i64::MAX);
        let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let entries: Vec<Value> = self.entries.iter().map(WallEntry::to_value).collect();
        let together = (!self.together.is_empty()).then(|| self.together.to_value());
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
            .with_text("led_by", &self.led_by)
            .with("allotted", seconds(self.allotted))
            .with("spent", seconds(self.spent))
            .with_some("since", self.since.map(time::to_text))
            .with_some("together", together)
            .with_text("purpose", &self.purpose)
            .with_list("about", self.about.iter().map(WallSubject::to_value))
            .with_list("running", self.running.iter().map(String::as_str))
            .with_text("next", &self.next)
            .with_list("earlier", self.earlier.iter().map(String::as_str))
            .with("tallies", self.tallies.iter().map(Tally::to_value).collect::<Vec<_>>())
            .with_some("grid", self.grid.as_ref().map(Grid::to_value))
            .with_list("groups", self.groups.iter().map(WallGroup::to_value))
            .with_list("marked", self.marked.iter().map(String::as_str))
            .with("entries", entries)
            .with("hidden", count(self.hidden))
            .end(&fields::Object::new())
    }
}

/// What was said beside a step since it began.
fn beside(session: &Session, step: &PlanStep) -> Vec<Passage> {
    let began = step.began();
    let belongs =
        |entry: &&Entry| entry.step().is_none() && began.is_some_and(|began| entry.at() >= began);
    let entries = session.entries.iter().filter(belongs);
    let entries = entries.filter(|entry| !is_beside(session, entry));
    entries.filter_map(|entry| Passage::of(session, entry, Viewer::Room)).collect()
}

/// When people meet next.
fn next(session: &Session) -> String {
    let next = session.header.next.as_deref().unwrap_or_default();
    meeting::in_words(next, DateStyle::default())
}

/// The newest version of the purpose that everybody may read.
fn purpose(session: &Session) -> String {
    let versions = session.entries.iter().rev().filter(|entry| *entry.kind() == EntryKind::Purpose);
    let newest = versions.filter_map(|entry| Passage::of(session, entry, Viewer::Room)).next();
    newest.map(|passage| passage.text).unwrap_or_default()
}
