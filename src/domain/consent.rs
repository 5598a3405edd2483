//! How far people stand behind what was decided.

use crate::domain::session::Session;
use crate::domain::step::PlanStep;
use crate::domain::words::{Collects, EntryKind};

/// Whether a decision hangs on what a step counts: hands always, and scores where something is
/// decided or promised with them or when they are revealed.
pub fn is_consent(session: &Session, step: &PlanStep) -> bool {
    match step.collects {
        Collects::Hands => true,
        Collects::Scores => {
            decides(session, step)
                || session
                    .plan
                    .iter()
                    .any(|other| other.reveals.contains(&step.id) && decides(session, other))
        }
        _ => false,
    }
}

fn decides(session: &Session, step: &PlanStep) -> bool {
    let is_decided = |kind: &EntryKind| {
        matches!(kind, EntryKind::Decision | EntryKind::Purpose | EntryKind::Commitment)
    };
    matches!(step.collects, Collects::Decisions | Collects::Commitments)
        || session.entries_of(&step.id).any(|entry| is_decided(entry.kind()))
}

#[cfg(test)]
mod tests {
    use super::is_consent;
    use crate::domain::id::Id;
    use crate::domain::session::Session;
    use crate::domain::step::PlanStep;
    use crate::domain::time;
    use crate::domain::words::{Collects, SessionKind};

    #[test]
    fn hands_are_consent_and_scores_are_where_something_is_decided_on_them() {
        let started = time::from_text("2026-11-23T10:00:00+00:00").unwrap();
        let mut session = Session::begin(SessionKind::Workshop, "Any", started, &Id::from_bits(1));
        let step = |name: &str, collects: Collects, reveals: &[&str]| PlanStep {
            collects,
            reveals: reveals.iter().copied().map(Id::new).collect(),
            ..PlanStep::blank(Id::new(name), name)
        };
        session.plan = vec![
            step("stand", Collects::Scores, &[]),
            step("close", Collects::Decisions, &["stand"]),
            step("energy", Collects::Scores, &[]),
            step("look", Collects::Note, &["energy"]),
            step("hands", Collects::Hands, &[]),
            step("dots", Collects::Dots, &[]),
        ];
        let found = session.plan.iter().map(|step| is_consent(&session, step));
        assert_eq!(found.collect::<Vec<_>>(), [true, false, false, false, true, false]);
    }
}
