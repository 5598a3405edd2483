//! The threads of the journal that is on: read on the store thread a few sessions at a time, and
//! read again only where a session has changed.

use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::portions::Portions;
use crate::domain::catalogue::{Row, SessionKey};
use crate::domain::id::Id;
use crate::domain::thread::{Gathered, Overview, Threads};
use crate::domain::time::Time;
use crate::domain::visible::Viewer;
use crate::domain::words::{EntryKind, JournalKind};
use chrono::NaiveDate;
use std::collections::{HashMap, HashSet};
use std::path::PathBuf;
use std::sync::Arc;

/// Some sessions of a journal, to be read for what outlives them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Which of all such requests it is.
    pub number: u64,
    /// For whom.
    pub viewer: Viewer,
    /// The sessions and their files.
    pub sessions: Vec<(SessionKey, PathBuf)>,
}

/// What a list tells of a session that changes when the session does.
type Mark = (Option<Time>, Option<Time>, usize);

/// The threads of one journal, as far as they are read.
#[derive(Clone, Debug, Default)]
pub struct Gathering {
    /// The folder of the journal.
    journal: Option<String>,
    threads: Threads,
    read: HashMap<Id, Mark>,
    portions: Portions,
    /// Whether the list is another one since it was last looked at.
    is_stale: bool,
    /// How everything stands, once all was read.
    whole: Option<Arc<Overview>>,
    /// What has a day, the soonest first.
    waiting: Vec<Waiting>,
}

/// Something that waits for a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// What it is.
    pub kind: EntryKind,
    /// What it says.
    pub text: String,
    /// Who will do it.
    pub owner: Option<String>,
    /// The day.
    pub due: NaiveDate,
    /// The session in which it began.
    pub key: SessionKey,
    /// The entry with which it began.
    pub entry: Id,
}

impl Gathering {
    /// How everything stands in a journal, once all of it was read.
    pub fn overview(&self, journal: &str) -> Option<&Arc<Overview>> {
        self.whole.as_ref().filter(|_| self.journal.as_deref() == Some(journal) && !self.is_stale)
    }

    /// The threads of a journal without the session that is going on, once all was read.
    pub fn without(&self, key: &SessionKey) -> Option<Overview> {
        self.overview(&key.journal).map(|_| self.threads.overview(Some(&key.id)))
    }

    /// What has a day in a journal, the soonest first.
    pub fn waiting(&self, journal: &str) -> &[Waiting] {
        if self.journal.as_deref() == Some(journal) { &self.waiting } else { &[] }
    }

    /// The list is another one, or has changed.
    pub fn look_again(&mut self) {
        self.is_stale = true;
    }

    /// Words in the files have changed although the list says nothing of it.
    pub fn begin_anew(&mut self) {
        let portions = self.portions.begun_anew();
        *self = Self { portions, is_stale: true, ..Self::default() };
    }

    /// Sees which sessions are new, changed or gone.
    fn compare<'a>(&mut self, journal: &str, rows: impl Iterator<Item = &'a Row>) {
        if self.journal.as_deref() != Some(journal) {
            self.begin_anew();
            self.journal = Some(journal.to_owned());
        }
        self.is_stale = false;
        // What was still to be read when the list changed is to be read still.
        let unread: HashSet<&SessionKey> = self.portions.pending().collect();
        let mut pending = Vec::new();
        let mut here = HashSet::new();
        for row in rows {
            let mark = row.summary().map(|one| (one.left, one.ended, one.entries));
            here.insert(row.key.id.clone());
            let Some(mark) = mark else { continue };
            if self.read.get(&row.key.id) != Some(&mark) || unread.contains(&row.key) {
                self.read.insert(row.key.id.clone(), mark);
                pending.push((row.key.clone(), row.path.clone()));
            }
        }
        pending.reverse();
        let gone: Vec<Id> = self.read.keys().filter(|id| !here.contains(*id)).cloned().collect();
        for id in &gone {
            self.read.remove(id);
            self.threads.take_out(id);
        }
        if !pending.is_empty() || !gone.is_empty() {
            self.whole = None;
        }
        self.portions.fill(pending);
    }

    /// Sums up what was read, once all of it was.
    fn sum_up(&mut self) {
        let overview = self.threads.overview(None);
        let kinds =
            [EntryKind::Commitment, EntryKind::Experiment, EntryKind::Decision, EntryKind::Parked];
        let journal = self.journal.clone().unwrap_or_default();
        let due = overview.due(&kinds).into_iter();
        self.waiting = due
            .filter_map(|thread| {
                Some(Waiting {
                    kind: thread.kind.clone(),
                    text: thread.text.clone(),
                    owner: thread.owner.clone(),
                    due: thread.due?,
                    key: SessionKey::new(journal.clone(), thread.source.session.clone()),
                    entry: thread.id.clone(),
                })
            })
            .collect();
        self.whole = Some(Arc::new(overview));
    }
}

/// Asks for the next sessions of the journal that is on, if any are to be read and nobody is at it.
pub fn ask(model: &mut Model) -> Option<Effect> {
    let journal = &model.journal;
    let gathering = &mut model.gathering;
    let is_other = gathering.journal.as_ref() != Some(&journal.slug);
    if is_other || gathering.is_stale {
        let rows = &model.catalogue.as_ref()?.rows;
        let own = model.listing.places(Some(&journal.slug)).iter();
        gathering.compare(&journal.slug, own.filter_map(|place| rows.get(*place)));
    }
    let is_read = gathering.portions.is_idle() && gathering.portions.is_empty();
    if is_read && gathering.whole.is_none() {
        gathering.sum_up();
    }
    let (number, sessions) = gathering.portions.take()?;
    // What a place shows may be seen by its people; one's own journal is read by nobody else.
    let viewer = match journal.kind {
        JournalKind::Personal => Viewer::Owner,
        _ => Viewer::Room,
    };
    Some(Effect::Gather(Reading { number, viewer, sessions }))
}

/// Some sessions were read. What was asked for another journal is dropped.
pub fn take(model: &mut Model, number: u64, gathered: Vec<(SessionKey, Gathered)>) {
    let gathering = &mut model.gathering;
    if !gathering.portions.is_answered_by(number) {
        return;
    }
    for (key, gathered) in gathered {
        if gathering.read.contains_key(&key.id) {
            gathering.threads.put(key.id, gathered);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Gathering;
    use crate::domain::catalogue::{Row, RowContent, SessionKey, Summary};
    use crate::domain::id::Id;
    use crate::domain::session::Session;
    use crate::domain::time;
    use crate::domain::words::SessionKind;

    fn row(number: u128) -> Row {
        let at = time::from_text("2026-11-02T10:00:00+00:00").unwrap();
        let session = Session::begin(SessionKind::Workshop, "Meeting", at, &Id::from_bits(number));
        Row {
            key: SessionKey::new("team".to_owned(), session.header.id.clone()),
            path: session.header.id.as_str().into(),
            content: RowContent::Readable(Summary::of(&session, false)),
            versions: Vec::new(),
        }
    }

    #[test]
    fn a_list_that_comes_while_sessions_wait_to_be_read_loses_none_of_them() {
        let rows: Vec<Row> = (0..250).map(row).collect();
        let mut gathering = Gathering::default();
        gathering.compare("team", rows.iter());
        let (number, mut asked) = gathering.portions.take().unwrap();
        gathering.compare("team", rows.iter());
        assert!(gathering.portions.is_answered_by(number));
        while let Some((number, sessions)) = gathering.portions.take() {
            asked.extend(sessions);
            assert!(gathering.portions.is_answered_by(number));
        }
        let mut ids: Vec<_> = asked.iter().map(|(key, _)| key.id.clone()).collect();
        ids.sort();
        ids.dedup();
        assert_eq!((asked.len(), ids.len()), (250, 250));
    }
}
