//! `balcony demo --into`: a year and a half of files, all of them sound.

use crate::home::Home;
use balcony::domain::experiment::{Experiment, Stage};
use balcony::domain::journal::Journal;
use balcony::domain::session::Session;
use balcony::domain::time::{self, Time};
use balcony::domain::words::{EntryKind, JournalKind, SessionKind};
use balcony::store::{document, journal};
use balcony::{content, demo};
use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn played(now: &str) -> demo::Demo {
    demo::play(&content::load(None), time::from_text(now).unwrap()).unwrap()
}

fn sessions(demo: &demo::Demo, kind: &SessionKind) -> Vec<Session> {
    let sessions = demo.sessions.iter().map(|(_, session)| session);
    sessions.filter(|session| session.header.kind == *kind).cloned().collect()
}

/// Every file below a folder, with what it holds.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(below) = folders.pop() {
        for item in fs::read_dir(below).unwrap() {
            let path = item.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
                found.push((name, fs::read(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

#[test]
fn the_demo_is_written_and_every_file_of_it_is_sound() {
    let home = Home::new();
    let demo = home.path("a demo");
    let name = demo.to_str().unwrap();
    home.run(&["demo", "--into", name])
        .prints("Written to ~/a demo. `balcony --data-dir ~/a demo` opens it.\n");
    home.run(&["--data-dir", name, "check"]).prints("28 files read; nothing is damaged.\n");
    let listed = home.run(&["--data-dir", name, "list", "--json"]);
    let listed: serde_json::Value = serde_json::from_str(&listed.data).unwrap();
    assert!(listed.to_string().contains("merrowdale-nights"));
    // What is there is as the program itself would write it.
    for (path, bytes) in files(&demo) {
        let at = Path::new(&path);
        if path.ends_with("journal.json") {
            let value = serde_json::from_slice(&bytes).unwrap();
            let journal = Journal::from_value("x", value).unwrap();
            assert_eq!(format!("{:#}\n", journal.to_value()).as_bytes(), bytes, "{path}");
        } else {
            let read = document::parse(at, &bytes).unwrap();
            assert_eq!(document::to_bytes(&read.session), bytes, "{path}");
            assert!(read.session.header.other.is_empty(), "{path}");
            assert!(read.session.header.ended.is_some(), "{path}");
            let steps = read.session.plan.iter();
            assert!(steps.clone().all(|step| step.other.is_empty()), "{path}");
            assert!(steps.clone().all(|step| step.open_span().is_none()), "{path}");
            assert!(read.session.run.line.is_none() && read.session.run.card.is_none(), "{path}");
        }
    }
}

#[test]
fn a_folder_with_something_in_it_is_left_as_it_is() {
    let home = Home::new();
    home.write("mine/thoughts.txt", "mine");
    let mine = home.path("mine");
    let ending = home.run(&["demo", "--into", mine.to_str().unwrap()]);
    ending.refuses(2, "~/mine is not empty, so nothing was written. Name a new folder.\n");
    assert_eq!(files(&mine), [("thoughts.txt".to_owned(), b"mine".to_vec())]);
}

#[test]
fn the_demo_takes_no_folder_of_ones_own() {
    let home = Home::lived_in();
    let before = files(&home.path(""));
    let ending = home.run(&["demo", "--data-dir", "somewhere"]);
    assert_eq!((ending.status, ending.data.as_str()), (2, ""));
    assert!(ending.messages.contains("has a folder of its own"), "{}", ending.messages);
    // Without a terminal nothing opens, and nothing stays behind.
    let temporary = home.path("temporary");
    fs::create_dir(&temporary).unwrap();
    let mut command = home.command(&["demo"]);
    command.env("TMPDIR", &temporary);
    assert_ne!(home.end(command).status, 0);
    assert_eq!(files(&temporary), []);
    assert_eq!(fs::read_dir(&temporary).unwrap().count(), 0);
    assert_eq!(files(&home.path("")), before);
}

#[test]
fn it_is_a_year_and_a_half_of_one_place_until_a_few_days_ago() {
    let now = "2026-11-23T10:00:00+00:00";
    let demo = played(now);
    let now: Time = time::from_text(now).unwrap();
    let workshops = sessions(&demo, &SessionKind::Workshop);
    assert!(workshops.len() >= 14, "{}", workshops.len());
    let started: Vec<Time> = workshops.iter().map(|session| session.header.started).collect();
    assert!(started.is_sorted());
    let span = started[started.len() - 1] - started[0];
    assert!(span >= TimeDelta::days(17 * 31), "{span}");
    let last = now - started[started.len() - 1];
    assert!(last > TimeDelta::zero() && last < TimeDelta::days(8), "{last}");
    for session in &workshops {
        let title = &session.header.title;
        assert!((5..=12).contains(&session.people.len()), "{title}: {}", session.people.len());
        let said = session.entries.iter().filter(|entry| !entry.kind().is_counted()).count();
        assert!((15..=60).contains(&said), "{title}: {said}");
    }
    let formats: BTreeSet<_> = workshops.iter().filter_map(Session::format).collect();
    assert!(formats.len() >= 9, "{formats:?}");
    assert_eq!(demo.place.kind, JournalKind::Place);
    let prepared = demo.place.prepared.as_ref().unwrap();
    let begins = prepared.begins.unwrap() - now;
    assert!(begins > TimeDelta::days(3) && begins < TimeDelta::days(7), "{begins}");
    assert!(prepared.people.len() > 5);
}

#[test]
fn everything_that_can_outlive_a_meeting_is_in_it() {
    let demo = played("2026-11-23T10:00:00+00:00");
    let workshops = sessions(&demo, &SessionKind::Workshop);
    let entries = || workshops.iter().flat_map(|session| &session.entries);
    let of = |kind: EntryKind| entries().filter(move |entry| *entry.kind() == kind);
    for (kind, least) in [
        (EntryKind::Purpose, 3),
        (EntryKind::Difference, 4),
        (EntryKind::Decision, 14),
        (EntryKind::Commitment, 20),
        (EntryKind::Look, 30),
        (EntryKind::Experiment, 8),
        (EntryKind::Tension, 3),
        (EntryKind::LightBulb, 6),
        (EntryKind::Parked, 3),
        (EntryKind::Shelf, 1),
        (EntryKind::Balcony, 6),
        (EntryKind::Score, 200),
        (EntryKind::Dots, 30),
    ] {
        let count = of(kind.clone()).count();
        assert!(count >= least, "{count} of {kind:?}");
    }
    let verdicts: BTreeSet<&str> = of(EntryKind::Look).map(|look| look.detail("verdict")).collect();
    let all = [
        "adapt",
        "amplify",
        "changed",
        "dampen",
        "keep watching",
        "kept",
        "let go",
        "progressed",
        "still holds",
        "stop",
        "stuck",
    ];
    assert_eq!(verdicts.into_iter().collect::<Vec<_>>(), all);
    for look in of(EntryKind::Look) {
        let is_it =
            |entry: &&balcony::domain::entry::Entry| entry.id().as_str() == look.detail("of");
        assert!(entries().any(|entry| is_it(&entry)), "{}", look.text());
        assert!(!look.text().is_empty());
    }
    let stages = of(EntryKind::Experiment).map(|entry| Experiment::of(entry).stage());
    let stages: Vec<Stage> = stages.collect();
    for stage in [Stage::Seed, Stage::Ready, Stage::Running] {
        assert!(stages.contains(&stage), "{}", stage.word());
    }
    assert!(of(EntryKind::Difference).all(|difference| difference.owner().is_some()));
    assert!(of(EntryKind::Decision).any(|decision| decision.due().is_some()));
    let pages = sessions(&demo, &SessionKind::Reflection);
    assert!((4..=6).contains(&pages.len()));
    let words: String = pages.iter().flat_map(|page| &page.entries).map(|it| it.text()).collect();
    assert!(words.contains("#exit") && words.contains("@Maud"));
    let notes = sessions(&demo, &SessionKind::Note);
    assert_eq!(notes.len(), 4);
    // Of one outcome nobody has said yet how it is known.
    let noted = notes.iter().flat_map(|note| &note.entries);
    let outcomes = noted.filter(|entry| *entry.kind() == EntryKind::Outcome);
    let sources = outcomes.map(|outcome| !outcome.detail("source").is_empty());
    assert_eq!(sources.collect::<BTreeSet<bool>>().len(), 2);
}

#[test]
fn a_day_makes_the_same_files_at_every_hour_and_another_day_others() {
    let morning = played("2026-11-23T00:00:10+00:00");
    assert_eq!(morning, played("2026-11-23T23:59:59+00:00"));
    assert_ne!(morning, played("2026-11-24T09:00:00+00:00"));
}

#[test]
fn it_can_be_made_on_any_day_of_a_year_and_nobody_meets_at_a_weekend() {
    let practice = content::load(None);
    let first: NaiveDate = "2027-01-01".parse().unwrap();
    // A step that meets every day of a week, of a month, and the end of February.
    for day in (0..420).step_by(13).map(|days| first + TimeDelta::days(days)) {
        let now = day.and_hms_opt(9, 0, 0).unwrap().and_utc().fixed_offset();
        let demo = demo::play(&practice, now).unwrap();
        let workshops = sessions(&demo, &SessionKind::Workshop);
        for session in &workshops {
            let weekday = session.header.started.weekday();
            assert!(!matches!(weekday, Weekday::Sat | Weekday::Sun), "{day}: {weekday}");
        }
        let started: Vec<Time> = workshops.iter().map(|one| one.header.started).collect();
        assert!(started.is_sorted_by(|one, other| one < other), "{day}");
    }
}

#[test]
fn nobody_in_it_speaks_like_a_brochure() {
    let demo = played("2026-11-23T10:00:00+00:00");
    let entries = demo.sessions.iter().flat_map(|(_, session)| &session.entries);
    for entry in entries {
        let text = entry.to_value().to_string().to_lowercase();
        for word in ["stakeholder", "going forward", "leverage", "robust", "holistic", "buy-in"] {
            assert!(!text.contains(word), "{text}");
        }
    }
}

#[test]
fn the_journals_of_the_demo_can_be_told_from_ones_own() {
    let home = Home::new();
    let demo = home.path("demo");
    home.run(&["demo", "--into", demo.to_str().unwrap()]);
    let data = balcony::store::DataFolder::new(demo, balcony::store::Process::new("x", 1)).unwrap();
    let place = journal::read_journal(&data, "merrowdale-nights").unwrap().unwrap();
    assert!(place.name.ends_with("(demo)"), "{}", place.name);
    assert_eq!(place.people.len(), 16);
}

#[test]
fn a_digest_says_what_has_changed_and_what_was_noted_between_the_workshops() {
    let home = Home::new();
    let demo = home.path("a demo");
    let name = demo.to_str().unwrap();
    home.run(&["demo", "--into", name]);
    let digest = ["export", "--digest", "--journal", "merrowdale-nights"];
    let page = home.run(&[&["--data-dir", name], &digest[..]].concat()).data;
    for part in [
        "### What has changed",
        "1 of 5 → 6 of 9, no source yet",
        "source: Dev's log and the Line's",
        "contributed to by",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(!page.contains("caused"), "{page}");
}
