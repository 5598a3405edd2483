//! Who is here: names typed, and people of the journal ticked. The same before a session and in it.

use crate::app::action::Action;
use crate::app::editor::{Editor, Pasted};
use crate::app::keymap::Layer;
use crate::app::person_form::{PersonForm, Turn};
use crate::app::screen::run::writing;
use crate::domain::moment::Now;
use crate::domain::person::Person;

/// The state of the list of who is here.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Roll {
    /// The name being typed.
    pub editor: Editor,
    /// The selected person.
    pub selected: usize,
    /// What is known of one of them, being written.
    pub form: Option<Box<PersonForm>>,
}

/// What came of an action in the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Called {
    /// Who is here now, if that has changed.
    pub present: Option<Vec<Person>>,
    /// Who is known to the journal now, if that has changed.
    pub known: Option<Vec<Person>>,
    /// What to say.
    pub say: Option<String>,
    /// Whether the list is closed.
    pub is_closed: bool,
}

/// Everybody who may be here: those present first, then others of the journal. With whether they are present.
pub fn everybody<'a>(present: &'a [Person], known: &'a [Person]) -> Vec<(&'a Person, bool)> {
    let absent = known.iter().filter(|person| !present.iter().any(|here| here.id == person.id));
    present
        .iter()
        .map(|person| (person, true))
        .chain(absent.map(|person| (person, false)))
        .collect()
}

impl Roll {
    /// The layers of the keymap that are on, the nearest first.
    pub fn layers(&self) -> Vec<Layer> {
        let layer = if self.form.is_some() { Layer::Form } else { Layer::People };
        vec![layer, Layer::Text]
    }

    /// A letter was typed.
    pub fn type_letter(&mut self, letter: char) -> Pasted {
        match &mut self.form {
            Some(form) => form.type_letter(letter),
            None => self.editor.insert_char(letter),
        }
    }

    /// A text was pasted.
    pub fn paste(&mut self, text: &str) -> Pasted {
        match &mut self.form {
            Some(form) => form.paste(text),
            None => self.editor.paste(text),
        }
    }

    /// Does what `action` means. `has_spoken` tells who cannot be taken out any more.
    pub fn act(
        &mut self,
        present: &[Person],
        known: &[Person],
        has_spoken: &dyn Fn(&Person) -> bool,
        action: Action,
        now: &mut Now,
    ) -> Called {
        if self.form.is_some() {
            return self.describe(present, known, action);
        }
        let everybody = everybody(present, known);
        match action {
            // A name half typed is not thrown away: it is added.
            Action::Back => Called { is_closed: true, ..self.add(present, known, now) },
            Action::Open if self.editor.text().trim().is_empty() => {
                Called { is_closed: true, ..Called::default() }
            }
            Action::Open => self.add(present, known, now),
            Action::Tick => self.tick(present, known, has_spoken),
            Action::Describe => {
                let person = everybody.get(self.selected).map(|(person, _)| (*person).clone());
                self.form = person.map(|person| Box::new(PersonForm::new(person, false)));
                Called::default()
            }
            Action::Up => {
                self.selected = self.selected.saturating_sub(1);
                Called::default()
            }
            Action::Down => {
                self.selected = (self.selected + 1).min(everybody.len().saturating_sub(1));
                Called::default()
            }
            other => {
                writing::edit_text(&mut self.editor, other);
                Called::default()
            }
        }
    }

    fn add(&mut self, present: &[Person], known: &[Person], now: &mut Now) -> Called {
        let text = self.editor.take();
        let (mut here, mut all) = (present.to_vec(), known.to_vec());
        for said in newcomers(&text) {
            let same = |person: &&Person| person.name.to_lowercase() == said.name.to_lowercase();
            let before = here.iter().find(same).or_else(|| all.iter().find(same)).cloned();
            let mut person = before.unwrap_or_else(|| Person::named(now.id(), said.name));
            said.tell(&mut person);
            put(&mut here, &person);
            put(&mut all, &person);
        }
        Called {
            present: (here != present).then_some(here),
            known: (all != known).then_some(all),
            ..Called::default()
        }
    }

    fn describe(&mut self, present: &[Person], known: &[Person], action: Action) -> Called {
        let Some(mut form) = self.form.take() else { return Called::default() };
        let turn = form.act(action);
        let written = form.take_written(turn);
        if turn != Turn::Done {
            self.form = Some(form);
        }
        let Some(person) = written else { return Called::default() };
        let is_here = present.iter().any(|one| one.id == person.id);
        let with = |people: &[Person]| {
            let mut people = people.to_vec();
            put(&mut people, &person);
            people
        };
        Called {
            present: is_here.then(|| with(present)),
            known: Some(with(known)),
            ..Called::default()
        }
    }

    fn tick(
        &self,
        present: &[Person],
        known: &[Person],
        has_spoken: &dyn Fn(&Person) -> bool,
    ) -> Called {
        let everybody = everybody(present, known);
        let Some((person, is_present)) = everybody.get(self.selected) else {
            return Called::default();
        };
        let mut here = present.to_vec();
        if !is_present {
            here.push((*person).clone());
        } else if has_spoken(person) {
            let say = format!(
                "{} has said something here or led a step, and stays in the list",
                person.name
            );
            return Called { say: Some(say), ..Called::default() };
        } else {
            here.retain(|other| other.id != person.id);
        }
        Called { present: Some(here), ..Called::default() }
    }
}

/// Puts somebody in the place of what was known of them, or behind the others.
fn put(people: &mut Vec<Person>, person: &Person) {
    match people.iter_mut().find(|one| one.id == person.id) {
        Some(known) => known.clone_from(person),
        None => people.push(person.clone()),
    }
}

/// Somebody as typed on one line: `Amal (Foodbank, coordinator, lives with it)`.
#[derive(Debug, Default, PartialEq)]
struct Newcomer<'a> {
    name: &'a str,
    organisation: Option<&'a str>,
    role: Option<&'a str>,
    lives_with: bool,
}

impl<'a> Newcomer<'a> {
    fn read(said: &'a str) -> Option<Self> {
        let is_name = |name: &str| name.chars().any(char::is_alphanumeric);
        let (name, about) = match said.split_once('(') {
            Some((name, about)) if is_name(name) => (name, about.trim_end().trim_end_matches(')')),
            _ => (said, ""),
        };
        let parts = about.split([',', ';']).map(str::trim).filter(|part| !part.is_empty());
        let (lives, mut parts): (Vec<_>, Vec<_>) =
            parts.partition(|part| part.to_lowercase().starts_with("lives with"));
        parts.reverse();
        let newcomer = Self {
            name: name.trim(),
            organisation: parts.pop(),
            role: parts.pop(),
            lives_with: !lives.is_empty(),
        };
        is_name(name).then_some(newcomer)
    }

    /// What was said of them now goes before what was known.
    fn tell(&self, person: &mut Person) {
        if let Some(organisation) = self.organisation {
            organisation.clone_into(&mut person.organisation);
        }
        if let Some(role) = self.role {
            role.clone_into(&mut person.role);
        }
        person.lives_with |= self.lives_with;
    }
}

/// Everybody named in `text`: between commas, unless these stand in brackets.
fn newcomers(text: &str) -> Vec<Newcomer<'_>> {
    let mut is_inside = false;
    let parts = text.split(|letter| {
        match letter {
            '(' => is_inside = true,
            ')' | '\n' => is_inside = false,
            _ => {}
        }
        letter == '\n' || (!is_inside && matches!(letter, ',' | ';'))
    });
    parts.filter_map(Newcomer::read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_people_stand_on_one_line_with_what_is_known_of_them() {
        let text = "Amal (Foodbank, coordinator), Bea; Cai (lives with it)\nDee (Housing; tenant";
        let names: Vec<_> = newcomers(text)
            .into_iter()
            .map(|one| (one.name, one.organisation, one.role, one.lives_with))
            .collect();
        assert_eq!(
            names,
            [
                ("Amal", Some("Foodbank"), Some("coordinator"), false),
                ("Bea", None, None, false),
                ("Cai", None, None, true),
                ("Dee", Some("Housing"), Some("tenant"), false),
            ]
        );
    }

    #[test]
    fn what_names_nobody_adds_nobody() {
        assert_eq!(newcomers(" , ; () \n - ").len(), 0);
        assert_eq!(newcomers("(Foodbank)")[0].name, "(Foodbank)");
    }
}
