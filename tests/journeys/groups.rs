//! Entries put into groups, and who is here, spoken for, absent.

use crate::stage::Stage;
use serde_json::Value;
use std::time::Instant;

/// Six ideas, just revealed, with the hand on the line.
fn ideas(width: u16, height: u16) -> Stage {
    let mut stage = Stage::sized(width, height);
    stage.types("w/safe-fail<Enter><Enter><A-y><A-y><PgDn>");
    for idea in ["bread", "soup", "a bus", "a van", "a phone", "a poster"] {
        stage.types(&format!("{idea}<Enter>"));
    }
    stage.types("<PgDn><A-r>y<Esc>");
    stage
}

/// The hand on the entry with this text.
fn on(stage: &mut Stage, text: &str) {
    stage.types("<Home>");
    for _ in 0..20 {
        let is_there = stage
            .screen()
            .lines()
            .any(|line| line.trim_start().starts_with('▸') && line.trim_end().ends_with(text));
        if is_there {
            return;
        }
        stage.types("<Down>");
    }
    panic!("“{text}” is not in the list:\n{}", stage.screen());
}

/// Each entry with the name of its group, as the file says it.
fn grouped(stage: &mut Stage) -> Vec<(String, String)> {
    stage.types("<wait 12s>");
    let session = stage.session();
    let groups: Vec<&Value> = session["plan"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|step| step["groups"].as_array())
        .flatten()
        .collect();
    let name = |id: &Value| {
        let group = groups.iter().find(|group| group["id"] == *id);
        group.map(|group| group["name"].as_str().unwrap().to_owned()).unwrap_or_default()
    };
    let entries = session["entries"].as_array().unwrap();
    let mut grouped: Vec<(String, String)> = entries
        .iter()
        .filter(|entry| entry["kind"] == "note")
        .map(|entry| (entry["text"].as_str().unwrap().to_owned(), name(&entry["group"])))
        .collect();
    grouped.sort();
    grouped
}

fn pairs(wanted: &[(&str, &str)]) -> Vec<(String, String)> {
    wanted.iter().map(|(text, group)| ((*text).to_owned(), (*group).to_owned())).collect()
}

#[test]
fn ideas_are_grouped_renamed_taken_back_and_get_dots_by_their_numbers() {
    let mut stage = ideas(120, 40);
    stage.types("<A-j>").sees("In no group · 6").sees("n makes one");
    on(&mut stage, "bread");
    stage.types(" ");
    on(&mut stage, "soup");
    stage.types(" ").sees("2 marked").types("nFood<Enter>").sees("1 Food · 2").sees_no("marked");
    on(&mut stage, "a bus");
    stage.types("nWheels<Enter>").sees("2 Wheels · 1");
    on(&mut stage, "a van");
    stage.types("2").sees("2 Wheels · 2").sees("In no group · 2");
    on(&mut stage, "a bus");
    stage.types("r<C-a>Getting there<Enter>").sees("2 Getting there · 2");
    let all = [
        ("a bus", "Getting there"),
        ("a phone", ""),
        ("a poster", ""),
        ("a van", "Getting there"),
        ("bread", "Food"),
        ("soup", "Food"),
    ];
    assert_eq!(grouped(&mut stage), pairs(&all));
    insta::assert_snapshot!("groups_120x40", stage.screen());
    stage.resize(80, 24);
    insta::assert_snapshot!("groups_80x24", stage.screen());
    stage.resize(120, 40);
    // Each deed is one undo, also the one that moved two together.
    stage.types("u").sees("2 Wheels · 2").types("u").sees("2 Wheels · 1").types("uu");
    stage.sees("In no group · 6").sees_no("1 Food").types("UUUU").sees("2 Getting there · 2");
    assert_eq!(grouped(&mut stage), pairs(&all));
    // The wall has the same numbers, and so have the choices for the dots.
    stage.types("<Esc><A-w>").sees("1  Food").sees("2  Getting there").sees("· a van");
    let wall = stage.screen();
    let third = wall.lines().find_map(|line| line.trim().strip_prefix("3 ")).unwrap().to_owned();
    stage.types("w<PgDn>").sees("step 4 of 9").sees("1 Food").sees("2 Getting there");
    stage.sees(&format!("3 {third}"));
    stage.types("<A-w>").sees("1  Food").sees("2  Getting there").sees(&format!("3  {third}"));
    stage.types("w22123").types("<PgDn><A-r>y<Esc>");
    let screen = stage.screen();
    let place = |text: &str| screen.find(text).unwrap_or_else(|| panic!("{text}:\n{screen}"));
    assert!(place("Getting there") < place("Food"), "most dots first:\n{screen}");
}

#[test]
fn an_entry_is_taken_out_again_and_an_empty_group_is_gone() {
    let mut stage = ideas(80, 24);
    stage.types("<A-j>nFood<Enter>").sees("1 Food · 1").types("<Home>x").sees_no("Food");
    stage.sees("In no group · 6").types("1").sees("There is no group yet");
    stage.types("u").sees("1 Food · 1").types("<Home><Enter>").sees("It is in a group");
    // The same name is the same group.
    stage.types("<Down>nfood <Enter>").sees("1 Food · 2").types("7").sees("one group so far");
    stage.types("nWheels<Enter>").types("<Home>r").sees("Group's name");
    stage.types("<C-a>WHEELS<Enter>").sees("Another group is called that");
    stage.types("<Esc>").sees("1 Food · 2").types("<Esc>").sees("WRITE");
}

#[test]
fn what_is_on_the_line_stays_there_and_a_crash_keeps_the_groups() {
    let mut stage = ideas(80, 24);
    stage.types("half a line<A-j>nFood<Enter>1<A-w>").sees("1  Food");
    stage.types("w").sees("› half a line").types("<A-j><wait 3s>");
    let before = grouped(&mut stage);
    stage.crash();
    stage.types("<Enter>").sees("› half a line").types("<A-j>").sees("1 Food · 2");
    assert_eq!(grouped(&mut stage), before);
}

#[test]
fn what_not_everybody_may_read_is_not_put_into_groups() {
    let mut stage = Stage::new();
    stage
        .types("w/safe-fail<Enter><Enter><A-y><A-y><A-j>")
        .sees("there is nothing to put into groups");
    stage.types("<A-b>private<Enter><A-j>").sees("private notes are not").sees("WRITE");
    stage.types("<PgDn>secret<Enter><A-j>").sees("put into groups after its reveal");
    stage.types("<PgDn><PgDn>12<A-j>").sees("are counted; they are not put into groups");
    stage.types("<PgUp><A-r>y<Esc><A-j>").sees("secret").sees_no("private");
}

#[test]
fn who_is_here_spoken_for_and_absent_is_marked_and_stands_on_wall_and_page() {
    let mut stage = Stage::new();
    stage.types("w/not in the room<Enter><Enter><A-y><A-y><PgDn><PgDn><PgDn>").sees("step 4 of 8");
    // The groups are there before anybody has said anything.
    stage.types("<A-w>").sees("1  Here").sees("2  Spoken for").sees("3  Absent").types("w");
    for who in ["carers on nights", "tenants", "bus drivers", "fathers"] {
        stage.types(&format!("{who}<Enter>"));
    }
    stage.types("<A-j>").sees("1 Here · 0").sees("3 Absent · 0").sees("In no group · 4");
    stage.types("ash3").sees("1 Here · 1").sees("2 Spoken for · 1").sees("3 Absent · 2");
    insta::assert_snapshot!("groups_fixed_120x40", stage.screen());
    stage.resize(80, 24);
    insta::assert_snapshot!("groups_fixed_80x24", stage.screen());
    stage.resize(120, 40);
    stage.types("<Esc><A-w>");
    let wall = stage.screen();
    let place = |text: &str| wall.find(text).unwrap_or_else(|| panic!("{text}:\n{wall}"));
    assert!(place("1  Here") < place("bus drivers") && place("bus drivers") < place("2  Spoken"));
    assert!(
        place("3  Absent") < place("carers on nights") && place("3  Absent") < place("fathers")
    );
    stage.types("w<PgDn><A-j>").sees("1 Affected a lot, hardly heard · 0");
    stage.types("<Esc><A-x>y<wait 1s>x");
    let (_, page) = stage.files(".md").pop().unwrap();
    assert!(page.contains("**Absent**\n\n- carers on nights\n- fathers\n"), "{page}");
    assert!(page.contains("**Spoken for**\n\n- tenants\n"), "{page}");
}

#[test]
fn one_key_at_a_time_is_fast_with_many_entries() {
    let mut stage = Stage::new();
    stage.types("w/safe-fail<Enter><Enter><A-y><A-y>one<Enter><wait 12s><Esc>q<wait 12s>");
    let (path, _) = stage.session_files().pop().unwrap();
    let mut session = stage.session();
    let entries = session["entries"].as_array_mut().unwrap();
    for number in 1..400 {
        let mut entry = entries[0].clone();
        entry["id"] = format!("{number:016}").into();
        entry["text"] = format!("thing {number}").into();
        entries.push(entry);
    }
    std::fs::write(path, session.to_string()).unwrap();
    stage.crash();
    stage.types("<Enter><A-j>nAll<Enter>").sees("1 All · 1");
    let begun = Instant::now();
    for _ in 0..20 {
        stage.types("1<Down>");
    }
    let each = begun.elapsed() / 40;
    stage.types("<End>").sees("thing 399").types("<Home>").sees("1 All · 21");
    // Without optimisation, and drawn and written twice; a loop in a loop would take seconds.
    assert!(each.as_millis() < 1_000, "{each:?} for each key");
}

#[test]
fn hostile_words_do_no_harm_in_a_group_or_its_name() {
    let mut stage = ideas(80, 24);
    let hostile = "\u{1b}[2J\u{202e}**x** <b>| 日本 👩‍👩‍👧‍👦\u{200b}";
    stage.paste(hostile).types("<Enter><A-j>n").paste(hostile).types("<Enter>");
    stage.sees("**x** <b>").types("<Esc><A-w>").sees("1  ");
    for row in stage.screen().lines() {
        assert!(!row.contains(['\u{1b}', '\u{202e}', '\u{200b}']), "{row:?}");
    }
    stage.types("w<A-x>y<wait 1s>x");
    let (_, page) = stage.files(".md").pop().unwrap();
    assert!(page.contains("\\*\\*x\\*\\* \\<b>"), "{page}");
}

#[test]
fn a_step_with_groups_of_its_own_sorts_what_was_gathered_before_it() {
    let mut stage = Stage::new();
    stage.types("w/not in the room<Enter><Enter><A-y><A-y><PgDn>").sees("step 2 of 8");
    stage.types("The carers<Enter>The bus driver<Enter><PgDn><A-r>y<Down><Down><Esc><PgDn>");
    stage.sees("step 4 of 8").sees("Everyone in it").sees("The carers").sees("The bus driver");
    stage.types("<A-j>").sees("In no group · 2").types("1<Down>3").sees_no("In no group");
    stage.types("<Esc><A-w>").sees("1  Here").sees("The carers").sees("The bus driver");
    stage.types("<A-w><PgDn>").sees("step 5 of 8").sees("Here").sees("Absent").sees("The carers");
}
