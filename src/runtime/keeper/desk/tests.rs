use super::*;
use crate::domain::entry::{Entry, EntryHead};
use crate::domain::time;
use crate::domain::words::{Audience, EntryKind, SessionKind};
use crate::store::{Process, open};

fn moment(steady: u64) -> Moment {
    let wall = time::from_text("2026-11-23T10:00:00+00:00").unwrap();
    let steady = Duration::from_secs(steady);
    Moment { wall, steady, real: steady, slept: Duration::ZERO }
}

fn said(session: &mut Session, number: u128, text: &str) -> Vec<Part> {
    let head = EntryHead {
        id: Id::from_bits(number),
        at: moment(0).wall,
        step: None,
        by: None,
        audience: Audience::Room,
        kind: EntryKind::Note,
    };
    vec![session.append(Entry::new(head, text))]
}

#[test]
fn a_checkpoint_from_before_a_failure_does_not_hide_it() {
    let home = tempfile::tempdir().unwrap();
    let folder = DataFolder::new(home.path().join("data"), Process::new("laptop", 1)).unwrap();
    folder.prepare().unwrap();
    let mut next = 100;
    let mut id = || {
        next += 1;
        Id::from_bits(next)
    };
    let mut session = Session::begin(SessionKind::Workshop, "A", moment(0).wall, &id());
    let key = SessionKey::new("my-team", session.header.id.clone());
    let mut desk = Desk::new(key.clone(), None, 1, Vec::new());
    desk.record(&folder, &session.parts(), false, moment(0), &id());
    let first = session.clone();
    assert!(matches!(
        desk.due(&folder, &session, moment(2), &mut id)[..],
        [Job::Sync { .. }, Job::Checkpoint { .. }]
    ));
    let parts = said(&mut session, 1, "said while it was being saved");
    desk.record(&folder, &parts, false, moment(3), &id());
    // The log with those words is no longer to be trusted.
    desk.synced(Err("the disk fails".into()), moment(3)).unwrap();
    let (_, fact) = desk.checkpointed(Ok(document::fingerprint(&first)), moment(3));
    assert!(fact.is_none() && desk.failure().is_some(), "what was said since is not saved");
    let jobs = desk.due(&folder, &session, moment(3), &mut id);
    assert!(matches!(&jobs[..], [Job::Checkpoint { session: saved, .. }] if **saved == session));
    drop(jobs);
    let opened = open::read(&folder, &key).unwrap().session;
    assert_eq!(opened.entries.len(), 1, "and until it is, it is in a new log");
}
