//! What each person offered for the purpose, each time it was put in words.

use crate::domain::id::Id;
use crate::domain::settings::DateStyle;
use crate::domain::thread::{Overview, PurposeVersion, Source};

/// A table: people down, the sessions in which the purpose was put in words across.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Offers {
    /// What stands above each session: the day, and its title.
    pub heads: Vec<(String, String)>,
    /// Where each session's purpose stands.
    pub opens: Vec<(Source, Id)>,
    /// Each person, or nobody by name, and what they offered in each session.
    pub people: Vec<(Option<String>, Vec<Told>)>,
}

/// What somebody did in one of the sessions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Told {
    /// They offered these sentences.
    Said(Vec<String>),
    /// They were there and offered none.
    Nothing,
    /// They were not there, or it is not known.
    #[default]
    Away,
}

impl Offers {
    /// What was offered before the versions of the purpose; the last version of a session counts.
    pub fn of(overview: &Overview, dates: DateStyle) -> Self {
        let mut sessions: Vec<&PurposeVersion> = Vec::new();
        for version in &overview.purposes {
            sessions.retain(|before| before.source.session != version.source.session);
            sessions.push(version);
        }
        sessions.retain(|version| !version.offered.is_empty());
        let mut offers = Self::default();
        for (place, version) in sessions.iter().enumerate() {
            let day = dates.day(version.source.at.date_naive());
            offers.heads.push((day, version.source.title.clone()));
            offers.opens.push((version.source.clone(), version.id.clone()));
            for offered in &version.offered {
                let told = offers.cell(offered.by.as_deref(), place, sessions.len());
                match told {
                    Told::Said(sentences) => sentences.push(offered.text.clone()),
                    other => *other = Told::Said(vec![offered.text.clone()]),
                }
            }
            for name in &version.silent {
                let told = offers.cell(Some(name), place, sessions.len());
                if *told == Told::Away {
                    *told = Told::Nothing;
                }
            }
        }
        // What nobody said by name comes last.
        offers.people.sort_by_key(|(name, _)| name.is_none());
        offers
    }

    fn cell(&mut self, name: Option<&str>, place: usize, sessions: usize) -> &mut Told {
        let known = self.people.iter().position(|(known, _)| known.as_deref() == name);
        let row = known.unwrap_or_else(|| {
            self.people.push((name.map(str::to_owned), vec![Told::Away; sessions]));
            self.people.len() - 1
        });
        &mut self.people[row].1[place]
    }
}
