//! A session set as a document: what reader and exports have in common.

use crate::domain::entry::Entry;
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::domain::step::PlanStep;
use crate::domain::time::Time;
use crate::domain::visible::{Viewer, Visibility, speaker, visible};
use crate::domain::words::{EntryKind, Mode, SessionKind, StepState};
use chrono::NaiveDate;
use std::time::Duration;

/// A session as somebody may read it.
#[derive(Clone, Debug, PartialEq)]
pub struct Transcript {
    /// What people call it.
    pub title: String,
    /// What sort of sitting it was.
    pub kind: SessionKind,
    /// When it began.
    pub started: Time,
    /// When it ended, if it has.
    pub ended: Option<Time>,
    /// Who was there.
    pub people: Vec<Person>,
    /// What came of it, by kind: decisions and promises first.
    pub outcomes: Vec<Outcome>,
    /// What was said outside any step.
    pub loose: Vec<Passage>,
    /// The steps, in order.
    pub steps: Vec<StepRecord>,
    /// The line nobody has kept yet; only its owner sees it.
    pub unfinished: Option<Passage>,
    /// How many entries this viewer does not get to see at all.
    pub withheld: usize,
}

/// All entries of one kind that outlive the meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The heading: `Decisions`.
    pub heading: &'static str,
    /// The entries.
    pub passages: Vec<Passage>,
}

/// One step and what was said in it.
#[derive(Clone, Debug, PartialEq)]
pub struct StepRecord {
    /// Its place in the plan, counted from one.
    pub number: usize,
    /// Its name.
    pub title: String,
    /// The question it asked.
    pub prompt: String,
    /// Short lines beside the question.
    pub points: Vec<String>,
    /// Who worked how.
    pub mode: Mode,
    /// How many minutes it was given.
    pub minutes: i64,
    /// How long it ran.
    pub ran: Duration,
    /// Where it stands.
    pub state: StepState,
    /// What was said.
    pub passages: Vec<Passage>,
    /// How many entries this viewer only learns the number of.
    pub counted: usize,
}

/// One entry as somebody may read it.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    /// Which entry.
    pub id: Id,
    /// When it was said.
    pub at: Time,
    /// What it is.
    pub kind: EntryKind,
    /// Who said it, if that may be read.
    pub by: Option<String>,
    /// What was said.
    pub text: String,
    /// Who will do it.
    pub owner: Option<String>,
    /// By when.
    pub due: Option<NaiveDate>,
    /// How it may be seen.
    pub visibility: Visibility,
}

const OUTCOMES: [(EntryKind, &str); 6] = [
    (EntryKind::Decision, "Decisions"),
    (EntryKind::Commitment, "Promises"),
    (EntryKind::Tension, "Tensions to hold"),
    (EntryKind::LightBulb, "Light bulbs"),
    (EntryKind::Parked, "Parked"),
    (EntryKind::Shelf, "Solutions on the shelf"),
];

impl Transcript {
    /// The session as `viewer` may read it.
    pub fn of(session: &Session, viewer: Viewer) -> Self {
        let read = |entry: &Entry| passage(session, entry, viewer);
        let outcomes = OUTCOMES
            .into_iter()
            .map(|(kind, heading)| Outcome {
                heading,
                passages: session
                    .entries
                    .iter()
                    .filter(|entry| *entry.kind() == kind)
                    .filter_map(read)
                    .collect(),
            })
            .filter(|outcome| !outcome.passages.is_empty())
            .collect();
        let steps = session
            .plan
            .iter()
            .enumerate()
            .map(|(index, step)| StepRecord::of(session, index, step, viewer))
            .collect();
        let is_loose = |entry: &&Entry| entry.step().is_none_or(|id| session.step(id).is_none());
        let withheld = session
            .entries
            .iter()
            .filter(|entry| visible(session, entry, viewer) == Visibility::Withheld)
            .count();
        Self {
            title: session.header.title.clone(),
            kind: session.header.kind.clone(),
            started: session.header.started,
            ended: session.header.ended,
            people: session.people.clone(),
            outcomes,
            loose: session.entries.iter().filter(is_loose).filter_map(read).collect(),
            steps,
            unfinished: unfinished(session, viewer),
            withheld,
        }
    }
}

impl StepRecord {
    fn of(session: &Session, index: usize, step: &PlanStep, viewer: Viewer) -> Self {
        let mut entries: Vec<&Entry> = session.entries_of(&step.id).collect();
        if step.revealed.is_some() {
            entries.sort_by_key(|entry| {
                step.order.iter().position(|id| id == entry.id()).unwrap_or(usize::MAX)
            });
        }
        let counted = entries
            .iter()
            .filter(|entry| visible(session, entry, viewer) == Visibility::Counted)
            .count();
        Self {
            number: index + 1,
            title: step.title.clone(),
            prompt: step.prompt.clone(),
            points: step.points.clone(),
            mode: step.mode.clone(),
            minutes: step.minutes.saturating_add(step.added),
            ran: step.spent(),
            state: step.state.clone(),
            passages: entries
                .into_iter()
                .filter_map(|entry| passage(session, entry, viewer))
                .collect(),
            counted,
        }
    }
}

fn passage(session: &Session, entry: &Entry, viewer: Viewer) -> Option<Passage> {
    let visibility = visible(session, entry, viewer);
    visibility.shows_text().then(|| Passage {
        id: entry.id().clone(),
        at: entry.at(),
        kind: entry.kind().clone(),
        by: speaker(session, entry, viewer).map(str::to_owned),
        text: entry.text().to_owned(),
        owner: entry.owner().map(|owner| session.owner_name(owner).to_owned()),
        due: entry.due(),
        visibility,
    })
}

fn unfinished(session: &Session, viewer: Viewer) -> Option<Passage> {
    let line = session.run.line.as_ref().filter(|line| !line.text.trim().is_empty())?;
    (viewer == Viewer::Owner).then(|| Passage {
        id: Id::new(""),
        at: session.run.at.unwrap_or(session.header.started),
        kind: line.kind.clone(),
        by: line.by.as_ref().and_then(|id| session.person(id)).map(|person| person.name.clone()),
        text: line.text.clone(),
        owner: None,
        due: None,
        visibility: Visibility::Private,
    })
}
