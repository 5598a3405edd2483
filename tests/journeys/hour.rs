//! A whole hour of Shared purpose with nine people, from the first name to the page that is sent round.

use crate::stage::Stage;
use serde_json::Value;
use std::os::unix::fs::PermissionsExt;

/// Nine people who are all called “example” in some language.
const PEOPLE: &str = "Amal Example, Jo Sample, Sam Placeholder, Priya Specimen, Kofi Instance, \
                      Lena Beispiel, Marta Muestra, Iwan Przykład, 見本花子";

#[test]
fn an_hour_of_shared_purpose_is_kept_and_handed_on() {
    let mut stage = Stage::new();
    stage.types("w<Enter><Esc>a").types(PEOPLE).types("<Enter><Esc>").sees("step 1 of 9");
    check_in(&mut stage);
    sentences(&mut stage);
    who_is_better_off(&mut stage);
    side_by_side(&mut stage);
    back_and_forth(&mut stage);
    one_draft(&mut stage);
    to_the_end(&mut stage);
    the_reader(&mut stage);
    the_files(&stage);
    the_page_that_is_sent_round(&mut stage);
}

fn check_in(stage: &mut Stage) {
    stage.types("<Tab>I was asked, and I was curious<Enter>").sees("I was asked");
    stage.types("<Tab>The larder is empty on Thursdays<Enter><wait 30s>");
    stage.types("<S-Tab><S-Tab>somebody said it in passing<Enter><S-Tab>");
    stage.types("母の畑のこと<Enter>").sees("Said in this step · 4").sees("母の畑のこと");
    stage.types("<wait 3m><wait 30s>").sees("0:00").types("<PgDn>").sees("step 2 of 9");
}

fn sentences(stage: &mut Stage) {
    let sentences = [
        "So that nobody here goes to bed hungry",
        "So that food is grown where it is eaten",
        "So that the school kitchen cooks again",
        "So that nobody has to ask twice",
        "So that we stop throwing bread away",
        "Damit niemand allein isst",
        "Para que la huerta sea de todos",
        "Żeby obiad był ciepły",
        "みんなの食卓のために",
    ];
    stage.sees("Sentence · Amal Example ›").types(sentences[0]).types("<Enter>");
    stage
        .sees("hidden until the reveal")
        .sees_no("goes to bed hungry")
        .sees("Sentence · Jo Sample ›");
    for sentence in &sentences[1..] {
        stage.types("<wait 20s>").types(sentence).types("<Enter>").sees_no(sentence);
    }
    stage.sees("Said in this step · 9");
    // A minute more, and a break in the middle of it.
    stage.types("<Esc>t+").sees("4:20").types("<wait 20s> ").sees("stopped").types("<wait 7m>");
    stage.sees("4:00").types(" <Esc><wait 4m>").sees("0:00").types("<PgDn>").sees("step 3 of 9");
}

fn who_is_better_off(stage: &mut Stage) {
    stage.types("<Tab>The lady with two buses to the shop<Enter><S-Tab>");
    stage.types("Whoever opens the larder at seven<Enter>").sees_no("opens the larder");
    stage.sees("Said in this step · 2 hidden until the reveal");
    stage.types("<wait 4m><PgDn>").sees("step 4 of 9");
}

fn side_by_side(stage: &mut Stage) {
    // It asks, and Enter says no.
    stage.types("<Esc>r").sees("cannot be undone").types("<Enter>").sees("WRITE");
    stage.types("<PgUp>").sees_no("two buses").types("<PgDn>");
    stage.types("<Esc>r").sees("the 11 entries of “In one sentence”");
    stage.types("<Tab><Enter>").sees("Revealed");
    stage.types("<wait 10s><C-z>").sees("Nothing to take back");
    stage.types("<Esc><Esc>u").sees("Nothing to take back").types("<Esc>");
    stage.types("<PgUp>").sees("two buses").types("<PgDn>");
    stage.types("<wait 2m>both said “local” and meant two things<Enter>");
    stage.types("<A-b>Jo looks at the door whenever money comes up<Enter>").sees_no("at the door");
    stage.types("<A-p>who pays for the van<Enter><A-i>it was never about the van<Enter>");
    stage.types("<A-s>buy a second freezer<Enter><A-e>warm meals, or any meals<Enter>");
    stage.sees("Parked: who pays for the van").sees("Light bulb:").sees("Shelf:").sees("Tension:");
    stage.types("<A-d>We meet every first Monday<Enter>").sees("Who will do it");
    stage.types("見本花子<Enter>7 dec<Enter>").sees("見本花子, look again on Mon 7 Dec 2026");
}

fn back_and_forth(stage: &mut Stage) {
    stage.types("<wait 50s>").sees("5:00");
    stage.types("<PgUp>").sees("step 3 of 9").sees("0:00").types("<wait 2m>").sees("+2:00");
    stage.types("<PgDn>").sees("step 4 of 9").sees("5:00").types("<wait 5m>");
    // Past step 5, which stays with the people anyway.
    stage.types("<Esc>g<Down><Down><Enter>").sees("step 6 of 9").sees("10:00");
}

fn one_draft(stage: &mut Stage) {
    stage.types("<wait 8m>Nobody in Sampleton eats cold or alone, and nobody asks twice<Enter>");
    stage.types("<Tab>still open: who hol").sees("who hol");
    stage.crash();
    stage.sees("Continue").sees("step 6 of 9").types("<Enter>").sees_no("Away");
    stage.sees("still open: who hol").sees("2:00").types("ds the key<Enter>").sees("the key");
    stage.types("<wait 2m><PgDn>").sees("step 7 of 9");
}

fn to_the_end(stage: &mut Stage) {
    stage.types("<Tab>\"cold\" could stay; ask Mrs Fiction first<Enter><wait 8m><PgDn>");
    stage.sees("step 8 of 9").sees("· no names ›");
    stage.types("4, if the key is settled<Enter>3, I was not asked<Enter><wait 6m>");
    stage.sees("2 of 9 given, no names kept").types("<PgDn>").sees("step 9 of 9");
    stage.sees("Commitment").types("If the larder is empty, then I ring the bakery<Enter>");
    stage.types("pri<Enter>fri<Enter>").sees("Priya Specimen, by Fri 27 Nov 2026");
    stage.types("one word each: w<wait 4m>");
    stage.types("<PgDn>").sees("End this session?").types("<Enter>").sees("step 9 of 9");
    stage.types("<PgDn>y");
}

fn the_reader(stage: &mut Stage) {
    stage.sees("Commitments").sees("Parked").sees_no("at the door").types("<wait 10s>");
    stage.types("<Enter>");
    stage.sees("Shared purpose").sees("9 people").sees("We meet every first Monday");
    stage.types("/never about<Enter>").sees("1 of ").types("<Esc>");
    stage.types("/first freezer<Enter>").sees("not found").types("<Esc>");
}

fn the_files(stage: &Stage) {
    let session: Value = stage.session();
    assert_eq!(session["ended"], "2026-11-23T11:00:00+00:00");
    assert_eq!(session["plan"][4]["state"], "skipped");
    assert_eq!(session["run"]["line"]["text"], "one word each: w");
    assert_eq!(stage.files(".jsonl"), [], "a draft is left");
    let mut modes = 0;
    for (path, _) in stage.files(".json") {
        let mode = path.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{}", path.display());
        modes += 1;
    }
    assert!(modes >= 2, "a session and a journal");
}

fn the_page_that_is_sent_round(stage: &mut Stage) {
    stage.types("x").sees("Written to").sees("2026-11-23-shared-purpose.md");
    let pages = stage.files(".md");
    let [(_, page)] = pages.as_slice() else { panic!("{pages:?}") };
    for private in ["at the door", "if the key is settled", "I was not asked", "one word each: w"] {
        assert!(!page.contains(private), "“{private}” was handed on:\n{page}");
    }
    insta::assert_snapshot!("the_page_that_is_sent_round", page);
}
