//! The built-in content: every file valid, linked, and fit to stand on a wall.
#![allow(clippy::disallowed_methods, clippy::string_slice, clippy::unwrap_used, reason = "a test")]

mod kept;
mod links;
mod shape;
mod style;
mod texts;
mod walk;

use balcony::content;
use balcony::domain::practice::Practice;
use balcony::domain::words::SessionKind;
use chrono::{Days, NaiveDate};
use std::collections::BTreeSet;

pub(crate) fn built_in() -> Practice {
    content::load(None)
}

#[test]
fn shared_purpose_is_as_it_was_designed() {
    let practice = built_in();
    let format = practice.format("shared-purpose").unwrap();
    assert_eq!((format.id.as_str(), format.kind.clone()), ("F04", SessionKind::Workshop));
    let minutes: Vec<_> = format.steps.iter().map(|step| step.minutes).collect();
    assert_eq!(minutes, [4, 6, 4, 8, 10, 10, 8, 6, 4]);
    assert_eq!(format.minutes(), 60);
    let shows: Vec<_> = format.steps.iter().map(|step| step.show.as_str()).collect();
    let designed = ["open", "hidden", "hidden", "open", "own", "open", "open", "hidden", "open"];
    assert_eq!(shows, designed);
    let modes: Vec<_> = format.steps.iter().map(|step| step.mode.as_str()).collect();
    let [whole, silent, pairs, fours] = ["whole room", "silent", "pairs", "fours"];
    assert_eq!(modes, [whole, silent, silent, whole, pairs, fours, whole, silent, whole]);
    let reveals: Vec<_> = format.steps.iter().flat_map(|step| step.reveals.clone()).collect();
    assert_eq!(reveals, ["in-one-sentence", "who-is-better-off", "where-i-stand"]);
}

#[test]
fn every_question_of_the_day_gets_its_turn_and_neighbours_differ() {
    let start = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let questions: Vec<_> =
        (0..88).map(|days| content::question_of_the_day(start + Days::new(days))).collect();
    assert!(questions.iter().all(|question| question.ends_with('?')));
    let practice = built_in();
    // Eleven blocks take turns, and in each of them the eight or more questions.
    let different = questions.iter().collect::<BTreeSet<_>>().len();
    assert!(different >= 80, "{different}");
    let block = |question: &String| {
        let holds = |id: &usize| practice.blocks[*id].prompts.iter().any(|p| p.text == *question);
        (0..11).find(holds).unwrap()
    };
    assert!(questions.windows(2).all(|days| block(&days[0]) != block(&days[1])));
    for day in [NaiveDate::MIN, NaiveDate::MAX] {
        assert!(!content::question_of_the_day(day).is_empty());
    }
}
