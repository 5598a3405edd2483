//! `balcony export` of what goes on from session to session, and of whole journals.

use crate::home::Home;
use crate::sample;
use balcony::domain::journal::Journal;
use std::fs;

#[test]
fn a_thread_is_exported_by_its_name_by_its_words_or_by_its_id() {
    let home = Home::new();
    home.add_journal(&Journal::place("wirral", "Wirral food partnership"));
    home.add("wirral", &sample::shared_purpose_ended());
    let run = |wanted: &str| home.run(&["export", "--journal", "wirral", "--thread", wanted]);
    let purpose = run("purpose");
    assert!(purpose.data.starts_with("# Purpose\n\n- **Journal:** Wirral food partnership"));
    let promise = run("i see ruth");
    assert!(promise.data.starts_with("# If I see Ruth"), "{promise:?}");
    assert!(promise.data.contains("- **Who:** Amal"), "{promise:?}");
    assert!(promise.data.ends_with("*Nothing was left out.*\n"), "{promise:?}");
    let data = home.run(&["export", "--thread", "see ruth", "--format", "json"]).data;
    let data: serde_json::Value = serde_json::from_str(&data).unwrap();
    let id = data["threads"][0]["id"].as_str().unwrap();
    assert_eq!(run(id).data, promise.data);
    let nothing = run("zebra");
    assert_eq!(nothing.status, 2);
    assert!(nothing.messages.contains("Nothing in Wirral food partnership holds “zebra”"));
    assert!(nothing.messages.contains("commitment  If I see Ruth"), "{nothing:?}");
}

#[test]
fn every_thread_comes_in_every_form_and_without_what_is_hidden() {
    let home = Home::lived_in();
    for thread in ["purpose", "scores", "experiments", "commitments", "way"] {
        for format in ["md", "html", "csv", "json"] {
            let ending = home.run(&["export", "--thread", thread, "--format", format]);
            assert_eq!(ending.status, 0, "{ending:?}");
            for secret in ["quiet when budgets", "one word: hop", "Nobody from the larder"] {
                assert!(!ending.data.contains(secret), "{secret} in {thread} as {format}");
            }
        }
    }
}

#[test]
fn a_whole_journal_is_one_document_in_every_form() {
    let home = Home::lived_in();
    let text = home.run(&["export", "--all", "--journal", "wirral"]);
    assert_eq!((text.status, text.messages.as_str()), (0, ""));
    assert!(
        text.data.starts_with("# Wirral food partnership\n\n2 sessions, the first one first.\n")
    );
    assert!(
        text.data.contains("## November 2026\n\n1. Mon 23 Nov 2026: Shared purpose"),
        "{text:?}"
    );
    assert!(text.data.contains("*Left out in all: "), "{text:?}");
    assert!(!text.data.contains("one word: hop"), "{text:?}");
    let everything = home.run(&["export", "--all", "--journal", "wirral", "--everything"]);
    assert!(everything.data.contains("one word: hop"), "{everything:?}");
    home.run(&["export", "--all", "--format", "html", "--output", "all.html"]);
    let page = fs::read_to_string(home.path("all.html")).unwrap();
    assert!(page.contains("<nav>") && page.contains("<section id=\"session-2\">"), "{page}");
    let data = home.run(&["export", "--all", "--format", "json"]).data;
    let data: serde_json::Value = serde_json::from_str(&data).unwrap();
    assert_eq!(data["format"], "balcony.journal");
    let table = home.run(&["export", "--all", "--format", "csv"]);
    assert!(table.messages.starts_with("Left out: "), "{table:?}");
}

#[test]
fn one_s_own_journal_is_exported_whole_only_by_name_and_for_oneself() {
    let home = Home::lived_in();
    let refused = "Your personal journal has no room to tell of: name another --journal, or export \
                   it for yourself with --everything.\n";
    home.run(&["export", "--all", "--journal", "personal"]).refuses(2, refused);
    home.run(&["export", "--thread", "purpose", "--journal", "personal"]).refuses(2, refused);
    let own = home.run(&["export", "--all", "--journal", "personal", "--everything"]);
    assert!(own.data.contains("This copy is for its owner"), "{own:?}");
    assert!(!home.run(&["export", "--all"]).data.contains("# Personal"));
}

#[test]
fn a_digest_comes_in_every_form() {
    let home = Home::lived_in();
    let run = |format: &str| home.run(&["export", "--digest", "--format", format]);
    assert!(run("html").data.starts_with("<!doctype html>"));
    assert!(run("csv").data.starts_with("session,journal,title,date,at,step,kind,by,text"));
    let data: serde_json::Value = serde_json::from_str(&run("json").data).unwrap();
    assert_eq!(data["format"], "balcony.digest");
}

#[test]
fn wishes_that_contradict_each_other_are_refused() {
    let home = Home::lived_in();
    for wishes in [["--all", "--digest"], ["--all", "--brief"]] {
        assert_eq!(home.run(&["export", wishes[0], wishes[1]]).status, 2);
    }
    assert_eq!(home.run(&["export", "--all", "20261123"]).status, 2);
    assert_eq!(home.run(&["export", "--thread", "way", "20261123"]).status, 2);
}
