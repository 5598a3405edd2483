//! Rounds: who is with whom, phases and turns, an order of speaking, and open space.

use crate::stage::Stage;
use serde_json::Value;

/// A workshop with seven people of three organisations, in its first step.
fn with_people(format: &str) -> Stage {
    let mut stage = Stage::new();
    stage.types(&format!("l<S-Tab>/{format}<Enter>w<Enter><A-y><A-y>"));
    stage.types("<Esc>aAmal, Jo, Sam, Di, Kofi, Lena, Priya<Enter>");
    for organisation in ["Larder", "Larder", "Larder", "Council", "Council", "School", "School"] {
        stage.types(&format!("<F2><Enter>{organisation}<Esc><Down>"));
    }
    stage.types("<Esc>").sees("WRITE");
    stage
}

fn organisation(stage: &Stage, id: &str) -> String {
    let people = stage.session()["people"].as_array().unwrap().clone();
    let person = people.iter().find(|person| person["id"] == id).unwrap();
    person["organisation"].as_str().unwrap().to_owned()
}

/// The groups that were drawn last in the step at `place`.
fn groups(stage: &mut Stage, place: usize) -> Vec<Vec<String>> {
    stage.types("<wait 10s>");
    let drawn = &stage.session()["plan"][place]["drawn"];
    let last = drawn.as_array().and_then(|drawn| drawn.last().cloned()).unwrap_or_default();
    let ids = |group: &Value| {
        let ids = group.as_array().unwrap().iter();
        ids.map(|id| id.as_str().unwrap().to_owned()).collect()
    };
    last["groups"].as_array().map(|groups| groups.iter().map(ids).collect()).unwrap_or_default()
}

fn sizes(groups: &[Vec<String>]) -> Vec<usize> {
    groups.iter().map(Vec::len).collect()
}

#[test]
fn pairs_are_drawn_mixed_drawn_again_taken_back_and_survive() {
    let mut stage = with_people("Contracting");
    stage.types("<A-2>").sees("In pairs · 7 people").sees("Nobody sits with somebody");
    let first = groups(&mut stage, 0);
    assert_eq!(sizes(&first), [3, 2, 2]);
    let mixed = first
        .iter()
        .filter(|group| group.len() == 2)
        .all(|pair| organisation(&stage, &pair[0]) != organisation(&stage, &pair[1]));
    assert!(mixed, "{first:?}");
    stage.types(" ");
    let second = groups(&mut stage, 0);
    let pairs = |groups: &[Vec<String>]| -> Vec<(String, String)> {
        let of = |group: &Vec<String>| {
            let mut pairs = Vec::new();
            for one in group {
                pairs.extend(
                    group
                        .iter()
                        .filter(|other| one < other)
                        .map(|other| (one.clone(), other.clone())),
                );
            }
            pairs
        };
        groups.iter().flat_map(of).collect()
    };
    assert!(
        pairs(&first).iter().all(|pair| !pairs(&second).contains(pair)),
        "{first:?} {second:?}"
    );
    stage.types("<C-z>");
    assert_eq!(groups(&mut stage, 0), first);
    stage.types("<C-y><Enter>").sees("In pairs  ");
    assert_eq!(groups(&mut stage, 0), second);
    stage.crash();
    stage.types("<Enter>").sees("In pairs  ");
    assert_eq!(groups(&mut stage, 0), second);
    // Looking at them is not drawing them.
    stage.types("<A-2><Esc>");
    assert_eq!(groups(&mut stage, 0), second);
}

#[test]
fn nobody_to_draw_from_is_said_with_what_to_do() {
    let mut stage = Stage::new();
    stage.types("w<Enter><A-2>").sees("Nobody is named as being here yet. Alt-a says who is here");
    stage.types("<Esc>3").sees("Alt-a says who is here");
    stage.types("<A-a>Amal<Enter><Esc><A-4>").sees("Only one person is here");
}

#[test]
fn a_step_in_pairs_offers_to_draw_them_and_whoever_comes_later_is_missing() {
    let mut stage = Stage::new();
    stage.types("l<S-Tab>/Contracting<Enter>w<Enter><A-y><A-y><PgDn><PgDn><PgDn>");
    stage.sees("Alt-a says who is here; then Alt-2 draws pairs");
    stage.types("<A-a>Amal, Jo, Sam, Di<Enter><Esc>").sees("Alt-2 draws pairs from the 4 people");
    stage.types("<A-2><Esc>").sees_no("Alt-2 draws").sees("In pairs  ");
    stage.types("<A-a>Lena<Enter><Esc><A-2>").sees("Not in a group: Lena. Space draws again");
    stage.types(" ").sees_no("Not in a group").sees("In pairs · 5 people");
}

#[test]
fn the_wall_reads_who_is_with_whom() {
    let mut stage = with_people("Contracting");
    stage.types("<A-3><Enter>").resize(80, 24);
    stage.types("<A-w>");
    for name in ["Amal", "Jo", "Sam", "Di", "Kofi", "Lena", "Priya"] {
        stage.sees(name);
    }
    // Where there is room, the names are large enough for the back row.
    stage.resize(120, 40);
    stage.types("w<A-2><Enter><A-w>").sees_no("Amal").sees("▝").types("w");
}

#[test]
fn one_two_four_all_is_one_step_with_its_own_clock() {
    let mut stage = with_people("Building-blocks walk");
    stage.types(&"<PgDn>".repeat(8)).sees("step 9 of 13").sees("▸ read 2:00").sees("○ fours 6");
    stage.types("<A-2>").sees("In pairs · 7 people").types("<Enter>").sees_no("In pairs  ");
    stage.types("<wait 2m>").sees("✓ read").sees("▸ alone 1:00");
    stage.types("<wait 1m>").sees("▸ pairs 3:00").sees("In pairs  ");
    stage.types("<A-w>").sees("▸ pairs 3:00").sees("○ fours 6").types("w");
    // A minute more, then on before it is over, and back again by undo.
    stage.types("<A-2>+").sees("▸ pairs 4:00").types("<wait 3m>").sees("▸ pairs 1:00");
    stage
        .types("<Right>")
        .sees("▸ fours 6:00")
        .types("<C-z>")
        .sees("▸ pairs 1:00")
        .types("<Enter>");
    stage.types("<wait 1m>").sees("▸ fours 6:00").sees("In fours  ");
    stage.types("<wait 5s>").crash();
    stage.types("<Enter>").sees("▸ fours");
    // Over time, it stays where it is.
    stage.types("<wait 8m>").sees("▸ fours +");
    let step = &stage.session()["plan"][8];
    let drawn = step["drawn"].as_array().unwrap();
    assert_eq!(drawn.iter().map(|one| one["size"].as_i64().unwrap()).collect::<Vec<_>>(), [2, 4]);
    // Nobody leaves their pair: there is a three among four pairs' worth of people.
    let set = |group: &Value| group.as_array().unwrap().clone();
    for pair in drawn[0]["groups"].as_array().unwrap().iter().map(set) {
        let fours = drawn[1]["groups"].as_array().unwrap();
        assert!(fours.iter().map(set).any(|four| pair.iter().all(|id| four.contains(id))));
    }
}

#[test]
fn a_minute_more_on_the_clock_is_one_of_the_phase_that_is_on() {
    let mut stage = with_people("Building-blocks walk");
    stage.types(&"<PgDn>".repeat(8)).sees("▸ read 2:00").types("<wait 2m>").sees("▸ alone 1:00");
    stage.types("<A-t>+<Esc>").sees("▸ alone 2:00").types("<wait 1m>").sees("▸ alone 1:00");
    // Without it, that phase is over.
    stage.types("<A-u>").sees("✓ alone   ▸ pairs 3:00");
}

#[test]
fn an_order_of_speaking_is_drawn_and_tab_follows_it() {
    let mut stage = with_people("Shared purpose");
    stage.types("<A-1>").sees("Who speaks after whom · 7 people").types("<Enter><wait 10s>");
    let order: Vec<String> = {
        let session = stage.session();
        let name = |id: &Value| {
            let people = session["people"].as_array().unwrap();
            people.iter().find(|one| one["id"] == *id).unwrap()["name"].as_str().unwrap().to_owned()
        };
        session["plan"][0]["speaking"].as_array().unwrap().iter().map(name).collect()
    };
    assert_eq!(order.len(), 7);
    stage.sees(&format!("Speaking  {}, next {}", order[0], order[1]));
    for name in &order[1..] {
        stage.types("<Tab>").sees(&format!("Note · {name} ›"));
    }
    stage.sees(&format!("Speaking  {}, the last one", order[6]));
    stage.types("<A-w>").sees(&format!("Speaking: {}, {}", order[0], order[1])).types("w");
    stage.types("<A-u>").sees_no("Speaking  ");
    // Where made-up names stand for people, an order of names would tell whose words are whose.
    stage.types("<A-1><Enter><C-n><Down><Enter>").sees_no("Speaking  ");
    stage.types("<A-1>").sees("an order of speaking would tell").types("<wait 10s>");
    assert!(stage.session()["plan"][0]["speaking"].is_null());
}

#[test]
fn critical_friends_run_from_start_to_end_with_changing_roles() {
    let mut stage = with_people("Critical friends");
    // A seventh makes a four; six make two threes.
    stage.types("<A-a><Down><Down><Down><Down><Down><Down><Tab><Esc><PgDn>");
    stage.sees("Alt-3 draws threes from the 6 people here").types("<A-3><Enter>");
    let threes = groups(&mut stage, 1);
    assert_eq!(sizes(&threes), [3, 3]);
    let session = stage.session();
    let name = |id: &str| {
        let people = session["people"].as_array().unwrap();
        people.iter().find(|one| one["id"] == id).unwrap()["name"].as_str().unwrap().to_owned()
    };
    for (turn, front) in [(1, 0), (2, 1), (3, 2)] {
        let others: Vec<&String> = threes[0]
            .iter()
            .enumerate()
            .filter(|(place, _)| *place != front)
            .map(|(_, id)| id)
            .collect();
        let words = format!(
            "{} brings, {} and {} consult",
            name(&threes[0][front]),
            name(others[0]),
            name(others[1])
        );
        stage.sees(&format!("Turn {turn} of 3")).sees(&words);
        stage.types("<A-w>").sees(&format!("Turn {turn} of 3")).sees(&words);
        stage.sees("One tells, the friends listen").types("w");
        stage.types("<wait 2m>").sees("The friends ask, and only ask").types("<wait 8m>");
        stage.sees("Face to face again").types("<PgDn>");
    }
    stage.sees("step 5 of 5").sees_no("Turn").types("<PgDn>y").sees("Critical friends");
}

#[test]
fn four_at_a_table_share_the_time_of_three() {
    let mut stage = with_people("Critical friends");
    stage.types("<PgDn><A-3>").sees("7½ minutes each");
}

#[test]
fn open_space_runs_from_the_first_topic_to_the_holders() {
    let mut stage = with_people("Open space");
    stage.types("<PgDn>").sees("step 2 of 9").sees("Topic ›");
    stage.types("Jo: Bread on Thursdays<Enter>").sees("In which slot ›");
    stage.sees("1 First slot   2 Second slot").types("<Enter>").sees("Topic ›");
    stage.types("Di: Who rings the school<Enter>1<Enter>").sees("In which place ›");
    stage.types("2<Enter>").sees("Place 2").sees("school (Di)");
    stage.types("Sam: Allotments<Enter><Tab>").sees("First slot").types("<Enter>place 2<Enter>");
    stage.sees("“Who rings the school” is there at the same time: First slot, Place 2");
    // The next step has all topics at hand: each gets its place.
    stage.types("<PgDn>").sees("step 3 of 9");
    stage
        .types("<Up>")
        .sees("Bread on Thursdays")
        .types("<Enter><Enter>")
        .sees("First slot; Enter");
    stage.types("2<Enter>").sees("2; Enter leaves it").types("by the tea<Enter>");
    stage.types("<Up><Up><Up><Enter><Enter>2<Enter>1<Enter>");
    stage.sees("(Jo)").sees("by the tea").sees_no("no place yet");
    stage.types("<A-u>").sees("no place yet").types("<A-U>").sees_no("no place yet");
    stage.types("<A-w>").sees("First slot").sees("Second slot").sees("Allotments").types("w");
    for place in 4..=6 {
        stage.types("<PgDn>").sees(&format!("step {place} of 9")).sees("school (Di)");
    }
    stage.types("<PgDn>").sees("step 7 of 9").types("Jo: bread, and who bakes it<Enter>");
    stage.types("<PgDn><PgDn><PgDn>y").types("<wait 5s>");
    stage.types("x").sees("Written");
    let export = stage.files(".md").remove(0).1;
    assert!(export.contains("First slot") && export.contains("by the tea"), "{export}");
    assert!(export.contains("Bread on Thursdays (Jo)"), "{export}");
    stage.types("<Enter>").sees("Place 1");
}

#[test]
fn a_step_that_is_repeated_has_nobody_drawn_yet() {
    let mut stage = with_people("Contracting");
    stage.types("<A-2><Enter>").sees("In pairs").types("<A-g>r<Esc><PgDn>");
    stage.sees("step 2 of").sees_no("In pairs  ");
    stage.types("<PgUp>").sees("In pairs");
}
