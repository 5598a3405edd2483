//! Who is with whom in a step as everybody may read it: groups by name, turns, phases, the order of speaking.

use crate::domain::drawn::Drawn;
use crate::domain::fields::{self, Fields, Malformed, Writing};
use crate::domain::id::Id;
use crate::domain::phase::{Phase, Standing};
use crate::domain::rounds::{Rounds, size_of};
use crate::domain::session::Session;
use crate::domain::step::PlanStep;
use crate::domain::words::{Mode, Names};
use serde_json::Value;
use std::time::Duration;

/// Who is with whom in a step.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Together {
    /// Its phases and turns; nothing that was drawn.
    rounds: Rounds,
    /// How many turns there are in all.
    turns: usize,
    /// The draws that hold, the newest last, by name.
    draws: Vec<Draw>,
    /// Who speaks after whom.
    pub speaking: Vec<String>,
}

/// A draw by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draw {
    /// How many were to sit together.
    pub size: usize,
    /// The names in each group.
    pub groups: Vec<Vec<String>>,
}

impl Together {
    /// Who is with whom in a step of a session.
    pub fn of(session: &Session, step: &PlanStep) -> Self {
        let rounds = &step.rounds;
        let name = |id: &Id| session.person(id).map(|person| person.name.clone());
        let names = |ids: &[Id]| -> Vec<String> { ids.iter().filter_map(name).collect() };
        let draw = |drawn: &Drawn| Draw {
            size: drawn.size,
            groups: drawn
                .groups
                .iter()
                .map(|group| names(group))
                .filter(|group| !group.is_empty())
                .collect(),
        };
        Self {
            turns: turns(session, step),
            draws: draws_that_hold(session, step).map(draw).collect(),
            // Beside made-up names, or none, an order of names would tell whose words are whose.
            speaking: match step.names {
                Names::Shown => names(&rounds.speaking),
                _ => Vec::new(),
            },
            rounds: Rounds { drawn: Vec::new(), speaking: Vec::new(), ..rounds.clone() },
        }
    }

    /// The groups that sit together in the phase that is on, or else those drawn last.
    pub fn draw(&self, elapsed: Duration) -> Option<&Draw> {
        let Some((_, phase)) = self.phase(elapsed) else { return self.draws.last() };
        let size = size_of(&phase.mode)?;
        self.draws.iter().rev().find(|draw| draw.size == size)
    }

    /// The draw of groups of `size`.
    pub fn draw_in(&self, size: usize) -> Option<&Draw> {
        self.draws.iter().rev().find(|draw| draw.size == size)
    }

    /// Its phases, as they are gone through once.
    pub fn phases(&self) -> &[Phase] {
        &self.rounds.phases
    }

    /// The phase that is on, and where it stands.
    pub fn phase(&self, elapsed: Duration) -> Option<(Standing, &Phase)> {
        let standing = self.rounds.standing(elapsed)?;
        let place = standing.phase.checked_rem(self.rounds.phases.len())?;
        Some((standing, self.rounds.phases.get(place)?))
    }

    /// Which turn is on, and how many there are; none where no turns are taken.
    pub fn turn(&self, elapsed: Duration) -> Option<(usize, usize)> {
        if !self.rounds.has_turns() {
            return None;
        }
        let before = self.rounds.turn.and_then(|turn| usize::try_from(turn - 1).ok()).unwrap_or(0);
        let passed = self.rounds.standing(elapsed).map_or(0, |standing| {
            standing.phase.checked_div(self.rounds.phases.len()).unwrap_or(0)
        });
        Some((before + passed + 1, self.turns))
    }

    /// What a group does now: who is in front and who is there for them, or only who they are.
    pub fn in_words(&self, group: &[String], elapsed: Duration) -> String {
        let Some((turn, turns)) = self.turn(elapsed) else { return listed(group) };
        if group.len() > turns {
            // More people than turns: all come up in the same time, and each has less of it.
            return match self.half_minutes(group.len()) {
                0 => format!("{}, one after the other", listed(group)),
                halves => format!("{}: {} minutes each", listed(group), in_halves(halves)),
            };
        }
        let Some(front) = turn.checked_sub(1).and_then(|place| group.get(place)) else {
            return format!("{}: both have had a turn", listed(group));
        };
        let others: Vec<String> = group.iter().filter(|name| *name != front).cloned().collect();
        let role = |place: usize, usual: &str| {
            self.rounds.roles.get(place).cloned().unwrap_or_else(|| usual.to_owned())
        };
        let (brings, consult) = (role(0, "brings"), role(1, "consult"));
        match others.len() {
            0 => format!("{front} {brings}"),
            1 => format!("{front} {brings}, {} {}", listed(&others), of_one(&consult)),
            _ => format!("{front} {brings}, {} {consult}", listed(&others)),
        }
    }

    /// How many half minutes each of `people` has where all turns are shared out.
    fn half_minutes(&self, people: usize) -> usize {
        let minutes: i64 = self.rounds.phases.iter().map(|phase| phase.minutes).sum();
        number(Some(minutes)) * self.turns * 2 / people.max(1)
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.rounds.phases.is_empty() && self.draws.is_empty() && self.speaking.is_empty()
    }

    /// That which a file describes.
    ///
    /// # Errors
    /// If a field is not what it should be.
    pub fn from_value(value: Value) -> Result<Self, Malformed> {
        let mut fields = Fields::new(fields::object(value)?);
        Ok(Self {
            turns: number(fields.whole("of_turns")?),
            draws: fields.list("draws", Draw::from_value)?,
            speaking: fields.texts("speakers")?,
            rounds: Rounds::from_fields(&mut fields)?,
        })
    }

    /// The same as a file describes it.
    pub fn to_value(&self) -> Value {
        self.rounds
            .write(Writing::new())
            .with("of_turns", i64::try_from(self.turns).unwrap_or(0))
            .with_list("draws", self.draws.iter().map(Draw::to_value))
            .with_list("speakers", self.speaking.iter().map(String::as_str))
            .end(&fields::Object::new())
    }
}

impl Draw {
    fn from_value(value: Value) -> Result<Self, Malformed> {
        let mut fields = Fields::new(fields::object(value)?);
        let group = |value: Value| {
            let Value::Array(names) = value else {
                return Err(Malformed::new("groups", "lists of names"));
            };
            Ok(names.iter().filter_map(Value::as_str).map(str::to_owned).collect())
        };
        Ok(Self { size: number(fields.whole("size")?), groups: fields.list("groups", group)? })
    }

    fn to_value(&self) -> Value {
        let groups: Vec<Value> =
            self.groups.iter().map(|group| group.iter().map(String::as_str).collect()).collect();
        Writing::new()
            .with("size", i64::try_from(self.size).unwrap_or(0))
            .with("groups", groups)
            .end(&fields::Object::new())
    }
}

fn number(value: Option<i64>) -> usize {
    value.and_then(|value| usize::try_from(value).ok()).unwrap_or(0)
}

/// The draws that hold in a step: its own, and where a later turn has none, that of the turns before.
pub fn draws_that_hold<'a>(
    session: &'a Session,
    step: &'a PlanStep,
) -> impl Iterator<Item = &'a Drawn> {
    let is_later = step.rounds.turn.is_some_and(|turn| turn > 1) && step.rounds.drawn.is_empty();
    let place = session.plan.iter().position(|one| one.id == step.id).unwrap_or(0);
    let before = session.plan.get(..place).unwrap_or_default().iter().rev();
    let size = size_of(&step.mode);
    let of_before = before
        .filter(|one| one.rounds.turn.is_some() && one.format() == step.format())
        .find_map(move |one| one.rounds.drawn.iter().rev().find(|drawn| Some(drawn.size) == size))
        .filter(|_| is_later);
    of_before.into_iter().chain(&step.rounds.drawn)
}

/// How many turns there are, this step and those beside it together.
fn turns(session: &Session, step: &PlanStep) -> usize {
    let beside = session.plan.iter().filter(|one| one.format() == step.format());
    let last = beside.filter_map(|one| one.rounds.turn).max();
    number(last).max(step.rounds.times())
}

/// The size of group that a step asks for now: its phase's, or its own.
pub fn wanted_size(step: &PlanStep, elapsed: Duration) -> Option<usize> {
    let mode = |phase: usize| step.rounds.phases.get(phase).map(|phase| &phase.mode);
    let standing = step.rounds.standing(elapsed);
    let of_phase = standing.and_then(|now| mode(now.phase.checked_rem(step.rounds.phases.len())?));
    let own: &Mode = of_phase.unwrap_or(&step.mode);
    size_of(own).or_else(|| step.rounds.wanted_sizes().first().copied())
}

/// Names as a sentence lists them: `Jo, Amal and Sam`.
pub fn listed(names: &[String]) -> String {
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
        None => String::new(),
    }
}

/// Half minutes as people say them: `7½`.
fn in_halves(halves: usize) -> String {
    format!("{}{}", halves / 2, if halves % 2 == 1 { "½" } else { "" })
}

/// What several people do, said of one: `consults`, `coaches`.
fn of_one(verb: &str) -> String {
    let ending = if verb.ends_with(['s', 'x', 'z']) || verb.ends_with("ch") || verb.ends_with("sh")
    {
        "es"
    } else {
        "s"
    };
    format!("{verb}{ending}")
}

#[cfg(test)]
mod tests {
    use super::Together;
    use crate::domain::rounds::Rounds;
    use std::time::Duration;

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn each_comes_to_the_front_in_turn() {
        let turn = |turn| Together {
            rounds: Rounds { turn: Some(turn), ..Rounds::default() },
            turns: 3,
            ..Together::default()
        };
        let three = names(&["Amal", "Jo", "Sam"]);
        let words = |number, group: &[String]| turn(number).in_words(group, Duration::ZERO);
        assert_eq!(words(1, &three), "Amal brings, Jo and Sam consult");
        assert_eq!(words(2, &three), "Jo brings, Amal and Sam consult");
        let two = names(&["Amal", "Jo"]);
        assert_eq!(words(2, &two), "Jo brings, Amal consults");
        assert_eq!(words(3, &two), "Amal and Jo: both have had a turn");
        let four = names(&["Amal", "Jo", "Sam", "Di"]);
        assert_eq!(words(1, &four), "Amal, Jo, Sam and Di, one after the other");
        assert_eq!(turn(2).turn(Duration::ZERO), Some((2, 3)));
    }
}
