//! Putting sessions back together after a crash.

use crate::domain::catalogue::SessionKey;
use crate::domain::id::Id;
use crate::domain::time::Time;
use crate::store::DataFolder;

/// What became of the words that a dead process left behind.
#[derive(Clone, Debug)]
pub struct Recovered {
    /// Whose they are; none for what belongs to no session.
    pub key: Option<SessionKey>,
    /// Whether they are in the session's file now.
    pub saved: bool,
    /// What somebody should know, a sentence each.
    pub notices: Vec<String>,
}

/// Replays the draft logs that dead processes of `host` left, saves the sessions and removes the logs.
/// May be killed at any point and run again. Under the lock no other process of this machine writes drafts, so
/// `is_alive` may then say no to every number; without locks it should ask the system.
pub fn recover(
    folder: &DataFolder,
    host: &str,
    at: Time,
    is_alive: impl Fn(u32) -> bool,
    random: &mut dyn FnMut() -> Id,
) -> Vec<Recovered> {
    let _ = (folder, host, at, is_alive(0), random);
    todo!()
}
