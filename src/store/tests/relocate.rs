//! A session on its way from one journal to another.

use crate::domain::catalogue::{RowContent, SessionKey};
use crate::domain::id::Id;
use crate::domain::session::Session;
use crate::store::catalogue::catalogue;
use crate::store::tests::sample::{Place, at, entry, fresh, key, session, typed};
use crate::store::{StoreError, erase, journals, open, relocate};
use std::collections::BTreeSet;

/// A saved session with two other versions beside it and an earlier one in the history, and a second journal.
fn place() -> (Place, Session, SessionKey) {
    let place = Place::new();
    let sitting = session(&["one"]);
    let mut seen = place.saved(&sitting);
    seen.kept = None;
    let mut again = sitting.clone();
    again.entries.push(entry("two"));
    place.save(&again, &mut seen, "10:40:00").unwrap();
    let id = &sitting.header.id;
    for tail in [" 2", " (conflicted copy)"] {
        place.put(&format!("journals/my-team/sessions/2026/{id}{tail}.json"), b"theirs");
    }
    let journal = journals::create(&place.folder, "Housing", &fresh()).unwrap();
    let target = SessionKey::new(journal.slug, id.clone());
    (place, again, target)
}

fn contents(place: &Place) -> BTreeSet<Vec<u8>> {
    place.files().into_values().collect()
}

#[test]
fn a_session_moves_with_its_versions_and_back() {
    let (place, sitting, target) = place();
    let before = place.files();
    let moved = relocate::relocate(&place.folder, &key(&sitting), "housing").unwrap();
    assert_eq!(moved, target);
    assert_eq!(place.names("journals/housing/sessions/2026").len(), 3);
    assert!(place.names("journals/my-team/sessions").is_empty());
    assert_eq!(place.names("history").len(), 1);
    assert_eq!(open::read(&place.folder, &target).unwrap().session, sitting);
    let rows = catalogue(&place.folder).rows;
    assert_eq!((rows.len(), rows[0].versions.len()), (1, 2));
    relocate::relocate(&place.folder, &target, "my-team").unwrap();
    assert_eq!(place.files(), before);
    assert_eq!(
        relocate::relocate(&place.folder, &key(&sitting), "my-team").unwrap(),
        key(&sitting)
    );
    assert_eq!(place.files(), before);
}

/// After any number of steps there is one session, whole, with its versions, and a second try ends the move.
#[test]
fn a_move_may_be_killed_between_any_two_steps() {
    let (place, sitting, target) = place();
    let count = relocate::ways(&place.folder, &key(&sitting), "housing").unwrap().len();
    assert_eq!(count, 3);
    for steps in 0..=count {
        let copy = place.fork();
        let ways = relocate::ways(&copy.folder, &key(&sitting), "housing").unwrap();
        relocate::walk(&copy.folder, &ways[..steps]).unwrap();
        assert_eq!(contents(&copy), contents(&place), "nothing is lost after {steps}");
        let rows = catalogue(&copy.folder).rows;
        assert_eq!(rows.len(), 1, "{steps}");
        assert_eq!(rows[0].versions.len(), 2, "{steps}");
        assert!(matches!(rows[0].content, RowContent::Readable(_)));
        let found = rows[0].key.clone();
        assert_eq!(found, if steps == count { target.clone() } else { key(&sitting) });
        assert_eq!(open::read(&copy.folder, &found).unwrap().session, sitting);

        // Somebody may erase it just then, and all of it goes,
        let other = copy.fork();
        erase::erase(&other.folder, &found).unwrap();
        assert_eq!(other.names("").len(), 1, "{:?}", other.names(""));
        // or let it stay where it is, or try again.
        relocate::relocate(&copy.folder, &found, "housing").unwrap();
        assert_eq!(copy.names("journals/housing/sessions/2026").len(), 3);
        assert_eq!(contents(&copy), contents(&place));
        relocate::relocate(&copy.folder, &target, "my-team").unwrap();
        assert_eq!(copy.files(), place.files());
    }
}

#[test]
fn words_in_a_draft_find_their_session_where_it_is_now() {
    let (place, sitting, target) = place();
    let base = crate::store::document::fingerprint(&sitting);
    let mut log = place.log(&sitting, Some(base), 0);
    let mut after = sitting.clone();
    let part = after.append(entry("three"));
    let _ = after.apply(part.clone());
    let line = typed(&after, "fo");
    let _ = after.apply(line.clone());
    log.append(&[part, line]).unwrap();
    relocate::relocate(&place.folder, &key(&sitting), "housing").unwrap();

    let rows = catalogue(&place.folder).rows;
    assert_eq!(rows.iter().map(|row| &row.key).collect::<Vec<_>>(), [&target]);
    assert_eq!(open::read(&place.folder, &target).unwrap().session, after);
    assert!(open::read(&place.folder, &key(&sitting)).is_err());
    let told = place.recover();
    assert!(told[0].saved && told[0].key == Some(target.clone()), "{told:?}");
    assert_eq!(open::read(&place.folder, &target).unwrap().session, after);
    assert!(place.names("drafts").is_empty());
    assert!(place.names("journals/my-team/sessions").is_empty());
}

#[test]
fn erasing_takes_the_draft_of_a_session_that_was_moved() {
    let (place, sitting, target) = place();
    let base = crate::store::document::fingerprint(&sitting);
    place.log(&sitting, Some(base), 0).append(&[typed(&sitting, "secret")]).unwrap();
    relocate::relocate(&place.folder, &key(&sitting), "housing").unwrap();
    crate::store::trash::trash(&place.folder, &target, at("11:00:00")).unwrap();
    erase::erase(&place.folder, &target).unwrap();
    assert_eq!(place.names(""), ["journals/housing/journal.json"]);
}

#[test]
fn nothing_is_overwritten_and_nothing_half_done() {
    let (place, sitting, _) = place();
    let id = &sitting.header.id;
    let refused = |journal: &str| {
        let before = place.files();
        let fault = relocate::relocate(&place.folder, &key(&sitting), journal).unwrap_err();
        assert_eq!(place.files(), before);
        fault
    };
    assert!(matches!(refused("../journals"), StoreError::Name { .. }));
    let there = place.put(&format!("journals/housing/sessions/{id}.json"), b"another");
    assert!(matches!(refused("housing"), StoreError::Taken { .. }));
    std::fs::remove_file(there).unwrap();
    let there = place.put(&format!("journals/housing/sessions/2026/{id} 2.json"), b"another");
    assert!(matches!(refused("housing"), StoreError::Taken { .. }));
    std::fs::remove_file(there).unwrap();
    let double = place.put(&format!("journals/my-team/sessions/2025/{id}.json"), b"another");
    assert!(matches!(refused("housing"), StoreError::Taken { .. }));
    std::fs::remove_file(double).unwrap();
    std::os::unix::fs::symlink("/tmp", place.folder.root().join("journals/elsewhere")).unwrap();
    assert!(matches!(refused("elsewhere"), StoreError::Unfit { .. }));
    let missing = SessionKey::new("my-team", Id::new("20261123T101800Z-0123456789abcdef"));
    let fault = relocate::relocate(&place.folder, &missing, "housing").unwrap_err();
    assert!(matches!(fault, StoreError::Missing { .. }), "{fault}");
}
