//! Carrying out what the model wants done.

use super::Program;
use crate::app::effect::Effect;
use crate::app::msg::Msg;
use crate::domain::id::Id;
use crate::domain::part::Part;
use crate::runtime::job::Job;
use crate::runtime::world::World;
use crate::store::external::ExternalText;

impl<W: World> Program<W> {
    pub(super) fn perform(&mut self, effect: Effect) {
        let at = self.world.moment().wall;
        match effect {
            Effect::Record { parts, quiet } => self.record(&parts, quiet),
            Effect::Begin { key, session } => {
                self.keeper.open(key, None, 1, Vec::new());
                self.is_wall_stale = true;
                let (moment, random) = (self.world.moment(), self.id());
                self.keeper.record(&session.parts(), false, moment, &random);
                self.keeper.hasten();
            }
            Effect::Checkpoint => {
                self.keeper.hasten();
                self.is_hastened = true;
            }
            Effect::Close(session) => {
                self.keeper.close(*session, self.world.moment());
                self.do_what_is_due();
            }
            Effect::KeepNoNames(key) => self.world.submit(Job::KeepNoNames(key)),
            Effect::Retry => self.keeper.retry(),
            Effect::Catalogue => self.world.submit(Job::Catalogue),
            Effect::Read { key, purpose } => self.world.submit(Job::Read { key, purpose }),
            Effect::Gather(reading) => self.world.submit(Job::Gather(reading)),
            Effect::Recall(asked) => self.world.submit(Job::Recall(asked)),
            Effect::ReadNotes(asked) => self.world.submit(Job::ReadNotes(asked)),
            Effect::Follow(key) => self.world.submit(Job::Follow(key)),
            Effect::ReadBoth(keys) => self.world.submit(Job::ReadBoth(keys)),
            Effect::Index(batch) => self.world.submit(Job::Index(batch)),
            Effect::SaveJournal(journal) => {
                let random = self.id();
                self.world.submit(Job::SaveJournal(journal, random));
            }
            Effect::Place(wish) if wish.needs_rest() && self.keeper.is_unsaved() => {
                let text = "The last session is still being saved. Try again in a moment";
                self.facts.push_back(Msg::Noticed(text.into()));
            }
            Effect::Place(wish) => self.world.submit(Job::Place(wish, at)),
            Effect::ListTrash => self.world.submit(Job::ListTrash),
            Effect::Trash(key) => self.to_trash.push(key),
            Effect::Restore(discarded) => self.world.submit(Job::Restore(discarded)),
            Effect::Erase(key) => self.world.submit(Job::Erase(key)),
            Effect::Brief(key) => self.world.submit(Job::Brief(key)),
            Effect::HandOn(wanted) => self.world.submit(Job::HandOn(wanted)),
            Effect::Export(key) => self.world.submit(Job::Export(key)),
            Effect::KeepFormat(format) => self.world.submit(Job::KeepFormat(format)),
            Effect::SaveElsewhere => {
                let running = self.model.sitting().map(|sitting| &sitting.session);
                for session in self.keeper.unsaved(running) {
                    self.world.submit(Job::SaveElsewhere(Box::new(session)));
                }
            }
            Effect::EditOutside { key, text } => {
                let result = self.edit_outside(&key.id, &text);
                self.must_clear = true;
                self.facts.push_back(Msg::EditedOutside(result));
            }
            Effect::Ring => self.world.ring(),
            Effect::Suspend => {
                self.write_changes();
                self.do_what_is_due();
                if let Err(reason) = self.world.suspend() {
                    self.facts.push_back(Msg::Noticed(reason));
                }
                self.must_clear = true;
            }
            Effect::Quit { anyway } => self.quit(anyway),
        }
    }

    pub(super) fn record(&mut self, parts: &[Part], quiet: bool) {
        let (moment, random) = (self.world.moment(), self.id());
        self.is_wall_stale |= parts.iter().any(|part| !matches!(part, Part::Run(_)));
        let before = self.keeper.failure().is_some();
        self.keeper.record(parts, quiet, moment, &random);
        match self.keeper.failure() {
            Some(reason) if !before => self.facts.push_back(Msg::SaveFailed(reason.to_owned())),
            Some(_) => {}
            None if quiet => {}
            None => self.facts.push_back(Msg::Kept),
        }
    }

    /// Moves to the trash what is to go there and has nothing left to be saved.
    pub(super) fn trash_what_is_saved(&mut self) {
        let at = self.world.moment().wall;
        for key in std::mem::take(&mut self.to_trash) {
            let is_waiting = self.keeper.waiting().any(|(waiting, _)| *waiting == key);
            if is_waiting {
                self.to_trash.push(key);
            } else {
                self.world.submit(Job::Trash(key, at));
            }
        }
    }

    fn edit_outside(&mut self, session: &Id, text: &str) -> Result<String, String> {
        // What is on the line is in the draft log before another program gets the terminal.
        self.write_changes();
        // Nothing is done while the editor is open, so it is saved now.
        self.keeper.hasten();
        self.do_what_is_due();
        let random = self.id();
        let sentence = |error: crate::store::StoreError| error.to_string();
        let file = ExternalText::create(&self.folder, session, &random, text).map_err(sentence)?;
        self.world.edit(file.path())?;
        let text = file.read_back().map_err(sentence)?;
        file.remove().map_err(sentence)?;
        Ok(text)
    }
}
