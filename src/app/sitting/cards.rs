//! Cards of experiments, line by line, and looks at what was promised or is tried.

use super::Sitting;
use crate::app::card::{CardForm, Place};
use crate::app::due::day_meant;
use crate::app::editor::Editor;
use crate::domain::entry::{Entry, EntryHead};
use crate::domain::experiment::{CHECKS, Experiment, answered, started, written};
use crate::domain::id::Id;
use crate::domain::moment::{Moment, Now};
use crate::domain::words::{Audience, EntryKind, SessionKind, Show};

impl Sitting {
    /// Whether an entry has a card.
    pub fn has_card(&self, id: &Id) -> bool {
        self.session.entry(id).is_some_and(|entry| *entry.kind() == EntryKind::Experiment)
    }

    /// The experiment whose card is open.
    pub fn experiment(&self) -> Option<&Entry> {
        self.session.entry(&self.card.as_ref()?.of)
    }

    /// Opens the card of an experiment at a place; what is on another one is kept.
    pub fn open_card(&mut self, id: &Id, place: Place) {
        if let Some(entry) = self.session.entry(id) {
            self.card = Some(Box::new(CardForm::new(entry, place)));
            self.touch();
        }
    }

    /// Closes the card; what was typed has to be kept before.
    pub fn close_card(&mut self) {
        self.card = None;
        self.session.run.card = None;
        self.touch();
    }

    /// Puts the hand on another place of the open card.
    pub fn go_in_card(&mut self, place: Place) {
        if let Some(form) = &self.card {
            let id = form.of.clone();
            self.open_card(&id, place);
        }
    }

    /// Shows the place that the hand is on as the experiment says it now; closes a card that is gone.
    pub fn show_card_afresh(&mut self) {
        let Some(form) = &self.card else { return };
        let place = form.place;
        if self.experiment().is_some() { self.go_in_card(place) } else { self.close_card() }
    }

    /// Opens the card that was being written when the session was left, with what was typed.
    pub(super) fn bring_card_back(&mut self) {
        let Some(line) = self.session.run.card.clone() else { return };
        let Some(place) = Place::known(&line.field) else { return };
        if self.has_card(&line.of) {
            self.open_card(&line.of, place);
            if let Some(form) = &mut self.card {
                form.editor = Editor::from_text(&line.text);
            }
        }
    }

    /// Keeps what is typed at the place that the hand is on; gives what there is to say of it.
    pub fn keep_card_line(&mut self, moment: Moment) -> Option<String> {
        let form = self.card.as_ref()?;
        let Place::Field(field) = form.place else { return None };
        let entry = self.experiment()?.clone();
        let typed = form.editor.text().trim_end();
        let is_frozen = Experiment::of(&entry).is_frozen(field);
        let day = day_meant(typed, moment.wall.date_naive()).filter(|_| field.is_day());
        let text = day.map_or_else(|| typed.to_owned(), |day| day.to_string());
        let say = match () {
            () if typed.trim().is_empty() => None,
            () if field.is_day() && day.is_none() => Some(format!(
                "“{typed}” is no day Balcony knows, and stays as typed. Try fri, +7, 3 dec or 2026-12-03"
            )),
            () if is_frozen => {
                Some("Added with today's date; the prediction stays as it was".into())
            }
            () => None,
        };
        let new = written(entry.clone(), field, &text, moment.wall);
        if new == entry {
            return say.filter(|_| field.is_day());
        }
        let words = if is_frozen { "the amendment" } else { "the line of the card" };
        self.replace(new, words);
        self.touch();
        say
    }

    /// Answers the question about safety that the hand is on.
    pub fn answer_in_card(&mut self, answer: Option<bool>) {
        let check = self.card.as_ref().and_then(|form| match form.place {
            Place::Check(number) => CHECKS.get(number),
            Place::Field(_) => None,
        });
        let Some((check, entry)) = check.zip(self.experiment()) else { return };
        let new = answered(entry.clone(), *check, answer);
        if new != *entry {
            self.replace(new, "the answer on the card");
        }
    }

    /// Lets the experiment of the open card begin: from now on its prediction stays.
    ///
    /// # Errors
    /// Why it does not begin.
    pub fn start_experiment(&mut self, moment: Moment) -> Result<(), String> {
        let Some(entry) = self.experiment() else { return Err("No card is open".into()) };
        let experiment = Experiment::of(entry);
        if experiment.is_running() {
            return Err("It is running already".into());
        }
        let missing = experiment.missing();
        if !missing.is_empty() {
            return Err(format!("Not ready to run. Still missing: {}", missing.join(", ")));
        }
        let new = started(entry.clone(), moment.wall);
        self.replace(new, "the start of the experiment");
        self.show_card_afresh();
        Ok(())
    }

    /// Keeps a look at a thing; gives the look's id.
    pub fn keep_look(&mut self, of: &Id, verdict: &str, now: &mut Now) -> Option<Id> {
        let thing = self.session.entry(of)?;
        // A look is seen by whoever sees what was looked at.
        let head = EntryHead {
            id: now.id(),
            at: now.moment.wall,
            step: thing.step().cloned(),
            by: None,
            audience: thing.audience().clone(),
            kind: EntryKind::Look,
        };
        let id = head.id.clone();
        let look = Entry::new(head, "").with("of", of.as_str()).with("verdict", verdict);
        let part = self.session.append(look);
        self.change(vec![part], "the look");
        self.touch();
        Some(id)
    }

    /// Keeps a look at something of an earlier session, for everybody who was in it; gives the look's
    /// id.
    pub fn keep_look_at_earlier(&mut self, of: &Id, verdict: &str, now: &mut Now) -> Id {
        let id = now.id();
        let head = EntryHead {
            id: id.clone(),
            at: now.moment.wall,
            // What everybody may know is not hidden with the step in which it is said.
            step: self.step().filter(|step| step.show == Show::Open).map(|step| step.id.clone()),
            by: None,
            audience: match self.session.header.kind {
                SessionKind::Workshop => Audience::Room,
                _ => self.audience(),
            },
            kind: EntryKind::Look,
        };
        let look = Entry::new(head, "").with("of", of.as_str()).with("verdict", verdict);
        let part = self.session.append(look);
        self.change(vec![part], "the look");
        self.touch();
        id
    }

    /// Adds what was said at a look.
    pub fn set_words(&mut self, id: &Id, words: &str) {
        if let Some(look) = self.session.entry(id) {
            let look = look.clone().with_text(words);
            self.replace(look, "the words of the look");
        }
    }
}
