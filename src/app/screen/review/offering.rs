//! Looking back: what is offered to complete a filter that is being typed.

use super::{Review, finding, journal};
use crate::app::editor::Editor;
use crate::app::model::Model;
use crate::app::screen::Screen;
use crate::search::{completed, suggestions};

/// Whether a filter may be in the middle of being typed, and in which text.
fn typed(model: &Model) -> Option<&Editor> {
    let Screen::Review(Review { trash: None, finding, filter, .. }) = &model.screen else {
        return None;
    };
    finding.as_ref().map(|finding| &finding.editor).or(filter.editor.as_ref())
}

/// Whether a filter may be among what is typed; words alone need nothing to be counted.
fn is_of_filters(model: &Model) -> bool {
    let is_filter = matches!(&model.screen, Screen::Review(Review { finding: None, .. }));
    typed(model).is_some_and(|editor| is_filter || editor.text().contains(':'))
}

/// Whether more of what was read is still to be counted, for what is typed.
pub(super) fn counts_on(model: &Model) -> bool {
    is_of_filters(model) && !model.indexing.census().is_done(model.indexing.index())
}

/// Offers what may stand behind what is typed by now.
pub(super) fn catch_up(model: &mut Model) {
    let Some(editor) = typed(model) else { return };
    let text = editor.text().to_owned();
    // In the middle of a text nothing is completed.
    let is_at_end = editor.caret() == text.len();
    let is_of_filters = is_of_filters(model);
    if is_of_filters {
        let journal = journal(model).map(str::to_owned);
        model.indexing.count(journal.as_deref());
    }
    let is_filter = matches!(&model.screen, Screen::Review(Review { finding: None, .. }));
    let offered = match is_at_end && is_of_filters {
        true => {
            let vocabulary = finding::vocabulary(model);
            suggestions(&text, &vocabulary, model.indexing.census(), is_filter)
        }
        false => Vec::new(),
    };
    if let Screen::Review(Review { finding, filter, .. }) = &mut model.screen {
        match finding {
            Some(finding) => finding.offered = offered,
            None => filter.offered = offered,
        }
    }
}

/// Completes what is typed with the first of what is offered.
pub(super) fn complete(editor: &mut Editor, offered: &[String]) {
    if let Some(first) = offered.first() {
        let text = completed(editor.text(), first);
        editor.set_text(&text);
    }
}
