//! `balcony schema`: what a session file may hold, for other programs.

mod asked;
mod experiment;
mod session_file;

use crate::cli::output;
use schemars::generate::SchemaSettings;
use serde_json::Value;
use session_file::SessionFile;
use std::process::ExitCode;

/// The JSON Schema of a session file, which is also `docs/session.schema.json`.
pub fn schema() -> Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<SessionFile>().into();
    unwrap_lines(&mut schema);
    schema
}

/// Descriptions come from comments, whose lines break where the source needs it.
fn unwrap_lines(value: &mut Value) {
    match value {
        Value::Object(object) => {
            if let Some(Value::String(text)) = object.get_mut("description") {
                *text = text.replace('\n', " ");
            }
            object.values_mut().for_each(unwrap_lines);
        }
        Value::Array(items) => items.iter_mut().for_each(unwrap_lines),
        _ => {}
    }
}

/// Prints the schema.
///
/// # Errors
/// If it cannot be printed.
pub(super) fn print() -> anyhow::Result<ExitCode> {
    output::json(&schema())?;
    Ok(ExitCode::SUCCESS)
}
