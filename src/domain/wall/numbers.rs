//! The numbers by which the room knows groups, entries and choices.

use super::WallGroup;
use crate::domain::board::Board;
use crate::domain::choice::{choices, laid_out};
use crate::domain::id::Id;
use crate::domain::session::Session;
use crate::domain::step::PlanStep;
use crate::domain::visible::Viewer;
use crate::domain::words::{Collects, Show};
use std::collections::HashMap;

/// The numbers by which groups, entries and choices are known.
#[derive(Default)]
pub(super) struct Numbers {
    pub(super) groups: Vec<WallGroup>,
    by_id: HashMap<Id, usize>,
}

impl Numbers {
    /// Those of a step; none where there is nothing but entries in no group.
    pub(super) fn of(session: &Session, step: &PlanStep) -> Self {
        let is_counted_out = match step.show {
            Show::Open => session.entries_of(&step.id).next().is_some(),
            _ => step.revealed.is_some(),
        };
        let waits_for_dots = step.collects == Collects::Dots && !is_counted_out;
        let (listed, groups) = match waits_for_dots {
            true => {
                let listed = choices(session, step);
                let count = listed.len();
                (listed, count)
            }
            false => {
                let listed = laid_out(session, step);
                (listed, Board::of(session, step, Viewer::Room).heaps.len())
            }
        };
        if groups == 0 {
            return Self::default();
        }
        // A group that waits to be filled stands there also while nothing at all is.
        let board = Board::of(session, step, Viewer::Room);
        let names = match (listed.is_empty(), waits_for_dots) {
            (true, false) => board.heaps.iter().map(|heap| heap.group.name.clone()).collect(),
            _ => listed.iter().map(|choice| choice.label.clone()).collect::<Vec<_>>(),
        };
        let named = (1..).zip(names.into_iter().take(groups));
        let ids = listed.into_iter().zip(1..);
        Self {
            groups: named.map(|(number, name)| WallGroup { number, name }).collect(),
            by_id: ids.filter_map(|(choice, number)| Some((choice.on?, number))).collect(),
        }
    }

    /// The number of a group, an entry or a choice; nought where it has none.
    pub(super) fn number(&self, id: &Id) -> usize {
        self.by_id.get(id).copied().unwrap_or(0)
    }
}
