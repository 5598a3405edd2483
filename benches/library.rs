//! How long the list takes, and a durable save beside two bare syncs of the same disk.

#![allow(missing_docs, unreachable_pub, clippy::disallowed_methods, clippy::unwrap_used)]

use balcony::domain::catalogue::SessionKey;
use balcony::domain::id::Id;
use balcony::domain::part::Part;
use balcony::domain::run::Line;
use balcony::domain::words::EntryKind;
use balcony::store::checkpoint::{Seen, checkpoint};
use balcony::store::draft::{DraftLog, DraftStart};
use balcony::store::{DataFolder, Process, catalogue, document, open, recovery};
use divan::Bencher;
use sessions::{at, session};
use std::fs::File;
use std::io::Write;
use tempfile::TempDir;

#[path = "support/sessions.rs"]
mod sessions;

fn main() {
    divan::main();
}

fn library(count: usize) -> (TempDir, DataFolder) {
    let home = tempfile::tempdir().unwrap();
    let folder = DataFolder::new(home.path().join("data"), Process::new("bench", 1)).unwrap();
    sessions::write(&folder, count);
    (home, folder)
}

#[divan::bench(args = [0, 1_000, 10_000], sample_count = 20, sample_size = 1)]
fn list(bencher: Bencher, count: usize) {
    let (_home, folder) = library(count);
    bencher.bench_local(|| catalogue::catalogue(&folder));
}

#[divan::bench(args = [10_000], sample_count = 20, sample_size = 1)]
fn recover_nothing(bencher: Bencher, count: usize) {
    let (_home, folder) = library(count);
    bencher.bench_local(|| {
        recovery::recover(&folder, "bench", at(), |_| false, &mut || Id::from_bits(1))
    });
}

#[divan::bench(args = [10_000], sample_count = 50, sample_size = 1)]
fn read_one(bencher: Bencher, count: usize) {
    let (_home, folder) = library(count);
    let session = session(count / 2);
    let key = SessionKey::new("personal", session.header.id.clone());
    bencher.bench_local(|| open::read(&folder, &key).unwrap());
}

#[divan::bench(args = [0, 10_000], sample_count = 200, sample_size = 1)]
fn durable_save(bencher: Bencher, count: usize) {
    let (_home, folder) = library(count);
    let mut session = session(count + 1);
    let key = SessionKey::new("personal", session.header.id.clone());
    let mut seen = Seen::default();
    let mut number = 0;
    bencher.bench_local(|| {
        number += 1;
        session.header.title = format!("Save {number}");
        checkpoint(&folder, &key, &session, &mut seen, at(), &Id::from_bits(number)).unwrap()
    });
}

#[divan::bench(sample_count = 200, sample_size = 1)]
fn two_bare_syncs(bencher: Bencher) {
    let (home, _folder) = library(0);
    let bytes = document::to_bytes(&session(1));
    let mut number = 0;
    bencher.bench_local(|| {
        number += 1;
        let path = home.path().join(format!("{number}.json"));
        let mut file = File::create(path).unwrap();
        file.write_all(&bytes).unwrap();
        file.sync_all().unwrap();
        File::open(home.path()).unwrap().sync_all().unwrap();
    });
}

#[divan::bench(sample_count = 1_000, sample_size = 1)]
fn one_key_in_the_draft(bencher: Bencher) {
    let (_home, folder) = library(0);
    let session = session(1);
    let key = SessionKey::new("personal", session.header.id.clone());
    let start = DraftStart {
        base: None,
        sequence: 0,
        covers: Vec::new(),
        at: at(),
        random: Id::from_bits(1),
    };
    let mut log = DraftLog::create(&folder, &key, &start).unwrap();
    let mut run = session.run.clone();
    run.line =
        Some(Line::new(EntryKind::Note, None, "we both said \"local\" but I meant my street"));
    let part = [Part::Run(Box::new(run))];
    bencher.bench_local(|| log.append(&part).unwrap());
}
