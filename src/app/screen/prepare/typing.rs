//! The short texts of Prepare: words to find a format by, the title, when it begins, a new step.

use super::{Field, Hand, Prepare};
use crate::app::action::Action;
use crate::app::due::time_meant;
use crate::app::editor::Editor;
use crate::app::screen::run::writing;
use crate::domain::format::Format;
use crate::domain::moment::Moment;
use crate::domain::time::Time;

/// The time as one would type it, selected, so that another one takes its place.
pub(super) fn begins_as_typed(begins: Option<Time>) -> Editor {
    let text = begins.map(|begins| begins.format("%-d %b %H:%M").to_string());
    let mut editor = Editor::from_text(&text.unwrap_or_default());
    editor.select_all();
    editor
}

/// Does what `action` means while a text is typed; gives the sentence that says why, if it was refused.
pub(super) fn act(
    prepare: &mut Prepare,
    format: Option<&Format>,
    field: Field,
    mut editor: Editor,
    action: Action,
    moment: Moment,
) -> Option<String> {
    match (action, field) {
        (Action::Back, Field::Purpose) => {
            prepare.wish.words.clear();
            prepare.selected = 0;
        }
        (Action::Open | Action::Back, Field::Title) => {
            editor.text().trim().clone_into(&mut prepare.title);
        }
        (Action::Open | Action::Back, Field::NewStep(at)) => {
            prepare.hand = Hand::Steps(at);
            let title = editor.text().trim();
            if let Some(format) = format.filter(|_| !title.is_empty()) {
                let mut draft = prepare.draft_of(format);
                prepare.hand = Hand::Steps(draft.add(at, title));
                prepare.draft = Some((format.id.clone(), draft));
            }
        }
        (Action::Open, Field::Begins) => {
            let text = editor.text().trim();
            let meant = time_meant(text, moment.wall);
            if meant.is_none() && !text.is_empty() {
                let refusal = format!(
                    "“{text}” is no time to come that I know. Try 10:00, tomorrow 10, fri 9:30, 3 dec 14:00, or leave it empty"
                );
                prepare.hand = Hand::Text(field, editor);
                return Some(refusal);
            }
            prepare.begins = meant;
        }
        (Action::Open, Field::Purpose) | (Action::Back, Field::Begins) => {}
        (other, field) => {
            writing::edit_text(&mut editor, other);
            prepare.hand = Hand::Text(field, editor);
            prepare.take_typed();
        }
    }
    None
}

impl Prepare {
    /// A letter was typed into whatever text is open.
    pub fn type_letter(&mut self, letter: char) {
        match &mut self.hand {
            Hand::Text(_, editor) => {
                editor.insert_char(letter);
                self.take_typed();
            }
            Hand::People(roll) => {
                roll.type_letter(letter);
            }
            Hand::Formats | Hand::Steps(_) | Hand::Reading(_) => {}
        }
    }

    /// A text was pasted into whatever text is open.
    pub fn paste(&mut self, text: &str) {
        match &mut self.hand {
            Hand::Text(_, editor) => {
                editor.paste(text);
                self.take_typed();
            }
            Hand::People(roll) => {
                roll.paste(text);
            }
            Hand::Formats | Hand::Steps(_) | Hand::Reading(_) => {}
        }
    }

    /// Formats are looked for, and the title is taken, with every letter.
    fn take_typed(&mut self) {
        let Hand::Text(field, editor) = &self.hand else { return };
        match field {
            Field::Purpose => {
                editor.text().clone_into(&mut self.wish.words);
                self.selected = 0;
            }
            Field::Title => editor.text().trim().clone_into(&mut self.title),
            Field::NewStep(_) | Field::Begins => {}
        }
    }
}
