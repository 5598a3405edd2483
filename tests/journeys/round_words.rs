//! Sentences, cards and promises handed round among twelve people, hidden until the reveal.

use crate::stage::Stage;
use balcony::domain::entry::Entry;
use balcony::domain::words::EntryKind;

const TWELVE: &str = "Amal, Bo, Chidi, Dee, Esra, Farid, Grace, Hana, Ines, Jo, Kofi, Lena";

/// In step `number` of a workshop of the format found by these words, with twelve people here; only
/// the facilitator sees the screen.
fn at(format: &str, number: usize) -> Stage {
    let mut stage = Stage::new();
    stage.types(&format!("w/{format}<Enter><Enter><A-y><A-y><Esc>a{TWELVE}<Enter><Esc>"));
    stage.types(&"<PgDn>".repeat(number - 1)).sees(&format!("step {number} of"));
    stage
}

fn entries<'a>(stage: &'a Stage, kind: &EntryKind) -> Vec<&'a Entry> {
    let session = &stage.model().run().unwrap().sitting.session;
    session.entries.iter().filter(|entry| entry.kind() == kind).collect()
}

/// One after the other writes on the screen handed round, and sees nothing of what others wrote,
/// of the agenda, the notes or the bar.
fn hand_round(stage: &mut Stage, is_named: bool, words: &dyn Fn(usize) -> String) {
    stage.types("<A-z>");
    for (number, name) in TWELVE.split(", ").enumerate() {
        match is_named {
            true => stage.sees(&format!("Pass it on to {name}.")),
            false => stage.sees_no("Amal"),
        };
        stage.sees_no("secret").types("<Enter>").sees_no("secret").sees_no("Said in this step");
        stage.sees_no("Agenda").sees_no("Watch").sees_no("WRITE").sees_no("LEAD");
        stage.types(&words(number)).sees("secret").types("<Enter>").sees_no("secret");
    }
    stage.types("<Esc>").sees("WRITE").sees_no("secret");
}

/// What was handed round is hidden on console and wall; the last of it is taken back and done
/// again, and is hidden still.
fn stays_hidden(stage: &mut Stage, kind: &EntryKind) {
    assert_eq!(entries(stage, kind).len(), 12);
    stage.types("<A-w>").sees("12 have given; nobody sees it yet").sees_no("secret").types("w");
    stage.types("<C-z>").sees_no("secret");
    assert_eq!(entries(stage, kind).len(), 11);
    stage.types("<C-y>").sees_no("secret");
    assert_eq!(entries(stage, kind).len(), 12);
    stage.types("<Up><Up>").sees_no("secret").types("<Esc>");
}

#[test]
fn sentences_are_written_one_by_one_and_read_side_by_side() {
    let mut stage = at("shared", 2);
    hand_round(&mut stage, true, &|number| format!("a secret hope {number}"));
    stays_hidden(&mut stage, &EntryKind::Sentence);
    let session = &stage.model().run().unwrap().sitting.session;
    let by: Vec<_> = entries(&stage, &EntryKind::Sentence).iter().map(|one| one.by()).collect();
    assert_eq!(by, session.people.iter().map(|person| Some(&person.id)).collect::<Vec<_>>());
    stage.types("<PgDn><PgDn>").sees_no("secret").types("<A-r>y<Esc>");
    stage.sees("Amal: a secret hope 0").sees("Lena: a secret hope 11");
    stage.types("<A-w>").sees("Lena: a secret hope 11");
}

#[test]
fn cards_without_names_are_written_one_by_one_and_grouped_after_the_reveal() {
    let mut stage = at("who is not", 2);
    hand_round(&mut stage, false, &|number| format!("secret neighbours {number}"));
    stays_hidden(&mut stage, &EntryKind::Card);
    let cards = entries(&stage, &EntryKind::Card);
    assert!(cards.iter().all(|card| card.by().is_none() && card.at() == cards[0].at()));
    stage.types("<PgDn>").sees_no("secret").types("<A-r>y").sees("secret neighbours 7");
    stage.types("<Esc><A-j>n").types("Next door<Enter>").sees("Next door · 1").types("<Esc>");
    stage.types("<A-w>").sees("1  Next door").sees("secret neighbours 7");
}

#[test]
fn promises_are_written_one_by_one_with_what_they_hang_on() {
    let mut stage = at("tension", 7);
    hand_round(&mut stage, true, &|number| {
        format!("If the secret sign {number} shows, then I ring Jo")
    });
    stays_hidden(&mut stage, &EntryKind::Commitment);
    let promise = entries(&stage, &EntryKind::Commitment)[0];
    assert!(promise.detail("if").starts_with("the secret sign"), "{promise:?}");
    stage.types("<PgDn>").sees_no("secret").types("<A-r>y");
    stage.sees("If the secret sign 7 shows, then I ring Jo").types("<Esc>");
    stage.types("<A-w>").sees("If the secret sign 7 shows, then I ring Jo");
}
