//! Reading a session: its close, its contents, folding, and who said what.

use crate::stage::Stage;

/// A workshop of three people with something open, hidden, private and decided, ended and on its close.
fn closed() -> Stage {
    let mut stage = Stage::new();
    stage.types("w<Enter><A-y><A-y><Esc>aAmal, Jo, Wren<Enter><Esc>");
    stage.types("<Tab>first of Amal<Enter><Tab>first of Jo<Enter>");
    stage.types("<Tab><Tab><Tab>second of Amal<Enter><A-b>a private thing<Enter>");
    stage.types("<A-d>We meet on Mondays<Enter>Jo<Enter>fri<Enter>");
    stage.types("<PgDn>hidden words<Enter><Esc>xy<wait 1m>");
    stage
}

#[test]
fn a_workshop_closes_on_a_summary_that_the_room_may_see() {
    let mut stage = closed();
    stage.sees("3 people: Amal, Jo, Wren").sees("Decisions").sees("We meet on Mondays (Jo, look");
    stage.sees("Check-in · 4 entries").sees("In one sentence · 1 still hidden");
    stage.sees_no("private").sees_no("hidden words").sees_no("first of Amal");
}

#[test]
fn the_close_exports_in_one_key_reads_all_and_goes_home() {
    let mut stage = closed();
    stage.types("x").sees("Written to");
    assert_eq!(stage.files(".md").len(), 1);
    stage.types("<Enter>").sees("first of Amal").sees("hidden words (not revealed)");
    stage.types("s").sees_no("first of Amal").sees("Check-in · 4 entries");
    stage.types("<Esc>").sees("first of Amal").types("<Esc>").sees("Begin");
    stage.types("r<Enter>").sees("first of Amal").types("s<Esc><Esc>").sees("Look back");
}

#[test]
fn what_one_writes_alone_closes_quietly() {
    let mut stage = Stage::new();
    stage.types("g2My own words<C-d>ra<Enter>s");
    stage
        .sees("What was written")
        .sees("One moment · 1 entry")
        .sees("yours alone")
        .sees_no("No decisions");
}

#[test]
fn the_contents_lead_to_every_part() {
    let mut stage = closed();
    stage.types("<Enter>t").sees("Contents").sees("Decisions").sees("2  In one sentence");
    stage.types("<End><Enter>").sees_no("Contents").sees("9  Keep and close");
    stage.types("t<Esc>").sees_no("Contents").types("<Home>").sees("3 people");
}

#[test]
fn parts_fold_and_what_is_looked_for_unfolds_them() {
    let mut stage = closed();
    stage.types("<Enter>F").sees_no("first of Amal").sees("1  Check-in … 5 entries");
    stage.types("/second of<Enter>").sees("1 of 1").sees("second of Amal");
    stage.types("<Esc>").sees_no("second of Amal").types("F").sees("second of Amal");
    stage
        .types("t<Home><Down>f<Esc><Home>")
        .sees("Check-in … 5 entries")
        .sees("We meet on Mondays");
    stage.types("t<Home><Down>f<Esc>").sees("first of Amal");
}

#[test]
fn what_one_person_said_stands_together_on_request() {
    let mut stage = closed();
    stage.types("<Enter>");
    let order = |stage: &Stage| {
        let screen = stage.screen();
        ["first of Amal", "second of Amal", "first of Jo"].map(|text| screen.find(text).unwrap())
    };
    let said = order(&stage);
    assert!(said[0] < said[2] && said[2] < said[1], "in the order in which it was said");
    stage.types("p");
    assert!(order(&stage).is_sorted(), "by person");
    stage.types("p");
    assert_eq!(order(&stage), said);
}

#[test]
fn names_that_are_not_kept_do_not_come_back_by_person() {
    let mut stage = Stage::new();
    stage.types("w<Enter><A-y><A-y><Esc>aAmal, Jo<Enter><Esc><Esc>g<End><Up><Enter>");
    stage.types("3 of five<Enter>4 of five<Enter><Esc>xy<Enter>p/of five<Enter>").sees("1 of 2");
    let screen = stage.screen();
    let rows: Vec<&str> = screen.lines().filter(|line| line.contains("of five")).collect();
    assert!(rows.iter().all(|row| !row.contains("Amal") && !row.contains("Jo")), "{rows:?}");
}

#[test]
fn from_the_list_an_ended_session_is_taken_up_again_only_after_asking() {
    let mut stage = closed();
    stage.types("<Esc>rc").sees("Reopen “Shared purpose”?").types("n").sees("Look back");
    stage.types("cy").sees("WRITE");
}

#[test]
fn folding_all_folds_what_is_still_open_and_unfolds_only_when_all_is_folded() {
    let mut stage = closed();
    // One part is folded: the others follow.
    stage.types("<Enter>t<Home><Down>f<Esc><Home>").sees("Check-in … 5 entries");
    stage.sees("We meet on Mondays");
    stage.types("F").sees("Check-in … 5 entries").sees_no("We meet on Mondays");
    stage.types("F").sees("We meet on Mondays").sees("first of Amal");
    // One of them is unfolded: all are folded again.
    stage.types("Ft<Home>f<Esc>").sees("We meet on Mondays").sees("Check-in … 5 entries");
    stage.types("F").sees_no("We meet on Mondays").types("F").sees("We meet on Mondays");
}

#[test]
fn from_the_summary_one_goes_back_to_where_one_was_reading() {
    let mut stage = closed();
    stage.resize(100, 16);
    stage.types("<Esc>r<Enter>").types("<PgDn><PgDn>");
    let page = stage.screen();
    assert!(page.contains("hidden words"), "{page}");
    stage.types("s").sees("Check-in · 4 entries").types("<Esc>");
    assert_eq!(stage.screen(), page);
    // The parts that are folded stay folded, and Esc then leads out.
    stage.types("F").sees_no("first of Amal").types("s<Esc>").sees_no("first of Amal").sees("…");
    stage.types("<Esc>").sees("Look back");
    // From the close, where nothing was read before, Esc still leads home.
    let mut stage = closed();
    stage.types("<Esc>").sees("Begin");
}
