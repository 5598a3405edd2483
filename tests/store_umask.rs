//! Whatever the mask says: files are the owner's alone. A mask is the whole process's, so this test has its own.

#![allow(clippy::disallowed_methods, clippy::unwrap_used)]

use balcony::domain::catalogue::SessionKey;
use balcony::domain::id::Id;
use balcony::domain::journal::Journal;
use balcony::domain::session::Session;
use balcony::domain::time::{self, Time};
use balcony::domain::words::SessionKind;
use balcony::store::checkpoint::{Seen, checkpoint};
use balcony::store::draft::{DraftLog, DraftStart};
use balcony::store::external::ExternalText;
use balcony::store::lock::{self, Holder};
use balcony::store::{
    DataFolder, Process, catalogue, elsewhere, journal, note, open, recovery, trash,
};
use rustix::fs::Mode;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

fn at() -> Time {
    time::from_text("2026-11-23T10:00:00+00:00").unwrap()
}

#[test]
fn files_are_the_owners_alone_under_every_mask() {
    for mask in [0o000, 0o777, 0o022, 0o277] {
        let home = tempfile::tempdir().unwrap();
        let before = rustix::process::umask(Mode::from_raw_mode(mask));
        write_everything(home.path());
        rustix::process::umask(before);
        let seen = look(&home.path().join("data"));
        assert!(seen > 15, "only {seen}");
        let rescue = home.path().join("rescue.json");
        assert_eq!(rescue.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    }
}

fn write_everything(home: &Path) {
    let mut next = 0;
    let mut fresh = || {
        next += 1;
        Id::from_bits(next)
    };
    let folder = DataFolder::new(home.join("data"), Process::new("laptop", 1)).unwrap();
    let holder = Holder { host: "laptop".into(), pid: 1, since: at() };
    let lock = lock::acquire(&folder, &holder).unwrap();
    journal::save_journal(&folder, &Journal::my_team(), &fresh()).unwrap();
    for _ in 0..3 {
        let session = Session::begin(SessionKind::Note, "A", at(), &fresh());
        let key = SessionKey::new("my-team", session.header.id.clone());
        note::create_note(&folder, &key, &session, &fresh()).unwrap();
        let mut seen: Seen = open::open(&folder, &key).unwrap().seen;
        checkpoint(&folder, &key, &session, &mut seen, at(), &fresh()).unwrap();
        let start = DraftStart {
            base: seen.file,
            sequence: 0,
            covers: Vec::new(),
            at: at(),
            random: fresh(),
        };
        DraftLog::create(&folder, &key, &start).unwrap().append(&session.parts()).unwrap();
        ExternalText::create(&folder, &key.id, &fresh(), "text").unwrap();
    }
    let rows = catalogue::catalogue(&folder).rows;
    trash::trash(&folder, &rows[0].key, at()).unwrap();
    let session = open::read(&folder, &rows[1].key).unwrap().session;
    elsewhere::save_elsewhere(&home.join("rescue.json"), &session).unwrap();
    let dead = folder.clone().written_by(Process::new("laptop", 2));
    recovery::recover(&dead, "laptop", at(), |_| false, &mut fresh);
    let start =
        DraftStart { base: None, sequence: 0, covers: Vec::new(), at: at(), random: fresh() };
    DraftLog::create(&folder, &rows[1].key, &start).unwrap();
    drop(lock);
}

/// Looks at everything under `path` and counts it.
fn look(path: &Path) -> usize {
    let about = path.symlink_metadata().unwrap();
    let mode = about.permissions().mode() & 0o777;
    let expected = if about.is_dir() { 0o700 } else { 0o600 };
    assert_eq!(mode, expected, "{} has {mode:o}", path.display());
    if !about.is_dir() {
        return 1;
    }
    let items = std::fs::read_dir(path).unwrap();
    1 + items.map(|item| look(&item.unwrap().path())).sum::<usize>()
}
