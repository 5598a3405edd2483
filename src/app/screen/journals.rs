//! The journals: which one is on, new ones, their names, and where a session is to go.

use crate::app::action::Action;
use crate::app::editor::Editor;
use crate::app::effect::Effect;
use crate::app::keymap::Layer;
use crate::app::model::Model;
use crate::app::places::Wish;
use crate::app::screen::members::Members;
use crate::app::screen::review::Review;
use crate::app::screen::run::writing::edit_text;
use crate::app::screen::{Screen, moved, prepare};
use crate::app::update;
use crate::domain::catalogue::{Catalogue, Row, SessionKey};
use crate::domain::journal::Journal;
use crate::domain::moment::Now;
use crate::domain::words::{JournalKind, SessionKind};
use crate::fold::fold;
use crate::shown::Shown;

/// How many letters a name may have.
const LONGEST: usize = 80;

/// The state of the list of journals.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Journals {
    /// The folder of the selected journal.
    pub selected: String,
    /// Where the hand is.
    pub hand: Hand,
    /// A new journal's name that was left half typed.
    pub aside: Option<Box<Naming>>,
}

/// Where the hand is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Hand {
    /// On the list.
    #[default]
    List,
    /// On a name: printable keys are text.
    Naming(Box<Naming>),
    /// On the list, to say where a session is to go.
    Choosing(Parcel),
    /// On the list, to say where the workshop being prepared takes place.
    Placing,
}

/// A journal's name being typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Naming {
    /// The folder of the journal that has a name already; none for a new one.
    pub slug: Option<String>,
    /// The name.
    pub editor: Editor,
    /// Whether it was given and is being written.
    pub is_given: bool,
}

/// A session to be moved.
#[derive(Clone, Debug, PartialEq)]
pub struct Parcel {
    /// Which one.
    pub key: SessionKey,
    /// What people call it.
    pub title: String,
    /// Its row in the list it was chosen from.
    pub row: usize,
}

impl Journals {
    /// The list with this journal selected.
    pub fn at(slug: impl Into<String>) -> Self {
        Self { selected: slug.into(), ..Self::default() }
    }

    /// The layers of the keymap that are on, the nearest first.
    pub fn layers(&self) -> Vec<Layer> {
        match self.hand {
            Hand::List => vec![Layer::Journals, Layer::List, Layer::Rows],
            Hand::Naming(_) => vec![Layer::Naming, Layer::Text],
            Hand::Choosing(_) => vec![Layer::Choosing, Layer::List, Layer::Rows],
            Hand::Placing => vec![Layer::Placing, Layer::List, Layer::Rows],
        }
    }

    /// The name being typed, if one is.
    pub fn editor(&mut self) -> Option<&mut Editor> {
        match &mut self.hand {
            Hand::Naming(naming) => Some(&mut naming.editor),
            _ => None,
        }
    }
}

/// Every journal there is to choose from, one's own last.
pub fn journals(model: &Model) -> Vec<&Journal> {
    let mut all: Vec<&Journal> = Vec::new();
    all.extend(model.catalogue.iter().flat_map(|catalogue| &catalogue.journals));
    if all.iter().all(|journal| journal.slug != model.journal.slug) {
        all.push(&model.journal);
    }
    if all.iter().all(|journal| journal.kind != JournalKind::Personal) {
        all.push(personal(model));
    }
    all.sort_by_cached_key(|journal| {
        (journal.kind == JournalKind::Personal, fold(&journal.name), journal.slug.clone())
    });
    all
}

/// One's own journal.
pub fn personal(model: &Model) -> &Journal {
    let known = model.catalogue.iter().flat_map(|catalogue| &catalogue.journals);
    let mut own = known.filter(|journal| journal.kind == JournalKind::Personal);
    own.next().unwrap_or(&model.personal)
}

/// The journals that this screen shows: all, or all but the one that a session is to leave.
pub fn rows<'a>(model: &'a Model, screen: &Journals) -> Vec<&'a Journal> {
    let mut rows = journals(model);
    match &screen.hand {
        Hand::Choosing(parcel) => rows.retain(|journal| journal.slug != parcel.key.journal),
        // What one person writes alone needs no place.
        Hand::Placing => rows.retain(|journal| journal.kind != JournalKind::Personal),
        Hand::List | Hand::Naming(_) => {}
    }
    rows
}

/// The place of the selected journal among `rows`.
pub fn selected(rows: &[&Journal], screen: &Journals) -> usize {
    rows.iter().position(|journal| journal.slug == screen.selected).unwrap_or(0)
}

/// The journal in the folder `slug`, if it is known.
pub fn known<'a>(model: &'a Model, slug: &str) -> Option<&'a Journal> {
    journals(model).into_iter().find(|journal| journal.slug == slug)
}

/// The journal that was used last, as the sessions tell: that of the newest one if it is not finished, and
/// otherwise the place of the newest one. Notes from the shell say nothing of what was on, and one's own pages
/// that are written to the end only where there is no place yet.
pub fn last_used(catalogue: &Catalogue) -> Option<&Journal> {
    let sat = |row: &&Row| row.summary().is_none_or(|summary| summary.kind != SessionKind::Note);
    let is_open = |row: &&Row| row.summary().is_some_and(|summary| summary.ended.is_none());
    let of = |row: &Row| catalogue.journals.iter().find(|known| known.slug == row.key.journal);
    let is_place = |journal: &&Journal| journal.kind != JournalKind::Personal;
    let mut used = catalogue.rows.iter().filter(sat);
    let unfinished = used.clone().next().filter(is_open).and_then(of);
    unfinished
        .or_else(|| used.clone().filter_map(of).find(is_place))
        .or_else(|| catalogue.journals.iter().find(is_place))
        .or_else(|| used.find_map(of))
}

/// Opens the list.
pub fn open(model: &mut Model) -> Vec<Effect> {
    model.screen = Screen::Journals(Journals::at(model.journal.slug.clone()));
    Vec::new()
}

/// Opens the list to say where a session is to go.
pub fn open_to_move(model: &mut Model, parcel: Parcel, now: &mut Now) -> Vec<Effect> {
    if let Some(sentence) = update::read_only_sentence(model) {
        model.say(sentence, now.moment);
        return Vec::new();
    }
    let screen =
        Journals { hand: Hand::Choosing(parcel), ..Journals::at(model.journal.slug.clone()) };
    model.screen = Screen::Journals(screen);
    Vec::new()
}

/// Opens the list to say where the workshop being prepared takes place.
pub fn open_to_place(model: &mut Model) -> Vec<Effect> {
    let screen = Journals { hand: Hand::Placing, ..Journals::at(model.journal.slug.clone()) };
    model.screen = Screen::Journals(screen);
    Vec::new()
}

/// Does what `action` means here.
pub fn act(model: &mut Model, action: Action, now: &mut Now) -> Vec<Effect> {
    let Screen::Journals(screen) = &model.screen else { return Vec::new() };
    let screen = screen.clone();
    if let Hand::Naming(naming) = &screen.hand {
        let naming = Naming::clone(naming);
        return act_on_name(model, screen, naming, action, now);
    }
    let rows = rows(model, &screen);
    let selected = selected(&rows, &screen);
    let journal = rows.get(selected).map(|journal| (*journal).clone());
    match (action, journal, &screen.hand) {
        (Action::Back, _, Hand::Choosing(parcel)) => back_to_review(model, parcel),
        (Action::Open, Some(to), Hand::Choosing(parcel)) => {
            let mut effects = back_to_review(model, parcel);
            let wish = Wish::Move { key: parcel.key.clone(), to: Box::new(to) };
            effects.extend(update::guarded(model, Effect::Place(wish), now));
            effects
        }
        (Action::Back, _, Hand::Placing) => prepare::open_as_left(model),
        (Action::Open, Some(journal), Hand::Placing) => {
            prepare::kept::take_to(model, &journal, now)
        }
        (Action::Back, _, _) => update::go_home(model),
        (Action::Open, Some(journal), _) => switch(model, journal),
        (Action::New, _, Hand::List) => {
            let naming = screen.aside.clone().unwrap_or_default();
            begin_naming(model, screen, *naming, now)
        }
        (Action::Rename, Some(journal), Hand::List) => {
            let editor = Editor::from_text(&journal.name);
            let naming = Naming { slug: Some(journal.slug), editor, is_given: false };
            begin_naming(model, screen, naming, now)
        }
        (Action::People, Some(journal), Hand::List) => {
            if journal.kind == JournalKind::Personal {
                model.say("This journal is yours alone: it has no people to name", now.moment);
            } else {
                model.screen = Screen::Members(Members::of(journal.slug));
            }
            Vec::new()
        }
        (action, _, _) => {
            let next = moved(selected, rows.len(), model.extent.page, action);
            let slug = rows.get(next).map(|journal| journal.slug.clone());
            let selected = slug.unwrap_or_else(|| screen.selected.clone());
            model.screen = Screen::Journals(Journals { selected, ..screen });
            Vec::new()
        }
    }
}

/// Puts a journal on, and goes Home.
fn switch(model: &mut Model, journal: Journal) -> Vec<Effect> {
    model.journal = journal;
    model.is_journal_chosen = true;
    update::go_home(model)
}

fn back_to_review(model: &mut Model, parcel: &Parcel) -> Vec<Effect> {
    model.screen = Screen::Review(Review::at(parcel.row));
    Vec::new()
}

fn begin_naming(model: &mut Model, screen: Journals, naming: Naming, now: &mut Now) -> Vec<Effect> {
    if let Some(sentence) = update::read_only_sentence(model) {
        model.say(sentence, now.moment);
        return Vec::new();
    }
    model.screen = Screen::Journals(Journals { hand: Hand::Naming(Box::new(naming)), ..screen });
    Vec::new()
}

fn act_on_name(
    model: &mut Model,
    mut screen: Journals,
    mut naming: Naming,
    action: Action,
    now: &mut Now,
) -> Vec<Effect> {
    match action {
        Action::Back => {
            // A new name half typed is there again when the next journal is made.
            if naming.slug.is_none() && !naming.editor.text().trim().is_empty() {
                screen.aside = Some(Box::new(Naming { is_given: false, ..naming }));
            }
            screen.hand = Hand::List;
            model.screen = Screen::Journals(screen);
            Vec::new()
        }
        Action::Open => give_name(model, screen, naming, now),
        other => {
            edit_text(&mut naming.editor, other);
            screen.hand = Hand::Naming(Box::new(naming));
            model.screen = Screen::Journals(screen);
            Vec::new()
        }
    }
}

fn give_name(
    model: &mut Model,
    mut screen: Journals,
    mut naming: Naming,
    now: &mut Now,
) -> Vec<Effect> {
    let name = Shown::line(naming.editor.text().trim()).into_string();
    if name.is_empty() || naming.is_given {
        return Vec::new();
    }
    if name.chars().count() > LONGEST {
        model.say(
            format!("A name has at most {LONGEST} letters. Say the rest in a session"),
            now.moment,
        );
        return Vec::new();
    }
    let same = |journal: &&Journal| {
        fold(journal.name.trim()) == fold(&name) && naming.slug.as_ref() != Some(&journal.slug)
    };
    if let Some(other) = journals(model).into_iter().find(same) {
        let text =
            format!("There is a journal “{}” already. Give this one a name of its own", other.name);
        model.say(text, now.moment);
        return Vec::new();
    }
    let wish = match &naming.slug {
        Some(slug) if known(model, slug).is_some_and(|journal| journal.name == name) => None,
        Some(slug) => Some(Wish::Rename { slug: slug.clone(), name }),
        None => Some(Wish::Create(name)),
    };
    naming.is_given = wish.is_some();
    screen.hand = if wish.is_some() { Hand::Naming(Box::new(naming)) } else { Hand::List };
    model.screen = Screen::Journals(screen);
    wish.into_iter().map(Effect::Place).collect()
}
