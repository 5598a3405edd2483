//! The agenda of a running session: changed on the way, planned again, led in turn, kept for the next time.

use crate::stage::Stage;
use serde_json::Value;

/// The building-blocks walk, with three people, the hand on the line of its first step.
fn walk() -> Stage {
    let mut stage = Stage::new();
    stage
        .types("w/F05<Enter><Enter><A-y><A-y><A-a>Amal, Bea, Jo<Enter><Enter>")
        .sees("Before we score");
    stage
}

fn titles(stage: &Stage) -> Vec<String> {
    let plan = &stage.model().run().unwrap().sitting.session.plan;
    plan.iter().map(|step| step.title.clone()).collect()
}

fn minutes(stage: &Stage) -> Vec<i64> {
    let plan = &stage.model().run().unwrap().sitting.session.plan;
    plan.iter().map(balcony::domain::step::PlanStep::minutes_now).collect()
}

fn plan(stage: &Stage) -> Value {
    let plan = &stage.model().run().unwrap().sitting.session.plan;
    plan.iter().map(balcony::domain::step::PlanStep::to_value).collect()
}

#[test]
fn a_walk_is_repeated_split_added_to_moved_and_every_word_stays() {
    let mut stage = walk();
    stage.types("we mind about words<Enter>half a li");
    let before = plan(&stage);
    // Once more with nothing said; parted in two; left out; made up; one of another format.
    stage.types("<A-g>r").sees("All minutes").types("<Up>s");
    assert_eq!(titles(&stage)[..3], ["Before we score", "Before we score (2)", "Before we score"]);
    assert_eq!(minutes(&stage)[..3], [3, 2, 5]);
    stage.types("<Down><Down>d").sees("out").types("aWalk outside 15<Enter>").sees("Walk outside");
    stage.types("abus stop<Enter>").sees("At the bus stop");
    assert_eq!(titles(&stage)[3..6], ["Eleven numbers", "Walk outside", "At the bus stop"]);
    assert_eq!(minutes(&stage)[3..6], [10, 15, 5]);
    stage.types("][[");
    assert_eq!(titles(&stage)[3..6], ["Eleven numbers", "At the bus stop", "Walk outside"]);
    stage.types("<Esc>").sees("half a li").types("ne<Enter><Up>").sees("half a line");
    // Going on passes over what is left out, and going back comes to what was.
    stage.types("<Esc><PgDn>").sees("step 2 of").types("<PgDn>").sees("step 3 of");
    stage.types("<PgDn>").sees("step 5 of").sees("bus stop").types("<PgUp>").sees("step 3 of");
    stage.types("<PgUp><PgUp>").sees("we mind about words");
    for _ in 0..40 {
        stage.types("<A-u>");
    }
    stage.sees("Nothing to take back");
    let session = &stage.model().run().unwrap().sitting.session;
    assert!(session.entries.is_empty() && session.people.is_empty());
    assert_eq!(plan(&stage), before);
}

#[test]
fn a_crash_in_the_middle_of_changing_loses_no_step() {
    let mut stage = walk();
    stage.types("said<Enter><A-g>raTea 10<Enter>");
    let (before, plan) = (titles(&stage), plan(&stage));
    stage.crash();
    stage.types("<Enter>").sees("said");
    assert_eq!(titles(&stage), before);
    assert_eq!(plan[2]["minutes"], 0);
    assert_eq!((&plan[2]["added"], &plan[2]["title"]), (&Value::from(10), &Value::from("Tea")));
}

#[test]
fn running_late_is_said_once_and_the_rest_is_planned_again() {
    let mut stage = walk();
    stage.types("<wait 11m><PgDn>").sees("6 minutes late. Alt-g, then p");
    // It can be ignored, and is said again only when it is later by as much.
    stage.types("<wait 11m><PgDn>").sees("step 3 of").sees_no("plans the rest again");
    stage.types("<wait 9m><PgDn>").sees("11 minutes late. Alt-g, then p").sees("11 min late");
    let before = plan(&stage);
    stage.types("<A-g>p").sees("The rest, to end at 11:30").sees("Ends 11:30").sees("All evenly");
    // The other way leaves one step out that is long enough.
    stage.types("<Tab>").sees("left out").types("<Esc>").sees("Agenda: ends 11:41");
    assert_eq!(plan(&stage), before, "what is ignored changes nothing");
    // Changed by hand, and then taken.
    stage.types("p<Down>-").sees("with 1 minute to spare").types("+<Enter>").sees("planned anew");
    stage.types("<wait 5s>").sees_no("min late").sees("Agenda: ends 11:30, planned 11:30");
    let breaks: Vec<i64> = titles(&stage)
        .iter()
        .zip(minutes(&stage))
        .filter(|(title, _)| *title == "Break")
        .map(|(_, minutes)| minutes)
        .collect();
    assert_eq!(breaks, [5], "breaks are kept");
    stage.types("u").sees("Taken back: the new plan").types("<wait 5s>").sees("11 min late");
    assert_eq!(plan(&stage), before);
    // A later end is taken as well, and then nobody is late.
    stage.types("p<Right><Right><Right>").sees("to end at 11:45").types("<Enter><wait 5s>");
    stage.sees("planned 11:45").sees_no("min late");
    assert_eq!(stage.session()["planned_end"], "2026-11-23T11:45:00+00:00");
    stage.types("u<wait 5s>").sees("11 min late");
}

#[test]
fn running_early_gives_minutes_back() {
    let mut stage = walk();
    stage.types("<wait 1m><PgDn><A-g>p").sees("Ends 11:30").types("<Enter>");
    let now: i64 = minutes(&stage)[1..].iter().sum();
    assert_eq!(now, 89);
    assert_eq!(minutes(&stage)[1], 10, "the step that is on keeps its minutes");
}

#[test]
fn time_away_makes_late_and_is_planned_for() {
    let mut stage = walk();
    stage.types("<wait 2m><sleep 11m>").sees("Away 11 minutes, left out of the clock");
    stage.types("<A-g>").sees("Agenda: ends 11:41, planned 11:30").types("p").sees("Ends 11:30");
    stage.types("<Enter><Esc>").sees("3:00").sees_no("min late");
    // Counted, the step is over by eight, and the time that is left is what it was.
    stage.types("<A-k>").sees("+8:00").types("<A-g>").sees("Agenda: ends 11:27");
}

#[test]
fn a_break_says_when_everybody_is_back() {
    let mut stage = walk();
    stage.types("<A-g>aTea 20<Enter><Esc>");
    stage.types("<A-g><End><Up><Up><Up><Up><Up><Up>").types("<Enter>").sees("Break");
    stage.sees("Back at").types("<A-w>").sees("Back at");
}

#[test]
fn the_clock_says_in_words_how_near_the_end_is() {
    let mut stage = walk();
    stage.types("<wait 3m>").sees_no("ending soon").types("<wait 60s>").sees("ending soon");
    stage.types("<wait 45s>").sees("nearly over").types("<wait 16s>").sees("over time");
    stage.types("<A-w>").sees("over time").sees("+0:01");
    // It never locks.
    stage.types("wstill going<Enter>").sees("still going");
}

#[test]
fn who_leads_goes_round_and_is_told() {
    let mut stage = walk();
    stage.types("<A-g>l").sees("Amal").sees("Bea?").types("<Down><Down>ll").sees("Amal?");
    stage.types("<Esc>").sees("Led by Amal").types("<A-w>").sees("Led by Amal");
    stage
        .types("w<PgDn>")
        .sees_no("Led by")
        .types("<A-x>y")
        .sees("Led by Amal")
        .types("w")
        .sees("Led by Amal: Before we score");
    stage.types("x");
    let (_, text) = stage.files(".md").remove(0);
    assert!(text.contains("- **Led:**\n  - Amal: Before we score"), "{text}");
}

#[test]
fn whoever_leads_a_step_stays_in_the_list() {
    let mut stage = walk();
    stage.types("<A-g>l<Esc><A-a><Tab>").sees("stays in the list");
}

#[test]
fn a_run_is_kept_as_a_format_and_begun_from_prepare() {
    let mut stage = walk();
    stage.types("a secret between us<Enter><A-g>aWalk outside 15<Enter>a bus stop<Enter>+");
    stage.types("w").sees("Keep as a format of your own").types("Building-blocks walk<Enter>");
    stage.sees("Choose another name");
    stage.types("<C-a>Our long walk<Enter>").sees("Kept in").sees("our-long-walk.toml");
    let (path, text) = stage.files(".toml").remove(0);
    assert!(!text.contains("a secret"), "{text}");
    let practice = balcony::content::load(None);
    let (format, faults) = balcony::content::check_format(&path, &practice);
    assert_eq!(faults, []);
    assert_eq!(format.unwrap().steps.len(), titles(&stage).len());
    let (titles_before, minutes_before) = (titles(&stage), minutes(&stage));
    // Never written over.
    stage
        .types("w<C-a>Our long walk<Enter>")
        .sees("There is “Our long walk” already")
        .types("<Esc>");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
    stage.types("<Esc><A-x>y<Esc>w/our long<Enter>").sees("Our long walk").types("<Enter>");
    stage.sees("Before we score");
    assert_eq!((titles(&stage), minutes(&stage)), (titles_before, minutes_before));
}

#[test]
fn a_hidden_step_that_nothing_else_reveals_is_revealed_where_it_was_gathered() {
    let mut stage = walk();
    stage.types("<A-g>abus stop<Enter><Enter>").sees("At the bus stop");
    stage.types("we feed each other<Enter><A-w>").sees_no("feed each other");
    stage
        .types("w<A-r>")
        .sees("Show everybody the 1 entry")
        .types("y<Esc><A-w>")
        .sees("feed each other");
}

#[test]
fn a_step_is_read_whole_and_its_notes_stay_dots_where_the_room_sees() {
    let mut stage = walk();
    stage.types("<A-g><Down> ").sees("Eleven numbers").sees("Say").types("<Down><Down>");
    stage.sees("Find somebody").types("<Esc><Esc>").types("<Esc><A-y><A-g><Down><Down> ");
    stage.sees_no("Find somebody").sees("Say");
}
