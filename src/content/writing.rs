//! A format written as the file that somebody would have written by hand.

use crate::domain::format::{Format, FormatStep};
use crate::domain::scale::Scale;
use toml::Value;

/// The file of a format.
pub(super) fn text(format: &Format) -> String {
    let head = [
        ("id", quoted(&format.id)),
        ("name", quoted(&format.name)),
        ("kind", quoted(format.kind.as_str())),
        ("aim", quoted(&format.aim)),
        ("group", quoted(&format.group)),
        ("before", quoted(&format.before)),
        ("credit", quoted(&format.credit)),
        ("source", quoted(&format.source)),
    ];
    let parts = std::iter::once(lines(&head)).chain(format.steps.iter().map(step));
    parts.collect::<Vec<_>>().join("\n")
}

fn step(step: &FormatStep) -> String {
    let scale = match step.scale == Scale::default() {
        true => String::new(),
        false => quoted(&step.scale.to_string()),
    };
    let rows = [
        ("id", quoted(&step.id)),
        ("title", quoted(&step.title)),
        ("minutes", step.minutes.to_string()),
        ("mode", quoted(step.mode.as_str())),
        ("show", quoted(step.show.as_str())),
        ("collects", quoted(step.collects.as_str())),
        ("names", quoted(step.names.as_str())),
        ("blocks", list(&step.blocks)),
        ("method", quoted(&step.method)),
        ("items", list(&step.items)),
        ("scale", scale),
        ("dots", step.dots.map(|dots| dots.to_string()).unwrap_or_default()),
        ("groups", list(&step.groups)),
        ("reveals", list(&step.reveals)),
        ("prompt", quoted(&step.prompt)),
        ("points", list(&step.points)),
        ("do", quoted(&step.instruction)),
        ("say", quoted(&step.say)),
        ("watch", quoted(&step.watch)),
        ("stuck", quoted(&step.stuck)),
        ("source", quoted(&step.source)),
    ];
    format!("[[step]]\n{}", lines(&rows))
}

/// The keys that have a value, a line each.
fn lines(rows: &[(&str, String)]) -> String {
    let said = rows.iter().filter(|(_, value)| !value.is_empty());
    said.map(|(key, value)| format!("{key} = {value}\n")).collect()
}

fn quoted(text: &str) -> String {
    if text.is_empty() { String::new() } else { Value::from(text).to_string() }
}

fn list(texts: &[String]) -> String {
    if texts.is_empty() { String::new() } else { Value::from(texts.to_vec()).to_string() }
}
