//! What is prepared is kept in the journal's file from the first change on, and comes back from there.

use super::agenda::{Draft, DraftStep};
use super::{Field, Hand, Prepare, formats};
use crate::app::editor::Editor;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::places::Wish;
use crate::app::screen::Screen;
use crate::domain::format::{Format, FormatStep};
use crate::domain::id::Id;
use crate::domain::journal::Journal;
use crate::domain::moment::Now;
use crate::domain::person::Person;
use crate::domain::planned::LONGEST;
use crate::domain::prepared::{Prepared, PreparedStep};

/// Prepare as it was left, in this run of the program or before it.
pub fn as_left(model: &mut Model) -> Prepare {
    let slug = model.journal.slug.clone();
    if model.prepare_of.as_ref() == Some(&slug) {
        return on_its_format(model, model.prepare.clone());
    }
    let (Some(practice), true) = (model.practice.clone(), model.catalogue.is_some()) else {
        // What is kept is not known yet: `catch_up` brings it.
        return Prepare::default();
    };
    let prepared = model.journal.prepared.clone();
    let prepare = match &prepared {
        Some(prepared) => {
            let format = practice.formats.iter().find(|format| format.id == prepared.format);
            bring_back(model, prepared, format)
        }
        None => Prepare::default(),
    };
    model.prepare.clone_from(&prepare);
    model.prepare_of = Some(slug);
    prepare
}

/// With the format selected whose agenda was changed.
fn on_its_format(model: &Model, mut prepare: Prepare) -> Prepare {
    let place = prepare.draft.as_ref().and_then(|(id, _)| {
        formats(model, &prepare.wish).iter().position(|format| format.id == *id)
    });
    prepare.selected = place.unwrap_or(prepare.selected);
    prepare
}

/// Brings what is kept into a Prepare that was opened before it was known; what was typed there meanwhile stays.
pub fn catch_up(model: &mut Model) {
    let is_known = model.prepare_of.as_ref() == Some(&model.journal.slug);
    let Screen::Prepare(open) = &model.screen else { return };
    let open = Prepare::clone(open);
    if is_known || model.practice.is_none() || model.catalogue.is_none() {
        return;
    }
    let mut prepare = as_left(model);
    if open.is_touched() {
        let people = if open.people.is_empty() { prepare.people } else { open.people };
        let title = if open.title.is_empty() { prepare.title } else { open.title };
        let draft = open.draft.or(prepare.draft);
        let begins = open.begins.or(prepare.begins);
        let reviews = open.reviews.or(prepare.reviews);
        prepare = Prepare { people, title, begins, draft, reviews, ..prepare };
    }
    let is_text = matches!(open.hand, Hand::Text(..));
    let hand = if is_text { open.hand } else { prepare.hand };
    let is_wished = open.wish != Default::default();
    let (wish, selected) =
        if is_wished { (open.wish, open.selected) } else { (prepare.wish, prepare.selected) };
    model.screen = Screen::Prepare(Box::new(Prepare { hand, wish, selected, ..prepare }));
}

/// The effect that keeps what is prepared, if it is not kept yet.
pub fn keep(model: &mut Model) -> Option<Effect> {
    let is_own = model.prepare_of.as_ref() == Some(&model.journal.slug);
    if model.held_by.is_some() || !is_own || model.unkept.is_some() {
        return None;
    }
    let prepare = match &model.screen {
        Screen::Prepare(prepare) => prepare,
        _ => &model.prepare,
    };
    let before = model.journal.prepared.as_ref();
    let prepared = if prepare.is_touched() { take_down(model, prepare, before) } else { None };
    if prepared.as_ref() == before {
        return None;
    }
    let slug = model.journal.slug.clone();
    model.journal.prepared.clone_from(&prepared);
    let known = model.catalogue.iter_mut().flat_map(|catalogue| &mut catalogue.journals);
    for journal in known.filter(|journal| journal.slug == slug) {
        journal.prepared.clone_from(&prepared);
    }
    Some(Effect::Place(Wish::KeepPrepared { slug, prepared: prepared.map(Box::new) }))
}

/// Takes what is prepared to another journal, with everybody who is to come; where that journal has something
/// prepared already, both stay where they are.
pub fn take_to(model: &mut Model, journal: &Journal, now: &mut Now) -> Vec<Effect> {
    let prepare = as_left(model);
    if journal.slug == model.journal.slug || !prepare.is_touched() {
        model.journal = journal.clone();
        model.is_journal_chosen = true;
        return super::open_as_left(model);
    }
    if journal.prepared.is_some() {
        let text = format!(
            "{} has a workshop prepared already: this is it. The other one stays where it was",
            journal.name
        );
        model.journal = journal.clone();
        model.is_journal_chosen = true;
        model.say(text, now.moment);
        return super::open_as_left(model);
    }
    let slug = std::mem::replace(&mut model.journal, journal.clone()).slug;
    let known = model.catalogue.iter_mut().flat_map(|catalogue| &mut catalogue.journals);
    known.filter(|known| known.slug == slug).for_each(|known| known.prepared = None);
    model.is_journal_chosen = true;
    model.prepare_of = Some(journal.slug.clone());
    for person in &prepare.people {
        if model.journal.people.iter().all(|known| known.id != person.id) {
            model.journal.people.push(person.clone());
        }
    }
    model.screen = Screen::Prepare(Box::new(prepare));
    let mut effects = vec![Effect::SaveJournal(Box::new(model.journal.clone()))];
    // It is in the other file before it leaves this one.
    effects.extend(keep(model));
    effects.push(Effect::Place(Wish::KeepPrepared { slug, prepared: None }));
    effects
}

impl Prepare {
    /// Whether anything was prepared that would be missed.
    pub fn is_touched(&self) -> bool {
        !self.title.is_empty()
            || !self.people.is_empty()
            || self.begins.is_some()
            || self.draft.is_some()
            || self.reviews.is_some()
            || !self.typed_step().is_empty()
    }

    /// Whether the agenda is no longer the format's own.
    pub fn has_agenda(&self) -> bool {
        self.draft.is_some() || !self.typed_step().is_empty()
    }

    /// The name of a new step that is half typed.
    fn typed_step(&self) -> &str {
        match &self.hand {
            Hand::Text(Field::NewStep(_), editor) => editor.text(),
            _ => "",
        }
    }
}

fn take_down(model: &Model, prepare: &Prepare, before: Option<&Prepared>) -> Option<Prepared> {
    let formats = formats(model, &prepare.wish);
    let selected = prepare.selected.min(formats.len().saturating_sub(1));
    let format = formats.get(selected);
    let id = match (&prepare.draft, format) {
        (Some((id, _)), _) => id.clone(),
        (None, Some(format)) => format.id.clone(),
        // Nothing fits what is wished for just now: what was chosen before stays.
        (None, None) => before?.format.clone(),
    };
    Some(Prepared {
        format: id,
        title: prepare.title.clone(),
        begins: prepare.begins,
        people: prepare.people.iter().map(|person| person.id.clone()).collect(),
        agenda: prepare.draft.iter().flat_map(|(_, draft)| &draft.steps).map(step).collect(),
        typed: prepare.typed_step().to_owned(),
        reviews: prepare.reviews.clone(),
        other: before.map(|before| before.other.clone()).unwrap_or_default(),
    })
}

fn step(step: &DraftStep) -> PreparedStep {
    let is_own = step.step.id.starts_with(Draft::ADDED);
    PreparedStep {
        step: if is_own { String::new() } else { step.step.id.clone() },
        title: if is_own { step.step.title.clone() } else { String::new() },
        minutes: step.step.minutes,
        dropped: step.is_dropped,
        ..PreparedStep::default()
    }
}

fn bring_back(model: &Model, prepared: &Prepared, format: Option<&Format>) -> Prepare {
    let (title, begins) = (prepared.title.clone(), prepared.begins);
    let reviews = prepared.reviews.clone();
    let mut prepare = Prepare { title, begins, reviews, ..Prepare::default() };
    prepare.people = people(&model.journal, prepared);
    let Some(format) = format else { return prepare };
    let place = formats(model, &prepare.wish).iter().position(|known| known.id == format.id);
    prepare.selected = place.unwrap_or(0);
    if !prepared.agenda.is_empty() {
        prepare.draft = Some((format.id.clone(), draft(prepared, format)));
    }
    if !prepared.typed.is_empty() {
        let last = prepare.draft_of(format).steps.len().saturating_sub(1);
        prepare.hand = Hand::Text(Field::NewStep(last), Editor::from_text(&prepared.typed));
    }
    prepare
}

fn people(journal: &Journal, prepared: &Prepared) -> Vec<Person> {
    let known = |id: &Id| journal.people.iter().find(|person| person.id == *id).cloned();
    prepared.people.iter().filter_map(known).collect()
}

fn draft(prepared: &Prepared, format: &Format) -> Draft {
    let mut draft = Draft::default();
    for kept in &prepared.agenda {
        let found = format.steps.iter().find(|step| step.id == kept.step);
        let step = match found {
            Some(step) => step.clone(),
            None if !kept.title.is_empty() => {
                FormatStep::open(draft.free_id(), &kept.title, &kept.title)
            }
            // A step that the format has no longer.
            None => continue,
        };
        let minutes = kept.minutes.clamp(1, LONGEST);
        draft
            .steps
            .push(DraftStep { step: FormatStep { minutes, ..step }, is_dropped: kept.dropped });
    }
    // What the format has gained since then is in the agenda as well.
    for step in &format.steps {
        if draft.steps.iter().all(|kept| kept.step.id != step.id) {
            draft.steps.push(DraftStep { step: step.clone(), is_dropped: false });
        }
    }
    draft
}
