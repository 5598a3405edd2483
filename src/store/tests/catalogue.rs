//! The list: order, summaries, versions, drafts, damaged journals.

use crate::domain::catalogue::{RowContent, Summary};
use crate::domain::id::Id;
use crate::domain::journal::Journal;
use crate::store::catalogue::catalogue;
use crate::store::tests::sample::{Place, at, fresh, key, session, typed};
use crate::store::{document, journal, open};
use proptest::prelude::{ProptestConfig, any, proptest};

const GOLDEN: &[u8] = include_bytes!("../../../tests/golden/session-v1.json");
const YEAR: &str = "journals/my-team/sessions/2026";

#[test]
fn a_missing_folder_reads_as_empty_and_stays_missing() {
    let place = Place::new();
    let listed = catalogue(&place.folder);
    assert!(listed.rows.is_empty() && listed.journals.is_empty() && listed.notices.is_empty());
    assert!(!place.folder.root().exists());
}

#[test]
fn the_quick_summary_is_the_long_one() {
    let place = Place::new();
    let mut sittings = vec![session(&[]), session(&["one", "two"])];
    sittings[0].header.ended = Some(at("11:00:00"));
    sittings[1].run.at = None;
    sittings.push(document::parse(GOLDEN_PATH.as_ref(), GOLDEN).unwrap().session);
    for sitting in &mut sittings {
        sitting.header.title = format!("Title “{}” \\ \n", sitting.entries.len());
        place.saved(sitting);
    }
    let listed = catalogue(&place.folder);
    for sitting in &sittings {
        let row = listed.rows.iter().find(|row| row.key == key(sitting)).unwrap();
        let read = document::parse(GOLDEN_PATH.as_ref(), &document::to_bytes(sitting)).unwrap();
        assert_eq!(row.summary(), Some(&Summary::of(&read.session, false)));
    }
}

const GOLDEN_PATH: &str = "golden";

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// What the quick reader takes, the long one takes too and sums up alike, whatever byte is hurt.
    #[test]
    fn a_hurt_byte_never_makes_the_two_readers_disagree(place in any::<proptest::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = GOLDEN.to_vec();
        let index = place.index(bytes.len());
        bytes[index] = byte;
        let home = Place::new();
        home.put(&format!("{YEAR}/20261123T101800Z-0123456789abcdef.json"), &bytes);
        let row = catalogue(&home.folder).rows.remove(0);
        match (document::parse(GOLDEN_PATH.as_ref(), &bytes), row.content) {
            (Ok(read), RowContent::Readable(summary)) => {
                assert_eq!(summary, Summary::of(&read.session, read.newer));
            }
            (Err(fault), RowContent::Damaged(reason)) => assert_eq!(reason, fault.reason()),
            (read, content) => panic!("{read:?} and {content:?}"),
        }
    }
}

#[test]
fn newest_first_by_name_whatever_the_clock_in_the_file_says() {
    let place = Place::new();
    for (name, hour) in
        [("20260101T000000Z", "12"), ("20261123T101800Z", "10"), ("20250303T000000Z", "14")]
    {
        let mut sitting = session(&[]);
        sitting.header.started = at(&format!("{hour}:00:00"));
        sitting.header.id = Id::new(format!("{name}-0123456789abcdef"));
        place.saved(&sitting);
    }
    let odd = document::to_bytes(&session(&[]));
    place.put(&format!("{YEAR}/zz my own copy.json"), &odd);
    let rows = catalogue(&place.folder).rows;
    let names: Vec<&str> = rows.iter().map(|row| row.key.id.as_str().split_at(4).0).collect();
    assert_eq!(names, ["2026", "2026", "2025", "zz m"]);
    assert!(rows[0].key.id.as_str().starts_with("20261123"));
    assert!(open::read(&place.folder, &rows[3].key).is_ok());
}

#[test]
fn copies_of_sync_programs_are_versions_of_their_session() {
    let place = Place::new();
    let sitting = session(&["one"]);
    place.saved(&sitting);
    let bytes = document::to_bytes(&sitting);
    let id = &sitting.header.id;
    for tail in [" (conflicted copy).json", ".sync-conflict-20261123-101800-ABC.json", " 2.json"] {
        place.put(&format!("{YEAR}/{id}{tail}"), &bytes);
    }
    place.put(&format!("journals/my-team/sessions/2025/{id}.json"), b"broken");
    place.put(&format!("{YEAR}/20251123T101800Z-0123456789abcdef (copy).json"), &bytes);
    let rows = catalogue(&place.folder).rows;
    assert_eq!(rows.len(), 2, "{rows:#?}");
    assert_eq!(rows[0].key, key(&sitting));
    assert_eq!(rows[0].path, place.path(&sitting));
    assert_eq!(rows[0].versions.len(), 4);
    assert!(rows[1].key.id.as_str().ends_with(" (copy)"));
}

#[test]
fn a_damaged_journal_still_shows_its_sessions() {
    let place = Place::new();
    place.saved(&session(&[]));
    place.put("journals/my-team/journal.json", b"{");
    journal::save_journal(&place.folder, &Journal::place("a", "Zebra"), &fresh()).unwrap();
    journal::save_journal(&place.folder, &Journal::personal(), &fresh()).unwrap();
    let listed = catalogue(&place.folder);
    let names: Vec<&str> = listed.journals.iter().map(|journal| journal.name.as_str()).collect();
    assert_eq!(names, ["Personal", "My team", "Zebra"]);
    assert_eq!(listed.rows.len(), 1);
    assert_eq!(listed.notices.len(), 1);
    assert!(listed.notices[0].contains("journal.json is damaged"), "{:?}", listed.notices);
}

#[test]
fn a_session_that_is_only_a_draft_is_there() {
    let place = Place::new();
    let sitting = session(&["one"]);
    let mut log = place.log(&sitting, None, 0);
    assert!(catalogue(&place.folder).rows.is_empty());
    log.append(&sitting.parts()).unwrap();
    log.append(&[typed(&sitting, "tw")]).unwrap();
    let rows = catalogue(&place.folder).rows;
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].summary().unwrap().entries, 1);
    let found = open::find(&place.folder, sitting.header.id.as_str().split_at(10).0);
    assert_eq!(found, [key(&sitting)]);
    assert!(open::find(&place.folder, "").is_empty());
    assert!(open::find(&place.folder, "../..").is_empty());
}
