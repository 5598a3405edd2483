//! What the room sees, kept up with the running session.

use super::Program;
use crate::domain::wall::Wall;
use crate::runtime::job::Job;
use crate::runtime::world::World;
use std::mem::take;

impl<W: World> Program<W> {
    /// Puts on the wall what the room may see now, if that has changed.
    pub(super) fn show_wall(&mut self) {
        let model = &self.model;
        let run = model.run().filter(|run| run.is_in_a_room() && run.rehearsal.is_none());
        if !take(&mut self.is_wall_stale) && run.is_some() == self.wall.is_some() {
            return;
        }
        let wall = run.map(|run| {
            let sitting = &run.sitting;
            Wall::of(&sitting.session, &model.journal_name(&sitting.key))
        });
        if wall != self.wall {
            self.world.submit(Job::ShowWall(wall.clone().map(Box::new)));
            self.wall = wall;
        }
    }
}
