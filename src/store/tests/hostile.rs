//! What others may have put in the folder: each is a row with its reason, and stays as it is.

use crate::domain::catalogue::RowContent;
use crate::store::catalogue::catalogue;
use crate::store::check::check;
use crate::store::tests::sample::{Place, session};
use crate::store::{document, open};
use rustix::fs::{CWD, FileType, Mode};
use std::os::unix::fs::symlink;

const YEAR: &str = "journals/my-team/sessions/2026";

#[test]
fn everything_odd_is_a_row_with_its_reason() {
    let place = Place::new();
    let good = document::to_bytes(&session(&["one"]));
    let mut wrong_kind = good.clone();
    wrong_kind.truncate(good.len() / 2);
    let deep = format!("{}{}", "[".repeat(200_000), "]".repeat(200_000));
    let twice = String::from_utf8(good.clone()).unwrap().replacen('{', "{\"format\": \"x\",", 1);
    let list = String::from_utf8(good.clone()).unwrap().replace("\"people\": [", "\"people\": [3,");
    let files: [(&str, &[u8], &str); 8] = [
        ("empty", b"", "it is empty"),
        ("half", &wrong_kind, "EOF"),
        ("binary", b"\xff\xfe\x00", "UTF-8"),
        ("deep", deep.as_bytes(), "nested too deeply"),
        ("twice", twice.as_bytes(), "twice"),
        ("list", list.as_bytes(), "`people[0]` should be an object"),
        ("null", b"null", "an object"),
        ("huge", &vec![b' '; 8 * 1024 * 1024 + 1], "larger than 8 MiB"),
    ];
    for (name, bytes, _) in files {
        place.put(&format!("{YEAR}/{name}.json"), bytes);
    }
    let year = place.folder.root().join(YEAR);
    let secret = place.home.path().join("secret.json");
    std::fs::write(&secret, &good).unwrap();
    symlink(&secret, year.join("link.json")).unwrap();
    symlink("loop.json", year.join("loop.json")).unwrap();
    symlink("/dev/zero", year.join("zero.json")).unwrap();
    std::fs::create_dir(year.join("folder.json")).unwrap();
    let fifo = FileType::Fifo;
    rustix::fs::mknodat(CWD, year.join("pipe.json"), fifo, Mode::from_raw_mode(0o600), 0).unwrap();
    std::fs::write(year.join("a\nb.json"), &good).unwrap();
    std::fs::write(year.join(".hidden.json"), &good).unwrap();
    std::fs::write(year.join("read me.txt"), "hello").unwrap();

    let before = place.files();
    let listed = catalogue(&place.folder);
    let reason = |name: &str| {
        let row = listed.rows.iter().find(|row| row.key.id.as_str() == name).expect(name);
        match &row.content {
            RowContent::Damaged(reason) => reason.clone(),
            RowContent::Readable(_) => panic!("{name} is readable"),
        }
    };
    for (name, _, expected) in files {
        assert!(reason(name).contains(expected), "{name}: {}", reason(name));
    }
    for name in ["link", "loop", "zero"] {
        assert_eq!(reason(name), "it is a symbolic link");
    }
    for name in ["folder", "pipe"] {
        assert_eq!(reason(name), "it is not a regular file");
    }
    assert!(reason("a\nb").contains("control character"));
    assert_eq!(listed.rows.len(), 14);

    let report = check(&place.folder);
    assert_eq!(report.damaged.len(), 14, "{:#?}", report.damaged);
    for row in &listed.rows {
        assert!(open::read(&place.folder, &row.key).is_err(), "{}", row.key.id);
    }
    assert!(place.recover().is_empty());
    assert_eq!(place.files(), before);
}

#[test]
fn pipes_and_links_among_the_drafts_are_left_and_told_of() {
    let place = Place::new();
    let drafts = place.folder.drafts();
    std::fs::create_dir_all(&drafts).unwrap();
    let name = "20261123T101800Z-0123456789abcdef.laptop-7-0000000000000001.jsonl";
    let fifo = FileType::Fifo;
    rustix::fs::mknodat(CWD, drafts.join(name), fifo, Mode::from_raw_mode(0o600), 0).unwrap();
    symlink("/dev/zero", drafts.join(name.replace("-7-", "-8-"))).unwrap();
    std::fs::write(drafts.join(name.replace("-7-", "-9-")), [0; 5000]).unwrap();
    std::fs::write(drafts.join("nobody's.jsonl"), "x").unwrap();
    let told = place.recover();
    assert_eq!(told.iter().filter(|told| !told.saved).count(), 2, "{told:#?}");
    assert!(drafts.join(name).symlink_metadata().is_ok());
    assert!(drafts.join(name.replace("-7-", "-8-")).symlink_metadata().is_ok());
    assert!(catalogue(&place.folder).rows.is_empty());
}
