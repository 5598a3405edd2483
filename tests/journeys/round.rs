//! The screen handed round: each person sees the question and their own field, and nothing else.

use crate::stage::Stage;
use balcony::domain::entry::Entry;

const TWELVE: &str = "Amal, Bo, Chidi, Dee, Esra, Farid, Grace, Hana, Ines, Jo, Kofi, Lena";

/// In the first step (open notes) with people here, of whom one has said something; only the
/// facilitator sees the screen.
fn with(people: &str) -> Stage {
    let mut stage = Stage::new();
    stage.types("w<Enter><A-y><A-y><Esc>a").types(people).types("<Enter><Esc>");
    stage.types("<Tab>said before<Enter>");
    stage
}

fn entries(stage: &Stage) -> &[Entry] {
    &stage.model().run().unwrap().sitting.session.entries
}

/// Nothing but the page itself: neither entries nor agenda nor notes nor the bar.
#[track_caller]
fn sees_nothing_else(stage: &mut Stage) {
    for other in ["said before", "Said in this step", "Agenda", "Watch", "WRITE", "LEAD", "n next"]
    {
        stage.sees_no(other);
    }
}

#[test]
fn twelve_people_give_one_after_the_other_and_see_nothing_of_each_other() {
    let mut stage = with(TWELVE);
    stage.types("half a thought of the leader<A-z>").sees("Pass it on to Amal");
    stage.sees_no("leader");
    for (number, name) in TWELVE.split(", ").enumerate() {
        sees_nothing_else(&mut stage);
        stage.sees(&format!("Pass it on to {name}.")).types("typed on a blank page<Enter>");
        sees_nothing_else(&mut stage);
        stage.sees(name).sees("What brought you here today?").sees_no("blank page");
        stage.types(&format!("word {number} of {name}")).sees(&format!("word {number} of"));
        stage.types("<Enter>").sees_no("word");
    }
    stage.sees("Everybody has given.").sees("Back to whoever leads: Enter");
    sees_nothing_else(&mut stage);
    stage.types("<Enter>").sees("WRITE").sees("› half a thought of the leader");
    stage.sees("Said in this step · 13");
    let session = &stage.model().run().unwrap().sitting.session;
    for (entry, person) in entries(&stage)[1..].iter().zip(&session.people) {
        assert_eq!(entry.by(), Some(&person.id));
    }
}

#[test]
fn a_screen_that_the_room_may_see_is_turned_away_first() {
    for answer in ["", "<A-y>"] {
        let mut stage = Stage::new();
        stage.types("w<Enter>").types(answer).types("<Esc>aAmal, Bo<Enter><Esc><Esc>z");
        stage.sees("Turn the projector off").types("words<Enter>").sees("Pass it on to Amal");
        stage.types("<Enter>mine").sees("mine").types("<Esc>").sees("WRITE");
        stage.types("<C-z><Enter><A-z>").sees("Turn the projector off").types("<Esc>");
        stage.sees("WRITE").sees_no("Turn the projector");
    }
}

#[test]
fn esc_leaves_at_once_and_half_written_words_wait_as_dots_for_whoever_wrote_them() {
    let mut stage = with("Amal, Bo");
    stage.types("mine<A-z><Enter>half of Amal<Esc>").sees("WRITE").sees_no("half of Amal");
    stage.sees("wait on the line, as dots").sees("· Amal ›");
    // Going on, it is Amal's again, and nobody else's.
    stage.types("<A-z>").sees("Pass it on to Amal").sees_no("half").types("<Enter>");
    stage.sees("half of Amal").types(" and the rest<Enter>").sees("Pass it on to Bo");
    stage.types("<Enter>").sees_no("half").types("<Esc>").sees("› mine");
    assert_eq!(entries(&stage).last().unwrap().text(), "half of Amal and the rest");
}

#[test]
fn the_leader_reads_half_written_words_only_by_peeking() {
    let mut stage = with("Amal, Bo");
    stage.types("<A-z><Enter>half of Amal<Esc>").sees_no("half of Amal");
    stage.types("<A-l>").sees("half of Amal").types("<A-l>").sees_no("half of Amal");
    stage.types("<Enter>").sees("half of Amal").types("later").sees("› later");
}

#[test]
fn tab_passes_over_and_they_come_later_with_what_they_had() {
    let mut stage = with("Amal, Bo, Chidi");
    stage.types("<A-z><Enter>half of Amal<Tab>").sees("Pass it on to Bo").sees_no("half");
    stage.types("<Enter>").sees_no("half").types("from Bo<Enter><Enter>from Chidi<Enter>");
    stage.sees("Pass it on to Amal").types("<Enter>").sees("half of Amal");
    stage.types("<Tab>").sees("Everybody else has given. Amal comes later").types("<Enter>");
    stage.sees("WRITE").sees_no("half of Amal");
    // It waits on the leader's line, as dots, and is kept like any other.
    stage.types("<Enter>").sees("half of Amal");
    assert_eq!(entries(&stage).len(), 4);
}

#[test]
fn undo_goes_no_further_back_than_the_field() {
    let mut stage = with("Amal, Bo");
    stage.types("<A-z><Enter>from Amal<Enter><Enter>").sees("Bo");
    stage.types("<C-z><C-z><C-z><C-y>").sees_no("from Amal").sees_no("Taken back");
    stage.types("x<C-z><C-z>").sees_no("from Amal");
    stage.types("<Esc>").sees("from Amal");
    assert_eq!(entries(&stage).len(), 2);
}

#[test]
fn nothing_else_can_be_reached_from_the_round() {
    let mut stage = with("Amal, Bo");
    stage.types("<A-z><Enter>");
    for keys in ["<Up>", "<C-p>", "<PgUp>", "<PgDn>", "<A-w>", "<A-l>", "<A-m>", "<A-v>", "<C-n>"] {
        stage.types(keys);
        sees_nothing_else(&mut stage);
        stage.sees("Amal").sees_no("Find an action");
    }
    stage.types("<F1>").sees("Give what you wrote").sees_no("reveal").types("<Esc>").sees("Amal");
}

#[test]
fn a_crash_comes_back_to_the_console_and_nothing_is_lost_or_readable() {
    let mut stage = with("Amal, Bo, Chidi");
    stage.types("the leader's own<A-z><Enter>half of Amal<Tab><Enter>half of Bo");
    stage.crash();
    stage.sees("Continue").types("<Enter>").sees("WRITE").sees_no("half of").sees("· Bo ›");
    stage.types("<A-z>").sees("Pass it on to Amal").types("<Enter>").sees("half of Amal");
    stage.types("<Enter><Enter>").sees("half of Bo").types("<Enter><Enter>from Chidi<Enter>");
    stage.sees("Everybody has given").types("<Enter>").sees("› the leader's own");
    let texts: Vec<&str> = entries(&stage).iter().map(Entry::text).collect();
    assert_eq!(texts, ["said before", "half of Amal", "half of Bo", "from Chidi"]);
}

#[test]
fn a_crash_on_a_blank_page_gives_the_leader_their_line_back() {
    let mut stage = with("Amal, Bo");
    stage.types("the leader's own<A-z><Enter>from Amal<Enter>");
    stage.crash();
    stage.types("<Enter>").sees("› the leader's own").sees("from Amal");
}

#[test]
fn where_no_names_are_kept_nobody_is_named_and_the_order_is_by_chance() {
    let mut stage = with(TWELVE);
    stage.types("<Esc>g<End><Up><Enter>").sees("· no names ›").types("<A-z>");
    stage.sees("Pass it on to the first person");
    for number in 0..12 {
        stage.types("<Enter>").sees("Next person").sees_no("Amal");
        stage.types(&format!("{}, because {number}", number % 5 + 1)).sees("because");
        stage.types("<Enter>").sees("Another person? Enter, or Esc to end").sees_no("because");
    }
    stage.types("<Esc>").sees("12 of 12 given, no names kept");
    let given: Vec<&Entry> =
        entries(&stage).iter().filter(|entry| entry.text().starts_with("because")).collect();
    assert_eq!(given.len(), 12);
    assert!(given.iter().all(|entry| entry.by().is_none() && entry.at() == given[0].at()));
    let order: Vec<&str> = given.iter().map(|entry| entry.text()).collect();
    let typed: Vec<String> = (0..12).map(|number| format!("because {number}")).collect();
    assert_ne!(order, typed);
}

#[test]
fn half_written_words_without_a_name_wait_and_are_not_the_next_persons() {
    let mut stage = with("Amal, Bo");
    stage.types("<Esc>g<End><Up><Enter><A-z><Enter>4, settled<Esc>").sees_no("settled");
    stage
        .types("<A-z>")
        .sees("Pass it on to the first")
        .types("<Enter>")
        .sees_no("settled")
        .types("3<Enter><Esc>")
        .sees_no("settled");
    stage.types("<A-l>").sees("4, settled");
}

/// A step of a kind that no format puts first: it is put into the session's plan.
pub(crate) fn step_that(collects: &str, extra: &str) -> Stage {
    let mut stage = with("Amal, Bo, Chidi");
    stage.types("<Esc>q<wait 5s>");
    let (path, text) = stage.session_files().remove(0);
    let mut session: serde_json::Value = serde_json::from_str(&text).unwrap();
    let step = session["plan"][0].as_object_mut().unwrap();
    step.insert("collects".into(), collects.into());
    let extra: serde_json::Value = serde_json::from_str(extra).unwrap();
    step.extend(extra.as_object().unwrap().clone());
    std::fs::write(path, serde_json::to_string_pretty(&session).unwrap()).unwrap();
    stage.crash();
    stage.types("<Enter>").sees("step 1 of 9");
    stage
}

fn values(stage: &Stage, key: &str) -> Vec<String> {
    let values = entries(stage)[1..].iter();
    values
        .map(|entry| entry.to_value().get(key).map(ToString::to_string).unwrap_or_default())
        .collect()
}

#[test]
fn scores_are_a_row_of_digits_that_can_be_put_right_before_they_are_given() {
    let mut stage = step_that("scores", r#"{"items": ["Energy", "Trust"], "show": "hidden"}"#);
    stage.types("<A-z><Enter>").sees("Energy").sees("Trust");
    stage.types("4<Enter>").sees("2 numbers").types("9<Enter>").sees("The scale is");
    stage.types("<BS>25<Enter>").sees("2 numbers").types("<BS><Enter>").sees("Pass it on to Bo");
    stage.types("<Enter>-3, too tired<Enter><Enter><Tab>").sees("Chidi comes later");
    stage.types("<Enter>").sees("2 of 3 have given").sees_no("too tired");
    assert_eq!(values(&stage, "value"), ["4", "2", "", "3"]);
    stage.types("<A-z>").sees("Pass it on to Chidi").types("<Enter>55<Enter>");
    stage.sees("Everybody has given").types("<Enter><A-z>").sees("Everybody has given theirs");
}

#[test]
fn hands_and_dots_are_given_with_enter() {
    let mut stage = step_that("hands", r#"{"show": "counts"}"#);
    stage.types("<A-z><Enter>").sees("1 yes").types("4<Enter>").sees("1 yes").types("<BS>2<Enter>");
    stage.types("<Enter>1<Enter><Enter>3<Enter>").sees("Everybody has given");
    assert_eq!(values(&stage, "value"), ["\"can live with it\"", "\"yes\"", "\"no\""]);

    let mut stage = step_that("dots", r#"{"items": ["Bus", "Van", "Bike"], "dots": 2}"#);
    stage.types("<A-z><Enter>").sees("2 Van").types("223<Enter>").sees("2 dots each");
    stage.types("<BS><Enter>").sees("Pass it on to Bo").types("<Enter>7<Enter>").sees("1 to 3");
    stage.types("<BS>1<Enter>").sees("Pass it on to Chidi").types("<Esc>");
    assert_eq!(values(&stage, "item"), ["\"Van\"", "\"Van\"", "\"Bus\""]);
}

#[test]
fn a_grid_asks_one_person_all_of_it_before_it_is_passed_on() {
    for names in ["shown", "none"] {
        let extra = format!(r#"{{"items": ["We want", "We fear"], "names": "{names}"}}"#);
        let mut stage = step_that("grid", &extra);
        stage.types("<A-z>");
        for person in ["a", "b", "c"] {
            stage.types("<Enter>").sees("1/2 We want").types(&format!("want {person}<Enter>"));
            stage.sees("2/2 We fear").sees_no("want ").types(&format!("fear {person}<Enter>"));
            stage.sees_no("fear ");
        }
        stage.types("<Esc>");
        assert_eq!(entries(&stage).len(), 7);
        let rows = entries(&stage)[1..].iter().map(|entry| {
            let row = entry.detail("row");
            if row.is_empty() { entry.by().unwrap().to_string() } else { row.to_owned() }
        });
        let rows: Vec<String> = rows.collect();
        assert!(rows.chunks(2).all(|row| row[0] == row[1]), "{rows:?}");
        assert_eq!(rows.iter().collect::<std::collections::HashSet<_>>().len(), 3);
    }
}

#[test]
fn it_is_refused_where_there_is_nothing_to_give_or_the_line_is_in_the_way() {
    step_that("nothing", "{}").types("<A-z>").sees("Not now: there is nothing in this step");
    with("Amal").types("<A-d>We meet<Enter><A-z>").sees("Not now: what is on the line comes first");
}
