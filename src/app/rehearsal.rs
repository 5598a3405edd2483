//! A rehearsal: a run that keeps nothing, with invented people and a clock that can be sped up.

mod inventing;

use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::overlay::Overlay;
use crate::app::screen::run::{Hand, Run};
use crate::app::screen::{Screen, moved, prepare};
use crate::app::sitting::Sitting;
use crate::app::update;
use crate::domain::catalogue::SessionKey;
use crate::domain::format::Format;
use crate::domain::id::Id;
use crate::domain::moment::{Moment, Now};
use crate::domain::pace::Pace;
use crate::domain::person::Person;
use crate::domain::practice::Cast;
use crate::domain::session::Session;
use crate::domain::words::SessionKind;
pub(in crate::app) use inventing::invent;

/// What every screen of a rehearsal says of itself.
pub const MARK: &str = "Rehearsal · nothing is kept";

/// What is rehearsed, and how fast its time passes.
#[derive(Clone, Debug)]
pub struct Rehearsal {
    /// How fast its time passes.
    pub pace: Pace,
    plan: Planned,
}

/// What is to be begun for real afterwards.
#[derive(Clone, Debug)]
pub struct Planned {
    /// The format, as its agenda was changed.
    pub format: Format,
    /// The title.
    pub title: String,
    /// Who is coming, really.
    pub people: Vec<Person>,
    /// The experiment that is to be reviewed, if one was chosen.
    pub reviews: Option<Id>,
    /// Whether Prepare has it.
    pub is_prepared: bool,
}

impl Planned {
    /// A format as it is, with nothing prepared.
    pub fn plain(format: &Format) -> Self {
        Self {
            format: format.clone(),
            title: format.name.clone(),
            people: Vec::new(),
            reviews: None,
            is_prepared: false,
        }
    }
}

/// What may follow a rehearsal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Back to Prepare.
    Prepare,
    /// The same agenda, for real.
    Begin,
    /// The same rehearsal from its first step.
    Again,
}

impl Next {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Prepare, Self::Begin, Self::Again];

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Prepare => "Back to Prepare",
            Self::Begin => "Begin it for real, with the same agenda",
            Self::Again => "Rehearse it once more, from the first step",
        }
    }
}

/// Begins a rehearsal. Nothing of it reaches the disk: there are no effects that write.
pub fn begin(model: &mut Model, planned: Planned, now: &mut Now) -> Vec<Effect> {
    let format = &planned.format;
    let mut session =
        Session::begin(format.kind.clone(), &planned.title, now.moment.wall, &now.id());
    session.plan = format.plan(|| now.id());
    session.header.reviews.clone_from(&planned.reviews);
    session.run.room_sees_screen = Some(false);
    if format.kind == SessionKind::Workshop {
        let cast = model.practice.as_ref().map(|practice| practice.cast.clone());
        session.people = cast.map(|cast| people(&cast, now)).unwrap_or_default();
    }
    let key = SessionKey::new(model.journal.slug.clone(), session.header.id.clone());
    let mut sitting = Sitting::begin(key, session);
    sitting.go_to(0, now.moment);
    sitting.forget_deeds();
    let mut run = Run::new(sitting);
    run.rehearsal = Some(Box::new(Rehearsal { pace: Pace::from(now.moment), plan: planned }));
    model.overlays.clear();
    model.screen = Screen::Run(Box::new(run));
    model.say(
        "A rehearsal: nothing is kept. Alt-; lets the invented people answer; Esc t p speeds up the clock",
        now.moment,
    );
    Vec::new()
}

fn people(cast: &Cast, now: &mut Now) -> Vec<Person> {
    cast.people
        .iter()
        .map(|player| Person {
            organisation: player.organisation.clone(),
            role: player.role.clone(),
            lives_with: player.lives_with,
            ..Person::named(now.id(), player.name.clone())
        })
        .collect()
}

/// Says that nothing was kept, and asks what follows.
pub fn end(model: &mut Model) -> Vec<Effect> {
    if let Some(run) = model.run_mut() {
        run.hand = Hand::Write;
    }
    model.overlays.clear();
    model.overlays.push(Overlay::RehearsalOver { selected: 0 });
    Vec::new()
}

/// Does what `action` means where a rehearsal is over.
pub fn act(model: &mut Model, selected: usize, action: Action, now: &mut Now) -> Vec<Effect> {
    model.overlays.pop();
    match action {
        Action::Back => Vec::new(),
        Action::Open => {
            let next = Next::ALL.get(selected).copied().unwrap_or(Next::Prepare);
            follow(model, next, now)
        }
        other => {
            let selected = moved(selected, Next::ALL.len(), 1, other);
            model.overlays.push(Overlay::RehearsalOver { selected });
            Vec::new()
        }
    }
}

fn follow(model: &mut Model, next: Next, now: &mut Now) -> Vec<Effect> {
    let Some(rehearsal) = model.run().and_then(|run| run.rehearsal.clone()) else {
        return Vec::new();
    };
    // From here on time passes as it does.
    now.moment = rehearsal.pace.over(now.moment);
    match next {
        Next::Prepare => {
            let effects = prepare::open_as_left(model);
            model.say("Nothing of the rehearsal was kept", now.moment);
            effects
        }
        Next::Again => begin(model, rehearsal.plan, now),
        Next::Begin => {
            if let Some(sentence) = update::read_only_sentence(model) {
                model.say(sentence, now.moment);
                return Vec::new();
            }
            let effects = prepare::begin_planned(model, &rehearsal.plan, now);
            model.say("This is the real one: everything is kept from here on", now.moment);
            effects
        }
    }
}

impl Model {
    /// Whether what is on the screen is only rehearsed.
    pub fn is_rehearsing(&self) -> bool {
        self.run().is_some_and(|run| run.rehearsal.is_some())
    }

    /// What the clocks of what is on the screen say at `moment`.
    pub fn time_at(&self, moment: Moment) -> Moment {
        let rehearsal = self.run().and_then(|run| run.rehearsal.as_ref());
        rehearsal.map_or(moment, |rehearsal| rehearsal.pace.at(moment))
    }
}
