//! A session set as a document: what reader and exports have in common.

use crate::domain::chosen::Chosen;
use crate::domain::consent::is_consent;
use crate::domain::entry::Entry;
use crate::domain::id::Id;
use crate::domain::link::Links;
use crate::domain::passage::Passage;
use crate::domain::person::Person;
use crate::domain::reading::Reading;
use crate::domain::session::Session;
use crate::domain::step::PlanStep;
use crate::domain::time::Time;
use crate::domain::unfinished;
use crate::domain::verdict::is_beside;
use crate::domain::visible::{Viewer, Visibility, visible};
use crate::domain::words::{EntryKind, Mode, Names, SessionKind, Show, StepState};
use std::cmp::Reverse;
use std::time::Duration;

/// A session as somebody may read it.
#[derive(Clone, Debug, PartialEq)]
pub struct Transcript {
    /// What people call it.
    pub title: String,
    /// What sort of sitting it was.
    pub kind: SessionKind,
    /// The format it was made from, if any.
    pub format: Option<String>,
    /// When it began.
    pub started: Time,
    /// When it ended, if it has.
    pub ended: Option<Time>,
    /// When people meet next, as the file has it.
    pub next: Option<String>,
    /// The experiment of an earlier session that it reviews, in words, where these are known.
    pub reviews: Option<String>,
    /// What somebody says it is about: building blocks, hurdles and light bulbs. Only their owner sees it.
    pub marked: Vec<String>,
    /// How many minutes its steps were given as planned, additions left out.
    pub planned: i64,
    /// How long its steps ran; where none did, how long it lasted; nothing while that is not known.
    pub took: Option<Duration>,
    /// Who was there.
    pub people: Vec<Person>,
    /// What came of it, by kind: decisions and promises first.
    pub outcomes: Vec<Outcome>,
    /// What the room chose with its dots, step by step.
    pub chosen: Vec<Chosen>,
    /// What was said outside any step.
    pub outside: Vec<Passage>,
    /// What of that is none of the outcomes.
    pub loose: Vec<Passage>,
    /// The steps, in order.
    pub steps: Vec<StepRecord>,
    /// The lines nobody has kept yet, the one put aside first; only their owner sees them.
    pub unfinished: Vec<Passage>,
    /// How many of those lines this viewer does not get to see.
    pub half_written: usize,
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
    /// The format's step it was made from: `F04/check-in`. Empty for a step made up on the spot.
    pub from: String,
    /// Its name.
    pub title: String,
    /// The question it asked.
    pub prompt: String,
    /// The questions of the library that were asked beside it.
    pub asked: Vec<String>,
    /// Short lines beside the question.
    pub points: Vec<String>,
    /// Who worked how.
    pub mode: Mode,
    /// What of its entries the room may see.
    pub show: Show,
    /// Whether the room learns who said what.
    pub names: Names,
    /// How many minutes it was given.
    pub minutes: i64,
    /// How long it ran.
    pub ran: Duration,
    /// Where it stands.
    pub state: StepState,
    /// Whether a decision hangs on what was counted.
    pub is_consent: bool,
    /// Who led it, if that was said.
    pub led_by: Option<String>,
    /// What was said, as it reads together.
    pub reading: Reading,
}

/// The kinds of entry that outlive the meeting, and what stands above them.
pub(super) const OUTCOMES: [(EntryKind, &str); 13] = [
    (EntryKind::Purpose, "Purpose"),
    (EntryKind::Outcome, "What has changed"),
    (EntryKind::Milestone, "Milestones"),
    (EntryKind::Dip, "Steps back"),
    (EntryKind::Decision, "Decisions"),
    (EntryKind::Commitment, "Commitments"),
    (EntryKind::Experiment, "Experiments"),
    (EntryKind::Look, "Since last time"),
    (EntryKind::Difference, "Differences kept open"),
    (EntryKind::Tension, "Tensions to hold"),
    (EntryKind::LightBulb, "Light bulbs"),
    (EntryKind::Parked, "Parked"),
    (EntryKind::Shelf, "Solutions on the shelf"),
];

impl Transcript {
    /// Who led, in the order in which they first did, each with the steps that were begun.
    pub fn leaders(&self) -> Vec<(&str, Vec<&str>)> {
        let mut leaders: Vec<(&str, Vec<&str>)> = Vec::new();
        let is_begun =
            |step: &&StepRecord| matches!(step.state, StepState::Done | StepState::Running);
        for step in self.steps.iter().filter(is_begun) {
            let Some(name) = step.led_by.as_deref() else { continue };
            match leaders.iter_mut().find(|(known, _)| *known == name) {
                Some((_, steps)) => steps.push(&step.title),
                None => leaders.push((name, vec![&step.title])),
            }
        }
        leaders
    }

    /// The session as `viewer` may read it.
    pub fn of(session: &Session, viewer: Viewer) -> Self {
        Self::set(session, viewer, None)
    }

    /// The session as `viewer` may read it, where it is known to what its looks lead elsewhere.
    pub fn with(session: &Session, viewer: Viewer, links: &Links) -> Self {
        Self::set(session, viewer, Some(links))
    }

    fn set(session: &Session, viewer: Viewer, links: Option<&Links>) -> Self {
        let mut steps: Vec<_> = session
            .plan
            .iter()
            .enumerate()
            .map(|(index, step)| StepRecord::of(session, index, step, viewer))
            .collect();
        let is_outside = |entry: &&Entry| entry.step().is_none_or(|id| session.step(id).is_none());
        let mut outside: Vec<_> = session
            .entries
            .iter()
            .filter(is_outside)
            .filter(|entry| !is_beside(session, entry))
            .filter_map(|entry| Passage::of(session, entry, viewer))
            .collect();
        let within = steps.iter_mut().flat_map(|step| &mut step.reading.passages);
        if let Some(links) = links {
            within.chain(&mut outside).for_each(|passage| passage.follow(links));
        }
        let withheld = session
            .entries
            .iter()
            .filter(|entry| visible(session, entry, viewer) == Visibility::Withheld)
            .count();
        Self {
            title: session.header.title.clone(),
            kind: session.header.kind.clone(),
            format: session.format().map(str::to_owned),
            started: session.header.started,
            ended: session.header.ended,
            next: session.header.next.clone(),
            reviews: session.header.reviews.as_ref().zip(links).map(|(of, links)| links.words(of)),
            marked: match viewer {
                Viewer::Owner => session.header.blocks.clone(),
                Viewer::Room => Vec::new(),
            },
            planned: session.plan.iter().map(|step| step.minutes).fold(0, i64::saturating_add),
            took: session.took(),
            people: session.people.clone(),
            outcomes: outcomes(&steps, &outside),
            chosen: session
                .plan
                .iter()
                .zip(&steps)
                .filter_map(|(step, record)| Chosen::of(session, step, &record.reading))
                .collect(),
            loose: outside.iter().filter(|passage| !passage.is_outcome()).cloned().collect(),
            outside,
            steps,
            half_written: match viewer {
                Viewer::Owner => 0,
                Viewer::Room => unfinished::lines(session, &session.run).len(),
            },
            unfinished: unfinished(session, viewer),
            withheld,
        }
    }
}

/// What came of it, taken from the steps as they are read: where the order of a step was shuffled
/// so that nobody can tell who came first, no other order may show it.
fn outcomes(steps: &[StepRecord], outside: &[Passage]) -> Vec<Outcome> {
    let all = || steps.iter().flat_map(|step| &step.reading.passages).chain(outside);
    OUTCOMES
        .into_iter()
        .map(|(kind, heading)| Outcome {
            heading,
            passages: all().filter(|passage| passage.kind == kind).cloned().collect(),
        })
        .map(newest_version_first)
        .filter(|outcome| !outcome.passages.is_empty())
        .collect()
}

/// What the purpose says now stands before what it said.
fn newest_version_first(mut outcome: Outcome) -> Outcome {
    outcome.passages.sort_by_key(|passage| Reverse(passage.version));
    outcome
}

impl StepRecord {
    fn of(session: &Session, index: usize, step: &PlanStep, viewer: Viewer) -> Self {
        Self {
            number: index + 1,
            from: step.from.clone(),
            title: step.title.clone(),
            prompt: step.prompt.clone(),
            asked: step.asked.iter().map(|asked| asked.text.clone()).collect(),
            points: step.points.clone(),
            mode: step.mode.clone(),
            show: step.show.clone(),
            names: step.names.clone(),
            minutes: step.minutes.saturating_add(step.added),
            ran: step.spent(),
            state: step.state.clone(),
            is_consent: is_consent(session, step),
            led_by: session.leader(step).map(str::to_owned),
            reading: Reading::of(session, step, viewer),
        }
    }
}

fn unfinished(session: &Session, viewer: Viewer) -> Vec<Passage> {
    if viewer != Viewer::Owner {
        return Vec::new();
    }
    unfinished::lines(session, &session.run)
        .iter()
        .map(|line| Passage {
            id: Id::new(""),
            at: session.run.at.unwrap_or(session.header.started),
            kind: line.kind.clone(),
            by: line.by.as_ref().and_then(|id| session.person(id)).map(|by| by.name.clone()),
            text: line.text.clone(),
            word: None,
            version: None,
            owner: None,
            due: None,
            group: None,
            card: None,
            outcome: None,
            looks: Vec::new(),
            elsewhere: None,
            visibility: Visibility::Private,
        })
        .collect()
}
