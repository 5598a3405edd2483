//! What `check` says.

use crate::store::check::check;
use crate::store::tests::sample::{Place, session, typed};
use crate::store::{Process, document};
use std::os::unix::fs::PermissionsExt;

#[test]
fn a_sound_folder_has_nothing_to_say() {
    let place = Place::new();
    assert_eq!(check(&place.folder), Default::default());
    let sitting = session(&["one"]);
    let mut seen = place.saved(&sitting);
    place.save(&sitting, &mut seen, "10:30:00").unwrap();
    let report = check(&place.folder);
    assert_eq!(report.files, 2);
    assert!(report.damaged.is_empty() && report.remarks.is_empty(), "{report:#?}");
}

#[test]
fn every_kind_of_damage_is_found() {
    let place = Place::new();
    let sitting = session(&["one"]);
    let id = &sitting.header.id;
    let base = place.saved(&sitting).file;
    let mut log = place.log(&sitting, base, 0);
    log.append(&[typed(&sitting, "a"), typed(&sitting, "ab"), typed(&sitting, "abc")]).unwrap();
    let name = place.names("drafts")[0].clone();
    let mut bytes = place.files()[&name].clone();
    let second = 1 + bytes.iter().position(|byte| *byte == b'\n').unwrap();
    bytes[second] ^= 1;
    place.put(&name, &bytes);
    place.put("journals/my-team/journal.json", b"{");
    place.put(&format!("history/{id}/20261123T103000Z.json"), b"{");
    place.put(&format!("trash/20261123T103000Z/my-team/{id}.json"), b"{");
    place.put("journals/my-team/sessions/2026/odd.json", b"{");
    let report = check(&place.folder);
    assert_eq!(report.damaged.len(), 5, "{report:#?}");
    assert!(report.damaged.iter().any(|found| found.reason == "line 2 is damaged"));
    assert!(
        report.remarks.iter().any(|found| found.reason.starts_with("words wait in it, to be put"))
    );

    let far = place.folder.clone().written_by(Process::new("desktop", 1));
    let report = check(&far);
    assert!(report.remarks.iter().any(|found| found.reason.contains("another machine, laptop")));
}

#[test]
fn permissions_copies_and_wrong_places_are_remarks() {
    let place = Place::new();
    let sitting = session(&["one"]);
    place.saved(&sitting);
    let id = &sitting.header.id;
    let bytes = document::to_bytes(&sitting);
    let copy = place.put(&format!("journals/my-team/sessions/2026/{id} 2.json"), &bytes);
    let moved = place.put("journals/my-team/sessions/1999/mine.json", &bytes);
    std::fs::set_permissions(&copy, PermissionsExt::from_mode(0o644)).unwrap();
    let report = check(&place.folder);
    assert!(report.damaged.is_empty());
    let about = |path: &std::path::Path| -> String {
        let found = report.remarks.iter().filter(|found| found.path == path);
        found.map(|found| found.reason.as_str()).collect::<Vec<_>>().join("; ")
    };
    assert!(
        about(&copy).contains("permissions are 644") && about(&copy).contains("another version")
    );
    assert!(
        about(&moved).contains("not the id in it") && about(&moved).contains("folder of its year")
    );
}
