//! What holds of all words in all sessions.

use super::sample::{in_words, index, query, says, workshop};
use crate::domain::session::Session;
use crate::domain::words::EntryKind;
use crate::search::{Findings, Index};
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, prop_assert, prop_assert_eq, proptest};
use proptest::sample::select;

const TEXT: [&str; 10] = [
    "larder",
    "lard",
    "Élan",
    "of our own",
    "#food",
    "#food-bank",
    "食卓",
    "e\u{301}lan",
    "a",
    "own",
];

const TYPED: [&str; 22] = [
    "larder",
    "lar",
    "lard",
    "elan",
    "\"of our own\"",
    "\"of o",
    "own",
    "-lard",
    "-own",
    "tag:food",
    "tag:food-bank",
    "kind:decision",
    "kind:n",
    "-kind:note",
    "person:amal",
    "person:j",
    "食",
    "after:2026-02-10",
    "before:2026-03",
    "before:20",
    "kind:zebra",
    "first",
];

fn sessions() -> impl Strategy<Value = Vec<Session>> {
    let kind = select(vec![EntryKind::Note, EntryKind::Decision, EntryKind::Tension]);
    let by = select(vec![None, Some("a"), Some("j")]);
    let text = vec(select(TEXT.to_vec()), 1..4).prop_map(|words| words.join(" "));
    let entries = vec((kind, by, text), 0..4);
    let title = select(vec!["First", "The larder", "Own"]);
    vec((title, entries), 1..6).prop_map(|sessions| {
        let sessions = sessions.into_iter().enumerate();
        sessions
            .map(|(number, (title, entries))| {
                let entries = entries.into_iter().enumerate().map(|(place, (kind, by, text))| {
                    says(&format!("{number}.{place}"), by, kind, &text)
                });
                let day = format!("2026-{:02}-{:02}", 1 + number % 3, 10 + number);
                workshop(title, &day, entries.collect())
            })
            .collect()
    })
}

fn typed() -> impl Strategy<Value = String> {
    vec(select(TYPED.to_vec()), 0..4).prop_map(|words| words.join(" "))
}

fn looked(text: &str, index: &Index) -> Findings {
    let mut findings = Findings::default();
    findings.turn_to(query(text), index);
    findings
}

proptest! {
    #[test]
    fn the_order_in_which_files_are_read_does_not_matter(
        (sessions, shuffled) in sessions().prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
        text in typed(),
    ) {
        let all = index(&sessions);
        let wanted = in_words(&looked(&text, &all), &all);
        // Read one by one while somebody looks already.
        let mut index = Index::default();
        let mut findings = looked(&text, &index);
        for session in &shuffled {
            index.put(super::sample::leaf(session));
            findings.go_on(&index);
        }
        prop_assert_eq!(in_words(&findings, &index), wanted);
    }

    #[test]
    fn who_asks_for_more_never_finds_more_sessions(sessions in sessions(), text in typed(), more in typed()) {
        let index = index(&sessions);
        let asked = looked(&text, &index);
        let narrower = looked(&format!("{more} {text}"), &index);
        if narrower.query().narrows(asked.query()) && !asked.query().is_empty() {
            // Of sessions: one that was found by its title may be found by several entries now.
            let asked: Vec<usize> = asked.sessions().collect();
            prop_assert!(narrower.sessions().all(|one| asked.contains(&one)));
        }
    }

    #[test]
    fn each_letter_finds_what_the_whole_finds(sessions in sessions(), text in typed()) {
        let index = index(&sessions);
        let mut typed = String::new();
        let mut findings = Findings::default();
        for letter in text.chars() {
            typed.push(letter);
            findings.turn_to(query(&typed), &index);
            prop_assert_eq!(in_words(&findings, &index), in_words(&looked(&typed, &index), &index), "{}", typed);
        }
    }

    #[test]
    fn a_word_that_grows_never_finds_more(sessions in sessions(), word in select(TEXT.to_vec())) {
        let index = index(&sessions);
        let mut before = usize::MAX;
        let mut typed = String::new();
        for letter in word.chars() {
            typed.push(letter);
            let found = looked(&typed, &index);
            if !found.query().is_empty() {
                prop_assert!(found.len() <= before, "{}", typed);
                before = found.len();
            }
        }
    }
}
