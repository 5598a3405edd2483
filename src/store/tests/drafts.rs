//! The draft log while it is written, and a window that reads beside it.

use crate::domain::part::{EntryPart, Part};
use crate::store::draft::{DraftLog, DraftStart};
use crate::store::tests::sample::{Place, at, entry, fresh, key, session, typed};
use crate::store::{StoreError, document, open};
use std::os::unix::fs::PermissionsExt;

#[test]
fn what_was_typed_is_seen_by_another_window_at_once() {
    let place = Place::new();
    let mut sitting = session(&["one"]);
    let base = place.saved(&sitting).file;
    let mut log = place.log(&sitting, base, 0);
    let started = log.size();
    let part = sitting.append(entry("two"));
    let _ = sitting.apply(part.clone());
    log.append(&[part, typed(&sitting, "thr")]).unwrap();
    let _ = sitting.apply(typed(&sitting, "thr"));
    assert!(log.size() > started);
    assert_eq!(log.size(), log.path().metadata().unwrap().len());
    assert_eq!(log.path().metadata().unwrap().permissions().mode() & 0o777, 0o600);

    let before = place.files();
    let seen = open::read(&place.as_pid(300), &key(&sitting)).unwrap();
    assert_eq!(seen.session, sitting);
    assert!(seen.notices.is_empty());
    assert_eq!(place.files(), before);
    log.sync_handle().unwrap().sync().unwrap();
    log.remove().unwrap();
    assert!(place.names("drafts").is_empty());
}

#[test]
fn after_a_failed_write_a_log_takes_nothing_more() {
    let place = Place::new();
    let sitting = session(&["one"]);
    let mut log = place.log(&sitting, None, 0);
    log.append(&sitting.parts()).unwrap();
    log.break_for_test();
    let fault = log.append(&[typed(&sitting, "a")]).unwrap_err();
    assert!(fault.to_string().contains("the disk is full"), "{fault}");
    assert!(log.is_spent() && fault.may_pass());
    assert!(matches!(log.append(&[typed(&sitting, "ab")]), Err(StoreError::Spent { .. })));

    let mut next = place.log(&sitting, None, 1);
    let mut parts = sitting.parts();
    parts.push(typed(&sitting, "ab"));
    next.append(&parts).unwrap();
    let opened = open::open(&place.folder, &key(&sitting)).unwrap();
    assert_eq!(opened.session.run.line.unwrap().text, "ab");
    assert_eq!((opened.logs.len(), opened.sequence), (2, 2));
}

#[test]
fn a_log_is_never_begun_over_another() {
    let place = Place::new();
    let sitting = session(&[]);
    let start =
        DraftStart { base: None, sequence: 0, covers: vec![], at: at("10:00:00"), random: fresh() };
    let _log = DraftLog::create(&place.folder, &key(&sitting), &start).unwrap();
    let again = DraftLog::create(&place.folder, &key(&sitting), &start);
    assert!(matches!(again, Err(StoreError::Taken { .. })));
    assert_eq!(place.files().len(), 1);
}

#[test]
fn a_log_that_the_file_holds_already_does_not_count_twice() {
    let place = Place::new();
    let mut sitting = session(&["a", "b", "c"]);
    let mut seen = place.saved(&sitting);
    let mut old = place.log(&sitting, seen.file, 0);
    // Taken away, put back behind `b`, and then `b` goes: replayed over the outcome it would end elsewhere.
    let [_, b, c] = sitting.entries.clone().try_into().unwrap();
    let back = Part::Entry(EntryPart {
        id: c.id().clone(),
        after: Some(b.id().clone()),
        value: Some(c.clone()),
    });
    let z = entry("z");
    let steps = [
        sitting.append(z),
        Part::Entry(EntryPart::removal(c.id().clone())),
        back,
        Part::Entry(EntryPart::removal(b.id().clone())),
    ];
    for part in steps {
        old.append(std::slice::from_ref(&part)).unwrap();
        let _ = sitting.apply(part);
    }
    let _new = place.log(&sitting, Some(document::fingerprint(&sitting)), 1);
    assert_eq!(open::read(&place.folder, &key(&sitting)).unwrap().session, sitting);
    place.save(&sitting, &mut seen, "10:30:00").unwrap();
    let opened = open::read(&place.folder, &key(&sitting)).unwrap();
    assert_eq!(opened.session, sitting);
    assert!(opened.notices.is_empty());
}

#[test]
fn words_of_another_machine_are_shown_and_not_gone_on_with() {
    let place = Place::new();
    let sitting = session(&["one"]);
    let base = place.saved(&sitting).file;
    let mut log = place.log(&sitting, base, 0);
    log.append(&[typed(&sitting, "there")]).unwrap();
    let other = crate::store::Process::new("desktop", 1);
    let other = place.folder.clone().written_by(other);
    assert!(open::read(&other, &key(&sitting)).unwrap().session.run.line.is_some());
    let opened = open::open(&other, &key(&sitting)).unwrap();
    assert!(opened.session.run.line.is_none());
    assert!(opened.notices[0].contains("On laptop more words wait"), "{:?}", opened.notices);
}

#[test]
fn names_that_lead_elsewhere_are_refused() {
    let place = Place::new();
    let mut sitting = session(&[]);
    for name in ["../up", "..", "a/b", ""] {
        let start = DraftStart {
            base: None,
            sequence: 0,
            covers: vec![],
            at: at("10:00:00"),
            random: fresh(),
        };
        let mut key = key(&sitting);
        key.journal = name.into();
        assert!(DraftLog::create(&place.folder, &key, &start).is_err());
        sitting.header.id = crate::domain::id::Id::new(name);
        assert!(place.save(&sitting, &mut Default::default(), "10:00:00").is_err());
    }
    assert!(!place.folder.root().exists());
}
