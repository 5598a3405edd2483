//! Journals: made, switched, named, their people, somebody forgotten, a session moved.

use crate::stage::Stage;
use balcony::app::key::Key;
use balcony::app::model::Model;
use balcony::app::msg::Msg;
use balcony::app::screen::Screen;
use balcony::app::update::update;
use balcony::domain::journal::Journal;
use balcony::domain::moment::{Moment, Now};
use balcony::domain::time;
use crossterm::event::KeyCode;
use std::path::Path;
use std::time::Duration;
use tempfile::TempDir;

const HOSTILE: &str = "A\u{1b}[2J\u{202e}B\u{200b}C\u{7f}";

/// A place with two people, in which a session was run and left.
fn wirral() -> Stage {
    let mut stage = Stage::new();
    stage.types("<Tab>nWirral food partnership<Enter><Enter>").sees("Wirral food partnership");
    stage.types("w<Enter><Esc>aAmal Haddad, Jo<Enter><Esc>We meet<Enter><Esc>q");
    stage.sees("Continue");
    stage
}

#[expect(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test lays the files out")]
fn write(folder: &Path, path: &str, text: &str) {
    let path = folder.join("data").join(path);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

#[test]
fn a_new_place_has_sessions_and_people_of_its_own() {
    let mut stage = wirral();
    stage.sees("Balcony   Wirral food partnership");
    let files = stage.files(".json");
    let is_there = |part: &str| files.iter().any(|(path, _)| path.to_string_lossy().contains(part));
    assert!(is_there("journals/wirral-food-partnership/sessions/2026/"), "{files:?}");
    assert!(!is_there("journals/my-team/"), "{files:?}");

    stage.types("<Tab>nHousing<Enter>").sees("“Housing” is made").sees("3 journals");
    stage
        .types("<Enter>")
        .sees("Balcony   Housing")
        .sees_no("Continue")
        .sees("Nothing in this journal yet");
    stage.types("w<Enter><Esc>a").sees("Nobody is named yet").types("Sam<Enter><Esc><Esc>q");
    stage.types("<Tab><Down><Enter>").sees("Balcony   Wirral").sees("Continue");
    stage.types("w<Enter><Esc>a").sees("Amal Haddad").sees("Jo").sees_no("Sam");
}

#[test]
fn the_place_of_the_newest_session_is_on_at_the_next_start() {
    let mut stage = wirral();
    stage.types("<Tab>nHousing<Enter><Enter><wait 60s>w<Enter>one<Enter><Esc>q");
    stage.crash();
    stage.sees("Balcony   Housing");
    stage.types("<Tab><Down><Enter>").sees("Balcony   Wirral").types("<wait 60s>w<Enter>x<Enter>");
    stage.crash();
    stage.sees("Balcony   Wirral").sees("Continue");
    // What is unfinished is offered wherever it is; what one wrote to the end says nothing of places.
    stage.types("<Tab><Down><Enter>").sees("Balcony   Personal").sees_no("Continue");
    stage.types("<wait 60s>w<Enter>mine<Enter>");
    stage.crash();
    stage.sees("Balcony   Personal").types("<Enter><Esc>xy<wait 3s>");
    stage.crash();
    stage.sees("Balcony   Wirral");
}

#[test]
fn one_s_own_sessions_are_listed_only_where_they_are_asked_for() {
    let mut stage = wirral();
    stage.types("<Tab><Down><Enter>").sees("Balcony   Personal").sees_no("Shared purpose");
    stage.types("w<Enter>mine<Enter><wait 60s><PgDn><Esc>q<wait 3s>").sees("step 2 of 9");
    stage.types("<Tab><Up><Enter>").sees("Balcony   Wirral").sees_no("step 2 of 9");
    stage.types("r").sees("1 session").sees("Look back · Wirral").sees_no("step 2 of 9");
    stage.types("a").sees("all journals").sees("2 sessions").sees("Personal · at step 2 of 9");
    stage.types("a").sees("1 session");
}

#[test]
fn a_journal_gets_another_name_and_nothing_moves() {
    let mut stage = wirral();
    let before = stage.files(".json").into_iter().map(|(path, _)| path).collect::<Vec<_>>();
    stage.types("<Tab>r").sees("Another name for Wirral food partnership");
    stage
        .types("<C-a>Wirral<Enter>")
        .sees("▸ Wirral  ")
        .types("<Esc>")
        .sees("Balcony   Wirral\u{20}");
    let after = stage.files(".json").into_iter().map(|(path, _)| path).collect::<Vec<_>>();
    assert_eq!(after, before);
    stage.crash();
    stage.sees("Balcony   Wirral ").sees("Continue");
}

#[test]
fn two_journals_never_have_one_name_and_a_name_half_typed_is_kept() {
    let mut stage = wirral();
    stage
        .types("<Tab>nWIRRAL  <BS><BS> food partnership<Enter>")
        .sees("There is a journal")
        .sees("Name ›");
    stage.types("<C-a>Hous<Esc>").sees_no("Name ›").types("n").sees("› Hous");
    stage.types("ing<Enter>").sees("“Housing” is made").types("n").sees("a team, a project");
    stage.types("<Enter><Enter>").sees("Name ›");
    let long = "x".repeat(81);
    stage.types(&format!("{long}<Enter>")).sees("at most 80 letters").sees("Name ›");
}

#[test]
fn people_of_a_place_are_described_and_offered_in_a_workshop() {
    let mut stage = wirral();
    stage.types("<Tab>p").sees("2 people").sees("Amal Haddad");
    stage
        .types("<Enter><Enter>Larder<Enter>carer<Enter> <Enter>")
        .sees("Larder")
        .sees("lives with it");
    stage.types("nSam<Down><Down>headteacher<Esc>").sees("3 people").sees("headteacher");
    stage
        .types("n<Esc>")
        .sees("3 people")
        .types("n<Enter>Tenants' union<Esc>")
        .sees("Somebody from Tenants' union");
    stage.types("<Home><Enter><C-a><BS><Esc>").sees("Amal Haddad");
    stage.types("n half<C-c>");
    assert!(stage.is_over());
    stage.crash();
    stage
        .types("w<Enter><Esc>a")
        .sees("Amal Haddad")
        .sees("carer, Larder")
        .sees("Sam")
        .sees("half");
}

#[test]
fn somebody_is_forgotten_everywhere_but_in_what_people_wrote() {
    let mut stage = wirral();
    stage.types("<Enter>Amal Haddad brought bread<Enter><A-d>We meet monthly<Enter>Amal Haddad<Enter><Enter>");
    stage.types("<wait 11m>and again<Enter><wait 11m>more<Enter><Esc>q<wait 5s>");
    // Another session of theirs, in the trash, and one that was moved away.
    stage
        .types("w<Enter><Esc>a<Tab><Esc>x<Enter><Esc>q<wait 5s>r<Del>")
        .sees("is in the trash")
        .types("<Esc>");
    stage
        .types("w<Enter><Esc>a<Tab><Esc>y<Enter><Esc>q<wait 5s>rm<Down><Down><Enter>")
        .sees("Moved to Personal");
    let naming = |stage: &Stage| -> Vec<String> {
        let files = stage.files("");
        let texts = files.into_iter().filter(|(path, _)| path.to_string_lossy().contains("/data/"));
        let names =
            texts.filter(|(_, text)| text.replace("Amal Haddad brought", "").contains("Amal"));
        names.map(|(path, _)| path.to_string_lossy().into_owned()).collect()
    };
    let before = naming(&stage);
    for part in
        ["/trash/", "/history/", "/personal/", "/wirral-food-partnership/sessions/", "journal.json"]
    {
        assert!(before.iter().any(|path| path.contains(part)), "{part} in {before:?}");
    }
    stage
        .types("<Esc><Tab>pf")
        .sees("Forget Amal Haddad?")
        .sees("backups are beyond")
        .types("<Enter>");
    assert_eq!(naming(&stage), before, "Enter is no");
    stage.types("fy").sees("Forget Amal Haddad?");
    assert_eq!(naming(&stage), before, "nor is a letter typed in one go an answer");
    stage.types("n");
    stage.types("f<wait 1s>y").sees("“Amal Haddad” is forgotten").sees("1 entry has the name");
    stage.sees("1 person");
    assert_eq!(naming(&stage), Vec::<String>::new());
    stage.types("<Esc><Esc>").sees("Continue").types("<Enter>").sees("Amal Haddad brought bread");
    stage.types("<Esc>a").sees("somebody").sees("Jo");
    stage.crash();
    assert_eq!(naming(&stage), Vec::<String>::new());
}

#[test]
fn who_is_forgotten_is_not_among_those_who_are_to_come() {
    let mut stage = wirral();
    stage.types("wp<Tab><Esc>").sees("1 person named");
    stage.types("<Esc><Tab>p").sees("Amal Haddad").types("f<wait 1s>y").sees("is forgotten");
    stage.types("<Esc><Esc>w<Enter><Esc>a").sees_no("Amal Haddad").sees("Jo");
}

#[test]
fn pages_left_unfinished_say_where_they_are() {
    let mut stage = wirral();
    stage.types("g2mine<Esc>").sees("Balcony   Wirral").sees("Continue   A page of your own");
    stage.sees_no("Personal reflection");
    stage
        .types("<Tab><Down><Enter>")
        .sees("Balcony   Personal")
        .sees("Continue   Personal reflection");
}

#[test]
fn a_session_is_moved_and_moved_back() {
    let mut stage = wirral();
    stage.types("<Tab>nHousing<Enter><Esc><wait 3s>").sees("Balcony   Wirral");
    let before = stage.session_file();
    stage.types("rm").sees("Move “Shared purpose” to · now in Wirral").sees_no("▸ Wirral");
    stage
        .types("<Esc>")
        .sees("▸ Mon 23")
        .types("m<Enter>")
        .sees("Moved to Housing")
        .sees("0 sessions");
    assert_eq!(stage.session_file(), before);
    stage.types("u").sees("Moved to Wirral").sees("1 session").types("u").sees("0 sessions");
    stage.types("<Esc><Tab><Up><Enter>").sees("Balcony   Housing").types("<Enter>");
    stage.sees("WRITE").types("goes on here<Enter><Esc>q<wait 3s>");
    assert!(stage.session_file().contains("goes on here"));
    let files = stage.files(".json");
    let sessions: Vec<_> =
        files.iter().filter(|(path, _)| path.to_string_lossy().contains("/sessions/")).collect();
    assert!(sessions[0].0.to_string_lossy().contains("/housing/"), "{sessions:?}");
}

#[test]
fn a_hostile_name_does_nothing_on_any_screen() {
    for (width, height) in [(120, 40), (80, 24), (40, 10)] {
        let home = TempDir::new().unwrap();
        let json = serde_json::json!({
            "format": "balcony.journal", "version": 1, "name": HOSTILE, "kind": "place",
            "people": [{"id": "a", "name": HOSTILE, "organisation": HOSTILE, "role": HOSTILE}],
        });
        write(home.path(), "journals/odd/journal.json", &json.to_string());
        let mut stage = Stage::in_folder(home, width, height);
        let mut looks = |keys: &str| {
            stage.types(keys);
            let screen = stage.screen();
            for letter in HOSTILE.chars().filter(|letter| !letter.is_ascii_alphanumeric()) {
                if !matches!(letter, '[') {
                    assert!(!screen.contains(letter), "{letter:?} after {keys}:\n{screen}");
                }
            }
        };
        for keys in [
            "",
            "<Tab>",
            "r",
            "<Esc>",
            "p",
            "<Enter>",
            "<Esc>",
            "f",
            "n",
            "n",
            "<Esc>",
            "<Esc>",
            "<Enter>",
            "w<Enter>",
            "<Esc>a",
            "<Enter><Esc>",
            "<Esc>q<wait 3s>",
            "r",
            "a",
            "m",
            "<Enter>",
            "u",
            "<Esc>",
            "r",
            "<Enter>",
            "<Esc>",
            "<Del>",
            "t",
            "<Esc><Esc>",
            "<Tab>nother<Enter>",
            "<Enter>",
            "<Tab>",
        ] {
            looks(keys);
        }
    }
}

#[test]
fn a_window_that_may_only_read_changes_no_journal_and_says_why() {
    let wall = time::from_text("2026-11-23T10:00:00+00:00").unwrap();
    let moment =
        Moment { wall, steady: Duration::ZERO, real: Duration::ZERO, slept: Duration::ZERO };
    let mut model = Model::new(String::new(), Journal::my_team(), moment);
    model.held_by = Some("Balcony is open in another window".into());
    let press = |model: &mut Model, code: KeyCode| {
        let mut bits = || 7;
        update(model, Msg::Pressed(Key::of(code)), &mut Now::new(moment, &mut bits))
    };
    assert!(press(&mut model, KeyCode::Tab).is_empty());
    for letter in ['n', 'r'] {
        assert!(press(&mut model, KeyCode::Char(letter)).is_empty());
        let said = model.notice.take().unwrap().text;
        assert!(said.contains("This window can read, not write"), "{said}");
    }
    assert!(press(&mut model, KeyCode::Char('p')).is_empty());
    assert!(matches!(model.screen, Screen::Members(_)));
    assert!(press(&mut model, KeyCode::Char('n')).is_empty());
    assert!(model.notice.take().unwrap().text.contains("can read, not write"));
    press(&mut model, KeyCode::Esc);
    press(&mut model, KeyCode::Down);
    press(&mut model, KeyCode::Enter);
    assert_eq!(model.journal.name, "Personal", "going elsewhere writes nothing");
}
