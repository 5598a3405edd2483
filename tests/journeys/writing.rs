//! One line, two states: WRITE and LEAD.

use crate::stage::Stage;

fn running() -> Stage {
    let mut stage = Stage::new();
    stage.types("w<Enter>").sees("WRITE").sees("What brought you here today?");
    stage
}

#[test]
fn a_new_user_is_in_a_session_two_keys_later() {
    let mut stage = Stage::new();
    stage.sees("Run a workshop").types("<Enter><Enter>").sees("step 1 of 9").sees("WRITE");
}

#[test]
fn letters_are_text_until_esc_and_commands_after_it() {
    let mut stage = running();
    stage.types("<A-y><A-y>nqd").sees("› nqd").sees("step 1 of 9");
    stage.types("<Esc>n").sees("step 2 of 9").sees("› nqd").sees("WRITE");
}

#[test]
fn esc_however_often_and_then_enter_does_no_harm() {
    let mut stage = running();
    stage.types("half a thought<Esc><Enter> goes on").sees("half a thought goes on");
    stage.types("<Esc><Esc><Esc><Enter>!").sees("half a thought goes on");
    stage.sees("Said in this step · 0");
}

#[test]
fn alt_and_a_letter_in_write_is_that_lead_letter_once() {
    let mut stage = running();
    stage.types("we meet monthly<A-d>").sees("Decision › we meet monthly").sees("WRITE");
    stage.types("<A-d>").sees("Note › we meet monthly");
    stage.types("<A-n>").sees("step 2 of 9").sees("WRITE");
}

#[test]
fn enter_on_an_empty_line_does_nothing() {
    let mut stage = running();
    stage.types("<Enter><Enter>   <Enter>").sees("Said in this step · 0").sees("WRITE");
}

#[test]
fn a_decision_is_stored_first_then_asks_for_owner_and_date_which_enter_skips() {
    let mut stage = running();
    stage.types("<Esc>aAmal, Jo<Enter><Esc>");
    stage.types("<A-d>We meet monthly<Enter>").sees("Who will do it");
    stage.types("<wait 3s>");
    assert!(stage.session_file().contains("We meet monthly"), "stored before it asks");
    stage.types("jo<Enter>").sees("Look again on").types("fri<Enter>");
    stage.sees("Jo, look again on Fri 27 Nov 2026").sees("Note ›");
    stage
        .types("<A-c>I ask two carers<Enter><Enter><Enter><Enter>")
        .sees("Said in this step · 2")
        .sees("Note ›");
}

#[test]
fn a_day_nobody_understands_is_said_and_kept_on_the_line() {
    let mut stage = running();
    stage
        .types("<A-d>We meet<Enter><Enter>whenever<Enter>")
        .sees("is no day Balcony knows")
        .sees("whenever");
}

#[test]
fn an_entry_is_edited_deleted_and_brought_back() {
    let mut stage = running();
    stage.types("first<Enter>second<Enter>half<Up><Up><Enter>").sees("Edit note › first");
    stage.types(" of all<Enter>").sees("first of all").sees("› half");
    stage.types("<Up><Del>").sees("Said in this step · 1").sees_no("  second");
    stage.types("<C-z>").sees("Said in this step · 2").sees("second");
}

#[test]
fn undo_takes_back_everything_step_moves_included() {
    let mut stage = running();
    stage.types("one<Enter><PgDn><PgDn>").sees("step 3 of 9");
    stage.types("<Esc>u").sees("step 2 of 9").types("u").sees("step 1 of 9");
    stage.types("u").sees("Said in this step · 0").sees("› one");
    stage.types("U").sees("Said in this step · 1");
}

#[test]
fn a_paste_is_text_wherever_the_hand_is() {
    let mut stage = running();
    stage.types("<Esc><paste:q n u\r\nx>").sees("q n u").types("<Enter>");
    assert_eq!(stage.model().run().unwrap().sitting.editor.text(), "q n u\nx");
}

#[test]
fn a_sentence_each_moves_on_to_the_next_person() {
    let mut stage = running();
    stage.types("<Esc>aAmal, Jo, Sam<Enter><Esc><PgDn>").sees("Sentence · Amal ›");
    stage.types("fed<Enter>").sees("Sentence · Jo ›").types("<Tab>").sees("Sentence · Sam ›");
    stage.types("warm<Enter>").sees("Sentence · Jo ›");
}

#[test]
fn the_other_editor_gets_the_line_and_gives_it_back() {
    let mut stage = running();
    stage.world().editor = Some(|text| format!("{text} and\nmore\n"));
    stage.types("long<A-v>").sees("long and");
    assert_eq!(stage.model().run().unwrap().sitting.editor.text(), "long and\nmore");
    stage.world().editor = None;
    stage.types("<A-v>").sees("the editor failed");
    assert_eq!(stage.model().run().unwrap().sitting.editor.text(), "long and\nmore");
}

#[test]
fn ctrl_c_leaves_a_running_workshop_only_when_pressed_twice_within_two_seconds() {
    let mut stage = running();
    stage.types("half<C-c><wait 3s><C-c>");
    assert!(!stage.is_over());
    stage.types("<C-c>");
    assert!(stage.is_over());
    assert!(stage.session_file().contains("\"half\""));
}

#[test]
fn what_is_hidden_stays_dots_while_one_goes_through_what_was_said() {
    let mut stage = running();
    stage
        .types("<Esc>aAmal<Enter><Esc><A-b>Jo goes quiet<Enter><Up>")
        .sees("SAID")
        .sees_no("goes quiet");
    stage.types("<Esc><PgDn>nobody hungry<Enter><Up>").sees("SAID").sees_no("nobody hungry");
    stage.types("<Enter>").sees_no("nobody hungry").types("<A-l>").sees("› nobody hungry");
}

#[test]
fn alt_and_a_letter_means_the_same_while_one_goes_through_what_was_said() {
    let mut stage = running();
    stage.types("one<Enter><Up>").sees("SAID").types("<A-d>").sees("Decision ›").sees("WRITE");
}

#[test]
fn who_said_it_is_put_right_with_tab_while_the_entry_is_edited() {
    let mut stage = running();
    stage
        .types("<Esc>aAmal, Jo<Enter><Esc><Tab>we meet<Enter><Up><Enter>")
        .sees("Edit note · Amal");
    stage.types("<Tab><Enter>");
    let session = &stage.model().run().unwrap().sitting.session;
    let by = session.entries[0].by().and_then(|by| session.person(by)).unwrap();
    assert_eq!(by.name, "Jo");
}

#[test]
fn a_balcony_note_is_nobodys_in_the_room() {
    let mut stage = running();
    stage
        .types("<Esc>aAmal<Enter><Esc><Tab><A-b>")
        .sees("Balcony note ›")
        .types("Jo goes quiet<Enter>");
    assert_eq!(stage.model().run().unwrap().sitting.session.entries[0].by(), None);
}

#[test]
fn owner_and_date_are_put_right_with_the_words_and_tab_completes_what_was_begun() {
    let mut stage = running();
    stage
        .types("<Esc>aAmal, Farid<Enter><Esc><A-c>I ask<Enter><Enter>Fa<Tab>")
        .sees("Who will do it › Farid");
    stage
        .types("<Enter>fri<Enter><Up><Enter> two carers<Enter><Enter>")
        .sees("Farid; Enter leaves it");
    stage.types("Amal<Enter>").sees("2026-11-27; Enter leaves it").types("<Enter>");
    stage.sees("I ask two carers").sees("Amal, by Fri 27 Nov 2026").sees("WRITE   Note ›");
}

#[test]
fn an_edit_is_dropped_with_undo_and_takes_nothing_else_back() {
    let mut stage = running();
    stage.types("one<Enter>half<Up><Enter>").sees("Edit note › one");
    stage.types("<C-z>").sees("Left as it was").sees("› half").sees("Said in this step · 1");
}

#[test]
fn the_end_says_what_was_never_revealed() {
    let mut stage = running();
    stage
        .types("<PgDn>hidden words<Enter><Esc>x")
        .sees("End this session?")
        .sees("“In one sentence”");
}
