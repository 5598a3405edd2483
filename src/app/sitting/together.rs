//! Drawing groups and an order of speaking, and moving from phase to phase.

use super::Sitting;
use crate::domain::drawn::Drawn;
use crate::domain::id::Id;
use crate::domain::moment::{Moment, Now};
use crate::domain::pairing::{Met, draw, join};
use crate::domain::person::Person;
use crate::domain::phase::Reached;
use crate::domain::step::PlanStep;
use crate::domain::together::{draws_that_hold, wanted_size};
use crate::domain::words::Names;

impl Sitting {
    /// The groups of `size` that hold in the step that is on.
    pub fn drawn(&self, size: usize) -> Option<&Drawn> {
        draws_that_hold(&self.session, self.step()?).filter(|drawn| drawn.size == size).last()
    }

    /// The size of group that the step asks for at this moment.
    pub fn wanted_size(&self, moment: Moment) -> Option<usize> {
        wanted_size(self.step()?, self.clock.elapsed(moment.steady))
    }

    /// Draws groups of `size` from those who are here; where the phases ask for other sizes as well,
    /// those are drawn with them, so that everybody knows beforehand.
    pub fn draw_groups(&mut self, size: usize, now: &mut Now) {
        let Some(step) = self.step() else { return };
        let wanted = step.rounds.wanted_sizes();
        let mut sizes = vec![size];
        if wanted.contains(&size) {
            sizes.extend(wanted.into_iter().filter(|other| *other != size));
            sizes.sort_unstable();
        }
        // Pairs that are there already are what fours are made of.
        let has_pairs = size == 4 && self.pairs_to_join(&step.id.clone()).is_some();
        sizes.retain(|other| !(has_pairs && *other == 2));
        let step = step.id.clone();
        let mut plan = self.session.plan.clone();
        for size in sizes {
            let met = self.met_before(&step, size);
            let people = &self.session.people;
            let of_step = plan.iter().find(|one| one.id == step);
            let fresh = of_step.and_then(|step| step.rounds.drawn_in(2)).cloned();
            let pairs = fresh.filter(|drawn| self.is_of_all(drawn));
            let pairs = pairs.or_else(|| self.pairs_to_join(&step).cloned());
            let groups = match pairs.filter(|_| size == 4) {
                Some(pairs) => join(people, &pairs.groups, &met, now),
                None => draw(people, size, &met, now),
            };
            if let Some(step) = plan.iter_mut().find(|one| one.id == step) {
                step.rounds.put(Drawn::new(now.moment.wall, size, groups));
            }
        }
        self.set_plan(plan, "the draw");
        self.touch();
    }

    /// Who met in this session, the groups that are about to be replaced included.
    fn met_before(&self, step: &Id, size: usize) -> Met {
        let mut met = Met::default();
        for one in &self.session.plan {
            one.rounds.note_met(&mut met);
        }
        // A draw that is replaced counts once more, so that another one is found if there is one.
        let replaced = self.session.step(step).and_then(|step| step.rounds.drawn_in(size));
        replaced.iter().flat_map(|drawn| &drawn.groups).for_each(|group| met.note(group));
        met
    }

    /// The pairs of this step, or of the one before it, of which fours are made.
    fn pairs_to_join(&self, step: &Id) -> Option<&Drawn> {
        let place = self.session.plan.iter().position(|one| one.id == *step)?;
        let of = |place: usize| self.session.plan.get(place)?.rounds.drawn_in(2);
        let pairs = of(place).or_else(|| of(place.checked_sub(1)?))?;
        self.is_of_all(pairs).then_some(pairs)
    }

    fn is_of_all(&self, drawn: &Drawn) -> bool {
        drawn.is_of(self.session.people.iter().map(|person| &person.id))
    }

    /// Those who sit together in a draw and were drawn together before, by name. Pairs that were
    /// joined belong together.
    pub fn met_again(&self, drawn: &Drawn) -> Vec<(String, String)> {
        let mut met = Met::default();
        let earlier = self.session.plan.iter().flat_map(|step| &step.rounds.drawn);
        let earlier: Vec<&Drawn> = earlier.take_while(|one| *one != drawn).collect();
        let made_of = earlier.last().filter(|one| one.size == 2 && drawn.size == 4);
        let is_joined = |one: &Id, other: &Id| {
            made_of.is_some_and(|pairs| {
                pairs.groups.iter().any(|pair| pair.contains(one) && pair.contains(other))
            })
        };
        earlier.iter().flat_map(|one| &one.groups).for_each(|group| met.note(group));
        let name = |id: &Id| self.session.person(id).map(|person| person.name.clone());
        let mut again = Vec::new();
        for group in &drawn.groups {
            for (place, one) in group.iter().enumerate() {
                for other in group.iter().skip(place + 1) {
                    if met.times(one, other) > 0
                        && !is_joined(one, other)
                        && let (Some(one), Some(other)) = (name(one), name(other))
                    {
                        again.push((one, other));
                    }
                }
            }
        }
        again
    }

    /// Shuffles an order in which those who are here speak; the first one speaks.
    pub fn draw_speaking(&mut self, now: &mut Now) {
        let mut order: Vec<Id> =
            self.session.people.iter().map(|person| person.id.clone()).collect();
        now.shuffle(&mut order);
        let mut plan = self.session.plan.clone();
        let Some(step) = self.current_in(&mut plan) else { return };
        step.rounds.speaking = order;
        let gives_each = step.collects.is_one_each();
        self.set_plan(plan, "the order of speaking");
        if self.editor.is_empty() {
            self.speaker = match gives_each {
                true => self.next_silent(None),
                false => self.in_order().first().map(|person| person.id.clone()),
            };
        }
        self.touch();
    }

    /// Those who are here in the order in which they speak: as drawn, or as they are listed.
    pub fn in_order(&self) -> Vec<&Person> {
        let people = &self.session.people;
        let drawn = self.step().filter(|step| step.names == Names::Shown);
        let order = drawn.map_or(&[][..], |step| &step.rounds.speaking);
        let mut in_order: Vec<&Person> =
            order.iter().filter_map(|id| self.session.person(id)).collect();
        in_order.extend(people.iter().filter(|person| !order.contains(&person.id)));
        in_order
    }

    /// Goes to the next phase, or back to the one before, from its beginning; gives whether there is one.
    pub fn turn_phase(&mut self, forward: bool, moment: Moment) -> bool {
        let Some((phase, count)) = self.phase(moment) else { return false };
        let next = if forward { phase + 1 } else { phase.wrapping_sub(1) };
        if next >= count {
            return false;
        }
        let after = self.clock.elapsed(moment.steady).as_secs();
        self.reach(Reached { phase: next, after: i64::try_from(after).unwrap_or(0) });
        true
    }

    /// Gives the phase that is on a minute more, or takes one.
    pub fn lengthen_phase(&mut self, minutes: i64, moment: Moment) {
        if let Some(reached) = self.lengthened(minutes, moment) {
            self.reach(reached);
        }
    }

    /// The phase that is on with so many minutes more, if there are phases.
    pub(super) fn lengthened(&self, minutes: i64, moment: Moment) -> Option<Reached> {
        let elapsed = self.clock.elapsed(moment.steady);
        let rounds = &self.step()?.rounds;
        let now = rounds.standing(elapsed)?;
        let began = i64::try_from(elapsed.as_secs()).unwrap_or(0)
            - i64::try_from(now.ran.as_secs()).unwrap_or(0);
        let has_more = rounds.reached.filter(|reached| reached.phase == now.phase);
        let began = has_more.map_or(began, |reached| reached.after);
        Some(Reached { phase: now.phase, after: began + 60 * minutes })
    }

    /// The phase that is on, and how many there are.
    fn phase(&self, moment: Moment) -> Option<(usize, usize)> {
        let rounds = &self.step()?.rounds;
        let now = rounds.standing(self.clock.elapsed(moment.steady))?;
        Some((now.phase, rounds.phases.len() * rounds.times()))
    }

    fn reach(&mut self, reached: Reached) {
        let mut plan = self.session.plan.clone();
        let Some(step) = self.current_in(&mut plan) else { return };
        let step: &mut PlanStep = step;
        step.rounds.reached = Some(reached);
        self.set_plan(plan, "the phase");
        self.touch();
    }
}
