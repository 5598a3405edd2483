//! Words looked for in a session, and the passage of it that fits them best.

mod excerpt;
mod query;

use crate::domain::entry::Entry;
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::domain::visible::{Viewer, speaker, visible};
use excerpt::excerpt;
pub use query::Query;
use query::Words;

/// The passage of a session that fits best what was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it stands.
    pub place: Place,
    /// Who said it, if that is known.
    pub by: Option<String>,
    /// What it says, on one line; of a long one the part around the first word found.
    pub text: String,
}

/// Where in a session a passage stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// It is the session's title.
    Title,
    /// It is the list of who was there.
    People,
    /// It is this entry.
    Entry(Id),
    /// It is a line that nobody has kept yet.
    Unfinished,
}

/// A passage before anybody knows whether it is the one to show.
struct Passage<'a> {
    place: Place,
    by: Option<&'a str>,
    text: String,
}

/// The passage that fits best, if the session holds all the words: in its title, among its people,
/// or in what was said. It is looked through as its owner may read it.
pub fn find(session: &Session, query: &Query) -> Option<Found> {
    if query.is_empty() {
        return None;
    }
    let mut held = Words::default();
    let mut best: Option<(Fit, Passage<'_>)> = None;
    for passage in passages(session) {
        let in_text = query.words_in(&passage.text);
        let in_all = passage.by.map_or(in_text, |by| in_text.and(query.words_in(by)));
        held = held.and(in_all);
        let is_said = !matches!(passage.place, Place::Title | Place::People);
        let fit = Fit { words: in_all.count(), is_said, in_text: in_text.count() };
        let is_better = best.as_ref().is_none_or(|(best, _)| fit > *best);
        if fit.words > 0 && is_better {
            best = Some((fit, passage));
        }
    }
    let (_, passage) = best.filter(|_| held == query.all())?;
    Some(Found {
        text: excerpt(&passage.text, query),
        place: passage.place,
        by: passage.by.map(str::to_owned),
    })
}

/// How well a passage fits: how many of the words it holds, whether somebody said it, and how many
/// of the words are not the speaker's name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Fit {
    words: u32,
    is_said: bool,
    in_text: u32,
}

/// Everything in a session that words are looked for in; what was said comes first.
fn passages(session: &Session) -> impl Iterator<Item = Passage<'_>> {
    let said = session.entries.iter().filter_map(|entry| said(session, entry));
    let unfinished = session.run.aside.iter().chain(&session.run.line).map(|line| Passage {
        place: Place::Unfinished,
        by: line.by.as_ref().and_then(|id| session.person(id)).map(|by| by.name.as_str()),
        text: line.text.clone(),
    });
    let people: Vec<String> = session.people.iter().map(name).collect();
    let people = Passage { place: Place::People, by: None, text: people.join(", ") };
    let title = Passage { place: Place::Title, by: None, text: session.header.title.clone() };
    said.chain(unfinished).chain([people, title])
}

fn said<'a>(session: &'a Session, entry: &Entry) -> Option<Passage<'a>> {
    if entry.is_pass() || !visible(session, entry, Viewer::Owner).shows_text() {
        return None;
    }
    let text = match entry.owner() {
        Some(owner) => format!("{} ({})", entry.text(), session.owner_name(owner)),
        None => entry.text().to_owned(),
    };
    let by = speaker(session, entry, Viewer::Owner);
    Some(Passage { place: Place::Entry(entry.id().clone()), by, text })
}

fn name(person: &Person) -> String {
    match person.organisation.as_str() {
        "" => person.name.clone(),
        organisation => format!("{} ({organisation})", person.name),
    }
}

#[cfg(test)]
mod tests;
