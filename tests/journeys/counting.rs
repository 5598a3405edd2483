//! Scores, dots, hands and tables: digits fill them, they stay hidden, and then everybody reads how many.

use crate::stage::Stage;
use balcony::domain::entry::Entry;
use balcony::domain::tally::tallies;
use balcony::domain::visible::Viewer;
use balcony::domain::words::EntryKind;
use std::fmt::Write;

const OWN: &str = r#"id = "own"
name = "Own counting"
kind = "workshop"

[[step]]
id = "one"
title = "One number"
minutes = 5
mode = "silent"
show = "hidden"
collects = "scores"
scale = "0-5"
names = "shown"
prompt = "How sure are you?"

[[step]]
id = "cards"
title = "Ideas"
minutes = 5
mode = "whole room"
show = "open"
collects = "cards"
names = "shown"
reveals = ["one"]
prompt = "What could we try?"

[[step]]
id = "dots"
title = "Dots"
minutes = 5
mode = "silent"
show = "hidden"
collects = "dots"
names = "shown"
dots = 2
prompt = "Which first?"

[[step]]
id = "hands"
title = "Hands"
minutes = 5
mode = "whole room"
show = "open"
collects = "hands"
names = "shown"
reveals = ["dots"]
prompt = "Shall we?"

[[step]]
id = "table"
title = "Table"
minutes = 5
mode = "silent"
show = "hidden"
collects = "grid"
items = ["I see", "I fear"]
names = "shown"
prompt = "What do you see?"

[[step]]
id = "close"
title = "Close"
minutes = 5
mode = "whole room"
show = "open"
collects = "note"
names = "shown"
reveals = ["table"]
prompt = "What strikes you?"
"#;

/// A workshop of the steps above, with so many people here.
fn counting(people: usize) -> Stage {
    counting_at(people, 120, 40)
}

fn counting_at(people: usize, width: u16, height: u16) -> Stage {
    let folder = tempfile::TempDir::new().unwrap();
    std::fs::create_dir_all(folder.path().join("config/formats")).unwrap();
    std::fs::write(folder.path().join("config/formats/own.toml"), OWN).unwrap();
    let mut stage = Stage::in_folder(folder, width, height);
    stage.types("w/own counting<Enter><Enter>").sees("How sure are you?").types("<A-y>");
    let mut names = String::new();
    for number in 0..people {
        write!(names, "P{number:02}, ").unwrap();
    }
    if people > 0 {
        stage.types(&format!("<Esc>a{names}<Enter><Esc>"));
    }
    stage
}

fn entries(stage: &Stage, kind: &EntryKind) -> Vec<Entry> {
    let entries = &stage.model().run().unwrap().sitting.session.entries;
    entries.iter().filter(|entry| entry.kind() == kind).cloned().collect()
}

#[test]
fn twenty_five_scores_are_twenty_five_digits_and_nothing_else() {
    let mut stage = counting(25);
    stage.types(&"0123454321".repeat(3)[..25]).sees("Everybody has given theirs");
    let scores = entries(&stage, &EntryKind::Score);
    assert_eq!(scores.len(), 25);
    let people = &stage.model().run().unwrap().sitting.session.people;
    for (score, person) in scores.iter().zip(people) {
        assert_eq!(score.by(), Some(&person.id));
    }
    assert_eq!(scores[5].number("value"), Some(5));
}

#[test]
fn scores_are_dots_until_the_reveal_on_screen_and_wall_and_spread_comes_before_the_mean() {
    let mut stage = counting(3);
    stage.types("25").sees("2 of 3 have given").sees_no("mean").types("<A-w>");
    stage.sees("2 have given; nobody sees it yet").sees_no("mean").types("w");
    stage
        .types("4<PgDn>")
        .sees("Alt-r reveals “One number”")
        .types("<Esc>r")
        .sees("Show everybody what 3 people gave");
    stage.types("<Esc>").sees_no("mean").types("<Esc>ry").sees("2 to 5, mean 3.7");
    stage.sees("2: P00   4: P02   5: P01").types("<A-w>").sees("2 to 5, mean 3.7");
}

#[test]
fn a_score_is_taken_back_and_its_person_is_asked_again() {
    let mut stage = counting(3);
    stage.types("2<C-z>").sees("P00 ›");
    assert_eq!(entries(&stage, &EntryKind::Score).len(), 0);
    stage.types("3<Esc>u").sees("Taken back");
    stage.types("<Esc>").sees("P00 ›");
}

#[test]
fn numbers_off_the_scale_are_refused_and_words_go_with_the_last_number() {
    let mut stage = counting(2);
    stage.types("7").sees("The scale is 0-5");
    assert_eq!(entries(&stage, &EntryKind::Score).len(), 0);
    stage.types("3, if the carers are asked<Enter>").types("-");
    let scores = entries(&stage, &EntryKind::Score);
    assert_eq!(scores.len(), 2);
    assert_eq!((scores[0].number("value"), scores[0].text()), (Some(3), "if the carers are asked"));
    assert_eq!(scores[1].number("value"), None, "whoever passes has given too");
}

#[test]
fn totals_are_typed_where_fingers_were_counted_or_a_chart_was_ticked() {
    let mut stage = counting(0);
    stage.types("<C-t>").sees("How many 0 1/6").types("1<Enter>");
    stage
        .types("0<Enter>2<Enter>")
        .sees("How many 3 4/6")
        .types("many<Enter>")
        .sees("A number, please");
    stage.types("<BS><BS><BS><BS>5<Enter>0<Enter>2<Enter>");
    stage.types("<PgDn><Esc>ry").sees("0 to 5, mean 2.9").sees("3 ●●●●●");
}

#[test]
fn a_crash_in_the_middle_loses_no_number() {
    let mut stage = counting(4);
    stage.types("123");
    stage.crash();
    stage.types("<Enter>").sees("3 of 4 have given").types("4").sees("Everybody has given theirs");
}

#[test]
fn dots_go_on_what_was_laid_out_before_each_has_a_budget_and_the_most_dotted_comes_first() {
    let mut stage = counting(3);
    stage.types("<PgDn>ring the carers<Enter>paint the door<Enter>ask the landlord<Enter>");
    stage
        .types("<PgDn>")
        .sees("1 ring the carers")
        .sees("3 ask the landlord")
        .sees("1/2 Dots · P00 ›");
    stage.types("9").sees("The numbers go from 1 to 3");
    stage.types("3323").sees("P02").types("21").sees("Everybody has given theirs");
    stage.sees_no("●").types("<A-w>").sees("6 have given").types("w");
    stage.types("<PgDn><Esc>ry");
    let session = &stage.model().run().unwrap().sitting.session;
    let counted: Vec<_> = tallies(session, &session.plan[2], Viewer::Room)
        .into_iter()
        .map(|tally| (tally.total(), tally.item))
        .collect();
    let expected = [(3, "ask the landlord"), (2, "paint the door"), (1, "ring the carers")];
    assert_eq!(counted, expected.map(|(count, item)| (count, item.to_owned())));
    stage.sees("3  ●●●");
}

#[test]
fn a_no_is_counted_and_named_only_with_consent() {
    let mut stage = counting(3);
    stage.types("<Esc>g<Down><Down><Down><Enter>").sees("1 yes   2 can live with it   3 no");
    stage.types("132").sees("Everybody has given theirs").sees("no ●").sees("yes: P00");
    stage.sees_no("no: P01").types("<Up><Up><C-o>").sees("as they agreed").types("<Esc>");
    stage.sees("no: P01").types("<A-w>").sees("no: P01").types("w<A-u>").sees_no("no: P01");
}

#[test]
fn a_table_is_filled_row_by_row_hidden_and_read_side_by_side() {
    let mut stage = counting(2);
    stage.types("<Esc>g<End><Up><Enter>").sees("1/2 I see · P00 ›").types("three calls<Enter>");
    stage.sees("2/2 I fear · P00 ›").types("a knock<Enter>").sees("1/2 I see · P01 ›");
    stage.types("nothing<Enter>harm<Enter>").sees_no("three calls").types("<PgDn><Esc>ry");
    stage.sees("I see").sees("three calls").sees("harm").types("<A-w>").sees("three calls");
}

#[test]
fn numbers_without_names_store_no_name_and_counts_show_only_how_many() {
    let mut stage = Stage::new();
    stage
        .types("w/quick check<Enter><Enter><A-y><Esc>aAmal, Jo<Enter><Esc><PgDn>")
        .sees("1/2 Energy · no names ›");
    stage.types("4").sees("2/2 How stretched I am").types("22").sees("1 of 2 given");
    stage.types("5<A-w>").sees("2 have given").sees_no("mean").types("w<Esc>ry");
    stage.sees("Energy").sees("2 to 4, mean 3.0").types("<A-w>").sees("2 to 4, mean 3.0");
    let session = &stage.model().run().unwrap().sitting.session;
    assert!(session.entries.iter().all(|entry| entry.by().is_none()));
}

#[test]
fn a_number_too_many_is_said_and_one_key_takes_it_back() {
    let mut stage = Stage::new();
    stage.types("w/quick check<Enter><Enter><A-y><Esc>aAmal, Jo<Enter><Esc><PgDn>4455");
    stage
        .sees("2 of 2 given")
        .sees_no("more than the people")
        .types("3")
        .sees("more than the people who are here have to give");
    stage.types("<C-z>").sees_no("more than the people").sees("2 of 2 given");
    assert_eq!(entries(&stage, &EntryKind::Score).len(), 4);
}

#[test]
fn screens_of_counting() {
    for (width, height) in [(80, 24), (120, 40)] {
        let size = format!("{width}x{height}");
        let mut stage = counting_at(12, width, height);
        stage.types("51234");
        insta::assert_snapshot!(format!("counting_scores_hidden_{size}"), stage.screen());
        stage.types("5123412<PgDn><Esc>ry");
        insta::assert_snapshot!(format!("counting_scores_revealed_{size}"), stage.screen());
        stage.types("<A-w>");
        insta::assert_snapshot!(format!("counting_wall_scores_{size}"), stage.screen());
        stage
            .types("wring the carers<Enter>paint the door<Enter>ask the landlord<Enter><PgDn>3312");
        insta::assert_snapshot!(format!("counting_dots_hidden_{size}"), stage.screen());
        stage.types("<PgDn><Esc>ry");
        insta::assert_snapshot!(format!("counting_dots_revealed_{size}"), stage.screen());
        stage.types("1213<A-w>");
        insta::assert_snapshot!(format!("counting_wall_hands_{size}"), stage.screen());
    }
}

#[test]
fn the_close_says_how_far_people_agree_where_a_decision_hangs_on_it() {
    let mut stage = counting(3);
    // The scores of the first step decide nothing; the hands do.
    stage.types("245<PgDn>a van<Enter><PgDn>1-1-1-<PgDn>123<wait 90s><A-x>y<wait 1s>");
    stage.sees("How far we agree").sees("Hands").sees("can live with it").sees_no("mean");
    // One length, whoever tells it.
    stage.sees("2 min taken").types("<Esc>").sees("2 min").sees_no("1 min");
}

#[test]
fn the_close_has_the_scores_that_were_revealed_where_something_is_decided() {
    let mut stage = Stage::new();
    stage.types("w<Enter><A-y><A-y><Esc>aAmal, Bo<Enter><Esc>").types(&"<PgDn>".repeat(7));
    stage.sees("How far do you stand").types("53<PgDn><A-r>y<Esc><A-x>y<wait 1s>");
    stage.sees("How far we agree").sees("Where I stand").sees("3 to 5, mean 4.0");
}

#[test]
fn an_answer_is_put_right_from_what_was_given() {
    let mut stage = counting(3);
    stage.types("2, too late<Enter>").sees("P01 ›").types("4").sees("P02 ›");
    stage.types("<A-y><Up><Up><Enter>").sees("Edit score · P00 › 2 too late");
    stage.types("<C-a>9<Enter>").sees("The scale is").types("<C-a>5 after all<Enter>");
    let score = &entries(&stage, &EntryKind::Score)[0];
    assert_eq!((score.number("value"), score.text()), (Some(5), "after all"));
    stage.types("<PgDn>Van<Enter>Bus<Enter><PgDn>12<Up><Enter>").sees("Edit dots · P00 › 2");
    stage.types("<BS>3<Enter>").sees("The numbers go from 1 to 2").types("<BS>1<Enter>");
    let dots = entries(&stage, &EntryKind::Dots);
    let on = |dots: &Entry| dots.detail("on").to_owned();
    assert!(on(&dots[0]) == on(&dots[1]) && dots[1].detail("item") == "Van");
    stage.types("<PgDn>3<Up><Enter>").sees("› 3").types("<BS>2<Enter>");
    assert_eq!(entries(&stage, &EntryKind::Hand)[0].detail("value"), "can live with it");
    stage.types("<C-z>");
    assert_eq!(entries(&stage, &EntryKind::Hand)[0].detail("value"), "no");
}

#[test]
fn totals_that_are_all_there_say_so_and_a_step_says_how_it_is_revealed() {
    let mut stage = counting(2);
    stage.types("<A-r>").sees("PgDn goes on to “Ideas”, and Alt-r shows it to everybody there");
    stage.types("<C-t>").types(&"1<Enter>".repeat(5)).sees_no("Every total");
    stage.types("1<Enter>").sees("Every total is there: what is typed now are single answers");
    stage.types("<A-y><Up><Enter>").sees("Edit score › 1").types("<BS>3<Enter>");
    assert_eq!(entries(&stage, &EntryKind::Score)[5].number("count"), Some(3));
}

#[test]
fn a_slip_has_no_more_dots_than_each_may_give_and_is_taken_back_whole() {
    let mut stage = Stage::new();
    stage.types("w/building<Enter><Enter><A-y><A-y><Esc>aAmal, Jo<Enter><Esc>");
    stage.types(&"<PgDn>".repeat(10)).sees("step 11 of 13").sees("0 of 4 dots");
    stage.types("3 4 5<Enter>").sees("2 dots each: this slip has 3").sees("0 of 4 dots");
    stage.types("<BS><BS><Enter>").sees("2 of 4 dots").types("1 2<Enter>").sees("4 of 4 dots");
    stage.types("<C-z>").sees("2 of 4 dots");
}

#[test]
fn a_slip_of_dots_is_read_as_people_write_it_and_words_are_refused() {
    let mut stage = Stage::new();
    stage.types("w/building<Enter><Enter><A-y><A-y><Esc>aAmal, Jo<Enter><Esc>");
    stage.types(&"<PgDn>".repeat(10)).types("4 and 7<Enter>").sees("2 of 4 dots");
    stage.types("nerve<Enter>").sees("3 of 4 dots").types("perhaps the last<Enter>");
    stage.sees("A slip holds numbers from 1 to 11").sees("3 of 4 dots").types("<C-z><C-a><BS>");
    stage.types("2<Enter>").sees("4 of 4 dots").sees_no("more than the people");
    stage.types("3<Enter>").sees("5 of 4 dots").sees("more than the people who are here");
}

#[test]
fn a_slip_with_a_number_too_many_or_too_few_is_not_taken() {
    let mut stage = Stage::new();
    stage.types("w/building<Enter><Enter><A-y><A-y><Esc>aAmal, Jo<Enter><Esc><PgDn>");
    stage
        .types("<paste:3 2 4 2 1 3 5 2 3 4 1 2><Enter>")
        .sees("More than the 11 numbers")
        .sees("0 of 2 given");
    stage
        .types("<BS><BS><BS><BS><Enter>")
        .sees("10 of 11 numbers: 1 is missing")
        .sees("0 of 2 given");
    stage.types(" - a day in May<Enter>").sees("1 of 2 given").types("<PgDn>");
    stage.sees("1 person has given nothing yet. PgUp goes back").types("<PgUp>3<PgDn>");
    stage.sees("The last row was not filled").types("<C-z><C-z>").sees("2/11");
}

#[test]
fn a_reveal_says_how_many_people_gave_theirs() {
    let mut stage = Stage::new();
    stage.types("w/building<Enter><Enter><A-y><A-y><Esc>aAmal, Jo<Enter><Esc><PgDn>");
    stage
        .types("12345123451<PgDn><A-r>")
        .sees("Show everybody what 1 person gave in “Eleven numbers”");
}

#[test]
fn an_answer_is_corrected_beside_what_it_answers() {
    let mut stage = Stage::new();
    stage.types("w/building<Enter><Enter><A-y><A-y><PgDn>").sees("1/11 Citizens at the heart");
    stage.types("34<Up><Up><Enter>").sees("Edit score, Citizens at the heart");
}

#[test]
fn an_answer_left_out_says_how() {
    let mut stage = Stage::new();
    stage.types("w/building<Enter><Enter><A-y><A-y><PgDn>").sees("1/11 Citizens");
    stage
        .types("<Enter>")
        .sees("A digit is kept at once, without Enter; - leaves one out")
        .sees("1/11 Citizens");
    stage.types("-<Enter>").sees("2/11 ");
}

#[test]
fn a_slip_typed_with_blanks_between_its_numbers_is_one_slip() {
    let mut stage = Stage::new();
    stage.types("w/building<Enter><Enter><A-y><A-y><Esc>aAmal, Jo<Enter><Esc><PgDn>");
    stage.types("3 4 2, 1 - 5 2 2 4 3 1").sees("1 of 2 given").sees("1/11");
    stage.types("3 we saw it in May<Enter>").sees("2/11");
    let given = entries(&stage, &EntryKind::Score);
    assert_eq!(given.len(), 12);
    assert_eq!((given[11].number("value"), given[11].text()), (Some(3), "we saw it in May"));
    assert!(given[..11].iter().all(|entry| entry.text().is_empty()));
}

#[test]
fn more_notes_than_people_are_as_many_as_people_like() {
    let mut stage = Stage::new();
    stage.types("w/building<Enter><Enter><A-y><A-y><Esc>aAmal<Enter><Esc>");
    stage.types("one<Enter>two<Enter>three<Enter>").sees("three").sees_no("more than the people");
}

#[test]
fn words_without_a_number_are_no_score() {
    let mut stage = Stage::new();
    stage.types("w/building<Enter><Enter><A-y><A-y><PgDn>owing to the rain<Enter>");
    stage.sees("A number first; words may follow").sees("1/11");
    assert!(entries(&stage, &EntryKind::Score).is_empty());
}

#[test]
fn what_was_said_beside_a_number_is_the_first_thing_above_the_line() {
    let mut stage = Stage::sized(80, 24);
    stage.types("w/building<Enter><Enter><A-y><A-y><Esc>aAmal, Jo<Enter><Esc><PgDn>");
    stage.types("3").types("a day in May<Enter>1234512345").types("12345123451<PgDn><A-r>y");
    stage.sees("WRITE").types("<Up>").sees("a day in May").types("<Esc>");
    // All eleven stay in sight beside a note, and in the steps that talk about them.
    stage.types("what we noticed<Enter>").sees("what we noticed").sees_no("more: ↑");
    stage
        .types("<PgDn><PgDn>")
        .sees("What would we have seen")
        .sees("Able to go on")
        .sees("Shared purpose");
}

#[test]
fn all_eleven_stay_in_sight_beside_a_note_on_a_wide_screen_too() {
    let mut stage = Stage::sized(120, 40);
    stage.types("w/building<Enter><Enter><A-y><A-y><Esc>aA, B, C, D, E<Enter><Esc><PgDn>");
    for slip in ["34512345123", "23141325341", "55541325341", "11141325341", "43235243523"] {
        stage.types(slip);
    }
    stage.types("<PgDn><A-r>y").sees("Small experiments").types("what we noticed<Enter>");
    stage.sees("what we noticed").sees("Small experiments").sees_no("more: ↑");
}

#[test]
fn a_question_answered_with_no_says_so() {
    let mut stage = counting(2);
    stage.types("12<PgDn><A-r>").sees("Show everybody").types("<Enter>");
    stage.sees("Nothing was revealed; Alt-r asks again").types("<A-x>").sees("End this session?");
    stage.types("n").sees("The session goes on");
}
