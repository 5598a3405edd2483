//! What came of wishes for journals and their people.

use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::person_form::PersonForm;
use crate::app::places::{Answer, Forgotten, Wish};
use crate::app::screen::Screen;
use crate::app::screen::journals::{Hand, Journals};
use crate::domain::journal::Journal;
use crate::domain::moment::Now;
use crate::domain::person::Person;
use std::time::Duration;

/// How long to wait until what could not be kept is tried again.
const AGAIN: Duration = Duration::from_secs(2);

pub(super) fn update(model: &mut Model, answer: Answer, now: &mut Now) -> Vec<Effect> {
    match answer {
        Answer::Created(Ok(journal)) => {
            let text =
                format!("“{}” is made. Enter opens it, p says who belongs to it", journal.name);
            named(model, journal);
            model.say(text, now.moment);
            Vec::new()
        }
        Answer::Renamed(Ok(journal)) => {
            named(model, journal);
            Vec::new()
        }
        Answer::Created(Err(reason)) | Answer::Renamed(Err(reason)) => {
            if let Screen::Journals(Journals { hand: Hand::Naming(naming), .. }) = &mut model.screen
            {
                naming.is_given = false;
            }
            model.warn(reason, now.moment);
            Vec::new()
        }
        Answer::PersonPut { person, result: Ok(journal) } => {
            let place = journal.people.iter().position(|one| one.id == person.id);
            for known in model.prepare.people.iter_mut().filter(|known| known.id == person.id) {
                known.clone_from(&person);
            }
            know(model, journal);
            if let (Screen::Members(members), Some(place)) = (&mut model.screen, place) {
                members.selected = place;
            }
            Vec::new()
        }
        Answer::PersonPut { person, result: Err(reason) } => {
            // What was typed is on the screen again, and leaving the form tries once more.
            if let Screen::Members(members) = &mut model.screen {
                let form = members.form.take().filter(|form| form.person.id == person.id);
                let mut form =
                    form.unwrap_or_else(|| Box::new(PersonForm::new(person.clone(), true)));
                form.person = Person::named(person.id, "");
                members.form = Some(form);
            }
            model.warn(reason, now.moment);
            Vec::new()
        }
        Answer::PreparedKept(Ok(())) => Vec::new(),
        Answer::PreparedKept(Err(reason)) => {
            model.unkept = Some(now.moment.real + AGAIN);
            model.warn(
                format!("What you prepared is not kept yet, and is tried again. {reason}"),
                now.moment,
            );
            Vec::new()
        }
        Answer::Waits(Ok(journal)) => {
            know(model, journal);
            Vec::new()
        }
        Answer::Waits(Err(reason)) => {
            model.warn(format!("Nothing was changed there. {reason}"), now.moment);
            Vec::new()
        }
        Answer::Forgotten { person, name, result: Ok(done) } => {
            model.prepare.people.retain(|one| one.id != person);
            let is_all = done.entries + done.texts + done.left == 0 && done.is_finished;
            let text = farewell(&name, &done);
            if is_all {
                model.say(text, now.moment)
            } else {
                model.warn(text, now.moment)
            }
            model.gathering.begin_anew();
            vec![Effect::Catalogue]
        }
        Answer::Moved(Ok(moved)) => {
            let place = model.journal_name(&moved.to);
            model.say(format!("Moved to {place}. u moves it back"), now.moment);
            model.last_trashed = None;
            model.last_moved = Some(moved);
            vec![Effect::Catalogue]
        }
        Answer::Forgotten { result: Err(reason), .. } | Answer::Moved(Err(reason)) => {
            model.warn(reason, now.moment);
            Vec::new()
        }
    }
}

/// A journal has a name now: the hand is back on the list, at that journal.
fn named(model: &mut Model, journal: Journal) {
    if let Screen::Journals(screen) = &mut model.screen
        && matches!(screen.hand, Hand::Naming(_))
    {
        *screen = Journals::at(journal.slug.clone());
    }
    know(model, journal);
}

/// Writes down whom the journal knows from now on, and what has become known of them.
pub fn know_people(model: &mut Model, people: Vec<Person>) -> Vec<Effect> {
    let known = std::mem::replace(&mut model.journal.people, people);
    let mut effects = vec![Effect::SaveJournal(Box::new(model.journal.clone()))];
    for person in &model.journal.people {
        if known.iter().any(|before| before.id == person.id && before != person) {
            let (slug, person) = (model.journal.slug.clone(), person.clone());
            effects.push(Effect::Place(Wish::PutPerson { slug, person }));
        }
    }
    effects
}

/// Takes up a journal as its file says it now.
fn know(model: &mut Model, journal: Journal) {
    if let Some(catalogue) = &mut model.catalogue {
        match catalogue.journals.iter_mut().find(|known| known.slug == journal.slug) {
            Some(known) => known.clone_from(&journal),
            None => catalogue.journals.push(journal.clone()),
        }
    }
    if model.journal.slug == journal.slug {
        model.journal = journal;
    }
}

/// What to say once somebody is forgotten: how much was done, what was left, and what to do about it.
fn farewell(name: &str, done: &Forgotten) -> String {
    let count = |number: usize, one: &str, many: &str| {
        format!("{number} {}", if number == 1 { one } else { many })
    };
    let files = count(done.files, "file", "files");
    let mut sentence = if done.is_finished {
        format!("“{name}” is forgotten: {files} changed")
    } else {
        format!("“{name}” is not wholly forgotten yet: {files} changed, f does the rest later")
    };
    let mut words = Vec::new();
    if done.entries > 0 {
        words.push(count(done.entries, "entry has", "entries have"));
    }
    if done.texts > 0 {
        words.push(count(done.texts, "other text has", "other texts have"));
    }
    if !words.is_empty() {
        let words = words.join(" and ");
        sentence
            .push_str(&format!(". {words} the name in what was written, and it was left there"));
    }
    if let Some((path, reason)) = &done.first_left {
        let files = count(done.left, "file was", "files were");
        sentence
            .push_str(&format!(". {files} left as they are, first {}: {reason}", path.display()));
    }
    sentence
}
