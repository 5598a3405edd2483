//! What somebody wrote for themselves to come back to: promises, and questions that they carry.

use crate::domain::catalogue::SessionKey;
use crate::domain::entry::Entry;
use crate::domain::id::Id;
use crate::domain::marks::marks;
use crate::domain::session::Session;
use crate::domain::time::Time;
use crate::domain::words::EntryKind;
use chrono::NaiveDate;

/// The tag of a line that promises something.
pub const PROMISE: &str = "promise";
/// The tag of a line that asks a question to be carried.
pub const CARRY: &str = "carry";

/// What a session's file holds if anything of it is to be recalled.
pub const WANTED: [&str; 3] = ["#promise", "#carry", "\"commitment\""];

/// Something to come back to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recalled {
    /// The session in which it stands.
    pub key: SessionKey,
    /// The entry in which it stands.
    pub entry: Id,
    /// When that was written.
    pub at: Time,
    /// Whether it is a promise; otherwise it is a question.
    pub is_promise: bool,
    /// The words, without the tag.
    pub text: String,
    /// The day of a promise, where its entry has one.
    pub due: Option<NaiveDate>,
}

/// What is to be recalled of a session, in its order: its commitments, and the lines with a tag.
pub fn recalled(key: &SessionKey, session: &Session) -> Vec<Recalled> {
    session.entries.iter().flat_map(|entry| of_entry(key, entry)).collect()
}

fn of_entry(key: &SessionKey, entry: &Entry) -> Vec<Recalled> {
    let one = |is_promise, text: String, due| Recalled {
        key: key.clone(),
        entry: entry.id().clone(),
        at: entry.at(),
        is_promise,
        text,
        due,
    };
    if *entry.kind() == EntryKind::Commitment {
        return vec![one(true, entry.in_words(), entry.due())];
    }
    let mut found = Vec::new();
    for line in entry.text().lines() {
        for (tag, is_promise) in [(PROMISE, true), (CARRY, false)] {
            if let Some(words) = without(line, tag) {
                let words = if is_promise { words } else { question(&words) };
                found.extend((!words.is_empty()).then(|| one(is_promise, words, None)));
            }
        }
    }
    found
}

/// A line without a tag, if it has it.
fn without(line: &str, tag: &str) -> Option<String> {
    let mark = marks(line).into_iter().find(|mark| !mark.is_mention && mark.word(line) == tag)?;
    let (before, after) = (line.get(..mark.range.start)?, line.get(mark.range.end..)?);
    let words = format!("{} {}", before.trim(), after.trim());
    Some(words.trim_matches([' ', '-', '*', '>']).to_owned())
}

/// The last question in some words; all of them where nothing is asked.
fn question(words: &str) -> String {
    let Some(end) = words.rfind('?') else { return words.to_owned() };
    let asked = words.get(..=end).unwrap_or(words);
    let start = asked.get(..end).and_then(|before| before.rfind(['.', '!', '?']));
    asked.get(start.map_or(0, |start| start + 1)..).unwrap_or(asked).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{question, without};

    #[test]
    fn a_tagged_line_is_recalled_without_its_tag() {
        assert_eq!(
            without("- Ring Jo by Friday #promise", "promise").unwrap(),
            "Ring Jo by Friday"
        );
        assert_eq!(without("#carry What for?", "carry").unwrap(), "What for?");
        assert_eq!(without("#carrying on, #promised", "carry"), None);
    }

    #[test]
    fn of_a_line_the_question_is_carried() {
        assert_eq!(question("She left. Who else would? Never mind."), "Who else would?");
        assert_eq!(question("Who would?"), "Who would?");
        assert_eq!(question("the stairs"), "the stairs");
    }
}
