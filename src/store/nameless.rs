//! Names that a session keeps no longer, taken out of its earlier versions too.

use crate::domain::catalogue::SessionKey;
use crate::domain::entry::Entry;
use crate::domain::id::Id;
use crate::domain::session::Session;
use crate::domain::step::PlanStep;
use crate::domain::time;
use crate::domain::words::Names;
use crate::store::forget::lines;
use crate::store::writing::{self, Beside};
use crate::store::{DataFolder, StoreError, document, reading};
use serde_json::{Map, Value};

/// Takes out of every earlier version of `session` the names, times and order of what was said in
/// steps that keep no names, as far as the session itself has them no longer.
///
/// # Errors
/// If a version cannot be read or written; those before it are done.
pub fn take_names_out(
    folder: &DataFolder,
    key: &SessionKey,
    session: &Session,
    random: &Id,
) -> Result<(), StoreError> {
    if session.plan.iter().all(|step| step.names != Names::None) {
        return Ok(());
    }
    let home = folder.history(&key.id)?;
    let mut has_changed = false;
    for item in reading::list(&home)? {
        let name = reading::name(&item).unwrap_or_default();
        let path = item.path();
        let is_log = name.ends_with(".jsonl");
        if !is_log && !name.ends_with(".json") {
            continue;
        }
        let bytes = reading::read(&path, reading::CAP)?;
        let after = if is_log {
            lines::changed(&bytes, |value| clean_line(session, value))
        } else {
            // What is no session is nothing of ours.
            document::json(&path, &bytes)
                .ok()
                .and_then(|mut value| clean(session, &mut value).then(|| document::pretty(&value)))
        };
        if let Some(after) = after {
            // Written where the next start removes what a kill leaves half-written.
            let beside = folder.locate(key)?;
            Beside::write(folder, &beside, &key.id, random, &after)?.replace(&path)?;
            has_changed = true;
        }
    }
    if has_changed { writing::sync_folder(&home) } else { Ok(()) }
}

/// The step of an entry, if it keeps no names.
fn step_of<'a>(session: &'a Session, entry: &Map<String, Value>) -> Option<&'a PlanStep> {
    let id = entry.get("step")?.as_str()?;
    session.plan.iter().find(|step| step.id.as_str() == id && step.names == Names::None)
}

/// Takes the name out of an entry that the session has without one; gives whether it had one.
fn clean_entry(session: &Session, entry: &mut Map<String, Value>) -> bool {
    let Some(step) = step_of(session, entry) else { return false };
    let id = entry.get("id").and_then(Value::as_str).unwrap_or_default();
    let now = session.entries.iter().find(|now| now.id().as_str() == id);
    let has_name = entry.get("by").is_some_and(|by| !by.is_null());
    if !has_name || now.is_some_and(|now| now.by().is_some()) {
        return false;
    }
    let at = now.map(Entry::at).or_else(|| step.began()).unwrap_or(session.header.started);
    entry.insert("by".into(), Value::Null);
    entry.insert("at".into(), time::to_text(at).into());
    true
}

fn clean_line_by(line: Option<&mut Value>) -> bool {
    let Some(by) = line.and_then(|line| line.get_mut("by")) else { return false };
    !std::mem::take(by).is_null()
}

/// Takes the name out of what is not finished, if the step that was on keeps none.
fn clean_run(session: &Session, run: &mut Value) -> bool {
    let step = run.get("step").and_then(Value::as_str).unwrap_or_default();
    let is_meant = |one: &PlanStep| one.id.as_str() == step && one.names == Names::None;
    if !session.plan.iter().any(is_meant) {
        return false;
    }
    let mut changed = clean_line_by(run.get_mut("line")) | clean_line_by(run.get_mut("aside"));
    for line in run.get_mut("waiting").and_then(Value::as_array_mut).into_iter().flatten() {
        changed |= clean_line_by(Some(line));
    }
    changed
}

fn clean(session: &Session, value: &mut Value) -> bool {
    let mut changed = value.get_mut("run").is_some_and(|run| clean_run(session, run));
    let Some(entries) = value.get_mut("entries").and_then(Value::as_array_mut) else {
        return changed;
    };
    let mut has_named = false;
    for entry in entries.iter_mut().filter_map(Value::as_object_mut) {
        has_named |= clean_entry(session, entry);
    }
    if has_named {
        changed = true;
        // The order in which they were typed would tell as well: ids are random.
        let is_meant = |entry: &Value| {
            entry.as_object().is_some_and(|entry| step_of(session, entry).is_some())
        };
        let places: Vec<usize> =
            (0..entries.len()).filter(|place| is_meant(&entries[*place])).collect();
        let mut meant: Vec<Value> = places.iter().map(|place| entries[*place].clone()).collect();
        meant.sort_by_key(|entry| entry.get("id").and_then(Value::as_str).map(str::to_owned));
        for (place, entry) in places.into_iter().zip(meant) {
            entries[place] = entry;
        }
    }
    changed
}

fn clean_line(session: &Session, value: &mut Value) -> bool {
    let part = value.get("part").and_then(Value::as_str).unwrap_or_default().to_owned();
    match (part.as_str(), value.get_mut("value")) {
        ("entry", Some(Value::Object(entry))) => clean_entry(session, entry),
        ("run", Some(run)) => clean_run(session, run),
        _ => false,
    }
}
