//! Killed without warning: every letter that was on the screen comes back.

use crate::window::{label_of, line_of};
use crate::world::World;
use rustix::process::Signal;
use std::hash::{BuildHasher, RandomState};

/// What is typed: letters, entries kept, another speaker, another step.
const KEYS: [&str; 12] = [
    "the corner shop",
    " closed",
    "<Enter>",
    "and nobody",
    " said so",
    "<Tab>",
    "<Enter>",
    "we meet",
    "<PgDn>",
    " on Mondays",
    "<Enter>",
    "half a thou",
];

/// How many random moments to try; `BALCONY_TEST_KILLS` asks for more.
fn rounds() -> usize {
    std::env::var("BALCONY_TEST_KILLS").ok().and_then(|text| text.parse().ok()).unwrap_or(12)
}

/// What a running session shows of where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Standing {
    step: String,
    said: String,
    label: String,
    line: String,
}

impl Standing {
    fn of(screen: &str) -> Self {
        let after = |words: &str| {
            let (_, after) = screen.split_once(words).unwrap_or_default();
            after.split_whitespace().next().unwrap_or_default().to_owned()
        };
        Self {
            step: after(" step "),
            said: after("Said in this step · "),
            label: label_of(screen),
            line: line_of(screen),
        }
    }
}

fn letters() -> Vec<String> {
    let apart = |keys: &str| match keys.strip_prefix('<') {
        Some(_) => vec![keys.to_owned()],
        None => keys.chars().map(String::from).collect(),
    };
    KEYS.iter().flat_map(|keys| apart(keys)).collect()
}

/// Where the session stands before the first letter and after each.
fn way() -> Vec<Standing> {
    let world = World::new();
    let window = world.workshop_of_two();
    let mut way = vec![Standing::of(&window.text())];
    for letter in letters() {
        let before = way.last().expect("the first").clone();
        window.press(&letter);
        // A blank at the end of the line cannot be seen.
        if letter != " " {
            window.wait_until(&letter, |screen| Standing::of(screen) != before);
        }
        way.push(Standing::of(&window.text()));
    }
    way
}

/// The entries kept by the first letters.
fn kept(way: &[Standing], count: usize) -> Vec<&str> {
    let letters = letters();
    let enters = (0..count).filter(|index| letters[*index] == "<Enter>");
    enters.map(|index| way[index].line.as_str()).filter(|line| !line.is_empty()).collect()
}

#[test]
fn every_letter_that_was_seen_comes_back() {
    let way = way();
    let place = |screen: &str| way.iter().position(|one| *one == Standing::of(screen));
    for _ in 0..rounds() {
        let world = World::new();
        let window = world.workshop_of_two();
        let count = u64::try_from(way.len()).expect("not many");
        let chance = usize::try_from(RandomState::new().hash_one(0) % count).expect("below it");
        for letter in letters() {
            window.press(&letter);
        }
        window.wait_until("enough letters", |screen| {
            place(screen).is_some_and(|place| place >= chance)
        });
        let seen = place(&window.text());
        window.signal(Signal::KILL);
        window.exit();
        // A last frame may have been cut in the middle.
        let seen = place(&window.text()).max(seen).expect("a place on the way");
        let window = world.continued();
        let back = Standing::of(&window.text());
        let place = way.iter().rposition(|one| *one == back);
        let place = place.unwrap_or_else(|| panic!("{back:?} was never on the way"));
        assert!(place >= seen, "seen {:?}, back {back:?}", way[seen]);
        window.press("<C-c><C-c>");
        window.exit();
        world.assert_saved(&kept(&way, seen));
    }
}

#[test]
fn kept_entries_and_the_step_come_back() {
    let world = World::new();
    let window = world.workshop();
    window.press("<A-y><A-y>first thing<Enter>second thing<Enter><PgDn>half a");
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

#[test]
fn what_was_prepared_comes_back() {
    let world = World::new();
    let window = world.open(&[]);
    window.wait_for("Begin");
    window.press("wtTomorrow at the harbour");
    window.wait_for("Title › Tomorrow at the harbour");
    let journal = world.data().join("journals/my-team/journal.json");
    let is_kept = |_: &str| {
        std::fs::read_to_string(&journal).is_ok_and(|text| text.contains("at the harbour"))
    };
    window.wait_until("kept", is_kept);
    window.signal(Signal::KILL);
    window.exit();
    let back = world.open(&[]);
    back.wait_for("Prepared   Tomorrow at the harbour");
}
