//! Filters, and what is said of those that make no sense.

use super::sample::{found, index, query, says, workshop};
use crate::domain::words::EntryKind;
use crate::search::Index;

fn both() -> Index {
    let mut first = workshop(
        "First",
        "2026-10-05",
        vec![
            says("decided", None, EntryKind::Decision, "We move the larder #food"),
            says("promised", Some("a"), EntryKind::Commitment, "Ask two carers").with_owner("j"),
        ],
    );
    first.plan[0].blocks = vec!["B5".into(), "H1".into(), "L2".into()];
    first.plan[0].from = "F04/sentence".into();
    let second = workshop(
        "Second",
        "2026-11-20",
        vec![says("said", Some("j"), EntryKind::Note, "No larder yet #food-bank #食")],
    );
    index([&first, &second])
}

#[track_caller]
fn finds(text: &str, wanted: &[&str]) {
    assert_eq!(found(&both(), text), wanted, "{text}");
    assert_eq!(query(text).faults(), [""; 0], "{text}");
}

#[test]
fn kinds_are_of_entries_or_of_sessions() {
    finds("kind:decision", &["decided"]);
    finds("kind:dec", &["decided"]);
    finds("kind:promise carers", &["promised"]);
    finds("-kind:decision larder", &["said"]);
    finds("kind:workshop larder", &["said", "decided"]);
    finds("kind:workshop", &["Title: Second", "Title: First"]);
    finds("kind:reflection", &[]);
}

#[test]
fn light_bulbs_are_filters_like_blocks_and_hurdles() {
    finds("bulb:L2", &["decided", "promised"]);
    finds("hurdle:H1", &["decided", "promised"]);
}

#[test]
fn people_are_those_who_said_it_or_will_do_it() {
    finds("person:jo", &["said", "promised"]);
    finds("person:amal", &["People: Second", "promised"]);
    finds("person:amal larder", &[]);
    // The title counts, although it is nobody's.
    finds("person:amal first", &["promised"]);
    finds("person:amal first ask", &["promised"]);
    finds("-person:jo larder", &["decided"]);
    finds("person:\"jo\" larder", &["said"]);
}

#[test]
fn tags_are_whole_once_they_are_typed() {
    finds("tag:food", &["said", "decided"]);
    finds("tag:food ", &["decided"]);
    finds("tag:#food ", &["decided"]);
    finds("tag:food-bank ", &["said"]);
    finds("tag:食 ", &["said"]);
    finds("-tag:food larder", &["said"]);
    finds("larder -tag:food", &[]);
}

#[test]
fn days_are_days_months_or_years() {
    finds("before:2026-11-20 larder", &["decided"]);
    finds("after:2026-11-20 larder", &["said"]);
    finds("after:2026-10 before:2026-11", &["Title: First"]);
    finds("before:2026", &[]);
    // Nobody is told that a day is wrong who has not typed all of it.
    finds("larder after:2026-1", &["said", "decided"]);
}

#[test]
fn journals_formats_and_parts_go_by_their_names() {
    finds("journal:my larder", &["said", "decided"]);
    finds("journal:my-team larder", &["said", "decided"]);
    finds("journal:food larder", &[]);
    finds("format:F04 larder", &["decided"]);
    finds("block:B5 larder", &["decided"]);
    finds("hurdle:H1", &["decided", "promised"]);
}

#[test]
fn what_makes_no_sense_is_said_and_left_out() {
    for (text, fault) in [
        ("larder kind:zebra", "No kind is called “zebra”, so that is left out."),
        (
            "larder journal:nowhere",
            "No journal is called “nowhere”, so that is left out. Journals: My team, Wirral food partnership",
        ),
        ("larder before:soon", "“soon” is no day, so before: is left out."),
        ("larder after:2026-13-01 ", "“2026-13-01” is no day, so after: is left out."),
        ("larder after:2026-1 ", "“2026-1” is no day"),
        ("person: larder", "person: wants a word right behind it"),
    ] {
        let query = query(text);
        assert_eq!(query.faults().len(), 1, "{text}");
        assert!(query.faults()[0].starts_with(fault), "{}", query.faults()[0]);
        assert_eq!(found(&both(), text), ["said", "decided"], "{text}");
    }
    // Not every colon is a filter's.
    assert_eq!(query("10:30 http://larder").faults(), [""; 0]);
}
