//! What may lie over a screen.

use crate::app::bring::Bring;
use crate::app::coming_back::ComingBack;
use crate::app::comparing::Comparing;
use crate::app::courses::Courses;
use crate::app::deck::Deck;
use crate::app::editor::Editor;
use crate::app::keymap::Layer;
use crate::app::library::Library;
use crate::app::msg::Discarded;
use crate::app::notes::Notes;
use crate::app::palette::Palette;
use crate::app::stories::Stories;
use crate::app::topics::Topics;
use crate::app::what_if::WhatIfs;
use crate::domain::catalogue::SessionKey;
use crate::domain::id::Id;
use crate::domain::moment::Moment;
use std::time::Duration;

/// How long after a key letters count as typed in one go with it.
pub const IN_ONE_GO: Duration = Duration::from_millis(300);

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
    /// What one can write about.
    Topics(Topics),
    /// Bringing a passage of one's own to a team.
    Bring(Box<Bring>),
    /// What one wrote, to come back to.
    ComingBack(ComingBack),
    /// Balcony notes to be taken up by a page.
    Notes(Notes),
    /// The cards for hard moments.
    WhatIf(WhatIfs),
    /// A rehearsal is over: what follows?
    RehearsalOver {
        /// The selected answer.
        selected: usize,
    },
    /// How what a session says something of went on in others.
    Courses(Box<Courses>),
    /// Choosing the session that another one is to stand beside.
    Comparing(Box<Comparing>),
    /// The stories that fit the step of a running session.
    Stories(Stories),
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
    /// From when on the letter for yes counts, on the steady clock, if not from the first moment.
    pub heeds_from: Option<Duration>,
}

/// What a question is about.
#[derive(Clone, Debug, PartialEq)]
pub enum About {
    /// Showing everybody what was hidden.
    Reveal,
    /// Keeping no names in the step that is on.
    NoNames,
    /// Making readable what is dots, since nobody else can see this screen.
    OnlyMe,
    /// Showing the cards for hard moments on a screen that the room may see.
    WhatIf,
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
        Self { text: text.into(), yes, about, is_yes: false, heeds_from: None }
    }

    /// What is said when the answer was no, where the screen would look as if it had been yes.
    pub fn when_no(&self) -> Option<&'static str> {
        match self.about {
            About::Reveal => Some("Nothing was revealed; Alt-r asks again"),
            About::End => Some("The session goes on"),
            _ => None,
        }
    }

    /// The same question about what can never be brought back: letters typed in one go with the
    /// one that asked it at `moment` are no answer.
    #[must_use]
    pub fn unhurried(self, moment: Moment) -> Self {
        Self { heeds_from: Some(moment.real + IN_ONE_GO), ..self }
    }

    /// Whether the letter for yes counts by now.
    pub fn heeds(&self, moment: Moment) -> bool {
        self.heeds_from.is_none_or(|from| from <= moment.real)
    }

    /// A letter was typed that is no answer: somebody is typing something else.
    pub fn put_off(&mut self, moment: Moment) {
        self.heeds_from = self.heeds_from.map(|_| moment.real + IN_ONE_GO);
    }
}
