//! A session as the bytes of its file.

use crate::domain::session::{FORMAT, Session, VERSION};
use crate::store::{Hash, StoreError, reading};
use serde_json::Value;
use std::collections::HashSet;
use std::path::Path;

pub(crate) mod scan;

/// A session as it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The session.
    pub session: Session,
    /// Whether a newer program wrote it, so that it may only be read.
    pub newer: bool,
}

/// Reads the bytes of a session file; `path` is for the error's sentence.
///
/// # Errors
/// If they are no session: the error names the line or the field.
pub fn parse(path: &Path, bytes: &[u8]) -> Result<Document, StoreError> {
    let damaged = |reason: String| StoreError::damaged(path, reason);
    let value = json(path, bytes)?;
    let newer = version(path, &value, FORMAT, VERSION)?;
    let session = match Session::from_value(value) {
        Ok(session) => session,
        Err(fault) if newer => {
            return Err(StoreError::Newer { path: path.to_owned(), reason: fault.to_string() });
        }
        Err(fault) => return Err(damaged(fault.to_string())),
    };
    let mut ids = HashSet::new();
    for (index, entry) in session.entries.iter().enumerate() {
        if !ids.insert(entry.id()) {
            return Err(damaged(format!("`entries[{index}].id` is the id of another entry too")));
        }
    }
    Ok(Document { session, newer })
}

/// The session as its file says it: pretty-printed with two blanks, ending in a line break.
pub fn to_bytes(session: &Session) -> Vec<u8> {
    pretty(&session.to_value())
}

/// The fingerprint that the session's file has once it is saved: the base of the next draft log.
pub fn fingerprint(session: &Session) -> Hash {
    Hash::of(&to_bytes(session))
}

/// A session's bytes for the file at `path`, after reading them back and comparing.
///
/// # Errors
/// If they would not read back the same, or not at all.
pub(crate) fn verified_bytes(path: &Path, session: &Session) -> Result<Vec<u8>, StoreError> {
    let differs = |reason: String| StoreError::Differs { path: path.to_owned(), reason };
    let value = session.to_value();
    let bytes = pretty(&value);
    if bytes.len() as u64 > reading::CAP {
        return Err(StoreError::Oversize { path: path.to_owned(), bytes: bytes.len() });
    }
    let again = parse(path, &bytes).map_err(|fault| differs(fault.reason()))?;
    if again.newer {
        return Err(differs("it says that it is of a newer version".into()));
    }
    if again.session.to_value() == value {
        Ok(bytes)
    } else {
        Err(differs("something was lost on the way".into()))
    }
}

/// A value as our files show it.
pub(crate) fn pretty(value: &Value) -> Vec<u8> {
    // The alternate form of a value is the pretty one, two blanks a level, and cannot fail.
    let mut text = format!("{value:#}");
    text.push('\n');
    text.into_bytes()
}

/// The JSON in some bytes.
///
/// # Errors
/// If they are not JSON, or JSON that could not be written back as it is.
pub(crate) fn json(path: &Path, bytes: &[u8]) -> Result<Value, StoreError> {
    let damaged = |reason: String| StoreError::damaged(path, reason);
    if bytes.is_empty() {
        return Err(damaged("it is empty".into()));
    }
    if bytes.iter().all(|byte| *byte == 0) {
        return Err(damaged("it holds nothing but zero bytes".into()));
    }
    let text = std::str::from_utf8(bytes).map_err(|fault| {
        let good = bytes.get(..fault.valid_up_to()).unwrap_or_default();
        let line = 1 + good.iter().filter(|byte| **byte == b'\n').count();
        damaged(format!("it is not UTF-8 text, from line {line} on"))
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let not_json =
        |fault: serde_json::Error| damaged(format!("it is not JSON as it should be: {fault}"));
    scan::scan(text).map_err(not_json)?;
    serde_json::from_str(text).map_err(not_json)
}

/// Whether a newer program wrote a file of `format`, whose newest known version is `known`.
///
/// # Errors
/// If it is of another format, or of no version.
pub(crate) fn version(
    path: &Path,
    value: &Value,
    format: &str,
    known: i64,
) -> Result<bool, StoreError> {
    let damaged = |reason: String| StoreError::damaged(path, reason);
    if !value.is_object() {
        return Err(damaged("it should be an object in braces".into()));
    }
    match value.get("format").and_then(Value::as_str) {
        Some(found) if found == format => {}
        _ => return Err(damaged(format!("`format` should be \"{format}\""))),
    }
    match value.get("version") {
        Some(Value::Number(number)) => match number.as_i64() {
            Some(version) if (1..=known).contains(&version) => Ok(false),
            Some(version) if version > known => Ok(true),
            None if number.as_u64().is_some() => Ok(true),
            _ => Err(damaged("`version` should be a whole number from 1 on".into())),
        },
        _ => Err(damaged("`version` should be a whole number from 1 on".into())),
    }
}
