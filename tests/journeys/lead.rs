//! LEAD: every letter of the bar, by letter, by arrows and as Alt and letter.

use crate::stage::Stage;
use balcony::app::keymap::{self, Layer};
use balcony::app::screen::run::Hand;
use crossterm::event::KeyCode;

fn running() -> Stage {
    let mut stage = Stage::new();
    stage.types("w<Enter><A-y><A-y><Esc>aAmal, Jo<Enter><Esc>").sees("WRITE");
    stage
}

/// What must be on the screen once a letter was pressed on a line that says “words”.
const LETTERS: [(char, &str); 28] = [
    ('n', "step 2 of 9"),
    ('N', "This is the first step"),
    ('r', "Nothing is waiting to be revealed"),
    ('t', "CLOCK"),
    ('d', "Decision › words"),
    ('c', "Commitment › words"),
    ('b', "Balcony note › words"),
    ('p', "Parked › words"),
    ('i', "Light bulb › words"),
    ('s', "Shelf › words"),
    ('e', "Tension › words"),
    ('j', "nothing to put into groups"),
    ('a', "Who is here: 2"),
    ('g', "Agenda: ends"),
    ('m', "WRITE"),
    ('f', "Question deck"),
    ('h', "Story 1 of"),
    ('z', "Pass it on to Amal"),
    ('w', "One sentence each"),
    ('l', "readable for five seconds"),
    ('y', "are dots now"),
    ('o', "It goes quiet"),
    ('v', "the editor failed"),
    ('k', "No time away"),
    ('u', "Taken back: the people added"),
    ('U', "Nothing to do again"),
    ('x', "End this session?"),
    ('q', "Continue"),
];

#[test]
fn every_letter_does_what_it_says_in_lead_and_with_alt() {
    for (letter, wanted) in LETTERS {
        for keys in [format!("<Esc>{letter}"), format!("<A-{letter}>")] {
            let mut stage = running();
            stage.types("words").types(&keys).sees(wanted);
            if stage.model().run().is_none() {
                stage.types("<Enter>");
            }
            stage.types("<Esc><Esc><Esc><Esc>");
            let sitting = &stage.model().run().unwrap().sitting;
            assert_eq!(sitting.editor.text(), "words", "{keys} took the words away");
        }
    }
}

#[test]
fn no_letter_of_the_keymap_is_missing_here() {
    for binding in keymap::bindings(Layer::Lead) {
        for key in binding.keys.iter().filter(|key| key.typed().is_some_and(char::is_alphabetic)) {
            let KeyCode::Char(letter) = key.code else { continue };
            assert!(LETTERS.iter().any(|(known, _)| *known == letter), "{letter} is not tried");
        }
    }
}

#[test]
fn the_bar_is_walked_with_arrows_and_enter() {
    let mut stage = running();
    stage.types("words<Esc><Right><Enter>").sees("step 2 of 9").sees("› words");
    stage.types("<Esc><End>").types("<Enter>").sees("Continue");
}

#[test]
fn what_is_not_possible_now_is_not_in_the_bar() {
    let mut stage = running();
    stage.types("<Esc>").sees_no("r reveal").sees_no("k count").types("<Esc>");
    stage.types("<PgDn>fed<Enter><PgDn><PgDn><Esc>").sees("r reveal");
}

#[test]
fn the_notes_fold_and_unfold() {
    let mut stage = running();
    stage.sees("Watch").sees("Alt-m whole").types("<A-m>").sees("Watch").sees_no("Alt-m whole");
    stage.types("<A-m>").sees_no("Watch").types("<A-m>").sees("Watch").sees("Alt-m whole");
    stage.resize(80, 24);
    stage.sees_no("Watch").types("<A-m>").sees("Watch").types("<A-m>").sees_no("Watch");
}

#[test]
fn q_leaves_only_from_lead_and_esc_never() {
    let mut stage = running();
    stage.types("<Esc><Esc><Esc><Esc><Esc><Esc>").sees("step 1 of 9");
    stage.types("q").sees("› q").types("<Esc>q").sees("Continue").sees("step 1 of 9");
    assert!(stage.session()["ended"].is_null());
}

#[test]
fn kind_letters_go_back_to_the_steps_own_kind() {
    let mut stage = running();
    for letter in "dcbpise".chars() {
        stage.types(&format!("<A-{letter}><A-{letter}>")).sees("Note ›");
    }
    stage.types("<Esc>g<End><Enter>").sees("step 9 of 9").sees("Commitment ›");
    stage.types("<A-p>").sees("Parked ›").types("<A-p>").sees("Commitment ›");
}

#[test]
fn a_clicker_turns_the_pages() {
    let mut stage = running();
    for step in 2..=9 {
        stage.types("<PgDn>").sees(&format!("step {step} of 9"));
    }
    stage.types("<PgDn>").sees("End this session?").types("<Esc>");
    for step in (1..=8).rev() {
        stage.types("<PgUp>").sees(&format!("step {step} of 9"));
    }
    stage.types("<PgUp>").sees("This is the first step");
}

#[test]
fn ctrl_s_says_that_everything_is_kept() {
    let mut stage = running();
    stage.types("half<C-s>").sees("Already kept").types("<Esc><C-s>").sees("Already kept");
}

#[test]
fn the_hand_is_on_the_line_again_after_every_question() {
    let mut stage = running();
    for keys in ["<Esc>x<Enter>", "<Esc>xn", "<A-x><Esc>", "<F1><Esc>", "<Esc>?<Esc><Esc>"] {
        stage.types(keys);
        assert_eq!(stage.model().run().unwrap().hand, Hand::Write, "{keys}");
    }
}

#[test]
fn notes_that_are_cut_beside_the_step_are_read_whole_with_one_key() {
    let mut stage = Stage::sized(100, 30);
    stage.types("w<Enter><A-y><A-y><PgDn><PgDn><PgDn>").sees("more: Alt-m").types("<A-m>");
    let step = stage.model().run().unwrap().sitting.step().unwrap().clone();
    let last_words: Vec<&str> = step.stuck.split_whitespace().rev().take(2).collect();
    stage.sees(last_words[0]).sees("Stuck");
}

#[test]
fn where_a_step_gathers_promises_its_letter_makes_a_plain_note() {
    let mut stage = running();
    stage.types("<Esc>g<End><Enter>").sees("Commitment ›").types("<A-c>");
    // Whoever knows the letter from elsewhere gets what it says.
    stage.sees("a commitment already").sees("Commitment ›").types("<A-c>").sees("Note ›");
    stage.types("hopeful<Enter>").sees("hopeful").sees_no("Who will do it").types("<A-c><A-c>");
    stage.types("<A-c>").sees("Commitment ›");
}

#[test]
fn a_kind_that_nobody_chose_does_not_go_along_to_another_step() {
    let mut stage = running();
    stage.types("<A-y><Esc>g<End><Enter>").sees("Commitment ›").types("c<A-g><Up><Enter>");
    stage.sees("Score · no names ›").types("<BS>4<Enter>").sees_no("Who will do it");
    let session = &stage.model().run().unwrap().sitting.session;
    assert!(session.entries[0].by().is_none());
    assert!(session.entries[0].step().is_some(), "it belongs to the hidden step");
}

#[test]
fn in_lead_alt_and_a_letter_is_the_same_as_the_letter() {
    let mut stage = running();
    stage.types("words<Esc><A-d>").sees("Decision › words").types("<Esc><A-q>").sees("Continue");
}

#[test]
fn the_end_names_a_line_that_is_not_finished_and_exports_only_count_it() {
    let mut stage = Stage::new();
    stage.types("w<Enter><A-y><A-y>said<Enter>half a secret thought<A-x>");
    stage.sees("The line “half a secret thought” is not finished; it is kept");
    stage.types("y<wait 1s>x");
    let (_, page) = stage.files(".md").pop().unwrap();
    assert!(!page.contains("half a secret"), "{page}");
    assert!(page.contains("*Left out: 1 line (not finished).*"), "{page}");
    assert_eq!(stage.session()["run"]["line"]["text"], "half a secret thought");
}

#[test]
fn the_end_does_not_read_out_a_line_that_the_room_may_not_see() {
    let mut stage = Stage::new();
    stage.types("w<Enter><A-y><A-b>half a secret thought<A-x>");
    stage.sees("One line is not finished; it is kept as it is with the");
    stage.sees_no("secret").types("<Esc><Esc>");
    let mut stage = Stage::new();
    stage.types("w<Enter><A-y>said<Enter><A-x>").sees("End this session?").sees_no("not finished");
}

#[test]
fn long_notes_are_read_page_by_page_and_none_of_their_words_is_lost() {
    let mut stage = Stage::sized(80, 24);
    stage.types("w/half-day<Enter><Enter><A-y><A-y>");
    for _ in 0..17 {
        stage.types("<PgDn><A-m>");
        let step = stage.model().run().unwrap().sitting.step().unwrap().clone();
        let mut read = String::new();
        for _ in 0..6 {
            read.push_str(&stage.screen());
            if !stage.screen().contains("more: Alt-m") {
                break;
            }
            stage.types("<A-m>");
        }
        let words: Vec<&str> = read.split_whitespace().collect();
        for note in [&step.say, &step.watch, &step.stuck] {
            for word in note.split_whitespace() {
                assert!(words.contains(&word), "{word} of {}", step.title);
            }
        }
        stage.types("<A-m>").sees_no("Watch");
    }
}
