//! What a page looks like, in three sizes: with little and with much on it.

use crate::stage::Stage;

/// Takes the picture of a screen in every size.
fn look(name: &str, keys: &str) {
    let mut stage = Stage::new();
    stage.types(keys);
    for (width, height) in [(80, 24), (120, 40), (200, 60)] {
        stage.resize(width, height);
        insta::assert_snapshot!(format!("{name}_{width}x{height}"), stage.screen());
    }
}

#[test]
fn an_empty_page() {
    look("empty", "j");
}

#[test]
fn a_page_with_a_little_on_it() {
    look(
        "little",
        "jShe put the papers away before he had finished.<Enter><Enter>Nobody spoke.<C-t>",
    );
}

#[test]
fn a_page_with_much_on_it() {
    let paragraph = "We both said local, but I meant my street. ".repeat(20);
    look("much", &format!("j{}", format!("{paragraph}<Enter><Enter>").repeat(8)));
}

#[test]
fn a_walk_in_its_middle() {
    look("walk", "g2the corridor<PgDn><PgDn>Three of us looked at the floor.<PgDn>");
}

#[test]
fn words_looked_for_and_themes_to_choose_from() {
    look("find", "jone word and another word<C-f>word");
    look("themes", "g");
}

#[test]
fn what_a_page_is_about_and_what_leaves_it() {
    let page = "jShe put the papers away before @Amal had finished. #silence<Enter><Enter>\
        Who speaks for the school?<Up><Up>";
    look("about", &format!("{page}<C-k>k<wait 10s>"));
    look("leaving", &format!("{page}<Down><Down><C-r><Enter>"));
}

#[test]
fn a_balcony_note_those_that_wait_and_coming_back() {
    look("note", "bShe looked at the door before she answered");
    look("notes", "bWho spoke first?<Enter><wait 10s>j<C-l>");
    look("coming_back", "g0Ring Amal by Friday #promise<Enter>Who is missing? #carry<C-d>o");
}
