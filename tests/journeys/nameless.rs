//! Where a step keeps no names, nobody's name reaches the disk: neither file nor draft.

use crate::stage::Stage;
use serde_json::Value;

/// In step 8, which keeps no names, with two people here of whom one has spoken before.
fn at_step_8() -> Stage {
    let mut stage = Stage::new();
    stage.types("w<Enter><Esc>aAmal, Jo<Enter><Esc><Tab><Tab>from Jo<Enter>");
    stage.types("<Esc>g<End><Up><Enter>").sees("step 8 of 9").sees("· no names ›");
    stage
}

/// Every value of `by` in everything on the disk, with the text beside it.
fn all_by(stage: &Stage) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (_, text) in stage.files(".json") {
        if let Ok(value) = serde_json::from_str(&text) {
            collect(&value, &mut found);
        }
    }
    for (_, text) in stage.files(".jsonl") {
        for line in text.lines() {
            let json = line.split_once(' ').map_or("", |(_, json)| json);
            collect(&serde_json::from_str(json).unwrap(), &mut found);
        }
    }
    found
}

fn collect(value: &Value, found: &mut Vec<(String, String)>) {
    match value {
        Value::Object(object) => {
            if let Some(by) = object.get("by").and_then(Value::as_str) {
                let text = object.get("text").and_then(Value::as_str).unwrap_or_default();
                found.push((text.to_owned(), by.to_owned()));
            }
            object.values().for_each(|value| collect(value, found));
        }
        Value::Array(values) => values.iter().for_each(|value| collect(value, found)),
        _ => {}
    }
}

#[test]
fn no_by_is_stored_anywhere_not_even_while_it_is_typed() {
    let mut stage = at_step_8();
    stage.types("<Tab>").sees("This step keeps no names");
    for keys in ["4", ", if", "<Enter>", "3", "<Up><Enter>", "!", "<Enter>", " half a li"] {
        stage.types(keys).types("<wait 0.6s>");
        let named = all_by(&stage);
        assert!(
            named.iter().all(|(text, _)| "from Jo".starts_with(text)),
            "after {keys}: {named:?}"
        );
    }
    stage.types("<wait 5s>");
    let named = all_by(&stage);
    assert!(named.iter().all(|(text, _)| "from Jo".starts_with(text)), "{named:?}");
}

#[test]
fn nobody_is_put_beside_a_decision_unasked() {
    let mut stage = at_step_8();
    stage.types("4<A-d>").sees("Decision ›").types("<A-d><Enter><wait 5s>");
    let named = all_by(&stage);
    assert!(named.iter().all(|(text, _)| "from Jo".starts_with(text)), "{named:?}");
}

#[test]
fn the_time_is_when_the_step_began() {
    let mut stage = at_step_8();
    stage.types("<wait 90s>4<Enter><wait 60s>2<Enter><wait 5s>");
    let session = stage.session();
    let began = &session["plan"][7]["spans"][0]["started"];
    let entries = session["entries"].as_array().unwrap();
    for entry in entries.iter().filter(|entry| entry["text"] != "from Jo") {
        assert_eq!(&entry["at"], began);
    }
    assert_eq!(entries.len(), 3);
}

#[test]
fn after_the_reveal_the_file_does_not_tell_who_came_first() {
    let mut seen = std::collections::BTreeSet::new();
    for run in 0..8 {
        let mut stage = at_step_8();
        for text in ["1", "2", "3", "4", "5"] {
            stage.types(text).types("<Enter>");
        }
        // Another run has other dice.
        for _ in 0..run {
            stage.types("<PgDn><PgUp>");
            stage.crash();
            stage.types("<Enter>");
        }
        stage.types("<PgDn><Esc>ry<wait 3s>");
        let session = stage.session();
        let order: Vec<String> = session["entries"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|entry| entry["kind"] == "score")
            .map(|entry| entry["value"].to_string())
            .collect();
        assert_eq!(order.len(), 5);
        seen.insert(order);
    }
    assert!(seen.len() > 3, "{seen:?}");
}

#[test]
fn promises_that_a_hidden_step_gathers_are_hidden_like_everything_in_it() {
    let mut stage = Stage::new();
    stage.types("l<S-Tab>/holding a tension<Enter>w<Enter><A-y><Esc>g<End><Up><Enter>");
    stage.types("we lean too far<Enter>").sees_no("lean too far").types("<A-w>");
    stage.sees("1 has given").sees_no("lean too far");
    let entry = &stage.model().run().unwrap().sitting.session.entries[0];
    assert!(entry.step().is_some(), "it belongs to its step");
}
