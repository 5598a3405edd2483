//! Looking back: what keeps sessions out of the list.

use super::{Review, finding};
use crate::app::action::Action;
use crate::app::editor::Editor;
use crate::app::model::{Model, Scope};
use crate::app::screen::{Screen, moved, run};
use crate::search::{Clause, Findings, Query};
use std::sync::Arc;

/// Filters, as somebody typed them, and the sessions that fit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// The filters that are set.
    kept: String,
    /// The line on which they are typed, while they are.
    pub editor: Option<Editor>,
    /// The sessions that fit, as far as everything was read.
    pub findings: Arc<Findings>,
    /// What is wrong with them, a sentence each.
    pub faults: Vec<String>,
    /// The filters and the list that `findings` are for.
    found_for: Option<(String, Scope)>,
}

impl Filter {
    /// The filters that are set, in one text.
    pub fn kept(&self) -> &str {
        &self.kept
    }

    /// The filters that are set, each as it was typed.
    pub fn chips(&self) -> Vec<String> {
        let query = Query::new(&self.kept);
        query.clauses().iter().map(|clause| Clause::written(clause).to_owned()).collect()
    }

    /// Whether anything may be kept out of the list.
    pub fn is_on(&self) -> bool {
        !self.wanted().trim().is_empty()
    }

    /// What is to be so by now, while it is typed too.
    fn wanted(&self) -> &str {
        self.editor.as_ref().map_or(&self.kept, |editor| editor.text())
    }

    /// Begins to type.
    pub(super) fn begin(&mut self) {
        let text = if self.kept.is_empty() { String::new() } else { format!("{} ", self.kept) };
        self.editor = Some(Editor::from_text(&text));
    }

    /// What is typed is set from now on.
    fn keep(&mut self) {
        if let Some(editor) = self.editor.take() {
            self.kept = editor.text().trim().to_owned();
        }
    }

    /// Takes the last of them away.
    pub(super) fn take_last(&mut self) {
        let mut chips = self.chips();
        chips.pop();
        self.kept = chips.join(" ");
    }
}

/// Does what `action` means while filters are typed.
pub(super) fn act(model: &mut Model, action: Action) {
    let page = model.extent.page;
    let count = super::rows(model).len();
    let Screen::Review(review) = &mut model.screen else { return };
    match action {
        Action::Back => review.filter.editor = None,
        Action::Open => review.filter.keep(),
        Action::AllJournals => model.scope = model.scope.other(),
        other => {
            let Some(editor) = &mut review.filter.editor else { return };
            if !run::writing::edit_text(editor, other) {
                let selected = review.selected.min(count.saturating_sub(1));
                review.selected = moved(selected, count, page, other);
            }
        }
    }
}

/// Keeps out of the list what the filters keep out by now.
pub(super) fn catch_up(model: &mut Model) {
    let Screen::Review(review) = &model.screen else { return };
    let filter = &review.filter;
    let is_typed = filter.editor.is_some();
    // What is set is finished; what is typed may go on with the next letter.
    let text = format!("{}{}", filter.wanted(), if is_typed { "" } else { " " });
    let is_new = filter
        .found_for
        .as_ref()
        .is_none_or(|(found, scope)| *found != text || *scope != model.scope);
    let read = is_new.then(|| (finding::query(model, &text), (text, model.scope)));
    let indexing = std::mem::take(&mut model.indexing);
    if let Screen::Review(Review { filter, selected, .. }) = &mut model.screen {
        let findings = Arc::make_mut(&mut filter.findings);
        match read {
            Some(((query, faults), found_for)) => {
                let is_first = filter.found_for.is_none();
                filter.faults = faults;
                findings.turn_to(query.of_sessions(), indexing.index());
                filter.found_for = Some(found_for);
                if !is_first && is_typed {
                    *selected = 0;
                }
            }
            None => findings.go_on(indexing.index()),
        }
    }
    model.indexing = indexing;
}
