//! After a crash, at whatever point.

use crate::domain::session::Session;
use crate::store::draft::line;
use crate::store::tests::sample::{Place, at, entry, fresh, key, session, typed};
use crate::store::{Process, document, open, recovery};
use std::path::Path;

/// A session whose file holds one entry and whose log holds another and an unfinished line.
fn crashed() -> (Place, Session) {
    let place = Place::new();
    let mut sitting = session(&["one"]);
    let base = place.saved(&sitting).file;
    let mut log = place.log(&sitting, base, 0);
    let part = sitting.append(entry("two"));
    let _ = sitting.apply(part.clone());
    let line = typed(&sitting, "thr");
    let _ = sitting.apply(line.clone());
    log.append(&[part]).unwrap();
    log.append(&[line]).unwrap();
    (place, sitting)
}

fn on_disk(place: &Place, sitting: &Session) -> Session {
    let path = place.path(sitting);
    document::parse(&path, &std::fs::read(&path).unwrap()).unwrap().session
}

#[test]
fn what_was_seen_comes_back_and_the_log_goes() {
    let (place, sitting) = crashed();
    let told = place.recover();
    assert_eq!(told.len(), 1);
    assert!(told[0].saved && told[0].key == Some(key(&sitting)));
    assert!(told[0].notices[0].contains("“Shared purpose” was put back"), "{told:?}");
    assert_eq!(on_disk(&place, &sitting), sitting);
    assert!(place.names("drafts").is_empty());
    assert!(place.recover().is_empty());
}

#[test]
fn a_session_that_was_only_a_draft_becomes_a_file() {
    let place = Place::new();
    let sitting = session(&["one"]);
    let mut log = place.log(&sitting, None, 0);
    log.append(&sitting.parts()).unwrap();
    assert!(place.recover()[0].saved);
    assert_eq!(on_disk(&place, &sitting), sitting);
}

#[test]
fn a_log_that_says_nothing_goes_without_a_word() {
    let place = Place::new();
    let sitting = session(&[]);
    let log = place.log(&sitting, None, 0);
    let bytes = std::fs::read(log.path()).unwrap();
    for end in [bytes.len(), 20, 0] {
        std::fs::write(log.path(), &bytes[..end]).unwrap();
        assert!(place.recover().is_empty());
        assert!(place.files().is_empty());
    }
}

/// Every state that a kill between two steps of recovery can leave: each is recovered from again.
#[test]
fn recovery_may_be_killed_between_any_two_steps() {
    let (place, sitting) = crashed();
    let start = place.files();
    let old = on_disk(&place, &sitting);
    let file = place.names("journals")[0].clone();
    let log = place.names("drafts")[0].clone();
    let done = document::to_bytes(&sitting);
    let id = &sitting.header.id;
    let temporary =
        format!("journals/my-team/sessions/2026/.{id}.laptop-200-0000000000000009.balcony-tmp");
    let marker = format!("drafts/{id}.laptop-200-0000000000000008.jsonl");
    let mut marked = Vec::new();
    line::add(
        &mut marked,
        &serde_json::json!({
            "format": "balcony.draft", "version": 1, "journal": "my-team", "session": id.as_str(),
            "base": document::fingerprint(&sitting).to_string(), "sequence": 1,
            "covers": [Path::new(&log).file_name().unwrap().to_str().unwrap()],
            "at": "2026-11-23T11:00:00+00:00", "host": "laptop", "pid": 200,
        }),
    );
    type Step<'a> = (&'a str, Vec<(&'a str, Option<&'a [u8]>)>);
    let history = format!("history/{id}/20261123T110000Z.json");
    let before = document::to_bytes(&old);
    let steps: Vec<Step<'_>> = vec![
        ("nothing", vec![]),
        ("marker made", vec![(&marker, Some(b""))]),
        ("marker half written", vec![(&marker, Some(&marked[..30]))]),
        ("marker written", vec![(&marker, Some(&marked))]),
        ("temporary half written", vec![(&temporary, Some(&done[..100]))]),
        ("temporary written", vec![(&temporary, Some(&done))]),
        ("version kept", vec![(&history, Some(&before))]),
        ("renamed", vec![(&temporary, None), (&file, Some(&done))]),
        ("log removed", vec![(&log, None)]),
        ("marker removed", vec![(&marker, None)]),
    ];
    let mut state = start;
    for (name, changes) in steps {
        for (path, bytes) in changes {
            match bytes {
                Some(bytes) => state.insert(path.to_owned(), bytes.to_vec()),
                None => state.remove(path),
            };
        }
        let killed = Place::new();
        for (path, bytes) in &state {
            killed.put(path, bytes);
        }
        for _ in 0..2 {
            let told = killed.recover();
            assert!(told.iter().all(|told| told.saved), "{name}: {told:?}");
            assert_eq!(on_disk(&killed, &sitting), sitting, "{name}");
            assert!(killed.names("drafts").is_empty(), "{name}: {:?}", killed.names("drafts"));
            assert_eq!(killed.names("journals"), std::slice::from_ref(&file), "{name}");
            assert!(killed.names("history").iter().all(|name| !name.contains("theirs")), "{name}");
        }
    }
}

/// The states that a kill in the middle of an ordinary checkpoint can leave.
#[test]
fn a_checkpoint_may_be_killed_between_any_two_steps() {
    let (place, mut sitting) = crashed();
    let mut seen = open::open(&place.folder, &key(&sitting)).unwrap().seen;
    let snapshot = sitting.clone();
    let mut next = place.log(&snapshot, Some(document::fingerprint(&snapshot)), 1);
    let part = sitting.append(entry("while it is saved"));
    let _ = sitting.apply(part.clone());
    next.append(&[part]).unwrap();
    let before = place.fork();
    place.save(&snapshot, &mut seen, "10:30:00").unwrap();
    let renamed = place.fork();
    std::fs::remove_file(place.folder.root().join(&place.names("drafts")[0])).unwrap();
    for (name, killed) in [("before", before), ("renamed", renamed)] {
        let told = killed.recover();
        assert!(told[0].saved, "{name}: {told:?}");
        assert_eq!(told[0].notices.len(), 1, "{name}: {told:?}");
        assert_eq!(on_disk(&killed, &sitting), sitting, "{name}");
        assert!(killed.names("drafts").is_empty(), "{name}");
    }
}

#[test]
fn a_damaged_line_costs_only_itself_and_is_told() {
    let (place, sitting) = crashed();
    let name = place.names("drafts")[0].clone();
    let mut bytes = place.files()[&name].clone();
    let second = 1 + bytes.iter().position(|byte| *byte == b'\n').unwrap();
    bytes[second + 40] ^= 1;
    place.put(&name, &bytes);
    let told = place.recover();
    assert!(told[0].saved);
    assert!(told[0].notices.iter().any(|notice| notice.contains("damaged in line 2;")), "{told:?}");
    let disk = on_disk(&place, &sitting);
    assert_eq!(disk.run, sitting.run);
    assert_eq!(disk.entries.len(), 1);
    let kept: Vec<String> =
        place.names("history").into_iter().filter(|name| name.ends_with(".draft.jsonl")).collect();
    assert_eq!(place.files()[&kept[0]], bytes);
    assert!(place.names("drafts").is_empty());
}

#[test]
fn a_damaged_first_line_costs_no_words() {
    let (place, sitting) = crashed();
    let name = place.names("drafts")[0].clone();
    let mut bytes = place.files()[&name].clone();
    bytes[30] ^= 1;
    place.put(&name, &bytes);
    assert!(place.recover()[0].saved);
    assert_eq!(on_disk(&place, &sitting), sitting);
}

#[test]
fn a_file_that_another_program_changed_is_kept_before_the_words_go_on_top() {
    let (place, sitting) = crashed();
    let mut theirs = on_disk(&place, &sitting);
    theirs.entries.push(entry("synced"));
    std::fs::write(place.path(&sitting), document::to_bytes(&theirs)).unwrap();
    let told = place.recover();
    assert!(told[0].notices.iter().any(|notice| notice.contains("another program")), "{told:?}");
    let texts: Vec<String> =
        on_disk(&place, &sitting).entries.iter().map(|e| e.text().to_owned()).collect();
    for text in ["one", "two", "synced"] {
        assert!(texts.iter().any(|found| found == text), "{texts:?}");
    }
    let kept = place.names("history");
    assert_eq!(kept.len(), 1);
    assert_eq!(place.files()[&kept[0]], document::to_bytes(&theirs));
}

#[test]
fn what_cannot_be_saved_is_left_and_told() {
    let (place, sitting) = crashed();
    let file = place.names("journals")[0].clone();
    let good = place.files()[&file].clone();
    let newer =
        String::from_utf8(good.clone()).unwrap().replace("\"version\": 1", "\"version\": 2");
    for bytes in [&b"{"[..], newer.as_bytes()] {
        place.put(&file, bytes);
        let before = place.files();
        let told = place.recover();
        assert!(!told[0].saved && told[0].notices[0].contains("left alone"), "{told:?}");
        assert_eq!(place.files(), before);
    }
    std::fs::remove_file(place.path(&sitting)).unwrap();
    let before = place.files();
    assert!(place.recover()[0].notices[0].contains("whose file is not there"));
    assert_eq!(place.files(), before);
    place.put(&file, &good);
    assert!(place.recover()[0].saved);
    assert_eq!(on_disk(&place, &sitting), sitting);
}

#[test]
fn the_living_and_the_far_are_left_alone() {
    let (place, sitting) = crashed();
    let before = place.files();
    let recover = |host: &str, is_alive: bool| {
        recovery::recover(&place.as_pid(200), host, at("11:00:00"), |_| is_alive, &mut fresh)
    };
    assert!(recover("laptop", true)[0].notices[0].contains("may still be writing"));
    assert!(recover("desktop", false)[0].notices[0].contains("another machine, laptop"));
    assert_eq!(place.files(), before);
    assert!(recover("laptop", false)[0].saved);
    assert_eq!(on_disk(&place, &sitting), sitting);
}

#[test]
fn half_written_files_of_dead_processes_go() {
    let place = Place::new();
    let sitting = session(&[]);
    place.saved(&sitting);
    let year = "journals/my-team/sessions/2026";
    let ours = format!("{year}/.{}.laptop-100-0000000000000001.balcony-tmp", sitting.header.id);
    place.put(&ours, b"half");
    place.put(&ours.replace("laptop", "desktop"), b"half");
    place.put("journals/my-team/.journal.laptop-100-0000000000000001.balcony-tmp", b"half");
    assert!(place.recover().is_empty());
    assert_eq!(place.files().len(), 2);
    assert!(place.names(year)[0].contains("desktop"));
}

#[test]
fn a_failed_recovery_is_gone_on_with_when_the_session_is_opened() {
    let (place, mut sitting) = crashed();
    let folder = place.as_pid(200);
    let mut opened = open::open(&folder, &key(&sitting)).unwrap();
    assert_eq!(opened.session, sitting);
    let part = sitting.append(entry("later"));
    let _ = sitting.apply(part);
    place.save(&sitting, &mut opened.seen, "11:00:00").unwrap();
    crate::store::draft::remove_logs(&folder, &opened.logs).unwrap();
    assert!(place.names("drafts").is_empty());
    assert_eq!(on_disk(&place, &sitting), sitting);
    let _ = Process::new("laptop", 1);
}
