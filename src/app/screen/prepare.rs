//! Prepare: choosing what to run.

use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::screen::run::Run;
use crate::app::screen::{Screen, moved};
use crate::app::sitting::Sitting;
use crate::app::update;
use crate::domain::catalogue::SessionKey;
use crate::domain::format::Format;
use crate::domain::moment::Now;
use crate::domain::session::Session;
use crate::domain::words::SessionKind;

/// The state of Prepare.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prepare {
    /// Which format is selected.
    pub selected: usize,
}

/// The formats a workshop can be made of.
pub fn formats(model: &Model) -> Vec<&Format> {
    let practice = model.practice.iter();
    practice
        .flat_map(|practice| &practice.formats)
        .filter(|format| format.kind == SessionKind::Workshop)
        .collect()
}

/// Does what `action` means in Prepare.
pub fn act(model: &mut Model, action: Action, now: &mut Now) -> Vec<Effect> {
    let formats = formats(model);
    let Screen::Prepare(prepare) = &model.screen else { return Vec::new() };
    let selected = prepare.selected.min(formats.len().saturating_sub(1));
    match action {
        Action::Back => update::go_home(model),
        Action::Open => match formats.get(selected).map(|format| (*format).clone()) {
            Some(format) => begin(model, &format, now),
            None => Vec::new(),
        },
        _ => {
            let selected = moved(selected, formats.len(), model.extent.page, action);
            model.screen = Screen::Prepare(Prepare { selected });
            Vec::new()
        }
    }
}

/// Begins a session made of `format`, now.
pub fn begin(model: &mut Model, format: &Format, now: &mut Now) -> Vec<Effect> {
    let mut session =
        Session::begin(format.kind.clone(), format.name.clone(), now.moment.wall, &now.id());
    session.plan = format.plan(|| now.id());
    let key = SessionKey::new(model.journal.slug.clone(), session.header.id.clone());
    model.is_journal_chosen = true;
    let mut effects = Vec::new();
    let known = model.catalogue.iter().flat_map(|catalogue| &catalogue.journals);
    if !known.into_iter().any(|journal| journal.slug == model.journal.slug) {
        effects.push(Effect::SaveJournal(model.journal.clone()));
    }
    effects.push(Effect::Begin { key: key.clone(), session: Box::new(session.clone()) });
    let mut sitting = Sitting::begin(key, session);
    sitting.go_to(0, now.moment);
    sitting.forget_deeds();
    model.screen = Screen::Run(Box::new(Run::new(sitting)));
    effects
}
