//! Threads: a purpose, a promise, an experiment or a parked thing, followed through the sessions
//! of one journal. Each session is taken in by itself; a look in one leads to the entry it is at
//! in another by that entry's id.

mod course;
mod followed;
mod gathered;
mod overview;
mod prediction;
mod purpose;
mod source;
mod strand;
mod taken_look;
#[cfg(test)]
mod tests;
mod threads;
mod turn;
mod withheld;

pub use course::{Course, Station};
pub use followed::Followed;
pub use gathered::{Gathered, WANTED};
pub use overview::Overview;
pub use prediction::Prediction;
pub use purpose::{Offered, PurposeVersion};
pub use source::Source;
pub use strand::Thread;
pub use taken_look::TakenLook;
pub use threads::Threads;
pub use turn::TurningPoint;
pub use withheld::Withheld;

/// What stands where an entry should be that a link leads to, and is not.
pub const NO_LONGER_HERE: &str = "no longer here";
