//! A step for the running session: made up on the spot, or any step of any format, found as one types.

use super::{Hand, Outcome, Run, writing};
use crate::app::action::Action;
use crate::app::editor::{Editor, Pasted};
use crate::app::screen::moved;
use crate::domain::format::{Format, FormatStep};
use crate::domain::moment::Now;
use crate::domain::plan::title_and_minutes;
use crate::domain::practice::Practice;
use crate::fold::fold;

/// The minutes of a made-up step where nobody says how many.
pub const USUAL_MINUTES: i64 = 5;

/// What is looked for, and what of it is selected.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Adding {
    /// What is typed: a name with its minutes, or words to find a step by.
    pub editor: Editor,
    /// The selected offer.
    pub selected: usize,
    /// The step of the agenda behind which it comes.
    pub behind: usize,
}

/// A step that is offered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Offer<'a> {
    /// A blank one, with what is typed for its name.
    MadeUp,
    /// One of a format.
    Of(&'a Format, &'a FormatStep),
}

impl Adding {
    /// Something typed or pasted.
    pub fn take(
        &mut self,
        typed: impl FnOnce(&mut Editor) -> Pasted,
        practice: Option<&Practice>,
    ) -> Pasted {
        let pasted = typed(&mut self.editor);
        self.settle(practice);
        pasted
    }

    /// What is found is selected first; the blank step is, where nothing is found or minutes are typed.
    fn settle(&mut self, practice: Option<&Practice>) {
        let text = self.editor.text();
        let is_made_up = text.trim().is_empty() || title_and_minutes(text).1.is_some();
        self.selected = usize::from(!is_made_up && offers(practice, text).len() > 1);
    }
}

/// A blank step, and every step of every format that holds all the words.
pub fn offers<'a>(practice: Option<&'a Practice>, text: &str) -> Vec<Offer<'a>> {
    let wanted = fold(&title_and_minutes(text).0);
    let words: Vec<&str> = wanted.split_whitespace().collect();
    let formats = practice.map_or(&[][..], |practice| &practice.formats);
    let steps =
        formats.iter().flat_map(|format| format.steps.iter().map(move |step| (format, step)));
    let fits = |(format, step): &(&Format, &FormatStep)| {
        let text = fold(&format!("{} {} {}", step.title, format.name, format.id));
        words.iter().all(|word| text.contains(word))
    };
    let found = steps.filter(fits).map(|(format, step)| Offer::Of(format, step));
    std::iter::once(Offer::MadeUp).chain(found).collect()
}

pub(super) fn act(
    run: &mut Run,
    mut adding: Adding,
    practice: Option<&Practice>,
    action: Action,
    page: usize,
    now: &mut Now,
) -> Outcome {
    let offers = offers(practice, adding.editor.text());
    match action {
        Action::Back => run.hand = Hand::Agenda(adding.behind),
        Action::Open => return add(run, adding, &offers, now),
        Action::Up | Action::Down | Action::PageUp | Action::PageDown => {
            adding.selected = moved(adding.selected, offers.len(), page, action);
            run.hand = Hand::Adding(adding);
        }
        other => {
            if writing::edit_text(&mut adding.editor, other) {
                adding.settle(practice);
            }
            run.hand = Hand::Adding(adding);
        }
    }
    Outcome::Done
}

fn add(run: &mut Run, adding: Adding, offers: &[Offer<'_>], now: &mut Now) -> Outcome {
    let behind = adding.behind;
    let (title, minutes) = title_and_minutes(adding.editor.text());
    let place = match offers.get(adding.selected) {
        Some(Offer::Of(format, step)) => run.sitting.add_from(behind, format, step, now),
        _ if title.is_empty() => {
            run.hand = Hand::Adding(adding);
            return Outcome::Say("Type a name and its minutes: Walk outside 15".into());
        }
        _ => run.sitting.add_made_up(behind, &title, minutes.unwrap_or(USUAL_MINUTES), now),
    };
    run.hand = Hand::Agenda(place);
    Outcome::Done
}
