//! A format to begin with, for people who write their own.
#![expect(clippy::disallowed_methods, reason = "the user's own content is begun here")]

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

const EXAMPLE: &str = include_str!("../../assets/examples/format.toml");

/// Writes a commented format called `name` into the folder of the user's own formats; gives its file.
///
/// # Errors
/// In a sentence, if the name has no letters, the file is there already, or it cannot be written.
pub fn begin_format(config: &Path, name: &str) -> Result<PathBuf, String> {
    let name: String = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let id = id_of(&name);
    if id.is_empty() {
        return Err("A format needs a name with at least one letter from a to z".into());
    }
    let folder = config.join("formats");
    let path = folder.join(format!("{id}.toml"));
    let say = |what: &str, path: &Path, error: &dyn std::fmt::Display| {
        format!("{} could not be {what}: {error}", path.display())
    };
    fs::create_dir_all(&folder).map_err(|error| say("made", &folder, &error))?;
    let mut file =
        OpenOptions::new().write(true).create_new(true).open(&path).map_err(|error| match error
            .kind()
        {
            std::io::ErrorKind::AlreadyExists => {
                format!(
                    "{} is there already; choose another name, or edit that file",
                    path.display()
                )
            }
            _ => say("written", &path, &error),
        })?;
    let quoted = toml::Value::String(name).to_string();
    let text =
        EXAMPLE.replace("\"example\"", &format!("\"{id}\"")).replace("\"An example\"", &quoted);
    file.write_all(text.as_bytes()).map_err(|error| say("written", &path, &error))?;
    Ok(path)
}

/// A name as a short name: letters and digits, with hyphens between words.
fn id_of(name: &str) -> String {
    let letters: String = name
        .chars()
        .map(
            |letter| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { ' ' },
        )
        .collect();
    let id: String = letters.split_whitespace().collect::<Vec<_>>().join("-");
    id.chars().take(60).collect()
}
