//! What goes on from session to session: experiments, commitments, the purpose, scores, and the way so far.

pub mod choosing;
mod commitments;
mod experiments;
pub mod hand;
pub mod jotting;
pub mod laid;
mod offers;
mod picture;
mod purposes;
pub mod row;
pub mod scores;
#[cfg(test)]
mod tests;
mod way;

use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::handing_on;
use crate::app::keymap::Layer;
use crate::app::model::Model;
use crate::app::msg::Purpose;
use crate::app::screen::prepare::{self, Prepare};
use crate::app::screen::reader::Spot;
use crate::app::screen::{Screen, moved};
use crate::app::update;
use crate::domain::catalogue::SessionKey;
use crate::domain::id::Id;
use crate::domain::moment::Now;
use crate::domain::settings::DateStyle;
use crate::domain::thread::{Followed, Overview, Source};
use crate::domain::words::{EntryKind, JournalKind};
use chrono::NaiveDate;
use hand::Hand;
use laid::{Laid, rows};
pub use offers::{Offers, Told};
pub use picture::Picture;
use row::Row;

/// The format that looks at one experiment.
const REVIEW: &str = "F08";

/// The state of the screen.
#[derive(Clone, Debug, Default)]
pub struct ThreadsScreen {
    /// What is followed.
    pub view: View,
    /// Which row is selected, of those that can be.
    pub selected: usize,
    /// The entry whose row is selected wherever it stands, if it is there.
    pub on: Option<Id>,
    /// Whether what is over is shown as well.
    pub shows_all: bool,
    /// The version of the purpose with which the selected one is compared; without one, the version
    /// before it.
    pub compared: Option<Id>,
    /// How what changed over time is shown.
    pub picture: Picture,
    /// Where the hand is.
    pub hand: Hand,
    /// The notes that were made here, the last one at the end, so that they can be taken back.
    pub noted: Vec<SessionKey>,
    /// The notes that were taken back here.
    pub taken_back: Vec<SessionKey>,
    /// The rows as they were made last.
    pub laid: Option<Laid>,
}

/// What can be followed from session to session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Experiments, by how far they have come.
    #[default]
    Experiments,
    /// Commitments, by who made them.
    Commitments,
    /// The versions of the purpose, and the differences kept open.
    Purposes,
    /// What was scored again and again, and what was left alone.
    Scores,
    /// The moments at which something turned.
    Way,
}

impl View {
    /// All of them, in their order.
    pub const ALL: [Self; 5] =
        [Self::Experiments, Self::Commitments, Self::Purposes, Self::Scores, Self::Way];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Experiments => "Experiments",
            Self::Commitments => "Commitments",
            Self::Purposes => "Purpose",
            Self::Scores => "Scores",
            Self::Way => "The way so far",
        }
    }

    /// What to do where there is nothing to show.
    pub fn when_empty(self) -> &'static str {
        match self {
            Self::Experiments => {
                "No experiment yet. In a workshop, “Safe-fail experiment design” makes small ones \
                 on cards; here they are followed, look by look."
            }
            Self::Commitments => {
                "Nothing has been promised yet. In a session, c makes the line a commitment, with \
                 an owner and a day."
            }
            Self::Purposes => {
                "No purpose has been put in words yet. The workshop “Shared purpose” makes a first \
                 version; later ones stand beside it here."
            }
            Self::Scores => {
                "Nothing has been scored yet. The “Building-blocks walk” scores all eleven; done \
                 again later, it shows how far things have come."
            }
            Self::Way => {
                "Nothing has turned yet. Purposes, decisions, light bulbs and what experiments \
                 showed will stand here in their order."
            }
        }
    }

    /// What of the journal it follows.
    fn followed(self) -> Followed {
        match self {
            Self::Experiments => Followed::Experiments,
            Self::Commitments => Followed::Commitments,
            Self::Purposes => Followed::Purpose,
            Self::Scores => Followed::Scores,
            Self::Way => Followed::Way,
        }
    }

    fn beside(self, by: isize) -> Self {
        let place = Self::ALL.iter().position(|view| *view == self).unwrap_or(0);
        let count = Self::ALL.len();
        let next = place.saturating_add(count).saturating_add_signed(by) % count;
        Self::ALL.get(next).copied().unwrap_or(self)
    }
}

impl ThreadsScreen {
    /// The layers of the keymap that are on, the nearest first.
    pub fn layers(&self) -> Vec<Layer> {
        match self.hand {
            Hand::Rows => vec![Layer::Threads, Layer::List, Layer::Rows],
            Hand::Look(_) | Hand::Way(_) => vec![Layer::Look, Layer::Rows],
            Hand::Line(_) => vec![Layer::Jotting, Layer::Text],
        }
    }

    /// The place of the selected row among those that can be selected.
    pub fn place(&self, items: &[&Row]) -> usize {
        let on = self.on.as_ref();
        let place = on.and_then(|on| items.iter().position(|row| row.entry() == Some(on)));
        place.unwrap_or(self.selected).min(items.len().saturating_sub(1))
    }
}

/// What the rows are made from.
#[derive(Clone, Copy)]
struct Ground<'a> {
    model: &'a Model,
    overview: &'a Overview,
    screen: &'a ThreadsScreen,
    today: NaiveDate,
}

impl Ground<'_> {
    fn dates(&self) -> DateStyle {
        self.model.settings.dates
    }

    /// The day of a moment, as people write it.
    fn day(&self, source: &Source) -> String {
        self.dates().day(source.at.date_naive())
    }

    fn opens(&self, source: &Source, entry: Option<&Id>) -> (SessionKey, Option<Id>) {
        let journal = self.model.journal.slug.clone();
        (SessionKey::new(journal, source.session.clone()), entry.cloned())
    }
}

/// The rows of the view that is on.
fn made(ground: &Ground<'_>) -> Vec<Row> {
    match ground.screen.view {
        View::Experiments => experiments::rows(ground),
        View::Commitments => commitments::rows(ground),
        View::Purposes => purposes::rows(ground),
        View::Scores => scores::rows(ground),
        View::Way => way::rows(ground),
    }
}

/// Opens the screen.
pub fn open(model: &mut Model, now: &mut Now) -> Vec<Effect> {
    open_on(model, ThreadsScreen::default(), now)
}

/// Opens the screen where something of this kind stands, with the hand on it.
pub fn open_at(model: &mut Model, kind: &EntryKind, entry: Id, now: &mut Now) -> Vec<Effect> {
    let view = match kind {
        EntryKind::Experiment => View::Experiments,
        _ => View::Commitments,
    };
    open_on(model, ThreadsScreen { view, on: Some(entry), ..ThreadsScreen::default() }, now)
}

fn open_on(model: &mut Model, screen: ThreadsScreen, now: &mut Now) -> Vec<Effect> {
    let is_own = model.journal.kind == JournalKind::Personal;
    if is_own && model.refuses_own(now) {
        return Vec::new();
    }
    model.screen = Screen::Threads(screen);
    let mut effects = vec![Effect::Catalogue];
    // What a crash interrupted is on the line again.
    let unfinished = jotting::unfinished(model).filter(|_| !is_own && model.held_by.is_none());
    if let Some(key) = unfinished {
        effects.extend(update::read(model, key, Purpose::Continuing, now));
    }
    effects
}

/// Does what `action` means here.
pub fn act(model: &mut Model, action: Action, now: &mut Now) -> Vec<Effect> {
    let Screen::Threads(screen) = &model.screen else { return Vec::new() };
    let mut screen = screen.clone();
    match screen.hand {
        Hand::Rows => {}
        Hand::Look(choosing) => {
            choosing::act(model, choosing, action, now);
            return Vec::new();
        }
        Hand::Way(selected) => {
            choosing::act_on_way(model, selected, action, now);
            return Vec::new();
        }
        Hand::Line(_) => return jotting::act(model, action, now),
    }
    let rows = rows(model, &screen, now.moment.wall.date_naive()).unwrap_or_default();
    let items: Vec<&Row> = rows.iter().filter(|row| row.is_item()).collect();
    let selected = screen.place(&items);
    let item = items.get(selected).copied();
    match action {
        Action::Back => return update::go_home(model),
        Action::NextField => screen = turned(&screen, 1),
        Action::PreviousField => screen = turned(&screen, -1),
        Action::ShowOver => {
            screen.shows_all = !screen.shows_all;
            screen.on = item.and_then(Row::entry).cloned();
            screen.selected = 0;
        }
        Action::Mark => {
            let id = item.and_then(|row| row.version.clone());
            if screen.view != View::Purposes || id.is_none() {
                model.say("Two versions of the purpose can be compared", now.moment);
                return Vec::new();
            }
            screen.compared = if screen.compared == id { None } else { id };
        }
        Action::Export | Action::ExportPage => {
            let is_page = action == Action::ExportPage;
            return handing_on::thread(model, screen.view.followed(), is_page, now);
        }
        Action::DigestSinceLast => return handing_on::digest_since_last(model, now),
        Action::DigestOfQuarter => return handing_on::digest_of_quarter(model, now),
        Action::Picture => {
            if let Some(next) = screen.picture.next(screen.view) {
                screen.picture = next;
                screen.selected = 0;
            }
        }
        Action::Workshop => return review(model, &screen, item, now),
        Action::Look => return choosing::begin(model, item, now),
        Action::New => return choosing::begin_way(model, &screen, now),
        Action::Continue => return reword(model, item, now),
        Action::Undo => return jotting::take_back(model, now),
        Action::Redo => return jotting::bring_back(model, now),
        Action::Open => {
            let Some((key, entry)) = item.and_then(|row| row.opens.clone()) else {
                return Vec::new();
            };
            screen.on = item.and_then(Row::entry).cloned();
            screen.selected = selected;
            model.screen = Screen::Threads(screen);
            model.opens_at = entry.map(|entry| (key.clone(), Spot::Entry(entry)));
            return update::read(model, key, Purpose::Reading, now);
        }
        other => {
            screen.selected = moved(selected, items.len(), model.extent.page, other);
            screen.on = None;
        }
    }
    model.screen = Screen::Threads(screen);
    Vec::new()
}

/// Puts a note of the way so far on the line, in the words it has.
fn reword(model: &mut Model, item: Option<&Row>, now: &mut Now) -> Vec<Effect> {
    let key = item.filter(|row| row.can_reword).and_then(|row| row.opens.clone());
    match key {
        Some((key, _)) => update::read(model, key, Purpose::Continuing, now),
        None => {
            model.say("e changes what was noted here with n. Enter opens all else", now.moment);
            Vec::new()
        }
    }
}

/// Prepares a review of the selected experiment.
fn review(
    model: &mut Model,
    screen: &ThreadsScreen,
    item: Option<&Row>,
    now: &mut Now,
) -> Vec<Effect> {
    let item = item.filter(|_| screen.view == View::Experiments);
    let chosen = item.and_then(|row| Some((row.title()?, row.entry()?.clone())));
    let Some((name, entry)) = chosen else {
        model.say("w prepares the review of an experiment", now.moment);
        return Vec::new();
    };
    let effects = prepare::open_on(model, REVIEW, now);
    let before = match &mut model.screen {
        Screen::Prepare(prepare) if prepare.is_touched() => {
            let (people, selected) = (prepare.people.clone(), prepare.selected);
            let fresh = Prepare { people, selected, ..Prepare::default() };
            Some(std::mem::replace(prepare.as_mut(), fresh))
        }
        _ => None,
    };
    if let Some(before) = before.filter(|before| !before.title.is_empty() || before.has_agenda()) {
        let name = if before.title.is_empty() { "What was prepared" } else { &before.title };
        model.say(format!("“{name}” is put aside. u brings it back"), now.moment);
        model.last_prepared = Some(before);
    }
    if let Screen::Prepare(prepare) = &mut model.screen {
        prepare.title = format!("Review: {name}");
        prepare.reviews = Some(entry);
    }
    effects
}

fn turned(screen: &ThreadsScreen, by: isize) -> ThreadsScreen {
    ThreadsScreen {
        view: screen.view.beside(by),
        shows_all: screen.shows_all,
        noted: screen.noted.clone(),
        taken_back: screen.taken_back.clone(),
        ..ThreadsScreen::default()
    }
}
