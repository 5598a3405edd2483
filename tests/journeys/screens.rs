//! What the screens look like, in 80x24 and in 120x40.
//!
//! After a change of the drawing, look at the differences and accept them with
//! `INSTA_UPDATE=always cargo test --test journeys screens`.

use crate::stage::Stage;
use balcony::app::msg::Msg;
use balcony::ui::theme::{Look, Symbols, Theme};
use ratatui::style::Style;

/// Takes the picture of a screen in both sizes.
fn look(stage: &mut Stage, name: &str) {
    for (width, height) in [(80, 24), (120, 40)] {
        stage.resize(width, height);
        insta::assert_snapshot!(format!("{name}_{width}x{height}"), stage.screen());
    }
}

fn looks_after(name: &str, keys: &str) {
    look(Stage::new().types(keys), name);
}

/// In the first step of a workshop with three people, of whom two have said something.
const RUNNING: &str = "w<Enter><A-y><A-y><Esc>aAmal Example, Jo Sample, 見本花子<Enter><Esc><wait 65s>\
    <Tab>I was asked, and I was curious<Enter><Tab>The larder is empty on Thursdays<Enter>";

fn looks_running(name: &str, keys: &str) {
    let mut stage = Stage::new();
    stage.types(RUNNING).types(keys);
    look(&mut stage, name);
}

/// Sessions with these titles, the oldest first, a day apart.
fn with_titles(titles: &[&str]) -> Stage {
    let mut stage = Stage::new();
    for title in titles {
        stage.types("<Esc>w<Enter>said<Enter><wait 12m><Esc>xy<wait 10s>");
        for (path, text) in stage.session_files() {
            std::fs::write(path, text.replace("Shared purpose", title)).unwrap();
        }
        stage.types("<Esc><wait 24h>");
    }
    stage.crash();
    stage
}

const MANY_SCRIPTS: [&str; 4] = [
    "共有する目的、そしてその先へ",
    "الهدف المشترك",
    "המטרה המשותפת של כולנו",
    "👩‍👩‍👧‍👦 Family 🇬🇧 purpose ❤️",
];

const LONG: &str = "A purpose that is so long that nobody could ever say it in one breath, let \
    alone remember it when they meet somebody on the stairs who asks them what this is for";

#[test]
fn home() {
    looks_after("home_first_run", "");
    looks_after("home_with_continue", "w<Enter>a word<Enter><PgDn><Esc>q<wait 22m>");
    look(&mut with_titles(&["One", "Two", "Three", "Four", "Five", "Six", "Seven"]), "home_many");
    look(&mut with_titles(&MANY_SCRIPTS), "home_many_scripts");
    look(&mut with_titles(&[LONG]), "home_long");
}

#[test]
fn home_with_what_cannot_be_read() {
    let mut stage = with_titles(&["One"]);
    damage(&stage);
    stage.crash();
    look(&mut stage, "home_damaged");
    look(stage.types("r"), "list_damaged");
}

fn damage(stage: &Stage) {
    let place = stage.data("journals/my-team/sessions/2026/20261120T100000Z-0000000000000000.json");
    std::fs::write(place, "{\"damaged").unwrap();
}

#[test]
fn home_beside_another_window() {
    let folder = tempfile::TempDir::new().unwrap();
    let holder = "Balcony is open in another window on stage (process 7) since 09:58";
    let mut stage = Stage::beside(folder, 80, 24, Some(holder.to_owned()));
    look(&mut stage, "home_read_only");
}

#[test]
fn prepare() {
    looks_after("prepare", "w");
    looks_after("prepare_agenda", "w<Tab><Down>+<Down>d");
    looks_after("prepare_people", "wpAmal, Jo<Enter>");
    looks_after("prepare_title", "wtOur own words");
    looks_after("prepare_purpose", "w/purpose");
    looks_after("prepare_nothing_fits", "w/zebra<Enter>");
}

#[test]
fn prepare_again_and_before() {
    looks_after("home_prepared", "wtOur own words<Enter>pAmal, Jo<Enter><Esc><Esc>");
    looks_after("prepare_step", "w<Tab><Down> ");
    looks_after("prepare_where", "wo");
}

#[test]
fn the_library() {
    looks_after("library", "l");
    looks_after("library_filtered", "l<Tab><Tab><Tab>/purple");
    looks_after("library_nothing", "l/zebra");
    looks_after("library_questions", "l<Tab><Tab><Tab><Tab>m");
    looks_after("library_page", "l<Enter><Tab><Tab>");
    looks_after("library_story", "l<Tab><Tab><Tab>/purple<Enter><Enter>");
    looks_after("library_format", "l<S-Tab>/safe-fail<Enter><Enter>");
    looks_after("library_refuses", "l<Enter><Tab>s");
}

#[test]
fn the_deck_and_stories_at_hand() {
    looks_running("deck", "<A-f>");
    looks_running("deck_narrowed", "<A-f>zebra");
    looks_running("deck_asked", "<A-f><Enter><A-f>");
    looks_running("run_asked", "<A-f><Enter>");
    looks_running("story_at_hand", "<PgDn><A-h>");
}

#[test]
fn the_wall() {
    looks_running("wall", "<A-w>");
    looks_running("wall_hidden", "<PgDn>fed<Enter>warm<Enter><A-w>");
    looks_running("wall_revealed", "<PgDn>fed<Enter>warm<Enter><PgDn><PgDn><A-r>y<Esc><A-w>");
    let mut stage = Stage::new();
    stage.types(RUNNING);
    for text in MANY_SCRIPTS {
        stage.paste(text).types("<Enter>");
    }
    look(stage.types("<A-w>"), "wall_many_scripts");
}

#[test]
fn the_screen_handed_round() {
    looks_running("round_turn_away", "<A-y><A-z>");
    looks_running("round_pass_on", "<A-z><Enter>one word<Enter>");
    looks_running("round_field", "<A-z><Enter>what I was asked, and what I was not");
    looks_running("round_end", "<A-z><Enter>1<Enter><Enter>2<Enter><Enter>3<Enter>");
    looks_running("round_no_names", "<Esc>g<End><Up><Enter><A-z><Enter>4, for now");
}

#[test]
fn names() {
    looks_running("names", "<C-n><Down>");
    looks_running("names_none", "<C-n><End><Enter>");
    looks_running("names_made_up", "<C-n><Down><Enter><wait 30s><A-w>");
}

#[test]
fn run_write() {
    looks_after("run_empty", "w<Enter>");
    looks_running("run_write", "half a li");
    looks_running("run_decision", "<A-d>We meet on Mondays");
    looks_running("run_asking_owner", "<A-d>We meet on Mondays<Enter>");
    looks_running("run_asking_date", "<A-d>We meet on Mondays<Enter>jo<Enter>");
    looks_running("run_in_other_words", "<Up><Enter>");
    looks_running("run_hidden", "<PgDn>fed<Enter>warm<Enter>half a li");
    looks_running("run_hidden_from_the_room", "<A-y><PgDn>fed<Enter>warm<Enter>half a li");
    looks_running("run_peek", "<A-y><PgDn>fed<Enter>half a li<A-l>");
    looks_running("run_no_names", "<Esc>g<End><Up><Enter>4<Enter>");
    looks_running("run_private_and_kinds", "<A-b>the door<Enter><A-p>the van<Enter><A-i>oh<Enter>");
}

#[test]
fn run_lead_and_lists() {
    looks_running("run_lead", "half a li<Esc>");
    looks_running("run_lead_reveal", "<PgDn>fed<Enter><PgDn><PgDn><Esc><Right><Right><Right>");
    looks_running("run_said", "<Up>");
    looks_running("run_agenda", "<wait 5m><PgDn><Esc>g");
    looks_running("run_clock", "<Esc>t");
    looks_running("run_big_digits", "<Esc>tb<Esc>");
    looks_running("run_people", "<Esc>a");
    looks_after("run_people_nobody", "w<Enter><Esc>a");
}

#[test]
fn run_and_its_time() {
    looks_running("run_over_time", "<wait 5m>");
    looks_running("run_stopped", "<Esc>t <Esc><wait 10s>");
    looks_running("run_away", "<sleep 11m>");
    looks_running("run_away_counted", "<sleep 11m><A-k><wait 10s>");
}

#[test]
fn run_in_many_scripts() {
    let mut stage = Stage::new();
    stage.types(RUNNING);
    for text in MANY_SCRIPTS {
        stage.paste(text).types("<Enter>");
    }
    look(stage.paste("母の畑のこと"), "run_many_scripts");
}

#[test]
fn run_with_long_texts() {
    let mut stage = Stage::new();
    stage.types(RUNNING);
    for _ in 0..8 {
        stage.paste(LONG).types("<Enter>");
    }
    look(stage.paste(&LONG.repeat(4)), "run_long");
}

#[test]
fn run_with_notes_in_a_narrow_terminal() {
    let mut stage = Stage::sized(80, 24);
    stage.types(RUNNING).types("<A-m>");
    insta::assert_snapshot!("run_notes_80x24", stage.screen());
}

#[test]
fn run_while_saving_fails() {
    let mut stage = Stage::new();
    stage.types(RUNNING).types("half a li");
    stage.fact(Msg::SaveFailed("No space left on device".to_owned()));
    look(&mut stage, "run_not_saved");
}

#[test]
fn questions_and_help() {
    looks_running("confirm_end", "<Esc>x");
    looks_running("confirm_reveal", "<PgDn>fed<Enter><PgDn><PgDn><Esc>r");
    looks_after("confirm_erase", "w<Enter>a word<Enter><Esc>qre");
    looks_after("help_home", "?");
    looks_after("actions_home", "<C-p>");
    looks_running("actions_running", "<C-p>re");
    looks_running("help_write", "<F1>");
    looks_running("help_write_end", "<F1><End>");
}

#[test]
fn lists() {
    looks_after("list_empty", "r");
    looks_after("list_one", "w<Enter>a word<Enter><Esc>qr");
    let titles: Vec<String> = (1..=30).map(|number| format!("Workshop {number}")).collect();
    let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
    look(with_titles(&titles).types("r<Down><Down>"), "list_many");
    look(with_titles(&MANY_SCRIPTS).types("r"), "list_many_scripts");
    look(with_titles(&[LONG]).types("r"), "list_long");
    let titles = ["Before the larder", "One of them", "After it"];
    look(with_titles(&titles).types("r/said"), "list_found");
    looks_after("list_found_nothing", "r/zebra");
    looks_after("trash_empty", "rt");
    look(with_titles(&["One", "Two"]).types("rddt<wait 1m>"), "trash");
}

#[test]
fn reader() {
    let ended = "<A-d>We meet on Mondays<Enter>jo<Enter>fri<Enter><A-b>the door<Enter><PgDn>\
        fed<Enter>half a li<Esc>xy<wait 1m>";
    looks_running("close", ended);
    looks_after("close_of_nothing", "w<Enter><Esc>xy");
    looks_after("close_alone", "g2My own words<C-d>ra<Enter>s");
    let ended = &format!("{ended}<Enter>");
    looks_running("reader", ended);
    looks_running("reader_contents", &format!("{ended}t<Down>"));
    looks_running("reader_folded", &format!("{ended}F"));
    looks_running("reader_scrolled", &format!("{ended}<PgDn>"));
    looks_running("reader_finding", &format!("{ended}/the"));
    looks_running("reader_found", &format!("{ended}/the<Enter>n"));
    look(with_titles(&MANY_SCRIPTS).types("r<Enter>"), "reader_many_scripts");
    look(with_titles(&[LONG]).types("r<Enter>"), "reader_long");
}

/// What a style sets of another one: a cell has what the style says, whatever else it has.
#[track_caller]
fn has(stage: &Stage, text: &str, style: Style) {
    let cell = stage.style_of(text);
    assert_eq!(cell.patch(style), cell, "“{text}” is set otherwise");
}

#[test]
fn styles_say_what_is_chosen_and_what_matters() {
    let theme = Theme::terminal();
    let mut stage = Stage::new();
    stage.types(RUNNING).types("half a li");
    has(&stage, "What brought you here today?", theme.strong);
    has(&stage, "WRITE", theme.mode_write);
    stage.types("<Esc>");
    has(&stage, "LEAD", theme.mode_lead);
    has(&stage, "Write", theme.mode_lead_selected);
    stage.types("<Right>");
    has(&stage, "n next", theme.mode_lead_selected);
    stage.types("<Esc><PgDn>");
    stage.types("<PgUp><wait 5m>");
    has(&stage, "+", theme.last);
    stage.fact(Msg::SaveFailed("No space left on device".to_owned()));
    has(&stage, "Not saved", theme.error);
    stage.types("<Esc>q");
    has(&stage, "Continue", theme.selected);
    stage.types("r");
    has(&stage, "Mon 23", theme.selected);
}

#[test]
fn while_leading_the_line_is_dimmed_and_the_bar_is_lit() {
    let mut stage = Stage::new();
    stage.types(RUNNING).types("half a li");
    let bright = stage.style_of("half a li");
    stage.types("<Esc>");
    assert_ne!(stage.style_of("half a li"), bright, "LEAD looks like WRITE");
    has(&stage, "half a li", Theme::terminal().muted);
}

#[test]
fn the_wall_and_the_library_stand_on_one_ground() {
    for keys in ["w<Enter><A-y>said<Enter><A-w>", "l", "l<Enter>"] {
        for theme in [Theme::dark(), Theme::light()] {
            let ground = theme.text.bg;
            let raised = theme.selected.bg;
            let mut stage = Stage::new();
            stage.types(keys).looks(Look::new(theme, Symbols::UNICODE));
            let grounds: Vec<_> =
                stage.buffer().content().iter().map(|cell| cell.style().bg).collect();
            assert!(grounds.iter().all(|bg| *bg == ground || *bg == raised), "{keys}");
        }
    }
}

#[test]
fn in_the_help_keys_and_their_meanings_stand_in_two_columns() {
    for (width, height) in [(80, 60), (120, 60), (44, 60)] {
        let mut stage = Stage::sized(width, height);
        stage.types("w<Enter><F1><PgDn>").sees("Shift-Backspace  ");
        let screen = stage.screen();
        let column = |text: &str| {
            let line = screen.lines().find(|line| line.contains(text)).unwrap();
            line.split(text).next().unwrap().chars().count()
        };
        let columns =
            [column("Delete before"), column("Delete behind"), column("Select the whole")];
        assert!(columns.iter().all(|one| *one == columns[0]), "{columns:?}\n{screen}");
        // A long list of keys goes on below.
        assert!(column("Ctrl-W") == column("Alt-Backspace"), "{screen}");
    }
}
