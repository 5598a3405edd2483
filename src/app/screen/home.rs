//! Home: where the program begins.

use crate::app::action::Action;
use crate::app::coming_back;
use crate::app::discreet;
use crate::app::effect::Effect;
use crate::app::gathering::Waiting;
use crate::app::handing_on;
use crate::app::keymap::Layer;
use crate::app::library;
use crate::app::model::Model;
use crate::app::msg::Purpose;
use crate::app::notes;
use crate::app::noting::{self, Noting};
use crate::app::screen::review::{self, Review};
use crate::app::screen::{Screen, journals, moved, prepare, reflect, threads};
use crate::app::topics;
use crate::app::update;
use crate::domain::catalogue::{Row, Summary};
use crate::domain::moment::{Moment, Now};
use crate::domain::prepared::Prepared;
use crate::domain::words::{EntryKind, SessionKind};
use chrono::Days;

/// The state of Home.
#[derive(Clone, Debug, Default)]
pub struct Home {
    /// Which item is selected.
    pub selected: usize,
    /// The balcony note that is being typed, if one is.
    pub note: Option<Box<Noting>>,
}

impl Home {
    /// The layers of the keymap that are on, the nearest first.
    pub fn layers(&self) -> Vec<Layer> {
        match self.note {
            Some(_) => vec![Layer::Noting, Layer::Text],
            None => vec![Layer::Home],
        }
    }
}

/// Something Home offers.
#[derive(Clone, Debug, PartialEq)]
pub enum Item<'a> {
    /// An unfinished session to take up again.
    Continue(&'a Row, &'a Summary),
    /// A workshop that was prepared.
    Prepared(&'a Prepared),
    /// The day on which people meet next, as the last workshop said.
    Next(&'a Row, &'a str),
    /// Run a workshop.
    Workshop,
    /// Write a reflection.
    Reflect,
    /// Keep a balcony note.
    Note,
    /// Review past sessions.
    Review,
    /// See what goes on from session to session.
    Threads,
    /// Browse the practice library.
    Library,
    /// Something of an earlier session that has a day.
    Waiting(&'a Waiting),
    /// A past session to read.
    Recent(&'a Row),
}

/// How many unfinished sessions Home offers.
const CONTINUE: usize = 2;
/// How many past sessions Home shows.
const RECENT: usize = 5;

/// How many things that have a day Home shows.
const WAITING: usize = 5;
/// How many of them are decisions at most, so that promises keep their place.
const DECISIONS: usize = 2;
/// How many days ahead a day is that is shown.
const AHEAD: u64 = 7;
/// How many rows there are in all beside what can be begun, where something waits.
const ROWS: usize = 5;
/// The same where two columns stand beside each other.
const ROWS_BESIDE: usize = 12;

/// Everything Home offers now, in order.
pub fn items(model: &Model, moment: Moment) -> Vec<Item<'_>> {
    let today = moment.wall.date_naive();
    let all = model.catalogue.as_ref().map_or(&[][..], |catalogue| &catalogue.rows);
    let rows = model.listing.places(Some(&model.journal.slug));
    let rows = rows.iter().filter_map(|place| all.get(*place));
    let own = &journals::personal(model).slug;
    let is_page = |summary: &Summary| summary.kind == SessionKind::Reflection;
    let open = model.listing.open().iter().filter_map(|place| all.get(*place));
    let open = open.filter_map(|row| row.summary().map(|summary| (row, summary)));
    let here = open.clone().filter(|(row, _)| row.key.journal == model.journal.slug);
    // Whatever journal is on, one's own page is there.
    let mut elsewhere = open.filter(|(row, summary)| row.key.journal == *own && is_page(summary));
    let page = elsewhere.next().filter(|_| model.journal.slug != *own);
    let unfinished: Vec<(&Row, &Summary)> = here.take(CONTINUE).chain(page).collect();
    let waiting = model.gathering.waiting(&model.journal.slug).iter();
    let last = today.checked_add_days(Days::new(AHEAD)).unwrap_or(today);
    let most = if model.extent.wide { ROWS_BESIDE } else { ROWS };
    let next = next_meeting(model, moment);
    let taken = unfinished.len()
        + usize::from(model.journal.prepared.is_some())
        + usize::from(next.is_some());
    let mut decisions = 0;
    let waiting: Vec<&Waiting> = waiting
        .take_while(|one| one.due <= last)
        .filter(|one| {
            decisions += usize::from(one.kind == EntryKind::Decision);
            one.kind != EntryKind::Decision || decisions <= DECISIONS
        })
        .take(WAITING.min(most.saturating_sub(taken + 1)))
        .collect();
    let left = most.saturating_sub(taken + waiting.len());
    let recent = if waiting.is_empty() { RECENT } else { left.clamp(1, RECENT) };
    let recent =
        rows.filter(|row| !unfinished.iter().any(|(open, _)| open.key == row.key)).take(recent);
    let mut items: Vec<Item<'_>> =
        unfinished.iter().map(|(row, summary)| Item::Continue(row, summary)).collect();
    items.extend(next);
    items.extend(model.journal.prepared.as_ref().map(Item::Prepared));
    items.extend([
        Item::Workshop,
        Item::Reflect,
        Item::Note,
        Item::Review,
        Item::Threads,
        Item::Library,
    ]);
    items.extend(waiting.into_iter().map(Item::Waiting));
    items.extend(recent.map(Item::Recent));
    items
}

/// When people meet next, unless what is prepared says so itself.
fn next_meeting(model: &Model, moment: Moment) -> Option<Item<'_>> {
    let is_said = model.journal.prepared.as_ref().is_some_and(|one| one.begins.is_some());
    let (row, next) = prepare::when::next_meeting(model, moment).filter(|_| !is_said)?;
    Some(Item::Next(row, next))
}

/// Does what `action` means on Home.
pub fn act(model: &mut Model, action: Action, now: &mut Now) -> Vec<Effect> {
    if matches!(&model.screen, Screen::Home(home) if home.note.is_some()) {
        return noting::act(model, action, now);
    }
    match action {
        Action::Discreet => {
            discreet::turn(model, now);
            return Vec::new();
        }
        Action::Balcony => return noting::open(model, now),
        Action::ComeBack => return coming_back::open(model, now),
        Action::GatherNotes => return notes::open(model, now),
        Action::Workshop => return open_prepare(model, now),
        Action::Reflect => return reflect::today(model, now),
        Action::Guided => return topics::open(model, now),
        Action::Journals => return journals::open(model),
        Action::Review => {
            model.screen = Screen::Review(Review::default());
            return vec![Effect::Catalogue];
        }
        Action::DigestOfQuarter => return handing_on::digest_of_quarter(model, now),
        Action::Threads => return threads::open(model, now),
        Action::Library => return library::open(model),
        Action::Undo => return review::bring_back(model, now),
        _ => {}
    }
    let items = items(model, now.moment);
    let Screen::Home(home) = &model.screen else { return Vec::new() };
    let selected = home.selected.min(items.len().saturating_sub(1));
    if action != Action::Open {
        let selected = moved(selected, items.len(), model.extent.page, action);
        model.screen = Screen::Home(Home { selected, note: None });
        return Vec::new();
    }
    match items.get(selected) {
        Some(Item::Continue(row, _)) => {
            let key = row.key.clone();
            update::read(model, key, Purpose::Continuing, now)
        }
        Some(Item::Waiting(waiting)) => {
            let (kind, entry) = (waiting.kind.clone(), waiting.entry.clone());
            threads::open_at(model, &kind, entry, now)
        }
        Some(Item::Recent(row)) => {
            let key = row.key.clone();
            update::read(model, key, Purpose::Reading, now)
        }
        Some(Item::Workshop | Item::Prepared(_) | Item::Next(..)) => {
            act(model, Action::Workshop, now)
        }
        Some(Item::Reflect) => act(model, Action::Reflect, now),
        Some(Item::Note) => act(model, Action::Balcony, now),
        Some(Item::Review) => act(model, Action::Review, now),
        Some(Item::Threads) => act(model, Action::Threads, now),
        Some(Item::Library) => act(model, Action::Library, now),
        None => Vec::new(),
    }
}

fn open_prepare(model: &mut Model, now: &mut Now) -> Vec<Effect> {
    if let Some(sentence) = update::read_only_sentence(model) {
        model.say(sentence, now.moment);
        return Vec::new();
    }
    prepare::open_as_left(model)
}
