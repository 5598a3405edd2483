//! What was predicted of an experiment.

use crate::domain::entry::Entry;
use crate::domain::experiment::{Experiment, Field};
use crate::domain::time::Time;
use crate::domain::words::EntryKind;

/// What was predicted of an experiment, as it was frozen when it began.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prediction {
    /// What is thought to help, and why.
    pub hunch: String,
    /// What is watched.
    pub watch: String,
    /// What somebody would see if it works.
    pub working: String,
    /// What somebody would see if it fails.
    pub failing: String,
    /// Since when it is frozen, if the experiment has begun and that can be read.
    pub since: Option<Time>,
}

impl Prediction {
    /// The prediction of an entry, if it is an experiment.
    pub fn of(entry: &Entry) -> Option<Self> {
        let is_one = *entry.kind() == EntryKind::Experiment;
        is_one.then(|| {
            let experiment = Experiment::of(entry);
            let text = |field| experiment.text(field).into_owned();
            Self {
                hunch: text(Field::Hunch),
                watch: text(Field::Watch),
                working: text(Field::Working),
                failing: text(Field::Failing),
                since: experiment.running_since(),
            }
        })
    }
}
