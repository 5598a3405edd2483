//! The hand on what lies before the room: entries are marked, and put into groups.

mod naming;

use super::{Hand, Outcome, Run, writing};
use crate::app::action::Action;
use crate::app::editor::{Editor, Pasted};
use crate::app::keymap::Layer;
use crate::app::screen::moved;
use crate::domain::board::Board;
use crate::domain::entry::Entry;
use crate::domain::id::Id;
use crate::domain::moment::Now;
use crate::domain::step::PlanStep;
use crate::domain::visible::{Visibility, of_step};
use crate::fold::fold;

/// The most digits there are for groups.
const DIGITS: usize = 9;

/// The state of the hand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Groups {
    /// The selected entry; the first one if it is not there.
    pub at: Option<Id>,
    /// What is moved together.
    pub marked: Vec<Id>,
    /// What is being named, if something is.
    pub naming: Option<Naming>,
}

/// A name being typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Naming {
    /// What it is the name of.
    pub what: Named,
    /// The name so far.
    pub editor: Editor,
}

/// What gets a name.
#[derive(Clone, Debug, PartialEq)]
pub enum Named {
    /// A new group.
    New,
    /// A group that there is.
    Group(Id),
    /// A word that has more than one meaning.
    Word,
}

impl Groups {
    /// The layers of the keymap that are on, the nearest first.
    pub fn layers(&self) -> Vec<Layer> {
        match &self.naming {
            None => vec![Layer::Groups, Layer::Rows],
            Some(Naming { what: Named::Word, .. }) => vec![Layer::Marking, Layer::Text],
            Some(_) => vec![Layer::Field, Layer::Text],
        }
    }

    /// A letter was typed.
    pub fn type_letter(&mut self, letter: char) -> Pasted {
        self.naming
            .as_mut()
            .map_or_else(Pasted::default, |naming| naming.editor.insert_char(letter))
    }

    /// A text was pasted.
    pub fn paste(&mut self, text: &str) -> Pasted {
        self.naming.as_mut().map_or_else(Pasted::default, |naming| naming.editor.paste(text))
    }

    /// The place of the selected entry among all that lie there.
    pub fn place(&self, board: &Board<'_>) -> usize {
        let is_it = |entry: &Entry| Some(entry.id()) == self.at.as_ref();
        board.entries().position(is_it).unwrap_or(0)
    }

    /// What a deed is about: what is marked, or else the selected entry.
    fn meant(&self, board: &Board<'_>) -> Vec<Id> {
        let there = |id: &&Id| board.entries().any(|entry| entry.id() == *id);
        let marked: Vec<Id> = self.marked.iter().filter(there).cloned().collect();
        if !marked.is_empty() {
            return marked;
        }
        let selected = board.entries().nth(self.place(board));
        selected.map(|entry| entry.id().clone()).into_iter().collect()
    }
}

/// Why nothing can be put into groups in the step that is on, if that is so.
pub(super) fn refusal(run: &Run) -> Option<&'static str> {
    let Some(step) = run.sitting.step() else { return Some("there is no step to group in") };
    let board = run.sitting.board();
    if board.entries().next().is_some() || !board.heaps.is_empty() {
        return None;
    }
    Some(why_nothing(run, step))
}

fn why_nothing(run: &Run, step: &PlanStep) -> &'static str {
    if step.collects.kind().is_counted() {
        return "scores, dots and hands are counted; they are not put into groups";
    }
    match of_step(step) {
        Visibility::Counted if run.is_in_a_room() => {
            "what is hidden is put into groups after its reveal, when everybody can read it"
        }
        Visibility::Withheld if run.is_in_a_room() => {
            "what stays with the people is not put into groups"
        }
        _ => {
            "there is nothing to put into groups yet; decisions, promises and private notes are not"
        }
    }
}

/// Takes the hand there.
pub(super) fn open(run: &mut Run) -> Outcome {
    if let Some(refusal) = refusal(run) {
        return Outcome::Say(format!("Not now: {refusal}"));
    }
    let board = run.sitting.board();
    // What waits to be grouped comes first.
    let at = board.loose.first().map(|entry| entry.id().clone());
    run.hand = Hand::Groups(Groups { at, ..Groups::default() });
    Outcome::Done
}

/// Asks for a word that has more than one meaning, of a sentence if one was chosen.
pub(super) fn ask_word(run: &mut Run, sentence: Option<&Id>) -> Outcome {
    let board = run.sitting.board();
    let is_there = |id: &&Id| board.entries().any(|entry| entry.id() == *id);
    let at = match sentence {
        Some(id) => Some(id).filter(is_there).cloned(),
        None => board.entries().next().map(|entry| entry.id().clone()),
    };
    if at.is_none() {
        return Outcome::Say("Not now: a word is marked in what everybody can read".into());
    }
    let naming = Some(Naming { what: Named::Word, editor: Editor::new() });
    run.hand = Hand::Groups(Groups { at, naming, ..Groups::default() });
    Outcome::Done
}

/// Does what a digit means, or the first letter of a group that was there from the start; gives
/// nothing where the letter means neither.
pub(super) fn letter(run: &mut Run, letter: char) -> Option<Outcome> {
    let Hand::Groups(groups) = &run.hand else { return None };
    let board = run.sitting.board();
    let group = match letter.to_digit(10).and_then(|digit| usize::try_from(digit).ok()) {
        Some(number) => {
            let heap = number.checked_sub(1).and_then(|place| board.heaps.get(place));
            let Some(heap) = heap else {
                return Some(Outcome::Say(no_such_group(board.heaps.len())));
            };
            heap.group.id.clone()
        }
        None => {
            let begins = |name: &str| fold(name).starts_with(&fold(&letter.to_string()));
            let mut fixed =
                board.heaps.iter().filter(|heap| heap.group.is_fixed && begins(&heap.group.name));
            let only = fixed.next().filter(|_| fixed.next().is_none())?;
            only.group.id.clone()
        }
    };
    let ids = groups.meant(&board);
    let groups = after(groups.clone(), &board, &ids);
    run.sitting.put_into(&ids, &group);
    run.hand = Hand::Groups(groups);
    Some(Outcome::Done)
}

fn no_such_group(count: usize) -> String {
    match count {
        0 => "There is no group yet. n makes one".into(),
        1 => "There is one group so far: 1. n makes another".into(),
        count => format!("The groups go from 1 to {}. n makes another", count.min(DIGITS)),
    }
}

/// The hand goes on to what is still in no group, so that one key after the other does it.
fn after(groups: Groups, board: &Board<'_>, moved: &[Id]) -> Groups {
    let waits = |entry: &&&Entry| !moved.contains(entry.id());
    let place = groups.place(board);
    let grouped: usize = board.heaps.iter().map(|heap| heap.entries.len()).sum();
    let next = match place.checked_sub(grouped) {
        Some(place) => {
            let behind = board.loose.iter().skip(place).find(waits);
            behind.or_else(|| board.loose.iter().take(place).rev().find(waits))
        }
        None => None,
    };
    let at = next
        .map(|entry| entry.id().clone())
        .or_else(|| board.entries().nth(place).map(|entry| entry.id().clone()));
    Groups { at, ..Groups::default() }
}

pub(super) fn act(
    run: &mut Run,
    mut groups: Groups,
    action: Action,
    page: usize,
    now: &mut Now,
) -> Outcome {
    if let Some(naming) = groups.naming.take() {
        return naming::act(run, groups, naming, action, now);
    }
    let board = run.sitting.board();
    let selected = board.entries().nth(groups.place(&board));
    let group = selected.and_then(|entry| run.sitting.session.group_of(entry)).cloned();
    let selected = selected.map(|entry| entry.id().clone());
    match action {
        Action::Back => {
            run.hand = Hand::Write;
            return Outcome::Done;
        }
        Action::Undo | Action::Redo => {
            let outcome = match action {
                Action::Undo => writing::undo(run, now),
                _ => writing::redo(run, now),
            };
            if matches!(run.hand, Hand::Groups(_)) && refusal(run).is_some() {
                run.hand = Hand::Write;
            }
            return outcome;
        }
        Action::MarkWord => return ask_word(run, selected.as_ref()),
        Action::Mark => {
            if let Some(id) = selected {
                match groups.marked.iter().position(|marked| *marked == id) {
                    Some(place) => drop(groups.marked.remove(place)),
                    None => groups.marked.push(id),
                }
                step(&mut groups, &board, page, Action::Down);
            }
        }
        Action::New if selected.is_some() => begin_naming(&mut groups, Named::New, ""),
        Action::Open if selected.is_some() => {
            if group.is_some() && groups.marked.is_empty() {
                return Outcome::Say(
                    "It is in a group. A digit moves it, x takes it out, r renames the group"
                        .into(),
                );
            }
            begin_naming(&mut groups, Named::New, "");
        }
        Action::Rename => match group {
            Some(group) => begin_naming(&mut groups, Named::Group(group.id), &group.name),
            None => return Outcome::Say("This entry is in no group yet".into()),
        },
        Action::Remove => {
            let ids = groups.meant(&board);
            run.sitting.take_out(&ids);
            groups.marked.clear();
        }
        other => step(&mut groups, &board, page, other),
    }
    run.hand = Hand::Groups(groups);
    Outcome::Done
}

fn begin_naming(groups: &mut Groups, what: Named, name: &str) {
    groups.naming = Some(Naming { what, editor: Editor::from_text(name) });
}

fn step(groups: &mut Groups, board: &Board<'_>, page: usize, action: Action) {
    let place = moved(groups.place(board), board.entries().count(), page, action);
    groups.at = board.entries().nth(place).map(|entry| entry.id().clone());
}
