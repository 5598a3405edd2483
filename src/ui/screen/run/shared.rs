//! What stands out in sentences that are gone through one by one: words that several people used.

use crate::app::screen::run::Run;
use crate::domain::entry::Entry;
use crate::domain::id::Id;
use crate::domain::passage::Passage;
use crate::domain::reading::Reading;
use crate::domain::side_by_side::{marked_words, sentence_steps};
use crate::domain::step::PlanStep;
use crate::domain::visible::Viewer;
use crate::domain::words::EntryKind;
use crate::ui::marked::{Marked, spans};
use crate::ui::theme::Look;
use crate::wrap::Rows;
use ratatui::text::{Line, Span};
use std::collections::HashMap;

/// The sentences that everybody reads in the step that is on, each with what stands out in it: the
/// same as where they stand side by side.
pub(super) fn sentences(run: &Run, look: &Look) -> HashMap<Id, Marked> {
    let session = &run.sitting.session;
    let Some(step) = run.sitting.step() else { return HashMap::new() };
    let is_sentence = |entry: &Entry| *entry.kind() == EntryKind::Sentence;
    let has_sentences = |step: &&PlanStep| session.entries_of(&step.id).any(is_sentence);
    let steps = sentence_steps(session, step).into_iter().chain([step]);
    let steps: Vec<&PlanStep> = steps.filter(has_sentences).collect();
    let mut marked = HashMap::new();
    if steps.is_empty() {
        return marked;
    }
    let words = marked_words(session, Viewer::Room);
    for step in steps {
        let mut passages = Reading::of(session, step, Viewer::Room).passages;
        passages.retain(|passage| passage.kind == EntryKind::Sentence);
        let texts: Vec<&str> = passages.iter().map(|passage| passage.text.as_str()).collect();
        let all = Marked::all(&texts, &words, look.symbols.differs);
        marked.extend(passages.iter().map(|passage: &Passage| passage.id.clone()).zip(all));
    }
    marked
}

/// The first rows of a text, what stands out in it set apart, and whether there is more of it.
pub(super) fn rows(
    marked: &Marked,
    width: usize,
    most: usize,
    look: &Look,
) -> (Vec<Vec<Span<'static>>>, bool) {
    let mut rows = Rows::new(&marked.text, width);
    let looks = (look.theme.text, look.theme.shared);
    let set = rows.by_ref().take(most);
    let set = set.map(|row| spans(&marked.text, &row, &marked.places, looks)).collect();
    (set, rows.next().is_some())
}

/// The same as lines, with a sign where there is more.
pub(super) fn lines(marked: &Marked, width: usize, most: usize, look: &Look) -> Vec<Line<'static>> {
    let (mut rows, is_cut) = rows(marked, width, most, look);
    if is_cut && let Some(last) = rows.last_mut() {
        last.push(Span::styled(format!(" {}", look.symbols.ellipsis), look.theme.text));
    }
    rows.into_iter().map(Line::from).collect()
}
