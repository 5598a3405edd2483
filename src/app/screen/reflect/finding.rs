//! Looking for words on the page.

use super::{Reflect, moving};
use crate::app::action::Action;
use crate::app::editor::{Editor, Motion};
use crate::app::screen::run::writing::edit_text;
use crate::domain::moment::Now;
use crate::search::Query;
use std::ops::Range;

/// Words that are looked for, and where they stand.
#[derive(Clone, Debug, Default)]
pub struct Finding {
    /// The words.
    pub editor: Editor,
    /// Where they stand: the place of the question, and the stretch of the text under it.
    pub hits: Vec<(usize, Range<usize>)>,
    /// Which of them is shown.
    pub at: usize,
    /// Where one wrote before.
    from: (usize, usize),
}

/// Begins to look for words.
pub(super) fn open(reflect: &mut Reflect) {
    let from = (reflect.current(), reflect.sitting.editor.caret());
    reflect.finding = Some(Finding { from, ..Finding::default() });
}

/// Finds anew what is looked for; the first place from where one wrote is shown.
pub(super) fn look(reflect: &mut Reflect) {
    let Some(finding) = &reflect.finding else { return };
    let query = Query::phrase(finding.editor.text());
    let mut hits = Vec::new();
    for index in 0..reflect.leaves.len() {
        let marks = query.marks(reflect.text_at(index).text());
        hits.extend(marks.into_iter().map(|mark| (index, mark)));
    }
    if let Some(finding) = &mut reflect.finding {
        let from = finding.from;
        let next = hits.iter().position(|(index, mark)| (*index, mark.start) >= from);
        (finding.at, finding.hits) = (next.unwrap_or(0), hits);
    }
}

/// Does what `action` means while words are looked for.
pub(super) fn act(reflect: &mut Reflect, action: Action, now: &mut Now) {
    let Some(finding) = &mut reflect.finding else { return };
    let count = finding.hits.len().max(1);
    match action {
        Action::Open | Action::Down => finding.at = (finding.at + 1) % count,
        Action::Up => finding.at = (finding.at + count - 1) % count,
        Action::Back => {
            let found = finding.hits.get(finding.at).map(|(index, mark)| (*index, mark.end));
            let (index, caret) = found.unwrap_or(finding.from);
            reflect.finding = None;
            moving::turn_to(reflect, index, now);
            reflect.sitting.editor.stand_before(caret);
        }
        Action::Move(Motion::Up | Motion::Down) => {}
        other => {
            if edit_text(&mut finding.editor, other) {
                look(reflect);
            }
        }
    }
}
