//! The practice library, over any screen: shelves to browse, pages to read, links both ways.

pub mod links;
pub mod shelf;
pub mod subject;
mod using;

use crate::app::action::Action;
use crate::app::editor::Editor;
use crate::app::effect::Effect;
use crate::app::keymap::Layer;
use crate::app::model::Model;
use crate::app::overlay::Overlay;
use crate::app::screen::{moved, run};
use crate::domain::moment::Now;
use crate::domain::practice::Practice;
use crate::domain::words::Moment;
use shelf::Shelf;
use subject::Subject;

/// The state of the library.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Library {
    /// The shelf that is on.
    pub shelf: Shelf,
    /// The selected item of the shelf.
    pub selected: usize,
    /// The words that items have to hold.
    pub filter: Editor,
    /// Whether those words are being typed.
    pub is_filtering: bool,
    /// The moment that questions have to fit, if one was chosen.
    pub moment: Option<Moment>,
    /// The pages that were opened, the one on the screen last.
    pub trail: Vec<Leaf>,
    /// Whether it was opened at a page: the way back from that one leads out.
    pub is_one_page: bool,
}

/// A page of the library.
#[derive(Clone, Debug, PartialEq)]
pub struct Leaf {
    /// What it is about.
    pub subject: Subject,
    /// The first row shown.
    pub scroll: usize,
    /// The selected link, if one is.
    pub link: Option<usize>,
}

impl Leaf {
    /// A page from its beginning.
    pub fn of(subject: Subject) -> Self {
        Self { subject, scroll: 0, link: None }
    }
}

impl Library {
    /// The layers of the keymap that are on, the nearest first.
    pub fn layers(&self) -> Vec<Layer> {
        if self.is_filtering {
            vec![Layer::Find, Layer::Text]
        } else if self.trail.is_empty() {
            vec![Layer::Library, Layer::List, Layer::Rows]
        } else {
            vec![Layer::Leaf, Layer::List, Layer::Rows]
        }
    }

    /// What the shelf holds now.
    pub fn items(&self, practice: &Practice) -> Vec<shelf::Item> {
        self.shelf.items(practice, self.filter.text(), self.moment.as_ref())
    }

    /// What is selected: on a page the selected link or what the page is about, else the item.
    pub fn subject(&self, practice: &Practice) -> Option<Subject> {
        match self.trail.last() {
            Some(leaf) => {
                let links = links::links(practice, &leaf.subject);
                let link = leaf.link.and_then(|link| links.into_iter().nth(link));
                Some(link.map_or_else(|| leaf.subject.clone(), |link| link.subject))
            }
            None => {
                let items = self.items(practice);
                let selected = self.selected.min(items.len().saturating_sub(1));
                items.into_iter().nth(selected).map(|item| item.subject)
            }
        }
    }
}

impl Library {
    /// Scrolls so that the selected link, which was drawn in this row, is on the screen.
    pub fn show_link(&mut self, row: usize, page: usize) {
        if let Some(leaf) = self.trail.last_mut().filter(|leaf| leaf.link.is_some()) {
            let lowest = (row + 3).saturating_sub(page);
            leaf.scroll = leaf.scroll.clamp(lowest, row.saturating_sub(2).max(lowest));
        }
    }
}

/// Opens the library over the screen.
pub fn open(model: &mut Model) -> Vec<Effect> {
    model.overlays.push(Overlay::Library(Box::default()));
    Vec::new()
}

/// Opens one page of the library over the screen.
pub fn open_page(model: &mut Model, subject: Subject) -> Vec<Effect> {
    let trail = vec![Leaf::of(subject)];
    let library = Library { trail, is_one_page: true, ..Library::default() };
    model.overlays.push(Overlay::Library(Box::new(library)));
    Vec::new()
}

/// Does what `action` means in the library.
pub fn act(model: &mut Model, action: Action, now: &mut Now) -> Vec<Effect> {
    let Some(practice) = model.practice.clone() else {
        model.overlays.pop();
        model.say("One moment: the library is being read", now.moment);
        return Vec::new();
    };
    let extent = model.extent;
    let Some(Overlay::Library(library)) = model.overlays.last_mut() else { return Vec::new() };
    if library.is_filtering {
        act_on_filter(library, action);
        return Vec::new();
    }
    match action {
        Action::Workshop | Action::Reflect | Action::Send => {
            return match library.subject(&practice) {
                Some(subject) => using::act(model, &practice, &subject, action, now),
                None => Vec::new(),
            };
        }
        Action::Open => open_selected(library, &practice),
        Action::Back => {
            let was_on_page = library.trail.pop().is_some();
            if !was_on_page || (library.is_one_page && library.trail.is_empty()) {
                model.overlays.pop();
            }
        }
        _ => match library.trail.last_mut() {
            Some(leaf) => act_on_leaf(leaf, &practice, action, extent.rows, extent.page),
            None => act_on_shelf(library, &practice, action, extent.page),
        },
    }
    Vec::new()
}

fn open_selected(library: &mut Library, practice: &Practice) {
    let has_link = library.trail.last().is_none_or(|leaf| leaf.link.is_some());
    if let Some(subject) = library.subject(practice).filter(|_| has_link) {
        library.trail.push(Leaf::of(subject));
    }
}

fn act_on_filter(library: &mut Library, action: Action) {
    match action {
        Action::Open => library.is_filtering = false,
        Action::Back => {
            library.is_filtering = false;
            library.filter = Editor::new();
            library.selected = 0;
        }
        other => {
            if run::writing::edit_text(&mut library.filter, other) {
                library.selected = 0;
            }
        }
    }
}

fn act_on_shelf(library: &mut Library, practice: &Practice, action: Action, page: usize) {
    match action {
        Action::NextShelf | Action::PreviousShelf => {
            library.shelf = library.shelf.turned(action == Action::NextShelf);
            library.selected = 0;
        }
        Action::Find => library.is_filtering = true,
        Action::TurnMoment => {
            library.shelf = Shelf::Questions;
            library.moment = shelf::turned(library.moment.as_ref());
            library.selected = 0;
        }
        other => {
            let count = library.items(practice).len();
            library.selected = moved(library.selected, count, page, other);
        }
    }
}

fn act_on_leaf(leaf: &mut Leaf, practice: &Practice, action: Action, rows: usize, page: usize) {
    let count = links::links(practice, &leaf.subject).len();
    match action {
        Action::NextLink | Action::PreviousLink if count > 0 => {
            leaf.link = Some(match (leaf.link, action) {
                (None, Action::NextLink) => 0,
                (None, _) => count - 1,
                (Some(link), Action::NextLink) => (link + 1) % count,
                (Some(link), _) => (link + count - 1) % count,
            });
        }
        other => {
            let last = rows.saturating_sub(page) + 1;
            leaf.scroll = moved(leaf.scroll, last, page, other);
        }
    }
}
