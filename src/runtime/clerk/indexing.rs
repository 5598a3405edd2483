//! Reading sessions to be looked through.

use super::Clerk;
use crate::app::indexing::{Batch, Reading};
use crate::app::msg::Msg;
use crate::domain::visible::Viewer;
use crate::search::Leaf;
use crate::store::survey::{Seen, Survey};

impl Clerk {
    /// Reads the sessions that are asked for as far as they have changed, and no others, so that
    /// saves get in between.
    pub(super) fn index(&self, batch: Batch) -> Msg {
        let survey = Survey::new(&self.folder);
        let sessions = batch.sessions.into_iter();
        let read = sessions.map(|(key, path, known)| {
            let reading = match survey.changed(&key, &path, known) {
                Seen::Same => Reading::Same,
                Seen::Unreadable => Reading::Unreadable,
                Seen::Changed(session, stamp) => {
                    let leaf = Leaf::of(key.clone(), &session, Viewer::Owner);
                    Reading::Read(Box::new(leaf), stamp)
                }
            };
            (key, reading)
        });
        Msg::Indexed { number: batch.number, read: read.collect() }
    }
}
