//! Forgetting somebody, wherever their name is.

use crate::domain::entry::Entry;
use crate::domain::id::Id;
use crate::domain::journal::Journal;
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::store::draft::line;
use crate::store::forget::{Forgotten, forget};
use crate::store::journal::save_journal;
use crate::store::tests::sample::{Place, at, entry, fresh, key, session, typed};
use crate::store::{StoreError, document, journal, relocate, trash};
use serde_json::Value;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The name that must be gone, and the one it had in older files.
const NAMES: [&str; 2] = ["Amal Haddad", "Amal H."];

struct Told {
    place: Place,
    amal: Id,
    sitting: Session,
}

fn person(id: &Id, name: &str) -> Person {
    let mut person = Person::named(id.clone(), name);
    person.organisation = "Larder".into();
    person.role = "carer".into();
    person.lives_with = true;
    person.other.insert("email".into(), "amal@example.org".into());
    person
}

fn promised(text: &str, owner: &str) -> Entry {
    entry(text).with_owner(owner)
}

/// A journal in which somebody is named in every kind of place.
fn told() -> Told {
    let place = Place::new();
    let amal = fresh();
    let jo = Person::named(fresh(), "Jo");
    let people = vec![person(&amal, NAMES[0]), jo.clone()];
    save_journal(
        &place.folder,
        &Journal { people: people.clone(), ..Journal::my_team() },
        &fresh(),
    )
    .unwrap();

    // An old session, in which they went by another name, moved to the trash.
    let mut old = session(&["old words"]);
    old.people = vec![person(&amal, NAMES[1])];
    old.entries.push(promised("I ask two carers", "amal h."));
    place.saved(&old);
    trash::trash(&place.folder, &key(&old), at("10:30:00")).unwrap();

    // A session with an earlier version, another version beside it, and a draft.
    let mut sitting = session(&["kept words"]);
    sitting.people = people;
    sitting.entries.push(entry("“fed” means fed, to me").with_by(Some(amal.clone())));
    sitting.entries.push(promised("We meet", amal.as_str()));
    sitting.entries.push(promised("We meet again", "AMAL HADDAD "));
    sitting.entries.push(promised("Jo rings", "Jo"));
    let mut seen = place.saved(&sitting);
    seen.kept = None;
    place.save(&sitting, &mut seen, "10:40:00").unwrap();
    let id = sitting.header.id.clone();
    let bytes = document::to_bytes(&sitting);
    place.put(&format!("journals/my-team/sessions/2026/{id} 2.json"), &bytes);
    let mut log = place.log(&sitting, seen.file, 0);
    let part = sitting.append(promised("typed last", NAMES[0]));
    let _ = sitting.apply(part.clone());
    log.append(&[part, typed(&sitting, "half a li")]).unwrap();

    // A draft that was put aside, one line of it damaged.
    let mut lines = b"damaged\n".to_vec();
    line::add(&mut lines, &crate::domain::part::Part::People(sitting.people.clone()).to_value());
    place.put(&format!("history/{id}/20261123T101500Z.draft.jsonl"), &lines);

    // A session that was moved to another journal, where another Amal Haddad lives.
    let mut moved = session(&["moved words"]);
    moved.people = vec![person(&amal, NAMES[0])];
    place.saved(&moved);
    let mut other = Journal::place("housing", "Housing");
    other.people.push(Person::named(fresh(), "Samira"));
    save_journal(&place.folder, &other, &fresh()).unwrap();
    relocate::relocate(&place.folder, &key(&moved), "housing").unwrap();
    Told { place, amal, sitting }
}

impl Told {
    fn forget_with(&self, random: &mut dyn FnMut() -> Id) -> Result<Forgotten, StoreError> {
        let folder = self.place.as_pid(200);
        forget(&folder, "my-team", &self.amal, at("11:00:00"), |_| false, random)
    }

    fn forget(&self) -> Forgotten {
        self.forget_with(&mut fresh).unwrap()
    }
}

/// The files that have a name or what is known of the person in them.
fn naming(place: &Place) -> Vec<String> {
    let signs = ["amal", "haddad", "larder", "carer", "example.org"];
    let names = |bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes).to_lowercase().replace("i ask two carers", "");
        signs.iter().any(|sign| text.contains(sign))
    };
    place.files().into_iter().filter(|(_, bytes)| names(bytes)).map(|(name, _)| name).collect()
}

#[test]
fn the_name_is_gone_from_every_file_and_what_was_said_is_not() {
    let told = told();
    assert!(naming(&told.place).len() >= 7, "{:?}", naming(&told.place));
    let done = told.forget();
    assert_eq!(naming(&told.place), Vec::<String>::new());
    assert!(done.is_finished && done.left.is_empty(), "{done:?}");
    // Session, its version, two in the history of which one is a log, trash, the moved one, the journal.
    assert!(done.files >= 7, "{done:?}");
    assert_eq!((done.entries, done.texts), (0, 0));

    let path = told.place.path(&told.sitting);
    let after = document::parse(&path, &std::fs::read(&path).unwrap()).unwrap().session;
    assert_eq!(after.people[0], Person::named(told.amal.clone(), "somebody"));
    assert_eq!(after.people[1].name, "Jo");
    assert_eq!(after.entries.len(), told.sitting.entries.len(), "the draft came with it");
    assert_eq!(after.run.line.unwrap().text, "half a li");
    let owners: Vec<_> = after.entries.iter().filter_map(Entry::owner).collect();
    assert_eq!(owners, [told.amal.as_str(), "somebody", "Jo", "somebody"]);
    let texts = |session: &Session| -> Vec<String> {
        session.entries.iter().map(|entry| entry.text().to_owned()).collect()
    };
    assert_eq!(
        texts(&Session { entries: after.entries.clone(), ..told.sitting.clone() }),
        texts(&told.sitting)
    );
    let journal = journal::read_journal(&told.place.folder, "my-team").unwrap().unwrap();
    assert_eq!(journal.people.len(), 1);
    let fault = told.forget_with(&mut fresh).unwrap_err();
    assert!(matches!(fault, StoreError::Missing { .. }), "{fault}");
}

#[test]
fn what_people_wrote_themselves_is_counted_and_left() {
    let told = told();
    let mut sitting = session(&["amal haddad said so", "Amal’s idea", "we amalgamate", "calmal h"]);
    sitting.header.title = "With Amal H.".into();
    sitting.people = vec![person(&told.amal, NAMES[0])];
    told.place.saved(&sitting);
    let done = told.forget();
    assert_eq!((done.entries, done.texts), (1, 1), "{done:?}");
    let path = told.place.path(&sitting);
    let after = document::parse(&path, &std::fs::read(&path).unwrap()).unwrap().session;
    assert_eq!(after.entries, sitting.entries);
    assert_eq!(after.header, sitting.header);
}

/// A kill before any write: what is there then can be read, and a second try leaves no name.
#[test]
fn it_may_be_killed_before_any_write_and_done_again() {
    let mut writes = 0_usize;
    loop {
        let told = told();
        let mut left: usize = writes;
        let mut random = || {
            left = left.checked_sub(1).expect("killed");
            fresh()
        };
        let killed = catch_unwind(AssertUnwindSafe(|| told.forget_with(&mut random))).is_err();
        for (name, bytes) in told.place.files() {
            let is_session = name.contains("/sessions/") || name.starts_with("trash/");
            if is_session {
                document::parse(name.as_ref(), &bytes).unwrap();
            }
        }
        if !killed {
            break;
        }
        let journal = journal::read_journal(&told.place.folder, "my-team").unwrap().unwrap();
        assert_eq!(journal.people.len(), 2, "the journal goes last, after {writes}");
        assert!(told.forget().is_finished);
        assert_eq!(naming(&told.place), Vec::<String>::new(), "after {writes} writes");
        writes += 1;
    }
    assert!(writes > 8, "{writes}");
}

#[test]
fn what_a_kill_left_half_written_goes_at_the_next_start() {
    let told = told();
    let left =
        told.place.put("journals/my-team/.forget.laptop-100-0000000000000001.balcony-tmp", b"x");
    told.place.recover();
    assert!(!left.exists());
}

#[test]
fn files_that_cannot_be_read_are_told_of_and_left() {
    let told = told();
    let id = &told.sitting.header.id;
    let damaged = told.place.put("journals/my-team/sessions/2026/odd.json", b"{Amal");
    let kept = told.place.put(&format!("history/{id}/20261123T102000Z.theirs.json"), b"no JSON");
    let log = "damaged, of Amal Haddad\n";
    let log = told.place.put(&format!("history/{id}/20261123T102500Z.draft.jsonl"), log.as_bytes());
    let elsewhere = told.place.put("journals/housing/sessions/2026/odd.json", b"{damaged");
    let mut newer: Value = told.sitting.to_value();
    newer["version"] = 99.into();
    let newer = told.place.put(
        "journals/my-team/sessions/2026/20261123T101800Z-0123456789abcdef.json",
        &document::pretty(&newer),
    );
    let before: Vec<_> =
        [&damaged, &kept, &log, &newer].map(|path| std::fs::read(path).unwrap()).into();
    let done = told.forget();
    assert!(done.is_finished);
    let mut left: Vec<_> = done.left.iter().map(|(path, _)| path).collect();
    left.sort();
    let mut wanted = vec![&damaged, &kept, &log, &newer];
    wanted.sort();
    assert_eq!(left, wanted, "{done:?}");
    assert!(!left.contains(&&elsewhere));
    let after: Vec<_> =
        [&damaged, &kept, &log, &newer].map(|path| std::fs::read(path).unwrap()).into();
    assert_eq!(after, before);
}

#[test]
fn a_draft_that_may_be_in_use_is_left_and_it_can_be_done_again() {
    let told = told();
    let folder = told.place.as_pid(200);
    let alive = |pid| pid == 100;
    let done = forget(&folder, "my-team", &told.amal, at("11:00:00"), alive, &mut fresh).unwrap();
    assert!(!done.is_finished);
    assert_eq!(done.left.len(), 1, "{done:?}");
    assert!(done.left[0].0.starts_with(told.place.folder.drafts()));
    let journal = journal::read_journal(&told.place.folder, "my-team").unwrap().unwrap();
    assert_eq!(journal.people.len(), 2, "the journal knows them still");
    assert!(told.forget().is_finished);
    assert_eq!(naming(&told.place), Vec::<String>::new());
}

#[test]
fn what_somebody_else_of_the_same_name_promised_stays_theirs() {
    let told = told();
    let mut journal = journal::read_journal(&told.place.folder, "my-team").unwrap().unwrap();
    journal.people.push(Person::named(fresh(), NAMES[0]));
    save_journal(&told.place.folder, &journal, &fresh()).unwrap();
    let done = told.forget();
    assert!(done.is_finished);
    assert!(done.entries > 0, "the owners that were left are told of");
    let path = told.place.path(&told.sitting);
    let after = document::parse(&path, &std::fs::read(&path).unwrap()).unwrap().session;
    assert_eq!(after.entries[3].owner(), Some("AMAL HADDAD "));
    assert_eq!(after.people[0].name, "somebody");
}

#[test]
fn links_are_not_followed() {
    let told = told();
    let outside = tempfile::tempdir().unwrap();
    let bytes = document::to_bytes(&told.sitting);
    std::fs::write(outside.path().join("x.json"), &bytes).unwrap();
    let link = told.place.folder.root().join("journals/my-team/sessions/2027");
    std::os::unix::fs::symlink(outside.path(), link).unwrap();
    let file = told.place.folder.root().join("journals/my-team/sessions/2026/link.json");
    std::os::unix::fs::symlink(outside.path().join("x.json"), file).unwrap();
    let done = told.forget();
    assert_eq!(done.left.len(), 1, "{done:?}");
    assert_eq!(std::fs::read(outside.path().join("x.json")).unwrap(), bytes);
}
