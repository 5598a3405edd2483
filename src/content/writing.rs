//! A format written as the file that somebody would have written by hand.

use crate::domain::format::{Format, FormatStep};
use crate::domain::phase::Phase;
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
        ("dots", number(step.dots)),
        ("groups", list(&step.groups)),
        ("phases", phases(&step.rounds.phases)),
        ("turns", number(step.rounds.turns)),
        ("turn", number(step.rounds.turn)),
        ("roles", list(&step.rounds.roles)),
        ("reveals", list(&step.reveals)),
        ("about", list(&step.about)),
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

/// A phase on each line, as a table in braces.
fn phases(phases: &[Phase]) -> String {
    if phases.is_empty() {
        return String::new();
    }
    let rows = phases.iter().map(|phase| {
        let pairs = [
            ("mode", quoted(phase.mode.as_str())),
            ("minutes", phase.minutes.to_string()),
            ("name", quoted(&phase.name)),
            ("do", quoted(&phase.instruction)),
        ];
        let said = pairs.iter().filter(|(_, value)| !value.is_empty());
        let pairs: Vec<String> = said.map(|(key, value)| format!("{key} = {value}")).collect();
        format!("  {{ {} }},\n", pairs.join(", "))
    });
    format!("[\n{}]", rows.collect::<String>())
}

fn number(number: Option<i64>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

fn quoted(text: &str) -> String {
    if text.is_empty() { String::new() } else { Value::from(text).to_string() }
}

fn list(texts: &[String]) -> String {
    if texts.is_empty() { String::new() } else { Value::from(texts.to_vec()).to_string() }
}
