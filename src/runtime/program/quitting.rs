//! Leaving: once everything is saved, or anyway.

use super::Program;
use crate::app::msg::Msg;
use crate::runtime::job::Report;
use crate::runtime::world::World;
use std::time::Duration;

/// How long leaving waits for the store's hand before it says that something is not saved.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long a program that is asked to end waits for the store's hand.
const LAST_PATIENCE: Duration = Duration::from_millis(600);

impl<W: World> Program<W> {
    /// Leaves once everything is saved; otherwise asks, unless it is to leave anyway.
    pub(super) fn quit(&mut self, anyway: bool) {
        if anyway && !self.ending {
            self.is_over = true;
            return;
        }
        let patience = if self.ending { LAST_PATIENCE } else { PATIENCE };
        let moment = self.world.moment();
        let give_up = moment.steady + patience;
        self.keeper.finish(moment);
        self.do_what_is_due();
        while self.keeper.is_unsaved() && self.keeper.is_busy() {
            let left = give_up.saturating_sub(self.world.moment().steady);
            let Some(report) = self.world.report(left) else { break };
            self.keep_books(report);
            self.do_what_is_due();
        }
        if !self.keeper.is_unsaved() || self.ending {
            self.trash_what_is_saved();
            self.is_over = true;
            return;
        }
        let reason = self.keeper.failure().unwrap_or("The disk does not answer").to_owned();
        self.facts.push_back(Msg::SaveFailed(reason));
    }

    fn keep_books(&mut self, report: Report) {
        let moment = self.world.moment();
        match report {
            Report::Synced { key, result } => {
                let _ = self.keeper.synced(&key, result, moment);
            }
            Report::Checkpointed { key, result } => {
                let (jobs, _) = self.keeper.checkpointed(&key, result, moment);
                for job in jobs {
                    self.world.submit(job);
                }
            }
            Report::Retained { key, logs } => self.keeper.retained(&key, logs),
            Report::Fact(_) | Report::Opened { .. } => {}
        }
    }
}
