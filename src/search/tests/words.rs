//! Words, phrases, and what is not wanted.

use super::sample::{found, index, leaf, says, workshop};
use crate::domain::run::Line;
use crate::domain::session::Session;
use crate::domain::visible::Viewer;
use crate::domain::words::{Audience, EntryKind, Names};
use crate::search::{Leaf, Query, excerpt};

fn session() -> Session {
    workshop(
        "Shared purpose",
        "2026-11-23",
        vec![
            says("one", Some("a"), EntryKind::Note, "The larder is\nempty"),
            says("two", Some("j"), EntryKind::Note, "Élan, and a larder of our own"),
            says("three", Some("a"), EntryKind::Commitment, "Ask two carers").with_owner("j"),
            says("four", None, EntryKind::Note, "地域の食卓はどこ？ 지역사회모임"),
        ],
    )
}

#[track_caller]
fn finds(text: &str, wanted: &[&str]) {
    assert_eq!(found(&index([&session()]), text), wanted, "{text}");
}

#[test]
fn words_are_found_from_their_beginning_and_whatever_their_accents() {
    finds("LARDER", &["one", "two"]);
    finds("lard", &["one", "two"]);
    finds("lard*", &["one", "two"]);
    finds("arder", &[]);
    finds("elan", &["two"]);
    finds("e\u{301}lan", &["two"]);
    finds("larder empty", &["one"]);
    finds("larder zebra", &[]);
    finds("  ", &[]);
}

#[test]
fn a_phrase_stands_in_a_row_and_ends_with_a_word() {
    finds("\"larder is empty\"", &["one"]);
    finds("\"is larder\"", &[]);
    finds("\"larder is em", &["one"]);
    finds("\"larder is em\"", &[]);
    finds("“a larder” own", &["two"]);
}

#[test]
fn what_is_not_wanted_is_left_out() {
    finds("larder -empty", &["two"]);
    finds("larder -\"of our own\"", &["one"]);
    finds("larder -empt", &["two"]);
    finds("larder -shared", &[]);
    finds("larder -zebra", &["one", "two"]);
}

#[test]
fn where_words_have_no_borders_they_are_found_inside() {
    finds("食卓", &["four"]);
    finds("の食", &["four"]);
    finds("모임", &["four"]);
    finds("卓食", &[]);
}

#[test]
fn speaker_owner_people_and_title_count_too() {
    finds("jo larder", &["two"]);
    finds("purpose empty", &["one"]);
    finds("carers jo", &["three"]);
    finds("amal", &["one"]);
    finds("foodbank", &["People: Shared purpose"]);
    finds("shared", &["Title: Shared purpose"]);
    // No entry holds all of them, but the session does.
    finds("amal larder carers", &["one"]);
}

#[test]
fn what_is_not_finished_is_its_owners_to_find() {
    let mut session = session();
    session.run.line = Some(Line::new(EntryKind::Note, None, "half a hedgehog"));
    assert_eq!(found(&index([&session]), "hedge"), ["Unfinished: Shared purpose"]);
    let key = leaf(&session).key;
    let room = Leaf::of(key, &session, Viewer::Room);
    assert_eq!(crate::search::find(&room, &Query::new("hedge")), []);
}

#[test]
fn the_room_finds_what_it_may_see_and_no_more() {
    let mut session = session();
    session.entries[0] = session.entries[0].clone().with_audience(Audience::Facilitator);
    let room = Leaf::of(leaf(&session).key, &session, Viewer::Room);
    assert_eq!(crate::search::find(&room, &Query::new("larder")).len(), 1);
    assert_eq!(crate::search::find(&room, &Query::new("empty")), []);
    assert_eq!(crate::search::find(&leaf(&session), &Query::new("empty")).len(), 1);
}

#[test]
fn a_name_that_is_not_kept_leads_to_nobody() {
    let mut session = session();
    session.plan[0].names = Names::None;
    assert_eq!(found(&index([&session]), "jo larder"), ["one"], "somebody of that name was there");
    assert_eq!(found(&index([&session]), "person:jo larder"), Vec::<String>::new());
}

#[test]
fn whole_words_come_first_then_the_newest() {
    let older = workshop(
        "Older",
        "2026-10-01",
        vec![says("whole", None, EntryKind::Note, "Our lard is gone")],
    );
    let newer = workshop(
        "Newer",
        "2026-11-01",
        vec![says("begun", None, EntryKind::Note, "The larder is full")],
    );
    let newest = workshop(
        "Newest",
        "2026-12-01",
        vec![says("begun too", None, EntryKind::Note, "Another larder")],
    );
    let index = index([&newer, &older, &newest]);
    assert_eq!(found(&index, "lard"), ["whole", "begun too", "begun"]);
}

#[test]
fn what_was_found_is_marked_in_the_text_as_it_is_written() {
    let marks = |words: &str, text: &'static str| -> Vec<&'static str> {
        Query::new(words).marks(text).into_iter().map(|mark| text.get(mark).unwrap()).collect()
    };
    assert_eq!(marks("elan", "Élan, e\u{301}lan and plan"), ["Élan", "e\u{301}lan"]);
    assert_eq!(marks("lard larder der", "The larders"), ["larder"]);
    assert_eq!(marks("strasse", "Die Straße"), ["Straße"]);
    assert_eq!(marks("-larder tag:food is:odd", "The larder, #food"), ["#food"]);
    assert!(marks("", "anything").is_empty());
    // Part of a letter that is spelled out is that letter.
    assert_eq!(marks("s", "ß"), ["ß"]);
    let inside: Vec<_> = Query::phrase("der").marks("larder").into_iter().collect();
    assert_eq!(inside, vec![3..6]);
}

#[test]
fn of_a_long_text_the_part_around_the_first_word_is_kept() {
    let many = "words and more words, é 字 and more ".repeat(200);
    let text = format!("{many}a hedgehog {many}");
    let text = excerpt(&text, &Query::new("hedgehog"));
    assert!(text.starts_with("… ") && text.ends_with('…'), "{text}");
    assert!(text.contains("a hedgehog words"), "{text}");
    assert!(text.chars().count() < 500, "{text}");
}
