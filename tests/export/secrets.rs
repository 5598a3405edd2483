//! Nothing that the room may not see gets out, whatever the session is like.

use crate::sample::{at, person, shared_purpose};
use balcony::domain::about::KINDS;
use balcony::domain::entry::{Entry, EntryHead};
use balcony::domain::id::Id;
use balcony::domain::reading::Reading;
use balcony::domain::run::Line;
use balcony::domain::session::Session;
use balcony::domain::tally::Tally;
use balcony::domain::visible::Viewer;
use balcony::domain::wall::Wall;
use balcony::domain::words::{Audience, EntryKind, Names, SessionKind, Show, StepState};
use balcony::export::{json, json_text, markdown};
use proptest::prelude::*;

/// What decides how one entry may be seen.
#[derive(Clone, Debug)]
pub(crate) struct Saying {
    step: usize,
    by: usize,
    audience: &'static str,
    kind: &'static str,
    owned: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct Setting {
    show: &'static str,
    names: &'static str,
    state: &'static str,
    revealed: bool,
}

pub(crate) fn word(known: &'static [&'static str]) -> impl Strategy<Value = &'static str> {
    prop_oneof![8 => prop::sample::select(known), 1 => Just("unheard of")]
}

pub(crate) fn saying() -> impl Strategy<Value = Saying> {
    (0usize..12, 0usize..4, word(Audience::WORDS), word(EntryKind::WORDS), any::<bool>())
        .prop_map(|(step, by, audience, kind, owned)| Saying { step, by, audience, kind, owned })
}

pub(crate) fn setting() -> impl Strategy<Value = Setting> {
    (word(Show::WORDS), word(Names::WORDS), word(StepState::WORDS), any::<bool>())
        .prop_map(|(show, names, state, revealed)| Setting { show, names, state, revealed })
}

pub(crate) fn session(settings: &[Setting], sayings: &[Saying], kind: &str) -> Session {
    let mut session = shared_purpose();
    session.entries.clear();
    session.header.kind = SessionKind::from_word(kind);
    session.people =
        ["Amaltheia", "Joscelyn", "Samphire"].map(|name| person(name, "", "")).to_vec();
    for (step, setting) in session.plan.iter_mut().zip(settings) {
        step.show = Show::from_word(setting.show);
        step.names = Names::from_word(setting.names);
        step.items = vec!["the one thing".into()];
        step.state = StepState::from_word(setting.state);
        step.revealed = setting.revealed.then(|| at("10:30"));
    }
    for (number, saying) in sayings.iter().enumerate() {
        // Places beyond the plan: no step, or one that is gone.
        let step = match saying.step {
            10 => None,
            step => Some(session.plan.get(step).map_or_else(|| Id::new("gone"), |s| s.id.clone())),
        };
        let head = EntryHead {
            id: Id::new(format!("id{number}")),
            at: at("10:12"),
            step,
            by: session.people.get(saying.by).map(|person| person.id.clone()),
            audience: Audience::from_word(saying.audience),
            kind: EntryKind::from_word(saying.kind),
        };
        let mut entry = Entry::new(head, &format!("word{number}word"));
        entry = match entry.kind() {
            EntryKind::Score => entry.with("value", 3),
            EntryKind::Hand => entry.with("value", "no").with("named", "yes"),
            EntryKind::Dots => entry.with("item", "the one thing"),
            EntryKind::Cell => entry.with("item", "what I see"),
            EntryKind::Experiment => entry
                .with("running", "2026-11-23T10:40:00+00:00")
                .with("act", format!("act{number}act")),
            _ => entry,
        };
        if saying.owned {
            entry = entry
                .with_owner(&format!("owner{number}owner"))
                .with_due("2031-01-01".parse().unwrap());
        }
        session.entries.push(entry);
    }
    session.run.line = Some(Line::new(EntryKind::Note, None, "unfinishedbusiness"));
    session.run.aside = Some(Line::new(EntryKind::Note, None, "asidebusiness"));
    session
}

/// What the room may read, said once more in other words than the program's own rule.
pub(crate) fn is_for_the_room(session: &Session, entry: &Entry) -> bool {
    let step = entry.step().map(|id| session.plan.iter().find(|step| step.id == *id));
    let is_open = match step {
        None => true,
        Some(None) => false,
        Some(Some(step)) => match step.show.as_str() {
            "open" => true,
            "hidden" => step.revealed.is_some(),
            _ => false,
        },
    };
    entry.audience().as_str() == "room" && is_open
}

/// Whether the room may learn who said something.
fn is_named(session: &Session, entry: &Entry) -> bool {
    let step = entry.step().and_then(|id| session.step(id));
    entry.by().is_some_and(|by| session.person(by).is_some())
        && step.is_none_or(|step| step.names.as_str() == "shown")
}

proptest! {
    #[test]
    fn the_room_reads_what_it_may_see_and_nothing_else(
        settings in prop::collection::vec(setting(), 9),
        sayings in prop::collection::vec(saying(), 0..24),
        kind in word(SessionKind::WORDS),
    ) {
        let session = session(&settings, &sayings, kind);
        let documents = [
            markdown(&session, "Journal", Viewer::Room),
            json_text(&json(&session, Viewer::Room)),
        ];
        for document in &documents {
            for (number, entry) in session.entries.iter().enumerate() {
                let is_seen = is_for_the_room(&session, entry);
                let holds = |text: String| document.contains(&text);
                prop_assert_eq!(holds(format!("word{number}word")), is_seen, "{}", document);
                if !is_seen {
                    prop_assert!(!holds(format!("owner{number}owner")), "{}", document);
                    prop_assert!(!holds(format!("\"id{number}\"")), "{}", document);
                }
            }
            prop_assert!(!document.contains("business"));
        }
    }

    #[test]
    fn the_wall_shows_nothing_that_is_hidden_private_or_unfinished_in_any_step(
        settings in prop::collection::vec(setting(), 9),
        sayings in prop::collection::vec(saying(), 0..24),
        current in 0usize..9,
        reveals in any::<bool>(),
    ) {
        let mut session = session(&settings, &sayings, "workshop");
        session.run.step = session.plan.get(current).map(|step| step.id.clone());
        // Every step reveals every other, or talks about it: what is shown must hang on its own
        // setting alone.
        let ids: Vec<Id> = session.plan.iter().map(|step| step.id.clone()).collect();
        for step in &mut session.plan {
            if reveals {
                step.reveals.clone_from(&ids);
            }
            step.about.clone_from(&ids);
            step.about.extend(KINDS.iter().map(|(word, _, _)| Id::new(*word)));
            step.order = session.entries.iter().map(|entry| entry.id().clone()).collect();
        }
        let wall = Wall::of(&session, "Journal");
        let document = json_text(&wall.to_value());
        for (number, entry) in session.entries.iter().enumerate() {
            if !is_for_the_room(&session, entry) {
                prop_assert!(!document.contains(&format!("word{number}word")), "{}", document);
                prop_assert!(!document.contains(&format!("act{number}act")), "{}", document);
            }
        }
        prop_assert!(!document.contains("business"));
        for person in &session.people {
            let may_be_named = session.entries.iter().any(|entry| {
                entry.by() == Some(&person.id) && is_named(&session, entry)
            });
            prop_assert!(may_be_named || !document.contains(&person.name), "{}", document);
        }
        prop_assert_eq!(Wall::from_value(wall.to_value()).unwrap().to_value(), wall.to_value());
    }

    #[test]
    fn nothing_is_counted_out_or_set_in_a_table_before_it_is_closed_and_no_name_with_it(
        settings in prop::collection::vec(setting(), 9),
        sayings in prop::collection::vec(saying(), 0..40),
    ) {
        let session = session(&settings, &sayings, "workshop");
        for step in &session.plan {
            let reading = Reading::of(&session, step, Viewer::Room);
            let may_count = match step.show {
                Show::Open => true,
                Show::Hidden | Show::Counts => step.revealed.is_some(),
                Show::Own | Show::Other(_) => false,
            };
            prop_assert!(may_count || reading.tallies.is_empty(), "{:?}", reading);
            prop_assert!((may_count && step.show != Show::Counts) || reading.grid.is_none());
            let counted = session.entries_of(&step.id).filter(|entry| {
                entry.kind().is_counted() && *entry.audience() == Audience::Room
            });
            let total: usize = reading.tallies.iter().map(Tally::total).sum();
            prop_assert!(total <= counted.count(), "private ones are not counted: {:?}", reading);
            let names = reading.tallies.iter().flat_map(|tally| &tally.marks);
            let is_real = |name: &String| {
                session.people.iter().any(|person| name.starts_with(&person.name))
            };
            let has_real = names.clone().any(|mark| mark.names.iter().any(is_real));
            prop_assert!(!has_real || (step.names == Names::Shown && step.show != Show::Counts));
            let has_names = names.clone().any(|mark| !mark.names.is_empty());
            prop_assert!(!has_names || step.show != Show::Counts, "counts name nobody, made up or not");
        }
    }

    #[test]
    fn a_name_that_is_kept_back_stands_nowhere_but_among_those_present(
        settings in prop::collection::vec(setting(), 9),
        sayings in prop::collection::vec(saying(), 0..24),
    ) {
        // What is counted names people in its tallies as well: that has a test of its own.
        let is_said = |saying: &&Saying| !EntryKind::from_word(saying.kind).is_counted();
        let sayings: Vec<Saying> = sayings.iter().filter(is_said).cloned().collect();
        let session = session(&settings, &sayings, "workshop");
        let [text, data] = [
            markdown(&session, "Journal", Viewer::Room),
            json_text(&json(&session, Viewer::Room)),
        ];
        for person in &session.people {
            let said = session.entries.iter().filter(|entry| {
                entry.by() == Some(&person.id)
                    && is_for_the_room(&session, entry)
                    && is_named(&session, entry)
            });
            let said = said.count();
            prop_assert_eq!(data.matches(&person.name).count(), 1 + said, "{}", data);
            // An outcome stands in the Markdown once, like everything else.
            prop_assert_eq!(text.matches(&person.name).count(), 1 + said, "{}", text);
        }
    }

    #[test]
    fn its_owner_reads_everything(
        settings in prop::collection::vec(setting(), 9),
        sayings in prop::collection::vec(saying(), 0..24),
        kind in word(SessionKind::WORDS),
    ) {
        let session = session(&settings, &sayings, kind);
        let text = markdown(&session, "Journal", Viewer::Owner);
        let data = json_text(&json(&session, Viewer::Owner));
        for number in 0..session.entries.len() {
            let word = format!("word{number}word");
            prop_assert_eq!(text.matches(&word).count(), 1, "{}", text);
            prop_assert_eq!(data.matches(&word).count(), 1, "{}", data);
        }
        for line in ["unfinishedbusiness", "asidebusiness"] {
            prop_assert!(text.contains(line) && data.contains(line));
        }
    }
}
