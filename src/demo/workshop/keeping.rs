//! What is more than a line: a promise with its owner and day, a look, the card of an experiment.

use super::Play;
use crate::app::card::Place;
use crate::app::editor::Editor;
use crate::demo::kept::Kept;
use crate::domain::experiment::CHECKS;
use crate::domain::id::Id;
use crate::domain::words::EntryKind;

impl Play<'_> {
    /// Keeps one thing of the script, and what belongs to it.
    pub(super) fn keep(&mut self, kept: &Kept) -> Result<(), String> {
        let who = match kept.who.as_str() {
            "" => None,
            first => Some(self.person(first).ok_or_else(|| format!("{first} is not here"))?),
        };
        let id = match kept.what {
            EntryKind::Look => self.look(kept)?,
            EntryKind::Difference if kept.text.is_empty() => {
                self.with(|sitting, now| sitting.mark_word(&kept.word, now))
            }
            _ => self.line(&kept.what, who, &kept.text)?,
        };
        let sitting = &mut self.sitting;
        let details = [
            ("if", &kept.condition, "the condition"),
            ("before", &kept.before, "what somebody used to think"),
            ("word", &kept.word, "the word"),
        ];
        for (key, value, words) in details.into_iter().filter(|(_, value, _)| !value.is_empty()) {
            sitting.set_detail(&id, key, value, words);
        }
        if !kept.owner.is_empty() {
            let owner = self.person(&kept.owner);
            let owner = owner.map_or_else(|| kept.owner.clone(), |owner| owner.to_string());
            self.sitting.set_owner(&id, &owner);
        }
        if !kept.by.is_empty() {
            let day = self.day(&kept.by)?;
            self.sitting.set_due(&id, day);
        }
        if kept.is_offered {
            self.sitting.offer(&id);
        }
        if kept.what == EntryKind::Experiment {
            self.write_card(&id, kept)?;
        }
        if !kept.id.is_empty() && self.threads.insert(kept.id.clone(), id).is_some() {
            return Err(format!("“{}” is there twice", kept.id));
        }
        Ok(())
    }

    /// A look at something of an earlier session, or of this one.
    fn look(&mut self, kept: &Kept) -> Result<Id, String> {
        let of = self.threads.get(&kept.of).cloned();
        let of = of.ok_or_else(|| format!("there is no “{}” before it", kept.of))?;
        let is_here = self.sitting.session.entry(&of).is_some();
        let look = self.with(|sitting, now| match is_here {
            true => sitting.keep_look(&of, &kept.verdict, now),
            false => Some(sitting.keep_look_at_earlier(&of, &kept.verdict, now)),
        });
        let look = look.ok_or_else(|| format!("nobody can look at “{}”", kept.of))?;
        self.sitting.set_words(&look, &kept.text);
        Ok(look)
    }

    fn write_card(&mut self, id: &Id, kept: &Kept) -> Result<(), String> {
        for (field, text) in &kept.card {
            let text = match field.is_day() {
                true => self.day(text)?.to_string(),
                false => text.clone(),
            };
            self.sitting.open_card(id, Place::Field(*field));
            if let Some(form) = &mut self.sitting.card {
                form.editor = Editor::from_text(&text);
            }
            let moment = self.moment();
            self.sitting.keep_card_line(moment);
        }
        if kept.is_safe {
            for number in 0..CHECKS.len() {
                self.sitting.open_card(id, Place::Check(number));
                self.sitting.answer_in_card(Some(true));
            }
        }
        if kept.is_running {
            self.sitting.open_card(id, Place::Check(0));
            let moment = self.moment();
            self.sitting.start_experiment(moment)?;
        }
        self.sitting.close_card();
        Ok(())
    }
}
