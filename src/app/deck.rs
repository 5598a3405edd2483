//! The question deck in a running session: what fits the step and the moment, never the same one twice unless asked for.

use crate::app::action::Action;
use crate::app::editor::Editor;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::overlay::Overlay;
use crate::app::screen::{moved, run};
use crate::app::sitting::Sitting;
use crate::domain::moment::Now;
use crate::domain::practice::{Practice, Question};
use crate::domain::time::Time;
use crate::domain::words::Moment;
use crate::fold::fold;
use std::cmp::Reverse;

/// The state of the deck.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Deck {
    /// What questions have to fit.
    pub fitting: Fitting,
    /// The words that they have to hold.
    pub filter: Editor,
    /// The selected row.
    pub selected: usize,
}

/// What the questions that are shown have to fit.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Fitting {
    /// What the step that is on works on.
    #[default]
    Step,
    /// A moment.
    Moment(Moment),
    /// Nothing: all of them are shown.
    All,
}

impl Fitting {
    /// All there are, in their order.
    pub fn every() -> impl Iterator<Item = Self> {
        let moments = Moment::WORDS.iter().map(|word| Self::Moment(Moment::from_word(word)));
        std::iter::once(Self::Step).chain(moments).chain([Self::All])
    }

    /// The one behind this one, or before it, round and round.
    fn turned(&self, forward: bool) -> Self {
        let all: Vec<Self> = Self::every().collect();
        let place = all.iter().position(|other| other == self).unwrap_or(0);
        let next = if forward { place + 1 } else { place + all.len() - 1 };
        all.into_iter().cycle().nth(next).unwrap_or_default()
    }
}

/// A row of the deck.
#[derive(Clone, Debug, PartialEq)]
pub enum Card {
    /// The step's own question, while another one stands.
    Own(String),
    /// A question that was not asked yet.
    Fresh {
        /// Its id.
        id: String,
        /// Its words.
        text: String,
        /// Whether it serves what the step works on.
        fits: bool,
    },
    /// A question that was asked already.
    Asked {
        /// Its id.
        id: String,
        /// Its words.
        text: String,
        /// When it was asked.
        at: Time,
    },
}

/// Opens the deck, at the moment that the step suggests.
pub fn open(model: &mut Model, now: &mut Now) -> Vec<Effect> {
    if model.practice.is_none() {
        model.say("One moment: the question deck is being read", now.moment);
        return Vec::new();
    }
    let Some(run) = model.run() else { return Vec::new() };
    let session = &run.sitting.session;
    let fitting = match session.current() {
        Some(0) => Fitting::Moment(Moment::Opening),
        Some(index) if index + 1 == session.plan.len() => Fitting::Moment(Moment::Closing),
        _ => Fitting::Step,
    };
    model.overlays.push(Overlay::Deck(Box::new(Deck { fitting, ..Deck::default() })));
    Vec::new()
}

/// The cards that fit now: those nearest to the step first, those asked already last.
pub fn cards(deck: &Deck, practice: &Practice, sitting: &Sitting) -> Vec<Card> {
    let Some(step) = sitting.step() else { return Vec::new() };
    let wanted: Vec<String> = deck.filter.text().split_whitespace().map(fold).collect();
    let holds = |text: &str| {
        let text = fold(text);
        wanted.iter().all(|word| text.contains(word.as_str()))
    };
    let near = |question: &Question| shared(&question.parts, &step.blocks).count();
    let fits_now = |question: &&Question| match &deck.fitting {
        Fitting::Moment(moment) => question.moments.contains(moment),
        Fitting::Step => near(question) > 0 || !wanted.is_empty(),
        Fitting::All => true,
    };
    let mut questions: Vec<&Question> = practice
        .questions
        .iter()
        .filter(fits_now)
        .filter(|question| holds(&question.text))
        .collect();
    // Each step begins at another place, so that it is not always the same ones that are on top.
    let turn = step.id.as_str().bytes().map(usize::from).sum::<usize>();
    let turn = turn.checked_rem(questions.len()).unwrap_or(0);
    questions.rotate_left(turn);
    questions.sort_by_key(|question| {
        (sitting.asked_at(&question.id).is_some(), Reverse(near(question)))
    });
    let own = step.standing().filter(|_| wanted.is_empty()).map(|_| Card::Own(step.prompt.clone()));
    let cards = questions.into_iter().map(|question| {
        let (id, text) = (question.id.clone(), question.text.clone());
        match sitting.asked_at(&id) {
            Some(at) => Card::Asked { id, text, at },
            None => Card::Fresh { id, text, fits: near(question) > 0 },
        }
    });
    own.into_iter().chain(cards).collect()
}

/// Does what `action` means in the deck.
pub fn act(model: &mut Model, mut deck: Deck, action: Action, now: &mut Now) -> Vec<Effect> {
    let (Some(practice), Some(run)) = (model.practice.clone(), model.run()) else {
        model.overlays.pop();
        return Vec::new();
    };
    let cards = cards(&deck, &practice, &run.sitting);
    let selected = deck.selected.min(cards.len().saturating_sub(1));
    model.overlays.pop();
    match action {
        Action::Back => return Vec::new(),
        Action::Open => {
            if let (Some(card), Some(run)) = (cards.get(selected), model.run_mut()) {
                ask(&mut run.sitting, card, now);
                return Vec::new();
            }
        }
        Action::Library => return super::library::open(model),
        Action::TurnMoment | Action::TurnMomentBack => {
            deck.fitting = deck.fitting.turned(action == Action::TurnMoment);
            deck.selected = 0;
        }
        Action::Up | Action::Down | Action::PageUp | Action::PageDown => {
            deck.selected = moved(selected, cards.len(), model.extent.page, action);
        }
        other => {
            if run::writing::edit_text(&mut deck.filter, other) {
                deck.selected = 0;
            }
        }
    }
    model.overlays.push(Overlay::Deck(Box::new(deck)));
    Vec::new()
}

fn ask(sitting: &mut Sitting, card: &Card, now: &mut Now) {
    match card {
        Card::Own(_) => sitting.ask_own(now.moment),
        Card::Fresh { id, text, .. } | Card::Asked { id, text, .. } => {
            sitting.ask(id, text, now.moment);
        }
    }
}

/// The parts that two lists share.
pub(super) fn shared<'a>(
    parts: &'a [String],
    of: &'a [String],
) -> impl Iterator<Item = &'a String> {
    parts.iter().filter(|id| of.contains(id))
}

/// What the step that is on works on, by name.
pub fn works_on(practice: &Practice, sitting: &Sitting) -> Vec<String> {
    let blocks = sitting.step().map_or(&[][..], |step| &step.blocks);
    names(practice, blocks.iter())
}

pub(super) fn names<'a>(practice: &Practice, ids: impl Iterator<Item = &'a String>) -> Vec<String> {
    ids.filter_map(|id| practice.part(id)).map(|part| part.name.to_owned()).collect()
}
