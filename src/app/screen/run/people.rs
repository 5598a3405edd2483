//! Who is here: names typed, and people of the journal ticked.

use super::{Hand, Outcome, Run, writing};
use crate::app::action::Action;
use crate::app::editor::Editor;
use crate::app::effect::Effect;
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

/// Everybody who may be here: those present first, then others of the journal. With whether they are present.
pub fn everybody<'a>(run: &'a Run, known: &'a [Person]) -> Vec<(&'a Person, bool)> {
    let present = &run.sitting.session.people;
    let absent = known.iter().filter(|person| !present.iter().any(|here| here.id == person.id));
    present
        .iter()
        .map(|person| (person, true))
        .chain(absent.map(|person| (person, false)))
        .collect()
}

pub(super) fn act(
    run: &mut Run,
    mut roll: Roll,
    known: &[Person],
    action: Action,
    now: &mut Now,
) -> Outcome {
    let count = everybody(run, known).len();
    match action {
        Action::Back => {
            // A name half typed is not thrown away: it is added.
            let outcome = add(run, &mut roll, known, now);
            run.hand = Hand::Write;
            run.sitting.greet();
            return outcome;
        }
        Action::Open if roll.editor.text().trim().is_empty() => {
            let outcome = toggle(run, &roll, known);
            run.hand = Hand::People(roll);
            return outcome;
        }
        Action::Open => {
            let outcome = add(run, &mut roll, known, now);
            run.hand = Hand::People(roll);
            return outcome;
        }
        Action::Up => roll.selected = roll.selected.saturating_sub(1),
        Action::Down => roll.selected = (roll.selected + 1).min(count.saturating_sub(1)),
        other => {
            writing::edit_text(&mut roll.editor, other);
        }
    }
    run.hand = Hand::People(roll);
    Outcome::Done
}

fn add(run: &mut Run, roll: &mut Roll, known: &[Person], now: &mut Now) -> Outcome {
    let text = roll.editor.take();
    let names = text.split([',', ';', '\n']).map(str::trim).filter(|name| !name.is_empty());
    let mut people = run.sitting.session.people.clone();
    let mut journal_people = known.to_vec();
    let before = (people.len(), journal_people.len());
    for name in names {
        let same = |person: &&Person| person.name.to_lowercase() == name.to_lowercase();
        if people.iter().any(|person| same(&person)) {
            continue;
        }
        let person = journal_people
            .iter()
            .find(same)
            .cloned()
            .unwrap_or_else(|| Person::named(now.id(), name));
        if !journal_people.iter().any(|other| other.id == person.id) {
            journal_people.push(person.clone());
        }
        people.push(person);
    }
    if people.len() > before.0 {
        run.sitting.set_people(people, "the people added");
    }
    if journal_people.len() > before.1 {
        return Outcome::Effects(vec![Effect::SaveJournalPeople(journal_people)]);
    }
    Outcome::Done
}

fn toggle(run: &mut Run, roll: &Roll, known: &[Person]) -> Outcome {
    let everybody = everybody(run, known);
    let Some((person, is_present)) = everybody.get(roll.selected) else { return Outcome::Done };
    let person = (*person).clone();
    let mut people = run.sitting.session.people.clone();
    if !is_present {
        people.push(person);
        run.sitting.set_people(people, "the person added");
        return Outcome::Done;
    }
    let has_spoken =
        run.sitting.session.entries.iter().any(|entry| {
            entry.by() == Some(&person.id) || entry.owner() == Some(person.id.as_str())
        });
    if has_spoken {
        return Outcome::Say(format!(
            "{} has said something here and stays in the list",
            person.name
        ));
    }
    people.retain(|here| here.id != person.id);
    run.sitting.set_people(people, "the person taken out");
    Outcome::Done
}
