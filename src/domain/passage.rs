//! One entry as somebody may read it.

use crate::domain::entry::Entry;
use crate::domain::experiment::Card;
use crate::domain::group::Group;
use crate::domain::id::Id;
use crate::domain::link::Links;
use crate::domain::outcome::Outcome;
use crate::domain::session::Session;
use crate::domain::time::Time;
use crate::domain::transcript::OUTCOMES;
use crate::domain::verdict::{Look, verdicts};
use crate::domain::visible::{Viewer, Visibility, speaker, visible};
use crate::domain::words::EntryKind;
use chrono::NaiveDate;

/// One entry as somebody may read it.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    /// Which entry.
    pub id: Id,
    /// When it was said.
    pub at: Time,
    /// What it is.
    pub kind: EntryKind,
    /// Who said it, if that may be read.
    pub by: Option<String>,
    /// What was said.
    pub text: String,
    /// The word whose meanings differ, if it says so of one.
    pub word: Option<String>,
    /// Which version of the purpose it is, if it is one.
    pub version: Option<i64>,
    /// Who will do it.
    pub owner: Option<String>,
    /// By when.
    pub due: Option<NaiveDate>,
    /// The group it was put into, if it was.
    pub group: Option<Group>,
    /// The card, of an experiment.
    pub card: Option<Card>,
    /// What an outcome says, piece by piece.
    pub outcome: Option<Outcome>,
    /// The looks that were taken at it in the session, in their order.
    pub looks: Vec<Look>,
    /// The look at something of another session that it is, if it is one.
    pub elsewhere: Option<Look>,
    /// How it may be seen.
    pub visibility: Visibility,
}

impl Passage {
    /// An entry as `viewer` may read it; none where they may not read its words, or it has none.
    pub fn of(session: &Session, entry: &Entry, viewer: Viewer) -> Option<Self> {
        let visibility = visible(session, entry, viewer);
        (visibility.shows_text() && !entry.is_pass()).then(|| Self {
            id: entry.id().clone(),
            at: entry.at(),
            kind: entry.kind().clone(),
            by: speaker(session, entry, viewer).map(str::to_owned),
            text: entry.in_words(),
            word: Some(entry.detail("word").to_owned())
                .filter(|word| !word.is_empty() && *entry.kind() == EntryKind::Difference),
            version: entry.number("version").filter(|_| *entry.kind() == EntryKind::Purpose),
            owner: entry.owner().map(|owner| session.owner_name(owner).to_owned()),
            due: entry.due(),
            group: session.group_of(entry).cloned(),
            card: Card::read(entry),
            outcome: Outcome::read(entry),
            looks: looks_at(session, entry, viewer),
            elsewhere: Look::read(entry).filter(|look| session.entry(&look.of).is_none()),
            visibility,
        })
    }

    /// Says of a look at something of another session at what it was.
    pub fn follow(&mut self, links: &Links) {
        if let Some(look) = &self.elsewhere {
            self.text = links.in_words(look);
        }
    }

    /// Whether it is listed among what came of the session.
    pub fn is_outcome(&self) -> bool {
        OUTCOMES.iter().any(|(kind, _)| *kind == self.kind)
    }
}

fn looks_at(session: &Session, entry: &Entry, viewer: Viewer) -> Vec<Look> {
    if verdicts(entry.kind()).is_empty() {
        return Vec::new();
    }
    let may_read = |look: &&Entry| visible(session, look, viewer).shows_text();
    let looks = session.entries.iter().filter(may_read).filter_map(Look::read);
    looks.filter(|look| look.of == *entry.id()).collect()
}
