//! Making and naming journals, and the people of a place.

use crate::domain::brought::Brought;
use crate::domain::journal::Journal;
use crate::domain::person::Person;
use crate::domain::words::JournalKind;
use crate::store::tests::sample::{Place, at, fresh, key, session};
use crate::store::{catalogue, journal, journals, trash};
use std::os::unix::fs::PermissionsExt;

#[test]
fn a_new_journal_has_a_private_folder_named_after_it() {
    let place = Place::new();
    let made = journals::create(&place.folder, "Wirral food partnership", &fresh()).unwrap();
    assert_eq!((made.slug.as_str(), &made.kind), ("wirral-food-partnership", &JournalKind::Place));
    let home = place.folder.journal(&made.slug).unwrap();
    assert_eq!(home.metadata().unwrap().permissions().mode() & 0o777, 0o700);
    let read = journal::read_journal(&place.folder, &made.slug).unwrap();
    assert_eq!(read.as_ref(), Some(&made));
    assert_eq!(catalogue::catalogue(&place.folder).journals, [made]);
}

#[test]
fn no_new_journal_gets_the_folder_of_another() {
    let place = Place::new();
    let sitting = session(&["one"]);
    place.saved(&sitting);
    trash::trash(&place.folder, &key(&sitting), at("11:00:00")).unwrap();
    std::fs::remove_dir_all(place.folder.journal("my-team").unwrap()).unwrap();
    place.put("journals/HOUSING", b"a file");
    let slug = |name: &str| journals::create(&place.folder, name, &fresh()).unwrap().slug;
    assert_eq!(slug("My team"), "my-team-2", "sessions in the trash belong to the first");
    assert_eq!(slug("Housing"), "housing-2");
    assert_eq!(slug("Housing"), "housing-3");
    assert_eq!(slug("Personal"), "personal-2");
    assert!(slug("東京").starts_with("place-"));
}

#[test]
fn a_new_name_moves_nothing_and_keeps_what_nobody_knows() {
    let place = Place::new();
    place.put(
        "journals/old/journal.json",
        br#"{"format":"balcony.journal","version":1,"name":"Old","kind":"place","people":[],"tide":7}"#,
    );
    let named = journals::rename(&place.folder, "old", "New", &fresh()).unwrap();
    assert_eq!((named.slug.as_str(), named.name.as_str()), ("old", "New"));
    let text = String::from_utf8(place.files()["journals/old/journal.json"].clone()).unwrap();
    assert!(text.contains(r#""name": "New""#) && text.contains(r#""tide": 7"#), "{text}");
    let personal = journals::rename(&place.folder, "personal", "Mine", &fresh()).unwrap();
    assert_eq!(personal.kind, JournalKind::Personal);
    place.put("journals/old/journal.json", b"{damaged");
    assert!(journals::rename(&place.folder, "old", "Newer", &fresh()).is_err());
    assert_eq!(place.files()["journals/old/journal.json"], b"{damaged");
}

#[test]
fn people_are_added_and_changed_one_by_one() {
    let place = Place::new();
    journals::create(&place.folder, "Housing", &fresh()).unwrap();
    let put = |person: &Person| {
        journals::put_person(&place.folder, "housing", person, &fresh()).unwrap().people
    };
    let mut amal = Person::named(fresh(), "Amal");
    let jo = Person::named(fresh(), "Jo");
    assert_eq!(put(&amal), std::slice::from_ref(&amal));
    assert_eq!(put(&jo).len(), 2);
    amal.role = "carer".into();
    amal.lives_with = true;
    assert_eq!(put(&amal), [amal.clone(), jo.clone()]);
    assert_eq!(put(&amal), [amal, jo]);
}

#[test]
fn a_journal_that_is_there_is_not_written_again() {
    let place = Place::new();
    journals::ensure(&place.folder, &Journal::personal(), &fresh()).unwrap();
    let before = place.files();
    let other = Journal { name: "Other".into(), ..Journal::personal() };
    journals::ensure(&place.folder, &other, &fresh()).unwrap();
    assert_eq!(place.files(), before);
}

#[test]
fn what_is_brought_waits_once_and_is_taken_back_and_all_else_stays() {
    let place = Place::new();
    place.put(
        "journals/old/journal.json",
        br#"{"format":"balcony.journal","version":1,"name":"Old","kind":"place","people":[],"waiting":[{"id":"a","text":"Kept","tide":7}]}"#,
    );
    let note = Brought::new(fresh(), "Who speaks for the school?");
    for _ in 0..2 {
        journals::bring(&place.folder, "old", note.clone(), &fresh()).unwrap();
    }
    let text = || String::from_utf8(place.files()["journals/old/journal.json"].clone()).unwrap();
    assert_eq!(text().matches("Who speaks").count(), 1, "{}", text());
    assert!(text().contains(r#""tide": 7"#), "{}", text());
    let journal = journals::take_back(&place.folder, "old", &note.id, &fresh()).unwrap();
    assert_eq!(journal.waiting.len(), 1);
    assert!(!text().contains("Who speaks") && text().contains("Kept"), "{}", text());
}
