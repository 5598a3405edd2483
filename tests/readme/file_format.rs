//! The examples in `docs/file-format.md` are files that the program reads, and writes just so.

use crate::read;
use balcony::domain::journal::Journal;
use balcony::domain::part::Part;
use balcony::store::document;
use serde_json::Value;
use std::path::Path;

/// The blocks of the page that are marked as `language`.
fn blocks(page: &str, language: &str) -> Vec<String> {
    let begin = format!("```{language}\n");
    page.split(&begin)
        .skip(1)
        .filter_map(|rest| rest.split_once("```"))
        .map(|(block, _)| block.to_owned())
        .collect()
}

#[test]
fn the_sessions_and_journals_are_as_the_program_writes_them() {
    let page = read("docs/file-format.md");
    let (mut sessions, mut journals) = (0, 0);
    for block in blocks(&page, "json") {
        let value: Value = serde_json::from_str(&block).unwrap();
        match value.get("format").and_then(Value::as_str) {
            Some("balcony.session") => {
                let read = document::parse(Path::new("example"), block.as_bytes()).unwrap();
                assert!(!read.newer);
                let written = String::from_utf8(document::to_bytes(&read.session)).unwrap();
                assert_eq!(written, block);
                sessions += 1;
            }
            Some("balcony.journal") => {
                let journal = Journal::from_value("my-team", value).unwrap();
                assert_eq!(format!("{:#}\n", journal.to_value()), block);
                journals += 1;
            }
            _ => {}
        }
    }
    assert_eq!((sessions, journals), (1, 1));
}

#[test]
fn the_lines_of_the_draft_log_have_the_right_checksums() {
    let page = read("docs/file-format.md");
    let log = blocks(&page, "jsonl").concat();
    for (number, line) in log.lines().enumerate() {
        let (checksum, json) = line.split_once(' ').unwrap();
        assert_eq!(checksum, format!("{:08x}", crc32fast::hash(json.as_bytes())), "{json}");
        let value: Value = serde_json::from_str(json).unwrap();
        assert_eq!(number == 0, value.get("format") == Some(&"balcony.draft".into()));
        assert!(number == 0 || Part::from_value(value).is_ok(), "{json}");
    }
    assert!(log.lines().count() > 2);
}
