//! Every screen at every size, and with text that wants to do harm.

use crate::stage::Stage;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

/// The ways to every screen and what may lie over it, each from a fresh start with these files.
const WAYS: [(&str, &str, &str); 54] = [
    ("home", "", "Begin"),
    ("home, last row", "<Down><Down><Down><Down><Down><Down>", "Recently"),
    ("a balcony note", "bNoticed", "Noticed"),
    ("coming back", "o", "Coming back"),
    ("what a page is about", "jx<C-k>", "What this page is about"),
    ("to a team", "jx<C-r>", "Bring it to which team?"),
    ("what leaves", "jx<C-r><Enter>", "What leaves"),
    ("journals", "<Tab>", "Journals"),
    ("naming", "<Tab>n", "A new journal"),
    ("people of a place", "<Tab>p", "People · My team"),
    ("somebody", "<Tab>p<Enter>", "What is known of them"),
    ("moving", "rm", "Move “"),
    ("prepare", "w", "Run a workshop"),
    ("prepare, agenda", "w<Tab><Down>+", "Run a workshop"),
    ("prepare, people", "wp", "Who is"),
    ("prepare, title", "wtOurs", "Ours"),
    ("prepare, purpose", "w/pur", "pur"),
    ("actions", "<C-p>", "Actions"),
    ("actions while running", "<Enter><C-p>re", "Actions"),
    ("write", "<Enter>", "WRITE"),
    ("write, a long line", "<Enter>many words and more words and more words and on", "and on"),
    ("lead", "<Enter><Esc><Right>", "LEAD"),
    ("said", "<Enter><Up><Up>", "SAID"),
    ("an entry edited", "<Enter><Up><Enter>", "Edit balcony note"),
    ("groups", "<Enter><A-j>nOurs<Enter> ", "1 marked"),
    ("a word to be marked", "<Enter><A-j>w", "Same word, different meaning"),
    ("agenda", "<Enter><Esc>g", "Agenda: ends"),
    ("agenda, led", "<Enter><Esc>gl", "led by"),
    ("agenda, a step to put in", "<Enter><Esc>gabus", "A step behind"),
    ("agenda, a step read", "<Enter><Esc>g ", "everybody sees it at once"),
    ("agenda, a name for it", "<Enter><Esc>gw", "Keep as a format"),
    ("agenda, the rest", "<Enter><Esc>gp", "The rest, to end at"),
    ("clock", "<Enter><Esc>t", "CLOCK"),
    ("people", "<Enter><Esc>a", "Who is here:"),
    ("asking", "<Enter><A-d>We meet<Enter>", "Who will do it"),
    ("notes unfolded", "<Enter><A-m>", "WRITE"),
    ("a question", "<Enter><Esc>x", "End this session?"),
    ("help", "<Enter><F1>", "Help"),
    ("list", "r", "Look back"),
    ("list, finding", "r/a", " found"),
    ("list, nothing found", "r/zebra", "nothing found"),
    ("list, a filter that is offered", "rfperson:", "Tab"),
    ("list, one of the filters", "rfkind:w after:2026<Enter><Right>", "Only"),
    ("comparing", "rv", "Which one beside"),
    ("side by side", "rv<Enter>", "Side by side"),
    ("erase", "re", "Erase “"),
    ("reader", "r<Enter>", "x export"),
    ("finding", "r<Enter>/e", " of "),
    ("a page", "jsome words of my own", "words of my own"),
    ("a walk", "g2one<Tab>two", "Which moment"),
    ("only the page", "g2one<F2>", "Which moment"),
    ("words looked for on a page", "jwords of mine<C-f>of", "1 of 1"),
    ("what to write about", "g", "What to write about"),
    ("trash", "rdt", "Trash"),
];

/// At home, with an unfinished session, one that ended, one that is damaged, and some people.
fn lived_in(words: &str, name: &str) -> Stage {
    let mut stage = Stage::new();
    stage.types("w<Enter><Esc>xy<Esc>");
    stage.types("w<Enter><Esc>a").paste(name).types("<Enter><Esc><Tab>");
    for _ in 0..3 {
        stage.paste(words).types("<Enter>");
    }
    stage.types("<A-b>").paste(words).types("<Enter><Esc>q<wait 10s>");
    let damaged = stage.data("journals/my-team/sessions/2026/20261122T100000Z-damaged.json");
    std::fs::write(damaged, "{\"damaged").unwrap();
    stage.crash();
    stage
}

#[test]
fn every_screen_can_be_drawn_at_every_size() {
    let mut dice = StdRng::seed_from_u64(1);
    for (_, way, wanted) in WAYS {
        let mut stage = lived_in("some words that are said", "Amal, Jo");
        stage.types(way).sees(wanted);
        for width in 0..=24 {
            for height in 0..=12 {
                stage.resize(width, height);
            }
        }
        for _ in 0..200 {
            stage.resize(dice.random_range(0..=200), dice.random_range(0..=60));
        }
        // And it is all there again.
        stage.resize(120, 40);
        stage.sees(wanted);
    }
}

#[test]
fn a_screen_that_is_too_small_says_so_in_a_line() {
    let mut stage = lived_in("some words", "Amal");
    stage.resize(39, 10);
    stage.sees("Balcony needs 40x10");
    stage.resize(40, 9);
    stage.sees("Balcony needs 40x10").types("<Enter>typed blind");
    stage.resize(120, 40);
    stage.sees("typed blind");
}

/// Text that wants to act on the terminal, to hide, or to take all the room.
fn hostile() -> Vec<String> {
    vec![
        "\u{1b}[2J\u{1b}]0;owned\u{7}\u{1b}[31mred\u{1b}P$q\u{1b}\\ \u{8}\u{c}\u{0}".to_owned(),
        "c1 \u{9b}2J\u{90}q\u{9c}\u{85}\u{84}\u{9d}0;x\u{9c} \u{7f}".to_owned(),
        "bidi \u{202e}gpj.exe\u{202c} \u{2066}a\u{2069}\u{200f}\u{061c}\u{202a}x".to_owned(),
        "zero\u{200b}wi\u{feff}dth\u{2060} pass\u{200d}word \u{ad}soft \u{34f}\u{115f}".to_owned(),
        "tags \u{e0041}\u{e0042}\u{e007f} \u{fe0e}\u{180e}\u{3164}\u{ffa0}\u{fff9}".to_owned(),
        "lines\r\nand\u{2028}more\u{2029}of\tthem\u{b}".to_owned(),
        format!("stack {}", "e\u{301}\u{302}\u{303}\u{304}\u{489}".repeat(300)),
        format!("lone {}", "\u{301}".repeat(300)),
        "👩‍👩‍👧‍👦".repeat(10_000),
        "🏳️‍🌈🇬🇧👋🏽❤️‍🔥".repeat(100),
        "العربية עברית हिन्दी ไทย 한국어 日本語".to_owned(),
    ]
}

/// Nothing on the screen may act, hide or change its neighbours, but for the joiners inside a
/// grapheme and the sign that makes an emoji one.
#[track_caller]
fn is_harmless(stage: &Stage, what: &str) {
    for cell in stage.buffer().content() {
        for (place, letter) in cell.symbol().chars().enumerate() {
            let joins = place > 0 && matches!(letter, '\u{200c}' | '\u{200d}');
            assert!(
                joins || !acts_or_hides(letter),
                "{what}: {:?} is on the screen in {:?}",
                letter,
                cell.symbol()
            );
        }
    }
}

/// Controls of both kinds, changes of direction, and what Unicode says shows nothing: a list of our
/// own, so that the program's list is not tested by itself.
fn acts_or_hides(letter: char) -> bool {
    let number = u32::from(letter);
    number < 0x20
        || (0x7f..0xa0).contains(&number)
        || [0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x3164, 0xfeff, 0xffa0]
            .contains(&number)
        || (0x180b..=0x180f).contains(&number)
        || (0x200b..=0x200f).contains(&number)
        || (0x2028..=0x202e).contains(&number)
        || (0x2060..=0x206f).contains(&number)
        || (0xfe00..=0xfe0e).contains(&number)
        || (0xfff0..=0xfffb).contains(&number)
        || (0xe0000..=0xe0fff).contains(&number)
}

#[test]
fn hostile_text_is_harmless_on_every_screen() {
    for text in hostile() {
        let short: String = text.chars().take(40).collect();
        let mut stage = lived_in(&text, &text);
        poison_files(&mut stage, &text);
        // Setting so much text takes its time: where there is very much of it, in one size only.
        let sizes = if text.len() > 10_000 { &[(80, 24)][..] } else { &[(80, 24), (120, 40)] };
        for (width, height) in sizes {
            stage.resize(*width, *height);
            for (name, way, _) in WAYS {
                stage.crash();
                stage.types(way);
                is_harmless(&stage, &format!("{name} with {short:?}"));
            }
            stage.sees("Trash").types("<Enter>").sees("Brought back");
        }
    }
}

/// Puts the text wherever a file of the user may say something.
fn poison_files(stage: &mut Stage, text: &str) {
    let quoted = serde_json::to_string(text).unwrap();
    for (path, file) in stage.session_files() {
        let file = file.replace("\"Shared purpose\"", &quoted);
        std::fs::write(path, file.replace("\"Check-in\"", &quoted)).unwrap();
    }
    for (path, file) in stage.files("journal.json") {
        std::fs::write(path, file.replace("\"My team\"", &quoted)).unwrap();
    }
    let formats = stage.folder.path().join("config/formats");
    std::fs::create_dir_all(&formats).unwrap();
    let name: String =
        text.chars().take(60).filter(|letter| !matches!(letter, '/' | '\0')).collect();
    let _ = std::fs::write(formats.join(format!("{name}.toml")), format!("id = {text}"));
    std::fs::write(formats.join("fine.toml"), own_format(text)).unwrap();
}

fn own_format(text: &str) -> String {
    let quoted = toml::Value::String(text.to_owned()).to_string();
    format!(
        "id = \"X9\"\nname = {quoted}\nkind = \"workshop\"\naim = {quoted}\ngroup = \"2 to 9 people\"\n\
         [[step]]\nid = \"one\"\ntitle = {quoted}\nminutes = 4\nmode = \"whole room\"\nshow = \"open\"\n\
         collects = \"note\"\nnames = \"shown\"\nprompt = {quoted}\ndo = {quoted}\nsay = {quoted}\n"
    )
}

#[test]
fn the_format_that_hostile_text_is_put_into_is_a_fine_one() {
    let mut stage = lived_in("words", "Amal");
    poison_files(&mut stage, "Quite harmless");
    stage.crash();
    stage.types("w/harmless").sees("▸ Quite harmless");
}

#[test]
fn hostile_error_texts_are_harmless() {
    for text in hostile() {
        let mut stage = lived_in("words", "Amal");
        let damaged = stage.data("journals/my-team/sessions/2026/20261122T100000Z-damaged.json");
        let value = serde_json::json!({ "format": text, "version": text, "id": text });
        std::fs::write(damaged, value.to_string()).unwrap();
        stage.crash();
        for way in ["", "r", "r<End><Enter>", "<Esc><Esc>r<End>e"] {
            stage.types(way);
            is_harmless(&stage, way);
        }
        let holder = format!("{text} has it");
        let folder = std::mem::replace(&mut stage.folder, tempfile::TempDir::new().unwrap());
        let stage = Stage::beside(folder, 80, 24, Some(holder));
        is_harmless(&stage, "held by");
    }
}
