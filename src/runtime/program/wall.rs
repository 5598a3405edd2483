//! What the room sees, kept up with the running session.

use super::Program;
use crate::app::screen::run::Run;
use crate::runtime::job::Job;
use crate::runtime::world::World;
use std::mem::take;

impl<W: World> Program<W> {
    /// Puts on the wall what the room may see now, if that has changed.
    pub(super) fn show_wall(&mut self) {
        let model = &self.model;
        let run = model.run().filter(|run| run.is_in_a_room() && run.rehearsal.is_none());
        // What earlier sessions left comes, goes, and follows the hand without a change of the session.
        let was_open = self.wall.as_ref().is_some_and(|wall| !wall.earlier.is_empty());
        let is_turned = run.is_some_and(Run::shows_since) || was_open;
        let is_same = run.is_some() == self.wall.is_some() && !is_turned;
        if !take(&mut self.is_wall_stale) && is_same {
            return;
        }
        let wall =
            run.map(|run| run.wall(&model.journal_name(&run.sitting.key), model.settings.dates));
        if wall != self.wall {
            self.world.submit(Job::ShowWall(wall.clone().map(Box::new)));
            self.wall = wall;
        }
    }
}
