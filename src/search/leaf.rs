//! A session as it is looked through.

use super::passage::{Passage, Place};
use crate::domain::catalogue::SessionKey;
use crate::domain::entry::Entry;
use crate::domain::experiment::{Experiment, Field};
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::domain::time::Time;
use crate::domain::unfinished;
use crate::domain::visible::{Viewer, speaker, visible};
use crate::domain::words::{EntryKind, SessionKind};
use crate::fold::fold;

/// What a viewer may read of a session, ready to be looked through: each text on one line, and
/// once more folded.
#[derive(Clone, Debug, PartialEq)]
pub struct Leaf {
    /// Which session.
    pub key: SessionKey,
    /// What sort of sitting it was.
    pub kind: SessionKind,
    /// When it began.
    pub started: Time,
    /// The format it was made from.
    pub format: Option<String>,
    /// What came of it.
    pub came: Came,
    /// What was said first, then who was there, then the title.
    passages: Vec<Passage>,
    /// The names of those who said something, will do it or were there, and the same folded.
    names: Vec<(Box<str>, Box<str>)>,
    /// What each step of the plan works on.
    parts: Vec<Vec<String>>,
    /// What all of it is about, where somebody said so.
    about: Vec<String>,
    text: String,
    folded: String,
}

/// How much came of a session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Came {
    /// How many decisions.
    pub decided: usize,
    /// How many promises.
    pub promised: usize,
    /// How many experiments.
    pub experiments: usize,
}

impl Leaf {
    /// The session as `viewer` may look through it.
    pub fn of(key: SessionKey, session: &Session, viewer: Viewer) -> Self {
        let mut leaf = Self {
            key,
            kind: session.header.kind.clone(),
            started: session.header.started,
            format: session.format().map(str::to_owned),
            came: Came::default(),
            passages: Vec::new(),
            names: Vec::new(),
            parts: session.plan.iter().map(|step| step.blocks.clone()).collect(),
            about: session.header.blocks.clone(),
            text: String::new(),
            folded: String::new(),
        };
        for entry in &session.entries {
            if !entry.is_pass() && visible(session, entry, viewer).shows_text() {
                leaf.add_entry(session, entry, viewer);
            }
        }
        if viewer == Viewer::Owner {
            for line in unfinished::lines(session, &session.run) {
                let by = line.by.as_ref().and_then(|id| session.person(id));
                let by = by.and_then(|person| leaf.name(&person.name));
                leaf.add(Place::Unfinished, line.kind, (by, None, None), &line.text);
            }
        }
        for person in &session.people {
            leaf.name(&person.name);
        }
        let people: Vec<String> = session.people.iter().map(name).collect();
        leaf.add(Place::People, EntryKind::Note, (None, None, None), &people.join(", "));
        leaf.add(Place::Title, EntryKind::Note, (None, None, None), &session.header.title);
        leaf.passages.shrink_to_fit();
        leaf.text.shrink_to_fit();
        leaf.folded.shrink_to_fit();
        leaf
    }

    fn add_entry(&mut self, session: &Session, entry: &Entry, viewer: Viewer) {
        let count = match entry.kind() {
            EntryKind::Decision => Some(&mut self.came.decided),
            EntryKind::Commitment => Some(&mut self.came.promised),
            EntryKind::Experiment => Some(&mut self.came.experiments),
            _ => None,
        };
        count.into_iter().for_each(|count| *count += 1);
        let by = speaker(session, entry, viewer).and_then(|by| self.name(by));
        let owner = entry.owner().map(|owner| session.owner_name(owner));
        let mut text = in_words(entry);
        if let Some(owner) = owner {
            text.push_str(&format!(" ({owner})"));
        }
        let owner = owner.and_then(|owner| self.name(owner));
        let step = entry.step().and_then(|id| session.plan.iter().position(|step| step.id == *id));
        let step = step.and_then(|step| u16::try_from(step).ok());
        let place = Place::Entry(entry.id().clone());
        self.add(place, entry.kind().clone(), (by, owner, step), &text);
    }

    fn add(
        &mut self,
        place: Place,
        kind: EntryKind,
        (by, owner, step): (Option<u16>, Option<u16>, Option<u16>),
        text: &str,
    ) {
        let at = |text: &str| u32::try_from(text.len()).unwrap_or(u32::MAX);
        let (from, folded_from) = (at(&self.text), at(&self.folded));
        for word in text.split_whitespace() {
            if at(&self.text) > from {
                self.text.push(' ');
            }
            self.text.push_str(word);
        }
        let line = self.text.get(from as usize..).unwrap_or_default();
        if line.is_empty() && place != Place::Title {
            return;
        }
        let folded = fold(line);
        self.folded.push_str(&folded);
        let (text, folded) = ((from, at(&self.text)), (folded_from, at(&self.folded)));
        // What ends one passage is no beginning of the next.
        self.folded.push('\n');
        self.passages.push(Passage { place, kind, by, owner, step, text, folded });
    }

    /// The place of a name among those known here.
    fn name(&mut self, name: &str) -> Option<u16> {
        let known = self.names.iter().position(|(known, _)| &**known == name);
        let place = known.unwrap_or_else(|| {
            self.names.push((name.into(), fold(name).into()));
            self.names.len() - 1
        });
        u16::try_from(place).ok()
    }

    /// All that is looked through.
    pub fn passages(&self) -> &[Passage] {
        &self.passages
    }

    /// What a passage says, on one line.
    pub fn text(&self, passage: &Passage) -> &str {
        self.text.get(passage.text.0 as usize..passage.text.1 as usize).unwrap_or_default()
    }

    /// Who said it, if that is known.
    pub fn by(&self, passage: &Passage) -> Option<&str> {
        self.names.get(usize::from(passage.by?)).map(|(name, _)| &**name)
    }

    /// What people call the session.
    pub fn title(&self) -> &str {
        self.passages.last().map_or("", |title| self.text(title))
    }

    /// What the passages say, folded, one after the other.
    pub(super) fn all_folded(&self) -> &str {
        &self.folded
    }

    /// The same names, each with itself folded.
    pub(super) fn names(&self) -> impl Iterator<Item = (&str, &str)> {
        self.names.iter().map(|(name, folded)| (&**name, &**folded))
    }

    /// The building blocks, hurdles and light bulbs that it works on.
    pub(super) fn works(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().flatten().chain(&self.about).map(String::as_str)
    }

    /// The names of those who said something, will do it or were there, folded.
    pub(super) fn names_folded(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(|(_, folded)| &**folded)
    }

    /// What a passage says, folded.
    pub(super) fn folded(&self, passage: &Passage) -> &str {
        self.folded.get(passage.folded.0 as usize..passage.folded.1 as usize).unwrap_or_default()
    }

    /// The folded name of whoever said it.
    pub(super) fn by_folded(&self, passage: &Passage) -> Option<&str> {
        self.names.get(usize::from(passage.by?)).map(|(_, folded)| &**folded)
    }

    /// The folded name of whoever will do it.
    pub(super) fn owner_folded(&self, passage: &Passage) -> Option<&str> {
        self.names.get(usize::from(passage.owner?)).map(|(_, folded)| &**folded)
    }

    /// Whether one of these parts of the practice is worked on where a passage was said; for who
    /// was there and the title, anywhere in the session.
    pub(super) fn works_on(&self, passage: &Passage, wanted: &[String]) -> bool {
        let is_wanted = |parts: &Vec<String>| parts.iter().any(|part| wanted.contains(part));
        if is_wanted(&self.about) {
            return true;
        }
        match passage.step {
            Some(step) => self.parts.get(usize::from(step)).is_some_and(is_wanted),
            None if passage.is_said() => false,
            None => self.parts.iter().any(is_wanted),
        }
    }
}

/// All that somebody wrote in an entry.
fn in_words(entry: &Entry) -> String {
    match entry.kind() {
        kind if kind.is_counted() => entry.text().to_owned(),
        EntryKind::Experiment => {
            let card = Experiment::of(entry);
            let written = Field::ALL.into_iter().filter(|field| !field.is_day());
            let lines = written.map(|field| card.text(field).trim().to_owned());
            lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" / ")
        }
        _ => entry.in_words(),
    }
}

fn name(person: &Person) -> String {
    match person.organisation.as_str() {
        "" => person.name.clone(),
        organisation => format!("{} ({organisation})", person.name),
    }
}
