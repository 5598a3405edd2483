//! The card of an experiment, being written: one line of it at a time.

pub mod answering;

use crate::app::editor::{Editor, Pasted};
use crate::domain::entry::Entry;
use crate::domain::experiment::{CHECKS, Experiment, Field};
use crate::domain::id::Id;
use crate::domain::run::CardLine;
use answering::Answering;

/// A card with the hand on one of its places.
#[derive(Clone, Debug, PartialEq)]
pub struct CardForm {
    /// The experiment.
    pub of: Id,
    /// Where the hand is.
    pub place: Place,
    /// The text of that place; of what was predicted and runs, the correction to be added.
    pub editor: Editor,
    /// What is being typed in answer to the questions about safety.
    pub answering: Answering,
}

/// A place of the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A line of text, or a day.
    Field(Field),
    /// A question about safety, by its place in the table.
    Check(usize),
}

impl Place {
    /// All of them, from top to bottom.
    pub fn all() -> impl Iterator<Item = Self> {
        let fields = Field::ALL.into_iter().map(Self::Field);
        fields.chain((0..CHECKS.len()).map(Self::Check))
    }

    /// The word by which an unfinished line names it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Field(field) => field.word(),
            Self::Check(number) => CHECKS.get(number).map_or("", |check| check.key),
        }
    }

    /// The place of this word, if there is one.
    pub fn known(word: &str) -> Option<Self> {
        Self::all().find(|place| place.word() == word)
    }

    /// The place so many further down, or up; none beyond the ends.
    pub fn moved(self, by: isize) -> Option<Self> {
        let here = Self::all().position(|place| place == self)?;
        Self::all().nth(here.checked_add_signed(by)?)
    }
}

impl CardForm {
    /// The card of an experiment, the hand on this place.
    pub fn new(entry: &Entry, place: Place) -> Self {
        let text = Self::kept(entry, place);
        let editor = Editor::from_text(&text);
        Self { of: entry.id().clone(), place, editor, answering: Answering::default() }
    }

    /// What the experiment says at a place before anything is typed there.
    pub fn kept(entry: &Entry, place: Place) -> String {
        let experiment = Experiment::of(entry);
        match place {
            Place::Field(field) if !experiment.is_frozen(field) => {
                experiment.text(field).into_owned()
            }
            _ => String::new(),
        }
    }

    /// A letter was typed where text is written.
    pub fn type_letter(&mut self, letter: char) -> Pasted {
        match self.place {
            Place::Field(_) => self.editor.insert_char(letter),
            Place::Check(_) => Pasted::default(),
        }
    }

    /// A text was pasted.
    pub fn paste(&mut self, text: &str) -> Pasted {
        match self.place {
            Place::Field(_) => self.editor.paste(text),
            Place::Check(_) => Pasted::default(),
        }
    }

    /// The line that is being written, as it is kept until it is finished.
    pub fn line(&self) -> CardLine {
        CardLine {
            of: self.of.clone(),
            field: self.place.word().to_owned(),
            text: self.editor.text().to_owned(),
            other: crate::domain::fields::Object::new(),
        }
    }
}
