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
        "again", "about", "food", "and", "trust", "before", "anything", "else", "moves", "a",
        "gate",
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

/// What is typed, and what was typed before its last letter.
const TYPED: [&str; 10] = [
    "t",
    "th",
    "zebra",
    "larder",
    "larder school",
    "\"the room when",
    "larder -school",
    "kind:note",
    "number4711",
    "elan tag:food",
];

/// The last letter of these, until what is found is on the screen for the first time.
#[divan::bench(args = TYPED)]
fn last_letter(bencher: Bencher, typed: &str) {
    let index = index();
    let (before, query) = (before(typed, &index), Query::new(typed));
    bencher.with_inputs(|| before.clone()).bench_local_values(|mut findings| {
        findings.turn_to(query.clone(), &index);
        findings
    });
}

/// The same, until everything is found.
#[divan::bench(args = TYPED)]
fn last_letter_to_the_end(bencher: Bencher, typed: &str) {
    let index = index();
    let (before, query) = (before(typed, &index), Query::new(typed));
    bencher.with_inputs(|| before.clone()).bench_local_values(|mut findings| {
        findings.turn_to(query.clone(), &index);
        while !findings.is_done(&index) {
            findings.go_on(&index);
        }
        findings
    });
}

/// What was found for all letters but the last.
fn before(typed: &str, index: &Index) -> Findings {
    let before: String = typed.chars().take(typed.chars().count() - 1).collect();
    Findings::all(Query::new(&before), index)
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
