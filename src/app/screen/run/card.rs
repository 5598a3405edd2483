//! The card of an experiment: whatever leaves a line keeps it, and what is half typed is kept as it is.

use super::{Hand, Outcome, Run, said, writing};
use crate::app::action::Action;
use crate::app::card::answering::{Answering, Heard};
use crate::app::card::{CardForm, Place};
use crate::app::editor::{Motion, Pasted};
use crate::app::screen::run::writing::edit_text;
use crate::domain::experiment::Experiment;
use crate::domain::id::Id;
use crate::domain::moment::{Moment, Now};
use crate::domain::visible::{Viewer, Visibility, visible};

/// How many places a page is.
const PAGE: isize = 5;
/// What to say of a word that answers nothing.
const YES_OR_NO: &str = "y for yes, n for no. Enter leaves the question open";

impl Run {
    /// Whether the open card is dots, as everything that the room may not read.
    pub fn is_card_veiled(&self) -> bool {
        let session = &self.sitting.session;
        let is_secret = self
            .sitting
            .experiment()
            .is_some_and(|entry| visible(session, entry, Viewer::Room) != Visibility::Shown);
        self.veils_notes() && is_secret
    }
}

/// Opens a card, the hand on its first line that says nothing yet.
pub(super) fn open(run: &mut Run, id: &Id, place: Option<Place>) {
    let Some(entry) = run.sitting.session.entry(id) else { return };
    let is_empty = |place: &Place| match place {
        Place::Field(field) => Experiment::of(entry).text(*field).is_empty(),
        Place::Check(_) => true,
    };
    let first = place.or_else(|| Place::all().find(is_empty));
    let first = first.or_else(|| Place::all().next());
    if let Some(place) = first {
        run.sitting.open_card(id, place);
        run.hand = Hand::Card;
    }
}

pub(super) fn act(run: &mut Run, action: Action, now: &mut Now) -> Outcome {
    let moment = now.moment;
    let Some(place) = run.sitting.card.as_ref().map(|form| form.place) else {
        run.hand = Hand::Write;
        return Outcome::Done;
    };
    let word = run.sitting.card.as_mut().map(|form| std::mem::take(&mut form.answering));
    let word = word.unwrap_or_default();
    match action {
        Action::Back => close(run, moment),
        Action::Open if word.is_neither() => Outcome::Say(YES_OR_NO.into()),
        // The word has answered the question before, and the hand has gone on already.
        Action::Open if went_on(&word, place).is_some() => Outcome::Done,
        Action::Backspace if went_on(&word, place).is_some() => {
            run.sitting.go_in_card(went_on(&word, place).unwrap_or(place));
            run.sitting.answer_in_card(None);
            Outcome::Done
        }
        Action::Open => match place.moved(1) {
            Some(next) => go(run, next, moment),
            None => close(run, moment),
        },
        Action::NextField => go(run, place.moved(1).unwrap_or(place), moment),
        Action::PreviousField => go(run, place.moved(-1).unwrap_or(place), moment),
        Action::PageDown => go(run, far(place, PAGE), moment),
        Action::PageUp => go(run, far(place, -PAGE), moment),
        Action::Up | Action::Down => vertical(run, place, action == Action::Down, moment),
        Action::Start => start(run, moment),
        Action::AlreadyKept => writing::already_kept(run),
        Action::Undo => undo(run, now),
        Action::Redo => redo(run, now),
        other => edit(run, place, other),
    }
}

/// The question that a word has answered, if the hand has gone on from it.
fn went_on(word: &Answering, place: Place) -> Option<Place> {
    word.answered().map(Place::Check).filter(|answered| *answered != place)
}

/// The place so many further, or the last one there is.
fn far(place: Place, by: isize) -> Place {
    let steps = 1..=by.abs();
    let nearer = steps.rev().find_map(|steps| place.moved(steps * by.signum()));
    nearer.unwrap_or(place)
}

fn close(run: &mut Run, moment: Moment) -> Outcome {
    let say = run.sitting.keep_card_line(moment);
    run.sitting.close_card();
    run.hand = Hand::Write;
    say.map_or(Outcome::Done, Outcome::Say)
}

fn go(run: &mut Run, place: Place, moment: Moment) -> Outcome {
    let say = run.sitting.keep_card_line(moment);
    run.sitting.go_in_card(place);
    say.map_or(Outcome::Done, Outcome::Say)
}

/// Up and down go through the rows of a text first.
fn vertical(run: &mut Run, place: Place, down: bool, moment: Moment) -> Outcome {
    let Some(form) = &mut run.sitting.card else { return Outcome::Done };
    let editor = &mut form.editor;
    let (row, rows) = match editor.rows() {
        Some(rows) => (editor.place_in(rows).0, rows.len()),
        None => (editor.cursor().0, editor.text().lines().count()),
    };
    let is_at_edge = if down { row + 1 >= rows } else { row == 0 };
    if !is_at_edge {
        editor.move_to(if down { Motion::Down } else { Motion::Up });
        return Outcome::Done;
    }
    go(run, place.moved(if down { 1 } else { -1 }).unwrap_or(place), moment)
}

fn start(run: &mut Run, moment: Moment) -> Outcome {
    let said = run.sitting.keep_card_line(moment);
    run.sitting.show_card_afresh();
    Outcome::Say(match run.sitting.start_experiment(moment) {
        Ok(()) => "It runs. What was predicted stays as it is; a correction is added with its date. Ctrl-Z takes the start back".into(),
        Err(why) => said.unwrap_or(why),
    })
}

/// A letter was typed on the card: text, or an answer to yes or no.
pub fn type_letter(run: &mut Run, letter: char) -> Pasted {
    let Some(form) = &mut run.sitting.card else { return Pasted::default() };
    if let Place::Check(number) = form.place {
        let place = form.place;
        if let Heard::Answer(answer) = form.answering.hear(letter, number) {
            let word = std::mem::take(&mut form.answering);
            run.sitting.answer_in_card(Some(answer));
            run.sitting.go_in_card(place.moved(1).unwrap_or(place));
            if let Some(form) = &mut run.sitting.card {
                form.answering = word;
            }
        }
        return Pasted::default();
    }
    let pasted = form.type_letter(letter);
    run.sitting.touch();
    pasted
}

/// A text was pasted on the card.
pub fn paste(run: &mut Run, text: &str) -> Pasted {
    run.sitting.touch();
    run.sitting.card.as_mut().map_or_else(Pasted::default, |form| form.paste(text))
}

fn edit(run: &mut Run, place: Place, action: Action) -> Outcome {
    let Some(form) = &mut run.sitting.card else { return Outcome::Done };
    match (place, action) {
        (Place::Check(_), Action::Backspace | Action::Delete) => run.sitting.answer_in_card(None),
        (Place::Check(_), _) => {}
        (Place::Field(field), Action::NewLine) if !field.is_day() => {
            let pasted = form.editor.insert_newline();
            run.sitting.touch();
            return writing::refusal(pasted);
        }
        (Place::Field(_), other) => {
            edit_text(&mut form.editor, other);
            run.sitting.touch();
        }
    }
    Outcome::Done
}

/// Takes back the last change: of the line of the card first, then of the session.
fn undo(run: &mut Run, now: &mut Now) -> Outcome {
    let kept = run.sitting.experiment().zip(run.sitting.card.as_ref());
    let kept = kept.map(|(entry, form)| CardForm::kept(entry, form.place));
    let Some((form, kept)) = run.sitting.card.as_mut().zip(kept) else { return Outcome::Done };
    if form.editor.undo() {
        run.sitting.touch();
        return Outcome::Done;
    }
    if form.editor.text() != kept {
        form.editor.set_text(&kept);
        run.sitting.touch();
        return Outcome::Say("Left as it was. Ctrl-Y brings it back".into());
    }
    let undone = run.sitting.undo(now.moment);
    afresh(run);
    Outcome::Say(
        undone
            .map_or_else(|| "Nothing to take back".into(), |words| format!("Taken back: {words}")),
    )
}

fn redo(run: &mut Run, now: &mut Now) -> Outcome {
    let Some(form) = &mut run.sitting.card else { return Outcome::Done };
    if form.editor.redo() {
        run.sitting.touch();
        return Outcome::Done;
    }
    // What is half typed is kept before something else is done.
    let say = run.sitting.keep_card_line(now.moment);
    let redone = run.sitting.redo(now.moment);
    afresh(run);
    Outcome::Say(match redone {
        Some(words) => format!("Done again: {words}"),
        None => say.unwrap_or_else(|| "Nothing to do again".into()),
    })
}

fn afresh(run: &mut Run) {
    run.sitting.show_card_afresh();
    if run.sitting.card.is_none() {
        run.hand = Hand::Write;
    }
}

/// Opens the card of what is selected in what was said, if it has one; gives whether it has.
pub(super) fn open_said(run: &mut Run, selected: usize) -> bool {
    let id = said::entries(&run.sitting).get(selected).map(|entry| entry.id().clone());
    let id = id.filter(|id| run.sitting.has_card(id));
    if let Some(id) = &id {
        open(run, id, None);
    }
    id.is_some()
}
