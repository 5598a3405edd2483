//! Who leads which step: as somebody said, and whose turn it would be.

use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::step::PlanStep;
use crate::domain::words::{Mode, StepState};

/// Who leads a step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Leader<'a> {
    /// Somebody said so.
    Named(&'a Person),
    /// It would be their turn; nobody has decided.
    InTurn(&'a Person),
}

/// Who leads each step of a plan. Once one has a leader, those behind it that wait go round.
pub fn leaders<'a>(plan: &[PlanStep], people: &'a [Person]) -> Vec<Option<Leader<'a>>> {
    let place = |id: &Id| people.iter().position(|person| person.id == *id);
    let mut last: Option<usize> = None;
    plan.iter()
        .map(|step| {
            if let Some(named) = step.led_by.as_ref().and_then(place) {
                last = Some(named);
                return people.get(named).map(Leader::Named);
            }
            let waits = step.state == StepState::Waiting && step.mode != Mode::Break;
            let next = (last.filter(|_| waits)? + 1).checked_rem(people.len())?;
            last = Some(next);
            people.get(next).map(Leader::InTurn)
        })
        .collect()
}

/// Who leads a step after one more turn: whoever's turn it is first, then the others, then nobody.
pub fn turned(plan: &[PlanStep], people: &[Person], at: usize) -> Option<Id> {
    let mut open = plan.to_vec();
    let said = open.get_mut(at).and_then(|step| step.led_by.take());
    let first = match leaders(&open, people).get(at) {
        Some(Some(Leader::InTurn(person))) => {
            people.iter().position(|one| one.id == person.id).unwrap_or(0)
        }
        _ => 0,
    };
    let round: Vec<&Person> = people.iter().cycle().skip(first).take(people.len()).collect();
    let next = match said {
        Some(id) => round.iter().position(|person| person.id == id).map_or(0, |place| place + 1),
        None => 0,
    };
    round.get(next).map(|person| person.id.clone())
}

#[cfg(test)]
mod tests {
    use super::{Leader, leaders, turned};
    use crate::domain::id::Id;
    use crate::domain::person::Person;
    use crate::domain::step::PlanStep;
    use crate::domain::words::{Mode, StepState};

    fn sample() -> (Vec<PlanStep>, Vec<Person>) {
        let plan = (0..4).map(|n| PlanStep::blank(Id::from_bits(n), format!("{n}"))).collect();
        let people = ["Amal", "Bea", "Cai"];
        (plan, people.map(|name| Person::named(Id::new(name), name)).to_vec())
    }

    #[test]
    fn nobody_is_in_turn_before_somebody_is_named_and_then_it_goes_round() {
        let (mut plan, people) = sample();
        assert_eq!(leaders(&plan, &people), [None; 4]);
        plan[0].state = StepState::Done;
        plan[1].led_by = Some(Id::new("Bea"));
        plan[2].mode = Mode::Break;
        let (bea, cai) = (Leader::Named(&people[1]), Leader::InTurn(&people[2]));
        assert_eq!(leaders(&plan, &people), [None, Some(bea), None, Some(cai)]);
        // Somebody who is not here any more leads nothing.
        plan[1].led_by = Some(Id::new("gone"));
        assert_eq!(leaders(&plan, &people), [None; 4]);
    }

    #[test]
    fn a_key_turns_through_everybody_beginning_with_whose_turn_it_is() {
        let (mut plan, people) = sample();
        plan[0].led_by = Some(Id::new("Bea"));
        let mut seen = Vec::new();
        for _ in 0..5 {
            plan[1].led_by = turned(&plan, &people, 1);
            seen.push(plan[1].led_by.clone().map_or_else(|| "-".to_owned(), |id| id.to_string()));
        }
        assert_eq!(seen, ["Cai", "Amal", "Bea", "-", "Cai"]);
        assert_eq!(turned(&plan, &[], 1), None);
    }
}
