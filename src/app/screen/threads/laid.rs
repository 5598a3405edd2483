//! The rows as they were made last: they stay until something they are made from has changed, so that
//! no key has to go through all that goes on.

use super::row::Row;
use super::{Ground, Picture, ThreadsScreen, View, made};
use crate::app::model::Model;
use crate::app::screen::Screen;
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::practice::Practice;
use crate::domain::settings::DateStyle;
use crate::domain::thread::Overview;
use chrono::NaiveDate;
use std::sync::Arc;

/// Rows, and what they were made from.
#[derive(Clone, Debug)]
pub struct Laid {
    from: From,
    rows: Arc<Vec<Row>>,
}

/// Everything the rows are made from.
#[derive(Clone, Debug)]
struct From {
    overview: Arc<Overview>,
    practice: Option<Arc<Practice>>,
    people: Vec<Person>,
    view: View,
    picture: Picture,
    shows_all: bool,
    compared: Option<Id>,
    today: NaiveDate,
    dates: DateStyle,
}

impl From {
    fn is_still(&self, model: &Model, screen: &ThreadsScreen, today: NaiveDate) -> bool {
        let is_same_practice = match (&self.practice, &model.practice) {
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            (None, None) => true,
            _ => false,
        };
        let overview = model.gathering.overview(&model.journal.slug);
        is_same_practice
            && overview.is_some_and(|overview| Arc::ptr_eq(overview, &self.overview))
            && self.people == model.journal.people
            && self.view == screen.view
            && self.picture == screen.picture
            && self.shows_all == screen.shows_all
            && self.compared == screen.compared
            && self.today == today
            && self.dates == model.settings.dates
    }
}

/// The rows of the screen; none while sessions are still being read.
pub fn rows(model: &Model, screen: &ThreadsScreen, today: NaiveDate) -> Option<Arc<Vec<Row>>> {
    match &screen.laid {
        Some(laid) if laid.from.is_still(model, screen, today) => Some(Arc::clone(&laid.rows)),
        _ => Some(lay(model, screen, today)?.rows),
    }
}

/// Makes the rows anew if they are no longer what they would be.
pub fn catch_up(model: &mut Model, today: NaiveDate) {
    let Screen::Threads(screen) = &model.screen else { return };
    if screen.laid.as_ref().is_some_and(|laid| laid.from.is_still(model, screen, today)) {
        return;
    }
    let laid = lay(model, screen, today);
    if let Screen::Threads(screen) = &mut model.screen {
        screen.laid = laid;
    }
}

fn lay(model: &Model, screen: &ThreadsScreen, today: NaiveDate) -> Option<Laid> {
    let overview = model.gathering.overview(&model.journal.slug)?;
    let rows = made(&Ground { model, overview, screen, today });
    let from = From {
        overview: Arc::clone(overview),
        practice: model.practice.clone(),
        people: model.journal.people.clone(),
        view: screen.view,
        picture: screen.picture,
        shows_all: screen.shows_all,
        compared: screen.compared.clone(),
        today,
        dates: model.settings.dates,
    };
    Some(Laid { from, rows: Arc::new(rows) })
}
