//! What keys mean to whatever lies over the screen.

use super::guarded;
use crate::app::action::Action;
use crate::app::bring::{self, Bring};
use crate::app::coming_back;
use crate::app::comparing::{self, Comparing};
use crate::app::courses::{self, Courses};
use crate::app::deck::{self, Deck};
use crate::app::effect::Effect;
use crate::app::keymap::Layer;
use crate::app::library;
use crate::app::model::Model;
use crate::app::msg::Purpose;
use crate::app::notes;
use crate::app::overlay::{About, Overlay, Question};
use crate::app::palette::{self, Palette};
use crate::app::places::Wish;
use crate::app::rehearsal;
use crate::app::screen::{moved, run};
use crate::app::stories;
use crate::app::topics;
use crate::app::what_if::{self, WhatIfs};
use crate::domain::moment::Now;

/// Does what `action` means to the topmost overlay.
pub(super) fn act(model: &mut Model, action: Action, now: &mut Now) -> Vec<Effect> {
    let extent = model.extent;
    match model.overlays.last_mut() {
        Some(Overlay::Help { scroll, .. }) => {
            if matches!(action, Action::Back | Action::Help) {
                model.overlays.pop();
            } else {
                let rows = extent.rows.saturating_sub(extent.page) + 1;
                *scroll = moved(*scroll, rows, extent.page, action);
            }
            Vec::new()
        }
        Some(Overlay::Confirm(question)) => match action {
            Action::Down => {
                question.is_yes = !question.is_yes;
                Vec::new()
            }
            Action::Yes if !question.heeds(now.moment) => Vec::new(),
            Action::Yes => confirm(model, now),
            Action::Open if question.is_yes => confirm(model, now),
            _ => {
                let said = question.when_no();
                model.overlays.pop();
                if let Some(said) = said {
                    model.say(said, now.moment);
                }
                Vec::new()
            }
        },
        Some(Overlay::Unsaved(_)) => {
            model.overlays.pop();
            leave_unsaved(model, action)
        }
        Some(Overlay::Library(_)) => library::act(model, action, now),
        Some(Overlay::Deck(deck)) => {
            let deck = Deck::clone(deck);
            deck::act(model, deck, action, now)
        }
        Some(Overlay::Topics(topics)) => {
            let topics = topics.clone();
            topics::act(model, topics, action, now)
        }
        Some(Overlay::Bring(bring)) => {
            let bring = Bring::clone(bring);
            bring::act(model, bring, action, now)
        }
        Some(Overlay::ComingBack(back)) => {
            let back = back.clone();
            coming_back::act(model, back, action, now)
        }
        Some(Overlay::Notes(list)) => {
            let list = list.clone();
            notes::act(model, list, action, now)
        }
        Some(Overlay::WhatIf(cards)) => {
            let cards = *cards;
            what_if::act(model, cards, action)
        }
        Some(Overlay::Courses(courses)) => {
            let courses = Courses::clone(courses);
            courses::act(model, courses, action, now)
        }
        Some(Overlay::Comparing(comparing)) => {
            let comparing = Comparing::clone(comparing);
            comparing::act(model, comparing, action)
        }
        Some(Overlay::Stories(stories)) => {
            let stories = *stories;
            stories::act(model, stories, action, now)
        }
        Some(Overlay::RehearsalOver { selected }) => {
            let selected = *selected;
            rehearsal::act(model, selected, action, now)
        }
        Some(Overlay::Palette(palette)) => {
            let palette = palette.clone();
            act_on_palette(model, palette, action, now)
        }
        None => Vec::new(),
    }
}

fn leave_unsaved(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Retry => {
            model.leaving = true;
            vec![Effect::Retry, Effect::Quit { anyway: false }]
        }
        Action::SaveElsewhere => vec![Effect::SaveElsewhere],
        Action::LeaveAnyway => vec![Effect::Quit { anyway: true }],
        _ => Vec::new(),
    }
}

fn confirm(model: &mut Model, now: &mut Now) -> Vec<Effect> {
    let Some(Overlay::Confirm(Question { about, .. })) = model.overlays.pop() else {
        return Vec::new();
    };
    match &about {
        About::Reveal | About::NoNames | About::OnlyMe | About::End => {
            run::confirmed(model, &about, now)
        }
        About::WhatIf => {
            model.overlays.push(Overlay::WhatIf(WhatIfs::default()));
            Vec::new()
        }
        About::Reopen(key) => super::read(model, key.clone(), Purpose::Continuing, now),
        About::Erase(key) => guarded(model, Effect::Erase(key.clone()), now),
        About::EraseDiscarded(discarded) => {
            guarded(model, Effect::Erase(discarded.key.clone()), now)
        }
        About::Forget { slug, person, name } => {
            let (slug, person, name) = (slug.clone(), person.clone(), name.clone());
            guarded(model, Effect::Place(Wish::Forget { slug, person, name }), now)
        }
    }
}

fn act_on_palette(
    model: &mut Model,
    mut palette: Palette,
    action: Action,
    now: &mut Now,
) -> Vec<Effect> {
    let offers = palette::offers(model, palette.editor.text());
    model.overlays.pop();
    match action {
        Action::Back | Action::Palette => return Vec::new(),
        Action::Open => {
            let Some(offer) = offers.get(palette.selected.min(offers.len().saturating_sub(1)))
            else {
                model.overlays.push(Overlay::Palette(palette));
                return Vec::new();
            };
            if let Some(refusal) = &offer.refusal {
                model.say(format!("Not now: {refusal}"), now.moment);
                return Vec::new();
            }
            return match offer.layer {
                Layer::Lead => run::act_once(model, offer.action, now),
                _ => super::act(model, offer.action, now),
            };
        }
        Action::Up | Action::Down | Action::PageUp | Action::PageDown => {
            palette.selected = moved(palette.selected, offers.len(), model.extent.page, action);
        }
        other => {
            if run::writing::edit_text(&mut palette.editor, other) {
                palette.selected = 0;
            }
        }
    }
    model.overlays.push(Overlay::Palette(palette));
    Vec::new()
}
