//! Which sessions of the list are where: found once when the list comes, so that no key has to go
//! through all of them.

use crate::domain::catalogue::{Catalogue, Row, SessionKey, Summary};
use crate::domain::words::SessionKind;
use chrono::{Datelike, NaiveDate};
use std::collections::HashMap;

/// The places of sessions in the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listing {
    all: Part,
    of_journal: HashMap<String, Part>,
    of_key: HashMap<SessionKey, usize>,
    open: Vec<usize>,
}

/// Some sessions of the list, newest first.
#[derive(Clone, Debug, Default, PartialEq)]
struct Part {
    places: Vec<usize>,
    months: Months,
    last_workshop: Option<usize>,
    has_open_page: bool,
    damaged: usize,
}

/// Where among some sessions each month begins: at which of them, and a day in it, if that can be read.
pub type Months = Vec<(usize, Option<NaiveDate>)>;

impl Part {
    fn add(&mut self, place: usize, row: &Row) {
        begin_month(&mut self.months, self.places.len(), row);
        self.places.push(place);
        self.damaged += usize::from(row.summary().is_none());
        let is_workshop =
            |summary: &Summary| summary.kind == SessionKind::Workshop && summary.ended.is_some();
        if self.last_workshop.is_none() && row.summary().is_some_and(is_workshop) {
            self.last_workshop = Some(place);
        }
    }
}

impl Listing {
    /// Goes through a list once.
    pub fn of(catalogue: &Catalogue) -> Self {
        let mut listing = Self::default();
        for (place, row) in catalogue.rows.iter().enumerate() {
            listing.all.add(place, row);
            listing.of_key.entry(row.key.clone()).or_insert(place);
            if !listing.of_journal.contains_key(&row.key.journal) {
                listing.of_journal.insert(row.key.journal.clone(), Part::default());
            }
            let Some(part) = listing.of_journal.get_mut(&row.key.journal) else { continue };
            part.add(place, row);
            let Some(summary) = row.summary().filter(|summary| is_open(summary)) else { continue };
            // A page need not be finished: only the last one of a journal waits to be taken up.
            let is_page = summary.kind == SessionKind::Reflection;
            if !(is_page && part.has_open_page) {
                listing.open.push(place);
            }
            part.has_open_page |= is_page;
        }
        listing
    }

    fn part(&self, journal: Option<&str>) -> Option<&Part> {
        match journal {
            None => Some(&self.all),
            Some(slug) => self.of_journal.get(slug),
        }
    }

    /// The sessions of a journal, or all of them; newest first.
    pub fn places(&self, journal: Option<&str>) -> &[usize] {
        self.part(journal).map_or(&[], |part| part.places.as_slice())
    }

    /// The place of a session, if it is in the list.
    pub fn place(&self, key: &SessionKey) -> Option<usize> {
        self.of_key.get(key).copied()
    }

    /// Where among them each month begins.
    pub fn months(&self, journal: Option<&str>) -> &[(usize, Option<NaiveDate>)] {
        self.part(journal).map_or(&[], |part| part.months.as_slice())
    }

    /// The newest workshop of a journal that has ended.
    pub fn last_workshop(&self, journal: &str) -> Option<usize> {
        self.part(Some(journal)).and_then(|part| part.last_workshop)
    }

    /// How many sessions of a journal, or of all, cannot be read.
    pub fn damaged(&self, journal: Option<&str>) -> usize {
        self.part(journal).map_or(0, |part| part.damaged)
    }

    /// The sessions that have not ended, newest first: notes left out, and all pages of a journal but
    /// the last.
    pub fn open(&self) -> &[usize] {
        &self.open
    }
}

/// Where among these sessions each month begins.
pub fn months<'a>(rows: impl IntoIterator<Item = &'a Row>) -> Months {
    let mut months = Months::new();
    for (place, row) in rows.into_iter().enumerate() {
        begin_month(&mut months, place, row);
    }
    months
}

fn begin_month(months: &mut Months, place: usize, row: &Row) {
    let month = |day: Option<NaiveDate>| day.map(|day| (day.year(), day.month()));
    let day = day_of(row);
    if months.last().is_none_or(|(_, last)| month(*last) != month(day)) {
        months.push((place, day));
    }
}

/// The day on which a session began; of one that cannot be read the day in its name.
fn day_of(row: &Row) -> Option<NaiveDate> {
    match row.summary() {
        Some(summary) => Some(summary.started.date_naive()),
        None => NaiveDate::parse_from_str(row.key.id.as_str().get(..8)?, "%Y%m%d").ok(),
    }
}

fn is_open(summary: &Summary) -> bool {
    summary.ended.is_none() && summary.kind != SessionKind::Note && !summary.newer
}
