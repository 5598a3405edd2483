//! Documents, journals, notes, locks, editors' texts: one file each.

use crate::domain::journal::Journal;
use crate::store::error::Unfit;
use crate::store::external::ExternalText;
use crate::store::lock::{self, Holder, Outcome};
use crate::store::tests::sample::{Place, at, fresh, key, session};
use crate::store::{DataFolder, Process, StoreError, document, elsewhere, journal, note, open};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

const GOLDEN: &[u8] = include_bytes!("../../../tests/golden/session-v1.json");

#[test]
fn the_golden_session_is_written_as_it_was_read() {
    let read = document::parse(Path::new("golden"), GOLDEN).unwrap();
    assert!(!read.newer);
    assert_eq!(read.session.entries.len(), 4);
    assert_eq!(
        String::from_utf8(document::to_bytes(&read.session)).unwrap(),
        String::from_utf8(GOLDEN.to_vec()).unwrap()
    );
}

#[test]
fn a_newer_session_is_read_as_far_as_it_goes_and_never_written() {
    let place = Place::new();
    let sitting = session(&["one"]);
    let text = String::from_utf8(document::to_bytes(&sitting)).unwrap();
    let newer = text.replace("\"version\": 1", "\"version\": 2");
    let file = format!("journals/my-team/sessions/2026/{}.json", sitting.header.id);
    place.put(&file, newer.as_bytes());
    let mut opened = open::open(&place.folder, &key(&sitting)).unwrap();
    assert!(opened.newer);
    assert_eq!(opened.session.entries.len(), 1);
    let fault = place.save(&opened.session, &mut opened.seen, "10:30:00").unwrap_err();
    assert!(matches!(fault, StoreError::Newer { .. }), "{fault}");
    assert_eq!(place.files()[&file], newer.as_bytes());
}

#[test]
fn damage_is_named_with_its_place() {
    let good = String::from_utf8(document::to_bytes(&session(&["one", "two"]))).unwrap();
    let cases = [
        (String::new(), "it is empty"),
        ("\0\0\0".into(), "zero bytes"),
        ("[]".into(), "an object"),
        ("{}".into(), "`format` should be"),
        (good.replace("balcony.session", "balcony.journal"), "`format` should be"),
        (good.replace("\"version\": 1", "\"version\": \"1\""), "`version` should be"),
        (good.replace("\"version\": 1", "\"version\": 0"), "`version` should be"),
        (
            good.replace("\"minutes\": 5", "\"minutes\": \"5\""),
            "`plan[0].minutes` should be a whole number",
        ),
        (good.replace("\"text\": \"two\"", "\"text\": 2"), "`entries[1].text` should be text"),
        (
            good.replace("\"title\": \"Shared", "\"title\": \"x\", \"title\": \"Shared"),
            "`title` is there twice",
        ),
        (good.replace("\"plan\": [", "\"plan\": [,"), "line 9 column 12"),
        (
            good.replace(
                "\"entries\": [",
                &format!("\"x\": {}1{}, \"entries\": [", "[".repeat(101), "]".repeat(101)),
            ),
            "nested too deeply",
        ),
        (
            good.replace(
                "\"entries\": [",
                &format!("\"x\": {}, \"entries\": [", "[".repeat(1_000_000)),
            ),
            "line",
        ),
    ];
    for (text, reason) in cases {
        let fault = document::parse(Path::new("a.json"), text.as_bytes()).unwrap_err();
        assert!(fault.reason().contains(reason), "{} should say {reason}", fault.reason());
        assert!(fault.to_string().contains("a.json"), "{fault}");
    }
    let fault = document::parse(Path::new("a.json"), b"{\n\n\xff}").unwrap_err();
    assert!(fault.reason().contains("from line 3 on"), "{fault}");
    let twice = good.replace(session_entry_id(&good, 1), session_entry_id(&good, 0));
    let fault = document::parse(Path::new("a.json"), twice.as_bytes()).unwrap_err();
    assert!(fault.reason().contains("`entries[1].id`"), "{fault}");
}

fn session_entry_id(text: &str, index: usize) -> &str {
    let entries = text.split("\"entries\"").nth(1).unwrap();
    entries.split("\"id\": \"").nth(index + 1).unwrap().split('"').next().unwrap()
}

#[test]
fn a_byte_order_mark_and_odd_numbers_do_no_harm() {
    let text = String::from_utf8(document::to_bytes(&session(&["one"]))).unwrap();
    let text = text.replace("\"plan\"", "\"huge\": 12345678901234567890123.50, \"plan\"");
    let read = document::parse(Path::new("a"), format!("\u{feff}{text}").as_bytes()).unwrap();
    let again = String::from_utf8(document::to_bytes(&read.session)).unwrap();
    assert!(again.contains("\"huge\": 12345678901234567890123.50"), "{again}");
}

#[test]
fn a_journal_keeps_what_it_does_not_know() {
    let place = Place::new();
    assert_eq!(journal::read_journal(&place.folder, "my-team").unwrap(), None);
    journal::save_journal(&place.folder, &Journal::my_team(), &fresh()).unwrap();
    let file = "journals/my-team/journal.json";
    let text = String::from_utf8(place.files()[file].clone()).unwrap();
    place.put(file, text.replace("\"people\"", "\"colour\": \"blue\", \"people\"").as_bytes());
    let mut read = journal::read_journal(&place.folder, "my-team").unwrap().unwrap();
    read.aims.push("Fewer forms".into());
    journal::save_journal(&place.folder, &read, &fresh()).unwrap();
    let text = String::from_utf8(place.files()[file].clone()).unwrap();
    assert!(text.contains("\"colour\": \"blue\"") && text.contains("Fewer forms"), "{text}");

    place.put(file, b"{\"format\": ");
    assert!(journal::save_journal(&place.folder, &read, &fresh()).is_err());
    assert_eq!(place.files()[file], b"{\"format\": ");
    assert_eq!(place.names("journals").len(), 1);
}

#[test]
fn a_note_is_written_once_and_whole() {
    let place = Place::new();
    let sitting = session(&["a thought"]);
    note::create_note(&place.folder, &key(&sitting), &sitting, &fresh()).unwrap();
    let opened = open::read(&place.folder, &key(&sitting)).unwrap();
    assert_eq!(opened.session, sitting);
    let before = place.files();
    let fault = note::create_note(&place.folder, &key(&sitting), &sitting, &fresh()).unwrap_err();
    assert!(matches!(fault, StoreError::Taken { .. }), "{fault}");
    assert_eq!(place.files(), before);
    let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&place.path(&sitting)), 0o600);
    assert_eq!(mode(place.folder.root()), 0o700);
}

#[test]
fn the_second_window_learns_who_has_the_first() {
    let place = Place::new();
    let about = Holder { host: "laptop".into(), pid: 100, since: at("09:00:00") };
    let Outcome::Held(lock) = lock::acquire(&place.folder, &about).unwrap() else { panic!() };
    let other = Holder { host: "laptop".into(), pid: 101, since: at("09:30:00") };
    match lock::acquire(&place.folder, &other).unwrap() {
        Outcome::Elsewhere(Some(holder)) => assert_eq!(holder, about),
        outcome => panic!("{outcome:?}"),
    }
    place.put("lock", b"\xff{garbage");
    assert!(matches!(lock::acquire(&place.folder, &other), Ok(Outcome::Elsewhere(None))));
    drop(lock);
    assert!(matches!(lock::acquire(&place.folder, &other), Ok(Outcome::Held(_))));
    assert_eq!(lock::holder(&place.folder), Some(other.clone()));
    std::fs::remove_file(place.folder.lock_file()).unwrap();
    symlink("/dev/null", place.folder.lock_file()).unwrap();
    assert!(lock::acquire(&place.folder, &other).is_err());
}

#[test]
fn a_data_folder_that_is_none_is_refused() {
    let place = Place::new();
    let home = place.home.path();
    let new = |name: &str| DataFolder::new(home.join(name), Process::new("laptop", 1));
    let reason = |name: &str| match new(name).unwrap_err() {
        StoreError::Unfit { reason, .. } => reason,
        other => panic!("{other}"),
    };
    std::fs::write(home.join("file"), "x").unwrap();
    symlink("loop", home.join("loop")).unwrap();
    symlink("nowhere", home.join("dangling")).unwrap();
    std::fs::create_dir(home.join("real")).unwrap();
    symlink("real", home.join("link")).unwrap();
    assert_eq!(reason("file"), Unfit::NotAFolder);
    assert_eq!(reason("file/below"), Unfit::NotAFolder);
    assert_eq!(reason("loop"), Unfit::Loop);
    assert_eq!(reason("dangling"), Unfit::Symlink);
    let linked = new("link").unwrap();
    let sitting = session(&["through a link"]);
    note::create_note(&linked, &key(&sitting), &sitting, &fresh()).unwrap();
    assert!(home.join("real/journals/my-team/sessions/2026").is_dir());
}

#[test]
fn a_link_inside_the_data_folder_is_not_written_through() {
    let place = Place::new();
    let outside = place.home.path().join("outside");
    std::fs::create_dir(&outside).unwrap();
    std::fs::create_dir_all(place.folder.journals()).unwrap();
    symlink(&outside, place.folder.journals().join("my-team")).unwrap();
    let sitting = session(&["x"]);
    assert!(note::create_note(&place.folder, &key(&sitting), &sitting, &fresh()).is_err());
    assert!(journal::save_journal(&place.folder, &Journal::my_team(), &fresh()).is_err());
    assert_eq!(std::fs::read_dir(&outside).unwrap().count(), 0);
}

#[test]
fn elsewhere_is_a_new_file_for_this_user_only() {
    let place = Place::new();
    let sitting = session(&["rescued"]);
    let path = place.home.path().join("rescue.json");
    elsewhere::save_elsewhere(&path, &sitting).unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), document::to_bytes(&sitting));
    assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    assert!(matches!(elsewhere::save_elsewhere(&path, &sitting), Err(StoreError::Taken { .. })));
}

#[test]
fn a_text_comes_back_from_the_editor_as_it_is() {
    let place = Place::new();
    let text = ExternalText::create(&place.folder, &fresh(), &fresh(), "before").unwrap();
    assert_eq!(text.read_back().unwrap(), "before");
    std::fs::write(text.path(), "after\n").unwrap();
    assert_eq!(text.read_back().unwrap(), "after\n");
    std::fs::write(text.path(), b"\xff").unwrap();
    assert!(text.read_back().unwrap_err().reason().contains("UTF-8"));
    std::fs::write(text.path(), vec![b'x'; 1024 * 1024 + 1]).unwrap();
    assert!(text.read_back().unwrap_err().reason().contains("larger than 1 MiB"));
    text.remove().unwrap();
    assert!(place.files().is_empty());
}

#[test]
fn a_text_left_by_a_dead_process_is_told_of_if_it_was_changed() {
    let place = Place::new();
    let same = ExternalText::create(&place.folder, &fresh(), &fresh(), "same").unwrap();
    let changed = ExternalText::create(&place.folder, &fresh(), &fresh(), "before").unwrap();
    std::fs::write(changed.path(), "after").unwrap();
    let told = place.recover();
    assert_eq!(told.len(), 1);
    assert!(told[0].notices[0].contains(&changed.path().display().to_string()));
    assert!(!same.path().exists() && changed.path().exists());
}
