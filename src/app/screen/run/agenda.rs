//! Moving through the plan and changing it, and the clock of a step.

use super::adding::Adding;
use super::asking::Asked;
use super::{Hand, Outcome, Run, replan, said, writing};
use crate::app::action::Action;
use crate::app::editor::Editor;
use crate::app::effect::Effect;
use crate::app::overlay::{About, Question};
use crate::app::screen::moved;
use crate::app::sitting::first_words;
use crate::domain::kept_format;
use crate::domain::moment::Now;
use crate::domain::practice::Practice;
use crate::domain::step::PlanStep;
use crate::domain::unfinished;

pub(super) fn act(
    run: &mut Run,
    selected: usize,
    action: Action,
    page: usize,
    now: &mut Now,
) -> Outcome {
    match action {
        Action::Back => run.hand = Hand::Write,
        Action::Open => {
            run.hand = Hand::Write;
            return go(run, selected, now);
        }
        Action::Add => {
            run.hand = Hand::Adding(Adding { behind: selected, ..Adding::default() });
        }
        Action::ReadStep => run.hand = Hand::Step(selected),
        Action::KeepFormat => {
            let mut editor = Editor::from_text(&run.sitting.session.header.title);
            editor.select_all();
            run.hand = Hand::FormatName(editor);
        }
        Action::Replan => return replan::open(run, selected, now.moment),
        Action::Undo | Action::Redo => {
            let outcome = match action {
                Action::Undo => writing::undo(run, now),
                _ => writing::redo(run, now),
            };
            let last = run.sitting.session.plan.len().saturating_sub(1);
            run.hand = Hand::Agenda(selected.min(last));
            return outcome;
        }
        Action::Leader if run.sitting.session.people.is_empty() => {
            return Outcome::Say("Nobody is named yet. Esc, then a: say who is here".into());
        }
        Action::Leader => {
            run.sitting.turn_leader(selected);
        }
        _ => return change(run, selected, action, page, now),
    }
    Outcome::Done
}

/// Changes the plan at the selected step, and follows it to its new place.
fn change(run: &mut Run, at: usize, action: Action, page: usize, now: &mut Now) -> Outcome {
    let sitting = &mut run.sitting;
    let made = match action {
        Action::Repeat => Ok(sitting.repeat_step(at, now)),
        Action::Split => sitting.split_step(at, now),
        Action::Drop => sitting.leave_out_or_take_back(at),
        Action::MoveUp => sitting.shift_step(at, false),
        Action::MoveDown => sitting.shift_step(at, true),
        Action::MoreTime => sitting.lengthen_step(at, 1).map(|()| at),
        Action::LessTime => sitting.lengthen_step(at, -1).map(|()| at),
        other => Ok(moved(at, sitting.session.plan.len(), page, other)),
    };
    match made {
        Ok(place) => {
            run.hand = Hand::Agenda(place);
            Outcome::Done
        }
        Err(refusal) => Outcome::Say(refusal.into()),
    }
}

/// A step of the agenda, read whole.
pub(super) fn act_on_step(run: &mut Run, selected: usize, action: Action) -> Outcome {
    run.hand = match action {
        Action::Open | Action::Back => Hand::Agenda(selected),
        other => Hand::Step(moved(selected, run.sitting.session.plan.len(), 2, other)),
    };
    Outcome::Done
}

/// The name under which the agenda is kept as a format.
pub(super) fn act_on_name(
    run: &mut Run,
    mut editor: Editor,
    practice: Option<&Practice>,
    action: Action,
) -> Outcome {
    let name = editor.text().split_whitespace().collect::<Vec<_>>().join(" ");
    match action {
        Action::Open if !name.is_empty() => {
            let format = kept_format::of(&run.sitting.session, &name, practice);
            // Where it is refused, another name can be typed at once.
            run.hand = Hand::FormatName(editor);
            return Outcome::Effects(vec![Effect::KeepFormat(Box::new(format))]);
        }
        Action::Open | Action::Back => {
            run.hand = Hand::Agenda(run.sitting.session.current().unwrap_or(0));
        }
        other => {
            writing::edit_text(&mut editor, other);
            run.hand = Hand::FormatName(editor);
        }
    }
    Outcome::Done
}

pub(super) fn act_on_clock(run: &mut Run, action: Action, now: &mut Now) -> Outcome {
    match action {
        Action::Back => run.hand = Hand::Write,
        Action::Pause => run.sitting.pause(now.moment),
        Action::MoreTime => run.sitting.add_minutes(1, now.moment),
        Action::LessTime => run.sitting.add_minutes(-1, now.moment),
        Action::BigDigits => run.has_big_digits = !run.has_big_digits,
        Action::Undo => return writing::undo(run, now),
        Action::Pace => return turn_pace(run, now),
        _ => {}
    }
    Outcome::Done
}

/// Lets the time of a rehearsal pass at the next pace.
fn turn_pace(run: &mut Run, now: &mut Now) -> Outcome {
    let Some(rehearsal) = &mut run.rehearsal else { return Outcome::Done };
    rehearsal.pace = rehearsal.pace.turned(now.moment);
    Outcome::Say(match rehearsal.pace.times() {
        1 => "The clock goes as it does".into(),
        times => format!("The clock goes {times} times as fast"),
    })
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
    let Some(next) = run.sitting.session.next_step() else { return ask_end(run, now) };
    let (unread, is_all_shown) = (run.sitting.unread(), run.is_all_shown);
    let outcome = go(run, next, now);
    if unread == 0 || is_all_shown {
        return match outcome {
            Outcome::Done => replan::offer(run, now.moment).map_or(Outcome::Done, Outcome::Say),
            outcome => outcome,
        };
    }
    let noun = if unread == 1 { "entry was" } else { "entries were" };
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
    let has_left_row = run.sitting.leave_row(now);
    let missing = run.sitting.missing();
    let is_asked = Asked::of(&run.sitting.kind).is_some() && run.sitting.edits.is_some();
    run.sitting.go_to(index, now.moment);
    match kept.flatten() {
        Some(title) => {
            Outcome::Say(format!("The half line is kept in “{title}”, hidden like the rest"))
        }
        None if has_left_row => Outcome::Say(
            "The last row was not filled: what is missing is passed. Ctrl-Z twice takes it up again"
                .into(),
        ),
        None if missing > 0 => Outcome::Say(match missing {
            1 => "1 person has given nothing yet. PgUp goes back".into(),
            missing => format!("{missing} people have given nothing yet. PgUp goes back"),
        }),
        None if is_asked => Outcome::Say(
            "Kept as it is. What was still asked of it can be told later: PgUp, ↑ and Enter".into(),
        ),
        None => said::of_the_shelf(&run.sitting).map_or(Outcome::Done, Outcome::Say),
    }
}

/// Goes back to the step before.
pub(super) fn previous_step(run: &mut Run, now: &mut Now) -> Outcome {
    match run.sitting.session.step_before() {
        Some(index) => go(run, index, now),
        None => Outcome::Say("This is the first step".into()),
    }
}

/// Asks whether to end the session.
pub(super) fn ask_end(run: &Run, now: &Now) -> Outcome {
    if run.rehearsal.is_some() {
        return Outcome::Leave;
    }
    let session = &run.sitting.session;
    let says = |step: &PlanStep| session.entries_of(&step.id).any(|entry| !entry.is_pass());
    let is_left = |step: &&PlanStep| step.is_hidden_still() && says(step);
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
    text.extend(unfinished(run, now));
    if run.waits_for_verdict().is_some() {
        text.push_str("\n\nNobody has noted what becomes of the experiment; Alt-, does.");
    }
    if run.is_in_a_room() && session.header.next.is_none() {
        text.push_str("\n\nNo next date is set; Alt-. would ask for one.");
    }
    Outcome::Ask(Question::new(text, "end", About::End))
}

/// What nobody has kept yet, in its words only where they are no secret.
fn unfinished(run: &Run, now: &Now) -> Option<String> {
    let sitting = &run.sitting;
    let is_open = !run.is_line_veiled() && !sitting.is_sealed();
    let lines = unfinished::lines(&sitting.session, &sitting.current_run(now.moment));
    match lines.as_slice() {
        [] => None,
        [line] if is_open && line.text == sitting.editor.text() => Some(format!(
            "\n\nThe line “{}” is not finished; it is kept as it is with the session.",
            first_words(&line.text)
        )),
        [_] => {
            Some("\n\nOne line is not finished; it is kept as it is with the session.".to_owned())
        }
        lines => Some(format!(
            "\n\n{} lines are not finished; they are kept as they are with the session.",
            lines.len()
        )),
    }
}
