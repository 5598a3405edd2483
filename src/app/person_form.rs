//! What is known of somebody, being written: there is no save key, whatever leaves a field keeps it.

use crate::app::action::Action;
use crate::app::editor::{Editor, Motion, Pasted};
use crate::app::screen::run::writing::edit_text;
use crate::domain::person::Person;
use crate::shown::Shown;

/// What is known of somebody, being written.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonForm {
    /// Who it is, as last written down.
    pub person: Person,
    /// Whether the journal does not know them yet.
    pub is_new: bool,
    /// The name.
    pub name: Editor,
    /// Where they work, or whom they speak for.
    pub organisation: Editor,
    /// What they do there.
    pub role: Editor,
    /// Whether they live with the issue.
    pub lives_with: bool,
    /// The field that is on.
    pub field: Field,
}

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The name.
    Name,
    /// Where they work, or whom they speak for.
    Organisation,
    /// What they do there.
    Role,
    /// Whether they live with the issue.
    LivesWith,
}

impl Field {
    /// All fields, in order.
    pub const ALL: [Self; 4] = [Self::Name, Self::Organisation, Self::Role, Self::LivesWith];

    /// What the form calls it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Name => "Name",
            Self::Organisation => "Organisation",
            Self::Role => "Role",
            Self::LivesWith => "Lives with the issue",
        }
    }

    fn step(self, forward: bool) -> Option<Self> {
        let place = Self::ALL.iter().position(|field| *field == self)?;
        let next = if forward { place.checked_add(1) } else { place.checked_sub(1) };
        Self::ALL.get(next?).copied()
    }
}

impl PersonForm {
    /// A form about this person, the hand on the name.
    pub fn new(person: Person, is_new: bool) -> Self {
        Self {
            name: Editor::from_text(&person.name),
            organisation: Editor::from_text(&person.organisation),
            role: Editor::from_text(&person.role),
            lives_with: person.lives_with,
            field: Field::Name,
            person,
            is_new,
        }
    }

    /// The text of a field, if it is one.
    pub fn editor(&self, field: Field) -> Option<&Editor> {
        match field {
            Field::Name => Some(&self.name),
            Field::Organisation => Some(&self.organisation),
            Field::Role => Some(&self.role),
            Field::LivesWith => None,
        }
    }

    fn editor_mut(&mut self) -> Option<&mut Editor> {
        match self.field {
            Field::Name => Some(&mut self.name),
            Field::Organisation => Some(&mut self.organisation),
            Field::Role => Some(&mut self.role),
            Field::LivesWith => None,
        }
    }

    /// A letter was typed: text, or an answer to yes or no.
    pub fn type_letter(&mut self, letter: char) -> Pasted {
        match self.editor_mut() {
            Some(editor) => editor.insert_char(letter),
            None => {
                self.lives_with = match letter {
                    ' ' => !self.lives_with,
                    'y' | 'Y' => true,
                    'n' | 'N' => false,
                    _ => self.lives_with,
                };
                Pasted::default()
            }
        }
    }

    /// A text was pasted.
    pub fn paste(&mut self, text: &str) -> Pasted {
        self.editor_mut().map_or_else(Pasted::default, |editor| editor.paste(text))
    }

    /// The person as the form says it; none while there is nothing to call them by.
    fn written(&self) -> Option<Person> {
        let text = |editor: &Editor| Shown::line(editor.text().trim()).into_string();
        let mut person = Person {
            name: text(&self.name),
            organisation: text(&self.organisation),
            role: text(&self.role),
            lives_with: self.lives_with,
            ..self.person.clone()
        };
        if person.name.is_empty() {
            // A name taken out by accident is not a way to lose somebody.
            person.name.clone_from(&self.person.name);
        }
        (!person.name.is_empty()).then_some(person)
    }

    /// The same, where the form is left without a name: what is known stands for it.
    fn written_at_last(&self) -> Option<Person> {
        let text = |editor: &Editor| Shown::line(editor.text().trim()).into_string();
        let (organisation, role) = (text(&self.organisation), text(&self.role));
        let name = match (role.is_empty(), organisation.is_empty()) {
            (false, _) => format!("Somebody ({role})"),
            (true, false) => format!("Somebody from {organisation}"),
            (true, true) => return self.written(),
        };
        let named = Self { person: Person { name, ..self.person.clone() }, ..self.clone() };
        self.written().or_else(|| named.written())
    }

    /// Does what `action` means in the form.
    pub fn act(&mut self, action: Action) -> Turn {
        let next = match action {
            Action::Back => None,
            Action::Open => self.field.step(true),
            // Going down from the last field stays there; Enter on it is the end.
            Action::NextField => self.field.step(true).or(Some(self.field)),
            Action::PreviousField => self.field.step(false).or(Some(self.field)),
            other => {
                match self.editor_mut() {
                    Some(editor) => {
                        edit_text(editor, other);
                    }
                    None if matches!(other, Action::Move(Motion::Left | Motion::Right)) => {
                        self.lives_with = !self.lives_with;
                    }
                    None => {}
                }
                return Turn::Typed;
            }
        };
        match next {
            Some(field) => {
                self.field = field;
                Turn::Left
            }
            None => Turn::Done,
        }
    }

    /// The person, if the form says anything new of them; it counts as written down from here on.
    pub fn take_written(&mut self, turn: Turn) -> Option<Person> {
        let written = match turn {
            Turn::Typed => None,
            Turn::Left => self.written(),
            Turn::Done => self.written_at_last(),
        };
        let person = written.filter(|person| *person != self.person)?;
        self.person = person.clone();
        Some(person)
    }
}

/// What an action did to a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// The hand is in the same field.
    Typed,
    /// The hand has left a field: what it says is written down.
    Left,
    /// The form is closed.
    Done,
}
