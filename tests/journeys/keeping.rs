//! What the store's hand does when the disk refuses.

use crate::stage::Stage;
use balcony::domain::catalogue::SessionKey;
use balcony::domain::id::Id;
use balcony::runtime::clerk::{Clerk, Places};
use balcony::runtime::job::{Job, Report};
use balcony::store::{DataFolder, Process};
use std::fs;
use tempfile::TempDir;

#[test]
fn where_one_log_cannot_be_removed_those_that_tell_it_is_over_stay_too() {
    let home = TempDir::new().unwrap();
    let folder = DataFolder::new(home.path().join("data"), Process::new("here", 1)).unwrap();
    folder.prepare().unwrap();
    // A folder in the place of a file cannot be removed as a file.
    let stubborn = folder.drafts().join("old.jsonl");
    let marker = folder.drafts().join("new.jsonl");
    fs::create_dir(&stubborn).unwrap();
    fs::write(&marker, "").unwrap();
    let places = Places {
        own_content: None,
        export_to: home.path().to_owned(),
        rescue_to: home.path().to_owned(),
    };
    let mut clerk = Clerk::new(folder, places, true, true);
    let key = SessionKey::new("my-team", Id::from_bits(1));
    let logs = vec![stubborn.clone(), marker.clone()];
    let reports = clerk.work(Job::Retire { key, logs }, &mut || 1);
    assert!(marker.exists());
    let [Report::Retained { logs, .. }] = reports.as_slice() else { panic!("{reports:?}") };
    assert_eq!(*logs, [stubborn, marker]);
}

#[test]
fn a_program_that_is_asked_to_end_while_saving_fails_tries_once_more() {
    let mut stage = Stage::new();
    stage.types("w<Enter>safe<Enter><wait 3s>");
    let drafts = stage.folder.path().join("data/drafts");
    fs::remove_dir_all(&drafts).unwrap();
    fs::write(&drafts, "in the way").unwrap();
    stage.types("half a line").sees("Not saved");
    fs::remove_file(&drafts).unwrap();
    fs::create_dir(&drafts).unwrap();
    stage.terminate();
    assert!(stage.session_file().contains("half a line"));
}
