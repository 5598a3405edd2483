//! How people work with each other within a step: its phases and turns, who was drawn together, who speaks after whom.

use crate::domain::drawn::Drawn;
use crate::domain::fields::{Fields, Malformed, Writing};
use crate::domain::id::Id;
use crate::domain::pairing::Met;
use crate::domain::phase::{Phase, Reached, Standing, standing};
use crate::domain::words::Mode;
use std::time::Duration;

/// The phases and turns of a step, and what was drawn in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rounds {
    /// Its phases, if it has any.
    pub phases: Vec<Phase>,
    /// How often all phases are gone through, each time with another person in front.
    pub turns: Option<i64>,
    /// Which turn it is, where each turn is a step of its own.
    pub turn: Option<i64>,
    /// What whoever is in front does, and what the others do: `brings`, `consult`.
    pub roles: Vec<String>,
    /// The phase that somebody went to by hand.
    pub reached: Option<Reached>,
    /// The groups that were drawn, the newest last; at most one draw for each size stands.
    pub drawn: Vec<Drawn>,
    /// Who speaks after whom, where that was drawn.
    pub speaking: Vec<Id>,
}

impl Rounds {
    /// The same as planned: nothing is drawn, and nobody went to a phase.
    #[must_use]
    pub fn as_planned(&self) -> Self {
        Self { reached: None, drawn: Vec::new(), speaking: Vec::new(), ..self.clone() }
    }

    /// The same as planned, with phases that together take `minutes`, as nearly as can be: the
    /// longest takes what there is more or less of, and keeps one minute at least.
    #[must_use]
    pub fn lasting(&self, minutes: i64) -> Self {
        let mut rounds = self.as_planned();
        let turns = i64::try_from(rounds.times()).unwrap_or(1);
        let missing = (minutes - rounds.minutes()) / turns;
        if let Some(longest) = rounds.phases.iter_mut().max_by_key(|phase| phase.minutes) {
            longest.minutes = (longest.minutes + missing).max(1);
        }
        rounds
    }

    /// How many minutes all its phases take; none where it has no phases.
    pub fn minutes(&self) -> i64 {
        let turns = i64::try_from(self.times()).unwrap_or(1);
        self.phases.iter().map(|phase| phase.minutes).sum::<i64>() * turns
    }

    /// How often its phases are gone through.
    pub fn times(&self) -> usize {
        self.turns.and_then(|turns| usize::try_from(turns).ok()).unwrap_or(1).max(1)
    }

    /// Whether one person after the other is in front.
    pub fn has_turns(&self) -> bool {
        self.turn.is_some() || self.times() > 1
    }

    /// Where its phases stand after it has run for `elapsed`.
    pub fn standing(&self, elapsed: Duration) -> Option<Standing> {
        standing(&self.phases, self.times(), self.reached, elapsed)
    }

    /// How large the groups are that its phases ask for, each size once.
    pub fn wanted_sizes(&self) -> Vec<usize> {
        let mut sizes: Vec<usize> =
            self.phases.iter().filter_map(|phase| size_of(&phase.mode)).collect();
        sizes.dedup();
        sizes
    }

    /// The draw of groups of `size`, if there was one.
    pub fn drawn_in(&self, size: usize) -> Option<&Drawn> {
        self.drawn.iter().rev().find(|drawn| drawn.size == size)
    }

    /// Lets a draw stand in the place of the one of its size.
    pub fn put(&mut self, drawn: Drawn) {
        self.drawn.retain(|one| one.size != drawn.size);
        self.drawn.push(drawn);
    }

    /// Notes who was together in it.
    pub fn note_met(&self, met: &mut Met) {
        self.drawn.iter().flat_map(|drawn| &drawn.groups).for_each(|group| met.note(group));
    }

    /// Those that a file describes.
    ///
    /// # Errors
    /// If a field is not what it should be.
    pub fn from_fields(fields: &mut Fields) -> Result<Self, Malformed> {
        Ok(Self {
            phases: fields.list("phases", Phase::from_value)?,
            turns: fields.whole("turns")?,
            turn: fields.whole("turn")?,
            roles: fields.texts("roles")?,
            reached: fields.part("phase", Reached::from_value)?,
            drawn: fields.list("drawn", Drawn::from_value)?,
            speaking: fields.ids("speaking")?,
        })
    }

    /// Those as a file describes them, behind what it says of the step before.
    #[must_use]
    pub fn write(&self, writing: Writing) -> Writing {
        writing
            .with_list("phases", self.phases.iter().map(Phase::to_value))
            .with_some("turns", self.turns)
            .with_some("turn", self.turn)
            .with_list("roles", self.roles.iter().map(String::as_str))
            .with_some("phase", self.reached.map(Reached::to_value))
            .with_list("drawn", self.drawn.iter().map(Drawn::to_value))
            .with_list("speaking", &self.speaking)
    }
}

/// How many sit together where people work so, if that is said.
pub fn size_of(mode: &Mode) -> Option<usize> {
    match mode {
        Mode::Pairs => Some(2),
        Mode::Threes => Some(3),
        Mode::Fours => Some(4),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Rounds;
    use crate::domain::id::Id;
    use crate::domain::phase::{Phase, Reached};
    use crate::domain::words::Mode;

    #[test]
    fn phases_take_the_minutes_they_are_given_and_never_none() {
        let phase = |minutes| Phase {
            mode: Mode::Pairs,
            minutes,
            name: String::new(),
            instruction: String::new(),
            other: serde_json::Map::new(),
        };
        let rounds = |turns, minutes: &[i64]| Rounds {
            turns,
            phases: minutes.iter().map(|minutes| phase(*minutes)).collect(),
            ..Rounds::default()
        };
        assert_eq!(rounds(None, &[2, 5, 3]).lasting(14), rounds(None, &[2, 9, 3]));
        assert_eq!(rounds(None, &[2, 5]).lasting(1), rounds(None, &[2, 1]));
        assert_eq!(rounds(Some(3), &[1, 3]).lasting(17), rounds(Some(3), &[1, 4]));
        assert_eq!(rounds(Some(3), &[1, 3]).lasting(17).minutes(), 15);
        assert_eq!(rounds(None, &[]).lasting(17), rounds(None, &[]));
    }

    #[test]
    fn as_planned_nothing_is_drawn_and_what_the_format_says_stays() {
        let planned = Rounds { turns: Some(3), roles: vec!["brings".into()], ..Rounds::default() };
        let used = Rounds {
            reached: Some(Reached { phase: 1, after: 60 }),
            speaking: vec![Id::from_bits(1)],
            ..planned.clone()
        };
        assert_eq!(used.as_planned(), planned);
    }
}
