//! The threads of a journal.

use super::gathered::Gathered;
use super::overview::Overview;
use super::taken_look::TakenLook;
use crate::domain::id::Id;
use crate::domain::time::Time;
use std::collections::{BTreeMap, HashMap};

/// What the sessions of one journal bring, by session: it does not matter which was read first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Threads {
    sessions: BTreeMap<Id, Gathered>,
}

impl Threads {
    /// Takes a session in, in the place of what it brought before.
    pub fn put(&mut self, session: Id, gathered: Gathered) {
        if gathered.is_empty() {
            self.sessions.remove(&session);
        } else {
            self.sessions.insert(session, gathered);
        }
    }

    /// Leaves a session out that is no longer there.
    pub fn take_out(&mut self, session: &Id) {
        self.sessions.remove(session);
    }

    /// How everything stands, a session left out that is just going on.
    pub fn overview(&self, without: Option<&Id>) -> Overview {
        let sessions = || {
            let wanted = self.sessions.iter().filter(|(id, _)| Some(*id) != without);
            wanted.map(|(_, gathered)| gathered)
        };
        let mut looks: HashMap<&Id, Vec<TakenLook>> = HashMap::new();
        for taken in sessions().flat_map(|gathered| &gathered.looks) {
            looks.entry(&taken.look.of).or_default().push(taken.clone());
        }
        let begun = sessions().flat_map(|gathered| &gathered.threads);
        let threads = begun
            .map(|(entry, thread)| {
                let looks = looks.remove(&thread.id).unwrap_or_default();
                thread.clone().looked_at(entry, looks)
            })
            .collect();
        let mut lost: Vec<TakenLook> = looks.into_values().flatten().collect();
        lost.sort_by(|one, other| one.source.cmp(&other.source));
        let purposes = sessions().flat_map(|gathered| gathered.purposes.iter().cloned()).collect();
        let turns = sessions().flat_map(|gathered| gathered.turns.iter().cloned()).collect();
        let scores = sessions().flat_map(|gathered| gathered.scores.iter().cloned()).collect();
        let withheld = sessions().flat_map(|gathered| gathered.withheld.iter().cloned()).collect();
        let mut touched: BTreeMap<String, Time> = BTreeMap::new();
        for (block, at) in sessions().flat_map(|gathered| &gathered.touched) {
            let last = touched.entry(block.clone()).or_insert(*at);
            *last = (*last).max(*at);
        }
        Overview { purposes, threads, lost, turns, scores, touched, withheld }
    }
}
