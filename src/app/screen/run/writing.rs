//! WRITE: printable keys are text, Enter keeps the entry.

use super::asking::{self, Asked};
use super::{Hand, Outcome, Run, agenda, card, lead, names, said};
use crate::app::action::Action;
use crate::app::editor::{Editor, Pasted};
use crate::app::sitting::Spoken;
use crate::app::sitting::giving::MORE_THAN_PEOPLE;
use crate::domain::entry::Entry;
use crate::domain::moment::Now;
use crate::domain::words::EntryKind;

/// Does what `action` means while the hand is on the line.
pub(super) fn act(run: &mut Run, action: Action, now: &mut Now) -> Outcome {
    let asked = Asked::of(&run.sitting.kind);
    match action {
        Action::Keep => keep(run, asked, now),
        Action::NewLine => {
            let pasted = run.sitting.editor.insert_newline();
            run.sitting.touch();
            refusal(pasted)
        }
        Action::NextSpeaker | Action::PreviousSpeaker => {
            let forward = action == Action::NextSpeaker;
            match asked {
                Some(Asked::Owner) => asking::turn_owner(&mut run.sitting, forward),
                Some(Asked::Slot) => asking::turn_slot(&mut run.sitting, forward),
                Some(_) => {}
                None => return turn_speaker(run, forward, now),
            }
            Outcome::Done
        }
        Action::Said => up(run),
        Action::NextStep => agenda::next_step(run, now),
        Action::PreviousStep => agenda::previous_step(run, now),
        Action::Lead => {
            run.hand = Hand::Lead(0);
            Outcome::Done
        }
        Action::AlreadyKept => already_kept(run),
        Action::Totals => turn_totals(run),
        Action::Difference => lead::label(run, EntryKind::Difference),
        Action::Purpose => lead::label(run, EntryKind::Purpose),
        Action::Offer => offer_last(run),
        Action::Names => names::open(run),
        Action::Undo => undo(run, now),
        Action::Redo => redo(run, now),
        other => {
            edit_text(&mut run.sitting.editor, other);
            run.sitting.touch();
            Outcome::Done
        }
    }
}

/// Says that there is nothing to save.
pub(super) fn already_kept(run: &Run) -> Outcome {
    Outcome::Say(match run.rehearsal {
        Some(_) => "A rehearsal: nothing is kept, and nothing has to be".into(),
        None => "Already kept: every letter is written down as you type".into(),
    })
}

/// Does what `action` means to a text being written; gives whether the text may have changed.
pub fn edit_text(editor: &mut Editor, action: Action) -> bool {
    match action {
        Action::Move(motion) => editor.move_to(motion),
        Action::Select(motion) => editor.select_to(motion),
        Action::SelectAll => editor.select_all(),
        Action::Backspace => return editor.backspace(),
        Action::Delete => return editor.delete(),
        Action::DeleteWordLeft => return editor.delete_word_left(),
        Action::DeleteWordRight => return editor.delete_word_right(),
        Action::Undo => return editor.undo(),
        Action::Redo => return editor.redo(),
        _ => {}
    }
    false
}

/// What to say of text that did not fit.
pub(super) fn refusal(pasted: Pasted) -> Outcome {
    match pasted.refused {
        0 => Outcome::Done,
        refused => Outcome::Say(format!(
            "An entry holds 1 MB at most: the last {refused} characters did not fit. Keep this one, then paste the rest"
        )),
    }
}

fn keep(run: &mut Run, asked: Option<Asked>, now: &mut Now) -> Outcome {
    run.is_plain_next = false;
    let sitting = &mut run.sitting;
    if let Some(asked) = asked {
        return asking::answer(sitting, asked, now);
    }
    let rewording = sitting.edits.is_some();
    if sitting.editor.text().trim().is_empty() {
        if rewording {
            said::take_line_back(sitting);
            return Outcome::Say("Left as it was. To take an entry away: ↑, then Del".into());
        }
        let is_score = sitting.kind == EntryKind::Score && sitting.kind == sitting.own_kind();
        return match is_score && !sitting.is_totalling {
            true => Outcome::Say("A digit is kept at once, without Enter; - leaves one out".into()),
            false => Outcome::Done,
        };
    }
    let was_totalling = sitting.is_totalling;
    let spoken = if rewording { None } else { sitting.take_speaker_from_line() };
    let kept = match sitting.keep_line(now) {
        Ok(kept) => kept,
        Err(why) => return Outcome::Say(why),
    };
    let entry = kept.as_ref().and_then(|id| sitting.session.entry(id));
    let is_pass = entry.is_some_and(Entry::is_pass);
    let said = match spoken {
        Some(Spoken::By { before, who }) => {
            run.sitting.speaker = before;
            let name = run.name_beside_line(&who).unwrap_or("somebody");
            Some(if is_pass { format!("{name} passes") } else { format!("Said by {name}") })
        }
        _ if is_pass => Some("Passed. Ctrl-Z takes it back".into()),
        Some(Spoken::NameStays) => Some(
            "A name stands in the text, and this step keeps no names. ↑ and Enter change it".into(),
        ),
        None => None,
    };
    let sitting = &mut run.sitting;
    if rewording {
        let aside = sitting.session.run.aside.take();
        said::take_line_back(sitting);
        sitting.session.run.aside = aside;
        // Who will do it and by when may have changed with the words; Enter leaves both as they are.
        if let Some(id) = kept {
            asking::begin(sitting, id);
        }
        if sitting.edits.is_none() {
            sitting.take_from_aside();
        }
        return Outcome::Done;
    }
    sitting.move_on();
    let was_balcony = sitting.kind == EntryKind::Balcony;
    sitting.kind = sitting.own_kind();
    if let Some(id) = kept.clone() {
        asking::begin(sitting, id);
    }
    if sitting.edits.is_none() {
        sitting.take_from_aside();
    }
    if let Some(id) = kept.filter(|id| run.sitting.has_card(id)) {
        card::open(run, &id, None);
    }
    match said {
        Some(text) => Outcome::Say(text),
        None if was_totalling && !run.sitting.is_totalling => {
            Outcome::Say("Every total is there: what is typed now are single answers again".into())
        }
        None if run.sitting.has_more_than_people() => Outcome::Say(MORE_THAN_PEOPLE.into()),
        None if was_balcony && run.is_in_a_room() => {
            Outcome::Say("Kept for your eyes only. Ctrl-O offers it to the room".into())
        }
        None => Outcome::Done,
    }
}

/// Offers the balcony note that was kept last to the room, or takes it back.
fn offer_last(run: &mut Run) -> Outcome {
    let last = run.sitting.session.entries.last();
    let note = last.filter(|entry| *entry.kind() == EntryKind::Balcony);
    let id = note.map(|entry| entry.id().clone()).filter(|_| run.sitting.editor.is_empty());
    match id {
        Some(id) => said::offer(run, Some(&id)),
        None => Outcome::Say(
            "Right after a balcony note Ctrl-O offers it to the room. To offer an earlier one: ↑, then Ctrl-O"
                .into(),
        ),
    }
}

fn turn_totals(run: &mut Run) -> Outcome {
    let sitting = &mut run.sitting;
    if !sitting.can_total() {
        return Outcome::Say("Totals are for steps that count scores, dots or hands".into());
    }
    sitting.turn_totals();
    Outcome::Say(if sitting.is_totalling {
        "Totals: how many for each answer, one after the other. Ctrl-T for single answers".into()
    } else {
        "Single answers again".into()
    })
}

fn turn_speaker(run: &mut Run, forward: bool, now: &mut Now) -> Outcome {
    let sitting = &mut run.sitting;
    let has_left = sitting.leave_row(now);
    if has_left && (sitting.keeps_no_names() || sitting.session.people.is_empty()) {
        return Outcome::Say(
            "The next person: a new row. Ctrl-Z goes back to the one before".into(),
        );
    }
    if sitting.session.people.is_empty() {
        return Outcome::Say("Nobody is named yet. Esc, then a: say who is here".into());
    }
    if sitting.keeps_no_names() {
        return Outcome::Say("This step keeps no names".into());
    }
    sitting.turn_speaker(forward);
    sitting.touch();
    Outcome::Done
}

fn up(run: &mut Run) -> Outcome {
    let editor = &mut run.sitting.editor;
    let before = editor.caret();
    let at_top = match editor.rows() {
        Some(rows) => editor.place_in(rows).0 == 0,
        None => editor.cursor().0 == 0,
    };
    if !at_top {
        editor.move_to(crate::app::editor::Motion::Up);
        debug_assert!(editor.caret() <= before);
        return Outcome::Done;
    }
    let entries = said::entries(&run.sitting);
    let Some(last) = entries.last().map(|entry| entry.id().clone()) else {
        return Outcome::Say("Nothing has been said in this step yet".into());
    };
    // Who looked at the notes has not asked to see what was said.
    run.peek = None;
    run.hand = Hand::Said(entries.len() - 1);
    run.sitting.note_read(&last);
    Outcome::Done
}

/// Takes back the last change: of the line first, then of the session.
pub(super) fn undo(run: &mut Run, now: &mut Now) -> Outcome {
    if run.hand == Hand::Write && run.sitting.editor.undo() {
        run.sitting.touch();
        return Outcome::Done;
    }
    let is_rewording = run.sitting.edits.is_some() && Asked::of(&run.sitting.kind).is_none();
    if run.hand == Hand::Write && is_rewording {
        said::take_line_back(&mut run.sitting);
        return Outcome::Say("Left as it was".into());
    }
    match run.sitting.undo(now.moment) {
        Some(words) => {
            asking::ask_again(&mut run.sitting, &words);
            Outcome::Say(format!("Taken back: {words}"))
        }
        None => Outcome::Say("Nothing to take back".into()),
    }
}

/// Does again what was taken back.
pub(super) fn redo(run: &mut Run, now: &mut Now) -> Outcome {
    if run.hand == Hand::Write && run.sitting.editor.redo() {
        run.sitting.touch();
        return Outcome::Done;
    }
    match run.sitting.redo(now.moment) {
        Some(words) => Outcome::Say(format!("Done again: {words}")),
        None => Outcome::Say("Nothing to do again".into()),
    }
}
