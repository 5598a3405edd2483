//! Who speaks, as it was typed in front of the words.

use super::Sitting;
use crate::domain::id::Id;
use crate::domain::taken_apart::spoken;
use crate::domain::words::EntryKind;

/// What came of a name in front of the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spoken {
    /// The words are this person's; `before` was the speaker until then.
    By {
        /// Who spoke before.
        before: Option<Id>,
        /// Whoever speaks.
        who: Id,
    },
    /// The name stays where it was typed: no names are kept here.
    NameStays,
}

impl Sitting {
    /// Takes the speaker from a line such as `Gra: we never asked them`, if one stands in front.
    pub fn take_speaker_from_line(&mut self) -> Option<Spoken> {
        if self.kind == EntryKind::Balcony || self.kind.is_counted() {
            return None;
        }
        let (id, words) = spoken(self.editor.text(), &self.session.people)?;
        if self.keeps_no_names() {
            return Some(Spoken::NameStays);
        }
        let words = words.to_owned();
        self.editor.set_text(&words);
        Some(Spoken::By { before: self.speaker.replace(id.clone()), who: id })
    }
}
