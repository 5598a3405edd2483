use super::{running, subjects};
use crate::domain::id::Id;
use crate::domain::session::Session;
use crate::domain::visible::Viewer;
use serde_json::{Value, json};

fn entry(id: &str, step: Value, kind: &str, more: &Value) -> Value {
    let mut entry = json!({"id": id, "at": "2026-11-23T10:18:00+00:00", "step": step, "by": null,
        "audience": "room", "kind": kind, "text": format!("said {id}")});
    let fields = entry.as_object_mut().unwrap();
    fields.extend(more.as_object().unwrap().clone());
    entry
}

fn step(id: &str, show: &str, collects: &str, more: &Value) -> Value {
    let mut step = json!({"id": id, "title": format!("Title {id}"), "prompt": "?", "minutes": 5,
        "mode": "silent", "show": show, "collects": collects, "names": "shown",
        "spans": [{"started": "2026-11-23T10:30:00+00:00", "ended": null}]});
    step.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    step
}

fn session(plan: &[Value], entries: &[Value]) -> Session {
    let value = json!({"format": "balcony.session", "version": 1,
        "id": "20261123T060824Z-eaj4awfyv60gqeym", "kind": "workshop", "title": "x",
        "started": "2026-11-23T10:00:00+00:00", "ended": null, "plan": plan, "people": [],
        "run": {"step": "now", "at": "2026-11-23T10:00:00+00:00"}, "entries": entries});
    Session::from_value(value).unwrap()
}

fn read(session: &Session, viewer: Viewer) -> Vec<String> {
    let step = session.step(&Id::new("now")).unwrap();
    let line = |subject: super::Subject| {
        let texts = subject.reading.passages.into_iter().map(|passage| passage.text);
        format!("{}: {}", subject.title, texts.collect::<Vec<_>>().join(", "))
    };
    subjects(session, step, viewer).into_iter().map(line).collect()
}

#[test]
fn a_step_lays_out_what_the_steps_it_names_were_for_and_kinds_from_anywhere_once_each() {
    let plan = [
        step("a", "open", "note", &json!({})),
        step(
            "now",
            "open",
            "scores",
            &json!({"about": ["a", "a", "difference", "purpose", "gone"]}),
        ),
    ];
    let entries = [
        entry("1", json!("a"), "note", &json!({})),
        entry("2", json!("a"), "difference", &json!({})),
        entry("3", json!("a"), "parked", &json!({})),
        entry("4", json!(null), "difference", &json!({})),
        entry("5", json!("a"), "purpose", &json!({})),
        entry("6", json!("now"), "purpose", &json!({})),
        entry("7", json!("now"), "difference", &json!({})),
        entry("8", json!("a"), "balcony", &json!({"audience": "room"})),
        entry("9", json!("a"), "note", &json!({"audience": "self"})),
    ];
    let session = session(&plan, &entries);
    let wanted =
        ["Title a: said 1", "Differences kept open: said 2, said 4", "Our purpose: said 6"];
    assert_eq!(read(&session, Viewer::Room), wanted);
}

#[test]
fn what_is_hidden_or_stands_here_already_is_not_laid_out() {
    let about = |reveals: Value| json!({"about": ["a"], "reveals": reveals});
    let entries = [entry("1", json!("a"), "note", &json!({}))];
    let of = |show: &str, revealed: Value, reveals: Value| {
        let plan = [
            step("a", show, "note", &json!({"revealed": revealed, "order": ["1"]})),
            step("now", "open", "note", &about(reveals)),
        ];
        read(&session(&plan, &entries), Viewer::Room)
    };
    let then = json!("2026-11-23T10:20:00+00:00");
    assert_eq!(of("hidden", json!(null), json!([])), [""; 0]);
    assert_eq!(of("own", json!(null), json!([])), [""; 0]);
    assert_eq!(of("counts", then.clone(), json!([])), [""; 0]);
    assert_eq!(of("hidden", then.clone(), json!([])), ["Title a: said 1"]);
    assert_eq!(of("hidden", then, json!(["a"])), [""; 0], "it is revealed here anyway");
}

#[test]
fn an_experiment_is_said_to_run_where_it_was_set_running_and_at_the_close() {
    let runs = |at: &str| entry("1", json!("a"), "experiment", &json!({"running": at}));
    let said = |last: bool, at: &str| {
        let mut plan = vec![step("now", "open", "note", &json!({}))];
        if !last {
            plan.push(step("z", "open", "note", &json!({})));
        }
        let session = session(&plan, &[runs(at), entry("2", json!("a"), "experiment", &json!({}))]);
        running(&session, &session.plan[0]).len()
    };
    assert_eq!(said(false, "2026-11-23T10:31:00+00:00"), 1);
    assert_eq!(said(false, "2026-11-23T10:29:00+00:00"), 0);
    assert_eq!(said(true, "2026-11-23T10:29:00+00:00"), 1);
}
