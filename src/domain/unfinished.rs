//! The lines of a session that nobody has kept yet.

use crate::domain::run::{Line, Run};
use crate::domain::session::Session;
use crate::domain::words::EntryKind;

/// Those that say something: what was put aside first, the line of a card last.
pub fn lines(session: &Session, run: &Run) -> Vec<Line> {
    let card = run.card.as_ref().filter(|card| !card.is_kept_in(session));
    let card = card.map(|card| Line::new(EntryKind::Experiment, None, card.text.as_str()));
    let lines = run.aside.iter().chain(&run.waiting).chain(&run.line).chain(&card);
    lines.filter(|line| !line.text.trim().is_empty()).cloned().collect()
}
