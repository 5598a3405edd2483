//! A session that is going on: every change to it passes here, so that each is recorded and can be undone.

mod asking;
mod away;
mod bringing;
mod cards;
mod correcting;
pub mod details;
mod dots;
pub mod giving;
mod groups;
mod heading;
mod line;
mod moves;
mod names;
mod page;
mod passing;
mod plan;
mod round;
mod rows;
mod slips;
mod spoken;
mod together;
mod totals;

use crate::app::card::CardForm;
use crate::app::editor::Editor;
use crate::domain::agenda::Agenda;
use crate::domain::catalogue::SessionKey;
use crate::domain::countdown::Countdown;
use crate::domain::entry::{Entry, EntryHead};
use crate::domain::id::Id;
use crate::domain::moment::{Moment, Now};
use crate::domain::part::{EntryPart, Part};
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::domain::step::PlanStep;
use crate::domain::visible::{Viewer, Visibility, of_step, visible};
use crate::domain::words::{Audience, EntryKind, Names, SessionKind, Show};
pub use away::Away;
pub use spoken::Spoken;
use std::time::Duration;

/// A session under way: what it is, its clock, the line being typed, and how to take things back.
#[derive(Clone, Debug)]
pub struct Sitting {
    /// Which session.
    pub key: SessionKey,
    /// The session itself.
    pub session: Session,
    /// The measured clock of the step that is on.
    pub clock: Countdown,
    /// The line being typed.
    pub editor: Editor,
    /// What the line will be.
    pub kind: EntryKind,
    /// Who is speaking, if somebody known.
    pub speaker: Option<Id>,
    /// The entry that the line is a new wording of, or belongs to.
    pub edits: Option<Id>,
    /// The card of an experiment that is being written, if one is.
    pub card: Option<Box<CardForm>>,
    /// Time that passed while nobody was here.
    pub away: Option<Away>,
    /// Whether the screen is going round.
    pub is_going_round: bool,
    /// Whether the line was half written as the screen went round, so that nobody else reads it unasked.
    is_sealed: bool,
    /// What stood on the line when the step was come to.
    brought: String,
    /// Whether totals are typed where answers are counted.
    pub is_totalling: bool,
    /// Whether a note that is made outside any sitting is for everybody of the place.
    pub is_for_room: bool,
    undo: Vec<Deed>,
    redo: Vec<Deed>,
    changed: Vec<Part>,
    touched: bool,
    alive: bool,
}

/// Something done, as what takes it back.
#[derive(Clone, Debug, PartialEq)]
struct Deed {
    parts: Vec<Part>,
    step: Option<Id>,
    words: String,
    /// Whether it was done while the screen went round: its words are not for whoever leads.
    is_sealed: bool,
}

impl Sitting {
    /// A session that begins now.
    pub fn begin(key: SessionKey, session: Session) -> Self {
        let mut sitting = Self {
            key,
            session,
            clock: Countdown::default(),
            editor: Editor::new(),
            kind: EntryKind::Note,
            speaker: None,
            edits: None,
            card: None,
            away: None,
            is_going_round: false,
            is_sealed: false,
            brought: String::new(),
            is_totalling: false,
            is_for_room: false,
            undo: Vec::new(),
            redo: Vec::new(),
            changed: Vec::new(),
            touched: false,
            alive: false,
        };
        sitting.arrive_at_step();
        sitting
    }

    /// The step that is on.
    pub fn step(&self) -> Option<&PlanStep> {
        self.session.step(self.session.run.step.as_ref()?)
    }

    /// The agenda as it stands.
    pub fn agenda(&self, moment: Moment) -> Agenda {
        Agenda::of(&self.session, moment.wall, self.clock.elapsed(moment.steady))
    }

    /// Changes since this was last asked, and whether they are only a sign of life.
    pub fn take_changes(&mut self, moment: Moment) -> Option<(Vec<Part>, bool)> {
        let quiet = self.changed.is_empty() && !self.touched;
        if quiet && !self.alive {
            return None;
        }
        (self.touched, self.alive) = (false, false);
        let run = self.current_run(moment);
        self.session.run.clone_from(&run);
        self.changed.push(Part::Run(Box::new(run)));
        Some((std::mem::take(&mut self.changed), quiet))
    }

    /// Makes changes as one deed that can be taken back.
    fn change(&mut self, parts: Vec<Part>, words: &str) {
        let step = self.session.run.step.clone();
        let inverse = self.replace_parts(parts);
        let is_sealed = self.is_going_round;
        self.undo.push(Deed { parts: inverse, step, words: words.to_owned(), is_sealed });
        self.redo.clear();
    }

    /// Puts parts in their places; gives what puts all of them right again.
    fn replace_parts(&mut self, parts: Vec<Part>) -> Vec<Part> {
        let mut inverse = Vec::with_capacity(parts.len());
        for part in parts {
            let part = self.session.narrowed(part);
            self.changed.push(part.clone());
            inverse.push(self.session.apply(part));
        }
        inverse.reverse();
        inverse
    }

    /// Takes the last deed back; gives the words for what was taken back.
    pub fn undo(&mut self, moment: Moment) -> Option<String> {
        let deed = self.undo.pop()?;
        let (words, counter) = self.apply_deed(deed, moment);
        self.redo.push(counter);
        Some(words)
    }

    /// Does the last deed again that was taken back; gives the words for it.
    pub fn redo(&mut self, moment: Moment) -> Option<String> {
        let deed = self.redo.pop()?;
        let (words, counter) = self.apply_deed(deed, moment);
        self.undo.push(counter);
        Some(words)
    }

    /// Forgets what could be taken back so far.
    pub fn forget_deeds(&mut self) {
        self.undo.clear();
        self.redo.clear();
    }

    fn apply_deed(&mut self, deed: Deed, moment: Moment) -> (String, Deed) {
        let step_now = self.session.run.step.clone();
        let words = deed.words.clone();
        let inverse = self.replace_parts(deed.parts);
        self.settle_speaker();
        let was_empty = self.editor.is_empty();
        self.settle_line(&inverse);
        self.is_sealed |= deed.is_sealed && was_empty && !self.editor.is_empty();
        if deed.step != step_now {
            self.session.run.step.clone_from(&deed.step);
            self.arrive_at_step();
        }
        self.settle_clock(moment);
        self.session.run.stopped = !self.clock.is_running();
        self.settle_away();
        self.touch();
        (deed.words, Deed { parts: inverse, step: step_now, words, is_sealed: deed.is_sealed })
    }

    /// Sets the measured clock by the spans of the step that is on.
    fn settle_clock(&mut self, moment: Moment) {
        let Some(step) = self.step() else {
            self.clock = Countdown::default();
            return;
        };
        let standing = Countdown::standing(step.spent());
        self.clock = match step.open_span() {
            Some(span) => {
                let ran = (moment.wall - span.started).to_std().unwrap_or(Duration::ZERO);
                Countdown::standing(step.spent() + ran).running(moment.steady)
            }
            None => standing,
        };
    }

    /// Remembers that the line or the place in the plan has changed.
    pub fn touch(&mut self) {
        self.touched = true;
        self.is_sealed &= !self.editor.is_empty();
    }

    /// Whether the line was half written as the screen went round, and waits for whoever wrote it.
    pub fn is_sealed(&self) -> bool {
        self.is_sealed && !self.editor.is_empty()
    }

    /// Writes down that somebody is still here, so that time away can be told later.
    pub fn note_alive(&mut self) {
        self.alive = true;
    }

    /// Whether the line is noted beside what the step gathers.
    fn is_beside(&self) -> bool {
        self.kind.is_any_time() && self.kind != self.own_kind()
    }

    /// Whether the step that is on keeps no names.
    pub fn keeps_no_names(&self) -> bool {
        !self.is_beside() && self.step().is_some_and(|step| step.names == Names::None)
    }

    /// Who is speaking, unless this step keeps no names or the line is the guide's own note.
    fn speaker_to_keep(&self) -> Option<Id> {
        let is_own = self.kind == EntryKind::Balcony;
        self.speaker.clone().filter(|_| !is_own && !self.keeps_no_names())
    }

    fn new_entry(&self, text: &str, now: &mut Now) -> Entry {
        let any_time = self.is_beside();
        let step = self.step();
        let nameless = self.keeps_no_names();
        let at = step.filter(|_| nameless).and_then(PlanStep::began).unwrap_or(now.moment.wall);
        // What is noted beside the step's own question belongs to the whole session,
        // unless everybody may see the step anyway.
        let belongs = |step: &&PlanStep| !any_time || step.show == Show::Open;
        let head = EntryHead {
            id: now.id(),
            at,
            step: step.filter(belongs).map(|step| step.id.clone()),
            by: self.speaker_to_keep(),
            audience: self.audience(),
            kind: self.kind.clone(),
        };
        self.with_version(Entry::new(head, text))
    }

    /// Whether words are half written in a step that not everybody may read, as what it gathers.
    pub fn is_half_hidden(&self) -> bool {
        let is_hidden = self.step().is_some_and(|step| of_step(step) != Visibility::Shown);
        let is_its_own = self.kind == self.own_kind() && self.audience() == Audience::Room;
        // What only passes through was written in the open.
        let text = self.editor.text();
        is_hidden && is_its_own && !text.trim().is_empty() && text != self.brought
    }

    /// Whether the room would not see what is on the line if it were kept now.
    pub fn is_line_secret(&self) -> bool {
        let edited = self.edits.as_ref().and_then(|id| self.session.entry(id));
        if let Some(entry) = edited {
            return visible(&self.session, entry, Viewer::Room) != Visibility::Shown;
        }
        let step = self.step().filter(|_| !self.is_beside());
        self.audience() != Audience::Room
            || step.is_some_and(|step| of_step(step) != Visibility::Shown)
    }

    fn audience(&self) -> Audience {
        match (&self.session.header.kind, &self.kind) {
            (SessionKind::Workshop, EntryKind::Balcony) => Audience::Myself,
            (SessionKind::Workshop, _) => Audience::Room,
            (SessionKind::Note, _) if self.is_for_room => Audience::Room,
            _ => Audience::Myself,
        }
    }

    /// Keeps several new entries as one deed, behind all others.
    fn append_all(&mut self, entries: Vec<Entry>, words: &str) {
        let mut after = self.session.entries.last().map(|last| last.id().clone());
        let part = |entry: Entry| {
            let id = entry.id().clone();
            let after = after.replace(id.clone());
            Part::Entry(EntryPart { id, after, value: Some(entry) })
        };
        let parts = entries.into_iter().map(part).collect();
        self.change(parts, words);
    }

    fn replace(&mut self, entry: Entry, words: &str) {
        let id = entry.id().clone();
        let part = EntryPart { id, after: None, value: Some(entry) };
        self.change(vec![Part::Entry(part)], words);
    }

    /// Offers a balcony note to the room, or takes it back for oneself; gives whether the room sees it now.
    pub fn offer(&mut self, id: &Id) -> Option<bool> {
        let entry = self.session.entry(id)?;
        if *entry.kind() != EntryKind::Balcony {
            return None;
        }
        let is_offered = *entry.audience() == Audience::Room;
        let audience = if is_offered { Audience::Myself } else { Audience::Room };
        let entry = entry.clone().with_audience(audience);
        self.replace(entry, "the offer");
        Some(!is_offered)
    }

    /// Takes an entry away.
    pub fn remove(&mut self, id: &Id) {
        if let Some(entry) = self.session.entry(id) {
            let words = format!("the deletion of {}", self.words_for(entry));
            self.change(vec![Part::Entry(EntryPart::removal(id.clone()))], &words);
        }
    }

    /// Lets the first person speak where each gives one and nobody does yet.
    pub fn greet(&mut self) {
        if self.speaker.is_none() && self.editor.is_empty() {
            self.arrive_at_step();
            self.touch();
        }
    }

    /// Notes who is here.
    pub fn set_people(&mut self, people: Vec<Person>, words: &str) {
        self.change(vec![Part::People(people)], words);
        self.settle_speaker();
    }

    /// Lets nobody speak who is not here any more.
    fn settle_speaker(&mut self) {
        let is_here = |id: &Id| self.session.person(id).is_some();
        if self.speaker.as_ref().is_some_and(|id| !is_here(id)) {
            self.speaker = None;
            self.touch();
        }
    }

    /// Replaces the plan as one deed.
    fn set_plan(&mut self, plan: Vec<PlanStep>, words: &str) {
        self.change(vec![Part::Plan(plan)], words);
    }
}

/// The first words of a text, for a sentence about it.
pub fn first_words(text: &str) -> String {
    const ENOUGH: usize = 30;
    let line = text.lines().next().unwrap_or_default();
    let mut words: String = line.chars().take(ENOUGH).collect();
    if text.chars().nth(words.chars().count()).is_some() {
        words.push('…');
    }
    words
}
