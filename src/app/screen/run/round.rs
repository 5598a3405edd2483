//! The screen handed round: one person after the other sees the question and their own field, and
//! nothing of anybody else.

use super::{Hand, Outcome, Run, lead, writing};
use crate::app::action::Action;
use crate::app::keymap::Layer;
use crate::domain::id::Id;
use crate::domain::moment::Now;

/// A round that is going on.
#[derive(Clone, Debug, PartialEq)]
pub struct Round {
    /// What the window shows.
    pub page: Page,
    /// Those who are still to be asked, the one whose turn it is first; nobody where no names are kept.
    pub to_ask: Vec<Id>,
    /// Whether somebody has given already.
    pub has_begun: bool,
}

/// What the window shows while the screen goes round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// That the room should not see this screen now.
    TurnAway,
    /// To whom it is to be passed, and nothing else.
    PassOn,
    /// The field of one person.
    Field,
    /// That it comes back to whoever leads.
    End,
}

impl Round {
    /// The layers of the keymap that are on, the nearest first.
    pub fn layers(&self) -> Vec<Layer> {
        match self.page {
            Page::Field => vec![Layer::Round, Layer::Text],
            _ => vec![Layer::Round],
        }
    }
}

/// Why the screen cannot go round now, if it cannot.
pub(super) fn refusal(run: &Run) -> Option<&'static str> {
    if !run.sitting.can_go_round() {
        return Some("there is nothing in this step that each could give alone");
    }
    run.sitting.line_in_the_way()
}

/// Begins a round.
pub(super) fn begin(run: &mut Run) -> Outcome {
    if let Some(refusal) = lead::refusal(run, Action::HandRound) {
        return Outcome::Say(format!("Not now: {refusal}"));
    }
    let is_nameless = run.sitting.goes_round_nameless();
    let to_ask = if is_nameless { Vec::new() } else { run.sitting.to_ask() };
    if !is_nameless && to_ask.is_empty() {
        return Outcome::Say("Everybody has given theirs".into());
    }
    let is_away = run.sitting.session.run.room_sees_screen == Some(false);
    let page = if is_away { Page::PassOn } else { Page::TurnAway };
    run.peek = None;
    run.sitting.begin_round();
    run.hand = Hand::Round(Round { page, to_ask, has_begun: false });
    Outcome::Done
}

pub(super) fn act(run: &mut Run, round: Round, action: Action, now: &mut Now) -> Outcome {
    match (round.page, action) {
        (_, Action::Back) => end(run, now),
        (Page::TurnAway, Action::Keep) => show(run, round, Page::PassOn),
        (Page::PassOn, Action::Keep) => {
            // Whoever comes next begins a row of their own.
            run.sitting.leave_row(now);
            run.sitting.open_field(round.to_ask.first().cloned());
            show(run, round, Page::Field)
        }
        (Page::End, Action::Keep) => end(run, now),
        (Page::Field, Action::Keep) => give(run, round, now),
        (Page::Field, Action::NextSpeaker) => pass_over(run, round),
        (Page::Field, Action::NewLine) => {
            let pasted = run.sitting.editor.insert_newline();
            run.sitting.touch();
            writing::refusal(pasted)
        }
        (Page::Field, other) => {
            // Undo goes no further back than the field.
            writing::edit_text(&mut run.sitting.editor, other);
            run.sitting.touch();
            Outcome::Done
        }
        _ => Outcome::Done,
    }
}

fn show(run: &mut Run, round: Round, page: Page) -> Outcome {
    run.hand = Hand::Round(Round { page, ..round });
    Outcome::Done
}

fn end(run: &mut Run, now: &mut Now) -> Outcome {
    if run.sitting.editor.text().trim().is_empty() {
        run.sitting.leave_row(now);
    }
    run.sitting.end_round();
    run.hand = Hand::Write;
    if run.sitting.is_sealed() {
        return Outcome::Say(
            "Somebody was half way: their words wait on the line, as dots. Alt-z goes on with the round"
                .into(),
        );
    }
    Outcome::Done
}

fn give(run: &mut Run, mut round: Round, now: &mut Now) -> Outcome {
    let is_empty = run.sitting.editor.text().trim().is_empty();
    let is_nameless = round.to_ask.is_empty();
    if is_empty && !is_nameless {
        return Outcome::Say("Nothing is written yet. Tab passes you over".into());
    }
    if !is_empty {
        match run.sitting.keep_field(now) {
            Err(why) => return Outcome::Say(why),
            // The next question is to the same person.
            Ok(false) => return Outcome::Done,
            Ok(true) => {}
        }
    }
    if !is_nameless {
        round.to_ask.remove(0);
    }
    round.has_begun = true;
    let is_over = !is_nameless && round.to_ask.is_empty();
    run.sitting.open_field(None);
    show(run, round, if is_over { Page::End } else { Page::PassOn })
}

/// Somebody else comes first; the last one who is left ends the round.
fn pass_over(run: &mut Run, mut round: Round) -> Outcome {
    if round.to_ask.is_empty() {
        return Outcome::Say("Enter gives what you wrote; an empty field gives nothing".into());
    }
    run.sitting.keep_for_later();
    round.has_begun = true;
    if round.to_ask.len() == 1 {
        return show(run, round, Page::End);
    }
    round.to_ask.rotate_left(1);
    show(run, round, Page::PassOn)
}
