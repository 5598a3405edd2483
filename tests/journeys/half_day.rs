//! A half day with twelve people, from leave to step back to who was missing.

use crate::stage::Stage;
use balcony::domain::session::Session;
use balcony::domain::words::EntryKind;
use serde_json::Value;

const PEOPLE: &str = "Amal (Council), Bea (Foodbank), Cai (Hospital), Dee (Council), Eli (Foodbank), \
                      Fay (Hospital), Gus (Council), Hana (Foodbank), Ivo (Hospital), Joy (Council), \
                      Kit (Foodbank), Lou (Hospital)";

fn session(stage: &Stage) -> &Session {
    &stage.model().run().unwrap().sitting.session
}

fn count(stage: &Stage, kind: &EntryKind) -> usize {
    session(stage).entries.iter().filter(|entry| entry.kind() == kind).count()
}

/// To the next step, after these minutes.
fn after(stage: &mut Stage, minutes: &str, step: usize) {
    stage.types(&format!("<wait {minutes}m><PgDn>")).sees(&format!("step {step} of 18"));
}

#[test]
fn a_half_day_from_leave_to_step_back_to_who_was_missing() {
    let mut stage = Stage::new();
    stage.types("w/half-day<Enter>").sees("210");
    stage.types("<Enter><A-y>").sees("step 1 of 18").sees("ends 13:30");
    stage.types(&format!("<Esc>a{PEOPLE}<Enter><Esc>"));
    assert_eq!(session(&stage).people.len(), 12);
    we_arrive(&mut stage);
    we_say_what_it_is_for(&mut stage);
    we_look_at_what_is_in_the_way(&mut stage);
    we_draw_a_map(&mut stage);
    we_plant_seeds(&mut stage);
    we_promise(&mut stage);
    the_close(&mut stage);
}

fn we_arrive(stage: &mut Stage) {
    stage.types("<wait 4m>Phones stay in the bag<Enter>").sees("Who will do it");
    stage.types("<Enter><Enter>").sees("Phones stay in the bag");
    stage.types("Anybody may say stop<Enter><Enter><Enter>");
    after(stage, "6", 2);
    // What is told in pairs stays with them; the guide looks something up meanwhile.
    stage
        .types("<A-y>")
        .sees("Can only you see this screen now?")
        .types("<wait 1s>y<A-o>")
        .sees("It goes quiet");
    stage.types("<Down><Down><Down><Enter>").sees("Count to ten").types("<Esc><Esc><A-y>");
    stage.types("<A-h>").sees("Fits this step: Relationships before roles").types("<Esc>");
    after(stage, "10", 3);
}

fn we_say_what_it_is_for(stage: &mut Stage) {
    stage.sees("Sentence · Amal ›");
    for number in 1..=12 {
        stage.types(&format!("So that supper reaches house {number}<Enter>"));
    }
    stage.sees("12 hidden until the reveal").sees_no("reaches house");
    stage.types("<A-w>").sees("12 have given").sees_no("reaches house").types("w");
    after(stage, "5", 4);
    stage.types("<A-r>y").sees("reaches house").types("<Esc>");
    stage.types("<Tab>supper means two different things here<Enter>");
    stage.types("<C-d>a meal, or company at a meal<Enter><Enter>");
    assert_eq!(count(stage, &EntryKind::Difference), 1);
    after(stage, "15", 5);
}

fn we_look_at_what_is_in_the_way(stage: &mut Stage) {
    for slip in ["1254", "2145", "5514", "3333", "1155", "4245", "2355", "1234", "5432", "1555"] {
        stage.types(slip);
    }
    stage.types("4444").types("3215").sees("12 of 12 given, no names kept").sees_no(", mean");
    assert!(session(stage).entries.iter().filter(|e| *e.kind() == EntryKind::Score).count() == 48);
    after(stage, "10", 6);
    stage.types("<A-r>y").sees("The day job").sees(", mean").types("<Esc><Esc>");
    stage.types("<A-e>we want quick help<Enter>").sees("and also");
    stage.types("being asked takes time<Enter>");
    after(stage, "10", 7);
    // Nobody types in the break; the lid is closed for a while.
    stage.sees("Something to drink").types("<wait 4m><sleep 11m>").sees("Away 11 minutes");
    stage.types("<A-k>").sees("counted in this step");
    stage.types("<PgDn>").sees("step 8 of 18");
}

fn we_draw_a_map(stage: &mut Stage) {
    for thing in ["meals eaten alone", "visits with time", "worry about the heating"] {
        stage.types(&format!("{thing}<Enter>")).sees_no(thing);
    }
    after(stage, "8", 9);
    stage.types("<A-r>y").sees("meals eaten alone").types("<Esc>");
    stage.types("the fewer visits, the more meals alone<Enter><A-s>buy a van<Enter>");
    after(stage, "22", 10);
    stage.types("the more worry, the fewer visits, the more worry<Enter>");
    after(stage, "15", 11);
    stage.types("I would sooner you knocked than rang<Enter>");
    after(stage, "15", 12);
    stage.types("<wait 10m><PgDn>").sees("step 13 of 18");
}

fn we_plant_seeds(stage: &mut Stage) {
    stage.types("cook on one staircase<Enter>a later bus<Enter>knock next door<Enter>");
    stage.sees_no("staircase");
    after(stage, "8", 14);
    stage.types("<A-r>y").sees("cook on one staircase").types("<Esc>");
    stage.types("People eat better when they cook<Enter>").sees("Experiment · seed");
    stage.types(
        "Four people cook Sunday lunch<Enter>Gull Street<Enter>Three Sundays<Enter>Bea<Enter>\
         Who comes twice<Enter>Somebody new offers<Enter>Only we turn up<Enter>Somebody is shown \
         up<Enter>One staircase<Enter>Those who would rather be alone<Enter>+14<Enter>+28<Enter>\
         yyyyyy",
    );
    stage.sees("Experiment · ready").types("<C-r>").sees("running since").types("<Esc>");
    after(stage, "20", 15);
    stage.types("Run the staircase<Enter>Bea<Enter>+14<Enter>").sees("Run the staircase");
    after(stage, "12", 16);
    stage.types("A neighbour leads it<Enter><Enter><Enter>");
    after(stage, "10", 17);
}

fn we_promise(stage: &mut Stage) {
    stage.types("If it is Thursday, then I ask two people<Enter>");
    stage.types("Kit<Enter>+7<Enter>").sees("Kit, by");
    stage.types("If the lift is out, then I ring<Enter>Lou<Enter>+3<Enter>");
    assert_eq!(count(stage, &EntryKind::Commitment), 2);
    after(stage, "8", 18);
    stage.types("If I see Mrs Park, then I invite her<Enter>Joy<Enter>+10<Enter>");
    stage.types("<wait 6m>");
}

fn the_close(stage: &mut Stage) {
    stage.types("<A-x>y").sees("Commitments").sees("invite her").types("<wait 20s>");
    let kept = stage.session();
    let entries = kept["entries"].as_array().unwrap();
    let of_kind = |kind: &str| entries.iter().filter(|entry| entry["kind"] == kind).count();
    let counts = ["sentence", "score", "commitment", "experiment", "shelf", "tension"].map(of_kind);
    assert_eq!(counts, [12, 48, 3, 1, 1, 1]);
    // Nobody's scores are anybody's, and what ran is in the plan.
    let scores = entries.iter().filter(|entry| entry["kind"] == "score");
    assert!(scores.clone().all(|score| score["by"].as_str().is_none()));
    let plan = kept["plan"].as_array().unwrap();
    assert!(plan.iter().all(|step| step["state"] == "done"), "{plan:?}");
    assert!(kept["ended"] != Value::Null);
    let break_of = &plan[6];
    assert_eq!(break_of["spans"].as_array().unwrap().len(), 2, "{break_of}");
    stage.types("x");
    let (_, page) = stage.files(".md").remove(0);
    for said in ["So that supper reaches house 12", "Run the staircase", "invite her"] {
        assert!(page.contains(said), "{said} is missing:\n{page}");
    }
    assert!(!page.contains("Count to ten"));
}
