//! A running session: one line, two states.

pub mod adding;
pub mod agenda;
pub mod asking;
pub mod card;
pub mod closing;
pub mod groups;
pub mod lead;
pub mod look;
pub mod names;
pub mod people;
pub mod privacy;
pub mod replan;
pub mod round;
pub mod said;
pub mod since;
pub mod together;
pub mod writing;

use crate::app::action::Action;
use crate::app::bell::Bell;
use crate::app::deck;
use crate::app::editor::Editor;
use crate::app::effect::Effect;
use crate::app::key::Key;
use crate::app::keymap::Layer;
use crate::app::library;
use crate::app::model::Model;
use crate::app::msg::Extent;
use crate::app::notice::Notice;
use crate::app::overlay::{About, Overlay, Question};
use crate::app::rehearsal::{self, Rehearsal};
use crate::app::roll::Roll;
use crate::app::screen::Screen;
use crate::app::sitting::Sitting;
use crate::app::stories;
use crate::app::update;
use crate::app::what_if;
use crate::domain::id::Id;
use crate::domain::meeting;
use crate::domain::moment::Now;
use crate::domain::person::Person;
use adding::Adding;
use chrono::NaiveDate;
use look::Choosing;
use replan::Replan;
use round::Round;
use since::Since;
use std::time::Duration;

/// The state of a running session.
#[derive(Clone, Debug)]
pub struct Run {
    /// The session itself.
    pub sitting: Sitting,
    /// Where the hand is.
    pub hand: Hand,
    /// Whether the notes were folded or shown whole by hand; none leaves it to the width.
    pub notes: Option<bool>,
    /// Which page of them is shown, where they fill more than one.
    pub notes_page: usize,
    /// Whether the letter of the step's own kind was pressed just now, and once more makes a plain note.
    pub is_plain_next: bool,
    /// Whether all that was said in the step, or revealed in it, stood on the screen just now.
    pub is_all_shown: bool,
    /// Until when the answer to who sees this screen can be changed without being asked.
    pub answered_until: Option<Duration>,
    /// Until when everything is readable, on the steady clock, if somebody peeks.
    pub peek: Option<Duration>,
    /// Whether the clock is set in big digits.
    pub has_big_digits: bool,
    /// What there is to come back to, once the earlier sessions were read.
    pub since: Option<Box<Since>>,
    /// What tells that the time of a step has run out.
    pub bell: Bell,
    /// How late it was when planning the rest again was last offered, in steps of five minutes.
    pub offered_late: i64,
    /// How it is rehearsed, if it is not for real.
    pub rehearsal: Option<Box<Rehearsal>>,
}

/// Where the hand is.
#[derive(Clone, Debug, PartialEq)]
pub enum Hand {
    /// On the line: printable keys are text.
    Write,
    /// On the session: letters are commands. Holds the selected action.
    Lead(usize),
    /// On what was said so far. Holds the selected entry.
    Said(usize),
    /// On what lies before the room, to put it into groups.
    Groups(groups::Groups),
    /// On who is with whom.
    Together(together::Shows),
    /// On the agenda. Holds the selected step.
    Agenda(usize),
    /// On a step of the agenda that is read whole.
    Step(usize),
    /// On a step that is looked for, to be put in.
    Adding(Adding),
    /// On the name under which the agenda is kept as a format.
    FormatName(Editor),
    /// On a proposal for the rest.
    Replan(Replan),
    /// On the clock.
    Clock,
    /// On the card of an experiment.
    Card,
    /// On what a look may find.
    Look(Choosing),
    /// On what there is to come back to. Holds the selected row.
    Since(usize),
    /// On the list of who is here.
    People(Roll),
    /// On what the room learns of names. Holds the selected choice.
    Names(usize),
    /// Nowhere: the screen is handed round.
    Round(Round),
    /// Nowhere: the window shows the wall.
    Wall,
}

/// What came of an action in a running session.
pub(in crate::app) enum Outcome {
    /// Nothing more.
    Done,
    /// A line to be said.
    Say(String),
    /// The day to be said by which something will be done, or on which it is looked at again.
    SayBy(&'static str, NaiveDate),
    /// The day to be said on which people meet next.
    SayNext,
    /// A question to be asked.
    Ask(Question),
    /// These are the people whom the journal knows now.
    Known(Vec<Person>),
    /// Effects.
    Effects(Vec<Effect>),
    /// The invented people are to answer.
    Invent,
    /// The question deck is wanted.
    Deck,
    /// The cards for hard moments are wanted.
    WhatIf,
    /// A story is wanted.
    Story,
    /// The practice library is wanted.
    Library,
    /// The session is left for now.
    Leave,
}

impl Run {
    /// A session with the hand on the line, or on the card that was being written.
    pub fn new(sitting: Sitting) -> Self {
        let hand = if sitting.card.is_some() { Hand::Card } else { Hand::Write };
        Self {
            sitting,
            hand,
            notes: None,
            notes_page: 0,
            is_plain_next: false,
            is_all_shown: false,
            answered_until: None,
            peek: None,
            has_big_digits: false,
            since: None,
            bell: Bell::default(),
            offered_late: 0,
            rehearsal: None,
        }
    }

    /// The layers of the keymap that are on, the nearest first.
    pub fn layers(&self) -> Vec<Layer> {
        match self.hand {
            Hand::Write => vec![Layer::Write, Layer::Text],
            Hand::Lead(_) => vec![Layer::Lead],
            Hand::Said(_) => vec![Layer::Said, Layer::Rows],
            Hand::Groups(ref groups) => groups.layers(),
            Hand::Together(_) => vec![Layer::Together],
            Hand::Agenda(_) => vec![Layer::Agenda, Layer::Rows],
            Hand::Step(_) => vec![Layer::Step, Layer::Rows],
            Hand::Adding(_) => vec![Layer::Adding, Layer::Text],
            Hand::FormatName(_) => vec![Layer::Field, Layer::Text],
            Hand::Replan(_) => vec![Layer::Replan, Layer::Rows],
            Hand::Clock if self.rehearsal.is_some() => vec![Layer::Clock, Layer::Rehearsal],
            Hand::Clock => vec![Layer::Clock],
            Hand::Card => vec![Layer::Card, Layer::Text],
            Hand::Look(_) => vec![Layer::Look, Layer::Rows],
            Hand::Since(_) => vec![Layer::Since, Layer::Rows],
            Hand::People(ref roll) => roll.layers(),
            Hand::Names(_) => vec![Layer::Names, Layer::Rows],
            Hand::Round(ref round) => round.layers(),
            Hand::Wall => vec![Layer::OnWall],
        }
    }

    /// Turns the page of notes that fill more than one, or shows them whole, or folds them.
    fn turn_notes(&mut self, extent: Extent) {
        if self.notes == Some(true) && self.notes_page + 1 < extent.note_pages {
            self.notes_page += 1;
            return;
        }
        self.notes_page = 0;
        self.notes = match self.notes {
            // Beside the step they may be cut: once more shows them whole, once more folds them.
            None if extent.wide => Some(true),
            Some(false) if extent.wide => None,
            _ => Some(!self.shows_notes(extent.wide)),
        };
    }

    /// Whether the notes are shown, where `wide` says whether there is room beside the step.
    pub fn shows_notes(&self, wide: bool) -> bool {
        self.notes.unwrap_or(wide)
    }
}

/// Does what `action` means in a running session.
pub fn act(model: &mut Model, action: Action, now: &mut Now) -> Vec<Effect> {
    let Screen::Run(run) = &mut model.screen else { return Vec::new() };
    let step = run.sitting.session.run.step.clone();
    let outcome = match run.hand.clone() {
        Hand::Write => writing::act(run, action, now),
        Hand::Lead(selected) => lead::act(run, selected, action, model.extent, now),
        Hand::Said(selected) => said::act(run, selected, action, model.extent.page, now),
        Hand::Groups(groups) => groups::act(run, groups, action, model.extent.page, now),
        Hand::Agenda(selected) => agenda::act(run, selected, action, model.extent.page, now),
        Hand::Together(shows) => together::act(run, shows, action, now),
        Hand::Step(selected) => agenda::act_on_step(run, selected, action),
        Hand::Adding(adding) => {
            let practice = model.practice.as_deref();
            adding::act(run, adding, practice, action, model.extent.page, now)
        }
        Hand::FormatName(editor) => {
            agenda::act_on_name(run, editor, model.practice.as_deref(), action)
        }
        Hand::Replan(replan) => replan::act(run, replan, action, model.extent.page, now),
        Hand::Clock => agenda::act_on_clock(run, action, now),
        Hand::Card => card::act(run, action, now),
        Hand::Look(choosing) => look::act(run, choosing, action, model.extent.page, now),
        Hand::Since(row) => since::act(run, row, action, model.extent.page, now),
        Hand::Wall => agenda::act_on_wall(run, action, now),
        Hand::Names(selected) => names::act(run, selected, action, now),
        Hand::Round(round) => round::act(run, round, action, now),
        Hand::People(roll) => {
            let known = &model.journal.people;
            people::act(run, roll, known, action, now)
        }
    };
    if let Screen::Run(run) = &mut model.screen {
        since::come_back(run, step.as_ref());
    }
    let mut effects = carry_out(model, outcome, now);
    effects.extend(step_left(model, step.as_ref()));
    effects
}

/// Does what a digit or a letter means to the hand that puts entries into groups; gives nothing
/// where it means nothing to it.
pub fn into_group(
    model: &mut Model,
    layers: &[Layer],
    key: Key,
    now: &mut Now,
) -> Option<Vec<Effect>> {
    let letter = key.typed().filter(|_| layers.first() == Some(&Layer::Groups))?;
    let outcome = groups::letter(model.run_mut()?, letter)?;
    model.notice = model.notice.take().filter(|notice| notice.matters);
    Some(carry_out(model, outcome, now))
}

/// A step that is left is saved, and a peek ends with it.
fn step_left(model: &mut Model, before: Option<&Id>) -> Option<Effect> {
    let run = model.run_mut()?;
    let is_left = run.sitting.session.run.step.as_ref() != before;
    if is_left {
        run.peek = None;
        run.notes_page = 0;
    }
    is_left.then_some(Effect::Checkpoint)
}

/// Does once what a LEAD letter means, from the line.
pub fn act_once(model: &mut Model, action: Action, now: &mut Now) -> Vec<Effect> {
    let Screen::Run(run) = &mut model.screen else { return Vec::new() };
    if action == Action::Peek && matches!(run.hand, Hand::Said(_)) {
        // Whoever goes through what was said peeks at that.
        let outcome = privacy::peek(run, now.moment);
        return carry_out(model, outcome, now);
    }
    // A fast Esc and a letter arrive as Alt and the letter: the same hand does it.
    run.hand = Hand::Lead(0);
    let step = run.sitting.session.run.step.clone();
    let outcome = lead::perform(run, action, model.extent, now);
    if model.is_going_round() {
        // What was said to whoever leads is not for whoever comes first.
        model.notice = model.notice.take().filter(|notice| notice.matters);
    }
    if let Screen::Run(run) = &mut model.screen
        && matches!(run.hand, Hand::Lead(_))
    {
        run.hand = Hand::Write;
    }
    if let Screen::Run(run) = &mut model.screen {
        since::come_back(run, step.as_ref());
    }
    let mut effects = carry_out(model, outcome, now);
    effects.extend(step_left(model, step.as_ref()));
    effects
}

fn carry_out(model: &mut Model, outcome: Outcome, now: &mut Now) -> Vec<Effect> {
    match outcome {
        Outcome::Done => Vec::new(),
        Outcome::Say(text) => {
            model.notice = Some(Notice::new(text, now.moment.real));
            Vec::new()
        }
        Outcome::SayBy(words, day) => {
            model.say(format!("{words} {}", model.settings.dates.day(day)), now.moment);
            Vec::new()
        }
        Outcome::SayNext => {
            let next = model.run().and_then(|run| run.sitting.session.header.next.clone());
            let next = meeting::in_words(&next.unwrap_or_default(), model.settings.dates);
            model.say(format!("We meet next on {next}"), now.moment);
            Vec::new()
        }
        Outcome::Ask(question) => {
            model.overlays.push(Overlay::Confirm(question));
            Vec::new()
        }
        Outcome::Effects(effects) => effects,
        // Whom somebody names in a rehearsal, no journal knows.
        Outcome::Known(_) if model.is_rehearsing() => Vec::new(),
        Outcome::Known(people) => update::places::know_people(model, people),
        Outcome::Invent => {
            let Some(practice) = model.practice.clone() else { return Vec::new() };
            let Some(run) = model.run_mut() else { return Vec::new() };
            let text = rehearsal::invent(run, &practice.cast, now);
            model.say(text, now.moment);
            Vec::new()
        }
        Outcome::Deck => deck::open(model, now),
        Outcome::WhatIf => what_if::open(model, now),
        Outcome::Story => stories::open(model, now),
        Outcome::Library => library::open(model),
        Outcome::Leave => update::leave_session(model, now),
    }
}

/// The answer to a question about the session was yes.
pub fn confirmed(model: &mut Model, about: &About, now: &mut Now) -> Vec<Effect> {
    let Some(run) = model.run_mut() else { return Vec::new() };
    run.hand = Hand::Write;
    match about {
        About::Reveal => {
            run.sitting.reveal(now);
            let first = said::revealed(&run.sitting)
                .iter()
                .position(|entry| run.sitting.is_read_by_all(entry) && !entry.kind().is_counted());
            if let Some(first) = first {
                // The room reads all of it now: the hand goes from one to the next.
                run.hand = Hand::Said(first);
                let id = said::revealed(&run.sitting).get(first).map(|entry| entry.id().clone());
                if let Some(id) = id {
                    run.sitting.note_read(&id);
                }
            }
            Vec::new()
        }
        About::NoNames => names::confirmed(run, now),
        About::OnlyMe => {
            privacy::only_me(run);
            Vec::new()
        }
        About::End => update::end_session(model, now),
        About::WhatIf
        | About::Reopen(_)
        | About::Erase(_)
        | About::EraseDiscarded(_)
        | About::Forget { .. } => Vec::new(),
    }
}
