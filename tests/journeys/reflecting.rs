//! A page of one's own: from today's question to a finished page, and nothing asked on the way.

use crate::stage::Stage;

/// The question that home shows on the day the stage begins.
fn question(stage: &Stage) -> String {
    stage.model().question.clone()
}

#[test]
fn one_key_leads_to_todays_question_and_an_empty_page() {
    let mut stage = Stage::new();
    let question = question(&stage);
    stage.sees(&question).types("j").sees(&question).sees("Yours alone").sees_no("step 1");
    assert_eq!(stage.session_files(), []);
    stage.types("She put the papers away.").sees("kept 10:00");
    stage.types("<Enter><Enter>Nobody spoke.<C-d>").sees("Kept in Personal, for your eyes only");
    let session = stage.session();
    assert_eq!(session["kind"], "reflection");
    assert_eq!(session["title"], question.as_str());
    assert_eq!(session["plan"][0]["prompt"], question.as_str());
    assert_eq!(session["entries"][0]["text"], "She put the papers away.\n\nNobody spoke.");
    assert_eq!(session["entries"][0]["audience"], "self");
    assert_eq!(session["entries"].as_array().unwrap().len(), 1);
    assert!(session["ended"].is_string());
    assert!(session["run"]["line"].is_null());
    stage.sees_no("Continue");
}

#[test]
fn a_page_that_was_left_is_there_next_time_and_is_written_on_in_place() {
    let mut stage = Stage::new();
    let question = question(&stage);
    stage.types("jfirst words<Esc>").sees("Continue").sees(&question).sees_no("Kept in");
    stage.types("<Enter>").sees("first words").types(" and more<Esc>");
    let session = stage.session();
    assert_eq!(session["entries"].as_array().unwrap().len(), 1);
    assert_eq!(session["entries"][0]["text"], "first words and more");
    assert!(session["ended"].is_null());
    // The same question on the same day is the same page.
    stage.types("j").sees("first words and more").types("!<Esc>");
    assert_eq!(stage.session()["entries"][0]["text"], "first words and more!");
}

#[test]
fn an_empty_page_leaves_no_file() {
    let mut stage = Stage::new();
    stage.types("j<Esc>j   <Esc>j<C-n><C-n><Esc>j<Esc>");
    stage.sees_no("Continue");
    assert_eq!(stage.session_files(), []);
    assert_eq!(stage.files(".jsonl"), []);
    stage.types("jx<BS><Esc>");
    assert_eq!(stage.session_files(), []);
    stage.types("jx<BS><C-c>");
    assert!(stage.is_over());
    assert_eq!(stage.session_files(), []);
}

#[test]
fn leaving_the_program_asks_nothing_and_keeps_the_page() {
    let mut stage = Stage::new();
    stage.types("ja line<C-c>");
    assert!(stage.is_over());
    assert_eq!(stage.session()["entries"][0]["text"], "a line");
    stage.crash();
    stage.types("<Enter>").sees("a line");
}

#[test]
fn killed_in_the_middle_it_comes_back_with_every_letter() {
    let mut stage = Stage::new();
    stage.types("jkept before<Esc><Enter>, and half a wo");
    stage.crash();
    stage.sees("Continue").types("<Enter>").sees("kept before, and half a wo").types("rd<Esc>");
    let session = stage.session();
    assert_eq!(session["entries"].as_array().unwrap().len(), 1);
    assert_eq!(session["entries"][0]["text"], "kept before, and half a word");
}

#[test]
fn another_question_takes_the_place_of_one_without_words_and_never_comes_twice() {
    let mut stage = Stage::new();
    let mut seen = vec![question(&stage)];
    stage.types("j");
    for _ in 0..30 {
        stage.types("<C-n>");
        let session = &stage.model().screen;
        let balcony::app::screen::Screen::Reflect(page) = session else { panic!("no page") };
        assert_eq!(page.leaves.len(), 1);
        let asked = page.sitting.step().unwrap().prompt.clone();
        assert!(!seen.contains(&asked), "{asked}");
        seen.push(asked);
    }
}

#[test]
fn below_words_another_question_comes_on_the_same_page() {
    let mut stage = Stage::new();
    let question = question(&stage);
    stage.types("jan answer<C-n>").sees(&question).sees("an answer").types("a second one<Esc>");
    let session = stage.session();
    assert_eq!(session["plan"].as_array().unwrap().len(), 2);
    assert_eq!(session["entries"][0]["text"], "an answer");
    assert_eq!(session["entries"][1]["text"], "a second one");
    assert_eq!(session["title"], question.as_str());
}

#[test]
fn a_question_that_was_asked_lately_does_not_come_again() {
    let mut stage = Stage::new();
    stage.types("j<C-o>h").types("one<Esc>");
    let count = stage.model().practice.as_ref().unwrap().blocks[0].prompts.len();
    let mut titles = vec![stage.session()["title"].as_str().unwrap().to_owned()];
    // A block has two or three questions for one person; each comes before one comes again.
    let mut own = 1;
    for _ in 0..count {
        stage.types("<wait 1m>gh").types("more<Esc>");
        let files = stage.session_files();
        let newest: serde_json::Value = serde_json::from_str(&files.last().unwrap().1).unwrap();
        let title = newest["title"].as_str().unwrap().to_owned();
        if titles.contains(&title) {
            break;
        }
        own += 1;
        titles.push(title);
    }
    assert!(own >= 2, "{titles:?}");
}

#[test]
fn a_theme_is_chosen_in_two_keys_and_a_page_needs_no_question() {
    let mut stage = Stage::new();
    stage.types("j<C-o>").sees("What to write about").sees("The day job").types("v");
    let hurdle = &stage.model().practice.as_ref().unwrap().hurdles[3];
    let texts: Vec<String> = hurdle.prompts.iter().map(|prompt| prompt.text.clone()).collect();
    assert!(texts.iter().any(|text| stage.screen().contains(text)), "{}", stage.screen());
    stage.types("<C-o>0").types("  No question was needed today, none at all<Esc>");
    let session = stage.session();
    assert_eq!(session["title"], "No question was needed today, …");
    assert_eq!(session["plan"][0]["prompt"], "");
    assert_eq!(session["entries"][0]["text"], "  No question was needed today, none at all");
}

#[test]
fn words_and_time_are_shown_when_asked_for_and_the_page_can_stand_alone() {
    let mut stage = Stage::new();
    stage.types("jthree small words<wait 3m>").sees_no("3 words").sees_no(" min");
    stage.types("<C-t>").sees("3 words").sees("3 min").types("<C-t>").sees_no("3 words");
    stage.types("<F2>").sees_no("Yours alone").sees_no("Ctrl-N").sees("three small words");
    stage.types("<Esc>").sees("Yours alone").sees("three small words");
}

#[test]
fn nothing_happens_by_itself_while_nobody_writes() {
    let mut stage = Stage::new();
    stage.types("jwords<wait 30s>");
    assert_eq!(stage.next_deadline(), None);
}

#[test]
fn words_are_found_on_the_page_whatever_question_they_stand_under() {
    let mut stage = Stage::new();
    stage.types("jan ÉLAN here<C-n>and elan there, elan twice");
    stage.types("<C-f>elan").sees("Find elan").sees("1 of 3").types("<Enter>").sees("2 of 3");
    stage.types("<Esc>!").sees("elan! there");
    stage.types("<C-f>nowhere").sees("not on this page").types("<Esc>?").sees("elan!? there");
}

#[test]
fn undo_and_redo_stay_with_their_text() {
    let mut stage = Stage::new();
    stage.types("jfirst<C-n>second<Up><C-z>").sees("second").sees_no("first");
    stage.types("<C-z>").sees("Nothing to take back").types("<C-y>").sees("first");
    stage.types("<Down><C-z>").sees("first").sees_no("second").types("<C-y>").sees("second");
}

#[test]
fn another_editor_gets_the_text_and_gives_it_back() {
    let mut stage = Stage::new();
    stage.world().editor = Some(|text| format!("{text}\n\nwritten elsewhere\n"));
    stage.types("jhere<C-e>").sees("here").sees("written elsewhere").types("<Esc>");
    assert_eq!(stage.session()["entries"][0]["text"], "here\n\nwritten elsewhere");
}

#[test]
fn a_long_paste_is_complete() {
    let mut stage = Stage::new();
    let text = "We both said “local”, and I meant my street. ".repeat(2200);
    stage.types("jbefore ").paste(&text).types("after<C-t>").sees("words");
    stage.types("<Esc>");
    assert_eq!(stage.session()["entries"][0]["text"], format!("before {text}after"));
}

#[test]
fn what_is_typed_before_everything_was_read_is_on_the_page() {
    let mut stage = Stage::new();
    stage.crash_and_be_slow();
    stage.types("jearly words");
    let answers = stage.take_answers();
    answers.into_iter().for_each(|answer| stage.answer(answer));
    stage.hear();
    stage.draw();
    stage.sees("early words").sees("Yours alone");
}

#[test]
fn the_journal_that_is_on_stays_on() {
    let mut stage = Stage::new();
    stage.types("w<Enter>one<Enter><A-q>").sees("My team").types("jalone<Esc>").sees("My team");
    stage.sees("Continue").types("r").sees_no("Personal");
}

#[test]
fn a_second_window_opens_no_page() {
    let folder = tempfile::TempDir::new().unwrap();
    let mut stage = Stage::beside(folder, 120, 40, Some("Balcony is open elsewhere".into()));
    stage.types("j").sees("can read, not write").sees_no("Yours alone");
    stage.types("g").sees_no("What to write about");
}

#[test]
fn what_was_written_as_markdown_is_set_in_the_reader_and_plain_in_the_file() {
    let mut stage = Stage::new();
    let text = "# On the stairs\n\nIt was *nearly* said:\n\n- once\n- twice\n\n> not by me";
    stage.types("j").paste(text).types("<C-d>r<Tab>");
    assert_eq!(stage.session()["entries"][0]["text"], text);
    stage.types("a<Enter>").sees("On the stairs").sees("It was nearly said:").sees("· once");
    stage.sees("│ not by me").sees_no("# On").sees_no("*nearly*");
}
