//! Who is with whom: groups and an order of speaking, drawn and drawn again, and the phases of the step.

use super::{Hand, Outcome, Run, lead, writing};
use crate::app::action::Action;
use crate::domain::moment::Now;
use crate::domain::words::Names;

/// What the box shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shows {
    /// The groups of this size.
    Groups(usize),
    /// Who speaks after whom.
    Speaking,
}

impl Shows {
    fn of(action: Action) -> Option<Self> {
        match action {
            Action::DrawPairs => Some(Self::Groups(2)),
            Action::DrawThrees => Some(Self::Groups(3)),
            Action::DrawFours => Some(Self::Groups(4)),
            Action::DrawSpeaking => Some(Self::Speaking),
            _ => None,
        }
    }
}

/// Why nothing can be drawn now, if that is so. That nobody is named yet is said when it is tried.
pub(super) fn refusal(run: &Run, action: Action) -> Option<&'static str> {
    if !run.is_in_a_room() {
        return Some("this session is yours alone");
    }
    let tells_names = run.sitting.step().is_some_and(|step| step.names == Names::Shown);
    (action == Action::DrawSpeaking && !tells_names)
        .then_some("in this step nobody learns who says what, and an order of speaking would tell")
}

/// Shows what was drawn, or draws it.
pub(super) fn open(run: &mut Run, action: Action, now: &mut Now) -> Outcome {
    if let Some(refusal) = lead::refusal(run, action) {
        return Outcome::Say(format!("Not now: {refusal}"));
    }
    let Some(shows) = Shows::of(action) else { return Outcome::Done };
    show(run, shows, now)
}

fn show(run: &mut Run, shows: Shows, now: &mut Now) -> Outcome {
    let people = run.sitting.session.people.len();
    if people == 0 {
        return Outcome::Say(
            "Nobody is named as being here yet. Alt-a says who is here; then draw".into(),
        );
    }
    if people == 1 {
        return Outcome::Say("Only one person is here. Alt-a adds others".into());
    }
    let is_there = match shows {
        Shows::Groups(size) => run.sitting.drawn(size).is_some(),
        Shows::Speaking => has_order(run),
    };
    run.hand = Hand::Together(shows);
    if is_there { Outcome::Done } else { draw(run, shows, now) }
}

fn has_order(run: &Run) -> bool {
    run.sitting.step().is_some_and(|step| !step.rounds.speaking.is_empty())
}

fn draw(run: &mut Run, shows: Shows, now: &mut Now) -> Outcome {
    match shows {
        Shows::Groups(size) => run.sitting.draw_groups(size, now),
        Shows::Speaking => run.sitting.draw_speaking(now),
    }
    Outcome::Done
}

pub(super) fn act(run: &mut Run, shows: Shows, action: Action, now: &mut Now) -> Outcome {
    match action {
        Action::Back => run.hand = Hand::Write,
        Action::Redraw => return draw(run, shows, now),
        Action::NextPhase | Action::PreviousPhase => {
            let forward = action == Action::NextPhase;
            if !run.sitting.turn_phase(forward, now.moment) {
                return Outcome::Say(no_phase(run, forward));
            }
        }
        Action::MoreTime | Action::LessTime if has_phases(run) => {
            let minutes = if action == Action::MoreTime { 1 } else { -1 };
            run.sitting.lengthen_phase(minutes, now.moment);
        }
        Action::MoreTime | Action::LessTime => {
            return Outcome::Say("This step has no phases. Alt-t changes its clock".into());
        }
        Action::Undo | Action::Redo => {
            let outcome = match action {
                Action::Undo => writing::undo(run, now),
                _ => writing::redo(run, now),
            };
            let is_there = match shows {
                Shows::Groups(size) => run.sitting.drawn(size).is_some(),
                Shows::Speaking => has_order(run),
            };
            // Where the draw itself was taken back, there is nothing left to look at.
            if !is_there {
                run.hand = Hand::Write;
            }
            return outcome;
        }
        other => {
            if let Some(refusal) = refusal(run, other) {
                return Outcome::Say(format!("Not now: {refusal}"));
            }
            if let Some(other) = Shows::of(other) {
                return show(run, other, now);
            }
        }
    }
    Outcome::Done
}

fn has_phases(run: &Run) -> bool {
    run.sitting.step().is_some_and(|step| !step.rounds.phases.is_empty())
}

fn no_phase(run: &Run, forward: bool) -> String {
    match (has_phases(run), forward) {
        (false, _) => "This step has no phases".to_owned(),
        (true, true) => "This is the last phase; it takes as long as it takes".to_owned(),
        (true, false) => "This is the first phase".to_owned(),
    }
}
