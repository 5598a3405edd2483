//! From a page of one's own to a team: those words and no others, and nobody is told from where.

use crate::stage::Stage;

/// Everything on the disk of one journal, and what is on no journal: the wall, exports.
fn folder_of(stage: &Stage, journal: &str) -> String {
    let inside = format!("/journals/{journal}/");
    let all = stage.files("").into_iter();
    all.filter(|(path, _)| path.to_string_lossy().contains(&inside)).map(|(_, text)| text).collect()
}

/// A page with three paragraphs, the second of which was brought to the team.
fn after_bringing() -> Stage {
    let mut stage = Stage::new();
    stage.types("jAmal frightens me.<Enter><Enter>Who speaks for the school?<Enter><Enter>");
    stage.types("I am tired.<Up><Up><C-r>").sees("Bring it to which team?").sees("My team");
    stage.types("<Enter>").sees("What leaves").sees("These words, and nothing else");
    stage.types("<wait 1s>y").sees("Copied to My team");
    stage
}

/// What nobody but whoever wrote the page may read.
const OWN: [&str; 2] = ["frightens", "tired"];

#[test]
fn what_was_brought_is_in_the_next_workshop_and_nothing_else_of_the_page() {
    let mut stage = after_bringing();
    let id = stage.session()["id"].as_str().unwrap().to_owned();
    let question = stage.model().question.clone();
    stage.types("<Esc>");
    let team = folder_of(&stage, "my-team");
    assert!(team.contains("Who speaks for the school?"), "{team}");
    for secret in OWN.into_iter().chain([id.as_str(), question.as_str(), "2026-11-23"]) {
        assert!(!team.contains(secret), "“{secret}” is in {team}");
    }
    let mut screens = Vec::new();
    stage.types("w<Enter>").sees("Since last time").sees("Brought to the team");
    stage.sees("Who speaks for the school?").sees("waits").sees("1 take it in");
    screens.push(stage.screen());
    assert!(!std::fs::read_to_string(stage.data("wall.json")).unwrap().contains("school"));
    stage.types("1").sees("in the session");
    screens.push(stage.screen());
    stage.types("<Enter>").sees("Who speaks for the school?").sees_no("Since last time");
    screens.push(stage.screen());
    for keys in ["<A-w>", "w<A-g>", "<Esc><Esc><A-u>", "<Esc><A-x>y"] {
        stage.types(keys);
        screens.push(stage.screen());
    }
    stage.types("x<Esc>");
    let handed_on: String = stage.files(".md").into_iter().map(|(_, text)| text).collect();
    screens.extend([handed_on, folder_of(&stage, "my-team")]);
    for (screen, secret) in screens.iter().flat_map(|screen| OWN.map(|secret| (screen, secret))) {
        assert!(!screen.contains(secret), "“{secret}” is in {screen}");
    }
}

#[test]
fn what_was_taken_in_is_an_entry_for_the_room_and_waits_no_longer() {
    let mut stage = after_bringing();
    stage.types("<Esc>w<Enter><A-y><A-y>1<Enter><A-q>");
    let team = folder_of(&stage, "my-team");
    assert_eq!(team.matches("Who speaks for the school?").count(), 1, "{team}");
    let (_, file) = stage
        .session_files()
        .into_iter()
        .find(|(path, _)| path.to_string_lossy().contains("/my-team/"))
        .unwrap();
    let session: serde_json::Value = serde_json::from_str(&file).unwrap();
    let entry = &session["entries"][0];
    assert_eq!((entry["audience"].as_str(), entry["by"].as_str()), (Some("room"), None));
    stage.types("w<Enter>").sees_no("Brought to the team");
}

#[test]
fn what_was_taken_in_by_mistake_waits_again() {
    let mut stage = after_bringing();
    stage.types("<Esc>w<Enter><A-y><A-y>1").sees("in the session").types("<C-z>").sees("waits");
    stage.types("<A-q>");
    let journal = std::fs::read_to_string(stage.data("journals/my-team/journal.json")).unwrap();
    assert!(journal.contains("Who speaks for the school?"), "{journal}");
    stage.types("w<Enter>").sees("Brought to the team").sees("Who speaks for the school?");
}

#[test]
fn what_is_put_aside_does_not_come_again_and_can_be_taken_up_while_the_session_runs() {
    let mut stage = after_bringing();
    stage.types("<Esc>w<Enter><A-y><A-y>2").sees("✓ put aside").types("2").sees("waits");
    stage
        .types("21")
        .sees("in the session")
        .types("<C-z>")
        .sees("waits")
        .types("2")
        .sees("✓ put aside")
        .types("<A-q>");
    let team = folder_of(&stage, "my-team");
    assert!(!team.contains("school"), "{team}");
    stage.types("w<Enter>").sees_no("Brought to the team");
    assert!(folder_of(&stage, "personal").contains("Who speaks for the school?"));
}

#[test]
fn as_long_as_it_waits_it_can_be_taken_back() {
    let mut stage = after_bringing();
    stage.types("<C-r>").sees("waits in My team").types("<Down><Enter>").sees("Taken back");
    assert!(!folder_of(&stage, "my-team").contains("school"));
    stage.types("<Esc>w<Enter>").sees_no("Brought to the team");
}

#[test]
fn nothing_leaves_before_somebody_has_read_what_leaves() {
    let mut stage = Stage::new();
    stage.types("jOnly mine.<C-r><Enter>y").sees("What leaves");
    for keys in ["<wait 1s>n", "<Esc><C-r><Enter><Enter>", "<Esc><C-r><Esc>"] {
        stage.types(keys);
        assert!(!folder_of(&stage, "my-team").contains("Only mine."));
    }
    stage.types("<C-r><Enter><wait 1s>y").sees("Copied");
    assert!(folder_of(&stage, "my-team").contains("Only mine."));
}

#[test]
fn what_is_selected_leaves_and_not_the_words_around_it() {
    let mut stage = Stage::new();
    stage
        .types("jone two three<C-Left><S-Left><S-Left><S-Left><S-Left><C-r><Enter><wait 1s>y<Esc>");
    let journal = std::fs::read_to_string(stage.data("journals/my-team/journal.json")).unwrap();
    assert!(journal.contains(r#""text": "two""#), "{journal}");
}

#[test]
fn a_passage_of_an_old_page_is_chosen_in_the_reader() {
    let mut stage = Stage::new();
    stage.types("jFirst.<Enter><Enter>Second.<Enter>And on.<C-d><Tab><Down><Enter>");
    stage.types("r<Enter>").sees("Second.").types("b").sees("Which passage?");
    stage.types("<Down><Enter><Enter>").sees("What leaves").sees("│   Second.");
    stage.types("<wait 1s>y").sees("Copied to My team");
    let journal = std::fs::read_to_string(stage.data("journals/my-team/journal.json")).unwrap();
    assert!(journal.contains(r"Second.\nAnd on.") && !journal.contains("First"), "{journal}");
}

#[test]
fn a_page_says_what_it_is_about_in_two_keys_and_so_does_its_file() {
    let mut stage = Stage::new();
    let block = stage.model().practice.as_ref().unwrap().blocks[0].clone();
    stage.types("jwords<C-k>").sees("What this page is about").types("h").sees("About");
    stage.sees(&block.name).types("<C-k>").sees("✓").types("h<Esc>");
    assert!(stage.session()["blocks"].is_null());
    stage.types("<Enter><C-k>h<Esc>");
    assert_eq!(stage.session()["blocks"][0], block.id.as_str());
    stage.crash();
    stage.types("r<Enter>");
    stage.types("a<Enter>").sees(&format!("About {}", block.name));
}

#[test]
fn a_mention_is_completed_from_known_people_and_places() {
    let mut stage = Stage::new();
    stage.types("w<Enter><A-y><A-y><A-a>Amal Haddad<Enter>Amir<Enter><Enter><A-q>");
    stage.types("jwith @am<Tab>").sees("with @Amal-Haddad").types("<Tab>").sees("with @Amir");
    stage.types(" and @my<Tab>").sees("@My-team").types(" #stairs");
    assert_eq!(stage.style_of("@Amir").fg, stage.style_of("#stairs").fg);
    assert_ne!(stage.style_of("@Amir").fg, stage.style_of("with").fg);
    stage.types("<Esc>");
    let pages = stage.session_files().into_iter().map(|(_, text)| text).collect::<String>();
    assert!(pages.contains("with @Amir and @My-team #stairs"), "{pages}");
}

#[test]
fn killed_between_session_and_journal_it_is_taken_in_once() {
    let mut stage = after_bringing();
    stage.types("<Esc>");
    let journal = stage.data("journals/my-team/journal.json");
    let before = std::fs::read_to_string(&journal).unwrap();
    stage.types("w<Enter><A-y><A-y>1").sees("in the session");
    // As if the journal had not been written yet.
    std::fs::write(&journal, before).unwrap();
    stage.crash();
    stage.types("<Enter>").sees("Who speaks for the school?").types("<A-,>").sees("in the session");
    stage.types("<Enter><A-q>");
    assert!(!std::fs::read_to_string(&journal).unwrap().contains("school"));
    let team = folder_of(&stage, "my-team");
    assert_eq!(team.matches("Who speaks for the school?").count(), 1, "{team}");
}
