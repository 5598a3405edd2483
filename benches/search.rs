//! How long the answer to a letter takes in 10,000 sessions of 200 words, and how long reading
//! them for it does.

#![allow(missing_docs, unreachable_pub, clippy::disallowed_methods, clippy::unwrap_used)]

use balcony::domain::catalogue::SessionKey;
use balcony::domain::session::Session;
use balcony::domain::visible::Viewer;
use balcony::search::{Findings, Index, Leaf, Query};
use balcony::store::survey::Survey;
use balcony::store::{DataFolder, Process, catalogue};
use divan::Bencher;
use sessions::session;

#[path = "support/sessions.rs"]
mod sessions;

const MANY: usize = 10_000;

fn main() {
    divan::main();
}

/// A session of about 200 words, no two alike.
fn varied(number: usize) -> Session {
    const WORDS: [&str; 32] = [
        "larder", "carer", "street", "Élan", "school", "nobody", "purpose", "Thursday", "council",
        "who", "was", "not", "in", "the", "room", "when", "we", "decided", "to", "ask", "them",
        "again", "about", "food", "and", "trust", "before", "anything", "else", "moves", "a", "gate",
    ];
    let mut session = session(number);
    let mut state = number;
    for entry in &mut session.entries {
        let mut text = String::new();
        for _ in 0..50 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            text.push_str(WORDS[(state >> 33) % WORDS.len()]);
            text.push(' ');
        }
        *entry = entry.clone().with_text(&format!("{text}number{number}"));
    }
    session
}

fn index() -> Index {
    let mut index = Index::default();
    for number in 0..MANY {
        let session = varied(number);
        let key = SessionKey::new("personal", session.header.id.clone());
        index.put(Leaf::of(key, &session, Viewer::Owner));
    }
    index
}

/// The last letter of these, all before it having been typed.
#[divan::bench(args = ["t", "th", "zebra", "larder", "larder school", "\"the room when", "larder -school", "kind:note", "number4711", "elan tag:food"])]
fn last_letter(bencher: Bencher, typed: &str) {
    let index = index();
    let before: String = typed.chars().take(typed.chars().count() - 1).collect();
    let mut findings = Findings::default();
    findings.turn_to(Query::new(&before), &index);
    let query = Query::new(typed);
    bencher
        .with_inputs(|| findings.clone())
        .bench_local_values(|mut findings| {
            findings.turn_to(query.clone(), &index);
            findings
        });
}

/// The same, nothing having been looked for before: what a paste costs.
#[divan::bench(args = ["t", "the", "zebra", "larder school", "-the larder", "kind:note"])]
fn at_once(bencher: Bencher, typed: &str) {
    let index = index();
    let query = Query::new(typed);
    bencher.bench_local(|| {
        let mut findings = Findings::default();
        findings.turn_to(query.clone(), &index);
        findings.len()
    });
}

/// Reading all of them once, behind the first frame.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn read_all(bencher: Bencher) {
    let home = tempfile::tempdir().unwrap();
    let folder = DataFolder::new(home.path().join("data"), Process::new("bench", 1)).unwrap();
    sessions::write(&folder, MANY);
    let rows = catalogue::catalogue(&folder).rows;
    bencher.bench_local(|| {
        let survey = Survey::new(&folder);
        let mut index = Index::default();
        for row in &rows {
            let session = survey.session(&row.key, &row.path, |_| true).unwrap();
            index.put(Leaf::of(row.key.clone(), &session, Viewer::Owner));
        }
        index
    });
}
