//! What is offered to complete a filter.

use super::sample::{index, says, workshop};
use crate::domain::format::Origin;
use crate::domain::id::Id;
use crate::domain::journal::Journal;
use crate::domain::person::Person;
use crate::domain::practice::{LightBulb, Practice};
use crate::domain::words::EntryKind;
use crate::search::{Census, Index, Vocabulary, completed, suggestions};

fn some() -> Index {
    let note = |text: &str| says("said", Some("a"), EntryKind::Note, text);
    let mut old = workshop("Old", "2026-01-05", vec![note("#Food #food first")]);
    let mut new = workshop("New", "2026-10-05", vec![note("#été and #food")]);
    old.people.push(Person::named(Id::new("w"), "Wren O'Dowd"));
    new.people.push(Person::named(Id::new("z"), "Zoë Ng"));
    for (session, chance) in [(&mut old, "20260105T100000Z-b"), (&mut new, "20261005T100000Z-a")] {
        session.header.id = Id::new(chance);
    }
    old.plan[0].blocks = vec!["L2".into()];
    index([&new, &old])
}

fn bulb(id: &str, name: &str) -> LightBulb {
    let text = String::new;
    LightBulb {
        id: id.into(),
        name: name.into(),
        meaning: text(),
        before: text(),
        after: text(),
        see: Vec::new(),
        prompts: Vec::new(),
        source: text(),
        origin: Origin::BuiltIn,
    }
}

fn offered(text: &str, names_filters: bool) -> Vec<String> {
    let practice = Practice {
        light_bulbs: vec![bulb("L1", "Roles come second"), bulb("L2", "Giving power away")],
        ..Practice::default()
    };
    let index = some();
    let mut census = Census::default();
    census.go_on(&index, None);
    assert!(census.is_done(&index));
    let vocabulary = Vocabulary::of(Some(&practice), [&Journal::my_team()]);
    suggestions(text, &vocabulary, &census, names_filters)
}

#[test]
fn what_is_there_most_often_comes_first_then_what_is_there_most_recently() {
    assert_eq!(offered("person:", false), ["Amal", "Jo", "Zoë Ng", "Wren O'Dowd"]);
    assert_eq!(offered("tag:", false), ["food", "été"]);
    assert_eq!(offered("bulb:", false), ["Giving power away", "Roles come second"]);
    assert_eq!(offered("journal:", false), ["My team"]);
}

#[test]
fn it_is_narrowed_by_what_is_typed_whatever_the_accents() {
    assert_eq!(offered("larder -person:zoe", false), ["Zoë Ng"]);
    assert_eq!(offered("person:\"wren o", false), ["Wren O'Dowd"]);
    assert_eq!(offered("tag:#et", false), ["été"]);
    assert_eq!(offered("person:xyz", false), [""; 0]);
}

#[test]
fn what_is_there_already_or_no_filter_offers_nothing() {
    for text in ["", "amal", "tag:ete", "person:\"Wren O'Dowd\"", "person:jo ", "before:"] {
        assert_eq!(offered(text, false), [""; 0], "{text}");
    }
    assert_eq!(offered("per", true), ["person:"]);
    assert_eq!(offered("b", true), ["block:", "bulb:", "before:"]);
}

#[test]
fn it_is_put_in_the_place_of_what_is_typed() {
    assert_eq!(completed("larder -person:zo", "Zoë Ng"), "larder -person:\"Zoë Ng\" ");
    assert_eq!(completed("tag:#e", "été"), "tag:été ");
    assert_eq!(completed("a per", "person:"), "a person:");
    assert_eq!(completed("person:", "Jo \"JJ\" Hill"), "person:Jo ");
}

#[test]
fn only_the_sessions_of_a_journal_are_counted_where_that_is_wanted() {
    let index = some();
    let mut census = Census::default();
    census.go_on(&index, Some("elsewhere"));
    assert_eq!(suggestions("person:", &Vocabulary::default(), &census, false), [""; 0]);
    census.go_on(&index, Some("my-team"));
    assert_eq!(suggestions("person:j", &Vocabulary::default(), &census, false), ["Jo"]);
}
