//! Rehearsing: everything can be tried, and nothing is kept.

use crate::stage::Stage;
use balcony::app::screen::Screen;
use balcony::domain::session::Session;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Everything below a folder: names, bytes, and when it was last written.
fn contents(folder: &Path) -> BTreeMap<PathBuf, (Vec<u8>, SystemTime)> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap().flatten() {
            let path = entry.path();
            let written = entry.metadata().unwrap().modified().unwrap();
            let bytes = if path.is_dir() {
                folders.push(path.clone());
                Vec::new()
            } else {
                std::fs::read(&path).unwrap()
            };
            found.insert(path, (bytes, written));
        }
    }
    found
}

fn session(stage: &Stage) -> &Session {
    &stage.model().run().unwrap().sitting.session
}

/// What is hidden is revealed, if anything waits for it, and the invented people answer.
fn answered(stage: &mut Stage) {
    stage.types("<A-r>");
    if stage.screen().contains("Show everybody") {
        stage.types("y");
    }
    stage.types("<A-;>");
}

/// A place with a workshop that was held and another one prepared.
fn lived_in() -> Stage {
    let mut stage = Stage::sized(80, 24);
    stage.types("w<Enter><A-y><A-y>we met at the hall<Enter><Esc>xy<wait 20s><Esc>");
    stage
        .types("w/half-day<Enter>pPetra Real, Quentin True<Enter><Esc><Tab><Down>+<Tab><wait 20s>");
    stage.sees("Half-day workshop");
    stage
}

#[test]
fn a_whole_rehearsal_leaves_the_folder_as_it_was_byte_for_byte() {
    let mut stage = lived_in();
    let before = contents(stage.folder.path());
    stage.types("e").sees("Rehearsal · nothing is kept").sees("nothing is kept");
    let steps = session(&stage).plan.len();
    for step in 1..=steps {
        stage.sees(&format!("step {step} of {steps}")).sees("Rehearsal · nothing is kept");
        answered(&mut stage);
        stage.types("<wait 30s>a word of my own<Enter>").types("<Esc>").types("<Esc>");
        stage.types("<A-w>").sees("Rehearsal · nothing is kept").types("w");
        stage.types("<PgDn>");
        if step == 4 {
            stage.types("<A-b>something I noticed<Enter><A-d>we go on<Enter><Enter><Enter>");
            stage.types("<Esc>aNora Newcomer<Enter><Esc><A-v>").sees("writes no file");
            stage.types("<C-s>").sees("nothing has to be");
        }
    }
    assert!(session(&stage).entries.len() > 100);
    stage.sees("Rehearsal over").sees("Nothing of it was kept");
    stage.types("<Enter>").sees("Nothing of the rehearsal was kept").sees("Half-day workshop");
    stage.types("<wait 5m>");
    assert!(contents(stage.folder.path()) == before, "something was written");
    assert!(!stage.model().journal.people.iter().any(|person| person.name.contains("Newcomer")));
}

#[test]
fn a_crash_or_being_told_to_end_leaves_nothing_of_it() {
    let mut stage = lived_in();
    let before = contents(stage.folder.path());
    stage.types("e<PgDn><PgDn><A-;>half a line<wait 1m>");
    assert!(contents(stage.folder.path()) == before);
    stage.terminate();
    assert!(contents(stage.folder.path()) == before);
    stage.crash();
    stage.sees_no("Continue   Half-day").sees_no("half a line");
    assert_eq!(stage.session_files().len(), 1);
}

#[test]
fn ctrl_c_twice_says_that_nothing_is_kept_and_leaves() {
    let mut stage = lived_in();
    let before = contents(stage.folder.path());
    stage.types("e<PgDn><A-;><C-c>").sees("nothing of it is kept").types("<C-c>");
    assert!(stage.is_over());
    assert!(contents(stage.folder.path()) == before);
}

#[test]
fn the_same_agenda_is_begun_for_real_with_the_real_people() {
    let mut stage = lived_in();
    stage.types("e").sees("step 1 of 18");
    let planned = session(&stage).plan[1].minutes;
    stage.types("<A-;><PgDn><Esc>q").sees("Rehearsal over").types("<Down><Enter>");
    stage.sees("everything is kept").sees_no("Rehearsal").types("<wait 20s>");
    let real = session(&stage);
    let names: Vec<&str> = real.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Petra Real", "Quentin True"]);
    assert_eq!((real.plan[1].minutes, real.entries.len()), (planned, 0));
    assert_eq!(stage.session_files().len(), 2);
    stage.types("kept this time<Enter><wait 20s>");
    assert!(stage.session_files().iter().any(|(_, text)| text.contains("kept this time")));
}

#[test]
fn esc_goes_on_and_once_more_begins_anew() {
    let mut stage = lived_in();
    stage.types("e<PgDn><Esc>x").sees("Rehearsal over").types("<Esc>").sees("step 2 of 18");
    stage.types("<Esc>q<Down><Down><Enter>").sees("step 1 of 18").sees("Rehearsal ·");
    assert_eq!(session(&stage).entries.len(), 0);
}

#[test]
fn the_clock_is_sped_up_at_will_and_the_agenda_follows() {
    let mut stage = lived_in();
    stage.resize(120, 40);
    stage.types("e").sees("ends 13:31");
    stage.types("<Esc>t").sees("p speed").types("p").sees("10 times").types("<wait 30s>");
    stage
        .sees("10:05  10x")
        .sees("ends 13:31")
        .types("p<wait 60s>")
        .sees("11:05  60x")
        .sees("ends 14:26");
    let elapsed = |stage: &Stage| stage.model().run().unwrap().sitting.clock;
    assert!(elapsed(&stage).is_running());
    // What is said stays as long as ever, however fast the clock goes.
    stage.types("<Esc><C-s>").sees("nothing has to be").types("<wait 1s>");
    stage.sees("nothing has to be").types("<Esc>tp<Esc>");
    stage.types("<wait 1m>").sees_no("60x");
    let plan = &session(&stage).plan;
    assert_eq!(plan[0].spans.len(), 1);
    // Behind it, the time is what it was.
    stage.types("<Esc>q<Enter>");
    assert!(matches!(stage.model().screen, Screen::Prepare(_)));
    stage.types("<Enter><A-y><A-y>").sees("10:0").sees("step 1 of 18").sees_no("11:");
}

#[test]
fn a_machine_that_sleeps_lets_the_rehearsal_wait() {
    let mut stage = lived_in();
    stage.types("e<wait 2m>").sees("10:02").types("<sleep 11m>").sees("10:02").sees_no("Away");
}

#[test]
fn only_a_rehearsal_has_invented_people() {
    let mut stage = Stage::new();
    stage.types("w<Enter><A-y><A-y><Esc>").sees_no("they answer").types(";");
    stage.sees("only in a rehearsal").types("<Esc>");
    assert!(session(&stage).people.is_empty());
}

#[test]
fn in_every_format_the_invented_people_answer_what_is_gathered() {
    let practice = balcony::content::load(None);
    for format in practice.formats.iter().filter(|format| format.kind.as_str() == "workshop") {
        let mut stage = Stage::sized(80, 24);
        let before = contents(stage.folder.path());
        stage.types(&format!("w/{}<Enter>", format.name));
        stage.types("e").sees("Rehearsal · nothing is kept");
        for index in 0..format.steps.len() {
            answered(&mut stage);
            let gathers = session(&stage).plan[index].collects.as_str() != "nothing";
            let id = session(&stage).plan[index].id.clone();
            let count = session(&stage).entries_of(&id).count();
            let title = &session(&stage).plan[index].title;
            assert_eq!(count > 0, gathers, "{} {title}: {count}\n{}", format.name, stage.screen());
            stage.types("<Esc><Esc><PgDn>");
        }
        stage.types("<Enter><wait 1m>");
        assert!(contents(stage.folder.path()) == before, "{}", format.name);
    }
}
