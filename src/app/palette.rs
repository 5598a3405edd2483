//! Every action that there is here, found by a few letters; what is not possible now says why.

use crate::app::action::Action;
use crate::app::editor::Editor;
use crate::app::keymap::{self, Layer};
use crate::app::model::Model;
use crate::app::screen::run::lead;
use crate::app::screen::{Screen, journals};
use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

/// The state of the palette.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Palette {
    /// What is looked for.
    pub editor: Editor,
    /// The selected offer.
    pub selected: usize,
}

/// An action that the palette offers.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// Where its key means it.
    pub layer: Layer,
    /// What it does.
    pub action: Action,
    /// What it does, in a line.
    pub about: &'static str,
    /// The key that does the same.
    pub key: String,
    /// Why it is not possible now, if it is not.
    pub refusal: Option<String>,
}

/// The actions that fit what is looked for, the best first; all of them where nothing is.
pub fn offers(model: &Model, wanted: &str) -> Vec<Offer> {
    let mut offers = all(model);
    if wanted.trim().is_empty() {
        return offers;
    }
    let pattern =
        Pattern::new(wanted, CaseMatching::Ignore, Normalization::Smart, AtomKind::Substring);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut letters = Vec::new();
    let mut score =
        |offer: &Offer| pattern.score(Utf32Str::new(offer.about, &mut letters), &mut matcher);
    let mut scored: Vec<(u32, Offer)> =
        offers.drain(..).filter_map(|offer| Some((score(&offer)?, offer))).collect();
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    scored.into_iter().map(|(_, offer)| offer).collect()
}

/// The layers whose actions are offered on a screen, the nearest first.
fn layers(screen: &Screen) -> &'static [Layer] {
    match screen {
        Screen::Home(home) if home.note.is_some() => &[Layer::Noting, Layer::Everywhere],
        Screen::Home(_) => &[Layer::Home, Layer::Everywhere],
        Screen::Prepare(_) => &[Layer::Prepare, Layer::Plan, Layer::List, Layer::Everywhere],
        Screen::Run(_) => &[Layer::Lead, Layer::Everywhere],
        Screen::Reflect(_) => &[Layer::Page, Layer::Everywhere],
        Screen::Review(review) if review.trash.is_some() => {
            &[Layer::Trash, Layer::List, Layer::Everywhere]
        }
        Screen::Review(review) if review.finding.is_some() => &[Layer::Search, Layer::Everywhere],
        Screen::Review(review) if review.filter.editor.is_some() => {
            &[Layer::Filter, Layer::Everywhere]
        }
        Screen::Review(_) => &[Layer::Review, Layer::List, Layer::Everywhere],
        Screen::Reader(reader) if reader.is_summary() => {
            &[Layer::Summary, Layer::List, Layer::Everywhere]
        }
        Screen::Compare(_) => &[Layer::Compare, Layer::List, Layer::Everywhere],
        Screen::Reader(_) => &[Layer::Reader, Layer::List, Layer::Everywhere],
        Screen::Journals(journals) => match journals.hand {
            journals::Hand::Placing => &[Layer::Placing, Layer::List, Layer::Everywhere],
            journals::Hand::Choosing(_) => &[Layer::Choosing, Layer::List, Layer::Everywhere],
            _ => &[Layer::Journals, Layer::List, Layer::Everywhere],
        },
        Screen::Threads(_) => &[Layer::Threads, Layer::List, Layer::Everywhere],
        Screen::Members(_) => &[Layer::Members, Layer::List, Layer::Everywhere],
        Screen::Wall(_) => &[Layer::Wall, Layer::Everywhere],
    }
}

fn all(model: &Model) -> Vec<Offer> {
    let mut offers: Vec<Offer> = Vec::new();
    for layer in layers(&model.screen) {
        for binding in keymap::bindings(*layer).filter(|binding| is_offered(binding.action)) {
            if offers.iter().any(|offer| offer.action == binding.action) {
                continue;
            }
            offers.push(Offer {
                layer: *layer,
                action: binding.action,
                about: binding.about,
                key: binding.keys.first().map_or_else(String::new, |key| key.label()),
                refusal: refusal(model, binding.action),
            });
        }
    }
    offers
}

/// Moving about in a list or a line is no matter for the palette.
fn is_offered(action: Action) -> bool {
    !matches!(
        action,
        Action::Up
            | Action::Down
            | Action::PageUp
            | Action::PageDown
            | Action::First
            | Action::Last
            | Action::Open
            | Action::Back
            | Action::Palette
            | Action::Move(_)
            | Action::Select(_)
            | Action::NewLine
    )
}

fn refusal(model: &Model, action: Action) -> Option<String> {
    let writes = matches!(
        action,
        Action::Workshop
            | Action::Reflect
            | Action::Guided
            | Action::Continue
            | Action::Trash
            | Action::Erase
            | Action::New
            | Action::Rename
            | Action::Forget
            | Action::ToJournal
            | Action::BringToTeam
            | Action::GatherNotes
    );
    if writes && let Some(holder) = &model.held_by {
        return Some(holder.clone());
    }
    match &model.screen {
        Screen::Run(run) => lead::refusal(run, action).map(str::to_owned),
        Screen::Review(_) | Screen::Home(_)
            if action == Action::Undo
                && model.last_noted.is_none()
                && model.last_trashed.is_none()
                && model.last_moved.is_none() =>
        {
            Some("nothing was moved just now".into())
        }
        Screen::Compare(compare)
            if compare.find.is_none()
                && matches!(action, Action::NextHit | Action::PreviousHit) =>
        {
            Some("no words are looked for".into())
        }
        Screen::Reader(reader) => match action {
            Action::NextHit | Action::PreviousHit if reader.find.is_none() => {
                Some("no words are looked for".into())
            }
            _ => None,
        },
        _ => None,
    }
}
