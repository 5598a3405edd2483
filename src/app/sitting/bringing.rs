//! Words that waited for the session become an entry of it.

use super::Sitting;
use crate::domain::brought::Brought;
use crate::domain::entry::{Entry, EntryHead};
use crate::domain::moment::Now;
use crate::domain::step::PlanStep;
use crate::domain::words::{Audience, EntryKind, Names, Show};

/// The field by which an entry says that its words waited in the journal.
pub(super) const BROUGHT: &str = "brought";

impl Sitting {
    /// Makes an entry of words that were brought to the team: in the step that is on, if everybody
    /// may see it. It keeps the name under which the words waited.
    pub fn bring_in(&mut self, note: &Brought, now: &mut Now) {
        let step = self.step().filter(|step| step.show == Show::Open);
        // Where no names are kept, no time tells who said what either.
        let nameless = step.filter(|step| step.names == Names::None);
        let head = EntryHead {
            id: note.id.clone(),
            at: nameless.and_then(PlanStep::began).unwrap_or(now.moment.wall),
            step: step.map(|step| step.id.clone()),
            by: None,
            audience: Audience::Room,
            kind: EntryKind::Note,
        };
        let entry = Entry::new(head, &note.text).with(BROUGHT, true);
        let words = self.words_for(&entry);
        let part = self.session.append(entry);
        self.change(vec![part], &words);
        self.touch();
    }
}
