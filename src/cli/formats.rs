//! `balcony formats`: what a workshop can be made from.

use crate::cli::place::Place;
use crate::cli::{output, table};
use crate::content;
use crate::domain::format::{Format, FormatStep, Origin};
use serde_json::{Value, json};
use std::process::ExitCode;

/// Lists the formats; what is wrong with the user's own is said beside them.
///
/// # Errors
/// If the list cannot be printed.
pub(super) fn print(place: &Place, as_json: bool) -> anyhow::Result<ExitCode> {
    let practice = content::load(place.config.as_deref());
    for fault in &practice.faults {
        output::message(&format!("{fault}."));
    }
    if as_json {
        output::json(&practice.formats.iter().map(value).collect())?;
    } else {
        output::data(&table::lines(&practice.formats.iter().map(row).collect::<Vec<_>>()))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn row(format: &Format) -> [String; 3] {
    let own = if format.origin == Origin::BuiltIn { "" } else { " (your own)" };
    let aim = if format.aim.is_empty() { String::new() } else { format!(": {}", format.aim) };
    [format.slug(), format!("{} min", format.minutes()), format!("{}{own}{aim}", format.name)]
}

fn value(format: &Format) -> Value {
    json!({
        "id": format.id,
        "slug": format.slug(),
        "name": format.name,
        "kind": format.kind.as_str(),
        "aim": format.aim,
        "group": format.group,
        "credit": format.credit,
        "minutes": format.minutes(),
        "file": match &format.origin {
            Origin::BuiltIn => Value::Null,
            Origin::File(path) => path.to_string_lossy().into(),
        },
        "steps": format.steps.iter().map(step).collect::<Vec<_>>(),
    })
}

fn step(step: &FormatStep) -> Value {
    json!({
        "id": step.id,
        "title": step.title,
        "minutes": step.minutes,
        "mode": step.mode.as_str(),
        "show": step.show.as_str(),
        "collects": step.collects.as_str(),
        "names": step.names.as_str(),
        "prompt": step.prompt,
        "blocks": step.blocks,
        "method": (!step.method.is_empty()).then_some(&step.method),
    })
}
