//! The cards for hard moments, over a running session: a list to choose from, then one card to read.

use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::overlay::{About, Overlay, Question};
use crate::app::screen::moved;
use crate::domain::moment::Now;

/// The state of the cards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WhatIfs {
    /// The selected card.
    pub selected: usize,
    /// The first row shown of the card that is read, if one is.
    pub reading: Option<usize>,
}

/// Opens the cards; where the room may see this screen, asks first.
pub fn open(model: &mut Model, now: &mut Now) -> Vec<Effect> {
    if model.practice.as_ref().is_none_or(|practice| practice.what_ifs.is_empty()) {
        model.say("One moment: the cards are being read", now.moment);
        return Vec::new();
    }
    let is_seen = model.run().is_some_and(|run| run.veils_notes());
    model.overlays.push(if is_seen {
        let text = "The room may see this screen. Show your cards all the same?";
        Overlay::Confirm(Question::new(text, "show", About::WhatIf))
    } else {
        Overlay::WhatIf(WhatIfs::default())
    });
    Vec::new()
}

/// Does what `action` means to the cards.
pub fn act(model: &mut Model, cards: WhatIfs, action: Action) -> Vec<Effect> {
    let count = model.practice.as_ref().map_or(0, |practice| practice.what_ifs.len());
    let (page, rows) = (model.extent.page, model.extent.rows);
    model.overlays.pop();
    let next = match (cards.reading, action) {
        (None, Action::Back) => return Vec::new(),
        (Some(_), Action::Back) => WhatIfs { reading: None, ..cards },
        (None, Action::Open) => WhatIfs { reading: Some(0), ..cards },
        (reading, Action::NextField | Action::PreviousField) => {
            let step = if action == Action::NextField { 1 } else { count.saturating_sub(1) };
            let selected = (cards.selected + step).checked_rem(count).unwrap_or(0);
            WhatIfs { selected, reading: reading.map(|_| 0) }
        }
        (Some(row), other) => {
            let last = rows.saturating_sub(page) + 1;
            WhatIfs { reading: Some(moved(row, last, page, other)), ..cards }
        }
        (None, other) => WhatIfs { selected: moved(cards.selected, count, page, other), ..cards },
    };
    model.overlays.push(Overlay::WhatIf(next));
    Vec::new()
}
