//! What the room may read over the facilitator's shoulder: a screen that it can see shows dots.

use super::{Hand, Outcome, Run, lead};
use crate::app::action::Action;
use crate::app::overlay::{About, Question};
use crate::domain::id::Id;
use crate::domain::moment::Moment;
use crate::domain::visible::{Viewer, name_under, names_of};
use crate::domain::words::{Names, SessionKind};
use std::time::Duration;

/// How long the answer to who sees this screen can be changed without being asked.
const ANSWER: Duration = Duration::from_secs(10);

/// How long a peek lasts unless it is ended before.
const PEEK: Duration = Duration::from_secs(5);

impl Run {
    /// Whether others are there. Alone, nothing has to be dots.
    pub fn is_in_a_room(&self) -> bool {
        self.sitting.session.header.kind == SessionKind::Workshop
    }

    /// For whom the console shows what was said: the facilitator sees what the room does; alone,
    /// there is nobody to hide anything from.
    pub fn reads_as(&self) -> Viewer {
        if self.is_in_a_room() { Viewer::Room } else { Viewer::Owner }
    }

    /// Whether nobody has said yet who can see this screen.
    pub fn asks_who_sees(&self) -> bool {
        self.is_in_a_room() && self.sitting.session.run.room_sees_screen.is_none()
    }

    /// Whether somebody peeks at the notes and the line.
    pub fn is_peeking(&self) -> bool {
        self.peek.is_some()
    }

    /// Whether somebody peeks at what was said as well: only while the hand is on it, so that a
    /// look at the notes shows the room nothing that is hidden.
    pub fn is_peeking_at_entries(&self) -> bool {
        self.is_peeking() && matches!(self.hand, Hand::Said(_))
    }

    /// Whether the facilitator's notes are dots: on a screen that the room sees, or may see.
    pub fn veils_notes(&self) -> bool {
        let only_i_see = self.sitting.session.run.room_sees_screen == Some(false);
        self.is_in_a_room() && !only_i_see && !self.is_peeking()
    }

    /// The name of somebody as it may stand beside the line: on a screen that the room sees, or may
    /// see, as the room may read it.
    pub fn name_beside_line(&self, person: &Id) -> Option<&str> {
        let session = &self.sitting.session;
        let edited = self.sitting.edits.as_ref().and_then(|id| session.entry(id));
        let rule = match (edited, self.sitting.step()) {
            (Some(entry), _) => names_of(session, entry),
            (None, Some(step)) => step.names.clone(),
            (None, None) => Names::Shown,
        };
        let viewer = if self.veils_notes() { Viewer::Room } else { Viewer::Owner };
        name_under(session, person, &rule, viewer)
    }

    /// Whether the line is dots while it is typed.
    pub fn is_line_veiled(&self) -> bool {
        let is_waiting = self.sitting.is_sealed() && self.is_in_a_room() && !self.is_peeking();
        is_waiting || self.veils_notes() && self.sitting.is_line_secret()
    }
}

/// Shows what is dots for a few seconds, or ends that.
pub(super) fn peek(run: &mut Run, moment: Moment) -> Outcome {
    if let Some(refusal) = lead::refusal(run, Action::Peek) {
        return Outcome::Say(format!("Not now: {refusal}"));
    }
    if run.is_peeking() {
        run.peek = None;
        return Outcome::Say("Dots again".into());
    }
    run.peek = Some(moment.real + PEEK);
    Outcome::Say(if run.is_peeking_at_entries() {
        "Readable for five seconds, hidden words and names too; Alt-l ends it now".into()
    } else {
        "Your notes and the line are readable for five seconds; Alt-l ends it now".into()
    })
}

/// Notes who can see this screen: first that the room can; at once the other way about, if that was
/// not so. Later it is asked first, since one stray letter would show the room what is dots.
pub(super) fn turn(run: &mut Run, moment: Moment) -> Outcome {
    if let Some(refusal) = lead::refusal(run, Action::RoomSees) {
        return Outcome::Say(format!("Not now: {refusal}"));
    }
    if run.sitting.session.run.room_sees_screen != Some(true) {
        note(run, true);
        run.answered_until = Some(moment.real + ANSWER);
        return Outcome::Say("Your notes and hidden words are dots now. Alt-l peeks for five seconds; Alt-y once more if only you see this screen".into());
    }
    if run.answered_until.is_some_and(|until| moment.real < until) {
        only_me(run);
        return Outcome::Say("Only you see this screen: your notes and what you type are readable. Alt-y if the room can see it".into());
    }
    let text =
        "Can only you see this screen now? Your notes and everything hidden become readable on it.";
    Outcome::Ask(Question::new(text, "only I see it", About::OnlyMe).unhurried(moment))
}

/// Nobody else can see this screen.
pub(super) fn only_me(run: &mut Run) {
    note(run, false);
}

fn note(run: &mut Run, room_sees: bool) {
    run.peek = None;
    run.answered_until = None;
    run.sitting.session.run.room_sees_screen = Some(room_sees);
    run.sitting.touch();
}
