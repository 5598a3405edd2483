//! `balcony schema`, and whether real files are as it says.

use crate::home::Home;
use crate::sample;
use balcony::domain::experiment::Field;
use balcony::domain::group::Group;
use balcony::domain::id::Id;
use balcony::export::json_text;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::path::Path;

fn schema() -> Value {
    balcony::cli::schema::schema()
}

#[test]
fn it_is_the_one_in_the_docs() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/session.schema.json");
    let checked_in = std::fs::read_to_string(path).unwrap();
    let hint = "write it anew: cargo run -- schema > docs/session.schema.json";
    assert!(checked_in == json_text(&schema()), "{hint}");
    Home::new().run(&["schema"]).prints(&checked_in);
}

#[test]
fn real_sessions_are_as_it_says() {
    let golden = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/session-v1.json");
    let golden = serde_json::from_slice(&std::fs::read(golden).unwrap()).unwrap();
    let sessions = [
        sample::shared_purpose().to_value(),
        sample::shared_purpose_ended().to_value(),
        sample::reflection().to_value(),
        golden,
    ];
    for session in sessions {
        assert_eq!(faults(&schema(), &schema(), &session, ""), [""; 0]);
    }
}

/// Every field that we write is described, so that the schema cannot fall behind.
#[test]
fn every_field_we_write_is_described() {
    let mut session = sample::shared_purpose().to_value();
    for (place, fields) in [
        ("/plan/0", json!({"added": 1, "order": [], "led_by": "x", "revealed": null, "say": ""})),
        ("/people/0", json!({"lives_with": true, "role": "", "organisation": ""})),
        ("/plan/0", json!({"items": [], "scale": "", "dots": 1, "read": []})),
        ("/plan/0", json!({"groups": [Group::fixed(Id::new("x"), "Here").to_value()]})),
        ("/run/line", json!({"edits": "x"})),
        ("/run", json!({"aside": {"kind": "note", "by": null, "text": "", "edits": "x"}})),
    ] {
        let Value::Object(fields) = fields else { unreachable!("an object") };
        session.pointer_mut(place).unwrap().as_object_mut().unwrap().extend(fields);
    }
    assert_eq!(undescribed(&schema(), &schema(), &session, ""), [""; 0]);
}

/// Every field that the app gives an entry is described, and every field of the experiments' cards.
#[test]
fn every_field_of_an_entry_is_described() {
    let described = schema();
    let entry = &described["$defs"]["Entry"]["properties"];
    let mut fields: BTreeSet<String> =
        Field::ALL.iter().map(|field| field.key().to_owned()).collect();
    for text in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/app/sitting")) {
        for opening in [".with(\"", ".set_detail(&entry, \""] {
            let given = text.split(opening).skip(1).filter_map(|rest| rest.split('"').next());
            fields.extend(given.map(str::to_owned));
        }
    }
    for known in ["item", "value", "row", "named", "group"] {
        assert!(fields.contains(known), "{known} is not found in the source any more");
    }
    let missing: Vec<&String> = fields.iter().filter(|field| entry.get(*field).is_none()).collect();
    assert!(missing.is_empty(), "not in the schema: {missing:?}");
}

/// What the schema describes, the documentation tells as well.
#[test]
fn every_described_field_is_in_the_docs() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/file-format.md");
    let docs = std::fs::read_to_string(path).unwrap();
    let schema = schema();
    let parts = schema["$defs"].as_object().unwrap().values().chain([&schema]);
    let fields = parts.filter_map(|part| part["properties"].as_object()).flat_map(Map::keys);
    let missing: BTreeSet<&String> =
        fields.filter(|field| !docs.contains(&format!("`{field}`"))).collect();
    assert!(missing.is_empty(), "not in docs/file-format.md: {missing:?}");
}

fn sources(folder: &Path) -> Vec<String> {
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    files.filter(|path| path.is_file()).map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

#[test]
fn what_is_not_a_session_is_told() {
    let mut session = sample::shared_purpose().to_value();
    session["format"] = "other".into();
    session["version"] = 0.into();
    session["plan"][0]["minutes"] = "4".into();
    session["entries"][1].as_object_mut().unwrap().remove("id");
    assert_eq!(
        faults(&schema(), &schema(), &session, ""),
        ["/format: const", "/version: minimum", "/plan/0/minutes: type", "/entries/1/id: missing"]
    );
}

fn resolved<'a>(root: &'a Value, schema: &'a Value) -> &'a Value {
    match schema.get("$ref").and_then(Value::as_str) {
        Some(reference) => root.pointer(reference.strip_prefix('#').unwrap()).unwrap(),
        None => schema,
    }
}

/// What of a value is not as the schema says: enough of JSON Schema for our own.
fn faults(root: &Value, schema: &Value, value: &Value, place: &str) -> Vec<String> {
    let schema = resolved(root, schema);
    if let Some(choices) = schema.get("anyOf").and_then(Value::as_array) {
        let mut all = choices.iter().map(|choice| faults(root, choice, value, place));
        return all.clone().find(Vec::is_empty).or_else(|| all.next()).unwrap_or_default();
    }
    let mut found = Vec::new();
    let mut fault = |what: &str| found.push(format!("{place}: {what}"));
    if !types(schema).is_empty() && !types(schema).contains(&kind(value)) {
        fault("type");
        return found;
    }
    if schema.get("const").is_some_and(|wanted| wanted != value) {
        fault("const");
    }
    if let (Some(least), Some(number)) = (schema["minimum"].as_i64(), value.as_i64())
        && number < least
    {
        fault("minimum");
    }
    if let (Some(least), Some(text)) = (schema["minLength"].as_u64(), value.as_str())
        && (text.chars().count() as u64) < least
    {
        fault("minLength");
    }
    match value {
        Value::Object(object) => {
            let needed = schema["required"].as_array().cloned().unwrap_or_default();
            for key in needed.iter().filter_map(Value::as_str) {
                if !object.contains_key(key) {
                    found.push(format!("{place}/{key}: missing"));
                }
            }
            for (key, value) in object {
                if let Some(inner) = schema["properties"].get(key) {
                    found.extend(faults(root, inner, value, &format!("{place}/{key}")));
                }
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                let place = format!("{place}/{index}");
                found.extend(faults(root, &schema["items"], item, &place));
            }
        }
        _ => {}
    }
    found
}

/// The fields of a value of which the schema says nothing.
fn undescribed(root: &Value, schema: &Value, value: &Value, place: &str) -> Vec<String> {
    let mut schema = resolved(root, schema);
    if let Some(choices) = schema.get("anyOf").and_then(Value::as_array) {
        schema = resolved(root, &choices[0]);
    }
    match value {
        Value::Object(object) => object
            .iter()
            .flat_map(|(key, value)| {
                let place = format!("{place}/{key}");
                match schema["properties"].get(key) {
                    Some(inner) => undescribed(root, inner, value, &place),
                    None => vec![place],
                }
            })
            .collect(),
        Value::Array(items) => {
            let all = items.iter();
            all.flat_map(|item| undescribed(root, &schema["items"], item, place)).collect()
        }
        _ => Vec::new(),
    }
}

fn types(schema: &Value) -> Vec<&str> {
    match &schema["type"] {
        Value::String(one) => vec![one],
        Value::Array(several) => several.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_i64() => "integer",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}
