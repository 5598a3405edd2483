//! What the program needs of the world: the real one, or a scripted one in tests.

use crate::domain::moment::Moment;
use crate::runtime::job::{Job, Report};
use std::path::Path;
use std::time::Duration;

/// Clocks, chance, the store's hand and other programs.
pub trait World {
    /// When it is.
    fn moment(&self) -> Moment;

    /// Fresh random bits.
    fn bits(&mut self) -> u128;

    /// Gives the store's hand a job; the answer comes as a report.
    fn submit(&mut self, job: Job);

    /// Waits for the next report, but not longer than `patience`.
    fn report(&mut self, patience: Duration) -> Option<Report>;

    /// Lets another editor change a file, and waits for it.
    ///
    /// # Errors
    /// A sentence, if there is no editor or it failed.
    fn edit(&mut self, path: &Path) -> Result<(), String>;

    /// Rings the terminal's bell with what is drawn next.
    fn ring(&mut self);

    /// Stops the program until the shell lets it go on.
    ///
    /// # Errors
    /// A sentence, if the terminal did not come back.
    fn suspend(&mut self) -> Result<(), String>;
}
