//! Choosing what the room learns of who says what in the step that is on.

use super::{Hand, Outcome, Run, lead};
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::overlay::{About, Question};
use crate::app::screen::moved;
use crate::domain::moment::Now;
use crate::domain::words::Names;

/// What can be chosen, and what it means.
pub const CHOICES: [(Names, &str, &str); 3] = [
    (Names::Shown, "Shown", "the room reads who said what"),
    (Names::Alias, "Made-up", "a made-up name stands for each person; only you know whose it is"),
    (Names::None, "None", "no name is kept, not even in the file"),
];

/// Goes to the choice, at what stands now.
pub(super) fn open(run: &mut Run) -> Outcome {
    if let Some(refusal) = lead::refusal(run, Action::Names) {
        return Outcome::Say(format!("Not now: {refusal}"));
    }
    run.hand = Hand::Names(standing(run));
    Outcome::Done
}

fn standing(run: &Run) -> usize {
    let names = run.sitting.step().map(|step| &step.names);
    CHOICES.iter().position(|(choice, ..)| Some(choice) == names).unwrap_or(CHOICES.len() - 1)
}

pub(super) fn act(run: &mut Run, selected: usize, action: Action, now: &mut Now) -> Outcome {
    match action {
        Action::Back => run.hand = Hand::Write,
        Action::Open => {
            run.hand = Hand::Write;
            if let Some((names, ..)) = CHOICES.get(selected) {
                return choose(run, names, now);
            }
        }
        _ => run.hand = Hand::Names(moved(selected, CHOICES.len(), 1, action)),
    }
    Outcome::Done
}

fn choose(run: &mut Run, names: &Names, now: &mut Now) -> Outcome {
    let Some(step) = run.sitting.step() else { return Outcome::Done };
    let before = step.names.clone();
    if *names == before {
        return Outcome::Say("As it was".into());
    }
    let said = run.sitting.session.entries_of(&step.id).count();
    if *names == Names::None && said > 0 {
        let text = format!(
            "Keep no names in “{}”? They are taken out of {}, the times and the order with them, here and in the earlier versions on this disk. Names within the words stay, and so does who will do what. This cannot be undone, nor can anything before it.",
            step.title,
            match said {
                1 => "what was said".to_owned(),
                said => format!("all {said} entries"),
            }
        );
        return Outcome::Ask(Question::new(text, "keep no names", About::NoNames));
    }
    run.sitting.set_names(names, now);
    if *names == Names::None {
        return Outcome::Effects(cleaned(run));
    }
    Outcome::Say(match (before.is_stricter_than(names), names) {
        (true, _) if said > 0 => {
            "From now on. What was said until now stays as it was promised".to_owned()
        }
        (true, _) => "From now on".to_owned(),
        (false, _) => "Made-up names, for all that was said in this step as well".to_owned(),
    })
}

/// No names are to be kept, everybody agreed.
pub(super) fn confirmed(run: &mut Run, now: &mut Now) -> Vec<Effect> {
    run.sitting.set_names(&Names::None, now);
    cleaned(run)
}

fn cleaned(run: &Run) -> Vec<Effect> {
    vec![Effect::KeepNoNames(run.sitting.key.clone()), Effect::Checkpoint]
}
