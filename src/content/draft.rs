//! A format to begin with, for people who write their own.
#![expect(clippy::disallowed_methods, reason = "the user's own content is begun here")]

use crate::content::{check_bytes, writing};
use crate::domain::format::Format;
use crate::domain::practice::Practice;
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
    let quoted = toml::Value::String(name).to_string();
    let text =
        EXAMPLE.replace("\"example\"", &format!("\"{id}\"")).replace("\"An example\"", &quoted);
    create(&file_of(config, &id), &text)
}

/// Keeps a format in a file of its own in the folder of the user's own formats; gives the file.
///
/// # Errors
/// In a sentence, if a format is called that already, the format is not sound, or its file is there
/// or cannot be written.
pub fn keep_format(config: &Path, format: &Format, practice: &Practice) -> Result<PathBuf, String> {
    let id = match id_of(&format.name) {
        id if id.is_empty() => "own".to_owned(),
        id => id,
    };
    let is_same = |other: &&Format| other.answers_to(&format.name) || other.answers_to(&id);
    if let Some(other) = practice.formats.iter().find(is_same) {
        return Err(format!("There is “{}” already. Choose another name", other.name));
    }
    let path = file_of(config, &id);
    let text = writing::text(&Format { id, ..format.clone() });
    let (_, faults) = check_bytes(&path, text.as_bytes(), practice);
    match faults.first() {
        Some(fault) => Err(format!("It can't be kept as a format: {}", fault.reason)),
        None => create(&path, &text),
    }
}

fn file_of(config: &Path, id: &str) -> PathBuf {
    config.join("formats").join(format!("{id}.toml"))
}

/// Writes a file that was not there before; gives its path. One that was is never touched.
fn create(path: &Path, text: &str) -> Result<PathBuf, String> {
    let say = |what: &str, path: &Path, error: &dyn std::fmt::Display| {
        format!("{} could not be {what}: {error}", path.display())
    };
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| say("made", folder, &error))?;
    }
    let mut file =
        OpenOptions::new().write(true).create_new(true).open(path).map_err(|error| match error
            .kind()
        {
            std::io::ErrorKind::AlreadyExists => {
                format!(
                    "{} is there already; choose another name, or edit that file",
                    path.display()
                )
            }
            _ => say("written", path, &error),
        })?;
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
    written.map_err(|error| {
        // Half a file would be a fault the next time.
        let _ = fs::remove_file(path);
        say("written", path, &error)
    })?;
    Ok(path.to_owned())
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
