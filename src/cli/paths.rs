//! `balcony paths`: where everything is.

use crate::cli::place::Place;
use crate::cli::{output, table};
use crate::config;
use serde_json::{Map, Value};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Prints the folders, whether they are there yet or not, and the settings file, and whether it is
/// there.
///
/// # Errors
/// If they cannot be printed.
pub(super) fn print(place: &Place, as_json: bool) -> anyhow::Result<ExitCode> {
    let own = |name: &str| place.config.as_deref().map(|config| config.join(name));
    let settings = place.config.as_deref().map(config::file);
    let has_settings = settings.as_deref().is_some_and(|file| file.symlink_metadata().is_ok());
    let paths: [(&str, Option<PathBuf>); 12] = [
        ("data", Some(place.data.root().to_owned())),
        ("journals", Some(place.data.journals())),
        ("config", place.config.clone()),
        ("settings", settings),
        ("formats", own("formats")),
        ("blocks", own("blocks")),
        ("hurdles", own("hurdles")),
        ("light-bulbs", own("light-bulbs")),
        ("stories", own("stories")),
        ("questions", own("questions")),
        ("methods", own("methods")),
        ("what-ifs", own("what-ifs")),
    ];
    if as_json {
        let text = |path: &Path| Value::from(path.to_string_lossy());
        let mut object: Map<_, _> = paths
            .iter()
            .map(|(name, path)| ((*name).to_owned(), path.as_deref().map_or(Value::Null, text)))
            .collect();
        object.insert("settings_exist".to_owned(), has_settings.into());
        output::json(&Value::Object(object))?;
    } else {
        let nowhere = || "nowhere, because HOME is not set".to_owned();
        let rows = paths.map(|(name, path)| {
            let is_missing = name == "settings" && path.is_some() && !has_settings;
            let missing = if is_missing { " (not there: nothing is chosen)" } else { "" };
            let path = path.map_or_else(nowhere, |path| path.display().to_string());
            [name.to_owned(), path + missing]
        });
        output::data(&table::lines(&rows))?;
    }
    Ok(ExitCode::SUCCESS)
}
