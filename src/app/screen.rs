//! The screens; each owns its state.

pub mod compare;
pub mod home;
pub mod journals;
pub mod members;
pub mod prepare;
pub mod reader;
pub mod reflect;
pub mod review;
pub mod run;
pub mod threads;
pub mod wall;

use crate::app::keymap::Layer;
use compare::Compare;
use home::Home;
use journals::Journals;
use members::Members;
use prepare::Prepare;
use reader::Reader;
use reflect::Reflect;
use review::Review;
use run::Run;
use threads::ThreadsScreen;
use wall::WallScreen;

/// The screen that is on.
#[derive(Clone, Debug)]
pub enum Screen {
    /// Where the program begins.
    Home(Home),
    /// Choosing what to run.
    Prepare(Box<Prepare>),
    /// A running session.
    Run(Box<Run>),
    /// A reflection being written.
    Reflect(Box<Reflect>),
    /// The list of past sessions, or the trash.
    Review(Review),
    /// A session set as a document.
    Reader(Box<Reader>),
    /// Two sessions side by side.
    Compare(Box<Compare>),
    /// What goes on from session to session.
    Threads(ThreadsScreen),
    /// The journals.
    Journals(Journals),
    /// The people of a place.
    Members(Members),
    /// The wall, in a window of its own.
    Wall(WallScreen),
}

impl Screen {
    /// The layers of the keymap that are on, the nearest first.
    pub fn layers(&self) -> Vec<Layer> {
        match self {
            Self::Home(home) => home.layers(),
            Self::Prepare(prepare) => prepare.layers(),
            Self::Run(run) => run.layers(),
            Self::Reflect(reflect) => reflect.layers(),
            Self::Review(review) => review.layers(),
            Self::Reader(reader) => reader.layers(),
            Self::Compare(compare) => compare.layers(),
            Self::Threads(screen) => screen.layers(),
            Self::Journals(journals) => journals.layers(),
            Self::Members(members) => members.layers(),
            Self::Wall(_) => vec![Layer::Wall],
        }
    }

    /// Whether printable keys are text here.
    pub fn takes_text(&self) -> bool {
        self.layers().contains(&Layer::Text)
    }
}

/// One row up, down, a page or all the way: the same in every list.
pub fn moved(
    selected: usize,
    rows: usize,
    page: usize,
    action: crate::app::action::Action,
) -> usize {
    use crate::app::action::Action;
    let last = rows.saturating_sub(1);
    let page = page.max(2) - 1;
    match action {
        Action::Up => selected.saturating_sub(1),
        Action::Down => selected.saturating_add(1),
        Action::PageUp => selected.saturating_sub(page),
        Action::PageDown => selected.saturating_add(page),
        Action::First => 0,
        Action::Last => last,
        _ => selected,
    }
    .min(last)
}
