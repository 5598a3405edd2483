use super::{Followed, Gathered, NO_LONGER_HERE, Overview, Threads};
use crate::domain::entry::Entry;
use crate::domain::experiment::{CHECKS, Field, answered, started, written};
use crate::domain::id::Id;
use crate::domain::session::Session;
use crate::domain::time::{self, Time};
use crate::domain::verdict::VERDICTS;
use crate::domain::visible::Viewer;
use crate::domain::words::{EntryKind, SessionKind};
use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use serde_json::{Value, json};

fn at(day: u64) -> Time {
    time::from_text("2026-11-02T10:00:00+00:00").unwrap() + Days::new(day)
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn entry(id: &str, on: u64, kind: &str, more: Value) -> Entry {
    let mut value = json!({"id": id, "at": time::to_text(at(on)), "step": null, "by": null,
        "audience": "room", "kind": kind, "text": id});
    value.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    Entry::from_value(value).unwrap()
}

fn look(id: &str, on: u64, of: &str, verdict: &str) -> Entry {
    entry(id, on, "look", json!({"of": of, "verdict": verdict}))
}

fn experiment(id: &str) -> Entry {
    let mut entry = entry(id, 0, "experiment", json!({}));
    for field in Field::ALL.into_iter().filter(|field| field.needed().is_some()) {
        entry = written(entry, field, if field.is_day() { "2026-11-09" } else { "so" }, at(0));
    }
    for check in CHECKS {
        entry = answered(entry, check, Some(true));
    }
    started(written(entry, Field::Ends, "2026-11-30", at(0)), at(0))
}

fn session(on: u64, entries: Vec<Entry>) -> Session {
    let chance = Id::new(format!("s{on}"));
    let mut session = Session::begin(SessionKind::Workshop, "Meeting", at(on), &chance);
    session.entries = entries;
    session
}

fn overview<'a>(sessions: impl IntoIterator<Item = &'a Session>) -> Overview {
    let mut threads = Threads::default();
    for session in sessions {
        threads.put(session.header.id.clone(), Gathered::of(session, Viewer::Room));
    }
    threads.overview(None)
}

#[test]
fn a_promise_stands_as_the_latest_look_in_any_session_says() {
    let promised = entry("map", 0, "commitment", json!({"owner": "Jo", "due": "2026-11-06"}));
    let first = session(0, vec![promised]);
    let stands = overview([&first]);
    let [open] = stands.open(&EntryKind::Commitment).collect::<Vec<_>>()[..] else { panic!() };
    assert_eq!((open.owner.as_deref(), open.due), (Some("Jo"), Some(day("2026-11-06"))));
    let second = session(21, vec![look("l1", 21, "map", "stuck")]);
    let third = session(42, vec![look("l2", 42, "map", "kept")]);
    let stands = overview([&first, &second]);
    assert_eq!(stands.threads[0].standing.as_ref().unwrap().word, "stuck");
    assert!(stands.threads[0].is_open());
    let stands = overview([&third, &first, &second]);
    assert_eq!(stands.threads[0].standing.as_ref().unwrap().word, "kept");
    assert_eq!(stands.threads[0].looks.len(), 2);
    assert_eq!(stands.open(&EntryKind::Commitment).count(), 0);
}

#[test]
fn the_purpose_has_versions_in_time_with_who_offered_which_sentence() {
    let mut first = session(0, vec![]);
    let amal = json!({"id": "p1", "name": "Amal"});
    first.people = vec![crate::domain::person::Person::from_value(amal).unwrap()];
    first.entries = vec![
        entry("That nobody eats alone", 0, "sentence", json!({"by": "p1"})),
        entry("One table", 0, "purpose", json!({"version": 1})),
        entry("who is we", 0, "difference", json!({"owner": "p1"})),
    ];
    let later = session(7, vec![entry("Two tables", 7, "purpose", json!({"version": 1}))]);
    let stands = overview([&later, &first]);
    assert_eq!(stands.purpose().unwrap().text, "Two tables");
    assert_eq!(stands.purposes[0].offered[0].by.as_deref(), Some("Amal"));
    assert!(stands.purposes[1].offered.is_empty());
    let holder = stands.open(&EntryKind::Difference).next().unwrap().owner.as_deref();
    assert_eq!(holder, Some("Amal"));
}

#[test]
fn an_experiment_is_due_on_the_next_day_of_its_card_that_no_look_has_reached() {
    let first = session(0, vec![experiment("larder")]);
    let due = |sessions: &[&Session]| overview(sessions.iter().copied()).threads[0].due;
    assert_eq!(due(&[&first]), Some(day("2026-11-09")));
    let early = session(2, vec![look("a", 2, "larder", "keep watching")]);
    assert_eq!(due(&[&first, &early]), Some(day("2026-11-09")));
    let second = session(8, vec![look("b", 8, "larder", "adapt")]);
    assert_eq!(due(&[&first, &early, &second]), Some(day("2026-11-30")));
    let last = session(30, vec![look("c", 30, "larder", "keep watching")]);
    assert_eq!(due(&[&first, &early, &second, &last]), None);
}

#[test]
fn a_look_at_what_is_gone_is_kept_and_says_so() {
    let stands = overview([&session(7, vec![look("a", 7, "gone", "kept")])]);
    assert_eq!(stands.lost.len(), 1);
    assert_eq!(stands.words(&stands.lost[0].look.of), NO_LONGER_HERE);
}

#[test]
fn what_the_room_may_not_see_is_in_no_thread_of_the_room() {
    let own = entry("mine", 0, "commitment", json!({"audience": "self"}));
    let elsewhere = entry("hidden", 0, "commitment", json!({"step": "not in the plan"}));
    let first = session(0, vec![own, elsewhere, entry("ours", 0, "commitment", json!({}))]);
    let hidden_look =
        entry("l", 1, "look", json!({"of": "ours", "verdict": "kept", "audience": "self"}));
    let second = session(1, vec![hidden_look]);
    let stands = overview([&first, &second]);
    assert_eq!(stands.threads.len(), 1);
    assert_eq!(stands.threads[0].text, "ours");
    assert!(stands.threads[0].is_open());
    let owner = Gathered::of(&first, Viewer::Owner);
    assert_eq!(owner.threads.len(), 3);
}

#[test]
fn a_session_read_again_takes_its_own_place_and_one_that_is_gone_leaves() {
    let mut threads = Threads::default();
    let first = session(0, vec![entry("a", 0, "parked", json!({"due": "2026-12-01"}))]);
    let id = first.header.id.clone();
    threads.put(id.clone(), Gathered::of(&first, Viewer::Room));
    threads.put(id.clone(), Gathered::of(&first, Viewer::Room));
    assert_eq!(threads.overview(None).threads.len(), 1);
    assert_eq!(threads.overview(None).due(&[EntryKind::Parked]).len(), 1);
    assert!(threads.overview(Some(&id)).threads.is_empty());
    threads.take_out(&id);
    assert_eq!(threads, Threads::default());
}

/// A first session with these many things of each kind, and later ones with looks at them.
fn journal() -> impl Strategy<Value = Vec<Session>> {
    let verdict = (0..VERDICTS.len()).prop_map(|number| VERDICTS[number].word);
    let looks = proptest::collection::vec((0..4_u64, 0..5_usize, verdict), 0..12);
    looks.prop_map(|looks| {
        let things = ["c0", "c1"].map(|id| entry(id, 0, "commitment", json!({})));
        let tried = ["e0", "e1"].map(experiment);
        let mut sessions = vec![session(0, things.into_iter().chain(tried).collect())];
        for on in 0..4 {
            let own = looks.iter().enumerate().filter(|(_, look)| look.0 == on);
            let own = own.map(|(number, (_, of, verdict))| {
                let of = ["c0", "c1", "e0", "e1", "gone"][*of];
                look(&format!("l{number}"), on + 1, of, verdict)
            });
            sessions.push(session(on + 1, own.collect()));
        }
        sessions
    })
}

proptest! {
    #[test]
    fn the_order_of_files_does_not_matter(
        (sessions, shuffled) in journal().prop_flat_map(|sessions| {
            (Just(sessions.clone()), Just(sessions).prop_shuffle())
        })
    ) {
        prop_assert_eq!(overview(&sessions), overview(&shuffled));
    }

    #[test]
    fn a_later_look_never_changes_a_prediction(sessions in journal()) {
        let before = overview(&sessions[..1]);
        let after = overview(&sessions);
        for (old, new) in before.threads.iter().zip(&after.threads) {
            prop_assert_eq!(&old.prediction, &new.prediction);
            prop_assert_eq!((&old.id, &old.text), (&new.id, &new.text));
        }
    }

    #[test]
    fn a_look_moves_only_its_own_thread(sessions in journal(), of in 0..4_usize) {
        let before = overview(&sessions);
        let of = ["c0", "c1", "e0", "e1"][of];
        let more = session(9, vec![look("more", 9, of, "let go")]);
        let after = overview(sessions.iter().chain([&more]));
        for (old, new) in before.threads.iter().zip(&after.threads) {
            prop_assert_eq!(old == new, old.id.as_str() != of);
        }
        prop_assert_eq!(before.lost, after.lost);
    }
}

#[test]
fn who_was_there_and_offered_nothing_is_told_only_where_names_may_be_read() {
    let people = ["Amal", "Jo", "Sam"].map(|name| {
        let value = json!({"id": format!("p-{name}"), "name": name});
        crate::domain::person::Person::from_value(value).unwrap()
    });
    let sentence = |id: &str, by: &str, text: &str, names: &str| {
        let more = json!({"by": by, "text": text, "names": names});
        entry(id, 0, "sentence", more)
    };
    let told = |entries: Vec<Entry>| {
        let mut session = session(0, entries);
        session.people = people.to_vec();
        session.entries.push(entry("purpose", 0, "purpose", json!({})));
        let gathered = Gathered::of(&session, Viewer::Room);
        gathered.purposes[0].clone()
    };
    let said = sentence("one", "p-Amal", "Nobody eats alone", "");
    let passed = sentence("two", "p-Jo", "", "");
    let purpose = told(vec![said.clone(), passed]);
    assert_eq!(purpose.silent, ["Jo", "Sam"], "whoever passes has not spoken");
    assert_eq!(purpose.offered.len(), 1);
    let aliased = sentence("three", "p-Sam", "A table for all", "alias");
    assert_eq!(told(vec![said, aliased]).silent, Vec::<String>::new());
}

#[test]
fn what_may_not_be_read_is_counted_and_never_told() {
    let hidden = entry("hidden", 0, "purpose", json!({"audience": "self"}));
    let look = entry("look", 1, "look", json!({"of": "e", "verdict": "stop", "audience": "self"}));
    let mut threads = Threads::default();
    let session = session(0, vec![hidden, look]);
    threads.put(session.header.id.clone(), Gathered::of(&session, Viewer::Room));
    let overview = threads.overview(None);
    assert_eq!(Followed::Purpose.left_out(&overview), 1);
    assert_eq!(Followed::One(Id::new("e")).left_out(&overview), 1);
    assert_eq!(Followed::Scores.left_out(&overview), 0);
    threads.put(session.header.id.clone(), Gathered::of(&session, Viewer::Owner));
    assert_eq!(Followed::Purpose.left_out(&threads.overview(None)), 0);
}

#[test]
fn a_thread_is_meant_by_its_name_its_id_or_words_that_no_other_holds() {
    let entries = ["page", "page by the phone", "soup"]
        .map(|text| entry(&text.replace(' ', "-"), 0, "commitment", json!({"text": text})));
    let mut threads = Threads::default();
    let session = session(0, entries.to_vec());
    threads.put(session.header.id.clone(), Gathered::of(&session, Viewer::Room));
    let overview = threads.overview(None);
    let found = |words: &str| Followed::find(&overview, words).map_err(|found| found.len());
    assert_eq!(found("Scores"), Ok(Followed::Scores));
    assert_eq!(found("SOUP"), Ok(Followed::One(Id::new("soup"))));
    assert_eq!(found("page"), Ok(Followed::One(Id::new("page"))));
    assert_eq!(found("pag"), Err(2));
    assert_eq!((found("nothing"), found("")), (Err(0), Err(0)));
}
