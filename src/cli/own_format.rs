//! `balcony format`: writing formats of one's own.

use crate::cli::failure::Failed;
use crate::cli::output;
use crate::cli::place::Place;
use crate::content;
use crate::domain::practice::Fault;
use serde_json::{Value, json};
use std::path::Path;
use std::process::ExitCode;

/// Writes a commented example to start from, and says where it is.
///
/// # Errors
/// If there is no config folder, or the file cannot be written.
pub(super) fn begin(place: &Place, name: &[String]) -> anyhow::Result<ExitCode> {
    let Some(config) = place.config.as_deref() else {
        return Err(Failed(
            "There is no folder for your own formats, because HOME is not set".into(),
        )
        .into());
    };
    let path = content::begin_format(config, &name.join(" ")).map_err(Failed)?;
    output::data(&path.display().to_string())?;
    Ok(ExitCode::SUCCESS)
}

/// Says whether a format file is sound, or everything that is wrong with it; then the status is 1.
///
/// # Errors
/// If it cannot be printed.
pub(super) fn check(place: &Place, file: &Path, as_json: bool) -> anyhow::Result<ExitCode> {
    let practice = content::load(place.config.as_deref());
    let (format, faults) = content::check_format(file, &practice);
    let is_sound = faults.is_empty();
    if as_json {
        output::json(&json!({
            "file": file.to_string_lossy(),
            "sound": is_sound,
            "faults": faults.iter().map(value).collect::<Vec<_>>(),
        }))?;
    } else if let Some(format) = format.filter(|_| is_sound) {
        let text = format!(
            "{}: nothing is wrong. {}, {} steps, {} minutes.",
            file.display(),
            format.name,
            format.steps.len(),
            format.minutes()
        );
        output::data(&text)?;
    } else {
        let lines: Vec<String> = faults.iter().map(|fault| format!("{fault}.")).collect();
        output::data(&lines.join("\n"))?;
    }
    Ok(if is_sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn value(fault: &Fault) -> Value {
    json!({ "line": fault.line, "reason": fault.reason })
}
