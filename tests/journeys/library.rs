//! The practice library: browsed, followed, and put to use.

use crate::stage::Stage;

#[test]
fn it_is_one_key_from_home_and_esc_leads_back() {
    let mut stage = Stage::new();
    stage.types("l").sees("Library").sees("Citizens at the heart").types("<Esc>").sees("Begin");
    stage
        .types("<Down><Down><Down><Down><Down><Enter>")
        .sees("Citizens at the heart")
        .types("<Esc>")
        .sees("Begin");
}

#[test]
fn every_shelf_is_reached_and_its_first_page_opens() {
    let mut stage = Stage::new();
    stage.types("l");
    for kind in [
        "Building block",
        "Hurdle",
        "Light bulb",
        "Story",
        "Question",
        "Method",
        "What if",
        "Format",
    ] {
        stage.types("<Enter>").sees(&format!("Library  {kind}")).types("<Esc><Tab>");
    }
    stage.sees("Citizens at the heart");
}

#[test]
fn a_shelf_is_filtered_as_one_types() {
    let mut stage = Stage::new();
    stage.types("l<Tab><Tab><Tab>/purple angel").sees("Torbay").sees_no("Wirral");
    stage.types("<Enter><Enter>").sees("Library  Story").sees("Torbay");
    stage.types("<Esc>/<Esc>").sees("Wirral");
    stage.types("/zebra").sees("Nothing here fits");
}

#[test]
fn links_lead_both_ways_and_esc_leads_back_along_them() {
    let mut stage = Stage::new();
    stage.types("l<Tab><Tab><Tab>/purple angel<Enter><Enter>").sees("Torbay");
    stage.types("<Tab><Enter>").sees("pages deep").sees_no("Library  Story");
    stage.types("<Home>");
    let part = stage.screen().lines().nth(3).unwrap().trim().to_owned();
    for _ in 0..80 {
        if stage.types("<Tab>").screen().contains("▸ Torbay") {
            break;
        }
    }
    stage.sees("▸ Torbay").types("<Enter>").sees("Library  Story").sees("3 pages deep");
    stage
        .types("<Esc><Home>")
        .sees(&part)
        .types("<Esc>")
        .sees("Library  Story")
        .sees_no("pages deep");
}

#[test]
fn questions_are_narrowed_to_a_moment() {
    let mut stage = Stage::new();
    stage.types("l<Tab><Tab><Tab><Tab>");
    let all = stage.screen();
    stage.types("m").sees("moment: opening").types("mm").sees("moment: too fast");
    assert_ne!(stage.screen(), all);
    stage.types("mmmm").sees_no("moment:");
}

#[test]
fn a_format_is_prepared_from_its_page() {
    let mut stage = Stage::new();
    stage.types("l").types("<S-Tab>/safe-fail<Enter><Enter>").sees("Library  Format");
    stage.types("w").sees("Enter begin").types("<Enter>").sees("Safe-fail experiment design");
    stage.sees("step 1 of 9");
}

#[test]
fn one_for_a_single_person_is_refused_for_a_group_and_begun_alone() {
    let mut stage = Stage::new();
    stage.types("l<S-Tab>/personal<Enter>w").sees("Not now: this one is for one person alone");
    stage.types("r").sees("Which moment has stayed with you?").sees("Personal reflection");
}

#[test]
fn a_question_becomes_a_workshop_or_a_reflection_of_its_own() {
    let mut stage = Stage::new();
    stage.types("l<Enter><Tab>").types("w").sees("One question").sees("My team");
    stage.sees("When did someone who uses our services last change our minds?");
    stage.types("never<Enter><Esc>q");
    stage.types("l<Enter><Tab>r").sees("Yours alone");
    stage.sees("When did someone who uses our services last change our minds?");
    stage.types("a year ago<Esc>").sees("Continue   A page of your own");
}

#[test]
fn what_is_chosen_goes_into_the_running_session() {
    let mut stage = Stage::new();
    stage.types("l<Enter><Tab>s").sees("Not now: no session is running").types("<Esc><Esc>");
    stage.types("w/safe-fail<Enter><Enter><A-y><A-y>half a line").sees("step 1 of 9");
    stage.types("<C-p>library<Enter>").sees("Citizens at the heart").types("<Enter><Tab>s");
    stage.sees("When did someone who uses our services last change our minds?");
    stage.sees("› half a line").sees("step 1 of 9");
    stage.types("<A-u><A-u>").sees("What difference would somebody notice");
    stage.types("<C-p>library<Enter><S-Tab>/check-in<Enter>s").sees("5 steps of “Quick check-in”");
    stage.sees("step 1 of 14").types("<PgDn>").sees("step 2 of 14").sees("our purpose last cross");
    stage.types("<A-u>").types("<A-u>").sees("step 1 of 9");
}

#[test]
fn a_running_session_is_not_left_for_another_one() {
    let mut stage = Stage::new();
    stage
        .types("w<Enter><A-y><A-y><C-p>library<Enter><Enter><Tab>w")
        .sees("a session is running; s sends");
}

#[test]
fn while_the_library_is_read_nothing_of_it_is_typed_into_the_session() {
    let mut stage = Stage::new();
    stage.types("w<Enter><A-y><A-y>words<C-p>library<Enter>xyz<paste:pasted><Esc>").sees("› words");
    assert_eq!(stage.model().run().unwrap().sitting.editor.text(), "words");
}
