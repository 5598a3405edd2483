//! Saying who is here while the session runs.

use super::{Hand, Outcome, Run};
use crate::app::action::Action;
use crate::app::roll::Roll;
use crate::domain::moment::Now;
use crate::domain::person::Person;
use std::cmp::Ordering;

pub(super) fn act(
    run: &mut Run,
    mut roll: Roll,
    known: &[Person],
    action: Action,
    now: &mut Now,
) -> Outcome {
    let session = &run.sitting.session;
    let has_spoken = |person: &Person| {
        let leads = session.plan.iter().any(|step| step.led_by.as_ref() == Some(&person.id));
        leads
            || session.entries.iter().any(|entry| {
                entry.by() == Some(&person.id) || entry.owner() == Some(person.id.as_str())
            })
    };
    let called = roll.act(&session.people, known, &has_spoken, action, now);
    if let Some(people) = called.present {
        let words = match people.len().cmp(&run.sitting.session.people.len()) {
            Ordering::Greater => "the people added",
            Ordering::Less => "the person taken out",
            Ordering::Equal => "what is known of somebody",
        };
        run.sitting.set_people(people, words);
    }
    if called.is_closed {
        run.hand = Hand::Write;
        run.sitting.greet();
    } else {
        run.hand = Hand::People(roll);
    }
    match (called.known, called.say) {
        (Some(people), _) => Outcome::Known(people),
        (None, Some(text)) => Outcome::Say(text),
        (None, None) => Outcome::Done,
    }
}
