//! Sentences read side by side, and the words in them that were marked.

use crate::domain::passage::Passage;
use crate::domain::session::Session;
use crate::domain::step::PlanStep;
use crate::domain::visible::Viewer;
use crate::domain::words::EntryKind;

/// The steps that `step` has revealed, if all that they opened is sentences.
pub fn sentence_steps<'a>(session: &'a Session, step: &'a PlanStep) -> Vec<&'a PlanStep> {
    let revealed = step.reveals.iter().filter_map(|id| session.step(id));
    let revealed: Vec<&PlanStep> = revealed.filter(|step| step.revealed.is_some()).collect();
    let mut opened = session
        .entries
        .iter()
        .filter(|entry| revealed.iter().any(|step| entry.step() == Some(&step.id)))
        .peekable();
    let is_any = opened.peek().is_some();
    let are_sentences = opened.all(|entry| *entry.kind() == EntryKind::Sentence);
    if is_any && are_sentences { revealed } else { Vec::new() }
}

/// The words that `viewer` knows to have more than one meaning.
pub fn marked_words(session: &Session, viewer: Viewer) -> Vec<String> {
    let differences = session.entries.iter().filter(|entry| *entry.kind() == EntryKind::Difference);
    let mut words: Vec<String> = Vec::new();
    for entry in differences {
        let word = entry.detail("word");
        let is_new = !word.is_empty() && words.iter().all(|known| known != word);
        if is_new && Passage::of(session, entry, viewer).is_some() {
            words.push(word.to_owned());
        }
    }
    words
}
