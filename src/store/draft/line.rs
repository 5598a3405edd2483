//! One line of a draft log: `CRC32 SPACE JSON LF`.

use crate::domain::catalogue::SessionKey;
use crate::domain::fields::{self, Fields, Malformed};
use crate::domain::id::Id;
use crate::domain::time::{self, Time};
use crate::store::draft::DraftStart;
use crate::store::{Hash, Process};
use serde_json::{Value, json};
use std::path::Path;

/// The word by which a log says what it is.
const FORMAT: &str = "balcony.draft";

/// The version of logs that this program writes.
const VERSION: i64 = 1;

/// What the first line of a log says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Start {
    /// Which session the log belongs to.
    pub(crate) key: SessionKey,
    /// The file it started from.
    pub(crate) base: Option<Hash>,
    /// Its place among the logs of its session.
    pub(crate) sequence: u64,
    /// The names of logs whose words its base holds.
    pub(crate) covers: Vec<String>,
    /// When it was begun.
    pub(crate) at: Time,
    /// Whether a newer program wrote it.
    pub(crate) newer: bool,
}

/// Adds a line that says `value`.
pub(crate) fn add(lines: &mut Vec<u8>, value: &Value) {
    let json = value.to_string();
    let crc = crc32fast::hash(json.as_bytes());
    lines.extend_from_slice(format!("{crc:08x} ").as_bytes());
    lines.extend_from_slice(json.as_bytes());
    lines.push(b'\n');
}

/// What a line without its line break says, if all of it is there.
pub(crate) fn parse(line: &[u8]) -> Option<Value> {
    let (crc, json) = line.split_at_checked(9)?;
    let crc = std::str::from_utf8(crc).ok()?.strip_suffix(' ')?;
    let crc = u32::from_str_radix(crc, 16).ok()?;
    if crc != crc32fast::hash(json) {
        return None;
    }
    serde_json::from_slice(json).ok()
}

/// The first line of a log.
pub(crate) fn start(process: &Process, key: &SessionKey, start: &DraftStart) -> Vec<u8> {
    let name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned());
    let mut lines = Vec::new();
    let covers: Vec<String> = start.covers.iter().filter_map(|path| name(path)).collect();
    let value = json!({
        "format": FORMAT,
        "version": VERSION,
        "journal": key.journal,
        "session": key.id.as_str(),
        "base": start.base.map(|hash| hash.to_string()),
        "sequence": start.sequence,
        "covers": covers,
        "at": time::to_text(start.at),
        "host": process.host(),
        "pid": process.pid(),
    });
    add(&mut lines, &value);
    lines
}

impl Start {
    /// What a first line says.
    pub(crate) fn from_value(value: Value) -> Result<Self, Malformed> {
        let mut fields = Fields::new(fields::object(value)?);
        if fields.needed_text("format")? != FORMAT {
            return Err(Malformed::new("format", FORMAT));
        }
        let version = fields.whole("version")?.unwrap_or(0);
        let base = match fields.text("base")? {
            None => None,
            Some(text) => Some(
                Hash::from_text(&text)
                    .ok_or_else(|| Malformed::new("base", "64 hexadecimal digits"))?,
            ),
        };
        let sequence = fields.whole("sequence")?.and_then(|number| u64::try_from(number).ok());
        Ok(Self {
            key: SessionKey::new(
                fields.needed_text("journal")?,
                Id::new(fields.needed_text("session")?),
            ),
            base,
            sequence: sequence.ok_or_else(|| Malformed::new("sequence", "a whole number"))?,
            covers: fields.texts("covers")?,
            at: fields.needed_time("at")?,
            newer: version > VERSION,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Start, add, parse, start};
    use crate::domain::catalogue::SessionKey;
    use crate::domain::id::Id;
    use crate::domain::time;
    use crate::store::draft::DraftStart;
    use crate::store::{Hash, Process};
    use serde_json::json;
    use std::path::PathBuf;

    #[test]
    fn a_line_that_lost_a_byte_anywhere_says_nothing() {
        let value =
            json!({"part": "run", "value": {"line": {"text": "we both said “local”\nbut"}}});
        let mut lines = Vec::new();
        add(&mut lines, &value);
        assert_eq!(lines.iter().filter(|byte| **byte == b'\n').count(), 1);
        let line = lines.strip_suffix(b"\n").unwrap();
        assert_eq!(parse(line), Some(value));
        for end in 0..line.len() {
            assert_eq!(parse(&line[..end]), None, "{end}");
            let mut wrong = line.to_vec();
            wrong[end] ^= 1;
            assert_eq!(parse(&wrong), None, "{end}");
        }
    }

    #[test]
    fn the_first_line_says_whose_log_it_is() {
        let at = time::from_text("2026-11-23T10:18:00+00:00").unwrap();
        let key = SessionKey::new("my-team", Id::new("20261123T101800Z-0123456789abcdef"));
        let draft = DraftStart {
            base: Some(Hash::of(b"x")),
            sequence: 3,
            covers: vec![PathBuf::from("/data/drafts/a.jsonl")],
            at,
            random: Id::from_bits(1),
        };
        let line = start(&Process::new("laptop", 7), &key, &draft);
        let value = parse(line.strip_suffix(b"\n").unwrap()).unwrap();
        let read = Start::from_value(value).unwrap();
        let base = draft.base;
        let covers = vec!["a.jsonl".to_owned()];
        assert_eq!(read, Start { key, base, sequence: 3, covers, at, newer: false });
    }
}
