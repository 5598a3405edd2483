//! Who is here, and who is speaking.

use crate::stage::Stage;
use balcony::domain::session::Session;

fn running() -> Stage {
    let mut stage = Stage::new();
    stage.types("w<Enter>").sees("WRITE");
    stage
}

fn session(stage: &Stage) -> &Session {
    &stage.model().run().unwrap().sitting.session
}

fn names(stage: &Stage) -> Vec<&str> {
    session(stage).people.iter().map(|person| person.name.as_str()).collect()
}

#[test]
fn names_are_typed_with_commas_pasted_or_one_by_one() {
    let mut stage = running();
    stage.types("<Esc>a Amal , Jo,,  ,<Enter>Sam<Enter><paste:Priya\nKofi; Lena>").types("<Esc>");
    assert_eq!(names(&stage), ["Amal", "Jo", "Sam", "Priya", "Kofi", "Lena"]);
    stage.types("<A-a>amal, JO, 見本花子<Esc>");
    assert_eq!(names(&stage), ["Amal", "Jo", "Sam", "Priya", "Kofi", "Lena", "見本花子"]);
}

#[test]
fn tab_turns_through_everybody_and_nobody() {
    let mut stage = running();
    stage.types("<Tab>").sees("Nobody is named yet").types("<Esc>aAmal, Jo<Enter><Esc>");
    for who in ["Note · Amal ›", "Note · Jo ›", "Note ›", "Note · Amal ›"] {
        stage.types("<Tab>").sees(who);
    }
    for who in ["Note ›", "Note · Jo ›", "Note · Amal ›", "Note ›"] {
        stage.types("<S-Tab>").sees(who);
    }
}

#[test]
fn people_are_ticked_and_unticked_but_who_has_spoken_stays() {
    let mut stage = running();
    stage.types("<Esc>aAmal, Jo<Enter><Esc><Tab>hello<Enter>");
    stage.types("<Esc>a<Tab>").sees("Amal has said something here");
    stage.types("<Down><Tab><Esc>");
    assert_eq!(names(&stage), ["Amal"]);
    stage.types("<Esc>a<Down><Tab><Esc>");
    assert_eq!(names(&stage), ["Amal", "Jo"]);
}

#[test]
fn a_name_heard_wrong_is_corrected_where_it_stands() {
    let mut stage = running();
    stage.types("<Esc>aAmla, Jo<Enter><Esc><Tab>hello<Enter>").sees("Amla");
    stage.types("<Esc>a<F2><BS><BS>al<Enter>Foodbank<Esc>").sees("Amal  Foodbank").types("<Esc>");
    assert_eq!(names(&stage), ["Amal", "Jo"]);
    stage.sees("Amal").sees_no("Amla");
    stage.types("<A-u>");
    assert_eq!(session(&stage).people[0].organisation, "", "taken back like everything else");
}

#[test]
fn whoever_owns_something_stays() {
    let mut stage = running();
    stage.types("<Esc>aAmal, Jo<Enter><Esc><A-d>We meet<Enter>Jo<Enter><Enter>");
    stage.types("<Esc>a<Down><Tab>").sees("Jo has said something here");
}

#[test]
fn whoever_is_taken_out_speaks_no_longer() {
    for keys in ["<Esc>a<Tab><Esc>", "<Esc>u<Esc>"] {
        let mut stage = running();
        stage.types("<Esc>aAmal, Jo<Enter><Esc><Tab>").sees("Note · Amal ›").types(keys);
        stage.types("who said this?<Enter>");
        let session = session(&stage);
        let by = session.entries[0].by();
        assert!(by.is_none_or(|by| session.person(by).is_some()), "{keys}: said by a nobody");
    }
}

#[test]
fn the_names_are_kept_and_offered_next_time() {
    let mut stage = running();
    stage.types("<Esc>aAmal, 見本花子<Enter><Esc><Esc>q").types("w<Enter>");
    assert_eq!(names(&stage), Vec::<&str>::new());
    stage.types("<Esc>a").sees("Amal").sees("見本花子").sees("Who is here: 0");
    stage.types("<Tab><Down><Tab><Esc>");
    assert_eq!(names(&stage), ["Amal", "見本花子"]);
    let journals = stage.files("my-team/journal.json");
    assert!(journals[0].1.contains("Amal") && journals[0].1.contains("見本花子"));
    let ids: Vec<_> = session(&stage).people.iter().map(|person| person.id.clone()).collect();
    for id in ids {
        assert!(journals[0].1.contains(id.as_str()), "the same person in journal and session");
    }
}

#[test]
fn names_that_somebody_else_wrote_into_the_journal_stay_there() {
    let mut stage = running();
    stage.types("<Esc>aAmal<Enter><Esc>");
    let journal = stage.files("my-team/journal.json").remove(0);
    let with_jo = journal.1.replace(
        "\"people\": [",
        "\"people\": [\n    {\"id\": \"0000000000000009\", \"name\": \"Jo by hand\"},",
    );
    assert_ne!(journal.1, with_jo);
    std::fs::write(&journal.0, with_jo).unwrap();
    stage.types("<Esc>aSam<Enter><Esc>");
    let text = stage.files("my-team/journal.json").remove(0).1;
    for name in ["Amal", "Jo by hand", "Sam"] {
        assert!(text.contains(name), "{name} is gone:\n{text}");
    }
}

#[test]
fn a_damaged_journal_file_is_said_and_never_overwritten() {
    let mut stage = Stage::new();
    let home = stage.data("journals/my-team");
    std::fs::create_dir_all(&home).unwrap();
    std::fs::write(home.join("journal.json"), "{ not json").unwrap();
    stage.crash();
    stage.types("w<Enter><Esc>aAmal<Enter><Esc>");
    assert_eq!(std::fs::read_to_string(home.join("journal.json")).unwrap(), "{ not json");
    stage.sees("journal.json").types("a word<Enter>").sees("a word");
}

#[test]
fn the_keys_at_the_bottom_are_those_of_what_is_open() {
    let foot = |stage: &Stage| stage.screen().lines().last().unwrap_or_default().to_owned();
    for way in ["wpAmal<Enter>", "w<Enter><Esc>aAmal<Enter>"] {
        let mut stage = Stage::new();
        stage.types(way).types("<A-e>").sees("What is known of them");
        assert!(foot(&stage).contains("Enter next"), "{}", foot(&stage));
        assert!(foot(&stage).contains("Esc done"), "{}", foot(&stage));
        assert!(!foot(&stage).contains("here or not"), "{}", foot(&stage));
        stage.types("<Esc>");
        assert!(foot(&stage).contains("here or not"), "{}", foot(&stage));
    }
    for way in ["w<Enter>a word<Enter><Esc>x", "w<Enter><Esc>qre", "w<Enter><Esc>xy<Esc>r<Enter>c"]
    {
        let mut stage = Stage::new();
        stage.types(way).types("<wait 10s>").sees("no, go back");
        assert!(foot(&stage).contains("y yes   n no"), "{way}: {}", foot(&stage));
    }
    let mut stage = Stage::new();
    stage.types("w<F1>").sees("Help");
    assert!(foot(&stage).contains("Esc close"), "{}", foot(&stage));
}
