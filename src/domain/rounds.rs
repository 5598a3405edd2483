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
    use crate::domain::phase::Reached;

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
