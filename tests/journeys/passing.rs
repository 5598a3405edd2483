//! Whose turn it is may pass: the turn moves on, nothing is said, and it can be taken back.

use crate::round::step_that;
use crate::stage::Stage;
use balcony::domain::entry::Entry;

/// What was given in the step, after what stood there before: who, and the words.
fn given(stage: &Stage) -> Vec<(String, String)> {
    let session = &stage.model().run().unwrap().sitting.session;
    let name = |entry: &Entry| session.person(entry.by()?).map(|person| person.name.clone());
    let given = session.entries.iter().skip(1);
    given.map(|entry| (name(entry).unwrap_or_default(), entry.text().to_owned())).collect()
}

/// In a step that gathers this from Amal, who has said something, Bo and Chidi, just come to.
fn at(collects: &str, extra: &str) -> Stage {
    let mut stage = step_that(collects, extra);
    stage.types("<PgDn><PgUp>");
    stage
}

#[test]
fn in_a_round_of_sentences_a_dash_passes_and_nobody_ever_reads_it() {
    let mut stage = at("sentence", "{}");
    stage.sees("Sentence · Bo ›").sees("- passes").types("-<Enter>").sees("Passed.");
    stage.sees("Sentence · Chidi ›").sees("Said in this step · 1").types("<C-z>");
    stage.sees("Sentence · Bo ›").types("-<Enter>-<Enter>").sees("Said in this step · 1");
    assert_eq!(given(&stage), [("Bo".into(), String::new()), ("Chidi".into(), String::new())]);
    // It stands in the list, so that it can be put right.
    stage.types("<Up>").sees("passes").types("<Enter>something after all<Enter>");
    assert_eq!(given(&stage)[1].1, "something after all");
    stage.types("<A-w>").sees("something after all").sees_no("Bo").sees_no("passes").types("w");
    stage.types("<A-x>y<wait 1s>").sees("2 entries").types("x");
    let (_, page) = stage.files(".md").pop().unwrap();
    assert!(page.contains("something after all") && !page.contains("\n- \n"), "{page}");
    assert!(!page.lines().any(|line| line.trim() == "-"), "{page}");
}

#[test]
fn in_a_check_in_whoever_speaks_passes_and_the_next_one_speaks() {
    let mut stage = at("note", "{}");
    stage.types("-<Enter>").sees("Nobody's turn is on: Tab says who passes").types("<C-a><BS>");
    stage.types("<Tab><Tab>-<Enter>").sees("Note · Chidi ›").sees("Said in this step · 1");
    stage.types("Bo: -<Enter>").sees("Bo passes").types("<C-z>").sees("Note · Bo ›");
    assert_eq!(given(&stage), [("Bo".into(), String::new())]);
}

#[test]
fn in_a_grid_a_dash_passes_one_question_and_leaves_its_cell_empty() {
    let mut stage = at("grid", r#"{"items": ["We want", "We fear"]}"#);
    stage.types("a van<Enter>").sees("2/2 We fear").types("-<Enter>").sees("1/2 We want");
    stage.sees("a van").sees("Bo").types("-<Enter>-<Enter>").sees("Chidi ›");
    let session = &stage.model().run().unwrap().sitting.session;
    let page = balcony::export::markdown(session, "Ours", balcony::domain::visible::Viewer::Room);
    assert!(page.contains("| a van |") && !page.contains("| Bo"), "{page}");
}

#[test]
fn dots_left_over_are_passed_and_count_for_nothing() {
    let mut stage = at("dots", r#"{"items": ["Van", "Bus"], "dots": 2}"#);
    stage.types("1").sees("2/2").types("-").sees("Bo ›").types("-").sees("Chidi ›");
    stage.types("12").sees("Everybody has given theirs");
    let session = &stage.model().run().unwrap().sitting.session;
    let reading = balcony::domain::reading::Reading::of(
        session,
        &session.plan[0],
        balcony::domain::visible::Viewer::Room,
    );
    assert_eq!(reading.tallies.iter().map(|tally| tally.total()).sum::<usize>(), 3);
    stage.types("<C-z><C-z><C-z>").sees("Bo ›");
}

#[test]
fn as_the_screen_goes_round_a_dash_passes_for_good_and_a_tab_for_now() {
    for collects in ["sentence", "note", "cards", "commitments"] {
        let mut stage = at(collects, "{}");
        stage.types("<A-z>").sees("Pass it on to");
        let first = if collects == "sentence" { "" } else { "<Enter>-<Enter>" };
        stage.types(first).sees("Pass it on to Bo").types("<Enter>-<Enter>");
        stage.sees("Pass it on to Chidi").types("<Enter>-<Enter>").sees("Everybody has given");
        stage.types("<Enter>").sees("WRITE");
        assert!(given(&stage).iter().all(|(_, words)| words.is_empty()), "{collects}");
    }
}

#[test]
fn what_is_passed_is_hidden_like_all_else_and_the_reveal_does_not_count_it() {
    let mut stage = at("sentence", r#"{"show": "hidden"}"#);
    stage.types("-<Enter>of Chidi<Enter><Up><Up>").sees_no("  passes").sees_no("of Chidi");
    let session = &stage.model().run().unwrap().sitting.session;
    let room = balcony::domain::visible::Viewer::Room;
    let reading = balcony::domain::reading::Reading::of(session, &session.plan[0], room);
    assert_eq!(reading.counted, 2, "what Amal and Chidi said");
}

/// The rows of the table as its owner reads them.
fn rows(stage: &Stage) -> Vec<Vec<String>> {
    let session = &stage.model().run().unwrap().sitting.session;
    let owner = balcony::domain::visible::Viewer::Owner;
    let grid = balcony::domain::grid::Grid::of(session, &session.plan[0], owner);
    grid.map(|grid| grid.rows.into_iter().map(|row| row.cells).collect()).unwrap_or_default()
}

#[test]
fn a_nameless_row_left_half_way_is_never_gone_on_with_by_somebody_else() {
    let whole = [["a1", "a2"], ["b1", ""], ["c1", "c2"]];
    for next in ["<Tab>", "<PgDn><PgUp>", "<A-z><Esc>"] {
        let mut stage = at("grid", r#"{"items": ["One", "Two"], "names": "none"}"#);
        stage.types("a1<Enter>a2<Enter>b1<Enter>").sees("2/2 Two").types(next).sees("1/2 One");
        stage.types("c1<Enter>c2<Enter>").sees("1/2 One");
        assert_eq!(rows(&stage), whole, "{next}");
    }
    // As the screen goes round, an empty field passes what is left of the row.
    let mut stage = at("grid", r#"{"items": ["One", "Two"], "names": "none"}"#);
    stage.types("<A-z><Enter>a1<Enter>a2<Enter><Enter>b1<Enter><Enter>").sees("Pass it on");
    stage.types("<Enter>").sees("1/2 One").types("c1<Enter>c2<Enter><Esc>");
    assert_eq!(rows(&stage), whole);
    // Taken back, the row goes on.
    let mut stage = at("grid", r#"{"items": ["One", "Two"], "names": "none"}"#);
    stage.types("a1<Enter><Tab><C-z>").sees("2/2 Two").types("a2<Enter>");
    assert_eq!(rows(&stage), [["a1", "a2"]]);
}
