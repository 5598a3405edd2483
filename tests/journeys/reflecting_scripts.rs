//! A page in every script: rows end where they may, the cursor stands where one writes, and the
//! file holds what was typed.

use crate::stage::Stage;
use insta::assert_snapshot;

const SCRIPTS: [(&str, &str); 6] = [
    (
        "cjk",
        "私たちは「地域」という言葉を、それぞれ違う意味で使っていた。誰も尋ねなかったし、私も黙っていた。会議が終わってから、廊下で初めてそれに気がついた。",
    ),
    (
        "arabic",
        "قال كل واحد منا كلمة «المحلي» وكان يقصد شارعاً آخر، ولم يسأل أحد عن معنى الكلمة حتى خرجنا من القاعة.",
    ),
    (
        "hebrew",
        "כל אחד מאיתנו אמר \"מקומי\" והתכוון לרחוב אחר, ואיש לא שאל מה פירוש המילה עד שיצאנו מן החדר.",
    ),
    (
        "devanagari",
        "हम सबने «स्थानीय» कहा, और हर एक का मतलब अलग गली था। क्षमा माँगने से पहले किसी ने नहीं पूछा कि शब्द का अर्थ क्या है।",
    ),
    ("emoji", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦 the family on the stairs 🧑🏽‍🚒 and 🏳️‍🌈 over the door ❤️ 👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦"),
    (
        "marks",
        "ne\u{301}e A\u{30a}ngstro\u{308}m Vie\u{302}\u{323}t Nam, and a\u{300}\u{316}\u{334} tower of marks that no row may part from its letter",
    ),
];

#[test]
fn rows_cursor_and_file_are_right_in_every_script() {
    for (name, text) in SCRIPTS {
        let mut stage = Stage::sized(60, 16);
        stage.types("j<C-o>0").paste(text).types("<F2>");
        let cursor = stage.cursor();
        let screen = stage.screen();
        assert_snapshot!(name, format!("{screen}cursor {cursor:?}\n"));
        // Two letters back and one typed: the cursor goes by what is seen as one letter.
        stage.types("<Left><Left>x<BS><End>.<C-c>");
        let written = stage.session()["entries"][0]["text"].as_str().unwrap().to_owned();
        assert_eq!(written, format!("{text}."), "{name}");
    }
}

#[test]
fn every_letter_of_every_script_is_passed_one_by_one() {
    use unicode_segmentation::UnicodeSegmentation;
    for (name, text) in SCRIPTS {
        let mut stage = Stage::new();
        stage.types("j<C-o>0").paste(text);
        let letters = text.graphemes(true).count();
        for _ in 0..letters {
            stage.types("<Left>");
        }
        stage.types("^<C-c>");
        assert_eq!(stage.session()["entries"][0]["text"], format!("^{text}"), "{name}");
    }
}
