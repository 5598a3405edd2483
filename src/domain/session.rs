//! One sitting.

use crate::domain::entry::Entry;
use crate::domain::fields::{self, Fields, Malformed, Object, Writing};
use crate::domain::group::Group;
use crate::domain::id::Id;
use crate::domain::length;
use crate::domain::part::{EntryPart, Part};
use crate::domain::person::Person;
use crate::domain::run::Run;
use crate::domain::step::PlanStep;
use crate::domain::time::{self, Time};
use crate::domain::words::{SessionKind, StepState};
use serde_json::Value;
use std::collections::{HashMap, HashSet};
use std::time::Duration;

/// The word by which a session file says what it is.
pub const FORMAT: &str = "balcony.session";

/// The version of session files that this program writes.
pub const VERSION: i64 = 1;

/// What a session says of itself before its plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Header {
    /// Its name for ever, which is its file's name too.
    pub id: Id,
    /// What sort of sitting it is.
    pub kind: SessionKind,
    /// What people call it.
    pub title: String,
    /// When it began.
    pub started: Time,
    /// When it ended, if it has.
    pub ended: Option<Time>,
    /// When it is to end, if somebody has said so on the way; until then the plan tells.
    pub planned_end: Option<Time>,
    /// When people meet next, if that was said.
    pub next: Option<String>,
    /// The building blocks, hurdles and light bulbs that somebody says it is about, by their ids.
    pub blocks: Vec<String>,
    /// The balcony notes that it has taken up, by the ids of their sessions.
    pub gathers: Vec<Id>,
    /// The experiment of an earlier session that it reviews, by its entry's id.
    pub reviews: Option<Id>,
    /// Fields of newer files.
    pub other: Object,
}

/// A session: what it is, what was planned, who was there, where it stands, what was said.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// What it says of itself.
    pub header: Header,
    /// Its steps, in order.
    pub plan: Vec<PlanStep>,
    /// Who was there.
    pub people: Vec<Person>,
    /// Where it stands.
    pub run: Run,
    /// What was said, in order.
    pub entries: Vec<Entry>,
}

impl Session {
    /// A session that begins now and has no plan yet. Its id is the time and the random `chance`.
    pub fn begin(kind: SessionKind, title: impl Into<String>, started: Time, chance: &Id) -> Self {
        let id = Id::new(format!("{}-{chance}", time::to_file_name(started)));
        let started = time::to_second(started);
        Self {
            header: Header {
                id,
                kind,
                title: title.into(),
                started,
                ended: None,
                planned_end: None,
                next: None,
                blocks: Vec::new(),
                gathers: Vec::new(),
                reviews: None,
                other: Object::new(),
            },
            plan: Vec::new(),
            people: Vec::new(),
            run: Run { at: Some(started), ..Run::default() },
            entries: Vec::new(),
        }
    }

    /// The year in whose folder its file lies, in UTC, as its id says it.
    pub fn year(id: &Id) -> &str {
        id.as_str().get(..4).unwrap_or("0000")
    }

    /// The step with this id.
    pub fn step(&self, id: &Id) -> Option<&PlanStep> {
        self.plan.iter().find(|step| step.id == *id)
    }

    /// How long its steps ran; where none did, how long it lasted; nothing while that is not known.
    pub fn took(&self) -> Option<Duration> {
        let ran = self.plan.iter().map(PlanStep::spent).sum();
        length::taken(ran, self.header.started, self.header.ended)
    }

    /// The place in the plan of the step that is on.
    pub fn current(&self) -> Option<usize> {
        let id = self.run.step.as_ref()?;
        self.plan.iter().position(|step| step.id == *id)
    }

    /// The name of whoever leads a step, if somebody said.
    pub fn leader(&self, step: &PlanStep) -> Option<&str> {
        self.person(step.led_by.as_ref()?).map(|person| person.name.as_str())
    }

    /// The place of the step that comes next: the first behind the one that is on that is not left out.
    pub fn next_step(&self) -> Option<usize> {
        let first = self.current().map_or(0, |current| current + 1);
        let is_on = |step: &PlanStep| step.state != StepState::Skipped;
        self.plan.iter().skip(first).position(is_on).map(|place| first + place)
    }

    /// The place of the step before the one that is on: the last one not left out, or else the last.
    pub fn step_before(&self) -> Option<usize> {
        let current = self.current()?;
        let earlier = self.plan.get(..current).unwrap_or_default();
        let ran = earlier.iter().rposition(|step| step.state != StepState::Skipped);
        ran.or_else(|| current.checked_sub(1))
    }

    /// The person with this id.
    pub fn person(&self, id: &Id) -> Option<&Person> {
        self.people.iter().find(|person| person.id == *id)
    }

    /// The entry with this id.
    pub fn entry(&self, id: &Id) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id() == id)
    }

    /// The entries with these ids, in the order of the ids. Those that are gone are left out.
    pub fn entries_by_id(&self, ids: &[Id]) -> Vec<&Entry> {
        let wanted: HashSet<&Id> = ids.iter().collect();
        let found = self.entries.iter().filter(|entry| wanted.contains(entry.id()));
        let found: HashMap<&Id, &Entry> = found.map(|entry| (entry.id(), entry)).collect();
        ids.iter().filter_map(|id| found.get(id).copied()).collect()
    }

    /// What was said in a step, in order.
    pub fn entries_of<'a>(&'a self, step: &'a Id) -> impl DoubleEndedIterator<Item = &'a Entry> {
        self.entries.iter().filter(move |entry| entry.step() == Some(step))
    }

    /// The group that an entry was put into, if it was.
    pub fn group_of(&self, entry: &Entry) -> Option<&Group> {
        let id = Some(entry.detail("group")).filter(|id| !id.is_empty())?;
        self.plan.iter().flat_map(|step| &step.groups).find(|group| group.id.as_str() == id)
    }

    /// The name to show for whoever will do something: a person's, or the text itself.
    pub fn owner_name<'a>(&'a self, owner: &'a str) -> &'a str {
        self.people
            .iter()
            .find(|person| person.id.as_str() == owner)
            .map_or(owner, |person| person.name.as_str())
    }

    /// The id of the format it was made from, if it was.
    pub fn format(&self) -> Option<&str> {
        self.plan.iter().find_map(PlanStep::format)
    }

    /// Puts `part` in the place of what is there, and gives back what puts it right again.
    /// The draft log, its recovery and undo are all made of this.
    #[must_use]
    pub fn apply(&mut self, part: Part) -> Part {
        match part {
            Part::Header(header) => Part::Header(std::mem::replace(&mut self.header, header)),
            Part::Plan(plan) => Part::Plan(std::mem::replace(&mut self.plan, plan)),
            Part::Steps(steps) => Part::Steps(self.apply_steps(steps)),
            Part::People(people) => Part::People(std::mem::replace(&mut self.people, people)),
            Part::Run(run) => Part::Run(Box::new(std::mem::replace(&mut self.run, *run))),
            Part::Entry(entry) => Part::Entry(self.apply_entry(entry)),
        }
    }

    fn apply_steps(&mut self, steps: Vec<PlanStep>) -> Vec<PlanStep> {
        let mut replaced = Vec::with_capacity(steps.len());
        for step in steps {
            if let Some(place) = self.plan.iter_mut().find(|one| one.id == step.id) {
                replaced.push(std::mem::replace(place, step));
            }
        }
        replaced
    }

    /// The part that does the same and holds no step that would stay as it is.
    #[must_use]
    pub fn narrowed(&self, part: Part) -> Part {
        match part {
            Part::Plan(plan)
                if self.plan.iter().map(|it| &it.id).eq(plan.iter().map(|it| &it.id)) =>
            {
                let before = self.plan.iter();
                let changed = plan.into_iter().zip(before).filter(|(step, old)| step != *old);
                Part::Steps(changed.map(|(step, _)| step).collect())
            }
            part => part,
        }
    }

    fn apply_entry(&mut self, part: EntryPart) -> EntryPart {
        let EntryPart { id, after, value } = part;
        let place = self.entries.iter().position(|entry| *entry.id() == id);
        match (place, value) {
            (Some(index), Some(entry)) => {
                let old = std::mem::replace(&mut self.entries[index], entry);
                EntryPart { id, after: self.before(index), value: Some(old) }
            }
            (Some(index), None) => {
                let after = self.before(index);
                let old = self.entries.remove(index);
                EntryPart { id, after, value: Some(old) }
            }
            (None, Some(entry)) => {
                let index = after.as_ref().map_or(0, |after| {
                    self.entries
                        .iter()
                        .position(|entry| entry.id() == after)
                        .map_or(self.entries.len(), |index| index + 1)
                });
                self.entries.insert(index, entry);
                EntryPart { id, after, value: None }
            }
            (None, None) => EntryPart { id, after, value: None },
        }
    }

    fn before(&self, index: usize) -> Option<Id> {
        index.checked_sub(1).map(|index| self.entries[index].id().clone())
    }

    /// The part that puts `entry` behind all others.
    pub fn append(&self, entry: Entry) -> Part {
        let after = self.entries.last().map(|last| last.id().clone());
        Part::Entry(EntryPart { id: entry.id().clone(), after, value: Some(entry) })
    }

    /// All of it as parts that rebuild it from an empty session.
    pub fn parts(&self) -> Vec<Part> {
        let mut parts = vec![
            Part::Header(self.header.clone()),
            Part::Plan(self.plan.clone()),
            Part::People(self.people.clone()),
            Part::Run(Box::new(self.run.clone())),
        ];
        let mut after = None;
        for entry in &self.entries {
            let id = entry.id().clone();
            parts.push(Part::Entry(EntryPart {
                id: id.clone(),
                after,
                value: Some(entry.clone()),
            }));
            after = Some(id);
        }
        parts
    }

    /// The session that a file describes. The envelope's `format` and `version` are the caller's to judge.
    ///
    /// # Errors
    /// If a field is not what it should be.
    pub fn from_value(value: Value) -> Result<Self, Malformed> {
        let mut fields = Fields::new(fields::object(value)?);
        fields.text("format")?;
        fields.whole("version")?;
        Ok(Self {
            plan: fields.list("plan", PlanStep::from_value)?,
            people: fields.list("people", Person::from_value)?,
            run: fields.part("run", Run::from_value)?.unwrap_or_default(),
            entries: fields.list("entries", Entry::from_value)?,
            header: Header::from_fields(fields)?,
        })
    }

    /// The session as a file describes it.
    pub fn to_value(&self) -> Value {
        let list = |items: Vec<Value>| Value::Array(items);
        Writing::new()
            .with("format", FORMAT)
            .with("version", VERSION)
            .with("id", &self.header.id)
            .with("kind", self.header.kind.as_str())
            .with("title", self.header.title.as_str())
            .with("started", time::to_text(self.header.started))
            .with("ended", self.header.ended.map(time::to_text))
            .with_some("planned_end", self.header.planned_end.map(time::to_text))
            .with_some("next", self.header.next.as_deref())
            .with_list("blocks", self.header.blocks.iter().map(String::as_str))
            .with_list("gathers", &self.header.gathers)
            .with_some("reviews", self.header.reviews.as_ref())
            .with("plan", list(self.plan.iter().map(PlanStep::to_value).collect()))
            .with("people", list(self.people.iter().map(Person::to_value).collect()))
            .with("run", self.run.to_value())
            .with("entries", list(self.entries.iter().map(Entry::to_value).collect()))
            .end(&self.header.other)
    }
}

impl Header {
    fn from_fields(mut fields: Fields) -> Result<Self, Malformed> {
        Ok(Self {
            id: fields.needed_id("id")?,
            kind: SessionKind::from_word(&fields.needed_text("kind")?),
            title: fields.text_or_empty("title")?,
            started: fields.needed_time("started")?,
            ended: fields.time("ended")?,
            planned_end: fields.time("planned_end")?,
            next: fields.text("next")?,
            blocks: fields.texts("blocks")?,
            gathers: fields.ids("gathers")?,
            reviews: fields.id("reviews")?,
            other: fields.rest(),
        })
    }

    /// The header that a draft log describes.
    ///
    /// # Errors
    /// If a field is not what it should be.
    pub fn from_value(value: Value) -> Result<Self, Malformed> {
        Self::from_fields(Fields::new(fields::object(value)?))
    }

    /// The header as a draft log describes it.
    pub fn to_value(&self) -> Value {
        Writing::new()
            .with("id", &self.id)
            .with("kind", self.kind.as_str())
            .with("title", self.title.as_str())
            .with("started", time::to_text(self.started))
            .with("ended", self.ended.map(time::to_text))
            .with_some("planned_end", self.planned_end.map(time::to_text))
            .with_some("next", self.next.as_deref())
            .with_list("blocks", self.blocks.iter().map(String::as_str))
            .with_list("gathers", &self.gathers)
            .with_some("reviews", self.reviews.as_ref())
            .end(&self.other)
    }
}
