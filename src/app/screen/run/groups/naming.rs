//! A name being typed: of a group, or of a word that has more than one meaning.

use super::{Groups, Named, Naming, after};
use crate::app::action::Action;
use crate::app::editor::Editor;
use crate::app::screen::run::{Hand, Outcome, Run, writing};
use crate::domain::entry::Entry;
use crate::domain::moment::Now;
use crate::domain::shared_words::{counting_words, shared_words};
use crate::domain::words::EntryKind;
use crate::fold::fold;

/// Does what `action` means while a name is typed.
pub(super) fn act(
    run: &mut Run,
    mut groups: Groups,
    mut naming: Naming,
    action: Action,
    now: &mut Now,
) -> Outcome {
    let text = naming.editor.text().split_whitespace().collect::<Vec<_>>().join(" ");
    match action {
        Action::Back => {}
        Action::Open if text.is_empty() => {}
        Action::Open => return named(run, groups, &naming.what, &text, now),
        Action::NextField | Action::PreviousField => {
            let Offered { own, others } = offered(run, &groups);
            let words: Vec<String> = own.iter().chain(&others).cloned().collect();
            turn(&mut naming.editor, &words, action == Action::NextField);
            let word = naming.editor.text().to_owned();
            groups.naming = Some(naming);
            run.hand = Hand::Groups(groups);
            return match others.contains(&word) {
                true => Outcome::Say(format!(
                    "“{word}” is a word of others: the selected one does not have it"
                )),
                false => Outcome::Done,
            };
        }
        other => {
            writing::edit_text(&mut naming.editor, other);
            groups.naming = Some(naming);
        }
    }
    run.hand = Hand::Groups(groups);
    Outcome::Done
}

fn named(run: &mut Run, groups: Groups, what: &Named, text: &str, now: &mut Now) -> Outcome {
    let board = run.sitting.board();
    match what {
        Named::New => {
            let ids = groups.meant(&board);
            let groups = after(groups, &board, &ids);
            run.sitting.put_into_new(&ids, text, now);
            run.hand = Hand::Groups(groups);
        }
        Named::Group(id) => {
            let other = run.sitting.group_called(text).filter(|group| group.id != *id);
            if other.is_some() {
                let naming = Naming { what: what.clone(), editor: Editor::from_text(text) };
                run.hand = Hand::Groups(Groups { naming: Some(naming), ..groups });
                return Outcome::Say(
                    "Another group is called that. To join the two: mark its entries, then a digit"
                        .into(),
                );
            }
            run.sitting.rename_group(id, text);
            run.hand = Hand::Groups(groups);
        }
        Named::Word => return mark_word(run, text, now),
    }
    Outcome::Done
}

/// Keeps the difference, and puts it on the line: what does the word mean to whom?
fn mark_word(run: &mut Run, word: &str, now: &mut Now) -> Outcome {
    let sitting = &mut run.sitting;
    run.hand = Hand::Write;
    let id = sitting.mark_word(word, now);
    if sitting.edits.is_none() && sitting.session.run.aside.is_none() {
        sitting.put_aside();
        sitting.edit(&id);
        return Outcome::Say(format!(
            "“{word}” is marked. What does it mean to whom? Enter alone leaves it at the word"
        ));
    }
    Outcome::Say(format!("“{word}” is marked"))
}

/// The words that a Tab offers.
struct Offered {
    /// Those of the selected sentence: what others say as well first.
    own: Vec<String>,
    /// What others share, and the selected sentence does not have.
    others: Vec<String>,
}

fn offered(run: &Run, groups: &Groups) -> Offered {
    let board = run.sitting.board();
    let selected = board.entries().find(|entry| Some(entry.id()) == groups.at.as_ref());
    let is_read = |entry: &&Entry| {
        *entry.kind() == EntryKind::Sentence || Some(entry.id()) == groups.at.as_ref()
    };
    let sentences: Vec<&Entry> = board.entries().filter(is_read).collect();
    let texts: Vec<&str> = sentences.iter().map(|entry| entry.text()).collect();
    let (mut own, mut others) = (Vec::new(), Vec::new());
    for (entry, places) in sentences.iter().zip(shared_words(&texts)) {
        let is_own = Some(entry.id()) == groups.at.as_ref();
        let words = places.into_iter().filter_map(|place| entry.text().get(place));
        if is_own { own.extend(words) } else { others.extend(words) }
    }
    own.extend(selected.into_iter().flat_map(|entry| counting_words(entry.text())));
    let own = once_each(own, &[]);
    Offered { others: once_each(others, &own), own }
}

/// Each word once, those that are there already left out.
fn once_each(words: Vec<&str>, there: &[String]) -> Vec<String> {
    let mut once: Vec<String> = Vec::new();
    for word in words {
        if there.iter().chain(&once).all(|known| fold(known) != fold(word)) {
            once.push(word.to_owned());
        }
    }
    once
}

fn turn(editor: &mut Editor, words: &[String], forward: bool) {
    let typed = editor.text();
    let place = words.iter().position(|word| word == typed);
    let last = words.len().saturating_sub(1);
    let begun =
        || words.iter().position(|word| !typed.is_empty() && fold(word).starts_with(&fold(typed)));
    let next = match (place, forward) {
        (None, true) => begun().unwrap_or(0),
        (None, false) => begun().unwrap_or(last),
        (Some(place), true) => (place + 1) % words.len(),
        (Some(0), false) => last,
        (Some(place), false) => place - 1,
    };
    if let Some(word) = words.get(next) {
        editor.set_text(word);
    }
}
