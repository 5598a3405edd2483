use super::{CHECKS, Experiment, Field, Stage, answered, started, written};
use crate::domain::entry::Entry;
use crate::domain::time::{self, Time};
use proptest::prelude::*;
use serde_json::{Value, json};

fn at() -> Time {
    time::from_text("2026-11-23T10:18:00+00:00").unwrap()
}

fn seed() -> Entry {
    let value = json!({"id": "a", "at": "2026-11-23T10:00:00+00:00", "kind": "experiment",
        "text": "People come if we come to them", "mystery": {"deep": [1, 2.5]},
        "check": {"moon": "full"}});
    Entry::from_value(value).unwrap()
}

fn ready() -> Entry {
    let mut entry = seed();
    for field in Field::ALL.into_iter().filter(|field| field.needed().is_some()) {
        let text = if field.is_day() { "2026-12-07" } else { "some words" };
        entry = written(entry, field, text, at());
    }
    for check in CHECKS {
        entry = answered(entry, check, Some(true));
    }
    entry
}

#[test]
fn it_is_ready_when_nothing_is_missing_and_every_check_is_yes() {
    let entry = seed();
    let missing = Experiment::of(&entry).missing().join(", ");
    assert_eq!(
        missing,
        "what we do, what we watch, a sign of working, a sign of failing, the worst case, a \
         first look, 6 answers below"
    );
    let entry = ready();
    assert_eq!(Experiment::of(&entry).stage(), Stage::Ready);
    for check in CHECKS {
        let no = answered(entry.clone(), check, Some(false));
        assert_eq!(Experiment::of(&no).missing(), ["a yes in the place of 1 no"]);
        let open = answered(entry.clone(), check, None);
        assert_eq!(Experiment::of(&open).missing(), ["1 answer below"]);
    }
    let soon = written(entry, Field::Look, "soon", at());
    assert_eq!(Experiment::of(&soon).text(Field::Look), "soon");
    assert_eq!(Experiment::of(&soon).missing(), ["a first look"]);
}

#[test]
fn once_it_runs_a_correction_stands_beside_what_was_predicted() {
    let entry = started(ready(), at());
    assert_eq!(Experiment::of(&entry).running_since(), Some(at()));
    let entry = written(entry, Field::Watch, "who comes back", at());
    let entry = written(entry, Field::Act, "something else", at());
    let experiment = Experiment::of(&entry);
    assert_eq!(experiment.text(Field::Watch), "some words");
    assert_eq!(experiment.text(Field::Act), "something else");
    let amendments = experiment.amendments();
    assert_eq!(amendments.len(), 1);
    assert_eq!(
        (amendments[0].field.as_str(), amendments[0].text.as_str()),
        ("watch", "who comes back")
    );
    // The same words again, or none, change nothing.
    let same =
        written(written(entry.clone(), Field::Watch, "some words", at()), Field::Watch, " ", at());
    assert_eq!(same, entry);
}

#[test]
fn a_hunch_is_never_made_empty_and_odd_values_are_not_thrown_away() {
    let entry = written(seed(), Field::Hunch, "  ", at());
    assert_eq!(entry.text(), "People come if we come to them");
    let odd = ready().with("amendments", "by hand").with("check", 7).with("place", 12);
    assert_eq!(Experiment::of(&odd).text(Field::Place), "12");
    let odd = written(started(odd, at()), Field::Hunch, "new", at());
    let odd = answered(odd, CHECKS[0], Some(true));
    let value = odd.to_value();
    assert_eq!(value["amendments"][0], "by hand");
    assert_eq!(value["amendments"][1]["field"], "hunch");
    assert_eq!(value["check"], json!({"other": 7, "afford": true}));
}

#[derive(Clone, Debug)]
enum Edit {
    Write(usize, String),
    Answer(usize, Option<bool>),
    Start,
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        8 => (0..Field::ALL.len(), "\\PC{0,12}").prop_map(|(field, text)| Edit::Write(field, text)),
        4 => (0..CHECKS.len(), any::<Option<bool>>()).prop_map(|(check, yes)| Edit::Answer(check, yes)),
        1 => Just(Edit::Start),
    ]
}

proptest! {
    #[test]
    fn no_order_of_edits_changes_a_frozen_prediction_or_loses_what_nobody_knows(
        edits in prop::collection::vec(edit(), 0..40)
    ) {
        let predicted: Vec<Field> = Field::ALL.into_iter().filter(|field| field.is_predicted()).collect();
        let texts = |entry: &Entry| -> Vec<String> {
            predicted.iter().map(|field| Experiment::of(entry).text(*field).into_owned()).collect()
        };
        let mut entry = seed();
        let mut frozen: Option<Vec<String>> = None;
        let mut amended: Vec<String> = Vec::new();
        for edit in edits {
            entry = match edit {
                Edit::Write(place, text) => {
                    let field = Field::ALL[place];
                    let text = text.trim_end();
                    let is_new = Experiment::of(&entry).text(field) != text && !text.trim().is_empty();
                    if frozen.is_some() && field.is_predicted() && is_new {
                        amended.push(text.to_owned());
                    }
                    written(entry, field, text, at())
                }
                Edit::Answer(place, answer) => answered(entry, CHECKS[place], answer),
                Edit::Start => {
                    frozen = frozen.or_else(|| Some(texts(&entry)));
                    started(entry, at())
                }
            };
            if let Some(frozen) = &frozen {
                prop_assert_eq!(&texts(&entry), frozen);
            }
            // It reads back from a file as it is.
            let text = serde_json::to_string(&entry.to_value()).unwrap();
            let again = Entry::from_value(serde_json::from_str::<Value>(&text).unwrap()).unwrap();
            prop_assert_eq!(&again, &entry);
        }
        let kept: Vec<String> =
            Experiment::of(&entry).amendments().into_iter().map(|one| one.text).collect();
        prop_assert_eq!(kept, amended);
        let value = entry.to_value();
        prop_assert_eq!(&value["mystery"], &json!({"deep": [1, 2.5]}));
        prop_assert_eq!(&value["check"]["moon"], "full");
    }
}
