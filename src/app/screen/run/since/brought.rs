//! What was brought to the team from somebody's own page, and waited for this workshop: one key
//! takes it into the session, another puts it aside.

use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::places::Wish;
use crate::app::screen::Screen;
use crate::app::screen::run::{Hand, Run};
use crate::app::sitting::Sitting;
use crate::domain::brought::Brought;
use crate::domain::moment::Now;

/// Words that waited.
#[derive(Clone, Debug, PartialEq)]
pub struct Offered {
    /// The words.
    pub note: Brought,
    /// Whether they were put aside.
    pub is_aside: bool,
    /// Whether they wait in the journal still, as far as this session knows.
    waits: bool,
}

impl Offered {
    pub(super) fn new(note: Brought) -> Self {
        Self { note, is_aside: false, waits: true }
    }

    /// Whether they are an entry of the session by now.
    pub fn is_in(&self, sitting: &Sitting) -> bool {
        sitting.session.entry(&self.note.id).is_some()
    }
}

/// Does what a digit means to the words in a row; gives whether it means anything.
pub(super) fn takes_digit(run: &mut Run, digit: usize, now: &mut Now) -> bool {
    let Hand::Since(row) = run.hand else { return false };
    let Some(since) = &mut run.since else { return false };
    let behind = row.checked_sub(since.threads().count());
    let Some(offered) = behind.and_then(|place| since.brought.get_mut(place)) else { return false };
    let is_in = offered.is_in(&run.sitting);
    match digit {
        1 if !is_in => {
            offered.is_aside = false;
            let note = offered.note.clone();
            run.sitting.bring_in(&note, now);
        }
        2 if !is_in => offered.is_aside = !offered.is_aside,
        1 | 2 => {}
        _ => return false,
    }
    true
}

/// What is in the session, or was put aside, waits in the journal no longer; what was taken back
/// waits there again.
pub fn keep(model: &mut Model) -> Vec<Effect> {
    let Screen::Run(run) = &mut model.screen else { return Vec::new() };
    let Run { since: Some(since), sitting, .. } = run.as_mut() else { return Vec::new() };
    let slug = &sitting.key.journal;
    let mut effects = Vec::new();
    for offered in &mut since.brought {
        let waits = !offered.is_aside && !offered.is_in(sitting);
        if waits == offered.waits {
            continue;
        }
        offered.waits = waits;
        let (slug, note) = (slug.clone(), offered.note.clone());
        effects.push(Effect::Place(match waits {
            true => Wish::Bring { slug, note },
            false => Wish::TakeBack { slug, note: note.id },
        }));
    }
    effects
}
