//! The people of a place.

use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::keymap::Layer;
use crate::app::model::Model;
use crate::app::overlay::{About, Overlay, Question};
use crate::app::person_form::{PersonForm, Turn};
use crate::app::places::Wish;
use crate::app::screen::journals::{self, Journals};
use crate::app::screen::{Screen, moved};
use crate::app::update;
use crate::domain::moment::Now;
use crate::domain::person::Person;

/// The state of the list of people.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Members {
    /// The folder of their journal.
    pub journal: String,
    /// Which person is selected.
    pub selected: usize,
    /// What is known of one of them, being written.
    pub form: Option<Box<PersonForm>>,
}

impl Members {
    /// The people of the journal in the folder `journal`.
    pub fn of(journal: String) -> Self {
        Self { journal, ..Self::default() }
    }

    /// The layers of the keymap that are on, the nearest first.
    pub fn layers(&self) -> Vec<Layer> {
        match self.form {
            Some(_) => vec![Layer::Form, Layer::Text],
            None => vec![Layer::Members, Layer::List, Layer::Rows],
        }
    }
}

/// The people the screen shows.
pub fn people<'a>(model: &'a Model, members: &Members) -> &'a [Person] {
    journals::known(model, &members.journal).map_or(&[], |journal| &journal.people)
}

/// Does what `action` means here.
pub fn act(model: &mut Model, action: Action, now: &mut Now) -> Vec<Effect> {
    let Screen::Members(members) = &model.screen else { return Vec::new() };
    let members = members.clone();
    if let Some(form) = members.form.clone() {
        return act_on_form(model, members, *form, action);
    }
    let people = people(model, &members);
    let count = people.len();
    let selected = members.selected.min(count.saturating_sub(1));
    let person = people.get(selected).cloned();
    match (action, person) {
        (Action::Back, _) => {
            model.screen = Screen::Journals(Journals::at(members.journal));
            Vec::new()
        }
        (Action::New, _) => {
            let person = Person::named(now.id(), String::new());
            open_form(model, members, PersonForm::new(person, true), now)
        }
        (Action::Open, Some(person)) => {
            open_form(model, Members { selected, ..members }, PersonForm::new(person, false), now)
        }
        (Action::Forget, Some(person)) => {
            ask_to_forget(model, &members, &person, now);
            Vec::new()
        }
        (action, _) => {
            let selected = moved(selected, count, model.extent.page, action);
            model.screen = Screen::Members(Members { selected, ..members });
            Vec::new()
        }
    }
}

fn act_on_form(
    model: &mut Model,
    mut members: Members,
    mut form: PersonForm,
    action: Action,
) -> Vec<Effect> {
    let turn = form.act(action);
    let effects = keep(&members, &mut form, turn);
    members.form = (turn != Turn::Done).then(|| Box::new(form));
    model.screen = Screen::Members(members);
    effects
}

/// Writes down what the form says, if that is anything new.
fn keep(members: &Members, form: &mut PersonForm, turn: Turn) -> Vec<Effect> {
    let written = form.take_written(turn);
    let put = |person| Effect::Place(Wish::PutPerson { slug: members.journal.clone(), person });
    written.map(put).into_iter().collect()
}

/// Writes down a form that is open, because the program is about to end.
pub fn keep_open_form(model: &mut Model) -> Vec<Effect> {
    let Screen::Members(members) = &mut model.screen else { return Vec::new() };
    let Some(mut form) = members.form.take() else { return Vec::new() };
    let effects = keep(members, &mut form, Turn::Done);
    members.form = Some(form);
    effects
}

fn open_form(model: &mut Model, members: Members, form: PersonForm, now: &mut Now) -> Vec<Effect> {
    if let Some(sentence) = update::read_only_sentence(model) {
        model.say(sentence, now.moment);
        return Vec::new();
    }
    model.screen = Screen::Members(Members { form: Some(Box::new(form)), ..members });
    Vec::new()
}

fn ask_to_forget(model: &mut Model, members: &Members, person: &Person, now: &mut Now) {
    if let Some(sentence) = update::read_only_sentence(model) {
        return model.say(sentence, now.moment);
    }
    let text = format!(
        "Forget {0}? In every session, deleted ones and earlier versions too, “somebody” will stand in the place of the name, and what is known of {0} goes. What was said stays, also where it has the name in its words.\n\nThis cannot be undone. Exports, copies made by a sync program, and backups are beyond Balcony's reach.",
        person.name
    );
    let about = About::Forget {
        slug: members.journal.clone(),
        person: person.id.clone(),
        name: person.name.clone(),
    };
    let question = Question::new(text, "forget", about).unhurried(now.moment);
    model.overlays.push(Overlay::Confirm(question));
}
