//! People are faster than disks: whatever comes late finds things as they are now.

use crate::stage::Stage;

fn left() -> Stage {
    let mut stage = Stage::new();
    stage.types("w<Enter>a word<Enter>half<Esc>q").sees("Continue");
    stage.world().is_slow = true;
    stage
}

fn hears(stage: &mut Stage) -> &mut Stage {
    stage.hear();
    stage.draw();
    stage
}

fn line(stage: &Stage) -> String {
    stage.model().run().unwrap().sitting.editor.text().to_owned()
}

#[test]
fn enter_pressed_twice_on_continue_takes_it_up_once() {
    let mut stage = left();
    stage.types("<Enter><Enter>");
    let mut answers = stage.take_answers();
    stage.answer(answers.remove(0));
    stage.types(" a line");
    for answer in answers {
        stage.answer(answer);
    }
    assert_eq!(line(&stage), "half a line");
    stage.types("<Enter>");
    stage.world().is_slow = false;
    stage.types("<wait 5s>");
    assert!(stage.session_file().contains("half a line"));
}

#[test]
fn a_session_begun_meanwhile_is_not_replaced_by_one_that_was_asked_for() {
    for asked in ["<Enter>", "r<Enter><Esc>", "rt<Esc>", "rd<Esc>"] {
        let mut stage = left();
        stage.types(asked).types("<wait 1s>w<Enter>new words");
        hears(&mut stage);
        assert_eq!(line(&stage), "new words", "after {asked}");
        stage.types("<Enter>");
        stage.world().is_slow = false;
        stage.types("<wait 5s>");
        let all: String = stage.session_files().into_iter().map(|(_, text)| text).collect();
        assert!(all.contains("\"new words\""), "after {asked}");
        stage.terminate();
        assert_eq!(stage.files(".jsonl"), [], "after {asked}");
    }
}

#[test]
fn a_workshop_begun_before_everything_is_read_begins_afterwards() {
    let mut stage = Stage::new();
    stage.types("w<Enter><Esc>aAmal<Enter><Esc>half a li");
    stage.crash_and_be_slow();
    // The content is there; what a crash left, and who is known, is not read yet.
    let mut answers = stage.take_answers();
    stage.answer(answers.remove(0));
    stage.types("w<Enter>");
    for answer in answers {
        stage.answer(answer);
    }
    hears(&mut stage).sees("step 1 of 9").types("new words<Enter><Esc>a").sees("Amal");
    stage.world().is_slow = false;
    stage.types("<Esc><wait 5s>");
    let all: String = stage.session_files().into_iter().map(|(_, text)| text).collect();
    assert!(all.contains("half a li") && all.contains("new words"));
    assert!(stage.files("my-team/journal.json")[0].1.contains("Amal"), "the names are gone");
}

#[test]
fn a_workshop_begins_that_was_asked_for_before_anything_was_read() {
    let mut stage = Stage::new();
    stage.crash_and_be_slow();
    let answers = stage.take_answers();
    stage.types("w<Enter>").sees("One moment");
    for answer in answers {
        stage.answer(answer);
    }
    hears(&mut stage).sees("step 1 of 9");
}

#[test]
fn esc_before_everything_is_read_begins_nothing() {
    let mut stage = Stage::new();
    stage.crash_and_be_slow();
    let mut answers = stage.take_answers();
    stage.answer(answers.remove(0));
    stage.types("w<Enter><Esc>");
    for answer in answers {
        stage.answer(answer);
    }
    hears(&mut stage);
    assert!(stage.model().run().is_none());
}

#[test]
fn what_is_typed_while_it_is_being_saved_is_saved_next() {
    let mut stage = Stage::new();
    stage.types("w<Enter>one<Enter>");
    stage.world().is_slow = true;
    stage.types("<wait 3s>two<Enter><wait 3s>three");
    hears(&mut stage);
    stage.world().is_slow = false;
    stage.types("<wait 5s>");
    let text = stage.session_file();
    assert!(text.contains("\"one\"") && text.contains("\"two\"") && text.contains("\"three\""));
}

#[test]
fn words_typed_in_one_go_with_the_key_that_opens_a_session_are_words_of_that_session() {
    let mut stage = Stage::new();
    stage.types("w<Enter>a word<Enter><Esc>qr<Enter>").sees("a word");
    stage.world().is_slow = true;
    stage.types("cbecause the door was locked, quite<Enter>");
    hears(&mut stage);
    assert_eq!(line(&stage), "because the door was locked, quite");
}
