//! Finding what was said, over all sessions, while one types.

use crate::stage::Stage;
use balcony::domain::time;
use balcony::domain::{id::Id, session::Session, words::SessionKind};

/// Two workshops and a reflection, the newest last: what was said, by whom, and a commitment.
fn said() -> Stage {
    let mut stage = Stage::new();
    stage.types("wtThe first of them<Enter><Enter><A-y><A-y><Esc>aAmal, Jo<Enter><Esc>");
    stage.types("<Tab>The larder is empty on Thursdays<Enter>");
    stage.types("<Tab>Élan, and nobody’s fault<Enter>");
    stage.types("<A-c>Ask two carers<Enter><Enter>Jo<Enter>fri<Enter><Esc>xy<wait 24h><Esc>");
    stage.types("wtA week later<Enter><Enter><A-y><A-y><Esc><Esc>aWren<Enter><Esc>");
    stage.types("<Tab>We filled a larder of our own<Enter><Esc>xy<wait 24h><Esc>");
    stage.types("w/personal<Enter><Enter>I was afraid of the larder<Enter><Esc>xy<wait 24h><Esc>");
    stage
}

#[test]
fn what_was_said_is_found_while_it_is_typed() {
    let mut stage = said();
    stage.types("r/").sees("Find").sees("A week later").sees("The first of them");
    stage.types("lar").sees("2 found").sees("Wren  We filled a larder of our own");
    stage.sees("Amal  The larder is empty on Thursdays");
    stage.types("der empty").sees("1 found").sees("Amal  The").sees_no("A week later");
    assert_ne!(stage.style_of("larder is"), stage.style_of("is empty"), "what was found is lit");
}

#[test]
fn all_the_words_count_wherever_they_stand_and_however_they_are_written() {
    let mut stage = said();
    for (words, wanted) in [
        ("thursdays AMAL", "Amal  The larder is empty"),
        ("first elan", "Jo  Élan, and nobody’s fault"),
        ("nobody's", "Jo  Élan, and nobody’s fault"),
        ("carers jo", "Ask two carers (Jo)"),
        ("wren", "Wren  We filled a larder"),
        ("week", "In its title"),
    ] {
        stage.types("<Esc>r/").types(words).sees("1 found").sees(wanted);
        stage.types("<Esc><Esc>");
    }
    stage.types("<Esc>r/amal larder carers").sees("1 found");
    stage.types(" own").sees("nothing found");
}

#[test]
fn letters_are_text_and_nothing_else() {
    let mut stage = said();
    for words in ["dates", "empty", "mat", "tax", "cue", "?:q"] {
        stage.types("<Esc>r/").types(words).sees(words).sees("Look back");
        assert_eq!(stage.session_files().len(), 3, "{words}");
        stage.types("<Esc><Esc>");
    }
    assert!(stage.model().overlays.is_empty());
}

#[test]
fn enter_opens_the_page_at_the_passage_with_the_words_lit() {
    let mut stage = said();
    stage.resize(100, 16);
    stage.types("r/carers<Enter>").sees("Ask two carers (Jo, by").sees("2 of 2");
    assert_ne!(stage.style_of("carers"), stage.style_of("Ask two"), "what was found is lit");
    // The words need not stand together.
    stage.types("<Esc><Esc>").sees("carers").sees("1 found");
    stage.types("<Esc>fault elan<Enter>").sees("1 of 1").sees("Élan, and nobody’s fault");
    stage.types("<Esc>").sees_no("1 of 1").types("<Esc>").sees("1 found").sees("fault elan");
}

#[test]
fn esc_clears_then_leaves() {
    let mut stage = said();
    stage.types("r/larder<Esc>").sees("Find").sees_no("larder").sees("A week later");
    stage.types("<Esc>").sees_no("Find").sees("Look back").types("<Esc>").sees("Begin");
}

#[test]
fn rows_are_gone_through_and_the_one_that_was_open_stays_selected() {
    let mut stage = said();
    stage.types("r/larder<Down><Enter>").sees("empty on Thursdays").types("<Esc><Esc>");
    stage.sees("2 found").types("<Enter>").sees("empty on Thursdays");
}

#[test]
fn what_is_personal_stays_out_until_all_journals_are_looked_through() {
    let mut stage = said();
    stage.types("r/afraid").sees_no("I was afraid").sees("Tab looks in all journals");
    stage.types("<Tab>").sees("I was afraid of the larder").sees("Personal").sees("1 found");
    stage.types("<Tab>").sees_no("I was afraid").types("<Esc><Esc>").sees("My team");
    stage.types("a/larder").sees("3 found").sees("all journals");
}

#[test]
fn what_was_not_finished_and_what_is_only_in_a_draft_is_found_too() {
    let mut stage = said();
    stage.types("w<Enter>half a sentence about hedgehogs<wait 100m>");
    stage.crash();
    stage.types("r/hedgehog").sees("1 found").sees("half a sentence about hedgehogs");
}

#[test]
fn nothing_found_says_what_to_do() {
    let mut stage = said();
    stage.types("r/zebra").sees("Nothing here holds all these words");
    stage.sees("fewer words").types("<BS><BS><BS><BS><BS>").sees("A week later");
    let damaged = stage.data("journals/my-team/sessions/2026/20261122T100000Z-damaged.json");
    std::fs::write(damaged, "{\"zebra").unwrap();
    stage.crash();
    stage.types("r/zebra<Tab>").sees("1 session cannot be read");
}

#[test]
fn a_long_passage_is_cut_around_what_was_found() {
    let mut stage = Stage::sized(80, 24);
    let many = "words and more words ".repeat(40);
    stage.types("w<Enter>").paste(&format!("{many} the hedgehog {many}"));
    stage.types("<Enter><Esc>xy<wait 1m><Esc>r/hedgehog");
    stage.sees("… ").sees("the hedgehog words");
}

/// A folder with so many sessions of which each says its own number.
fn many(count: usize) -> Stage {
    let stage = Stage::new();
    let folder = stage.data("journals/my-team/sessions/2025");
    std::fs::create_dir_all(&folder).unwrap();
    let begin = time::from_text("2025-01-01T10:00:00+00:00").unwrap();
    for number in 0..count {
        let started = begin + chrono::TimeDelta::minutes(i64::try_from(number).unwrap());
        let chance = Id::from_bits(number as u128);
        let title = format!("Number {number:04} of many");
        let session = Session::begin(SessionKind::Workshop, title, started, &chance);
        let path = folder.join(format!("{}.json", session.header.id));
        std::fs::write(path, session.to_value().to_string()).unwrap();
    }
    stage
}

#[test]
fn an_answer_to_older_words_is_dropped_and_reading_for_them_stops() {
    let mut stage = many(450);
    stage.crash();
    stage.types("r/");
    stage.world().is_slow = true;
    stage.types("0");
    let mut first = stage.take_answers();
    assert_eq!(first.len(), 1, "one part of the files is looked through at a time");
    // More letters ask for nothing as long as somebody is still at work.
    stage.types("44");
    assert!(stage.take_answers().is_empty());
    stage.answer(first.remove(0));
    stage.sees_no("Number 0449").sees("looking");
    let mut second = stage.take_answers();
    assert_eq!(second.len(), 1, "no more is read for the words before");
    stage.answer(second.remove(0));
    stage.sees("Number 0449").sees("Number 0440").sees_no("Number 0439").sees("looking");
    stage.world().is_slow = false;
    stage.hear();
    stage.draw();
    stage.sees("11 found").sees_no("looking");
}

#[test]
fn the_newest_of_very_many_are_enough() {
    let mut stage = many(1_100);
    stage.crash();
    stage.types("r/number").sees("the newest 1000").sees("Number 1099");
}

#[test]
fn a_note_is_not_said_to_have_taken_no_time() {
    let mut stage = Stage::new();
    let folder = stage.data("journals/my-team/sessions/2026");
    std::fs::create_dir_all(&folder).unwrap();
    let at = time::from_text("2026-11-22T10:00:00+00:00").unwrap();
    let mut note = Session::begin(SessionKind::Note, "Balcony note", at, &Id::from_bits(1));
    note.header.ended = Some(at);
    let path = folder.join(format!("{}.json", note.header.id));
    std::fs::write(path, note.to_value().to_string()).unwrap();
    stage.crash();
    stage.sees("Balcony note").sees_no("0 min");
    stage.types("r").sees("Note        Balcony note").sees_no("0 min");
}
