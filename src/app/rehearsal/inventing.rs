//! The invented people answer what a step gathers, as if somebody had typed it.

use crate::app::card::Place;
use crate::app::editor::Editor;
use crate::app::screen::run::Run;
use crate::app::sitting::Sitting;
use crate::app::sitting::giving::Given;
use crate::domain::experiment::Field;
use crate::domain::id::Id;
use crate::domain::moment::Now;
use crate::domain::practice::Cast;
use crate::domain::step::PlanStep;
use crate::domain::words::{Collects, EntryKind, Mode};
use chrono::Days;

/// How many say something where anybody may.
const SPEAKING: usize = 8;
/// How many promise something.
const PROMISING: usize = 5;
/// How many things are decided.
const DECIDED: usize = 2;

/// Lets them answer; gives what there is to say of it.
pub(in crate::app) fn invent(run: &mut Run, cast: &Cast, now: &mut Now) -> String {
    let sitting = &mut run.sitting;
    let Some(step) = sitting.step().cloned() else { return String::new() };
    if step.mode == Mode::Break || step.collects == Collects::Nothing {
        return "This step gathers nothing: they talk, and nobody types".into();
    }
    if !sitting.editor.is_empty() || sitting.edits.is_some() || sitting.is_totalling {
        return "Enter keeps what is on the line first".into();
    }
    let before = sitting.session.entries.len();
    let kind = sitting.own_kind();
    sitting.kind = kind.clone();
    match kind {
        EntryKind::Experiment => experiments(sitting, cast, now),
        EntryKind::Commitment => commitments(sitting, cast, now),
        EntryKind::Decision => lines(sitting, &cast.decisions, DECIDED, now),
        EntryKind::Card => lines(sitting, &cast.things, SPEAKING, now),
        _ if step.collects.is_one_each() => each_in_turn(sitting, &step, cast, now),
        _ => lines(sitting, &cast.notes, SPEAKING, now),
    }
    sitting.kind = sitting.own_kind();
    match sitting.session.entries.len() - before {
        0 if kind == EntryKind::Dots => "There is nothing to choose from yet".into(),
        0 => "They have all answered".into(),
        1 => "They answered: 1 entry".into(),
        count => format!("They answered: {count} entries"),
    }
}

/// Somebody says something, as a line.
fn line(sitting: &mut Sitting, text: &str, now: &mut Now) -> Option<Id> {
    sitting.editor = Editor::from_text(text);
    let kept = sitting.keep_line(now).ok().flatten();
    sitting.editor = Editor::new();
    kept
}

/// The text and the person whose turn it is, round and round.
fn turn<'a>(
    texts: &'a [String],
    people: &'a [Id],
    place: usize,
) -> Option<(&'a str, Option<&'a Id>)> {
    let text = texts.get(place.checked_rem(texts.len())?)?;
    let person = place.checked_rem(people.len()).and_then(|place| people.get(place));
    Some((text, person))
}

fn lines(sitting: &mut Sitting, texts: &[String], count: usize, now: &mut Now) {
    let people = ids(sitting);
    let from = said_so_far(sitting);
    for place in from..from + count {
        let Some((text, speaker)) = turn(texts, &people, place) else { return };
        sitting.speaker = speaker.cloned();
        line(sitting, text, now);
    }
    sitting.speaker = None;
}

fn commitments(sitting: &mut Sitting, cast: &Cast, now: &mut Now) {
    let people = ids(sitting);
    let from = said_so_far(sitting);
    let day = now.moment.wall.date_naive().checked_add_days(Days::new(7));
    for place in from..from + PROMISING {
        let Some((text, owner)) = turn(&cast.commitments, &people, place) else { return };
        sitting.speaker = owner.cloned();
        let Some(id) = line(sitting, text, now) else { continue };
        if let Some(owner) = owner {
            sitting.set_owner(&id, owner.as_str());
        }
        if let Some(day) = day {
            sitting.set_due(&id, day);
        }
    }
    sitting.speaker = None;
}

fn experiments(sitting: &mut Sitting, cast: &Cast, now: &mut Now) {
    sitting.speaker = None;
    for card in &cast.experiments {
        let Some((_, hunch)) = card.first() else { continue };
        let Some(id) = line(sitting, hunch, now) else { continue };
        for (word, text) in card.iter().skip(1) {
            let Some(field) = Field::known(word) else { continue };
            sitting.open_card(&id, Place::Field(field));
            if let Some(form) = &mut sitting.card {
                form.editor = Editor::from_text(text);
            }
            sitting.keep_card_line(now.moment);
        }
        sitting.close_card();
    }
}

/// Where everybody gives theirs, one person after the other gives what is missing.
fn each_in_turn(sitting: &mut Sitting, step: &PlanStep, cast: &Cast, now: &mut Now) {
    let is_nameless = sitting.keeps_no_names();
    if is_nameless && said_so_far(sitting) > 0 {
        // A slip without a name tells nobody whose it is: there is one round of them.
        return;
    }
    for (place, id) in ids(sitting).iter().enumerate() {
        if is_nameless || !sitting.has_given(id) {
            let speaker = Some(id.clone()).filter(|_| !is_nameless);
            give_all(sitting, step, cast, (place, speaker), now);
        }
    }
    sitting.speaker = None;
}

/// All that one person gives, who is known by their place and perhaps by their name.
fn give_all(
    sitting: &mut Sitting,
    step: &PlanStep,
    cast: &Cast,
    (who, speaker): (usize, Option<Id>),
    now: &mut Now,
) {
    let kind = sitting.own_kind();
    let times = match kind {
        EntryKind::Dots => sitting.budget(),
        EntryKind::Sentence => 1,
        _ => step.items.len().max(1),
    };
    let numbers: Vec<i64> = match kind {
        EntryKind::Dots => (1..).take(sitting.choices().len()).collect(),
        EntryKind::Hand => vec![1, 1, 2, 1, 3],
        _ => step.scale().numbers().collect(),
    };
    for place in 0..times {
        sitting.speaker.clone_from(&speaker);
        let texts = match kind {
            EntryKind::Sentence => &cast.sentences,
            EntryKind::Cell => &cast.answers,
            _ => {
                let place = leaning(who, place, numbers.len(), now);
                if let Some(number) = numbers.get(place) {
                    number_given(sitting, *number, now);
                }
                continue;
            }
        };
        if let Some((text, _)) = turn(texts, &[], who + place) {
            line(sitting, text, now);
        }
    }
}

/// Which of so many answers somebody gives: most lean one way on a question, every fourth goes their own.
fn leaning(who: usize, question: usize, answers: usize, now: &mut Now) -> usize {
    const WIDTH: usize = 3;
    if who.is_multiple_of(4) {
        return now.below(answers);
    }
    let lean = (question * 2).checked_rem(answers).unwrap_or(0);
    (lean + now.below(WIDTH)).min(answers.saturating_sub(1))
}

/// A number as an answer: one digit where that will do, or else a line.
fn number_given(sitting: &mut Sitting, number: i64, now: &mut Now) {
    let digit = u32::try_from(number).ok().and_then(|number| char::from_digit(number, 10));
    let given = digit.and_then(|digit| sitting.give(digit, now));
    if matches!(given, None | Some(Given::Refused(_))) {
        line(sitting, &number.to_string(), now);
    }
}

fn ids(sitting: &Sitting) -> Vec<Id> {
    sitting.session.people.iter().map(|person| person.id.clone()).collect()
}

/// How much of what the step gathers is there.
fn said_so_far(sitting: &Sitting) -> usize {
    let kind = sitting.own_kind();
    let step = sitting.session.run.step.as_ref();
    let entries = sitting.session.entries.iter();
    entries.filter(|entry| entry.step() == step && *entry.kind() == kind).count()
}
