//! Since last time: the purpose, what was promised and what is tried, as earlier sessions of the
//! journal left them, and what was brought to the team. One key each says how it is going.

pub mod brought;

use super::asking::{self, Asked};
use super::{Hand, Outcome, Run, writing};
use crate::app::action::Action;
use crate::app::model::Model;
use crate::app::screen::{Screen, journals, moved};
use crate::domain::about::of_reviewed;
use crate::domain::entry::Entry;
use crate::domain::id::Id;
use crate::domain::link::Links;
use crate::domain::moment::Now;
use crate::domain::session::Session;
use crate::domain::settings::DateStyle;
use crate::domain::thread::{Overview, PurposeVersion, Thread};
use crate::domain::verdict::{Look, Verdict, latest_look, verdicts};
use crate::domain::wall::{Wall, WallSubject};
use crate::domain::words::EntryKind;
pub use brought::Offered;
use chrono::NaiveDate;

/// How many threads the wall shows at once.
const ON_WALL: usize = 6;

/// What there is to come back to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Since {
    /// What the purpose says now.
    pub purpose: Option<PurposeVersion>,
    /// What was promised and is open, what has a day first.
    pub promises: Vec<Thread>,
    /// What is tried and not ended, what is to be looked at first.
    pub experiments: Vec<Thread>,
    /// What was decided and is to be looked at again by now, the soonest first.
    pub decided: Vec<Thread>,
    /// What was parked until a day, the soonest first.
    pub parked: Vec<Thread>,
    /// The experiment that the session reviews, if it is still there.
    pub reviewed: Option<Thread>,
    /// What was brought to the team and waited for this workshop.
    pub brought: Vec<Offered>,
    /// Where looks at all of these lead.
    links: Links,
    /// The row on which the hand is, or will be again, while the page is open.
    row: Option<usize>,
    /// Whether the hand goes on to the next row once the words of a look are there.
    goes_on: bool,
}

impl Since {
    fn of(overview: &Overview, reviews: Option<&Id>, today: NaiveDate) -> Self {
        let open = |kind: EntryKind| {
            let mut threads: Vec<Thread> = overview.open(&kind).cloned().collect();
            threads.sort_by_key(|thread| (thread.due.is_none(), thread.due));
            threads
        };
        let mut links = Links::default();
        for thread in &overview.threads {
            links.put(thread.id.clone(), &thread.text, thread.owner.as_deref());
        }
        let is_reviewed =
            |thread: &&Thread| thread.kind == EntryKind::Experiment && Some(&thread.id) == reviews;
        let reviewed = overview.threads.iter().find(is_reviewed).cloned();
        let mut experiments = open(EntryKind::Experiment);
        // What is reviewed can be looked at, also where it had ended.
        experiments.extend(reviewed.iter().filter(|thread| !thread.is_open()).cloned());
        let is_due = |thread: &Thread| thread.due.is_some_and(|due| due <= today);
        Self {
            purpose: overview.purpose().cloned(),
            promises: open(EntryKind::Commitment),
            experiments,
            reviewed,
            decided: open(EntryKind::Decision).into_iter().filter(is_due).collect(),
            parked: open(EntryKind::Parked).into_iter().filter(|one| one.due.is_some()).collect(),
            brought: Vec::new(),
            links,
            row: None,
            goes_on: false,
        }
    }

    /// Whether there is nothing to come back to.
    pub fn is_empty(&self) -> bool {
        self.purpose.is_none() && self.count() == 0
    }

    /// What can be looked at, in the order of the page, each kind below its heading.
    pub fn groups(&self) -> [(&'static str, &[Thread]); 4] {
        [
            ("Promised", &self.promises),
            ("Tried", &self.experiments),
            ("Decided, to look at again", &self.decided),
            ("Parked", &self.parked),
        ]
    }

    /// The row of the experiment that the session reviews; else the first one.
    fn first_row(&self) -> usize {
        let is_it = |thread: &Thread| {
            self.reviewed.as_ref().is_some_and(|reviewed| reviewed.id == thread.id)
        };
        self.threads().position(is_it).unwrap_or(0)
    }

    fn threads(&self) -> impl Iterator<Item = &Thread> {
        self.groups().into_iter().flat_map(|(_, threads)| threads)
    }

    /// The first row behind all threads.
    fn behind_threads(&self) -> usize {
        self.threads().count()
    }

    /// How many rows the hand can be on.
    fn count(&self) -> usize {
        self.behind_threads() + self.brought.len()
    }

    /// What was brought to the team, in a row behind all threads.
    pub fn offered(&self, row: usize) -> Option<&Offered> {
        self.brought.get(row.checked_sub(self.behind_threads())?)
    }

    /// The thread in a row.
    pub fn thread(&self, row: usize) -> Option<&Thread> {
        self.threads().nth(row)
    }

    /// What a look at this thread may say.
    pub fn verdicts(&self, row: usize) -> Vec<&'static Verdict> {
        self.thread(row).map_or_else(Vec::new, |thread| verdicts(&thread.kind))
    }
}

impl Run {
    /// Whether what there is to come back to is open.
    pub fn shows_since(&self) -> bool {
        self.since_row().is_some()
    }

    /// The row on which the hand is, or will be again once words were typed or the wall was seen.
    pub fn since_row(&self) -> Option<usize> {
        self.since.as_ref()?.row
    }

    fn open_since(&mut self, row: usize) {
        if let Some(since) = &mut self.since {
            (since.row, since.goes_on) = (Some(row), false);
            self.hand = Hand::Since(row);
        }
    }

    fn close_since(&mut self) {
        if let Some(since) = &mut self.since {
            since.row = None;
        }
    }

    /// What an entry says; a look at something earlier says at what.
    pub fn words_of(&self, entry: &Entry) -> String {
        let look = Look::read(entry);
        let elsewhere = look.filter(|look| self.sitting.session.entry(&look.of).is_none());
        match (elsewhere, &self.since) {
            (Some(look), Some(since)) => since.links.in_words(&look),
            _ => entry.in_words(),
        }
    }

    /// The experiment that the session reviews, where the step that is on talks about it and the
    /// earlier sessions were read.
    pub fn reviewed(&self, dates: DateStyle) -> Option<WallSubject> {
        let how = of_reviewed(&self.sitting.session, self.sitting.step()?)?;
        let since = self.since.as_ref()?;
        Some(WallSubject::reviewed(since.reviewed.as_ref(), how, dates))
    }

    /// The experiment that the session reviews, while nobody has said what becomes of it.
    pub fn waits_for_verdict(&self) -> Option<&Thread> {
        let reviewed = self.since.as_ref()?.reviewed.as_ref()?;
        latest_look(&self.sitting.session, &reviewed.id).is_none().then_some(reviewed)
    }

    /// What the room may see now.
    pub fn wall(&self, journal: &str, dates: DateStyle) -> Wall {
        let session = &self.sitting.session;
        let Some(since) = &self.since else { return Wall::of(session, journal) };
        let mut wall = Wall::with(session, journal, &since.links);
        if wall.purpose.is_empty()
            && let Some(purpose) = &since.purpose
        {
            wall.purpose.clone_from(&purpose.text);
        }
        if let Some(reviewed) = self.reviewed(dates) {
            wall.about.insert(0, reviewed);
        }
        if let Some(row) = since.row {
            let short =
                |thread: &Thread| thread.in_short(latest_look(session, &thread.id).as_ref(), dates);
            // The wall goes along with the hand, and shows nothing else meanwhile.
            let threads = since.threads().count();
            let first = (row + 1).min(threads).saturating_sub(ON_WALL);
            wall.earlier = since.threads().skip(first).take(ON_WALL).map(short).collect();
            let below = threads.saturating_sub(first + ON_WALL);
            if below > 0 {
                wall.earlier.push(format!("and {below} more"));
            }
            if !wall.earlier.is_empty() {
                wall.entries.clear();
                wall.about.clear();
            }
        }
        wall
    }
}

/// Opens what there is to come back to, once it is read, if the session has only just begun.
pub fn catch_up(model: &mut Model, today: NaiveDate) {
    let Screen::Run(run) = &model.screen else { return };
    let waiting = match (&run.since, journals::known(model, &run.sitting.key.journal)) {
        (None, Some(journal)) => journal.waiting.clone(),
        _ => Vec::new(),
    };
    let Screen::Run(run) = &mut model.screen else { return };
    if run.since.is_some() || !run.is_in_a_room() {
        return;
    }
    let Some(overview) = model.gathering.without(&run.sitting.key) else { return };
    let reviews = run.sitting.session.header.reviews.as_ref();
    let mut since = Since::of(&overview, reviews, today);
    if run.rehearsal.is_none() {
        since.brought.extend(waiting.into_iter().map(Offered::new));
    }
    let sitting = &run.sitting;
    let is_new = sitting.session.current() == Some(0)
        && sitting.session.entries.is_empty()
        && sitting.editor.is_empty();
    let opens = is_new && !since.is_empty() && run.hand == Hand::Write;
    run.since = Some(Box::new(since));
    if opens {
        run.open_since(0);
    }
}

/// Shows what there is to come back to.
pub(super) fn open(run: &mut Run) -> Outcome {
    match &run.since {
        Some(since) if !since.is_empty() => {
            let row = since.first_row();
            run.open_since(row);
            Outcome::Done
        }
        Some(_) => Outcome::Say("No earlier session of this journal has left anything open".into()),
        None => Outcome::Say("The earlier sessions are still being read".into()),
    }
}

pub(super) fn act(
    run: &mut Run,
    row: usize,
    action: Action,
    page: usize,
    now: &mut Now,
) -> Outcome {
    let Some(since) = &run.since else { return Outcome::Done };
    match action {
        Action::Back | Action::Open => write_instead(run),
        // Whoever holds a clicker goes on from the end of it to the step.
        Action::PageDown if row + 1 >= since.count() => write_instead(run),
        Action::Undo | Action::Redo => {
            let outcome = match action {
                Action::Undo => writing::undo(run, now),
                _ => writing::redo(run, now),
            };
            run.open_since(row);
            return outcome;
        }
        _ => {
            let row = moved(row, since.count(), page, action);
            run.open_since(row);
        }
    }
    Outcome::Done
}

/// The page makes room for the step and the line.
pub fn write_instead(run: &mut Run) {
    if matches!(run.hand, Hand::Since(_)) {
        run.close_since();
        run.hand = Hand::Write;
    }
}

/// A letter was typed: the digit of a verdict takes it, any other goes to the line. Gives whether
/// it was taken.
pub fn takes_letter(run: &mut Run, letter: char, now: &mut Now) -> bool {
    let digit = letter.to_digit(10).and_then(|digit| usize::try_from(digit).ok());
    if digit.is_some_and(|digit| brought::takes_digit(run, digit, now)) {
        return true;
    }
    let (Hand::Since(row), Some(since)) = (&run.hand, &run.since) else { return false };
    let verdict = digit.and_then(|digit| digit.checked_sub(1));
    let verdict = verdict.and_then(|place| since.verdicts(*row).get(place).copied());
    let Some((verdict, thread)) = verdict.zip(since.thread(*row)) else {
        write_instead(run);
        return false;
    };
    let (row, of) = (*row, thread.id.clone());
    let sitting = &mut run.sitting;
    if Asked::of(&sitting.kind).is_some() {
        asking::stop(sitting);
    } else if sitting.session.run.aside.is_none() {
        sitting.put_aside();
    }
    let look = sitting.keep_look_at_earlier(&of, verdict.word, now);
    asking::ask_for_words(sitting, look);
    run.hand = Hand::Write;
    if let Some(since) = &mut run.since {
        (since.row, since.goes_on) = (Some(row), true);
    }
    true
}

/// While the page is open the hand comes back to it: to the next row once the words of a look are there.
/// A step that is left takes it along.
pub(super) fn come_back(run: &mut Run, step: Option<&Id>) {
    if run.sitting.session.run.step.as_ref() != step {
        return run.close_since();
    }
    let asked = Asked::of(&run.sitting.kind);
    let is_asking = matches!(asked, Some(Asked::Words | Asked::Due));
    let Some(since) = &run.since else { return };
    let Some(row) = since.row.filter(|_| run.hand == Hand::Write && !is_asking) else { return };
    let last = since.count().saturating_sub(1);
    let row = if since.goes_on { (row + 1).min(last) } else { row };
    run.open_since(row);
}

/// What is done from LEAD leaves the page, unless it only shows or takes back something.
pub(super) fn leave_for(run: &mut Run, action: Action) {
    let stays = matches!(
        action,
        Action::Wall
            | Action::Peek
            | Action::RoomSees
            | Action::Undo
            | Action::Redo
            | Action::Since
            | Action::Write
    );
    if !stays {
        run.close_since();
    }
}

/// Whether people are named, nobody of them lives with the issue, and nobody has said yet, as the
/// session began, how they could be met.
pub fn has_empty_chair(session: &Session) -> bool {
    let is_answer =
        |entry: &Entry| matches!(entry.kind(), EntryKind::Commitment | EntryKind::Parked);
    session.current() == Some(0)
        && !session.people.is_empty()
        && !session.people.iter().any(|person| person.lives_with)
        && !session.entries.iter().any(is_answer)
}
