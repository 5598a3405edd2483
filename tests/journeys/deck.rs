//! The question deck and the stories at hand in a running session.

use crate::stage::Stage;
use balcony::domain::asked::Asked;

fn running() -> Stage {
    let mut stage = Stage::new();
    stage.types("w/safe-fail<Enter><Enter><A-y><A-y>").sees("step 1 of 9");
    stage
}

fn asked(stage: &Stage) -> Vec<Asked> {
    let plan = &stage.model().run().unwrap().sitting.session.plan;
    plan.iter().flat_map(|step| step.asked.clone()).collect()
}

#[test]
fn a_question_of_the_deck_stands_for_now_and_is_kept() {
    let mut stage = running();
    stage.types("half a line<A-f>").sees("Question deck").types("<Enter>").sees_no("Question deck");
    let first = asked(&stage).remove(0);
    stage
        .sees(&first.text[..30])
        .sees_no("What difference would somebody notice")
        .sees("half a line");
    stage.types("<wait 3s>");
    assert!(stage.session_file().contains(&first.text));
    stage.crash();
    stage.types("<Enter>").sees(&first.text[..30]);
    stage.types("<A-f>").sees("back to: What difference").types("<Up><Up><Enter>");
    stage.sees("What difference would somebody notice");
    assert!(asked(&stage)[0].until.is_some());
}

#[test]
fn undo_takes_a_question_back() {
    let mut stage = running();
    stage.types("<A-f><Enter>").sees_no("What difference would somebody notice");
    stage.types("<A-u>").sees("Taken back: the question").sees("What difference would");
    assert!(asked(&stage).is_empty());
}

#[test]
fn no_question_comes_twice_unless_it_is_asked_for() {
    let mut stage = running();
    stage.types("<A-f><Enter>");
    let first = asked(&stage).remove(0).text;
    for _ in 0..5 {
        stage.types("<A-f><Down><Enter>");
    }
    let texts: Vec<String> = asked(&stage).into_iter().map(|asked| asked.text).collect();
    for (place, text) in texts.iter().enumerate() {
        assert!(!texts[..place].contains(text), "{text} was asked twice");
    }
    // Whoever looks for it by its words finds it marked, and may have it again.
    stage.types("<A-f>").types(&first).sees("asked 10:00").types("<Enter>");
    assert_eq!(asked(&stage).last().unwrap().text, first);
}

#[test]
fn the_deck_begins_at_the_moment_of_the_step() {
    let mut stage = running();
    let on = |stage: &Stage, moment: &str| {
        let style = stage.style_of(&format!(" {moment} "));
        style.add_modifier.contains(ratatui::style::Modifier::REVERSED)
    };
    stage.types("<A-f>");
    assert!(on(&stage, "opening") && !on(&stage, "closing"));
    stage.types("<Tab>");
    assert!(on(&stage, "stuck"));
    stage.types("<Esc><PgDn><A-f>");
    assert!(on(&stage, "this step"));
    stage.types("<Esc><Esc>g<End><Enter><A-f>");
    assert!(on(&stage, "closing"));
}

#[test]
fn letters_narrow_the_deck_and_the_line_keeps_its_words() {
    let mut stage = running();
    stage.types("words<A-f>zebra").sees("No question fits").types("<Esc>").sees("› words");
}

#[test]
fn stories_that_fit_the_step_are_at_hand_and_ask_their_question() {
    let mut stage = Stage::new();
    stage.types("w<Enter><A-y><A-y>").sees("step 1 of 9");
    stage.types("words<A-h>").sees("Story 1 of").sees("To ask ourselves");
    stage.types("<Tab>").sees("Story 2 of").types("<S-Tab>").sees("Story 1 of");
    stage.types("<Esc>").sees("› words").types("<A-h><Enter>").sees_no("Story 1 of");
    assert!(asked(&stage)[0].question.starts_with("story/"));
}

#[test]
fn a_page_and_an_export_say_what_was_asked_besides() {
    let mut stage = running();
    stage.types("<A-f><Enter>a word<Enter>");
    let text = asked(&stage).remove(0).text;
    stage.types("<Esc>xy").types("<wait 1s>");
    let (_, export) = {
        stage.types("<Esc>r<Enter>x");
        stage.files(".md").remove(0)
    };
    assert!(export.contains(&format!("*Also asked:* {text}")), "{export}");
}

#[test]
fn the_deck_says_what_it_fits_and_shows_all_on_demand() {
    let mut stage = Stage::sized(80, 24);
    stage.types("w/half-day<Enter><Enter><A-y><A-y><PgDn><A-f>");
    stage.sees("Fits what this step works on: Relationships before roles");
    let practice = stage.model().practice.clone().unwrap();
    let shown = |stage: &Stage| stage.model().extent.rows;
    let of_step = shown(&stage);
    stage.types("<S-Tab>").sees(" all ").sees("First what this step works on");
    assert_eq!(shown(&stage), practice.questions.len());
    // The nearest come first: as many as fit are marked, then come the others.
    let nearest = practice.questions.iter().filter(|q| q.parts.iter().any(|id| id == "L3")).count();
    assert_eq!(of_step, nearest);
    stage.types("<Enter>");
    let first = asked(&stage).remove(0).question;
    let first = practice.questions.iter().find(|question| question.id == first).unwrap();
    assert!(first.parts.iter().any(|id| id == "L3"));
}

#[test]
fn a_story_says_what_of_the_step_it_shows_and_all_of_them_can_be_read() {
    let mut stage = Stage::sized(80, 24);
    stage.types("w/half-day<Enter><Enter><A-y><A-y><PgDn><A-h>");
    stage.sees("Story 1 of 3, those that fit this step").sees("Fits this step: ");
    let count = stage.model().practice.as_ref().unwrap().stories.len();
    stage.types("a").sees(&format!("Story 1 of {count}, all")).sees("Fits this step: ");
    stage.types("<S-Tab>").sees("Not about what this step works on");
    stage.types("a").sees("Story 1 of 3").types("<Esc>").sees_no("Story 1");
}
