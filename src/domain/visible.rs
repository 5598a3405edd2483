//! Who may see what: one rule for wall, summary, reader, digest, export and search.

use crate::domain::alias::alias;
use crate::domain::entry::Entry;
use crate::domain::id::Id;
use crate::domain::session::Session;
use crate::domain::step::PlanStep;
use crate::domain::words::{Audience, Names, Show};

/// Who is looking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Viewer {
    /// Whoever owns the files.
    Owner,
    /// Everybody in the room, and everybody who is handed an export.
    Room,
}

/// What a viewer gets to see of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visibility {
    /// All of it.
    Shown,
    /// All of it, marked as never revealed: only its owner sees this.
    Unrevealed,
    /// All of it, of which the room learnt only the number or the count: only its owner sees this.
    NumberShown,
    /// All of it, marked as not for the room: only its owner sees this.
    Private,
    /// That there is one, and nothing else.
    Counted,
    /// Nothing at all.
    Withheld,
}

impl Visibility {
    /// Whether the text may be shown.
    pub fn shows_text(self) -> bool {
        matches!(self, Self::Shown | Self::Unrevealed | Self::NumberShown | Self::Private)
    }
}

/// What `viewer` gets to see of `entry`. The room sees an entry if and only if its audience is the
/// room and its step is open, or hidden and revealed; steps that show counts yield counts only.
pub fn visible(session: &Session, entry: &Entry, viewer: Viewer) -> Visibility {
    let to_the_room = to_the_room(session, entry);
    match (viewer, to_the_room) {
        (Viewer::Room, seen) => seen,
        (Viewer::Owner, Visibility::Counted) if is_counted_aloud(session, entry) => {
            Visibility::NumberShown
        }
        (Viewer::Owner, Visibility::Counted) => Visibility::Unrevealed,
        (Viewer::Owner, Visibility::Withheld) => Visibility::Private,
        (Viewer::Owner, seen) => seen,
    }
}

fn to_the_room(session: &Session, entry: &Entry) -> Visibility {
    if *entry.audience() != Audience::Room {
        return Visibility::Withheld;
    }
    let Some(id) = entry.step() else {
        return Visibility::Shown;
    };
    let Some(step) = session.step(id) else {
        return Visibility::Withheld;
    };
    of_step(step)
}

/// Whether the room has seen the counts of the step in which it was said.
fn is_counted_aloud(session: &Session, entry: &Entry) -> bool {
    let step = entry.step().and_then(|id| session.step(id));
    step.is_some_and(|step| step.show == Show::Counts && step.revealed.is_some())
}

/// What the room gets to see of what is said in a step for everybody.
pub fn of_step(step: &PlanStep) -> Visibility {
    match step.show {
        Show::Open => Visibility::Shown,
        Show::Hidden if step.revealed.is_some() => Visibility::Shown,
        Show::Hidden | Show::Counts => Visibility::Counted,
        Show::Own | Show::Other(_) => Visibility::Withheld,
    }
}

/// The stricter of the rules about names under which an entry was said and under which its step is now.
pub fn names_of(session: &Session, entry: &Entry) -> Names {
    let of_step = entry.step().and_then(|id| session.step(id)).map(|step| step.names.clone());
    let of_entry = Some(entry.detail("names")).filter(|word| !word.is_empty());
    let rules = of_step.into_iter().chain(of_entry.map(Names::from_word));
    rules.fold(Names::Shown, Names::stricter)
}

/// The name that `viewer` may read beside an entry, if any: a made-up one where the room is not to
/// learn who it is.
pub fn speaker<'a>(session: &'a Session, entry: &Entry, viewer: Viewer) -> Option<&'a str> {
    let by = entry.by()?;
    let rule = names_of(session, entry);
    // Beside their own promise the made-up name would tell who it is.
    if rule == Names::Alias && viewer == Viewer::Room && is_owner(session, entry, by) {
        return None;
    }
    name_under(session, by, &rule, viewer)
}

/// The name of somebody that `viewer` may read under a rule about names, if any.
pub fn name_under<'a>(
    session: &'a Session,
    person: &Id,
    rule: &Names,
    viewer: Viewer,
) -> Option<&'a str> {
    match (rule, viewer) {
        (Names::Shown, _) | (Names::Alias, Viewer::Owner) => {
            session.person(person).map(|person| person.name.as_str())
        }
        (Names::Alias, Viewer::Room) => alias(session, person),
        (Names::None | Names::Other(_), _) => None,
    }
}

fn is_owner(session: &Session, entry: &Entry, by: &Id) -> bool {
    let name = session.person(by).map(|person| person.name.as_str());
    entry.owner().is_some_and(|owner| owner == by.as_str() || Some(owner) == name)
}
