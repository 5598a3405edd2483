//! Who is here: names typed, and people of the journal ticked. The same before a session and in it.

use crate::app::action::Action;
use crate::app::editor::Editor;
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
    /// Does what `action` means. `has_spoken` tells who cannot be taken out any more.
    pub fn act(
        &mut self,
        present: &[Person],
        known: &[Person],
        has_spoken: &dyn Fn(&Person) -> bool,
        action: Action,
        now: &mut Now,
    ) -> Called {
        let count = everybody(present, known).len();
        match action {
            // A name half typed is not thrown away: it is added.
            Action::Back => Called { is_closed: true, ..self.add(present, known, now) },
            Action::Open if self.editor.text().trim().is_empty() => {
                Called { is_closed: true, ..Called::default() }
            }
            Action::Open => self.add(present, known, now),
            Action::Tick => self.tick(present, known, has_spoken),
            Action::Up => {
                self.selected = self.selected.saturating_sub(1);
                Called::default()
            }
            Action::Down => {
                self.selected = (self.selected + 1).min(count.saturating_sub(1));
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
        let is_name = |name: &&str| name.chars().any(char::is_alphanumeric);
        let names = text.split([',', ';', '\n']).map(str::trim).filter(is_name);
        let mut here = present.to_vec();
        let mut all = known.to_vec();
        for said in names {
            let (name, organisation) = with_organisation(said);
            let same = |person: &&Person| person.name.to_lowercase() == name.to_lowercase();
            if here.iter().any(|person| same(&person)) {
                continue;
            }
            let person = all.iter().find(same).cloned().unwrap_or_else(|| Person {
                organisation: organisation.to_owned(),
                ..Person::named(now.id(), name)
            });
            if !all.iter().any(|other| other.id == person.id) {
                all.push(person.clone());
            }
            here.push(person);
        }
        Called {
            present: (here.len() > present.len()).then_some(here),
            known: (all.len() > known.len()).then_some(all),
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
            let say = format!("{} has said something here and stays in the list", person.name);
            return Called { say: Some(say), ..Called::default() };
        } else {
            here.retain(|other| other.id != person.id);
        }
        Called { present: Some(here), ..Called::default() }
    }
}

/// A name, and what stands in brackets behind it: `Amal (Foodbank)`.
fn with_organisation(said: &str) -> (&str, &str) {
    let parts = said.strip_suffix(')').and_then(|said| said.split_once('('));
    match parts {
        Some((name, organisation)) if !name.trim().is_empty() => (name.trim(), organisation.trim()),
        _ => (said, ""),
    }
}
