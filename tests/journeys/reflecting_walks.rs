//! Walks: all questions on one page, each of them answered or passed over.

use crate::stage::Stage;

#[test]
fn a_walk_is_two_keys_from_home_and_stands_on_one_page() {
    let mut stage = Stage::new();
    stage.types("g").sees("What to write about").sees("Personal reflection").types("2");
    stage.sees("Which moment has stayed with you?").sees("What did you see and hear?");
    stage.sees("What title would help you find this again?").sees("Yours alone");
    assert_eq!(stage.session_files(), []);
    stage.types("the corridor<PgDn><PgDn>three of us looked at the floor");
    stage.types("<Tab><Tab><Tab>if it is quiet, I will ask<Up>");
    // Up from the first row leads to the question before, which has no words yet.
    stage.types("<Tab><Esc>");
    let session = stage.session();
    assert_eq!(session["title"], "Personal reflection");
    let texts: Vec<_> = session["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|e| e["text"].as_str().unwrap())
        .collect();
    let wanted = ["the corridor", "three of us looked at the floor", "if it is quiet, I will ask"];
    assert_eq!(texts, wanted);
    let states: Vec<_> =
        session["plan"].as_array().unwrap().iter().map(|s| s["state"].as_str().unwrap()).collect();
    assert_eq!(states, ["done", "skipped", "done", "skipped", "skipped", "running", "waiting"]);
    let step = |place: usize| session["plan"][place]["id"].clone();
    let places: Vec<_> =
        session["entries"].as_array().unwrap().iter().map(|e| e["step"].clone()).collect();
    assert_eq!(places, [step(0), step(2), step(5)]);
}

#[test]
fn each_answer_is_written_on_in_place_and_one_rubbed_out_leaves_none() {
    let mut stage = Stage::new();
    stage.types("g2one<PgDn>two<Up> more<Down><C-a><BS><Esc>");
    let session = stage.session();
    assert_eq!(session["entries"].as_array().unwrap().len(), 1);
    assert_eq!(session["entries"][0]["text"], "one more");
    stage.types("<Enter>").sees("one more").types("again<PgUp>!<Esc>");
    let session = stage.session();
    assert_eq!(session["entries"][0]["text"], "one more!");
    assert_eq!(session["entries"][1]["text"], "again");
}

#[test]
fn the_reader_shows_what_was_answered_and_nothing_that_was_passed_over() {
    let mut stage = Stage::new();
    stage.types("g2one<PgDn><PgDn>three<C-d>").types("ra<Enter>");
    stage.sees("Which moment has stayed with you?").sees("three");
    stage.sees_no("What did you see and hear?").sees_no("planned").sees_no("skipped");
}

#[test]
fn a_walk_begun_on_a_page_with_words_comes_below_them() {
    let mut stage = Stage::new();
    let question = stage.model().question.clone();
    stage.types("ja thought<C-o>1").sees(&question).sees("a thought");
    stage.sees("What did you just see or hear?").types("a door<Esc>");
    assert_eq!(stage.session()["plan"].as_array().unwrap().len(), 5);
}

#[test]
fn a_hint_comes_when_asked_for() {
    let mut stage = Stage::new();
    stage.types("g1").sees_no("Leave the reasons for later").types("<C-g>");
    stage.sees("Leave the reasons for later").types("<C-g>").sees_no("Leave the reasons");
}

#[test]
fn killed_in_a_walk_it_comes_back_at_its_question() {
    let mut stage = Stage::new();
    stage.types("g2one<PgDn>half a wo");
    stage.crash();
    stage.types("<Enter>").sees("one").sees("half a wo").types("rd<Esc>");
    assert_eq!(stage.session()["entries"][1]["text"], "half a word");
}

#[test]
fn every_walk_can_be_written_to_its_end() {
    let mut stage = Stage::sized(80, 24);
    let walks: Vec<_> = stage
        .model()
        .practice
        .as_ref()
        .unwrap()
        .formats
        .iter()
        .filter(|format| format.kind == balcony::domain::words::SessionKind::Reflection)
        .map(|format| (format.name.clone(), format.steps.len()))
        .collect();
    assert_eq!(walks.len(), 7);
    for (place, (name, steps)) in walks.iter().enumerate() {
        stage.types(&format!("g{}", place + 1)).sees(name);
        for step in 1..=*steps {
            stage.types(&format!("answer {step}")).sees(&format!("answer {step}")).types("<Tab>");
        }
        stage.types("<C-d>");
        let (_, file) = stage.session_files().pop().unwrap();
        let session: serde_json::Value = serde_json::from_str(&file).unwrap();
        assert_eq!(session["entries"].as_array().unwrap().len(), *steps, "{name}");
        stage.types("<wait 1m>");
    }
}

#[test]
fn a_reflection_of_several_entries_is_one_text_and_none_of_it_is_lost() {
    let mut stage = Stage::new();
    stage.types("g2one<Esc>");
    let (path, file) = stage.session_files().pop().unwrap();
    let mut session: serde_json::Value = serde_json::from_str(&file).unwrap();
    let mut second = session["entries"][0].clone();
    second["id"] = "aaaaaaaaaaaaaaaa".into();
    second["text"] = "two".into();
    session["entries"].as_array_mut().unwrap().push(second);
    std::fs::write(&path, serde_json::to_string_pretty(&session).unwrap()).unwrap();
    stage.crash();
    stage.types("<Enter>").sees("one").sees("two").types("<Esc>");
    assert_eq!(stage.session()["entries"].as_array().unwrap().len(), 2);
    stage.types("<Enter>!<Esc>");
    let session = stage.session();
    assert_eq!(session["entries"].as_array().unwrap().len(), 1);
    assert_eq!(session["entries"][0]["text"], "one\n\ntwo!");
}
