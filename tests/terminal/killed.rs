//! Killed without warning: every letter that was on the screen comes back.

use crate::world::World;
use rustix::process::Signal;
use std::hash::{BuildHasher, RandomState};

const WORDS: &str = "the corner shop closed and nobody said so";

/// How many random moments to try; `BALCONY_TEST_KILLS` asks for more.
fn rounds() -> usize {
    std::env::var("BALCONY_TEST_KILLS").ok().and_then(|text| text.parse().ok()).unwrap_or(5)
}

#[test]
fn every_letter_that_was_seen_comes_back() {
    for _ in 0..rounds() {
        let world = World::new();
        let window = world.workshop();
        let chance = usize::try_from(RandomState::new().hash_one(0) % 30).expect("below 30");
        let moment = chance + 5;
        for letter in WORDS.chars() {
            window.press(&letter.to_string());
        }
        window.wait_until("some letters", |screen| screen.contains(&WORDS[..moment]));
        let seen = window.line();
        window.signal(Signal::KILL);
        window.exit();
        let seen = [seen, window.line()].into_iter().max_by_key(String::len).expect("two");
        let back = world.continued().line();
        assert!(WORDS.starts_with(&back), "{back:?} was never typed");
        assert!(back.len() >= seen.len(), "seen {seen:?}, back {back:?}");
    }
}

#[test]
fn kept_entries_and_the_step_come_back() {
    let world = World::new();
    let window = world.workshop();
    window.press("first thing<Enter>second thing<Enter><PgDn>half a");
    window.wait_until("the next step", |screen| screen.contains("step 2 of"));
    window.wait_until("the line", |screen| screen.contains("half a"));
    window.signal(Signal::KILL);
    window.exit();
    let back = world.continued();
    back.wait_for("step 2 of");
    assert_eq!(back.line(), "half a");
    back.press("<PgUp>");
    back.wait_for("first thing");
    back.wait_for("second thing");
}

#[test]
fn killed_again_and_again_nothing_wears_off() {
    let world = World::new();
    let mut window = world.workshop();
    for round in 1..=5 {
        window.press(&format!("round{round} "));
        let line = (1..=round).map(|number| format!("round{number}")).collect::<Vec<_>>().join(" ");
        window.wait_for(&line);
        window.signal(Signal::KILL);
        window.exit();
        window = world.continued();
        window.wait_for(&line);
    }
}
