//! Finding what was said, over all sessions, while one types.

use crate::stage::Stage;
use balcony::app::msg::Msg;
use balcony::domain::time;
use balcony::domain::{id::Id, session::Session, words::SessionKind};
use balcony::runtime::job::Report;

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
fn what_is_read_is_found_while_the_rest_is_still_being_read() {
    let mut stage = many(250);
    stage.crash();
    stage.world().is_slow = true;
    stage.types("r");
    stage.sees("250 sessions").sees("Number 0249");
    let mut first = stage.take_answers();
    first.retain(|report| matches!(report, Report::Fact(Msg::Indexed { .. })));
    assert_eq!(first.len(), 1, "one part of the files is read at a time");
    stage.types("/02").sees("looking…").sees_no("Number 0249 of many   ");
    assert!(stage.take_answers().is_empty(), "letters ask for nothing more to be read");
    stage.answer(first.remove(0));
    stage.sees("50 found, looking…").sees("Number 0249");
    stage.types("4").sees("10 found, looking…");
    stage.world().is_slow = false;
    let rest = stage.take_answers();
    rest.into_iter().for_each(|report| stage.answer(report));
    stage.hear();
    stage.draw();
    stage.sees("10 found").sees_no("looking").sees("Number 0240").sees_no("Number 0239");
}

#[test]
fn very_many_are_all_found() {
    let mut stage = many(1_100);
    stage.crash();
    stage.types("r/number").sees("1100 found").sees("Number 1099");
    stage.types("<End>").sees("Number 0000");
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

#[test]
fn phrases_and_what_is_not_wanted() {
    let mut stage = said();
    stage.types("r/\"larder is empty\"").sees("1 found").sees("Amal  The larder is empty");
    stage.types("<Esc>\"empty larder\"").sees("nothing found");
    stage.types("<Esc>larder -thursdays").sees("1 found").sees("We filled a larder");
}

#[test]
fn filters_narrow_what_is_found() {
    let mut stage = said();
    for (words, wanted) in [
        ("person:amal larder", "The larder is empty"),
        ("person:jo", "Ask two carers (Jo)"),
        ("kind:commitment", "Commitment  Ask two carers"),
        ("larder before:2026-11-24", "The larder is empty"),
        ("larder after:2026-11-24", "We filled a larder"),
        ("journal:personal larder", "I was afraid of the larder"),
    ] {
        stage.types("<Esc>r/").types(words).sees("found").sees(wanted);
        stage.types("<Esc><Esc>");
    }
}

#[test]
fn a_filter_that_makes_no_sense_is_said_and_left_out() {
    let mut stage = said();
    stage.types("r/larder kind:zebra").sees("No kind is called “zebra”").sees("2 found");
    stage.types("<C-w><C-w><C-w>").sees_no("zebra");
}

#[test]
fn tags_and_words_without_borders_are_found() {
    let mut stage = Stage::new();
    stage.types(
        "w<Enter>地域の食卓はどこ #food<Enter>Another #food-bank<Enter><Esc>xy<wait 1m><Esc>",
    );
    stage.types("r/食卓").sees("1 found").sees("地域の食卓はどこ");
    stage.types("<Esc>tag:food ").sees("1 found").sees_no("Another");
    stage.types("<Esc>tag:food-").sees("1 found").sees("Another");
}

#[test]
fn enter_lands_on_the_very_entry_even_without_words() {
    let mut stage = said();
    stage.resize(100, 16);
    stage
        .types("r/kind:commitment<Enter>")
        .sees("Ask two carers (Jo, by")
        .sees("The first of them");
}
