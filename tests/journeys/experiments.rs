//! Cards of experiments: from a hunch to running, corrected with a date, and looked at.

use crate::stage::Stage;
use crossterm::event::Event;
use serde_json::Value;

const HUNCH: &str = "People come if the larder comes to them";

/// In the step of a safe-fail workshop that gathers cards.
fn at_the_cards(width: u16, height: u16) -> Stage {
    let mut stage = Stage::sized(width, height);
    stage.types("w/safe-fail<Enter><Enter><A-y><PgDn><PgDn><PgDn><PgDn>").sees("step 5 of 9");
    stage
}

/// A card with its hunch kept, the form open.
fn begun(width: u16, height: u16) -> Stage {
    let mut stage = at_the_cards(width, height);
    stage.types(HUNCH).types("<Enter>").sees("Experiment · seed");
    stage
}

/// Everything that a card needs, typed from “What we do” on.
const FILLED: &str = "A table with food at the school gate<Enter>Rock Ferry primary<Enter>\
    Tuesdays and Thursdays, half past three<Enter>Two parents and the caretaker<Enter>\
    Who stops, and who comes back<Enter>Somebody brings a neighbour<Enter>\
    Nobody stops twice<Enter>A child is teased for it<Enter>\
    Two afternoons, and a teacher beside it<Enter>The children; their parents ask them<Enter>\
    +14<Enter>18 dec<Enter>yyyyyy";

fn ready(width: u16, height: u16) -> Stage {
    let mut stage = begun(width, height);
    stage.types(FILLED).sees("Experiment · ready");
    stage
}

fn running(width: u16, height: u16) -> Stage {
    let mut stage = ready(width, height);
    stage.types("<C-r>").sees("It runs.").sees("running since Mon 23 Nov 2026");
    stage
}

/// The experiment as the file has it, after everything is saved.
#[track_caller]
fn card(stage: &mut Stage) -> Value {
    stage.types("<wait 12s>");
    let session = stage.session();
    let entries = session["entries"].as_array().unwrap();
    entries.iter().find(|entry| entry["kind"] == "experiment").unwrap().clone()
}

#[test]
fn a_card_goes_from_a_hunch_to_running() {
    let mut stage = begun(120, 40);
    stage.sees("Before it runs: what we do, what we watch");
    stage.types("<C-r>").sees("Not ready to run. Still missing: what we do");
    stage.types(FILLED).sees("Nothing is missing").sees("Mon 7 Dec 2026");
    let written = card(&mut stage);
    assert_eq!(written["text"], HUNCH);
    assert_eq!(written["look"], "2026-12-07");
    assert_eq!(written["ends"], "2026-12-18");
    assert_eq!(written["check"]["consent"], true);
    assert!(written.get("running").is_none());
    stage.types("<C-r>").sees("running since Mon 23 Nov 2026");
    assert!(card(&mut stage)["running"].as_str().unwrap().starts_with("2026-11-23T10:"));
    stage.types("<Esc>").sees("› running since Mon 23 Nov 2026, first look");
}

#[test]
fn a_question_is_answered_by_a_letter_or_a_word_and_none_is_skipped_or_answered_by_the_rest() {
    const KEYS: [&str; 6] = ["afford", "stop", "consent", "early", "begin", "sense"];
    let mut stage = begun(120, 40);
    // Down to the first question.
    stage.types(FILLED.trim_end_matches('y')).types("yes<Enter>y<Enter>not yet<Enter>maybe<Enter>");
    stage.sees("y for yes, n for no").types("NO<Enter>don't know<Enter><Enter>Yes<Enter>");
    let written = card(&mut stage);
    let answers = KEYS.map(|key| written["check"][key].as_bool());
    assert_eq!(answers, [Some(true), Some(true), Some(false), Some(false), None, Some(true)]);
    stage.sees("WRITE");
    // A letter taken back is taken from the question that it answered.
    let mut stage = begun(120, 40);
    stage.types(FILLED.trim_end_matches('y')).types("yy<BS>n<Enter>y");
    let written = card(&mut stage);
    let answers = KEYS.map(|key| written["check"][key].as_bool());
    assert_eq!(answers, [Some(true), Some(false), Some(true), None, None, None]);
}

/// From the last question up to “What we watch”.
const UP_TO_WATCH: &str = "<PgUp><PgUp><Up><Up><Up>";

#[test]
fn what_was_predicted_stays_and_corrections_stand_beside_it_with_their_date() {
    let mut stage = running(120, 40);
    stage.types(UP_TO_WATCH).types("The caretaker ought to count<Enter>");
    stage.sees("Added with today's date").sees("Who stops, and who comes back");
    stage.sees("Mon 23 Nov 2026: The caretaker ought to count");
    // What was not predicted is changed as before; a correction follows the one before it.
    stage.types("<Up><sleep 25h>and somebody else<Enter><PgUp>, and one more day<Esc>");
    let written = card(&mut stage);
    assert_eq!(written["watch"], "Who stops, and who comes back");
    let amended = written["amendments"].as_array().unwrap();
    let texts: Vec<&str> = amended.iter().map(|one| one["text"].as_str().unwrap()).collect();
    assert_eq!(texts, ["The caretaker ought to count", "and somebody else"]);
    assert!(amended.iter().all(|one| one["field"] == "watch"));
    assert!(amended[1]["at"].as_str().unwrap().starts_with("2026-11-24"));
    assert!(
        written["act"].as_str().unwrap().ends_with("school gate, and one more day"),
        "{written}"
    );
}

#[test]
fn a_correction_half_typed_survives_a_kill_and_is_no_correction_yet() {
    let mut stage = running(120, 40);
    stage.types(UP_TO_WATCH).types("The caretaker ought");
    stage.crash();
    stage.types("<Enter>").sees("running since").sees("The caretaker ought");
    assert!(card(&mut stage).get("amendments").is_none());
    stage.types(" to count<Esc>");
    assert_eq!(card(&mut stage)["amendments"][0]["text"], "The caretaker ought to count");
}

#[test]
fn the_page_that_is_sent_round_has_the_card_and_what_became_of_it() {
    let mut stage = running(120, 40);
    stage.types(UP_TO_WATCH).types("The caretaker ought to count<Esc><Up><C-l>2it *grows*<Enter>");
    stage.types("<A-x>y<wait 5s>").sees("Experiments").sees("Amended");
    for (width, height) in [(80, 24), (120, 40)] {
        stage.resize(width, height);
        insta::assert_snapshot!(format!("card_closed_{width}x{height}"), stage.screen());
    }
    stage.types("x");
    let pages = stage.files(".md");
    assert_eq!(pages.len(), 1);
    insta::assert_snapshot!("card_sent_round", pages[0].1);
}

#[test]
fn a_card_in_a_step_that_is_hidden_is_dots_where_the_room_sees_the_screen() {
    let mut stage = Stage::new();
    stage.types("w/safe-fail<Enter><Enter><A-y><PgDn><PgDn><PgDn><PgDn>").types(HUNCH);
    stage.types("<Enter>A table at the gate<Esc><wait 12s><A-q>");
    let (path, text) = stage.session_files().remove(0);
    let at = text.find("What is the smallest try-out").unwrap();
    let (before, after) = text.split_at(at);
    std::fs::write(path, format!("{before}{}", after.replacen("\"open\"", "\"hidden\"", 1)))
        .unwrap();
    stage.types("<Enter><Up><Enter>").sees("Experiment").sees("•••").sees_no("larder");
    stage.sees_no("A table").types("secret").sees_no("secret");
    stage.types("<Esc>").sees_no("secret").sees_no("larder");
}

#[test]
fn leaving_the_card_keeps_what_was_typed_and_it_opens_again_where_it_goes_on() {
    let mut stage = begun(120, 40);
    stage.types("A table at the gate<Esc>").sees("WRITE").sees("› seed");
    assert_eq!(card(&mut stage)["act"], "A table at the gate");
    stage.types("<Up><Enter>").sees("Experiment · seed").types("Rock Ferry<Esc>");
    assert_eq!(card(&mut stage)["place"], "Rock Ferry");
}

#[test]
fn a_kill_in_the_middle_of_a_line_loses_no_letter_of_it() {
    let mut stage = begun(120, 40);
    stage.types("A table<Enter>half a pla");
    stage.crash();
    stage.types("<Enter>").sees("Experiment · seed").sees("half a pla");
    stage.types("ce<Esc>").sees("› seed");
    let written = card(&mut stage);
    assert_eq!((&written["act"], &written["place"]), (&"A table".into(), &"half a place".into()));
}

#[test]
fn a_day_that_nobody_knows_stays_as_it_was_typed_and_is_said() {
    let mut stage = begun(120, 40);
    stage.types("<PgDn><PgDn>soonish<Enter>");
    stage.sees("“soonish” is no day Balcony knows, and stays as typed").sees("soonish");
    assert_eq!(card(&mut stage)["look"], "soonish");
    stage.types("<Up><C-a>fri<Enter>").sees("Fri 27 Nov 2026");
    assert_eq!(card(&mut stage)["look"], "2026-11-27");
}

#[test]
fn undo_takes_back_the_line_then_the_card_then_the_start() {
    let mut stage = running(120, 40);
    stage.types("<C-z>").sees("Taken back: the start of the experiment").sees("ready");
    stage.types("<C-z>").sees("Taken back: the answer on the card").sees("1 answer below");
    stage.types("<C-y><C-y>").sees("running since");
    // Nothing half typed is lost by it.
    stage.types("<S-Tab><S-Tab><S-Tab><S-Tab><S-Tab><S-Tab><S-Tab><S-Tab>and a carer<C-z><C-z>");
    stage.types("<C-y>").sees("and a");
}

#[test]
fn an_experiment_leaves_the_card_when_its_hunch_is_taken_back() {
    let mut stage = begun(120, 40);
    stage.types("<C-z>").sees("WRITE").sees(HUNCH);
    stage.types("<Enter>").sees("Experiment · seed");
    assert_eq!(stage.model().run().unwrap().sitting.session.entries.len(), 1);
}

#[test]
fn a_look_has_a_verdict_and_a_few_words_and_undo_takes_it_back() {
    let mut stage = running(120, 40);
    stage.types("<Esc>half a thought<Up><C-l>").sees("keep watching").sees("do more of it");
    stage.types("2").sees("What was seen").sees("amplify; a few words, or Enter to skip");
    stage.types("a second school asks<Enter>").sees("Look again on").types("<Enter>");
    stage.sees("half a thought");
    stage.sees("› amplify, Mon 23 Nov 2026: a second");
    let of = card(&mut stage)["id"].clone();
    let session = stage.session();
    let look = session["entries"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(
        (&look["kind"], &look["verdict"], &look["of"]),
        (&"look".into(), &"amplify".into(), &of)
    );
    stage.types("<A-u><A-u>").sees_no("› amplify").sees("half a thought");
}

#[test]
fn a_look_at_a_commitment_is_skipped_by_enter_and_survives_a_kill() {
    let mut stage = Stage::new();
    stage.types("w<Enter><A-y><A-c>ring the carers<Enter><Enter><Enter><Up><C-l>");
    stage.sees("progressed").sees("let go").sees_no("amplify").types("<Down><Down><Enter>two of");
    stage.crash();
    stage.types("<Enter>").sees("What came of it").types(" three<Enter>");
    stage.sees("› kept, Mon 23 Nov 2026: two of three");
    stage
        .types("<Up><Up><C-l>1<Enter><Enter>")
        .sees("› progressed, Mon 23 Nov 2026")
        .sees("WRITE   Note");
    stage
        .types("a note<Enter><Up><C-l>")
        .sees("A look is taken at a commitment, an experiment, a decision or something parked");
}

#[test]
fn the_wall_shows_a_card_in_short_and_nothing_half_typed() {
    let mut stage = ready(120, 40);
    stage.types("<Esc><A-w>").sees(HUNCH).sees("What we do: A table with food");
    stage.sees("What we watch: Who stops").sees("First look: Mon 7 Dec 2026");
    stage.sees_no("teased");
    stage.types("w<Up><Enter>").sees("Safe to fail?");
    stage.types("<S-Tab>and half");
    let wall = std::fs::read_to_string(stage.data("wall.json")).unwrap();
    assert!(wall.contains("First look") && !wall.contains("and half"), "{wall}");
}

#[test]
fn hostile_text_on_a_card_neither_moves_nor_hides_anything() {
    let hostile = "\u{202e}evil\u{1b}[31m\u{200b}\tblank\u{0}\u{feff}";
    let mut stage = begun(80, 24);
    for _ in 0..12 {
        stage.event(Event::Paste(hostile.repeat(20)));
        stage.types("<Enter>");
    }
    stage.types("yyynnn<Up><Up><PgUp><PgUp><PgUp>");
    for (width, height) in [(80, 24), (120, 40), (40, 10), (24, 12), (200, 60)] {
        stage.resize(width, height);
        let screen = stage.screen();
        let is_bad = |letter: char| "\u{202e}\u{1b}\u{200b}\t\u{0}\u{feff}".contains(letter);
        assert!(!screen.contains(is_bad), "{screen:?}");
    }
    stage.crash();
    stage.types("<Enter>").sees("evil");
}

#[test]
fn what_the_card_looks_like() {
    for (width, height) in [(80, 24), (120, 40)] {
        let size = format!("{width}x{height}");
        let mut stage = begun(width, height);
        insta::assert_snapshot!(format!("card_empty_{size}"), stage.screen());
        stage.types(FILLED).types("<PgUp><PgUp>");
        insta::assert_snapshot!(format!("card_full_{size}"), stage.screen());
        stage.types("<C-r><wait 12s><Up><Up><Up>Nobody from the next street<Tab><wait 12s>");
        insta::assert_snapshot!(format!("card_running_{size}"), stage.screen());
        stage.types("<Esc><Up>");
        insta::assert_snapshot!(format!("card_said_{size}"), stage.screen());
        stage.types("<C-l>");
        insta::assert_snapshot!(format!("card_look_{size}"), stage.screen());
    }
}
