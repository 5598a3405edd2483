//! Writing what goes on in a journal for others.

use super::{Clerk, sentence};
use crate::app::handing_on::{HandOn, Since, Written};
use crate::domain::catalogue::Row;
use crate::domain::journal::Journal;
use crate::domain::thread::Followed;
use crate::domain::visible::Viewer;
use crate::domain::words::{JournalKind, SessionKind};
use crate::export::{Account, Digest, file_name};
use crate::store::catalogue::catalogue;
use crate::store::survey::Survey;
use crate::store::{hand_over, threads};
use chrono::NaiveDate;
use std::path::PathBuf;

impl Clerk {
    /// Writes it into the folder in which the program was started.
    pub(super) fn hand_on(&self, wanted: &HandOn) -> Result<PathBuf, String> {
        let journal = self.journal(&wanted.journal);
        if journal.kind == JournalKind::Personal {
            return Err("Your own journal has no room to tell of".to_owned());
        }
        let (what, ending, text) = match &wanted.what {
            Written::Thread(followed) => self.thread(&journal.name, wanted, followed, false),
            Written::Page(followed) => self.thread(&journal.name, wanted, followed, true),
            Written::Digest(since) => {
                let digest = self.digest(&journal, *since);
                ("digest".to_owned(), "html", digest.html())
            }
        };
        let name = format!("{}-{}-{}", wanted.day, file_name(&journal.name), file_name(&what));
        hand_over::write_beside(&self.export_to, &name, ending, text.as_bytes()).map_err(sentence)
    }

    fn thread(
        &self,
        name: &str,
        wanted: &HandOn,
        followed: &Followed,
        is_page: bool,
    ) -> (String, &'static str, String) {
        let threads = threads::threads(&self.folder, &wanted.journal, Viewer::Room);
        let overview = threads.overview(None);
        let account =
            Account { journal: name, overview: &overview, followed, viewer: Viewer::Room };
        match is_page {
            true => (account.title(), "html", account.html()),
            false => (account.title(), "md", account.markdown()),
        }
    }

    /// A digest of the sessions that can be read, each read and left again.
    fn digest<'a>(&self, journal: &'a Journal, since: Since) -> Digest<'a> {
        let rows = catalogue(&self.folder).rows;
        let own: Vec<&Row> = rows.iter().filter(|row| row.key.journal == journal.slug).collect();
        let since = match since {
            Since::LastTime => last(&own),
            Since::Day(day) => Some(day),
        };
        let survey = Survey::new(&self.folder);
        let mut digest = Digest::new(&journal.name, since);
        for row in own.iter().rev() {
            if let Some(session) = survey.session(&row.key, &row.path, |_| true) {
                digest.take(&session);
            }
        }
        digest
    }
}

/// The day of the last workshop.
fn last(rows: &[&Row]) -> Option<NaiveDate> {
    let known = rows.iter().filter_map(|row| row.summary());
    let workshops = known.filter(|summary| summary.kind == SessionKind::Workshop);
    workshops.map(|summary| summary.started.date_naive()).max()
}
