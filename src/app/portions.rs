//! Sessions to be read on the store thread a few at a time, so that others may have it in between.

use crate::domain::catalogue::SessionKey;
use std::path::PathBuf;

/// How many sessions are read before others may have the store thread.
const AT_ONCE: usize = 100;

/// What is still to be read, and the request that has no answer yet.
#[derive(Clone, Debug, Default)]
pub struct Portions {
    /// The newest last.
    pending: Vec<(SessionKey, PathBuf)>,
    awaited: Option<u64>,
    requests: u64,
}

impl Portions {
    /// Has these read in the place of what was pending, the newest last.
    pub fn fill(&mut self, sessions: Vec<(SessionKey, PathBuf)>) {
        self.pending = sessions;
    }

    /// The same without anything to be read; an answer that is still to come is dropped.
    #[must_use]
    pub fn begun_anew(&self) -> Self {
        Self { requests: self.requests, ..Self::default() }
    }

    /// What waits to be read.
    pub fn pending(&self) -> impl Iterator<Item = &SessionKey> {
        self.pending.iter().map(|(key, _)| key)
    }

    /// Whether nobody is reading.
    pub fn is_idle(&self) -> bool {
        self.awaited.is_none()
    }

    /// Whether nothing waits to be read.
    pub fn is_empty(&self) -> bool {
        self.pending.is_empty()
    }

    /// The next sessions and the number of their request, if there are any and nobody is reading;
    /// the newest last.
    pub fn take(&mut self) -> Option<(u64, Vec<(SessionKey, PathBuf)>)> {
        if !self.is_idle() || self.is_empty() {
            return None;
        }
        let left = self.pending.len().saturating_sub(AT_ONCE);
        let sessions = self.pending.split_off(left);
        self.requests += 1;
        self.awaited = Some(self.requests);
        Some((self.requests, sessions))
    }

    /// Takes note of an answer; gives whether it is the one that was awaited.
    pub fn is_answered_by(&mut self, number: u64) -> bool {
        let is_awaited = self.awaited == Some(number);
        if is_awaited {
            self.awaited = None;
        }
        is_awaited
    }
}
