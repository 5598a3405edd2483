//! Closing: when people meet next.

use super::asking::{self, Asked};
use super::{Outcome, Run};
use crate::app::due::{day_meant, time_meant};
use crate::app::sitting::Sitting;
use crate::domain::meeting;
use crate::domain::moment::Now;
use crate::domain::session::Session;
use crate::domain::words::EntryKind;

/// Whether the step that is on is the last one of several.
pub fn is_last_step(session: &Session) -> bool {
    session.plan.len() > 1 && session.current() == session.plan.len().checked_sub(1)
}

/// How many promises were made.
pub fn promises(session: &Session) -> usize {
    let is_one = |kind: &EntryKind| *kind == EntryKind::Commitment;
    session.entries.iter().filter(|entry| is_one(entry.kind())).count()
}

/// Asks when people meet next; what is on the line waits.
pub(super) fn ask(run: &mut Run) -> Outcome {
    let sitting = &mut run.sitting;
    if Asked::of(&sitting.kind).is_some() {
        asking::stop(sitting);
        if !sitting.editor.text().trim().is_empty() {
            sitting.put_aside();
        }
    } else if sitting.edits.is_some() {
        return Outcome::Say("Enter keeps what is on the line first".into());
    } else if sitting.session.run.aside.is_none() {
        sitting.put_aside();
    } else if !sitting.editor.text().trim().is_empty() {
        return Outcome::Say("Enter keeps what is on the line first".into());
    }
    sitting.kind = EntryKind::Other(Asked::Next.word().to_owned());
    sitting.touch();
    Outcome::Done
}

/// Takes what the line says for the next date; an empty line leaves it as it is.
pub(super) fn answer(sitting: &mut Sitting, now: &mut Now) -> Outcome {
    let text = sitting.editor.take();
    let text = text.trim();
    if text.is_empty() {
        asking::finish(sitting);
        return Outcome::Done;
    }
    let at = time_meant(text, now.moment.wall);
    let day =
        at.map(|at| at.date_naive()).or_else(|| day_meant(text, now.moment.wall.date_naive()));
    let Some(day) = day else {
        sitting.editor.set_text(text);
        return Outcome::Say(format!(
            "“{text}” is no day Balcony knows. Try fri, +21, 14 dec 10:00 or 2026-12-14, or empty the line to skip"
        ));
    };
    sitting.set_next(meeting::to_text(day, at));
    asking::finish(sitting);
    Outcome::SayNext
}
