//! Entries put into groups, and words marked in sentences. Each deed is one that can be taken back.

use super::{Sitting, first_words};
use crate::domain::board::Board;
use crate::domain::entry::Entry;
use crate::domain::group::Group;
use crate::domain::id::Id;
use crate::domain::moment::Now;
use crate::domain::part::{EntryPart, Part};
use crate::domain::visible::Viewer;
use crate::domain::words::{EntryKind, SessionKind};
use crate::fold::fold;

impl Sitting {
    /// What lies before the room in the step that is on; alone, all there is.
    pub fn board(&self) -> Board<'_> {
        let viewer = match self.session.header.kind {
            SessionKind::Workshop => Viewer::Room,
            _ => Viewer::Owner,
        };
        self.step().map(|step| Board::of(&self.session, step, viewer)).unwrap_or_default()
    }

    /// The group of the session that is called so, capitals and accents aside.
    pub fn group_called(&self, name: &str) -> Option<&Group> {
        let groups = self.session.plan.iter().flat_map(|step| &step.groups);
        groups.into_iter().find(|group| fold(group.name.trim()) == fold(name.trim()))
    }

    /// Puts entries into a group that there is.
    pub fn put_into(&mut self, ids: &[Id], group: &Id) {
        let groups = self.session.plan.iter().flat_map(|step| &step.groups);
        let Some(name) = groups.into_iter().find(|one| one.id == *group).map(|one| &one.name)
        else {
            return;
        };
        let words = format!("the move into “{}”", first_words(name));
        self.move_to(ids, group.as_str(), Vec::new(), &words);
    }

    /// Puts entries into a group of this name, which is made if there is none.
    pub fn put_into_new(&mut self, ids: &[Id], name: &str, now: &mut Now) {
        if let Some(group) = self.group_called(name).map(|group| group.id.clone()) {
            return self.put_into(ids, &group);
        }
        let mut plan = self.session.plan.clone();
        let Some(step) = self.current_in(&mut plan) else { return };
        let id = now.id();
        step.groups.push(Group::named(id.clone(), name.trim()));
        let words = format!("the group “{}”", first_words(name.trim()));
        self.move_to(ids, id.as_str(), vec![Part::Plan(plan)], &words);
    }

    /// Takes entries out of the groups that they are in.
    pub fn take_out(&mut self, ids: &[Id]) {
        self.move_to(ids, "", Vec::new(), "taking out of the group");
    }

    fn move_to(&mut self, ids: &[Id], group: &str, mut parts: Vec<Part>, words: &str) {
        let entries = ids.iter().filter_map(|id| self.session.entry(id));
        let moving = entries.filter(|entry| entry.detail("group") != group);
        parts.extend(moving.map(|entry| {
            let value = Some(entry.clone().with("group", group));
            Part::Entry(EntryPart { id: entry.id().clone(), after: None, value })
        }));
        if parts.is_empty() {
            return;
        }
        self.change(parts, words);
        self.touch();
        for id in ids {
            self.note_read(id);
        }
    }

    /// Gives a group another name.
    pub fn rename_group(&mut self, group: &Id, name: &str) {
        let mut plan = self.session.plan.clone();
        let groups = plan.iter_mut().flat_map(|step| &mut step.groups);
        let Some(group) = groups.into_iter().find(|one| one.id == *group) else { return };
        if group.name == name.trim() {
            return;
        }
        name.trim().clone_into(&mut group.name);
        self.set_plan(plan, "the group's new name");
        self.touch();
    }

    /// Keeps that one word has more than one meaning; gives the difference that is open now.
    pub fn mark_word(&mut self, word: &str, now: &mut Now) -> Id {
        let kind = std::mem::replace(&mut self.kind, EntryKind::Difference);
        let entry = self.new_entry("", now).with_by(None).with("word", word.trim());
        self.kind = kind;
        let id = entry.id().clone();
        let part = self.session.append(entry);
        self.change(vec![part], &format!("the mark on “{}”", first_words(word.trim())));
        self.touch();
        id
    }

    /// A version of the purpose bears the next number; everything else is as it was.
    pub(super) fn with_version(&self, entry: Entry) -> Entry {
        if *entry.kind() != EntryKind::Purpose {
            return entry;
        }
        let versions =
            self.session.entries.iter().filter(|entry| *entry.kind() == EntryKind::Purpose);
        let last = versions.filter_map(|entry| entry.number("version")).max().unwrap_or(0);
        entry.with("version", last.saturating_add(1))
    }
}

#[cfg(test)]
mod tests {
    use crate::app::sitting::Sitting;
    use crate::domain::catalogue::SessionKey;
    use crate::domain::entry::{Entry, EntryHead};
    use crate::domain::id::Id;
    use crate::domain::moment::{Moment, Now};
    use crate::domain::session::Session;
    use crate::domain::step::PlanStep;
    use crate::domain::time;
    use crate::domain::words::{Audience, EntryKind, SessionKind};
    use proptest::prelude::*;
    use std::time::Duration;

    const ENTRIES: u128 = 6;
    const NAMES: [&str; 4] = ["Food", "food ", "Wheels", "\u{1b}[2J"];

    fn moment() -> Moment {
        let wall = time::from_text("2026-11-23T10:00:00+00:00").unwrap();
        Moment { wall, steady: Duration::ZERO, real: Duration::ZERO, slept: Duration::ZERO }
    }

    fn sitting() -> Sitting {
        let started = moment().wall;
        let mut session =
            Session::begin(SessionKind::Workshop, "Ours", started, &Id::from_bits(99));
        let step = PlanStep::blank(Id::from_bits(100), "Ideas");
        session.run.step = Some(step.id.clone());
        session.entries = (0..ENTRIES)
            .map(|number| {
                let head = EntryHead {
                    id: Id::from_bits(number),
                    at: started,
                    step: Some(step.id.clone()),
                    by: None,
                    audience: Audience::Room,
                    kind: EntryKind::Note,
                };
                Entry::new(head, &format!("idea {number}"))
            })
            .collect();
        session.plan = vec![step];
        Sitting::begin(SessionKey::new("ours", session.header.id.clone()), session)
    }

    #[derive(Clone, Debug)]
    enum Deed {
        New(Vec<u128>, usize),
        Into(Vec<u128>, usize),
        Out(Vec<u128>),
        Rename(usize, usize),
        Word(usize),
        Undo,
        Redo,
    }

    fn deed() -> impl Strategy<Value = Deed> {
        let ids = || prop::collection::vec(0..ENTRIES, 0..4);
        prop_oneof![
            (ids(), 0..NAMES.len()).prop_map(|(ids, name)| Deed::New(ids, name)),
            (ids(), 0..4_usize).prop_map(|(ids, group)| Deed::Into(ids, group)),
            ids().prop_map(Deed::Out),
            (0..4_usize, 0..NAMES.len()).prop_map(|(group, name)| Deed::Rename(group, name)),
            (0..NAMES.len()).prop_map(Deed::Word),
            Just(Deed::Undo),
            Just(Deed::Redo),
        ]
    }

    fn perform(sitting: &mut Sitting, deed: &Deed, now: &mut Now<'_>) {
        let ids = |ids: &[u128]| ids.iter().copied().map(Id::from_bits).collect::<Vec<_>>();
        let group = |sitting: &Sitting, place: usize| {
            let group = sitting.session.plan.first().and_then(|step| step.groups.get(place));
            group.map_or_else(|| Id::new("nowhere"), |group| group.id.clone())
        };
        match deed {
            Deed::New(some, name) => sitting.put_into_new(&ids(some), NAMES[*name], now),
            Deed::Into(some, place) => {
                let group = group(sitting, *place);
                sitting.put_into(&ids(some), &group);
            }
            Deed::Out(some) => sitting.take_out(&ids(some)),
            Deed::Rename(place, name) => {
                let group = group(sitting, *place);
                sitting.rename_group(&group, NAMES[*name]);
            }
            Deed::Word(name) => drop(sitting.mark_word(NAMES[*name], now)),
            Deed::Undo => drop(sitting.undo(now.moment)),
            Deed::Redo => drop(sitting.redo(now.moment)),
        }
    }

    proptest! {
        #[test]
        fn no_deed_loses_an_entry_and_undo_leaves_the_session_as_it_was(
            deeds in prop::collection::vec(deed(), 0..40)
        ) {
            let mut bits = 1000;
            let mut bits = || { bits += 1; bits };
            let mut now = Now::new(moment(), &mut bits);
            let mut sitting = sitting();
            let before = (sitting.session.plan.clone(), sitting.session.entries.clone());
            for deed in &deeds {
                perform(&mut sitting, deed, &mut now);
                for number in 0..ENTRIES {
                    let entry = sitting.session.entry(&Id::from_bits(number));
                    let text = format!("idea {number}");
                    prop_assert_eq!(entry.map(Entry::text), Some(text.as_str()));
                }
                // Everything lies in exactly one place, and what names a group has one.
                let all: Vec<_> = sitting.board().entries().map(Entry::id).cloned().collect();
                prop_assert_eq!(u128::try_from(all.len()).unwrap(), ENTRIES);
                for entry in &sitting.session.entries {
                    let named = entry.detail("group");
                    prop_assert!(named.is_empty() || sitting.session.group_of(entry).is_some());
                }
            }
            while sitting.undo(now.moment).is_some() {}
            prop_assert_eq!(&sitting.session.plan, &before.0);
            prop_assert_eq!(&sitting.session.entries, &before.1);
        }
    }
}
