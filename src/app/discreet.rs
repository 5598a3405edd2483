//! What somebody may read over one's shoulder: while it is discreet, nothing of one's own sessions
//! is on the screen but that there are some.

use crate::app::model::Model;
use crate::domain::catalogue::{Catalogue, SessionKey};
use crate::domain::moment::Now;
use crate::domain::words::JournalKind;
use std::borrow::Cow;

/// What a session of one's own is called while it is discreet.
const OWN: &str = "A page of your own";

/// What is said where something of it was wanted.
const SENTENCE: &str = "Your own pages are not shown now; d on the first screen shows them again";

impl Model {
    /// Whether a session is not to be seen now.
    pub fn hides(&self, key: &SessionKey) -> bool {
        self.settings.discreet && self.is_own(&key.journal)
    }

    /// What the screen calls a session.
    pub fn title<'a>(&self, key: &SessionKey, title: &'a str) -> Cow<'a, str> {
        Cow::Borrowed(if self.hides(key) { OWN } else { title })
    }

    /// Says why a session is not shown, if it is not; gives whether.
    pub fn refuses(&mut self, key: &SessionKey, now: &Now) -> bool {
        let is_hidden = self.hides(key);
        if is_hidden {
            self.say(SENTENCE, now.moment);
        }
        is_hidden
    }

    /// The same of all sessions of one's own.
    pub fn refuses_own(&mut self, now: &Now) -> bool {
        let is_discreet = self.settings.discreet;
        if is_discreet {
            self.say(SENTENCE, now.moment);
        }
        is_discreet
    }

    fn is_own(&self, slug: &str) -> bool {
        let known = self.catalogue.iter().flat_map(|catalogue| &catalogue.journals);
        known
            .chain([&self.journal, &self.personal])
            .any(|journal| journal.slug == slug && journal.kind == JournalKind::Personal)
    }
}

/// Hides one's own sessions, or shows them again.
pub fn turn(model: &mut Model, now: &mut Now) {
    model.settings.discreet = !model.settings.discreet;
    model.indexing.look_again();
    model.say(
        if model.settings.discreet {
            "Discreet: nothing of your own pages is shown. d shows them again"
        } else {
            "Your own pages are shown again"
        },
        now.moment,
    );
}

/// Takes the titles of one's own sessions out of what is said of how they were found.
pub fn take_titles_out(model: &Model, catalogue: &mut Catalogue) {
    if !model.settings.discreet {
        return;
    }
    let is_own = |slug: &str| {
        let mut known = catalogue.journals.iter();
        known.any(|one| one.slug == slug && one.kind == JournalKind::Personal)
    };
    let own = catalogue.rows.iter().filter(|row| is_own(&row.key.journal));
    let titles = own.filter_map(|row| row.summary()).map(|summary| summary.title.clone());
    let titles: Vec<String> = titles.filter(|title| !title.trim().is_empty()).collect();
    for notice in &mut catalogue.notices {
        for title in &titles {
            *notice = notice.replace(title, OWN);
        }
    }
}
