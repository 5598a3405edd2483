//! A workshop of the script, played step by step as a hand at the keyboard would.

mod keeping;

use crate::app::editor::Editor;
use crate::app::sitting::Sitting;
use crate::demo::chance::Chance;
use crate::demo::company::named;
use crate::demo::scene::Scene;
use crate::demo::turn::Turn;
use crate::demo::when;
use crate::domain::catalogue::SessionKey;
use crate::domain::id::Id;
use crate::domain::journal::Journal;
use crate::domain::meeting;
use crate::domain::moment::{Moment, Now};
use crate::domain::practice::Practice;
use crate::domain::session::Session;
use crate::domain::step::PlanStep;
use crate::domain::time::Time;
use crate::domain::words::{Collects, EntryKind, SessionKind};
use chrono::{NaiveDate, TimeDelta};
use std::collections::HashMap;
use std::time::Duration;

/// What stands between the answers of one person in a table.
const COLUMN: &str = " | ";

/// The session that took place.
pub(super) fn perform(
    scene: &Scene,
    practice: &Practice,
    place: &Journal,
    begins: Time,
    now: Time,
    mut chance: Chance,
    threads: &mut HashMap<String, Id>,
) -> Result<Session, String> {
    let format = practice.format(&scene.format);
    let format = format.ok_or_else(|| format!("there is no format “{}”", scene.format))?;
    let title = if scene.title.is_empty() { &format.name } else { &scene.title };
    let mut session = Session::begin(SessionKind::Workshop, title, begins, &chance.id());
    session.plan = format.plan(|| chance.id());
    for name in &scene.people {
        let person = named(&place.people, name);
        session.people.push(person.ok_or_else(|| format!("nobody is called {name}"))?.clone());
    }
    session.run.room_sees_screen = Some(false);
    if !scene.reviews.is_empty() {
        let of = threads.get(&scene.reviews).cloned();
        let of = of.ok_or_else(|| format!("there is no “{}” before it", scene.reviews))?;
        session.header.reviews = Some(of);
    }
    let key = SessionKey::new(place.slug.clone(), session.header.id.clone());
    let sitting = Sitting::begin(key, session);
    let today = now.date_naive();
    let mut play = Play { sitting, begins, today, gone: Duration::ZERO, chance, threads };
    for turn in &scene.turns {
        play.turn(turn).map_err(|reason| format!("in “{}”: {reason}", turn.step))?;
    }
    if !scene.next.is_empty() {
        let day = play.day(&scene.next)?;
        play.sitting.set_next(meeting::to_text(day, None));
    }
    play.sitting.speaker = None;
    play.sitting.end(play.moment());
    let _ = play.sitting.take_changes(play.moment());
    Ok(play.sitting.session)
}

/// A workshop that is being played.
struct Play<'a> {
    sitting: Sitting,
    begins: Time,
    today: NaiveDate,
    gone: Duration,
    chance: Chance,
    threads: &'a mut HashMap<String, Id>,
}

impl Play<'_> {
    fn moment(&self) -> Moment {
        let wall = self.begins + TimeDelta::from_std(self.gone).unwrap_or_default();
        Moment { wall, steady: self.gone, real: self.gone, slept: Duration::ZERO }
    }

    /// Does something that needs time and chance.
    fn with<T>(&mut self, deed: impl FnOnce(&mut Sitting, &mut Now<'_>) -> T) -> T {
        let moment = self.moment();
        let chance = &mut self.chance;
        deed(&mut self.sitting, &mut Now::new(moment, &mut || chance.bits()))
    }

    /// The day meant, which is a working day unless it is this one.
    fn day(&self, text: &str) -> Result<NaiveDate, String> {
        let day = when::day(text, self.begins.date_naive(), self.today);
        let day = day.ok_or_else(|| format!("“{text}” is no day"))?;
        Ok(if day == self.today { day } else { when::working_day(day) })
    }

    fn person(&self, first: &str) -> Option<Id> {
        named(&self.sitting.session.people, first).map(|person| person.id.clone())
    }

    fn turn(&mut self, turn: &Turn) -> Result<(), String> {
        let plan = &self.sitting.session.plan;
        let is_it =
            |step: &PlanStep| step.from.split_once('/').is_some_and(|(_, name)| name == turn.step);
        let place = plan.iter().position(is_it).ok_or("the format has no such step")?;
        if self.sitting.session.current().is_some_and(|current| current >= place) {
            return Err("it comes too late".into());
        }
        let moment = self.moment();
        self.sitting.go_to(place, moment);
        self.lead(turn)?;
        let planned = self.sitting.step().map_or(5, |step| step.minutes);
        let took = u64::try_from(turn.took.unwrap_or(planned)).unwrap_or(5) * 60;
        let end = self.gone + Duration::from_secs(took);
        let events = turn.said.len() + turn.numbers.len() + turn.kept.len() + 2;
        let gap = Duration::from_secs(took / u64::try_from(events).unwrap_or(1).max(1));
        self.gone += gap;
        self.reveal();
        for line in &turn.said {
            self.say(line)?;
            self.gone += gap;
        }
        for numbers in &turn.numbers {
            self.give(numbers)?;
            self.gone += gap;
        }
        for (name, holds) in &turn.heaps {
            self.put_together(name, holds)?;
        }
        for kept in &turn.kept {
            self.keep(kept)?;
            self.gone += gap;
        }
        // What shows counts is closed where it was gathered.
        self.reveal();
        self.gone = end;
        self.sitting.speaker = None;
        Ok(())
    }

    fn lead(&mut self, turn: &Turn) -> Result<(), String> {
        if !turn.led_by.is_empty() {
            let leader = self.person(&turn.led_by);
            let leader = leader.ok_or_else(|| format!("{} is not here", turn.led_by))?;
            let on = self.sitting.session.run.step.clone();
            let steps = &mut self.sitting.session.plan;
            if let Some(step) = steps.iter_mut().find(|step| Some(&step.id) == on.as_ref()) {
                step.led_by = Some(leader);
            }
        }
        if let Some(size) = turn.draw {
            self.with(|sitting, now| sitting.draw_groups(size, now));
        }
        Ok(())
    }

    /// Shows what waits to be shown, and goes through it.
    fn reveal(&mut self) {
        if self.sitting.to_reveal().is_empty() {
            return;
        }
        self.with(Sitting::reveal);
        let revealed = self.sitting.session.plan.iter();
        let order: Vec<Id> = revealed.flat_map(|step| step.order.clone()).collect();
        for id in &order {
            let entry = self.sitting.session.entry(id);
            if entry.is_some_and(|entry| self.sitting.is_unread(entry) && entry.reads_alone()) {
                self.sitting.note_read(id);
            }
        }
    }

    /// A line, with whoever said it in front: `Maud: I was never asked`.
    fn say(&mut self, line: &str) -> Result<(), String> {
        let (who, text) = self.speaker(line)?;
        let kind = self.sitting.own_kind();
        if self.sitting.step().is_some_and(|step| step.collects == Collects::Grid) {
            for cell in text.split(COLUMN) {
                self.line(&kind, who.clone(), cell)?;
            }
            return Ok(());
        }
        if kind.is_counted() {
            return Err(format!("here answers are counted: {line}"));
        }
        self.line(&kind, who, text).map(|_| ())
    }

    fn speaker<'a>(&self, line: &'a str) -> Result<(Option<Id>, &'a str), String> {
        let found = line.split_once(": ");
        let found = found.and_then(|(first, text)| Some((self.person(first)?, text)));
        match found {
            Some(_) if self.sitting.keeps_no_names() => {
                Err(format!("this step keeps no names, and there is one: {line}"))
            }
            Some((who, text)) => Ok((Some(who), text)),
            None => Ok((None, line)),
        }
    }

    /// Numbers as they are typed, with words behind a colon.
    fn give(&mut self, numbers: &str) -> Result<(), String> {
        let kind = self.sitting.own_kind();
        let (digits, words) = match numbers.split_once(": ") {
            Some((digits, words)) => (digits, Some(words)),
            None => (numbers, None),
        };
        self.line(&kind, None, digits)?;
        if let Some(words) = words {
            self.line(&kind, None, words)?;
        }
        Ok(())
    }

    /// Types a line and keeps it.
    fn line(&mut self, kind: &EntryKind, who: Option<Id>, text: &str) -> Result<Id, String> {
        let sitting = &mut self.sitting;
        sitting.kind = kind.clone();
        sitting.edits = None;
        sitting.speaker = who;
        sitting.editor = Editor::from_text(text.trim());
        let kept = self.with(Sitting::keep_line)?;
        self.sitting.kind = self.sitting.own_kind();
        kept.ok_or_else(|| format!("nothing was kept of “{text}”"))
    }

    /// Puts what begins so into a group.
    fn put_together(&mut self, name: &str, holds: &[String]) -> Result<(), String> {
        let mut ids = Vec::new();
        for start in holds {
            let board = self.sitting.board();
            let entry = board.entries().find(|entry| entry.text().starts_with(start.as_str()));
            let entry = entry.ok_or_else(|| format!("nothing begins with “{start}”"))?;
            ids.push(entry.id().clone());
        }
        self.with(|sitting, now| sitting.put_into_new(&ids, name, now));
        Ok(())
    }
}
