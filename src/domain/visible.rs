//! Who may see what: one rule for wall, summary, reader, digest, export and search.

use crate::domain::entry::Entry;
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
        matches!(self, Self::Shown | Self::Unrevealed | Self::Private)
    }
}

/// What `viewer` gets to see of `entry`. The room sees an entry if and only if its audience is the
/// room and its step is open, or hidden and revealed; steps that show counts yield counts only.
pub fn visible(session: &Session, entry: &Entry, viewer: Viewer) -> Visibility {
    let to_the_room = to_the_room(session, entry);
    match (viewer, to_the_room) {
        (Viewer::Room, seen) => seen,
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

/// What the room gets to see of what is said in a step for everybody.
pub fn of_step(step: &PlanStep) -> Visibility {
    match step.show {
        Show::Open => Visibility::Shown,
        Show::Hidden if step.revealed.is_some() => Visibility::Shown,
        Show::Hidden | Show::Counts => Visibility::Counted,
        Show::Own | Show::Other(_) => Visibility::Withheld,
    }
}

/// The name that `viewer` may read beside an entry, if any.
pub fn speaker<'a>(session: &'a Session, entry: &Entry, viewer: Viewer) -> Option<&'a str> {
    let names = entry.step().and_then(|id| session.step(id)).map(|step| &step.names);
    let may_read = match names {
        None | Some(Names::Shown) => true,
        Some(Names::Alias) => viewer == Viewer::Owner,
        Some(Names::None | Names::Other(_)) => false,
    };
    let by = entry.by().filter(|_| may_read)?;
    session.person(by).map(|person| person.name.as_str())
}
