//! Whole workshops with twelve people who think before they hear each other.

use crate::stage::Stage;
use balcony::domain::session::Session;
use balcony::domain::words::EntryKind;
use std::fmt::Write;

const NAMES: [&str; 12] =
    ["Amal", "Bea", "Cai", "Dee", "Eli", "Fay", "Gus", "Hana", "Ivo", "Joy", "Kit", "Lou"];

/// A workshop of the format found by these words, with twelve people here and the room watching.
fn with_twelve(words: &str) -> Stage {
    let mut stage = Stage::new();
    stage.types(&format!("w/{words}<Enter><Enter><A-y>"));
    let mut people = String::new();
    for (number, name) in NAMES.iter().enumerate() {
        write!(people, "{name} ({}), ", ["Council", "Foodbank", "Hospital"][number % 3]).unwrap();
    }
    stage.types(&format!("<Esc>a{people}<Enter><Esc>"));
    assert_eq!(session(&stage).people.len(), 12);
    stage
}

fn session(stage: &Stage) -> &Session {
    &stage.model().run().unwrap().sitting.session
}

fn count(stage: &Stage, kind: &EntryKind) -> usize {
    session(stage).entries.iter().filter(|entry| entry.kind() == kind).count()
}

#[test]
fn a_building_blocks_walk_from_scores_to_promises() {
    let mut stage = with_twelve("building-blocks");
    stage.types("<PgDn>").sees("1/11 Citizens at the heart · no names ›");
    for slip in 0..12 {
        stage.types(["12345123451", "54321543215", "33333333333", "15151515151"][slip % 4]);
    }
    stage.sees("12 of 12 given, no names kept").sees_no("5, mean");
    stage.types("<A-w>").sees("12 have given; nobody sees it yet").sees_no("5, mean").types("w");
    // A reveal by mistake asks first, and no is the answer that Enter gives.
    stage.types("<PgDn>").sees("Alt-r reveals").types("<A-r>").sees("Show everybody");
    stage.types("<Enter>").sees_no("5, mean").types("<A-r>y").sees("to 5, mean");
    stage.types("<A-w>").sees("Citizens at the heart").sees("to 5, mean").types("w");
    stage.sees("lowest, mean 2.5");
    assert!(session(&stage).entries.iter().all(|entry| entry.by().is_none()));
    assert_eq!(count(&stage, &EntryKind::Score), 132);
    stage
        .types("<PgDn><PgDn>")
        .sees("High and low")
        .types("<Tab>we count visits, not people<Enter>");
    stage.types("<Esc>g").types("<Down><Down><Down><Enter>").sees("The lowest");
    stage.types("nobody asked the night staff<Enter>the form was changed again<Enter>");
    stage.sees_no("night staff").types("<PgDn><A-r>y").sees("night staff");
    stage.types("<Esc><PgDn><PgDn>").sees("Two to work on").sees("choice");
    stage.types("1<Enter>").types("2<Enter>").types("1 5<Enter>").types("12<Enter>");
    stage.sees("The numbers go from 1 to 11").types("<C-a><BS>11 1<Enter>").sees("6 of 24 dots");
    stage.types("<PgDn>").types("<A-r>y").sees("3  ●●●").sees("Citizens at the heart");
    stage.types("If the rota is out, then I ring both wards<Enter>Joy<Enter>+7<Enter>");
    stage
        .sees("Joy, by")
        .types("<PgDn>")
        .types("<A-x>y")
        .sees("Commitments")
        .sees("ring both wards");
    // What the dots came to stands with what came of it, and in the brief.
    stage.sees("Chosen").sees("Citizens at the heart (3 dots)").types("x");
    let exported = stage.files(".md").pop().unwrap().1;
    assert!(exported.contains("## Chosen\n\n- Citizens at the heart (3 dots)"), "{exported}");
}

#[test]
fn everything_up_to_the_reveal_can_be_taken_back_and_nothing_behind_it() {
    let mut stage = with_twelve("building-blocks");
    stage.types("<PgDn>");
    for _ in 0..12 {
        stage.types("12345123451");
    }
    let before = session(&stage).clone();
    for _ in 0..132 {
        stage.types("<C-z>");
    }
    assert_eq!(count(&stage, &EntryKind::Score), 0);
    for _ in 0..132 {
        stage.types("<C-y>");
    }
    assert_eq!(session(&stage).entries, before.entries);
    stage.types("<PgDn><A-r>y");
    for _ in 0..20 {
        stage.types("<C-z>");
    }
    assert_eq!(count(&stage, &EntryKind::Score), 132);
    stage.sees("mean");
}

#[test]
fn a_think_aloud_case_is_read_by_organisation() {
    let mut stage = with_twelve("think-aloud");
    stage
        .types("a boy is late for school three times<Enter><PgDn>")
        .sees("1/4 I notice first · Amal ›");
    for name in NAMES {
        for column in ["tired", "harm", "3", "ring home"] {
            stage.types(&format!("{name} says {column}<Enter>"));
        }
    }
    assert_eq!(count(&stage, &EntryKind::Cell), 48);
    stage.sees_no("says harm").types("<A-w>").sees("12 have given").sees_no("says harm").types("w");
    stage.crash();
    stage.types("<Enter><PgDn><A-r>y").sees("I fear").sees("Council (Amal)").sees("Foodbank (Bea)");
    stage.types("<A-w>").sees("Foodbank (Bea)").sees("Bea says harm").types("w");
    stage.types("nobody asked the boy<Enter>").sees("nobody asked the boy").types("<A-x>y<Enter>");
    stage.types("/harm<Enter>").sees("1 of");
}
