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
