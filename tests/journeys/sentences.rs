//! Sentences read side by side, words that mean different things, and versions of the purpose.

use crate::stage::Stage;
use balcony::ui::theme::{Look, Symbols, Theme};
use ratatui::style::Modifier;
use serde_json::Value;

const SENTENCES: [&str; 12] = [
    "So that nobody on our street goes hungry",
    "Local families eat well, every day",
    "A family knows who to ring on a Thursday",
    "Food that is grown here is eaten here",
    "Fewer people in the queue at the food bank",
    "We want children to be fed and curious",
    "Healthy food for families who rent",
    "That the local shop stays open",
    "A street where neighbours cook together",
    "Children who eat before school",
    "Nobody has to choose between heat and food",
    "Health, so that families can look after each other",
];

/// Twelve people's sentences, written in hiding; the step that reveals them is on.
fn written(width: u16, height: u16) -> Stage {
    let mut stage = Stage::sized(width, height);
    stage.types(
        "w<Enter><A-y><A-y><Esc>aAmal, Bea, Cai, Dee, Eva, Finn, Gita, Hal, Ines, Jo, Kit, Lou",
    );
    stage.types("<Enter><Esc><PgDn>");
    for sentence in SENTENCES {
        stage.types(&format!("{sentence}<Enter>"));
    }
    stage.types("<PgDn><PgDn>");
    stage
}

fn revealed(width: u16, height: u16) -> Stage {
    let mut stage = written(width, height);
    stage.types("<A-r>y<Esc>");
    stage
}

fn entry_of(stage: &mut Stage, kind: &str) -> Value {
    stage.types("<wait 12s>");
    let session = stage.session();
    let entries = session["entries"].as_array().unwrap();
    entries.iter().rfind(|entry| entry["kind"] == kind).unwrap().clone()
}

#[test]
fn sentences_are_hidden_then_stand_side_by_side_with_shared_words_underlined() {
    let mut stage = written(120, 40);
    stage.sees_no("neighbours").types("<A-w>").sees_no("neighbours").types("w");
    stage.types("<A-r>y<Esc>").sees("Revealed · 12").sees("Amal: ").sees("Gita: ");
    let is_beside = |row: &str| row.matches(": ").count() >= 2;
    assert!(stage.screen().lines().any(is_beside), "{}", stage.screen());
    let shared = Modifier::UNDERLINED | Modifier::BOLD;
    assert!(stage.style_of("Local families").add_modifier.contains(shared));
    assert!(stage.style_of("families eat").add_modifier.contains(shared));
    assert!(!stage.style_of("grown").add_modifier.intersects(shared), "used once");
    insta::assert_snapshot!("sentences_120x40", stage.screen());
    stage.types("<A-w>").sees("Amal: ");
    assert!(stage.style_of("street where").add_modifier.contains(shared));
    insta::assert_snapshot!("sentences_wall_120x40", stage.screen());
    // The underline holds where there is no colour, and nothing but the sign changes in ASCII.
    stage.looks(Look::new(Theme::none(), Symbols::ASCII));
    assert!(stage.style_of("street where").add_modifier.contains(shared));
    stage.types("w");
    stage.resize(80, 24);
    insta::assert_snapshot!("sentences_80x24", stage.screen());
}

#[test]
fn a_word_is_marked_and_the_difference_is_kept_open_by_somebody() {
    let mut stage = revealed(120, 40);
    stage.types("half a line<A-j>w").sees("Same word, different meaning ›");
    stage.types("lo<Tab>").sees("ocal").types("<C-a>local<Enter>").sees("“local” is marked");
    stage.sees("local≠").sees("Edit difference").sees("Difference: “local”");
    stage.types("my street to Bea, the town to Hal<Enter>").sees("Who holds it open");
    stage.types("be<Enter>").sees("held by Bea").sees("› half a line").sees_no("By when");
    let difference = entry_of(&mut stage, "difference");
    assert_eq!(difference["word"], "local");
    assert_eq!(difference["text"], "my street to Bea, the town to Hal");
    stage.types("<A-w>").sees("Local≠").sees("“local”: my street to Bea").sees("(held by Bea)");
    insta::assert_snapshot!("sentences_marked_wall_120x40", stage.screen());
    stage.looks(Look::new(Theme::none(), Symbols::ASCII)).sees("Local#").sees_no("≠");
    stage.types("w<C-z>");
    stage.types("<A-u><A-u><A-u>").sees_no("ocal#");
}

#[test]
fn tab_offers_the_words_of_the_selected_sentence_then_plainly_those_of_others() {
    let mut stage = revealed(120, 40);
    // The one that is selected shares no word with anybody.
    let sentence = "Food that is grown here is eaten here";
    let place = |stage: &Stage| {
        let board = stage.model().run().unwrap().sitting.board();
        board.entries().position(|entry| entry.text() == sentence).unwrap()
    };
    let down = "<Down>".repeat(place(&stage));
    stage.types("<A-j><Home>").types(&down).types("w");
    for word in ["Food", "grown", "here", "eaten"] {
        stage.types("<Tab>").sees(&format!("different meaning › {word}")).sees_no("of others");
    }
    stage.types("<Tab>").sees("is a word of others: the selected one does not have it");
    stage.types("<S-Tab>").sees("different meaning › eaten").sees_no("of others");
    stage.types("<Esc><Esc>");
}

#[test]
fn a_mark_taken_back_leaves_the_line_as_it_was() {
    let mut stage = revealed(120, 40);
    stage.types("<A-j>wlocal<Enter><C-z><C-z>").sees("WRITE   Note ›").sees_no("ocal≠");
    stage.types("half a line<Tab><A-j>wlocal<Enter>").sees("Edit difference ›");
    stage.types("<A-u>").sees("WRITE   Note · Amal › half a line").sees_no("ocal≠");
}

#[test]
fn a_word_alone_is_enough_and_a_list_marks_one_too() {
    let mut stage = revealed(120, 40);
    stage.types("<Up><Up><C-d>").sees("Same word, different meaning").types("<Esc>").sees("GROUP");
    stage.types("<Esc><C-p>same word<Enter>street<Enter><Enter>").sees("Left as it was");
    stage.sees("street≠").sees("Difference: “street”");
    // A difference that is about no single word is typed like anything else.
    stage.types("<C-d>").sees("Difference ›").types("who pays<Enter>").sees("Who holds it open");
    stage.types("<Enter>").sees("Difference: who pays").sees("Note ›");
    stage.types("<C-d><C-d>").sees("Note ›");
}

#[test]
fn versions_of_the_purpose_are_counted_and_stand_above_everything() {
    let mut stage = revealed(120, 40);
    stage.types("<C-g>").sees("Purpose ›").types("Every family here eats well<Enter>");
    stage.types("<A-w>").sees("Purpose · Every family here eats well").types("w");
    stage.types("<C-p>version of our purpose<Enter>Every child and family eats<Enter>");
    stage.types("<A-w>").sees("Purpose · Every child and family eats").sees_no("here eats well");
    stage.types("w");
    assert_eq!(entry_of(&mut stage, "purpose")["version"], 2);
    stage.types("<A-x>y<wait 1s>").sees("(version 2)");
    let screen = stage.screen();
    let place = |text: &str| screen.find(text).unwrap();
    assert!(place("child and family eats") < place("Every family here"), "{screen}");
    assert!(place("Every family here") < place("What was said"), "{screen}");
    stage.types("x");
    let (_, page) = stage.files(".md").pop().unwrap();
    let purpose = "## Purpose\n\n- Every child and family eats  \n  Version 2.\n";
    assert!(page.contains(purpose), "{page}");
    assert!(!page.contains("≠") && page.contains("Local families eat well"), "{page}");
    stage.types("<Enter>/local families<Enter>");
    let style = stage.style_of("families can look");
    assert!(style.add_modifier.contains(Modifier::UNDERLINED | Modifier::BOLD));
}

#[test]
fn other_steps_stay_a_list_and_hostile_sentences_do_no_harm() {
    let mut stage = Stage::new();
    stage.types("w<Enter><A-y><A-y><PgDn>");
    for text in [
        "\u{1b}[31mlocal\u{202e} 日本 cafe\u{301}s",
        "the local\u{200b} caf\u{e9}",
        "x | <b>local</b>",
    ] {
        stage.paste(text).types("<Enter>");
    }
    stage.types("<PgDn><PgDn><A-r>y<Esc>").sees("local");
    let shared = Modifier::UNDERLINED | Modifier::BOLD;
    assert!(stage.style_of("local</b>").add_modifier.contains(shared));
    stage.types("<A-j>wlocal<Enter><Enter><A-w>").sees("local≠");
    for size in [(120, 40), (80, 24), (40, 12), (200, 50)] {
        stage.resize(size.0, size.1);
        let screen = stage.screen();
        assert!(!screen.contains(['\u{1b}', '\u{202e}', '\u{200b}']), "{screen}");
    }
}
