//! Looking back: what keeps sessions out of the list.

use super::{Review, finding, offering};
use crate::app::action::Action;
use crate::app::editor::Editor;
use crate::app::model::{Model, Scope};
use crate::app::screen::{Screen, moved, run};
use crate::search::{Findings, Query};
use std::sync::Arc;

/// Filters, as somebody typed them, and the sessions that fit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// The filters that are set.
    kept: String,
    /// Which of them has the hand, if one has.
    pub chip: Option<usize>,
    /// The line on which they are typed, while they are.
    pub editor: Option<Editor>,
    /// The sessions that fit, as far as everything was read.
    pub findings: Arc<Findings>,
    /// What is wrong with them, a sentence each.
    pub faults: Vec<String>,
    /// What may stand behind the filter that is just being typed.
    pub offered: Vec<String>,
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
        Query::parts(&self.kept)
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
        self.chip = None;
    }

    /// What is typed is set from now on.
    fn keep(&mut self) {
        if let Some(editor) = self.editor.take() {
            self.kept = Query::parts(editor.text()).join(" ");
        }
    }

    /// Takes the one away that has the hand; where none has, the last.
    pub(super) fn take(&mut self) {
        let mut chips = self.chips();
        let place = self.chip.unwrap_or(usize::MAX).min(chips.len().saturating_sub(1));
        if place < chips.len() {
            chips.remove(place);
        }
        self.kept = chips.join(" ");
        self.chip = self.chip.filter(|_| !chips.is_empty()).map(|_| place.min(chips.len() - 1));
    }

    /// Gives the hand to the next of them, or to the one before; from the list to the first, or the last.
    pub(super) fn turn(&mut self, is_onward: bool) {
        let last = self.chips().len().checked_sub(1);
        self.chip = match (self.chip, is_onward) {
            (None, true) => last.map(|_| 0),
            (None, false) => last,
            (Some(chip), true) => last.map(|last| (chip + 1).min(last)),
            (Some(chip), false) => Some(chip.saturating_sub(1)),
        };
    }
}

/// Does what `action` means while one of the filters has the hand; gives whether it means anything.
pub(super) fn act_on_chip(filter: &mut Filter, action: Action) -> bool {
    match action {
        Action::NextField => filter.turn(true),
        Action::PreviousField => filter.turn(false),
        Action::Remove => filter.take(),
        Action::Open | Action::Filter => filter.begin(),
        Action::Back | Action::Up | Action::Down => filter.chip = None,
        _ => return false,
    }
    true
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
        Action::Complete => {
            let filter = &mut review.filter;
            if let Some(editor) = &mut filter.editor {
                offering::complete(editor, &filter.offered);
            }
        }
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
