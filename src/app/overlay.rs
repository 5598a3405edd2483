//! What may lie over a screen.

use crate::app::deck::Deck;
use crate::app::editor::Editor;
use crate::app::keymap::Layer;
use crate::app::library::Library;
use crate::app::msg::Discarded;
use crate::app::palette::Palette;
use crate::domain::catalogue::SessionKey;
use crate::domain::id::Id;

/// A layer over the screen; the topmost one gets the keys.
#[derive(Clone, Debug, PartialEq)]
pub enum Overlay {
    /// Which keys do what on the screen below.
    Help {
        /// The layers that are explained.
        layers: Vec<Layer>,
        /// The first row shown.
        scroll: usize,
    },
    /// A question for what cannot be undone, or for the end of something.
    Confirm(Question),
    /// Something could not be saved and somebody wants to leave.
    Unsaved(String),
    /// Every action there is here.
    Palette(Palette),
    /// The practice library.
    Library(Box<Library>),
    /// The question deck of a running session.
    Deck(Box<Deck>),
    /// The stories that fit the step of a running session.
    Stories {
        /// Which of them is shown.
        at: usize,
    },
}

impl Overlay {
    /// The text that is typed into it now, if it takes any; what it lists begins anew with it.
    pub fn editor(&mut self) -> Option<&mut Editor> {
        match self {
            Self::Palette(palette) => {
                palette.selected = 0;
                Some(&mut palette.editor)
            }
            Self::Library(library) if library.is_filtering => {
                library.selected = 0;
                Some(&mut library.filter)
            }
            Self::Deck(deck) => {
                deck.selected = 0;
                Some(&mut deck.filter)
            }
            _ => None,
        }
    }
}

/// A question that wants yes or no.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The question, naming the thing.
    pub text: String,
    /// What happens on yes, in a word or two.
    pub yes: &'static str,
    /// What is asked about.
    pub about: About,
    /// Whether yes is selected.
    pub is_yes: bool,
}

/// What a question is about.
#[derive(Clone, Debug, PartialEq)]
pub enum About {
    /// Showing everybody what was hidden.
    Reveal,
    /// Keeping no names in the step that is on.
    NoNames,
    /// Ending the session.
    End,
    /// Taking an ended session up again.
    Reopen(SessionKey),
    /// Erasing a session.
    Erase(SessionKey),
    /// Erasing a session that is in the trash.
    EraseDiscarded(Discarded),
    /// Forgetting somebody.
    Forget {
        /// The folder of the journal.
        slug: String,
        /// Who it is.
        person: Id,
        /// The name.
        name: String,
    },
}

impl Question {
    /// A question whose answer is No unless somebody changes it.
    pub fn new(text: impl Into<String>, yes: &'static str, about: About) -> Self {
        Self { text: text.into(), yes, about, is_yes: false }
    }
}
