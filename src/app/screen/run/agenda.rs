//! Moving through the plan, and the clock of a step.

use super::{Hand, Outcome, Run, said, writing};
use crate::app::action::Action;
use crate::app::overlay::{About, Question};
use crate::app::screen::moved;
use crate::domain::moment::Now;
use crate::domain::step::PlanStep;

pub(super) fn act(
    run: &mut Run,
    selected: usize,
    action: Action,
    page: usize,
    now: &mut Now,
) -> Outcome {
    match action {
        Action::Back => run.go_back(),
        Action::Open => {
            run.hand = Hand::Write;
            return go(run, selected, now);
        }
        _ => {
            let steps = run.sitting.session.plan.len();
            run.hand = Hand::Agenda(moved(selected, steps, page, action));
        }
    }
    Outcome::Done
}

pub(super) fn act_on_clock(run: &mut Run, action: Action, now: &mut Now) -> Outcome {
    match action {
        Action::Back => run.go_back(),
        Action::Pause => run.sitting.pause(now.moment),
        Action::MoreTime => run.sitting.add_minutes(1),
        Action::LessTime => run.sitting.add_minutes(-1),
        Action::BigDigits => run.has_big_digits = !run.has_big_digits,
        Action::Undo => return writing::undo(run, now),
        _ => {}
    }
    Outcome::Done
}

/// From the wall the steps can be turned, as with a clicker, and nothing else is done unseen.
pub(super) fn act_on_wall(run: &mut Run, action: Action, now: &mut Now) -> Outcome {
    match action {
        Action::NextStep => {
            let outcome = next_step(run, now);
            // The question whether to end belongs on the facilitator's own screen.
            if !matches!(outcome, Outcome::Ask(_)) {
                return outcome;
            }
            run.hand = Hand::Write;
            outcome
        }
        Action::PreviousStep => previous_step(run, now),
        _ => {
            run.hand = Hand::Write;
            Outcome::Done
        }
    }
}

/// Goes to the next step; behind the last one it asks whether to end.
pub(super) fn next_step(run: &mut Run, now: &mut Now) -> Outcome {
    let next = run.sitting.session.current().map_or(0, |index| index + 1);
    if next >= run.sitting.session.plan.len() {
        return ask_end(run);
    }
    let unread = run.sitting.unread();
    let outcome = go(run, next, now);
    if unread == 0 {
        return outcome;
    }
    let noun = if unread == 1 { "card was" } else { "cards were" };
    Outcome::Say(format!("{unread} revealed {noun} not gone through yet. PgUp goes back to them"))
}

/// Goes to a step. What is half written in hiding stays hidden: it is kept where it was written,
/// and does not come along into a step that everybody reads.
fn go(run: &mut Run, index: usize, now: &mut Now) -> Outcome {
    let kept = match run.sitting.is_half_hidden() {
        true => run
            .sitting
            .keep_line(now)
            .is_ok()
            .then(|| run.sitting.step().map(|step| step.title.clone())),
        false => None,
    };
    run.sitting.go_to(index, now.moment);
    match kept.flatten() {
        Some(title) => {
            Outcome::Say(format!("The half line is kept in “{title}”, hidden like the rest"))
        }
        None => said::of_the_shelf(&run.sitting).map_or(Outcome::Done, Outcome::Say),
    }
}

/// Goes back to the step before.
pub(super) fn previous_step(run: &mut Run, now: &mut Now) -> Outcome {
    match run.sitting.session.current().and_then(|index| index.checked_sub(1)) {
        Some(index) => go(run, index, now),
        None => Outcome::Say("This is the first step".into()),
    }
}

/// Asks whether to end the session.
pub(super) fn ask_end(run: &Run) -> Outcome {
    let session = &run.sitting.session;
    let is_left =
        |step: &&PlanStep| step.is_hidden_still() && session.entries_of(&step.id).next().is_some();
    let left: Vec<String> =
        session.plan.iter().filter(is_left).map(|step| format!("“{}”", step.title)).collect();
    let mut text =
        "End this session? It can be read at any time, and taken up again from Look back."
            .to_owned();
    if !left.is_empty() {
        let titles = left.join(" and ");
        text.push_str(&format!(
            "\n\nNever revealed, and hidden for good unless you reveal it first: {titles}."
        ));
    }
    if run.is_in_a_room() && session.header.next.is_none() {
        text.push_str("\n\nNo next date is set; Alt-. would ask for one.");
    }
    Outcome::Ask(Question::new(text, "end", About::End))
}
