//! Bringing a passage of one's own page to a team: those words, and nothing else, are copied into
//! the team's journal, where they wait for its next workshop.

use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::keymap::Layer;
use crate::app::model::Model;
use crate::app::overlay::{IN_ONE_GO, Overlay};
use crate::app::places::Wish;
use crate::app::screen::{Screen, journals, moved};
use crate::app::update;
use crate::domain::brought::Brought;
use crate::domain::journal::Journal;
use crate::domain::moment::Now;
use crate::domain::paragraph::{paragraph_at, paragraphs};
use crate::domain::transcript::Transcript;
use crate::domain::words::{JournalKind, SessionKind};
use std::time::Duration;

/// The state of bringing a passage.
#[derive(Clone, Debug, PartialEq)]
pub struct Bring {
    /// The passages to choose from.
    pub passages: Vec<String>,
    /// Which of them is chosen.
    pub passage: usize,
    /// Where the hand is.
    pub hand: Hand,
}

/// Where the hand is.
#[derive(Clone, Debug, PartialEq)]
pub enum Hand {
    /// On the passages.
    Passages,
    /// On the journals, and on what waits in them. Holds the selected row.
    Places(usize),
    /// On what leaves, before it leaves.
    Leaving {
        /// The journal that it goes to.
        to: Box<Journal>,
        /// The first row shown of the passage.
        scroll: usize,
        /// From when on the letter for yes counts, on the steady clock.
        heeds_from: Duration,
    },
}

/// A row of where a passage can go.
#[derive(Clone, Debug, PartialEq)]
pub enum Place {
    /// A journal to copy it to.
    To(Journal),
    /// What waits in a journal already, to be taken back.
    Waits(Journal, Brought),
}

impl Bring {
    /// The layers of the keymap that are on, the nearest first.
    pub fn layers(&self) -> Vec<Layer> {
        match self.hand {
            Hand::Leaving { .. } => vec![Layer::BringNow, Layer::Rows],
            _ => vec![Layer::Bring, Layer::Rows],
        }
    }

    /// The words that are chosen, if there are any.
    pub fn words(&self) -> Option<&str> {
        self.passages.get(self.passage).map(String::as_str)
    }
}

/// Where it can go, and what waits there already.
pub fn places(model: &Model, bring: &Bring) -> Vec<Place> {
    let all = journals::journals(model).into_iter();
    let mut teams: Vec<Journal> =
        all.filter(|journal| journal.kind != JournalKind::Personal).cloned().collect();
    if teams.is_empty() {
        // The journal in which a first workshop will be kept.
        teams.push(Journal::my_team());
    }
    let waiting: Vec<Place> = teams
        .iter()
        .flat_map(|journal| {
            journal.waiting.iter().map(|note| Place::Waits(journal.clone(), note.clone()))
        })
        .collect();
    let teams = teams.into_iter().filter(|_| bring.words().is_some()).map(Place::To);
    teams.chain(waiting).collect()
}

/// Begins with what is selected on the page, or with the paragraph one is in.
pub fn open_on_page(model: &mut Model, now: &mut Now) {
    let Screen::Reflect(reflect) = &model.screen else { return };
    let editor = &reflect.sitting.editor;
    let range = editor.selection().or_else(|| paragraph_at(editor.text(), editor.caret()));
    let words = range.and_then(|range| editor.text().get(range)).unwrap_or_default().trim();
    let passages = Some(words.to_owned()).filter(|words| !words.is_empty());
    open(model, passages.into_iter().collect(), now);
}

/// Begins with the passages of the session that is read, if it is one's own.
pub fn open_in_reader(model: &mut Model, now: &mut Now) {
    let Screen::Reader(reader) = &model.screen else { return };
    if reader.transcript.kind == SessionKind::Workshop {
        model.say("This session is the team's already", now.moment);
        return;
    }
    let passages = passages(&reader.transcript);
    open(model, passages, now);
}

fn passages(transcript: &Transcript) -> Vec<String> {
    let within = transcript.steps.iter().flat_map(|step| &step.reading.passages);
    let all = within.chain(&transcript.outside).map(|passage| passage.text.as_str());
    let parts = |text: &str| -> Vec<String> {
        paragraphs(text)
            .into_iter()
            .filter_map(|range| text.get(range))
            .map(str::to_owned)
            .collect()
    };
    all.flat_map(parts).collect()
}

fn open(model: &mut Model, passages: Vec<String>, now: &mut Now) {
    if let Some(sentence) = update::read_only_sentence(model) {
        model.say(sentence, now.moment);
        return;
    }
    if model.catalogue.is_none() {
        model.say("One moment: what is here already is being read", now.moment);
        return;
    }
    let hand = if passages.len() > 1 { Hand::Passages } else { Hand::Places(0) };
    let bring = Bring { passages, passage: 0, hand };
    if places(model, &bring).is_empty() {
        model.say("There are no words here to bring to a team yet", now.moment);
        return;
    }
    model.overlays.push(Overlay::Bring(Box::new(bring)));
}

/// Does what `action` means here.
pub fn act(model: &mut Model, mut bring: Bring, action: Action, now: &mut Now) -> Vec<Effect> {
    let page = model.extent.page;
    match bring.hand.clone() {
        Hand::Passages => match action {
            Action::Back => return close(model),
            Action::Open => bring.hand = Hand::Places(0),
            other => bring.passage = moved(bring.passage, bring.passages.len(), page, other),
        },
        Hand::Places(selected) => return act_on_places(model, bring, selected, action, now),
        Hand::Leaving { to, scroll, heeds_from } => match action {
            Action::Yes if now.moment.real >= heeds_from => return copy(model, &bring, &to, now),
            Action::Yes => {}
            Action::No | Action::Open | Action::Back => bring.hand = Hand::Places(0),
            other => {
                let rows = model.extent.rows.saturating_sub(page) + 1;
                let scroll = moved(scroll, rows, page, other);
                bring.hand = Hand::Leaving { to, scroll, heeds_from };
            }
        },
    }
    put(model, bring);
    Vec::new()
}

fn act_on_places(
    model: &mut Model,
    mut bring: Bring,
    selected: usize,
    action: Action,
    now: &mut Now,
) -> Vec<Effect> {
    let places = places(model, &bring);
    let selected = selected.min(places.len().saturating_sub(1));
    match (action, places.get(selected)) {
        (Action::Back, _) if bring.passages.len() > 1 => bring.hand = Hand::Passages,
        (Action::Back, _) => return close(model),
        (Action::Open, Some(Place::To(journal))) => {
            let to = Box::new(journal.clone());
            // Who writes on in one go has not read what leaves.
            let heeds_from = now.moment.real + IN_ONE_GO;
            bring.hand = Hand::Leaving { to, scroll: 0, heeds_from };
        }
        (Action::Open, Some(Place::Waits(journal, note))) => {
            let wish = Wish::TakeBack { slug: journal.slug.clone(), note: note.id.clone() };
            let text = format!("Taken back from {}; nothing of it is there", journal.name);
            close(model);
            model.say(text, now.moment);
            return vec![Effect::Place(wish)];
        }
        _ => {
            let count = places.len();
            bring.hand = Hand::Places(moved(selected, count, model.extent.page, action));
        }
    }
    put(model, bring);
    Vec::new()
}

fn copy(model: &mut Model, bring: &Bring, to: &Journal, now: &mut Now) -> Vec<Effect> {
    let Some(words) = bring.words() else { return close(model) };
    let note = Brought::new(now.id(), words);
    let slug = to.slug.clone();
    close(model);
    let text = format!(
        "Copied to {}: it waits for the next workshop there. The same key takes it back until then",
        to.name
    );
    model.say(text, now.moment);
    vec![Effect::Place(Wish::Bring { slug, note })]
}

fn put(model: &mut Model, bring: Bring) {
    close(model);
    model.overlays.push(Overlay::Bring(Box::new(bring)));
}

fn close(model: &mut Model) -> Vec<Effect> {
    model.overlays.pop();
    Vec::new()
}
