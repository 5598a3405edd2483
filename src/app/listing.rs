//! Which sessions of the list are where: found once when the list comes, so that no key has to go
//! through all of them.

use crate::domain::catalogue::{Catalogue, Summary};
use crate::domain::words::SessionKind;
use std::collections::HashMap;

/// The places of sessions in the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listing {
    all: Vec<usize>,
    of_journal: HashMap<String, Vec<usize>>,
    open: Vec<usize>,
}

impl Listing {
    /// Goes through a list once.
    pub fn of(catalogue: &Catalogue) -> Self {
        let mut listing = Self::default();
        for (place, row) in catalogue.rows.iter().enumerate() {
            listing.all.push(place);
            match listing.of_journal.get_mut(&row.key.journal) {
                Some(places) => places.push(place),
                None => {
                    listing.of_journal.insert(row.key.journal.clone(), vec![place]);
                }
            }
            if row.summary().is_some_and(is_open) {
                listing.open.push(place);
            }
        }
        listing
    }

    /// The sessions of a journal, or all of them; newest first.
    pub fn places(&self, journal: Option<&str>) -> &[usize] {
        match journal {
            None => &self.all,
            Some(slug) => self.of_journal.get(slug).map_or(&[], Vec::as_slice),
        }
    }

    /// The sessions that have not ended, notes left out; newest first.
    pub fn open(&self) -> &[usize] {
        &self.open
    }
}

fn is_open(summary: &Summary) -> bool {
    summary.ended.is_none() && summary.kind != SessionKind::Note && !summary.newer
}
