//! `balcony search`.

use crate::home::Home;
use serde_json::Value;

fn found(home: &Home, arguments: &[&str]) -> Vec<Value> {
    let mut all = vec!["search", "--json"];
    all.extend(arguments);
    let ending = home.run(&all);
    assert_eq!((ending.status, ending.messages.as_str()), (0, ""), "{arguments:?}");
    serde_json::from_str(&ending.data).unwrap()
}

fn texts(found: &[Value]) -> Vec<&str> {
    found.iter().map(|one| one["text"].as_str().unwrap()).collect()
}

#[test]
fn what_was_said_is_printed_with_its_session_best_first() {
    let home = Home::lived_in();
    home.run(&["search", "larder"]).prints(
        "20261125T100000Z-cccccccccccccccc  2026-11-23 10:00  Personal  Who was not in the room\n    \
         Nobody from the larder came. We talked about them for an hour. I did not say so.\n\
         20261124T100000Z-bbbbbbbbbbbbbbbb  2026-11-23 10:00  Wirral food partnership  Shared purpose\n    \
         Amal: The queue at the larder\n\
         20261123T100000Z-aaaaaaaaaaaaaaaa  2026-11-23 10:00  Wirral food partnership  Shared purpose\n    \
         Amal: The queue at the larder\n",
    );
    let ending = home.run(&["search", "zebra"]);
    ending.refuses(0, "Nothing holds all these words. Try fewer, or the beginning of one.\n");
}

#[test]
fn as_json_an_entry_says_where_it_stands() {
    let home = Home::lived_in();
    let found = found(&home, &["kind:commitment", "ruth", "--journal", "wirral"]);
    assert_eq!(found.len(), 2);
    let wanted = serde_json::json!({
        "session": "20261124T100000Z-bbbbbbbbbbbbbbbb",
        "journal": "wirral",
        "title": "Shared purpose",
        "session_kind": "workshop",
        "started": "2026-11-23T10:00:00+00:00",
        "entry": "entry-15",
        "by": "Amal",
        "kind": "commitment",
        "text": "If I see Ruth at the school gate, then I ask her what she would call it (Amal)",
    });
    assert_eq!(found[0], wanted);
    let home = Home::new();
    home.run(&["search", "--json", "zebra"]).prints("[]\n");
}

#[test]
fn phrases_filters_and_unwanted_words_are_understood() {
    let home = Home::lived_in();
    let one = ["--journal", "personal"];
    let texts_of = |words: &[&str]| found(&home, &[words, &one].concat()).len();
    assert_eq!(texts_of(&["\"the larder came\""]), 1);
    assert_eq!(texts_of(&["\"larder the came\""]), 0);
    assert_eq!(texts_of(&["booked", "room"]), 1);
    assert_eq!(texts_of(&["booked", "-room"]), 0);
    assert_eq!(texts_of(&["-booked", "the"]), 1);
    let by_jo = found(&home, &["person:jo", "kind:light bulb", "\"same word\""]);
    assert_eq!(texts(&by_jo), ["Same word, not the same thing"; 2]);
    assert_eq!(found(&home, &["format:shared-purpose", "hurdle:h1", "larder"]).len(), 2);
    assert_eq!(found(&home, &["hurdle:h1", "-bulb:l3", "larder"]).len(), 2);
    assert!(found(&home, &["bulb:l3", "larder"]).is_empty());
}

#[test]
fn a_filter_that_makes_no_sense_is_said_and_left_out() {
    let home = Home::lived_in();
    let ending = home.run(&["search", "queue", "before:soon"]);
    assert_eq!(
        ending.messages,
        "“soon” is no day, so before: is left out. Write 2026-11-23, 2026-11 or 2026.\n"
    );
    assert_eq!((ending.status, ending.data.lines().count()), (0, 4));
    let ending = home.run(&["search", "queue", "bulb:zebra"]);
    assert!(ending.messages.starts_with("No light bulb is called “zebra”"), "{}", ending.messages);
}

#[test]
fn the_room_finds_only_what_it_may_see_of_workshops() {
    let home = Home::lived_in();
    assert_eq!(found(&home, &["larder"]).len(), 3);
    assert_eq!(found(&home, &["larder", "--room"]).len(), 2, "nothing of what is personal");
    assert_eq!(found(&home, &["quiet budgets"]).len(), 2);
    assert!(found(&home, &["quiet budgets", "--room"]).is_empty(), "no balcony notes");
    // One of the two was never revealed.
    assert_eq!(found(&home, &["joined-up"]).len(), 2);
    assert_eq!(found(&home, &["joined-up", "--room"]).len(), 1);
    assert_eq!(found(&home, &["hop"]).len(), 1);
    assert!(found(&home, &["hop", "--room"]).is_empty(), "no unfinished lines");
}
