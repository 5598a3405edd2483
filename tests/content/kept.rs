//! A run kept as a format loses nothing of how its steps were designed.

use crate::built_in;
use balcony::content::{check_format, keep_format};
use balcony::domain::format::{Format, FormatStep};
use balcony::domain::id::Id;
use balcony::domain::kept_format;
use balcony::domain::session::Session;
use balcony::domain::words::SessionKind;
use std::fs;

fn kept(format: &Format, change: impl FnOnce(&mut Session)) -> Format {
    let practice = built_in();
    let folder = tempfile::tempdir().unwrap();
    let at = chrono::DateTime::parse_from_rfc3339("2026-11-23T09:00:00+00:00").unwrap();
    let mut session = Session::begin(SessionKind::Workshop, &format.name, at, &Id::from_bits(1));
    let mut bits = 100;
    session.plan = format.plan(|| {
        bits += 1;
        Id::from_bits(bits)
    });
    change(&mut session);
    let kept = kept_format::of(&session, "Kept once more", Some(&practice));
    let path = keep_format(folder.path(), &kept, &practice)
        .unwrap_or_else(|fault| panic!("{}: {fault}", format.id));
    let (read, faults) = check_format(&path, &practice);
    assert!(faults.is_empty(), "{}: {faults:?}\n{}", format.id, fs::read_to_string(&path).unwrap());
    read.unwrap()
}

#[test]
fn every_built_in_format_that_is_kept_as_it_was_run_reads_as_it_was_designed() {
    for format in &built_in().formats {
        let kept = kept(format, |_| ());
        assert_eq!(kept.steps.len(), format.steps.len(), "{}", format.id);
        for (kept, designed) in kept.steps.iter().zip(&format.steps) {
            assert_eq!(kept, designed, "{}/{}", format.id, designed.id);
        }
    }
}

#[test]
fn phases_of_a_kept_step_take_the_minutes_that_it_took() {
    let practice = built_in();
    let has_phases = |step: &FormatStep| !step.rounds.phases.is_empty();
    let formats = practice.formats.iter().filter(|format| format.steps.iter().any(has_phases));
    let mut seen = 0;
    for format in formats {
        let kept = kept(format, |session| {
            session.plan.iter_mut().for_each(|step| step.added = 6);
        });
        for (kept, designed) in
            kept.steps.iter().zip(&format.steps).filter(|(_, of)| has_phases(of))
        {
            let turns = designed.rounds.turns.unwrap_or(1);
            let phases = kept.rounds.phases.iter().map(|phase| phase.minutes).sum::<i64>();
            assert_eq!(kept.minutes, phases * turns);
            assert_eq!(kept.minutes, designed.minutes + 6 / turns * turns, "{}", designed.id);
            seen += 1;
        }
    }
    assert!(seen > 3);
}
