//! The question deck in a running session: what fits the step and the moment, never the same one twice unless asked for.

use crate::app::action::Action;
use crate::app::editor::Editor;
use crate::app::effect::Effect;
use crate::app::library::subject::Subject;
use crate::app::model::Model;
use crate::app::overlay::Overlay;
use crate::app::screen::{moved, run};
use crate::app::sitting::Sitting;
use crate::domain::moment::Now;
use crate::domain::practice::{Practice, Question};
use crate::domain::time::Time;
use crate::domain::words::Moment;
use crate::fold::fold;

/// The state of the deck.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Deck {
    /// The moment that questions have to fit; none shows what fits the step.
    pub moment: Option<Moment>,
    /// The words that they have to hold.
    pub filter: Editor,
    /// The selected row.
    pub selected: usize,
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
    let moment = match session.current() {
        Some(0) => Some(Moment::Opening),
        Some(index) if index + 1 == session.plan.len() => Some(Moment::Closing),
        _ => None,
    };
    model.overlays.push(Overlay::Deck(Box::new(Deck { moment, ..Deck::default() })));
    Vec::new()
}

/// The cards that fit now: those for the step first, those asked already last.
pub fn cards(deck: &Deck, practice: &Practice, sitting: &Sitting) -> Vec<Card> {
    let Some(step) = sitting.step() else { return Vec::new() };
    let wanted: Vec<String> = deck.filter.text().split_whitespace().map(fold).collect();
    let holds = |text: &str| {
        let text = fold(text);
        wanted.iter().all(|word| text.contains(word.as_str()))
    };
    let serves = |question: &Question| question.parts.iter().any(|id| step.blocks.contains(id));
    let fits_now = |question: &&Question| match &deck.moment {
        Some(moment) => question.moments.contains(moment),
        None => serves(question) || !wanted.is_empty(),
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
    questions.sort_by_key(|question| (sitting.asked_at(&question.id).is_some(), !serves(question)));
    let own = step.standing().filter(|_| wanted.is_empty()).map(|_| Card::Own(step.prompt.clone()));
    let cards = questions.into_iter().map(|question| {
        let (id, text) = (question.id.clone(), question.text.clone());
        match sitting.asked_at(&id) {
            Some(at) => Card::Asked { id, text, at },
            None => Card::Fresh { id, text, fits: serves(question) },
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
            deck.moment = turned(deck.moment.as_ref(), action == Action::TurnMoment);
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

/// The next moment to choose, from what fits the step to each moment and back.
fn turned(moment: Option<&Moment>, forward: bool) -> Option<Moment> {
    let all = Moment::WORDS;
    let place = moment.and_then(|moment| all.iter().position(|word| *word == moment.as_str()));
    let next = match (place, forward) {
        (None, true) => Some(0),
        (None, false) => all.len().checked_sub(1),
        (Some(place), true) => Some(place + 1),
        (Some(place), false) => place.checked_sub(1),
    };
    next.and_then(|place| all.get(place)).map(|word| Moment::from_word(word))
}

/// The stories that fit the step that is on, the best first.
pub fn stories_at_hand(practice: &Practice, sitting: &Sitting) -> Vec<Subject> {
    const MOST: usize = 3;
    let parts = sitting.step().map_or(&[][..], |step| &step.blocks);
    let stories = practice.stories_for(parts, MOST);
    stories.into_iter().map(|story| Subject::Story(story.id.clone())).collect()
}

/// Opens the stories that fit the step.
pub fn open_stories(model: &mut Model, now: &mut Now) -> Vec<Effect> {
    let Some(practice) = model.practice.clone() else {
        model.say("One moment: the stories are being read", now.moment);
        return Vec::new();
    };
    let Some(run) = model.run() else { return Vec::new() };
    if stories_at_hand(&practice, &run.sitting).is_empty() {
        model
            .say("No story fits this step; the library has them all (Ctrl-P, library)", now.moment);
    } else {
        model.overlays.push(Overlay::Stories { at: 0 });
    }
    Vec::new()
}

/// Does what `action` means while a story is at hand.
pub fn act_on_stories(model: &mut Model, at: usize, action: Action, now: &mut Now) -> Vec<Effect> {
    let (Some(practice), Some(run)) = (model.practice.clone(), model.run()) else {
        model.overlays.pop();
        return Vec::new();
    };
    let stories = stories_at_hand(&practice, &run.sitting);
    let at = at.min(stories.len().saturating_sub(1));
    model.overlays.pop();
    let next = match action {
        Action::Back => return Vec::new(),
        Action::Open => {
            let asked = stories.get(at).and_then(|story| Some((story, story.question(&practice)?)));
            if let (Some((story, text)), Some(run)) = (asked, model.run_mut()) {
                run.sitting.ask(&story.question_id(), text, now.moment);
            }
            return Vec::new();
        }
        Action::Up => at.checked_sub(1).unwrap_or_else(|| stories.len().saturating_sub(1)),
        Action::Down => (at + 1).checked_rem(stories.len()).unwrap_or(0),
        _ => at,
    };
    model.overlays.push(Overlay::Stories { at: next });
    Vec::new()
}
