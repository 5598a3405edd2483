//! Undo: everything but a reveal can be taken back, and done again; and no word is lost on the way.

use crate::stage::Stage;
use balcony::app::sitting::Sitting;

fn running() -> Stage {
    let mut stage = Stage::new();
    stage.types("w<Enter><Esc>aAmal, Jo<Enter><Esc>").sees("WRITE");
    stage
}

fn sitting(stage: &Stage) -> &Sitting {
    &stage.model().run().unwrap().sitting
}

fn texts(stage: &Stage) -> Vec<String> {
    sitting(stage).session.entries.iter().map(|entry| entry.text().to_owned()).collect()
}

/// Everything but the last sign of life.
fn state(stage: &Stage) -> String {
    let mut session = sitting(stage).session.clone();
    session.run.at = None;
    (session.run.line, session.run.aside) = (None, None);
    session.to_value().to_string()
}

#[test]
fn every_kind_of_deed_is_taken_back_and_done_again() {
    let deeds: [(&str, &str, &str); 14] = [
        ("an entry", "", "one<Enter>"),
        ("a new wording", "one<Enter><Up><Enter>, or two", "<Enter>"),
        ("a deletion", "one<Enter>two<Enter><Up><Up>", "<Del><Esc>"),
        ("a decision", "<A-d>We meet", "<Enter><Enter><Enter>"),
        ("an owner", "<A-d>We meet<Enter>", "jo<Enter><Enter>"),
        ("a date", "<A-c>I ask<Enter><Enter>", "fri<Enter>"),
        ("a step forward", "", "<PgDn>"),
        ("a step back", "<PgDn>", "<PgUp>"),
        ("a step through the agenda", "", "<Esc>g<Down><Down><Enter>"),
        ("a minute more", "", "<A-t>+<Esc>"),
        ("a minute less", "", "<A-t>-<Esc>"),
        ("a pause", "", "<A-t> <Esc>"),
        ("people", "", "<Esc>aSam, Priya<Enter><Esc>"),
        ("somebody unticked", "<Esc>a", "<Down><Tab><Esc>"),
    ];
    for (what, first, keys) in deeds {
        let mut stage = running();
        stage.types(first);
        let before = state(&stage);
        stage.types(keys);
        let after = state(&stage);
        assert!(before != after, "{what} does nothing");
        // Whatever is left on the line must not be undone letter by letter here: LEAD undoes deeds.
        stage.types("<Esc>");
        let mut taken_back = 0;
        while state(&stage) != before {
            stage.types("u");
            taken_back += 1;
            assert!(taken_back < 5, "{what} is not taken back:\n{}", stage.screen());
        }
        for _ in 0..taken_back {
            stage.types("U");
        }
        assert!(state(&stage) == after, "{what} is not done again:\n{}", stage.screen());
    }
}

#[test]
fn an_hour_can_be_taken_back_to_its_beginning_but_not_past_a_reveal() {
    let mut stage = running();
    stage.types("a<Enter><PgDn>b<Enter>c<Enter><PgDn><PgDn>d<Enter>");
    stage.types("<Esc>uuuuuuuuuu");
    assert_eq!(texts(&stage), Vec::<String>::new());
    stage.types("UUUUUUUUUU<Esc>");
    assert_eq!(texts(&stage), ["a", "b", "c", "d"]);
    stage.types("<Esc>ry<Esc>uuuuuuuuu").sees("step 4 of 9");
    assert_eq!(texts(&stage), ["a", "b", "c", "d"]);
    stage.types("UUU");
    assert_eq!(texts(&stage), ["a", "b", "c", "d"]);
}

#[test]
fn undoing_an_entry_brings_its_words_back_to_the_line() {
    let mut stage = running();
    stage.types("<Tab>a whole thought<Enter><C-z>").sees("› a whole thought");
    assert_eq!(texts(&stage), Vec::<String>::new());
    stage.types("<Esc>U<Esc>").sees_no("› a whole thought");
    assert_eq!(texts(&stage), ["a whole thought"]);
}

#[test]
fn undoing_a_decision_while_it_asks_for_an_owner_asks_no_longer() {
    let mut stage = running();
    stage.types("<A-d>We meet monthly<Enter>").sees("Who will do it").types("<C-z>");
    stage.sees("Decision").sees("› We meet monthly").sees_no("Who will do it");
    stage.types(", on Mondays<Enter>");
    assert_eq!(texts(&stage), ["We meet monthly, on Mondays"]);
}

#[test]
fn an_owner_half_typed_survives_the_undoing_of_its_decision() {
    let mut stage = running();
    stage.types("<A-d>We meet<Enter>somebody from the council<Esc>u<Esc>");
    assert_eq!(texts(&stage), Vec::<String>::new());
    stage.types("<Enter>");
    assert_eq!(texts(&stage), ["somebody from the council"]);
}

#[test]
fn a_new_wording_is_not_lost_when_its_entry_is_taken_back() {
    let mut stage = running();
    stage.types("first<Enter><Up><Enter> and more<Esc>u<Esc>");
    assert_eq!(texts(&stage), Vec::<String>::new());
    stage.types("<Enter>");
    assert_eq!(texts(&stage), ["first and more"]);
}

#[test]
fn a_new_wording_is_not_lost_when_another_entry_is_put_in_other_words() {
    let mut stage = running();
    stage.types("first<Enter>second<Enter>half a li<Up><Enter> of two<Up><Up><Enter>");
    stage.sees("Edit note › first").types(" of all<Enter>");
    assert_eq!(texts(&stage), ["first of all", "second of two"]);
    stage.sees("› half a li");
}

#[test]
fn a_name_half_typed_is_not_lost_when_an_entry_is_put_in_other_words() {
    let mut stage = running();
    stage.types("first<Enter><A-d>We meet<Enter>a neighbour of Jo<Up><Up><Enter>");
    stage.types("<Esc>").sees("a neighbour of Jo");
}

#[test]
fn putting_words_right_leaves_the_speaker_who_was_on() {
    let mut stage = running();
    stage.types("<Tab>by Amal<Enter><Tab>").sees("Note · Jo ›");
    stage.types("<Up><Enter>!<Enter>").sees("Note · Jo ›").types("by Jo<Enter>");
    let session = &sitting(&stage).session;
    let by: Vec<_> = session.entries.iter().map(|entry| entry.by().cloned()).collect();
    let id =
        |name: &str| session.people.iter().find(|one| one.name == name).map(|one| one.id.clone());
    assert_eq!(by, [id("Amal"), id("Jo")]);
}

#[test]
fn time_away_stays_left_out_when_something_older_is_taken_back() {
    for keys in ["<A-t>+<Esc>", "<PgDn>"] {
        let mut stage = running();
        stage.types("<wait 10s>").types(keys).types("<wait 50s><sleep 11m>");
        stage.sees("Away 11 minutes, left out of the clock");
        stage.types("<Esc>u<Esc>").sees("3:00");
    }
}

#[test]
fn counting_time_away_can_be_taken_back() {
    let mut stage = running();
    stage.types("<wait 60s><sleep 11m>").sees("3:00").types("<A-k>").sees("+8:00");
    stage.types("<Esc>u<Esc>").sees("3:00").types("<wait 10s>");
    stage.sees("Away 11 minutes, left out of the clock");
    stage.types("<A-k>").sees("Away 11 minutes").sees("+8:10");
}

#[test]
fn what_is_hidden_or_private_is_not_quoted_when_it_is_taken_back() {
    for (there, keys) in [("<PgDn>", ""), ("", "<A-b>")] {
        let mut stage = running();
        stage.types(there).types(keys).types("a secret<Enter>").sees_no("a secret");
        stage.types("other words<Esc>u").sees("Taken back").sees_no("a secret");
        stage.types("U").sees("Done again").sees_no("a secret");
        stage.types("<Esc><Up><Del>").sees_no("a secret").types("<Esc>u");
        stage.sees("Taken back").sees_no("a secret");
    }
    let mut stage = running();
    stage.types("no secret<Enter>x<Esc>u").sees("Taken back: “no secret”");
}

#[test]
fn a_promise_taken_back_stands_on_the_line_with_its_condition() {
    let mut stage = running();
    stage.types("<A-c>If it rains, then I ring Jo<Enter><Enter><Enter>").sees("If it rains");
    stage.types("<Esc>u<Esc>").sees("› If it rains, then I ring Jo");
    stage.types("<Enter><Enter><Enter>");
    assert_eq!(texts(&stage), ["I ring Jo"]);
    assert_eq!(sitting(&stage).session.entries[0].detail("if"), "it rains");
    stage.types("<Esc>u").sees("› If it rains, then I ring Jo");
    stage.types("<C-y>").sees_no("› If it rains");
    assert_eq!(texts(&stage), ["I ring Jo"]);
}
