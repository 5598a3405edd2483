//! Leaving the program, or the running session.

use super::{go_home, settle};
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::msg::Purpose;
use crate::app::noting;
use crate::app::rehearsal;
use crate::app::screen::threads::jotting;
use crate::app::screen::{Screen, members, prepare, reflect, run};
use crate::domain::moment::{Moment, Now};
use std::time::Duration;

/// How long the first Ctrl-C in a running session waits for the second.
const TWICE: Duration = Duration::from_secs(2);

/// Ctrl-C, and `q` outside text: in a running session only when pressed twice within two seconds.
pub(super) fn leave(model: &mut Model, now: &mut Now) -> Vec<Effect> {
    let moment = now.moment;
    if let Some(run) = model.run_mut() {
        run.sitting.touch();
    } else if model.unkept.is_none() {
        return quit(model, false, now);
    }
    if model.leave_armed.is_some_and(|until| moment.real < until) {
        if let Some(run) = model.run_mut() {
            run.sitting.leave(moment);
        }
        return quit(model, false, now);
    }
    model.leave_armed = Some(moment.real + TWICE);
    let text = match &model.screen {
        Screen::Run(run) if run.rehearsal.is_some() => {
            "Ctrl-C once more leaves Balcony. It is a rehearsal: nothing of it is kept"
        }
        Screen::Run(_) => "Ctrl-C once more leaves Balcony. Everything is kept",
        _ => "What you prepared could not be kept on the disk. Once more leaves without it",
    };
    model.say(text, moment);
    Vec::new()
}

/// Leaves the program once everything is saved, or `anyway`.
pub fn quit(model: &mut Model, anyway: bool, now: &mut Now) -> Vec<Effect> {
    model.leaving = true;
    let mut effects = close_lists_of_people(model, now);
    effects.extend(reflect::before_quitting(model, now));
    effects.extend(noting::keep(model, now));
    effects.extend(jotting::keep(model, now));
    effects.extend(settle(model, now.moment));
    effects.extend(members::keep_open_form(model));
    effects.extend([Effect::Checkpoint, Effect::Quit { anyway }]);
    effects
}

/// Takes down what is half typed about who is coming or here.
fn close_lists_of_people(model: &mut Model, now: &mut Now) -> Vec<Effect> {
    let mut effects = Vec::new();
    // The form about somebody is closed first, then the list.
    for _ in 0..2 {
        effects.extend(match &model.screen {
            Screen::Run(run) if matches!(run.hand, run::Hand::People(_)) => {
                run::act(model, Action::Back, now)
            }
            Screen::Prepare(prepare) if matches!(prepare.hand, prepare::Hand::People(_)) => {
                prepare::act(model, Action::Back, now)
            }
            _ => break,
        });
    }
    effects.extend(prepare::kept::keep(model));
    effects
}

/// Leaves the running session for now: its clock stops, everything is kept.
pub fn leave_session(model: &mut Model, now: &mut Now) -> Vec<Effect> {
    if model.is_rehearsing() {
        return rehearsal::end(model);
    }
    let Some(run) = model.run_mut() else { return Vec::new() };
    run.sitting.leave(now.moment);
    let key = run.sitting.key.clone();
    let mut effects = close(model, now.moment);
    effects.extend(go_home(model));
    if key.journal != model.journal.slug {
        // Home does not list it: somebody should know where it is.
        let text = format!("Kept in {}. Tab goes there", model.journal_name(&key));
        model.say(text, now.moment);
    }
    effects
}

/// Ends the running session and sums it up.
pub fn end_session(model: &mut Model, now: &mut Now) -> Vec<Effect> {
    if model.is_rehearsing() {
        return rehearsal::end(model);
    }
    let Some(run) = model.run_mut() else { return Vec::new() };
    run.sitting.end(now.moment);
    let key = run.sitting.key.clone();
    let mut effects = close(model, now.moment);
    effects.extend(go_home(model));
    effects.push(Effect::Read { key, purpose: Purpose::Closing });
    effects
}

fn close(model: &mut Model, moment: Moment) -> Vec<Effect> {
    let mut effects: Vec<Effect> = settle(model, moment).into_iter().collect();
    if let Some(run) = model.run() {
        effects.push(Effect::Close(Box::new(run.sitting.session.clone())));
    }
    effects
}
