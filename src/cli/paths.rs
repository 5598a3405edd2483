//! `balcony paths`: where everything is.

use crate::cli::place::Place;
use crate::cli::{output, table};
use serde_json::{Map, Value};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Prints the folders, whether they are there yet or not.
///
/// # Errors
/// If they cannot be printed.
pub(super) fn print(place: &Place, as_json: bool) -> anyhow::Result<ExitCode> {
    let config = |name: &str| place.config.as_deref().map(|config| config.join(name));
    let paths: [(&str, Option<PathBuf>); 5] = [
        ("data", Some(place.data.root().to_owned())),
        ("journals", Some(place.data.journals())),
        ("config", place.config.clone()),
        ("formats", config("formats")),
        ("blocks", config("blocks")),
    ];
    if as_json {
        let text = |path: &Path| Value::from(path.to_string_lossy());
        let object: Map<_, _> = paths
            .iter()
            .map(|(name, path)| ((*name).to_owned(), path.as_deref().map_or(Value::Null, text)))
            .collect();
        output::json(&Value::Object(object))?;
    } else {
        let nowhere = || "nowhere, because HOME is not set".to_owned();
        let rows = paths.map(|(name, path)| {
            [name.to_owned(), path.map_or_else(nowhere, |path| path.display().to_string())]
        });
        output::data(&table::lines(&rows))?;
    }
    Ok(ExitCode::SUCCESS)
}
