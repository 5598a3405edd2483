//! What goes on from session to session, and whole journals, handed to others.

use crate::hostile::full_of;
use crate::sample::{say, shared_purpose_ended};
use crate::secrets::{is_for_the_room, saying, session, setting};
use balcony::domain::id::Id;
use balcony::domain::link::Links;
use balcony::domain::session::Session;
use balcony::domain::step::PlanStep;
use balcony::domain::thread::{Followed, Gathered, Overview, Threads};
use balcony::domain::visible::Viewer;
use balcony::domain::words::{EntryKind, SessionKind};
use balcony::export::{Account, Digest, Form, WholeJournal};
use proptest::prelude::*;

const FORMS: [Form; 4] = [Form::Markdown, Form::Html, Form::Json, Form::Csv];

fn overview(sessions: &[Session], viewer: Viewer) -> Overview {
    let mut threads = Threads::default();
    for session in sessions {
        threads.put(session.header.id.clone(), Gathered::of(session, viewer));
    }
    threads.overview(None)
}

fn whole(sessions: &[Session], viewer: Viewer, form: Form) -> String {
    let mut whole = WholeJournal::new("Wirral", viewer, form);
    for session in sessions {
        whole.take(session, &Links::default());
    }
    whole.finish().0
}

fn accounts(overview: &Overview, viewer: Viewer) -> Vec<String> {
    let followed = Followed::NAMED.into_iter().map(|(_, followed)| followed);
    let single = overview.threads.iter().map(|thread| Followed::One(thread.id.clone()));
    followed
        .chain(single)
        .flat_map(|followed| {
            let account = Account { journal: "Wirral", overview, followed: &followed, viewer };
            [account.markdown(), account.html(), account.json(), account.csv().0]
        })
        .collect()
}

/// A session a year later in which three things are scored, each by three people.
fn scored(id: &str, numbers: [[i64; 3]; 3]) -> Session {
    let mut session = shared_purpose_ended();
    session.header.id = Id::new(id);
    session.header.title = "Eleven numbers".into();
    session.entries.clear();
    let mut step = PlanStep::blank(Id::new("scores"), "Score it");
    step.items = ["Purpose", "People", "Nerve"].map(str::to_owned).to_vec();
    session.plan = vec![step];
    for (item, numbers) in ["Purpose", "People", "Nerve"].into_iter().zip(numbers) {
        for number in numbers {
            let entry = say(&mut session, Some(0), None, EntryKind::Score, "");
            *session.entries.last_mut().unwrap() = entry.with("item", item).with("value", number);
        }
    }
    session
}

#[test]
fn scores_tell_from_where_to_where_each_time_and_a_step_back() {
    let sessions = [
        scored("20260123T100000Z-aaaaaaaaaaaaaaaa", [[1, 2, 5], [2, 2, 3], [4, 4, 4]]),
        scored("20261123T100000Z-bbbbbbbbbbbbbbbb", [[3, 4, 5], [1, 2, 2], [4, 4, 4]]),
    ];
    let overview = overview(&sessions, Viewer::Room);
    let followed = Followed::Scores;
    let account = Account {
        journal: "Wirral",
        overview: &overview,
        followed: &followed,
        viewer: Viewer::Room,
    };
    insta::assert_snapshot!("scores_md", account.markdown());
    insta::assert_snapshot!("scores_json", account.json());
    let (table, left_out) = account.csv();
    assert_eq!((table.lines().count(), left_out), (13, 0), "{table}");
    let page = account.html();
    assert_eq!(page.matches("<svg class=\"spread\"").count(), 3, "{page}");
    assert!(!page.contains("http") && page.contains("1 to 5, mean 2.7"), "{page}");
}

#[test]
fn the_purpose_tells_who_offered_what_and_who_was_not_heard() {
    let mut session = shared_purpose_ended();
    say(&mut session, Some(0), Some("Amal"), EntryKind::Sentence, "Nobody here eats alone");
    say(&mut session, None, None, EntryKind::Purpose, "A meal, shared, for whoever comes");
    let overview = overview(&[session], Viewer::Room);
    let followed = Followed::Purpose;
    let account = Account {
        journal: "Wirral",
        overview: &overview,
        followed: &followed,
        viewer: Viewer::Room,
    };
    insta::assert_snapshot!("purpose_md", account.markdown());
}

#[test]
fn a_whole_journal_has_its_contents_by_month_and_says_what_it_leaves_out() {
    let mut own = full_of("mine");
    own.header.kind = SessionKind::Reflection;
    own.entries.clear();
    let mut later = shared_purpose_ended();
    later.header.id = Id::new("20261201T100000Z-later");
    later.header.title = "Later".into();
    later.header.started = "2026-12-01T10:00:00+00:00".parse().unwrap();
    let sessions = [shared_purpose_ended(), own, later];
    let text = whole(&sessions, Viewer::Room, Form::Markdown);
    let (contents, rest) = text.split_once("\n---\n").unwrap();
    insta::assert_snapshot!("whole_contents", contents);
    assert!(!text.contains("mine"), "{text}");
    assert!(rest.ends_with("and 1 session of somebody's own.*\n"), "{rest}");
    let page = whole(&sessions, Viewer::Room, Form::Html);
    assert!(page.contains("<a href=\"#session-2\">Later</a>"), "{page}");
    assert!(page.contains("<section id=\"session-2\">"), "{page}");
    let data = whole(&sessions, Viewer::Room, Form::Json);
    let data: serde_json::Value = serde_json::from_str(&data).unwrap();
    assert_eq!(data["sessions"].as_array().unwrap().len(), 2);
    assert_eq!(data["left_out"]["own_sessions"], 1);
    assert!(whole(&sessions, Viewer::Owner, Form::Markdown).contains("# mine"));
}

#[test]
fn a_digest_keeps_what_was_said_apart_in_every_form() {
    let sessions = [shared_purpose_ended()];
    let digest = Digest::of(&sessions, "Wirral", None);
    let data: serde_json::Value = serde_json::from_str(&digest.json()).unwrap();
    let said = |value: &serde_json::Value| value.to_string().contains("The queue at the larder");
    assert!(said(&data["raw"]) && !said(&data["shared"]), "{data}");
    assert!(data["shared"]["decided"].to_string().contains("We say \\\"a meal\\\""), "{data}");
    assert!(digest.html().contains("Raw: what people said"));
    let (table, _) = digest.csv();
    let part = |words: &str| table.lines().find(|line| line.contains(words)).unwrap();
    assert!(part("The queue at the larder").ends_with(",raw"), "{table}");
    assert!(part("If I see Ruth").ends_with(",shared"), "{table}");
}

#[test]
fn hostile_words_stay_words_in_every_form() {
    let text =
        "=cmd() <script>alert(1)</script> \"onload=\"x ![](http://e) [y](javascript:z) | # a";
    let mut session = full_of(text);
    for kind in [EntryKind::Purpose, EntryKind::Experiment, EntryKind::Sentence] {
        say(&mut session, Some(0), Some(text), kind, text);
    }
    let score = say(&mut session, Some(0), None, EntryKind::Score, "");
    *session.entries.last_mut().unwrap() = score.with("item", text).with("value", 3);
    let sessions = [session];
    let overview = overview(&sessions, Viewer::Room);
    let digest = Digest::of(&sessions, text, None);
    let mut pages = vec![digest.html(), digest.json(), digest.csv().0];
    pages.extend(FORMS.map(|form| whole(&sessions, Viewer::Room, form)));
    pages.extend(accounts(&overview, Viewer::Room));
    for page in pages.iter().filter(|page| page.starts_with("<!doctype")) {
        assert!(!page.contains("<script") && !page.contains("<img"), "{page}");
        let labels = page.split("aria-label=\"").skip(1);
        assert!(
            labels.filter_map(|label| label.split('"').next()).all(|label| {
                !label.contains("onload") || label.contains("&quot;onload=&quot;x")
            }),
            "{page}"
        );
        assert!(!page.contains("href=\"javascript"), "{page}");
    }
    for table in pages.iter().filter(|page| page.starts_with("session,")) {
        assert!(table.lines().count() == 1 || table.contains("'=cmd()"), "{table}");
        assert!(!table.contains(",=cmd()") && !table.contains("\"=cmd()"), "{table}");
    }
    for data in pages.iter().filter(|page| page.starts_with('{')) {
        assert!(serde_json::from_str::<serde_json::Value>(data).is_ok(), "{data}");
    }
}

proptest! {
    // Each case writes some dozens of documents.
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn nothing_that_the_room_may_not_see_is_handed_on(
        settings in prop::collection::vec(setting(), 9),
        sayings in prop::collection::vec(saying(), 0..24),
    ) {
        let sessions = [session(&settings, &sayings, "workshop")];
        let overview = overview(&sessions, Viewer::Room);
        let digest = Digest::of(&sessions, "Wirral", None);
        let mut documents = vec![digest.markdown(), digest.html(), digest.json(), digest.csv().0];
        documents.extend(accounts(&overview, Viewer::Room));
        documents.extend(FORMS.map(|form| whole(&sessions, Viewer::Room, form)));
        for document in &documents {
            for (number, entry) in sessions[0].entries.iter().enumerate() {
                let is_seen = is_for_the_room(&sessions[0], entry);
                prop_assert!(is_seen || !document.contains(&format!("word{number}word")), "{}", document);
                prop_assert!(is_seen || !document.contains(&format!("owner{number}owner")), "{}", document);
                prop_assert!(is_seen || !document.contains(&format!("act{number}act")), "{}", document);
            }
            prop_assert!(!document.contains("business"));
        }
    }
}
