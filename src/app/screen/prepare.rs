//! Prepare: choosing what to run, and making it fit. Nothing is required: Enter begins at once.

pub mod agenda;
pub mod kept;
mod typing;
pub mod when;
pub mod wish;

use crate::app::action::Action;
use crate::app::editor::Editor;
use crate::app::effect::Effect;
use crate::app::keymap::Layer;
use crate::app::library::{self, subject::Subject};
use crate::app::model::{Errand, Model};
use crate::app::rehearsal::{self, Planned};
use crate::app::roll::Roll;
use crate::app::screen::run::Run;
use crate::app::screen::{Screen, journals, moved, reflect};
use crate::app::sitting::Sitting;
use crate::app::update;
use crate::domain::catalogue::SessionKey;
use crate::domain::format::Format;
use crate::domain::id::Id;
use crate::domain::moment::Now;
use crate::domain::person::Person;
use crate::domain::practice::Practice;
use crate::domain::session::Session;
use crate::domain::time::Time;
use crate::domain::words::SessionKind;
use agenda::Draft;
use wish::Wish;

/// The state of Prepare. It is remembered while the program runs, so that leaving the screen loses nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prepare {
    /// Which of the fitting formats is selected.
    pub selected: usize,
    /// Where the hand is.
    pub hand: Hand,
    /// What the session should be like.
    pub wish: Wish,
    /// The title, if one was given.
    pub title: String,
    /// When it is to begin, if that was said.
    pub begins: Option<Time>,
    /// Who is coming.
    pub people: Vec<Person>,
    /// The experiment that is to be reviewed, if one was chosen.
    pub reviews: Option<Id>,
    /// The agenda as it was changed, of the format with this id.
    pub draft: Option<(String, Draft)>,
}

/// Where the hand is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Hand {
    /// On the list of formats.
    #[default]
    Formats,
    /// On the agenda, at this step.
    Steps(usize),
    /// On a step of the agenda that is read whole.
    Reading(usize),
    /// On a text being typed.
    Text(Field, Editor),
    /// On the list of who is coming.
    People(Roll),
}

/// A text that can be typed here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Words about the purpose, to find a format by.
    Purpose,
    /// The session's title.
    Title,
    /// When it is to begin.
    Begins,
    /// The name of a new step behind this one.
    NewStep(usize),
}

impl Prepare {
    /// The layers of the keymap that are on, the nearest first.
    pub fn layers(&self) -> Vec<Layer> {
        match self.hand {
            Hand::Formats => vec![Layer::Prepare, Layer::List, Layer::Rows],
            Hand::Steps(_) => vec![Layer::Plan, Layer::Prepare, Layer::List, Layer::Rows],
            Hand::Reading(_) => vec![Layer::Step, Layer::List, Layer::Rows],
            Hand::Text(..) => vec![Layer::Field, Layer::Text],
            Hand::People(ref roll) => roll.layers(),
        }
    }

    /// The agenda of `format`, as it was changed or as it is.
    pub fn draft_of(&self, format: &Format) -> Draft {
        match &self.draft {
            Some((id, draft)) if *id == format.id => draft.clone(),
            _ => Draft::of(format),
        }
    }

    /// What is to be begun.
    fn planned(&self, format: &Format) -> Planned {
        let format_as_changed = self.draft_of(format).to_format(format);
        Planned {
            reviews: self.reviews.clone().filter(|_| format_as_changed.reviews()),
            format: format_as_changed,
            title: self.title_of(format).to_owned(),
            people: self.people.clone(),
            is_prepared: true,
        }
    }

    /// The title that the session will have.
    pub fn title_of<'a>(&'a self, format: &'a Format) -> &'a str {
        if self.title.is_empty() { &format.name } else { &self.title }
    }
}

/// The formats that fit the wish: the one of the journal's last workshop or a first one for a team,
/// then the others for a group, then those for one person alone.
pub fn formats<'a>(model: &'a Model, wish: &Wish) -> Vec<&'a Format> {
    let practice = model.practice.iter();
    let mut formats: Vec<&Format> = practice
        .flat_map(|practice| &practice.formats)
        .filter(|format| wish.fits(format))
        .collect();
    let first = usual(model);
    formats.sort_by_key(|format| (format.kind != SessionKind::Workshop, format.id != first));
    formats
}

/// The format of the last workshop of the journal, or the one with which a team best begins.
fn usual(model: &Model) -> &str {
    let rows = model.catalogue.iter().flat_map(|catalogue| &catalogue.rows);
    let mut workshops = rows
        .filter(|row| row.key.journal == model.journal.slug)
        .filter_map(|row| row.summary())
        .filter(|summary| summary.kind == SessionKind::Workshop);
    workshops.find_map(|summary| summary.format.as_deref()).unwrap_or(Practice::FIRST_FORMAT)
}

/// Opens Prepare as it was left.
pub fn open_as_left(model: &mut Model) -> Vec<Effect> {
    model.screen = Screen::Prepare(Box::new(kept::as_left(model)));
    Vec::new()
}

/// Does what `action` means in Prepare.
pub fn act(model: &mut Model, action: Action, now: &mut Now) -> Vec<Effect> {
    let Screen::Prepare(prepare) = &model.screen else { return Vec::new() };
    let mut prepare = Prepare::clone(prepare);
    let formats = formats(model, &prepare.wish);
    let selected = prepare.selected.min(formats.len().saturating_sub(1));
    let format = formats.get(selected).map(|format| (*format).clone());
    let count = formats.len();
    let mut effects = Vec::new();
    match std::mem::take(&mut prepare.hand) {
        Hand::People(roll) => effects = act_on_people(model, &mut prepare, roll, action, now),
        Hand::Text(field, editor) => {
            if let Some(refusal) =
                typing::act(&mut prepare, format.as_ref(), field, editor, action, now.moment)
            {
                model.say(refusal, now.moment);
            }
        }
        Hand::Formats | Hand::Steps(_) if action == Action::Begins => {
            when::ask(model, &mut prepare, now.moment);
        }
        Hand::Steps(at) => match (action, format) {
            (Action::Open, Some(format)) => return begin_prepared(model, &prepare, &format, now),
            (Action::Rehearse, Some(format)) => return rehearse(model, prepare, &format, now),
            (_, Some(format)) => act_on_steps(&mut prepare, &format, at, action, model.extent.page),
            (_, None) => {}
        },
        Hand::Reading(at) => {
            let steps = format.map_or(0, |format| prepare.draft_of(&format).steps.len());
            prepare.hand = match action {
                Action::Open | Action::Back => Hand::Steps(at),
                other => Hand::Reading(moved(at, steps, 2, other)),
            };
        }
        Hand::Formats => match (action, format) {
            (Action::Discard, _) if prepare.is_touched() => {
                let wish = prepare.wish.clone();
                let fresh = Prepare { wish, selected, ..Prepare::default() };
                model.last_prepared = Some(std::mem::replace(&mut prepare, fresh));
                model.say("Thrown away. u brings it back", now.moment);
            }
            (Action::Undo, _) => match model.last_prepared.take() {
                Some(before) => prepare = before,
                None => model.say("Nothing was thrown away just now", now.moment),
            },
            (Action::Journals, _) => {
                model.prepare = prepare;
                return journals::open_to_place(model);
            }
            (Action::Back, _) => {
                model.errand = None;
                return update::go_home_from(model, prepare);
            }
            (Action::Open, Some(format)) => return begin_prepared(model, &prepare, &format, now),
            (Action::Open, None) if model.practice.is_none() => return begin_later(model, now),
            (Action::Rehearse, Some(format)) => return rehearse(model, prepare, &format, now),
            (Action::Focus, Some(_)) => prepare.hand = Hand::Steps(0),
            (Action::ReadFormat, Some(format)) => {
                return library::open_page(model, Subject::Format(format.id));
            }
            _ if !act_on_wishes(&mut prepare, action) => {
                prepare.selected = moved(selected, count, model.extent.page, action);
            }
            _ => {}
        },
    }
    model.screen = Screen::Prepare(Box::new(prepare));
    effects
}

/// Changes what is wished for, or opens a field; gives whether `action` was one of these.
fn act_on_wishes(prepare: &mut Prepare, action: Action) -> bool {
    match action {
        Action::Find => {
            let editor = Editor::from_text(&prepare.wish.words);
            prepare.hand = Hand::Text(Field::Purpose, editor);
        }
        Action::MinutesAtHand => {
            prepare.wish.turn_minutes();
            prepare.selected = 0;
        }
        Action::GroupSize => {
            prepare.wish.turn_people();
            prepare.selected = 0;
        }
        Action::Title => {
            prepare.hand = Hand::Text(Field::Title, Editor::from_text(&prepare.title));
        }
        Action::People => prepare.hand = Hand::People(Roll::default()),
        _ => return false,
    }
    true
}

fn act_on_people(
    model: &mut Model,
    prepare: &mut Prepare,
    mut roll: Roll,
    action: Action,
    now: &mut Now,
) -> Vec<Effect> {
    let called = roll.act(&prepare.people, &model.journal.people, &|_| false, action, now);
    if let Some(people) = called.present {
        prepare.people = people;
    }
    if !called.is_closed {
        prepare.hand = Hand::People(roll);
    }
    called.known.map_or_else(Vec::new, |people| update::places::know_people(model, people))
}

fn act_on_steps(prepare: &mut Prepare, format: &Format, at: usize, action: Action, page: usize) {
    let mut draft = prepare.draft_of(format);
    let mut place = at.min(draft.steps.len().saturating_sub(1));
    match action {
        Action::Back | Action::Focus => return,
        Action::MoreTime => draft.lengthen(place, 1),
        Action::LessTime => draft.lengthen(place, -1),
        Action::Drop => draft.drop_or_take_back(place),
        Action::MoveUp => place = draft.shift(place, false),
        Action::MoveDown => place = draft.shift(place, true),
        Action::Add => {
            prepare.hand = Hand::Text(Field::NewStep(place), Editor::new());
            return;
        }
        Action::ReadStep => {
            prepare.hand = Hand::Reading(place);
            return;
        }
        Action::Restore => draft = Draft::of(format),
        Action::Find
        | Action::MinutesAtHand
        | Action::GroupSize
        | Action::Title
        | Action::People => {
            act_on_wishes(prepare, action);
            return;
        }
        other => place = moved(place, draft.steps.len(), page, other),
    }
    prepare.hand = Hand::Steps(place);
    prepare.draft = (draft != Draft::of(format)).then(|| (format.id.clone(), draft));
}

fn begin_prepared(
    model: &mut Model,
    prepare: &Prepare,
    format: &Format,
    now: &mut Now,
) -> Vec<Effect> {
    if model.catalogue.is_none() {
        return begin_later(model, now);
    }
    let effects = begin_with(model, &prepare.planned(format), now);
    model.prepare = Prepare::default();
    effects
}

/// Begins once the formats are there, what a crash left is put back, and who is known is read.
fn begin_later(model: &mut Model, now: &mut Now) -> Vec<Effect> {
    model.errand = Some(Errand::BeginPrepared);
    model.say("One moment: what is here already is being read", now.moment);
    Vec::new()
}

/// Opens Prepare on the format of this id, with what was prepared before left as it is.
pub fn open_on(model: &mut Model, id: &str, now: &mut Now) -> Vec<Effect> {
    if let Some(sentence) = update::read_only_sentence(model) {
        model.say(sentence, now.moment);
        return Vec::new();
    }
    model.overlays.clear();
    let mut prepared = kept::as_left(model);
    prepared.wish = Wish::default();
    let formats = formats(model, &prepared.wish);
    prepared.selected = formats.iter().position(|format| format.id == id).unwrap_or(0);
    model.screen = Screen::Prepare(Box::new(prepared));
    Vec::new()
}

/// Begins for real what was rehearsed.
pub fn begin_planned(model: &mut Model, planned: &Planned, now: &mut Now) -> Vec<Effect> {
    if planned.is_prepared {
        model.prepare = Prepare::default();
    }
    begin_with(model, planned, now)
}

/// Rehearses what is prepared, which stays as it is.
fn rehearse(model: &mut Model, prepare: Prepare, format: &Format, now: &mut Now) -> Vec<Effect> {
    let planned = prepare.planned(format);
    model.prepare = prepare;
    rehearsal::begin(model, planned, now)
}

/// Begins a session made of `format` as it is, now.
pub fn begin(model: &mut Model, format: &Format, now: &mut Now) -> Vec<Effect> {
    begin_with(model, &Planned::plain(format), now)
}

fn begin_with(model: &mut Model, planned: &Planned, now: &mut Now) -> Vec<Effect> {
    let Planned { format, title, people, .. } = planned;
    if format.kind == SessionKind::Reflection {
        // What one person writes alone belongs to nobody else's journal.
        reflect::begin(model, format, title, now);
        return Vec::new();
    }
    let mut session = Session::begin(format.kind.clone(), title, now.moment.wall, &now.id());
    session.plan = format.plan(|| now.id());
    session.header.reviews.clone_from(&planned.reviews);
    model.is_journal_chosen = true;
    session.people.clone_from(people);
    let journal = model.journal.clone();
    let key = SessionKey::new(journal.slug.clone(), session.header.id.clone());
    let mut effects = Vec::new();
    let mut known = model.catalogue.iter().flat_map(|catalogue| &catalogue.journals);
    if !known.any(|known| known.slug == journal.slug) {
        effects.push(Effect::SaveJournal(Box::new(journal)));
    }
    effects.push(Effect::Begin { key: key.clone(), session: Box::new(session.clone()) });
    let mut sitting = Sitting::begin(key, session);
    sitting.go_to(0, now.moment);
    sitting.forget_deeds();
    model.screen = Screen::Run(Box::new(Run::new(sitting)));
    effects
}
