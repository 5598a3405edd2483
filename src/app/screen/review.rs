//! Look back: the list of past sessions, and the trash.

pub mod filter;
pub mod finding;
mod offering;

use crate::app::action::Action;
use crate::app::comparing;
use crate::app::effect::Effect;
use crate::app::keymap::Layer;
use crate::app::model::{Model, Scope};
use crate::app::msg::{Discarded, Purpose};
use crate::app::overlay::{About, Overlay, Question};
use crate::app::places::{Moved, Wish};
use crate::app::screen::journals::{self, Parcel};
use crate::app::screen::{Screen, moved, reader};
use crate::app::update;
use crate::domain::catalogue::{Row, RowContent, SessionKey, Summary};
use crate::domain::journal::Journal;
use crate::domain::moment::{Moment, Now};
use filter::Filter;
use finding::Finding;

/// The state of the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Review {
    /// Which row is selected.
    pub selected: usize,
    /// What is in the trash, if that is what is shown.
    pub trash: Option<Vec<Discarded>>,
    /// The words that are looked for, if any are.
    pub finding: Option<Box<Finding>>,
    /// What keeps sessions out of the list.
    pub filter: Box<Filter>,
}

impl Review {
    /// The list with this row selected.
    pub fn at(selected: usize) -> Self {
        Self { selected, ..Self::default() }
    }

    /// Whether no filter keeps anything out of the list.
    pub fn lists_all(&self) -> bool {
        self.filter.findings.query().is_only_of_journals()
    }

    /// The layers of the keymap that are on, the nearest first.
    pub fn layers(&self) -> Vec<Layer> {
        match (&self.trash, &self.finding) {
            (Some(_), _) => vec![Layer::Trash, Layer::List, Layer::Rows],
            (None, Some(finding)) => {
                offering(&finding.offered, vec![Layer::Search, Layer::Rows, Layer::Text])
            }
            (None, None) if self.filter.editor.is_some() => {
                offering(&self.filter.offered, vec![Layer::Filter, Layer::Rows, Layer::Text])
            }
            (None, None) if self.filter.chip.is_some() => {
                vec![Layer::Chips, Layer::Review, Layer::List, Layer::Rows]
            }
            (None, None) => vec![Layer::Review, Layer::List, Layer::Rows],
        }
    }
}

fn offering(offered: &[String], mut layers: Vec<Layer>) -> Vec<Layer> {
    if !offered.is_empty() {
        layers.insert(0, Layer::Offer);
    }
    layers
}

/// The sessions that the list shows: those that fit the filters.
pub fn rows(model: &Model) -> Vec<&Row> {
    let Screen::Review(review) = &model.screen else { return Vec::new() };
    let filter = &review.filter;
    if review.lists_all() {
        return listed(model).collect();
    }
    let index = model.indexing.index();
    let leaves = filter.findings.sessions().filter_map(|place| index.leaf(place));
    let mut places: Vec<usize> = leaves.filter_map(|leaf| model.listing.place(&leaf.key)).collect();
    places.sort_unstable();
    let all = model.catalogue.as_ref().map_or(&[][..], |catalogue| &catalogue.rows);
    places.into_iter().filter_map(|place| all.get(place)).collect()
}

/// The row of a session, if it is in the list.
pub fn row<'a>(model: &'a Model, key: &SessionKey) -> Option<&'a Row> {
    model.catalogue.as_ref()?.rows.get(model.listing.place(key)?)
}

/// The journal whose sessions are listed; none where all are.
pub fn journal(model: &Model) -> Option<&str> {
    match model.scope {
        Scope::Everywhere => None,
        Scope::Journal => Some(model.journal.slug.as_str()),
        Scope::Own => Some(journals::personal(model).slug.as_str()),
    }
}

/// All sessions of the journal that is on, or of every one.
pub fn listed(model: &Model) -> impl Iterator<Item = &Row> {
    let slug = journal(model);
    let rows = model.catalogue.as_ref().map_or(&[][..], |catalogue| &catalogue.rows);
    model.listing.places(slug).iter().filter_map(|place| rows.get(*place))
}

/// Does what `action` means in the list.
pub fn act(model: &mut Model, action: Action, now: &mut Now) -> Vec<Effect> {
    let Screen::Review(review) = &model.screen else { return Vec::new() };
    let selected = review.selected;
    match (review.trash.clone(), &review.finding) {
        (Some(discarded), _) => act_on_trash(model, selected, &discarded, action, now),
        (None, Some(_)) => finding::act(model, action, now),
        (None, None) if review.filter.editor.is_some() => {
            filter::act(model, action);
            Vec::new()
        }
        (None, None) => {
            if review.filter.chip.is_some()
                && let Screen::Review(review) = &mut model.screen
                && filter::act_on_chip(&mut review.filter, action)
            {
                return Vec::new();
            }
            act_on_list(model, selected, action, now)
        }
    }
}

fn act_on_list(model: &mut Model, selected: usize, action: Action, now: &mut Now) -> Vec<Effect> {
    let rows = rows(model);
    let count = rows.len();
    let selected = selected.min(count.saturating_sub(1));
    let row = rows.get(selected).map(|row| (*row).clone());
    match (action, row) {
        (Action::Back, _) => update::go_home(model),
        (Action::ShowTrash, _) => vec![Effect::ListTrash],
        (Action::Find, _) => {
            change(model, |review| {
                (review.selected, review.finding) = (selected, Some(Box::default()));
            });
            Vec::new()
        }
        (Action::Filter, _) => {
            change(model, |review| review.filter.begin());
            Vec::new()
        }
        (Action::Backspace, _) => {
            change(model, |review| review.filter.take());
            Vec::new()
        }
        (Action::NextField | Action::PreviousField, _) => {
            change(model, |review| review.filter.turn(action == Action::NextField));
            Vec::new()
        }
        (Action::AllJournals, row) => {
            show_other_scope(model, row.as_ref());
            Vec::new()
        }
        (Action::ToJournal, Some(row)) => {
            let title = title(model, &row);
            journals::open_to_move(model, Parcel { key: row.key, title, row: selected }, now)
        }
        (Action::Undo, _) => bring_back(model, now),
        (Action::Open, Some(row)) => match row.content {
            RowContent::Readable(_) => update::read(model, row.key, Purpose::Reading, now),
            RowContent::Damaged(reason) => {
                model.say(damaged_sentence(&row.path, &reason), now.moment);
                Vec::new()
            }
        },
        (Action::Continue, Some(row)) => {
            let ended = row.summary().and_then(|summary| summary.ended);
            let ended = ended.map(|ended| (title(model, &row), ended));
            reader::take_up(model, row.key, ended, now)
        }
        (Action::Compare, Some(row)) => {
            comparing::open(model, &row.key, now);
            Vec::new()
        }
        (Action::Trash, Some(row)) => update::guarded(model, Effect::Trash(row.key), now),
        // The name of its file tells the title.
        (Action::Export, Some(row)) if model.refuses(&row.key, now) => Vec::new(),
        (Action::Export, Some(row)) => vec![Effect::Export(row.key)],
        (Action::Erase, Some(row)) => {
            let title = title(model, &row);
            ask_to_erase(model, &title, About::Erase(row.key), now.moment);
            Vec::new()
        }
        (action, _) => {
            let selected = moved(selected, count, model.extent.page, action);
            change(model, |review| review.selected = selected);
            Vec::new()
        }
    }
}

fn change(model: &mut Model, by: impl FnOnce(&mut Review)) {
    if let Screen::Review(review) = &mut model.screen {
        by(review);
    }
}

fn title(model: &Model, row: &Row) -> String {
    let title = |summary: &Summary| model.title(&row.key, &summary.title).into_owned();
    row.summary().map_or_else(|| row.key.id.to_string(), title)
}

/// Brings back what was just moved to the trash, or to another journal.
pub fn bring_back(model: &mut Model, now: &mut Now) -> Vec<Effect> {
    if let Some(noted) = model.last_noted.take() {
        return update::guarded(model, Effect::Trash(noted), now);
    }
    if let Some(discarded) = model.last_trashed.take() {
        return update::guarded(model, Effect::Restore(discarded), now);
    }
    let Some(Moved { from, to }) = model.last_moved.take() else {
        model.say("Nothing was moved just now", now.moment);
        return Vec::new();
    };
    let known = journals::known(model, &from.journal).cloned();
    let home = known.unwrap_or_else(|| Journal::place(from.journal.clone(), from.journal));
    update::guarded(model, Effect::Place(Wish::Move { key: to, to: Box::new(home) }), now)
}

/// Lists all journals, or one again; the selected session stays selected where it is in both lists.
fn show_other_scope(model: &mut Model, row: Option<&Row>) {
    model.scope = model.scope.other();
    finding::catch_up(model);
    let same = |other: &&Row| row.is_some_and(|row| row.key == other.key);
    let selected = rows(model).into_iter().position(|other| same(&other)).unwrap_or(0);
    change(model, |review| review.selected = selected);
}

fn act_on_trash(
    model: &mut Model,
    selected: usize,
    discarded: &[Discarded],
    action: Action,
    now: &mut Now,
) -> Vec<Effect> {
    let selected = selected.min(discarded.len().saturating_sub(1));
    match (action, discarded.get(selected)) {
        (Action::Back, _) => {
            model.screen = Screen::Review(Review::default());
            vec![Effect::Catalogue]
        }
        (Action::Open, Some(one)) => update::guarded(model, Effect::Restore(one.clone()), now),
        (Action::Find, _) => {
            model
                .say("Words are looked for in sessions, not in the trash: Esc, then /", now.moment);
            Vec::new()
        }
        (Action::Erase, Some(one)) => {
            let title = model.title(&one.key, &one.title);
            ask_to_erase(model, &title, About::EraseDiscarded(one.clone()), now.moment);
            Vec::new()
        }
        (action, _) => {
            let selected = moved(selected, discarded.len(), model.extent.page, action);
            let trash = Some(discarded.to_vec());
            model.screen = Screen::Review(Review { trash, ..Review::at(selected) });
            Vec::new()
        }
    }
}

fn ask_to_erase(model: &mut Model, title: &str, about: About, moment: Moment) {
    let text = format!(
        "Erase “{title}” now, with its earlier versions and drafts? This cannot be undone. Copies that a sync program or a backup holds are beyond Balcony's reach."
    );
    let question = Question::new(text, "erase", about).unhurried(moment);
    model.overlays.push(Overlay::Confirm(question));
}

/// What to say of a file that could not be read.
pub fn damaged_sentence(path: &std::path::Path, reason: &str) -> String {
    format!("{reason}. Balcony leaves the file as it is: {}", path.display())
}
