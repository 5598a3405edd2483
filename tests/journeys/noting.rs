//! Balcony notes: made in a moment, from the shell or on Home, and later written about on a page.

use crate::stage::Stage;
use balcony::domain::catalogue::SessionKey;
use balcony::domain::id::Id;
use balcony::domain::noted;
use balcony::domain::time;
use balcony::store::note::create_note;
use balcony::store::{DataFolder, Process};

/// What `balcony note` does, beside the open program.
fn note_from_the_shell(stage: &Stage, at: &str, text: &str) {
    let mut bits = at.bytes().fold(7_u128, |sum, byte| sum.wrapping_mul(31) + u128::from(byte));
    let mut id = || {
        bits += 1;
        Id::from_bits(bits)
    };
    let folder = DataFolder::new(stage.data(""), Process::new("shell", 1)).unwrap();
    let session = noted::session(text, time::from_text(at).unwrap(), &mut id);
    let key = SessionKey::new("personal", session.header.id.clone());
    create_note(&folder, &key, &session, &id()).unwrap();
}

/// The text of all session files.
fn files(stage: &Stage) -> Vec<serde_json::Value> {
    let files = stage.session_files().into_iter();
    files.map(|(_, text)| serde_json::from_str(&text).unwrap()).collect()
}

#[test]
fn a_note_on_home_is_kept_with_its_time_for_nobody_else() {
    let mut stage = Stage::new();
    stage
        .types("b")
        .sees("Balcony note ›")
        .types("She left w<BS>early #stairs")
        .sees("Write a ref");
    stage.types("<Enter>").sees("Kept in Personal, for your eyes only").sees_no("early");
    let note = stage.session();
    assert_eq!(
        (note["kind"].as_str(), note["title"].as_str()),
        (Some("note"), Some("Balcony note"))
    );
    let entry = &note["entries"][0];
    assert_eq!(entry["text"], "She left early #stairs");
    assert_eq!(
        (entry["kind"].as_str(), entry["audience"].as_str()),
        (Some("balcony"), Some("self"))
    );
    assert_eq!(entry["at"], "2026-11-23T10:00:00+00:00");
    assert!(note["ended"].is_string() && note["run"]["line"].is_null(), "{note}");
    assert_eq!(stage.files("/my-team/").len(), 0);
    stage.types("u").sees("is in the trash");
    assert_eq!(stage.session_files(), []);
    stage.types("u").sees("Brought back");
    assert_eq!(stage.session_files().len(), 1);
}

#[test]
fn an_empty_note_leaves_nothing_and_a_half_typed_one_is_never_lost() {
    let mut stage = Stage::new();
    stage.types("b<Esc>b<Enter>b   <Enter>bx<BS><Esc>");
    assert_eq!(stage.session_files(), []);
    stage.types("bone<Esc>btwo<C-c>");
    assert!(stage.is_over());
    assert_eq!(files(&stage).len(), 2);
    stage.crash();
    stage.types("bthree, half wri");
    stage.crash();
    stage.sees_no("Continue").types("j<C-l>").sees("one").sees("two").sees("three, half wri");
}

#[test]
fn notes_from_shell_and_home_begin_a_page_and_are_not_offered_again() {
    let mut stage = Stage::new();
    note_from_the_shell(&stage, "2026-11-20T09:05:00+00:00", "Who spoke first?");
    note_from_the_shell(&stage, "2026-11-21T12:00:00+00:00", "Left out");
    stage.crash();
    stage.types("bThe door stood open<Enter>j").sees("3 balcony notes: Ctrl-L");
    stage.types("<C-l>").sees("Who spoke first?").sees("The door stood open").sees("Left out");
    stage.types("<Down> <Enter>").sees("> Who spoke first? (Fri 20 Nov 2026, 09:05)");
    stage.sees("> The door stood open (Mon 23 Nov 2026, 10:00)").sees_no("Left out");
    stage.types("It was me.<Esc>");
    let all = files(&stage);
    assert_eq!(all.len(), 4);
    let page = all.iter().find(|one| one["kind"] == "reflection").unwrap();
    let text = page["entries"][0]["text"].as_str().unwrap();
    assert!(text.starts_with("> Who spoke first?") && text.ends_with("\n\nIt was me."), "{text}");
    assert_eq!(page["gathers"].as_array().unwrap().len(), 2);
    let notes = all.iter().filter(|one| one["kind"] == "note");
    assert_eq!(notes.filter(|one| one["entries"][0]["text"] != "Left out").count(), 2);
    stage.crash();
    stage.types("<C-p>balcony notes<Enter>").sees("Left out").sees_no("The door");
    stage.types("<Enter>").sees("> Left out").types("<Esc>");
    stage.types("<C-p>balcony notes<Enter>").sees("No balcony note waits");
}

#[test]
fn notes_of_a_page_in_the_trash_are_offered_again() {
    let mut stage = Stage::new();
    stage.types("bThe door<Enter><wait 2s>j<C-l><Enter><Esc>").types("<C-p>balcony notes<Enter>");
    stage.sees("No balcony note waits").types("<wait 10s>ra<Home>d<Esc>j").sees("1 balcony note");
}
