//! However the rule about names changes while people speak: nobody is named by a rule that came later.

use crate::sample::{at, person, shared_purpose};
use balcony::app::sitting::Sitting;
use balcony::domain::catalogue::SessionKey;
use balcony::domain::entry::Entry;
use balcony::domain::id::Id;
use balcony::domain::moment::{Moment, Now};
use balcony::domain::session::Session;
use balcony::domain::visible::{Viewer, speaker};
use balcony::domain::wall::Wall;
use balcony::domain::words::{Names, Show};
use balcony::export::{json, json_text, markdown};
use proptest::prelude::*;
use std::time::Duration;

const PEOPLE: [&str; 3] = ["Amaltheia", "Joscelyn", "Samphire"];

#[derive(Clone, Debug)]
enum Deed {
    Say(usize),
    Rule(Names),
    Undo,
    Redo,
}

fn deed() -> impl Strategy<Value = Deed> {
    let rule = prop::sample::select(vec![Names::Shown, Names::Alias, Names::None]);
    prop_oneof![
        5 => (0usize..3).prop_map(Deed::Say),
        3 => rule.prop_map(Deed::Rule),
        1 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
    ]
}

/// A sitting in its first step, which is open, with nothing said yet.
fn sitting() -> Sitting {
    let mut session = shared_purpose();
    session.entries.clear();
    session.run.line = None;
    session.run.aside = None;
    session.people = PEOPLE.map(|name| person(name, "", "Organisation")).to_vec();
    session.run.step = Some(session.plan[0].id.clone());
    session.plan[0].names = Names::Shown;
    session.plan[0].show = Show::Open;
    let key = SessionKey { journal: "j".into(), id: session.header.id.clone() };
    Sitting::begin(key, session)
}

/// Every entry together with the strictest rule that was in force since it was first said.
type Promised = Vec<(Id, Names)>;

fn do_all(deeds: &[Deed]) -> (Session, Promised) {
    let mut sitting = sitting();
    let mut seed: u128 = 1;
    let mut bits = || {
        seed = seed.wrapping_mul(0x2360_ed05_1fc6_5da4_4385_df64_9fcc_f645).wrapping_add(11);
        seed ^ (seed >> 64)
    };
    let moment = Moment {
        wall: at("10:20"),
        steady: Duration::ZERO,
        real: Duration::ZERO,
        slept: Duration::ZERO,
    };
    let mut now = Now::new(moment, &mut bits);
    let mut promised: Promised = Vec::new();
    for (number, deed) in deeds.iter().enumerate() {
        match deed {
            Deed::Say(who) => {
                sitting.speaker = Some(Id::new(PEOPLE[*who]));
                sitting.editor.set_text(&format!("word{number}word"));
                sitting.keep_line(&mut now).unwrap();
            }
            Deed::Rule(names) => sitting.set_names(names, &mut now),
            Deed::Undo => {
                let _ = sitting.undo(moment);
                sitting.editor.clear();
            }
            Deed::Redo => {
                let _ = sitting.redo(moment);
                sitting.editor.clear();
            }
        }
        let rule = sitting.session.plan[0].names.clone();
        for entry in &sitting.session.entries {
            match promised.iter_mut().find(|(id, _)| id == entry.id()) {
                // Taking a change of names back takes back its promise only to those it gave it to.
                Some((_, strictest)) => *strictest = strictest.clone().stricter(rule.clone()),
                None => promised.push((entry.id().clone(), rule.clone())),
            }
        }
    }
    (sitting.session, promised)
}

fn rule<'a>(promised: &'a Promised, entry: &Entry) -> &'a Names {
    &promised.iter().find(|(id, _)| id == entry.id()).unwrap().1
}

proptest! {
    #[test]
    fn the_room_never_learns_a_name_that_a_rule_kept_back_once(
        deeds in prop::collection::vec(deed(), 0..24),
    ) {
        let (session, promised) = do_all(&deeds);
        // Who was there stands at the top of each; that is no secret.
        let steps = |text: String| text.split_once("\"steps\"").map(|(_, steps)| steps.to_owned());
        let lines = [
            markdown(&session, "Journal", Viewer::Room),
            steps(json_text(&json(&session, Viewer::Room))).unwrap().replace("},", "}\u{0}").replace('\n', " ")
                .replace('\u{0}', "\n"),
            json_text(&Wall::of(&session, "Journal").to_value()).replace("},", "}\u{0}")
                .replace('\n', " ").replace('\u{0}', "\n"),
        ];
        for entry in &session.entries {
            let seen = speaker(&session, entry, Viewer::Room);
            let rule = rule(&promised, entry);
            if *rule != Names::Shown {
                prop_assert!(seen.is_none_or(|name| !PEOPLE.contains(&name)), "{rule:?} {seen:?}");
                for document in &lines {
                    let line = document.lines().find(|line| line.contains(entry.text()));
                    let line = line.unwrap_or_default();
                    prop_assert!(!line.is_empty(), "{document}");
                    prop_assert!(PEOPLE.iter().all(|name| !line.contains(name)), "{line}");
                    prop_assert!(!line.contains("Organisation"), "{line}");
                }
            }
            if *rule == Names::None {
                prop_assert_eq!(entry.by(), None);
            }
        }
    }

    #[test]
    fn whoever_was_never_promised_anything_is_named(who in prop::collection::vec(0usize..3, 1..9)) {
        let deeds: Vec<Deed> = who.into_iter().map(Deed::Say).collect();
        let (session, _) = do_all(&deeds);
        for entry in &session.entries {
            let name = entry.by().map(Id::as_str);
            prop_assert_eq!(speaker(&session, entry, Viewer::Room), name);
        }
    }
}
