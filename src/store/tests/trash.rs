//! Deleting, taking back, and erasing for good.

use crate::domain::id::Id;
use crate::store::external::ExternalText;
use crate::store::tests::sample::{Place, at, fresh, key, session, typed};
use crate::store::{StoreError, catalogue, document, erase, trash};

const YEAR: &str = "journals/my-team/sessions/2026";

#[test]
fn what_is_deleted_can_be_taken_back_with_its_versions() {
    let place = Place::new();
    let sitting = session(&["one"]);
    place.saved(&sitting);
    let copy = format!("{YEAR}/{} (conflicted copy).json", sitting.header.id);
    place.put(&copy, b"damaged");
    let before = place.files();
    let gone = trash::trash(&place.folder, &key(&sitting), at("11:00:00")).unwrap();
    assert_eq!(gone.title.as_deref(), Some("Shared purpose"));
    assert!(catalogue::catalogue(&place.folder).rows.is_empty());
    assert_eq!(place.names("trash/20261123T110000Z/my-team").len(), 2);
    let listed = trash::trashed(&place.folder);
    assert_eq!(listed, std::slice::from_ref(&gone));
    trash::restore(&place.folder, &gone).unwrap();
    assert_eq!(place.files(), before);
    assert!(trash::trashed(&place.folder).is_empty());
    assert_eq!(std::fs::read_dir(place.folder.trash()).unwrap().count(), 0);
    assert!(trash::restore(&place.folder, &gone).is_err());
}

#[test]
fn taking_back_never_overwrites() {
    let place = Place::new();
    let sitting = session(&["one"]);
    place.saved(&sitting);
    let first = trash::trash(&place.folder, &key(&sitting), at("11:00:00")).unwrap();
    place.saved(&sitting);
    let fault = trash::restore(&place.folder, &first).unwrap_err();
    assert!(matches!(fault, StoreError::Taken { .. }), "{fault}");
    let second = trash::trash(&place.folder, &key(&sitting), at("11:00:00")).unwrap();
    assert_ne!(first.path, second.path);
    assert_eq!(trash::trashed(&place.folder).len(), 2);
    let mut odd = second;
    odd.deleted = "../journals".into();
    assert!(trash::restore(&place.folder, &odd).is_err());
}

#[test]
fn erasing_leaves_no_copy_of_ours() {
    let place = Place::new();
    let kept = session(&["kept"]);
    place.saved(&kept);
    let before = place.files();

    let sitting = session(&["secret"]);
    let id = &sitting.header.id;
    let mut seen = place.saved(&sitting);
    trash::trash(&place.folder, &key(&sitting), at("10:25:00")).unwrap();
    let mut seen_again = place.saved(&sitting);
    place.save(&sitting, &mut seen_again, "10:30:00").unwrap();
    seen.kept = None;
    place.log(&sitting, seen.file, 0).append(&[typed(&sitting, "secret")]).unwrap();
    let text = ExternalText::create(&place.folder, id, &fresh(), "secret").unwrap();
    let swap = format!(".{}.swp", text.path().file_name().unwrap().to_str().unwrap());
    place.put(&format!("drafts/{swap}"), b"secret");
    place.put(&format!("{YEAR}/{id} 2.json"), &document::to_bytes(&sitting));
    place.put(&format!("history/{id} 2/20261123T103000Z.json"), b"secret");
    place.put(&format!("{YEAR}/.{id}.laptop-9-0000000000000001.balcony-tmp"), b"secret");
    assert_eq!(place.files().len(), before.len() + 9);
    erase::erase(&place.folder, &key(&sitting)).unwrap();
    assert_eq!(place.files(), before);
    erase::erase(&place.folder, &key(&sitting)).unwrap();
    let mut odd = key(&sitting);
    odd.id = Id::new("../../my-team");
    assert!(erase::erase(&place.folder, &odd).is_err());
    assert_eq!(place.files(), before);
}
