use super::{Comparison, Unlike};
use crate::domain::session::Session;
use crate::domain::transcript::Transcript;
use crate::domain::visible::Viewer;
use serde_json::{Value, json};

fn step(from: &str, title: &str) -> Value {
    json!({"id": format!("{from}{title}"), "from": from, "title": title, "prompt": "?", "minutes": 5,
        "mode": "silent", "show": "open", "collects": "note", "names": "shown", "state": "done"})
}

fn entry(kind: &str, audience: &str, text: &str) -> Value {
    json!({"id": text, "at": "2026-11-23T10:18:00+00:00", "step": null, "by": null,
        "audience": audience, "kind": kind, "text": text})
}

fn transcript(day: u32, plan: &[Value], entries: &[Value], viewer: Viewer) -> Transcript {
    let session = Session::from_value(json!({"format": "balcony.session", "version": 1,
        "id": format!("202611{day:02}T060824Z-eaj4awfyv60gqeym"), "kind": "workshop",
        "title": format!("Day {day}"), "started": format!("2026-11-{day:02}T10:00:00+00:00"),
        "ended": null, "plan": plan, "people": [], "run": {}, "entries": entries}));
    Transcript::of(&session.unwrap(), viewer)
}

fn owned(day: u32, plan: &[Value]) -> Transcript {
    transcript(day, plan, &[], Viewer::Owner)
}

fn beside(comparison: &Comparison) -> Vec<[&str; 2]> {
    let title = |pair| comparison.steps_of(pair).map(|step| step.map_or("", |step| &step.title));
    comparison.steps.iter().copied().map(title).collect()
}

#[test]
fn steps_stand_beside_those_of_the_same_step_of_the_format_the_earlier_session_first() {
    let early = owned(2, &[step("F04/a", "In"), step("F04/b", "Why"), step("", "Soup")]);
    let late = owned(9, &[step("F04/b", "Why, again"), step("F09/x", "New"), step("", "soup")]);
    let comparison = Comparison::of(late, early).unwrap();
    assert_eq!(comparison.sides[0].title, "Day 2");
    assert_eq!(
        beside(&comparison),
        [["In", ""], ["Why", "Why, again"], ["", "New"], ["Soup", "soup"]]
    );
}

#[test]
fn sessions_of_other_formats_or_none_are_refused() {
    let one = owned(2, &[step("F04/a", "In")]);
    let other = owned(9, &[step("F09/a", "In")]);
    let none = owned(9, &[step("", "In")]);
    assert_eq!(Comparison::of(one.clone(), other), Err(Unlike::OtherFormat));
    assert_eq!(Comparison::of(one, none), Err(Unlike::NoFormat));
}

#[test]
fn what_came_of_them_is_in_the_order_of_every_document_and_only_what_may_be_read() {
    let plan = [step("F04/a", "In")];
    let early = [entry("parked", "room", "later"), entry("decision", "room", "yes")];
    let late = [entry("commitment", "room", "soon"), entry("decision", "self", "mine")];
    let comparison = |viewer| {
        let one = transcript(2, &plan, &early, viewer);
        Comparison::of(one, transcript(9, &plan, &late, viewer)).unwrap()
    };
    let read = |viewer| -> Vec<[usize; 2]> {
        let comparison = comparison(viewer);
        let count = |pair| {
            comparison.outcomes_of(pair).map(|outcome| outcome.map_or(0, |one| one.passages.len()))
        };
        comparison.outcomes.iter().copied().map(count).collect()
    };
    assert_eq!(read(Viewer::Owner), [[1, 1], [0, 1], [1, 0]]);
    assert_eq!(read(Viewer::Room), [[1, 0], [0, 1], [1, 0]]);
}
