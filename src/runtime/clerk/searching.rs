//! Looking through sessions for words.

use super::Clerk;
use crate::app::msg::Msg;
use crate::app::searching::{Batch, Hit};
use crate::search::{Query, find};
use crate::store::survey::Survey;

impl Clerk {
    /// Looks through the sessions that are asked for, and no others, so that whoever asks may have
    /// thought of other words before the next ones are read.
    pub(super) fn search(&self, batch: Batch) -> Msg {
        let query = Query::new(&batch.words);
        let survey = Survey::new(&self.folder);
        let look = |(key, path): &(_, std::path::PathBuf)| {
            let session = survey.session(key, path, |file| query.may_be_in(file))?;
            Some(Hit { key: Clone::clone(key), found: find(&session, &query)? })
        };
        let hits = batch.sessions.iter().filter_map(look).collect();
        Msg::Searched { batch, hits }
    }
}
