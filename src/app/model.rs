//! Everything the program knows at one moment.

use crate::app::gathering::Gathering;
use crate::app::indexing::Indexing;
use crate::app::keymap::Layer;
use crate::app::listing::Listing;
use crate::app::msg::{Extent, Msg};
use crate::app::notice::Notice;
use crate::app::overlay::Overlay;
use crate::app::screen::Screen;
use crate::app::screen::home::Home;
use crate::app::screen::prepare::Prepare;
use crate::app::screen::reader::Spot;
use crate::app::screen::review;
use crate::app::screen::run::Run;
use crate::app::screen::threads::hand::Hand;
use crate::app::sitting::Sitting;
use crate::domain::catalogue::{Catalogue, SessionKey};
use crate::domain::journal::Journal;
use crate::domain::moment::Moment;
use crate::domain::practice::Practice;
use crate::domain::settings::Settings;
use crate::domain::time::Time;
use std::sync::Arc;
use std::time::Duration;

/// The state of the whole program.
#[derive(Clone, Debug)]
pub struct Model {
    /// The screen that is on.
    pub screen: Screen,
    /// What lies over it, the topmost last.
    pub overlays: Vec<Overlay>,
    /// The sessions and journals, once they were listed.
    pub catalogue: Option<Catalogue>,
    /// Which of them are where in that list.
    pub listing: Listing,
    /// The content, once it was read.
    pub practice: Option<Arc<Practice>>,
    /// The question for today.
    pub question: String,
    /// The journal that new workshops go to.
    pub journal: Journal,
    /// One's own journal, as it is before it has a file.
    pub personal: Journal,
    /// Whether somebody chose the journal that is on; until then the newest session tells.
    pub is_journal_chosen: bool,
    /// Which sessions looking back lists.
    pub scope: Scope,
    /// What is looked through when somebody looks back.
    pub indexing: Indexing,
    /// The threads of the journal that is on.
    pub gathering: Gathering,
    /// Where a session opens that is being read.
    pub opens_at: Option<(SessionKey, Spot)>,
    /// What the user has chosen.
    pub settings: Settings,
    /// A line that leaves by itself.
    pub notice: Option<Notice>,
    /// How things stand with saving.
    pub saving: Saving,
    /// Who has the folder open already, so that this window may only read.
    pub held_by: Option<String>,
    /// How much of a long page the screen showed when it was last drawn.
    pub extent: Extent,
    /// When Ctrl-C was last pressed in a running session, on the steady clock.
    pub leave_armed: Option<Duration>,
    /// What is typed while a session is being opened.
    pub waiting: Option<Waiting>,
    /// Prepare as it was left, so that leaving it loses nothing.
    pub prepare: Prepare,
    /// The folder of the journal whose preparations these are, once they were looked at.
    pub prepare_of: Option<String>,
    /// What was prepared and thrown away last, to be brought back.
    pub last_prepared: Option<Prepare>,
    /// When to try again to keep what is prepared, if that failed, on the steady clock.
    pub unkept: Option<Duration>,
    /// What was last moved to the trash, to be brought back.
    pub last_trashed: Option<crate::app::msg::Discarded>,
    /// The balcony note that was kept last on Home, to be taken back.
    pub last_noted: Option<SessionKey>,
    /// What was last moved to another journal, to be moved back.
    pub last_moved: Option<crate::app::places::Moved>,
    /// What to open as soon as content and sessions are there.
    pub errand: Option<Errand>,
    /// How much the machine had slept when last looked.
    pub slept: Duration,
    /// Whether the program is about to leave.
    pub leaving: bool,
}

/// Words typed in one go with the key that opens a session: they are meant for that session.
#[derive(Clone, Debug, PartialEq)]
pub struct Waiting {
    /// Until when words count as typed in one go, on the steady clock.
    pub until: Duration,
    /// The words.
    pub typed: Vec<Msg>,
}

/// What the command line asked to be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Errand {
    /// Prepare a workshop, or begin the one named.
    Workshop(Option<String>),
    /// Rehearse the format named.
    Rehearse(String),
    /// Begin what is prepared.
    BeginPrepared,
    /// Write a reflection: on today's question, or with the format of this id.
    Reflect(Option<String>),
    /// Look back.
    Review,
}

/// Which sessions looking back lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// Those of the journal that is on.
    #[default]
    Journal,
    /// Those of every journal.
    Everywhere,
    /// One's own, whatever journal is on.
    Own,
}

impl Scope {
    /// The one that is not on.
    pub fn other(self) -> Self {
        match self {
            Self::Journal | Self::Own => Self::Everywhere,
            Self::Everywhere => Self::Journal,
        }
    }
}

/// How things stand with saving.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Saving {
    /// Nothing was changed yet.
    #[default]
    Untouched,
    /// All changes are in the draft log.
    Kept(Time),
    /// All changes are on the disk for good.
    Saved(Time),
    /// Changes are in memory only, for this reason.
    Failed(String),
}

impl Model {
    /// The program as it starts.
    pub fn new(question: String, journal: Journal, moment: Moment) -> Self {
        Self {
            screen: Screen::Home(Home::default()),
            overlays: Vec::new(),
            catalogue: None,
            listing: Listing::default(),
            practice: None,
            question,
            journal,
            personal: Journal::personal(),
            is_journal_chosen: false,
            scope: Scope::default(),
            indexing: Indexing::default(),
            gathering: Gathering::default(),
            opens_at: None,
            settings: Settings::default(),
            notice: None,
            saving: Saving::default(),
            held_by: None,
            extent: Extent::default(),
            leave_armed: None,
            waiting: None,
            prepare: Prepare::default(),
            prepare_of: None,
            last_prepared: None,
            unkept: None,
            last_trashed: None,
            last_noted: None,
            last_moved: None,
            errand: None,
            slept: moment.slept,
            leaving: false,
        }
    }

    /// The layers of the keymap that are on, the nearest first.
    pub fn layers(&self) -> Vec<Layer> {
        let mut layers = match self.overlays.last() {
            Some(Overlay::Help { .. }) => vec![Layer::Help, Layer::Rows],
            Some(Overlay::Confirm(_)) => vec![Layer::Confirm],
            Some(Overlay::Unsaved(_)) => vec![Layer::Unsaved],
            Some(Overlay::Library(library)) => library.layers(),
            Some(Overlay::Deck(_)) => vec![Layer::Deck, Layer::Rows, Layer::Text],
            Some(Overlay::RehearsalOver { .. }) => vec![Layer::RehearsalOver, Layer::Rows],
            Some(Overlay::WhatIf(_)) => vec![Layer::WhatIf, Layer::Rows],
            Some(Overlay::Comparing(_)) => vec![Layer::Comparing, Layer::Rows],
            Some(Overlay::Courses(_)) => vec![Layer::Courses, Layer::Rows],
            Some(Overlay::Stories(_)) => vec![Layer::Stories],
            Some(Overlay::Bring(bring)) => bring.layers(),
            Some(Overlay::ComingBack(_)) => vec![Layer::ComingBack, Layer::Rows],
            Some(Overlay::Notes(_)) => vec![Layer::Notes, Layer::Rows],
            Some(Overlay::Topics(_)) => vec![Layer::Topics, Layer::Rows],
            Some(Overlay::Palette(_)) => vec![Layer::Palette, Layer::Rows, Layer::Text],
            None => self.screen.layers(),
        };
        layers.push(Layer::Everywhere);
        layers
    }

    /// The running session, if that is the screen.
    pub fn run(&self) -> Option<&Run> {
        match &self.screen {
            Screen::Run(run) => Some(run),
            _ => None,
        }
    }

    /// The running session to be changed, if that is the screen.
    pub fn run_mut(&mut self) -> Option<&mut Run> {
        match &mut self.screen {
            Screen::Run(run) => Some(run),
            _ => None,
        }
    }

    /// The session that is kept as it changes: a running one, or a page with words on it.
    pub fn sitting(&self) -> Option<&Sitting> {
        match &self.screen {
            Screen::Run(run) => Some(&run.sitting),
            Screen::Reflect(reflect) => Some(&reflect.sitting).filter(|_| reflect.is_begun),
            Screen::Home(home) => {
                home.note.as_ref().filter(|note| note.is_begun).map(|note| &note.sitting)
            }
            Screen::Threads(screen) => match &screen.hand {
                Hand::Line(jotting) => Some(&jotting.sitting).filter(|_| jotting.is_begun),
                _ => None,
            },
            _ => None,
        }
    }

    /// The same to be changed.
    pub fn sitting_mut(&mut self) -> Option<&mut Sitting> {
        match &mut self.screen {
            Screen::Run(run) => Some(&mut run.sitting),
            Screen::Reflect(reflect) => {
                let is_begun = reflect.is_begun;
                Some(&mut reflect.sitting).filter(|_| is_begun)
            }
            Screen::Home(home) => {
                home.note.as_mut().filter(|note| note.is_begun).map(|note| &mut note.sitting)
            }
            Screen::Threads(screen) => match &mut screen.hand {
                Hand::Line(jotting) if jotting.is_begun => Some(&mut jotting.sitting),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether a session is on the screen, begun or about to be, that nothing may replace.
    pub fn is_in_session(&self) -> bool {
        match &self.screen {
            Screen::Run(_) | Screen::Reflect(_) => true,
            Screen::Home(home) => home.note.is_some(),
            Screen::Threads(screen) => matches!(screen.hand, Hand::Line(_)),
            _ => false,
        }
    }

    /// Whether the screen of a running session is handed from one to the next.
    pub fn is_going_round(&self) -> bool {
        self.run().is_some_and(|run| run.sitting.is_going_round)
    }

    /// Says something for a few seconds.
    pub fn say(&mut self, text: impl Into<String>, moment: Moment) {
        self.notice = Some(Notice::new(text, moment.real));
    }

    /// Says what went wrong; it stays although somebody goes on typing.
    pub fn warn(&mut self, text: impl Into<String>, moment: Moment) {
        self.notice = Some(Notice::warning(text, moment.real));
    }

    /// The name of a session's journal.
    pub fn journal_name(&self, key: &SessionKey) -> String {
        let known = self.catalogue.iter().flat_map(|catalogue| &catalogue.journals);
        known
            .chain([&self.journal, &self.personal])
            .find(|journal| journal.slug == key.journal)
            .map_or_else(|| key.journal.clone(), |journal| journal.name.clone())
    }

    /// When the clock of a step shows something new, on the steady clock.
    fn next_tick(&self, moment: Moment) -> Option<Duration> {
        /// A clock that is sped up need not show every one of its seconds.
        const SOONEST: Duration = Duration::from_millis(100);
        let run = self.run()?;
        let next = run.sitting.clock.next_change(self.time_at(moment).steady)?;
        let Some(rehearsal) = &run.rehearsal else { return Some(next) };
        Some(rehearsal.pace.comes(next).max(moment.real + SOONEST))
    }

    /// When the screen changes by itself next, on the steady clock; never if nothing runs.
    pub fn next_change(&self, moment: Moment) -> Option<Duration> {
        let clock = self.next_tick(moment);
        let wall = match &self.screen {
            Screen::Wall(screen) => screen.next_change(moment),
            _ => None,
        };
        // What is still to be looked through is looked through at once, unless a key comes first.
        let looking = review::finding::looks_on(self).then_some(moment.steady);
        let notice = self.notice.as_ref().map(|notice| notice.until);
        let peek = self.run().and_then(|run| run.peek);
        [clock, wall, looking, notice, peek, self.leave_armed, self.unkept]
            .into_iter()
            .flatten()
            .min()
    }
}
