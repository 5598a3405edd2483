//! Writing what goes on in a journal for others.

use super::{Clerk, sentence};
use crate::app::handing_on::{HandOn, Since, Written};
use crate::domain::session::Session;
use crate::domain::thread::Followed;
use crate::domain::visible::Viewer;
use crate::domain::words::{JournalKind, SessionKind};
use crate::export::{Account, Digest, file_name};
use crate::store::survey::Survey;
use crate::store::{hand_over, links, threads};
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
                let sessions = self.sessions(&wanted.journal);
                let since = match since {
                    Since::LastTime => last(&sessions),
                    Since::Day(day) => Some(*day),
                };
                let digest = Digest::of(&sessions, &journal.name, since);
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

    /// The sessions of a journal that can be read.
    fn sessions(&self, slug: &str) -> Vec<Session> {
        let survey = Survey::new(&self.folder);
        let files = links::files(&self.folder, slug).into_iter();
        files.filter_map(|(key, path)| survey.session(&key, &path, |_| true)).collect()
    }
}

/// The day of the last workshop.
fn last(sessions: &[Session]) -> Option<NaiveDate> {
    let workshops = sessions.iter().filter(|one| one.header.kind == SessionKind::Workshop);
    workshops.map(|one| one.header.started.date_naive()).max()
}
