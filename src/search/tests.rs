use super::{Found, Place, Query, find};
use crate::domain::entry::{Entry, EntryHead};
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::run::Line;
use crate::domain::session::Session;
use crate::domain::step::PlanStep;
use crate::domain::time;
use crate::domain::words::{Audience, EntryKind, Names, SessionKind};

fn session() -> Session {
    let at = time::from_text("2026-11-23T10:00:00+00:00").unwrap();
    let mut session =
        Session::begin(SessionKind::Workshop, "Shared purpose", at, &Id::from_bits(1));
    session.plan.push(PlanStep::blank(Id::new("step"), "In one sentence"));
    session.people = vec![Person::named(Id::new("a"), "Amal"), Person::named(Id::new("j"), "Jo")];
    session.people[1].organisation = "Foodbank".into();
    let says = |id: &str, by: &str, text: &str| {
        let head = EntryHead {
            id: Id::new(id),
            at,
            step: Some(Id::new("step")),
            by: Some(Id::new(by)),
            audience: Audience::Myself,
            kind: EntryKind::Note,
        };
        Entry::new(head, text)
    };
    session.entries = vec![
        says("one", "a", "The larder is empty"),
        says("two", "j", "Élan, and a larder of our own"),
        says("three", "a", "Ask two carers").with_owner("j"),
    ];
    session
}

fn found(words: &str) -> Option<(Place, Option<String>, String)> {
    let found = find(&session(), &Query::new(words))?;
    Some((found.place, found.by, found.text))
}

fn entry(id: &str, by: &str, text: &str) -> Option<(Place, Option<String>, String)> {
    Some((Place::Entry(Id::new(id)), Some(by.to_owned()), text.to_owned()))
}

#[test]
fn the_passage_that_holds_most_of_the_words_is_the_one() {
    assert_eq!(found("LARDER"), entry("one", "Amal", "The larder is empty"));
    assert_eq!(found("larder elan"), entry("two", "Jo", "Élan, and a larder of our own"));
    assert_eq!(found("jo larder"), entry("two", "Jo", "Élan, and a larder of our own"));
    assert_eq!(found("purpose empty"), entry("one", "Amal", "The larder is empty"));
    assert_eq!(found("amal"), entry("one", "Amal", "The larder is empty"));
}

#[test]
fn owners_people_and_the_title_are_looked_through_too() {
    assert_eq!(found("carers jo"), entry("three", "Amal", "Ask two carers (Jo)"));
    assert_eq!(found("foodbank").unwrap().0, Place::People);
    assert_eq!(found("foodbank").unwrap().2, "Amal, Jo (Foodbank)");
    assert_eq!(found("shared").unwrap(), (Place::Title, None, "Shared purpose".into()));
    let mut session = session();
    session.run.line = Some(Line::new(EntryKind::Note, None, "half a hedgehog"));
    assert_eq!(find(&session, &Query::new("hedge")).unwrap().place, Place::Unfinished);
}

#[test]
fn every_word_must_be_somewhere() {
    assert_eq!(found("larder zebra"), None);
    assert_eq!(found("  "), None);
}

#[test]
fn a_name_that_is_not_kept_leads_to_nobody() {
    let mut session = session();
    session.plan[0].names = Names::None;
    let found = find(&session, &Query::new("larder")).unwrap();
    assert_eq!(found.by, None);
    // Amal was there, and that is all there is to know.
    assert_eq!(find(&session, &Query::new("amal")).unwrap().place, Place::People);
}

#[test]
fn what_was_found_is_marked_in_the_text_as_it_is_written() {
    let marks = |words: &str, text: &'static str| -> Vec<&'static str> {
        Query::new(words).marks(text).into_iter().map(|mark| text.get(mark).unwrap()).collect()
    };
    assert_eq!(marks("elan", "Élan, e\u{301}lan and plan"), ["Élan", "e\u{301}lan"]);
    assert_eq!(marks("lard larder der", "The larders"), ["larder"]);
    assert_eq!(marks("strasse", "Die Straße"), ["Straße"]);
    assert_eq!(marks("aa", "aaaaa"), ["aaaa"]);
    assert!(marks("", "anything").is_empty());
    // Part of a letter that is spelled out is that letter.
    assert_eq!(marks("s", "ß"), ["ß"]);
}

#[test]
fn a_file_that_cannot_hold_the_words_need_not_be_read() {
    let mut session = session();
    session.entries[0] = session.entries[0].clone().with_text("he said “either/or”\nthen C:\\x");
    session.entries[1] = session.entries[1].clone().with_text("she said \"never\"");
    let file = format!("{:#}", session.to_value());
    for words in ["“either/or”", "\"never\"", "then c:\\x", "said ELAN", "purpose", "jo foodbank"]
    {
        let query = Query::new(words);
        if find(&session, &query).is_some() {
            assert!(query.may_be_in(&file), "{words}");
        }
    }
    assert!(Query::new("either/or never").may_be_in(&file));
    assert!(find(&session, &Query::new("\"never\"")).is_some());
    assert!(!Query::new("zebra").may_be_in(&file));
    assert!(Query::new("zebra").may_be_in(r#"{"text": "\u007aebra"}"#));
}

#[test]
fn of_a_long_text_the_part_around_the_first_word_is_kept() {
    let mut session = session();
    let many = "words and more words, é 字 and\nmore ".repeat(200);
    session.entries[0] = session.entries[0].clone().with_text(&format!("{many}a hedgehog {many}"));
    let Found { text, .. } = find(&session, &Query::new("hedgehog")).unwrap();
    assert!(text.starts_with("… ") && text.ends_with('…'), "{text}");
    assert!(text.contains("a hedgehog words") && !text.contains('\n'), "{text}");
    assert!(text.chars().count() < 500, "{text}");
}
