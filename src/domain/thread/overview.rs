//! How everything stands that outlives its session.

use super::NO_LONGER_HERE;
use super::purpose::PurposeVersion;
use super::strand::Thread;
use super::taken_look::TakenLook;
use super::turn::TurningPoint;
use super::withheld::Withheld;
use crate::domain::id::Id;
use crate::domain::time::Time;
use crate::domain::trend::Scored;
use crate::domain::words::EntryKind;
use std::collections::BTreeMap;

/// The threads of a journal as they stand, in the order in which they began.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overview {
    /// Every version of the purpose.
    pub purposes: Vec<PurposeVersion>,
    /// Promises, experiments, parked things and differences.
    pub threads: Vec<Thread>,
    /// Looks at something that is not there any more.
    pub lost: Vec<TakenLook>,
    /// Light bulbs and decisions.
    pub turns: Vec<TurningPoint>,
    /// What was scored, each time.
    pub scores: Vec<Scored>,
    /// When a step with this building block, hurdle or light bulb was on last.
    pub touched: BTreeMap<String, Time>,
    /// What may not be read of all this.
    pub withheld: Vec<Withheld>,
}

impl Overview {
    /// What the purpose says now.
    pub fn purpose(&self) -> Option<&PurposeVersion> {
        self.purposes.last()
    }

    /// The threads of a kind that are open.
    pub fn open(&self, kind: &EntryKind) -> impl Iterator<Item = &Thread> {
        self.threads.iter().filter(move |thread| thread.kind == *kind && thread.is_open())
    }

    /// The words to which a link leads, or that they are not there.
    pub fn words(&self, id: &Id) -> &str {
        let thread = self.threads.iter().find(|thread| thread.id == *id);
        thread.map_or(NO_LONGER_HERE, |thread| &thread.text)
    }

    /// The open threads of these kinds that have a day, the soonest first.
    pub fn due(&self, kinds: &[EntryKind]) -> Vec<&Thread> {
        let is_due = |thread: &&Thread| {
            kinds.contains(&thread.kind) && thread.is_open() && thread.due.is_some()
        };
        let mut due: Vec<&Thread> = self.threads.iter().filter(is_due).collect();
        due.sort_by_key(|thread| thread.due);
        due
    }
}
