//! The wall in a window of its own: it shows what the running workshop puts there, and takes no part in it.

use crate::domain::moment::Moment;
use crate::domain::wall::Wall;
use std::time::Duration;

/// The state of the wall.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WallScreen {
    /// What stands on it, if a workshop is running.
    pub wall: Option<Box<Wall>>,
    /// Why it cannot be shown, if that is so.
    pub fault: String,
}

impl WallScreen {
    /// When the clock shows another second, on the steady clock, if it runs.
    pub fn next_change(&self, moment: Moment) -> Option<Duration> {
        let wall = self.wall.as_ref().filter(|wall| wall.since.is_some())?;
        let into = wall.elapsed(moment.wall).subsec_nanos();
        Some(moment.steady + Duration::from_nanos(1_000_000_000 - u64::from(into)))
    }

    /// Takes up what was read.
    pub fn take(&mut self, read: Result<Option<Box<Wall>>, String>) {
        match read {
            Ok(wall) => *self = Self { wall, fault: String::new() },
            // What stood there before is older than what cannot be read.
            Err(fault) => *self = Self { wall: None, fault },
        }
    }
}
