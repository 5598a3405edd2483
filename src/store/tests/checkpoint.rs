//! Saving: what is kept, what is never overwritten, what is left behind.

use crate::store::checkpoint::Seen;
use crate::store::tests::sample::{Place, at, entry, key, session};
use crate::store::{StoreError, document, open, trash};
use std::os::unix::fs::PermissionsExt;

#[test]
fn what_was_saved_is_there_and_nothing_else() {
    let place = Place::new();
    let sitting = session(&["one", "two"]);
    let seen = place.saved(&sitting);
    let opened = open::open(&place.folder, &key(&sitting)).unwrap();
    assert_eq!(opened.session, sitting);
    assert_eq!(opened.seen.file, seen.file);
    assert_eq!(opened.seen.file, Some(document::fingerprint(&sitting)));
    assert!(opened.logs.is_empty() && opened.notices.is_empty() && opened.sequence == 0);
    assert_eq!(place.files().len(), 1);
    assert_eq!(place.path(&sitting).metadata().unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn a_version_is_kept_at_first_and_then_every_ten_minutes_and_ten_in_all() {
    let place = Place::new();
    let mut sitting = session(&[]);
    place.saved(&sitting);
    let mut seen = open::open(&place.folder, &key(&sitting)).unwrap().seen;
    for (clock, versions) in [("10:30:00", 1), ("10:30:10", 1), ("10:39:59", 1), ("10:40:00", 2)] {
        sitting.entries.push(entry(clock));
        let done = place.save(&sitting, &mut seen, clock).unwrap();
        assert!(done.notices.is_empty());
        assert_eq!(place.names("history").len(), versions, "{clock}");
    }
    for hour in 11..23 {
        sitting.entries.push(entry("more"));
        place.save(&sitting, &mut seen, &format!("{hour}:00:00")).unwrap();
    }
    let kept = place.names("history");
    assert_eq!(kept.len(), 10);
    assert!(kept[0].ends_with("20261123T130000Z.json"), "{kept:?}");
}

#[test]
fn what_another_program_wrote_meanwhile_is_kept_and_told() {
    let place = Place::new();
    let mut sitting = session(&["ours"]);
    let mut seen = place.saved(&sitting);
    let mut theirs = sitting.clone();
    theirs.entries.push(entry("theirs"));
    std::fs::write(place.path(&sitting), document::to_bytes(&theirs)).unwrap();
    sitting.entries.push(entry("ours too"));
    let done = place.save(&sitting, &mut seen, "10:30:00").unwrap();
    assert_eq!(done.notices.len(), 1);
    let kept = place.names("history");
    assert_eq!(kept.len(), 1);
    assert!(done.notices[0].contains(&kept[0]), "{:?}", done.notices);
    assert_eq!(place.files()[&kept[0]], document::to_bytes(&theirs));
    assert_eq!(open::read(&place.folder, &key(&sitting)).unwrap().session, sitting);
    assert!(place.save(&sitting, &mut seen, "10:31:00").unwrap().notices.is_empty());
}

#[test]
fn two_programs_at_the_same_second_are_both_kept() {
    let place = Place::new();
    let mut sitting = session(&[]);
    let mut seen = place.saved(&sitting);
    for number in 0..3 {
        let theirs = session(&[&number.to_string()]);
        std::fs::write(place.path(&sitting), document::to_bytes(&theirs)).unwrap();
        sitting.entries.push(entry("more"));
        place.save(&sitting, &mut seen, "10:30:00").unwrap();
    }
    assert_eq!(place.names("history").len(), 3);
}

#[test]
fn a_file_that_is_gone_is_written_again_and_told() {
    let place = Place::new();
    let sitting = session(&["one"]);
    let mut seen = place.saved(&sitting);
    std::fs::remove_dir_all(place.folder.root()).unwrap();
    let done = place.save(&sitting, &mut seen, "10:30:00").unwrap();
    assert!(done.notices[0].contains("was gone"));
    assert_eq!(open::read(&place.folder, &key(&sitting)).unwrap().session, sitting);
}

#[test]
fn a_damaged_file_is_never_overwritten_and_nothing_is_left_beside_it() {
    let place = Place::new();
    let sitting = session(&["one"]);
    let mut seen = place.saved(&sitting);
    for bytes in [&b"{\"format\": \"balcony"[..], b"", b"[1]"] {
        std::fs::write(place.path(&sitting), bytes).unwrap();
        let before = place.files();
        let fault = place.save(&sitting, &mut seen, "10:30:00").unwrap_err();
        assert!(matches!(fault, StoreError::Damaged { .. }), "{fault}");
        assert_eq!(place.files(), before);
    }
    std::fs::remove_file(place.path(&sitting)).unwrap();
    std::fs::create_dir(place.path(&sitting)).unwrap();
    assert!(place.save(&sitting, &mut seen, "10:30:00").is_err());
    assert!(place.files().is_empty());
    std::fs::remove_dir(place.path(&sitting)).unwrap();
    std::os::unix::fs::symlink("elsewhere", place.path(&sitting)).unwrap();
    assert!(place.save(&sitting, &mut Seen::default(), "10:30:00").is_err());
    assert!(place.path(&sitting).is_symlink());
}

#[test]
fn what_would_not_read_back_is_not_written() {
    let place = Place::new();
    let mut sitting = session(&["one"]);
    let mut seen = place.saved(&sitting);
    let before = place.files();
    let twice = sitting.entries[0].clone();
    sitting.entries.push(twice);
    let fault = place.save(&sitting, &mut seen, "10:30:00").unwrap_err();
    assert!(matches!(fault, StoreError::Differs { .. }), "{fault}");
    sitting.entries[1] = entry(&"long ".repeat(2_000_000));
    let fault = place.save(&sitting, &mut seen, "10:30:00").unwrap_err();
    assert!(matches!(fault, StoreError::Oversize { .. }), "{fault}");
    assert_eq!(place.files(), before);
}

#[test]
fn old_versions_and_old_trash_go_after_thirty_days() {
    let place = Place::new();
    for sitting in [session(&[]), session(&[])] {
        let mut seen = place.saved(&sitting);
        place.save(&sitting, &mut seen, "10:30:00").unwrap();
        trash::trash(&place.folder, &key(&sitting), at("11:00:00")).unwrap();
    }
    let keep = place.files();
    assert_eq!(keep.len(), 4);
    trash::prune(&place.folder, at("11:00:00") + chrono::TimeDelta::days(29)).unwrap();
    assert_eq!(place.files(), keep);
    trash::prune(&place.folder, at("12:00:00") + chrono::TimeDelta::days(30)).unwrap();
    assert!(place.files().is_empty());
}
