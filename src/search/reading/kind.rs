//! Kinds of sessions and entries as somebody types them.

use crate::domain::words::{EntryKind, SessionKind};
use crate::fold::fold;

/// The kinds of sessions, and those of entries, whose names begin so.
pub(super) fn read(text: &str) -> Option<(Vec<SessionKind>, Vec<EntryKind>)> {
    let wanted = fold(text).replace('-', " ");
    let begins = |word: &str| word.starts_with(&wanted);
    let sessions = SessionKind::WORDS.iter().copied().filter(|word| begins(word));
    let sessions: Vec<_> = sessions.map(SessionKind::from_word).collect();
    let entries = EntryKind::WORDS.iter().copied().map(EntryKind::from_word);
    let entries: Vec<_> = entries
        .filter(|kind| begins(kind.as_str()) || begins(&fold(&kind.label())) || begins(alias(kind)))
        .collect();
    Some((sessions, entries))
        .filter(|(sessions, entries)| !sessions.is_empty() || !entries.is_empty())
}

/// What people also call it.
fn alias(kind: &EntryKind) -> &'static str {
    match kind {
        EntryKind::Commitment => "promise",
        EntryKind::LightBulb => "lightbulb",
        _ => "\0",
    }
}

/// The names of those that begin so.
pub(super) fn begun(text: &str) -> Vec<String> {
    let (sessions, entries) = read(text).unwrap_or_default();
    let entries = entries.iter().map(|kind| kind.label().to_lowercase());
    let mut names: Vec<String> = sessions.iter().map(|kind| kind.as_str().to_owned()).collect();
    for name in entries {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// Those that are most often meant.
pub(super) fn names() -> Vec<String> {
    let names =
        ["workshop", "reflection", "note", "decision", "commitment", "experiment", "tension"];
    names.map(str::to_owned).to_vec()
}
