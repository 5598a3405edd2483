//! How something went on over the sessions, station by station.

use super::overview::Overview;
use super::source::Source;
use super::strand::Thread;
use crate::domain::id::Id;
use crate::domain::time::Time;
use crate::domain::words::EntryKind;
use chrono::NaiveDate;

/// A purpose, a promise, an experiment or something else that outlives its session, with every
/// session in which something became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// What it is.
    pub kind: EntryKind,
    /// What it says; of a purpose, what it says now.
    pub text: String,
    /// Who will do it, or holds it.
    pub owner: Option<String>,
    /// How it stands, in a word.
    pub stands: Option<String>,
    /// By when, or when to look at it next, while something is waited for.
    pub due: Option<NaiveDate>,
    /// Where it began and where it was taken up again, in that order.
    pub stations: Vec<Station>,
}

/// Something that became of it in a session.
#[derive(Clone, Debug, PartialEq)]
pub struct Station {
    /// Which session.
    pub session: Id,
    /// What people called that.
    pub title: String,
    /// When it was said.
    pub at: Time,
    /// The entry that says it.
    pub entry: Id,
    /// What it says.
    pub words: String,
}

impl Station {
    fn new(source: &Source, entry: &Id, words: String) -> Self {
        let Source { session, at, title, .. } = source.clone();
        Self { session, title, at, entry: entry.clone(), words }
    }
}

impl Overview {
    /// Everything of which something is said in a session, and how it went on elsewhere.
    pub fn courses(&self, session: &Id) -> Vec<Course> {
        let purpose = self.purposes.iter().any(|version| version.source.session == *session);
        let is_here = |thread: &&Thread| {
            let looks = thread.looks.iter().map(|taken| &taken.source);
            [&thread.source].into_iter().chain(looks).any(|source| source.session == *session)
        };
        let threads = self.threads.iter().filter(is_here).map(Thread::course);
        purpose.then(|| self.course_of_purpose()).flatten().into_iter().chain(threads).collect()
    }

    /// The purpose, version by version.
    pub fn course_of_purpose(&self) -> Option<Course> {
        let stations = self.purposes.iter().map(|version| {
            let words = match version.version {
                Some(number) => format!("Version {number}: {}", version.text),
                None => version.text.clone(),
            };
            Station::new(&version.source, &version.id, words)
        });
        Some(Course {
            kind: EntryKind::Purpose,
            text: self.purpose()?.text.clone(),
            owner: None,
            stands: None,
            due: None,
            stations: stations.collect(),
        })
    }
}

impl Thread {
    /// How it went on, look by look.
    pub fn course(&self) -> Course {
        let mut begun = self.text.clone();
        if let Some(prediction) = &self.prediction {
            for (lead, sign) in
                [("Working: ", &prediction.working), ("Failing: ", &prediction.failing)]
            {
                if !sign.is_empty() {
                    begun.push_str(&format!(" / {lead}{sign}"));
                }
            }
        }
        let mut stations = vec![Station::new(&self.source, &self.id, begun)];
        stations.extend(self.looks.iter().map(|taken| {
            let verdict = &taken.look.verdict;
            let verdict = if verdict.is_empty() { "looked at" } else { verdict };
            let colon = if taken.look.text.is_empty() { "" } else { ": " };
            let words = format!("{verdict}{colon}{}", taken.look.text);
            Station::new(&taken.source, &taken.id, words)
        }));
        Course {
            kind: self.kind.clone(),
            text: self.text.clone(),
            owner: self.owner.clone(),
            stands: self.standing.as_ref().map(|standing| standing.word.clone()),
            due: self.due.filter(|_| self.is_open()),
            stations,
        }
    }
}
